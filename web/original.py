"""An article to the lines of its original that a page shows, no more of them than a reader will look at."""

from __future__ import annotations

import dataclasses
import itertools
from dataclasses import dataclass
from typing import Final

from search.article import Article
from search.original import OriginalLine, original

MOST_LINES: Final = 500
LONGEST: Final = 2_000
"""Characters of a line."""


@dataclass(frozen=True, slots=True)
class Original:
    """What is shown of an original."""

    lines: tuple[OriginalLine, ...]
    left_out: int
    """Lines that are not shown."""
    removed: int
    """Lines that were removed, shown or not."""


def shown_original(article: Article, *, always: bool = False) -> Original | None:
    """Return the original of an article that lost or got back a line; None for any other, unless `always`."""
    if not (article.removed or article.restored or always):
        return None
    lines = original(article)
    shown = tuple(map(_cut, itertools.islice(lines, MOST_LINES)))
    return Original(shown, len(lines) - len(shown), len(article.removed))


def _cut(line: OriginalLine) -> OriginalLine:
    if len(line.text) <= LONGEST:
        return line
    return dataclasses.replace(line, text=f"{line.text[:LONGEST]}…")
