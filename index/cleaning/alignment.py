"""A cleaned article to the lines of the original that its title and each of its paragraphs begin at."""

from __future__ import annotations

import bisect
from collections.abc import Sequence
from typing import Final

from index.cleaning.cleaned import Cleaned, Line
from index.cleaning.furniture import key

BETWEEN: Final = "\n\n"
"""What separates the paragraphs of a body."""
_BEGIN: Final = 40
"""Characters that a paragraph and the first of its lines begin with alike."""


def line_numbers(cleaned: Cleaned) -> tuple[int, ...]:
    """Return the line of the title, then that of each paragraph; 0 where it is no line that was kept."""
    kept = [line for line in cleaned.lines if line.kept and line.text.strip()]
    title = _title(cleaned.title, kept)
    paragraphs = cleaned.body.split(BETWEEN) if cleaned.body else []
    return (title, *_begun([line for line in kept if line.n != title], paragraphs))


def _title(title: str, kept: Sequence[Line]) -> int:
    wanted = key(title)
    return next((line.n for line in kept if wanted and key(line.text) == wanted), 0)


def _begun(lines: Sequence[Line], paragraphs: Sequence[str]) -> list[int]:
    """Go through both in order: each paragraph begins at the next line that begins like it."""
    written = [key(line.text) for line in lines]
    places: dict[str, list[int]] = {}
    for at, text in enumerate(written):
        places.setdefault(text[:_BEGIN], []).append(at)
    numbers, ahead = [], 0
    for paragraph in paragraphs:
        text = key(paragraph)
        found = _next(places.get(text[:_BEGIN], []), ahead)
        if found is None and ahead < len(lines) and text.startswith(written[ahead]):
            found = ahead  # a paragraph that was broken after a few words
        numbers.append(0 if found is None else lines[found].n)
        ahead = ahead if found is None else found + 1
    return numbers


def _next(places: Sequence[int], ahead: int) -> int | None:
    at = bisect.bisect_left(places, ahead)
    return places[at] if at < len(places) else None
