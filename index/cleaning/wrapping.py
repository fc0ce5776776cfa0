"""Lines that were broken to fit a width become the paragraphs they were."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby
from typing import Final

from index.cleaning.sentences import ends

ENOUGH: Final = 6
"""Lines from which it can be told that a text is wrapped."""
NARROW: Final = 50
"""Characters that most lines of a wrapped text have at least."""
WIDE: Final = 100
"""Characters that most lines of a wrapped text have at most, and none many more."""


def paragraphs(lines: Sequence[str]) -> list[range]:
    """Group lines, blank ones by themselves: every line of its own, unless the text is wrapped to a width."""
    if not is_wrapped([line for line in lines if line]):
        return [range(here, here + 1) for here in range(len(lines))]
    groups: list[range] = []
    start = 0
    for is_blank, group in groupby(lines, key=lambda line: not line):
        end = start + sum(1 for _ in group)
        groups.extend([range(here, here + 1) for here in range(start, end)] if is_blank else [range(start, end)])
        start = end
    return groups


def is_wrapped(filled: Sequence[str]) -> bool:
    """Say whether most lines are about as long as each other and stop in the middle of a sentence."""
    if len(filled) < ENOUGH or max(map(len, filled)) > WIDE * 1.2:
        return False
    near = sum(NARROW <= len(line) <= WIDE for line in filled)
    going_on = sum(line[0].islower() for line in filled)
    ended = sum(ends(line) for line in filled)
    return near >= 0.6 * len(filled) and going_on >= 0.3 * len(filled) and ended < 0.6 * len(filled)
