"""The lines of a text become a stretch in which the article is, and what is around it.

Words alone do not tell where an article is, its sentences do: the stretch is the one in which sentences outweigh
the rest most (maximum subsequence segmentation, Pasternack and Roth 2009).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from index.cleaning.furniture import furniture
from index.cleaning.reasons import WEAK, Furniture
from index.cleaning.sentences import PROSE, ends, is_prose, is_sentence, width

FULL: Final = 600
"""Characters beyond which a line weighs no more."""
SHORTEST: Final = 10
"""Characters of a sentence next to the article."""
PAGE_FURNITURE: Final = 4
"""Lines that are furniture by their words from which a text is a whole page and not the article alone."""
PAGE_LINES: Final = 20
"""Lines outside the article from which the same holds."""
MENU_LINES: Final = 60
"""Lines outside the article that are a whole page's though none of them says so: in a language without phrases."""
MENU_SHARE: Final = 0.8
"""Share of them that must be too short for text."""

# A line of `PROSE` characters with the signs of a sentence weighs 1. Set by hand on two sets of labelled lines (990
# French pages of one site, 800 of many in English and Russian): half and twice of each give line F1 .97 and .80-.81.
_NO_SENTENCE: Final = -1.5
_SHORT_SENTENCE: Final = -0.5
_MAYBE_FURNITURE: Final = -2.0
_FURNITURE: Final = -3.0
_CAPTION: Final = -0.5
"""Captions stand between the paragraphs of an article as well."""
_ENOUGH: Final = 3.0
"""Weight of an article after which a sign of its end counts."""
_AFTER_END: Final = 0.3
"""What sentences are worth after such a sign: readers' comments and terms of use are sentences too."""
_NO_SIGN: Final = frozenset({None, Furniture.COUNTER, Furniture.DATE})
"""What lists and tables of an article hold as well."""
_END: Final = frozenset({Furniture.COMMENTS, Furniture.COPYRIGHT, Furniture.LEGAL})


@dataclass(frozen=True, slots=True)
class Layout:
    """Where the article is in a text."""

    lines: Sequence[str]
    words: Sequence[Furniture | None]
    """What each line is by its words alone."""
    start: int
    """First line of the article; lines before `start` and from `end` on are outside."""
    end: int
    """Line after its last; `start` when no article is to be made out."""
    is_page: bool
    """Whether the text is a whole page rather than an article with a little around it."""

    def outside(self, position: int) -> bool:
        """Say whether a line is certainly not between lines of the article."""
        return self.start < self.end and not self.start <= position < self.end


def layout(lines: Sequence[str], words: Sequence[Furniture | None] | None = None) -> Layout:
    """Find the article among lines: on a page its heaviest stretch, else all from the first sentence to the last.

    `words` are what lines are by their words, when that is known.
    """
    words = words or [furniture(line) if line and not line.isspace() else None for line in lines]
    weights = _weights(lines, words)
    start, end = heaviest(weights)
    outside = [position for position in (*range(start), *range(end, len(lines))) if lines[position]]
    known = sum(words[position] not in _NO_SIGN for position in outside)
    is_known = len(outside) >= PAGE_LINES and known >= PAGE_FURNITURE
    is_page = start < end and (is_known or _is_menu([lines[position] for position in outside]))
    if not is_page:
        heavy = [position for position, weight in enumerate(weights) if weight > 0]
        start, end = (heavy[0], heavy[-1] + 1) if heavy else (0, 0)
    while start < end and start and _goes_on(lines[start - 1], words[start - 1]):
        start -= 1
    while start < end < len(lines) and _goes_on(lines[end], words[end]):
        end += 1
    return Layout(lines, words, start, end, is_page)


def _is_menu(outside: Sequence[str]) -> bool:
    """Say whether so many lines are outside, and so few of them text, that they are a page's in any language."""
    brief = sum(width(line) < PROSE and not is_sentence(line) for line in outside)
    return len(outside) >= MENU_LINES and brief > MENU_SHARE * len(outside)


def heaviest(weights: Sequence[float]) -> tuple[int, int]:
    """Find the stretch whose weights add up to most, the first of equals; empty when nothing is above 0."""
    best = total = 0.0
    start = end = here = 0
    for position, weight in enumerate(weights):
        if total <= 0:
            total, here = 0.0, position
        total += weight
        if total > best:
            best, start, end = total, here, position + 1
    return start, end


def _weights(lines: Sequence[str], words: Sequence[Furniture | None]) -> list[float]:
    weights: list[float] = []
    seen, worth = 0.0, 1.0
    for line, kind in zip(lines, words, strict=True):
        weight = _weight(line, kind)
        if weight > 0:
            seen += weight
            weight *= worth
        elif kind in _END and seen > _ENOUGH:
            worth = _AFTER_END
        weights.append(weight)
    return weights


def _weight(line: str, kind: Furniture | None) -> float:
    if not line:
        return 0.0
    if kind is Furniture.CAPTION:
        return _CAPTION
    if kind:
        return _MAYBE_FURNITURE if kind in WEAK else _FURNITURE
    if is_prose(line):
        return min(width(line), FULL) / PROSE
    return _SHORT_SENTENCE if is_sentence(line) else _NO_SENTENCE


def _goes_on(line: str, kind: Furniture | None) -> bool:
    """Say whether a line next to the article belongs to it, though too short to weigh."""
    return not line or (kind is None and len(line) >= SHORTEST and ends(line))
