"""Counts by value to the buckets of a facet or a histogram, in the one order that all engines share."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from datetime import date
from typing import Final

from search.engines.base import Interval
from search.results import Bucket

_LENGTHS: Final[dict[Interval, int]] = {"year": 4, "month": 7, "day": 10}


def buckets(counts: Mapping[str, int], size: int) -> tuple[Bucket, ...]:
    """Return the `size` most frequent values, equal counts in order of value."""
    ordered = sorted(counts.items(), key=lambda item: (-item[1], item[0]))
    return tuple(Bucket(value, count) for value, count in ordered[:size])


def histogram(days: Iterable[tuple[int, int]], interval: Interval) -> tuple[Bucket, ...]:
    """Sum (proleptic ordinal of a day, count) into years, months or days, in order of time."""
    counts: Counter[str] = Counter()
    for ordinal, count in days:
        counts[date.fromordinal(ordinal).isoformat()[: _LENGTHS[interval]]] += count
    return tuple(Bucket(value, counts[value]) for value in sorted(counts))
