"""What stands on two sides to what of it is near something of the other side."""

from __future__ import annotations

import bisect
from collections.abc import Iterable
from typing import TypeVar

Spot = TypeVar("Spot", bound=tuple[int, ...])


def near(lefts: Iterable[Spot], rights: Iterable[Spot], distance: int, *, ordered: bool) -> list[Spot]:
    """Return the spots of both sides, each its first and last token and more, that are near one of the other side."""
    left, right = set(lefts), set(rights)
    kept = _followed(left, right, distance) | _following(right, left, distance)
    if not ordered:
        kept |= _followed(right, left, distance) | _following(left, right, distance)
    return sorted(kept)


def _followed(spots: set[Spot], others: set[Spot], distance: int) -> set[Spot]:
    """Return the spots that one of the others begins after, at most `distance` tokens on."""
    begins = sorted({other[0] for other in others})
    return {spot for spot in spots if _any_within(begins, spot[1] + 1, spot[1] + distance)}


def _following(spots: set[Spot], others: set[Spot], distance: int) -> set[Spot]:
    """Return the spots that one of the others ends before, at most `distance` tokens back."""
    ends = sorted({other[1] for other in others})
    return {spot for spot in spots if _any_within(ends, spot[0] - distance, spot[0] - 1)}


def _any_within(ordered: list[int], low: int, high: int) -> bool:
    at = bisect.bisect_left(ordered, low)
    return at < len(ordered) and ordered[at] <= high
