"""An article to the lines of its original, in order, with what became of each."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from search.article import UNSURE, Article, Removed


@dataclass(frozen=True, slots=True)
class OriginalLine:
    """A line that was removed, or the title or a paragraph that was kept: of one broken over several lines, all of it."""

    n: int
    """The number of the line, or the first of them, from 1; 0 when it is none of the original."""
    text: str
    kept: bool
    reason: str = ""
    """Why it was removed; of a line that was kept, why it was put back, if it was."""
    confidence: float = 1.0

    @property
    def unsure(self) -> bool:
        """Whether somebody should look at it."""
        return self.confidence < UNSURE


RESTORED: Final = "restored by decision"


def original(article: Article) -> list[OriginalLine]:
    """Put what was kept and what was removed together; what has no number comes after what it followed in the article."""
    kept = list(_placed(list(_kept(article))))
    removed = [(line.n, _removed(line)) for line in article.removed]
    return [line for _, line in sorted([*kept, *removed], key=lambda pair: pair[0])]


def _kept(article: Article) -> Iterator[OriginalLine]:
    title, *numbers = article.line_numbers or (0,)
    if title:
        yield OriginalLine(title, article.title, True)
    paragraphs = article.body.split("\n\n") if article.body else []
    for at, text in enumerate(paragraphs):
        number = numbers[at] if at < len(numbers) else 0
        yield OriginalLine(number, text, True, RESTORED if number in article.restored else "")


def _placed(lines: Sequence[OriginalLine]) -> Iterator[tuple[int, OriginalLine]]:
    before = 0
    for line in lines:
        before = line.n or before
        yield before, line


def _removed(line: Removed) -> OriginalLine:
    return OriginalLine(line.n, line.text, False, line.reason, line.confidence)
