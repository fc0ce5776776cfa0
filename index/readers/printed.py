"""The lines of a printed page become its paragraphs, words divided at a line's end made whole.

Cleaning unwraps what was wrapped on a screen; a column of a newspaper is narrower, and its lines alone look like furniture.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from itertools import pairwise
from typing import Final

from index.cleaning.hyphens import HYPHENS, joined, once
from index.cleaning.sentences import ends

FULL: Final = 0.85
"""Share of a column's width from which a line is full: what follows goes on."""
SHORT: Final = 0.55
"""Share below which a line ends its paragraph, whatever follows."""
WIDEST: Final = 0.8
"""Share of a page's lines that are no longer than its column is wide."""


def paragraphs(pages: Sequence[str]) -> str:
    """Write pages as paragraphs with blank lines between; one that goes on over a page's end is not put together."""
    known = once([line for page in pages for line in page.split("\n")])
    return "\n\n".join(paragraph for page in pages for paragraph in _of(page, known))


def _of(page: str, known: Callable[[], frozenset[str]]) -> Iterator[str]:
    lines = [line.strip() for line in page.split("\n")]
    filled = sorted(len(line) for line in lines if line)
    width = filled[int(WIDEST * (len(filled) - 1))] if filled else 0
    group: list[str] = []
    for line, following in pairwise([*lines, ""]):
        if line:
            group.append(line)
        if group and not (line and following and _goes_on(line, following, width)):
            yield joined(group, known)
            group = []


def _goes_on(line: str, following: str, width: int) -> bool:
    """Say whether a line goes on in the next: it is divided, or stops in the middle of a sentence, or is full."""
    if line.endswith(HYPHENS) and following[0].islower():
        return True
    if len(line) < SHORT * width:
        return False
    if following[0].islower():
        return True
    return len(line) >= FULL * width and (not ends(line) or len(line) >= width)
