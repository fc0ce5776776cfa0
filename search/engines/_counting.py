"""Counts by value to the buckets of a facet or a histogram, in the one order that all engines share."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from datetime import date
from typing import Final

from search.engines.base import Interval
from search.precision import Precision, written
from search.results import Bucket

COARSER: Final[dict[Interval, tuple[Precision, ...]]] = {"year": (), "month": ("year",), "day": ("year", "month")}
"""The precisions of dates that cannot be counted in a step of a histogram."""


def buckets(counts: Mapping[str, int], size: int) -> tuple[Bucket, ...]:
    """Return the `size` most frequent values, equal counts in order of value."""
    ordered = sorted(counts.items(), key=lambda item: (-item[1], item[0]))
    return tuple(Bucket(value, count) for value, count in ordered[:size])


Days = Iterable[tuple[int, int]]
"""Proleptic ordinals of first days, and how many articles have each."""


def histogram(days: Days, interval: Interval, coarse: Mapping[Precision, Days]) -> tuple[Bucket, ...]:
    """Sum all days into years, months or days, in order of time.

    Those of them that are in `coarse`, for each of the coarser precisions, have buckets of their own: what is dated
    2016 counts in `2016`, not in `2016-01`.
    """
    counts: Counter[str] = Counter()
    for ordinal, count in days:
        counts[written(date.fromordinal(ordinal), interval)] += count
    for precision, imprecise in coarse.items():
        for ordinal, count in imprecise:
            first = date.fromordinal(ordinal)
            counts[written(first, interval)] -= count
            counts[written(first, precision)] += count
    return tuple(Bucket(value, counts[value]) for value in sorted(counts) if counts[value])
