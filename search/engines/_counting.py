"""Counts by value to the buckets of a facet or a histogram, in the one order that all engines share."""

from __future__ import annotations

from collections import Counter
from collections.abc import Hashable, Iterable, Mapping
from datetime import date
from functools import lru_cache
from typing import Final

from search.engines.base import Interval
from search.precision import Precision, written
from search.results import Bucket

COARSER: Final[dict[Interval, tuple[Precision, ...]]] = {
    "century": (),
    "decade": (),
    "year": (),
    "month": ("year",),
    "day": ("year", "month"),
}
"""The precisions of dates that cannot be counted in a step of a histogram."""


def buckets(counts: Mapping[str, int], size: int) -> tuple[Bucket, ...]:
    """Return the `size` most frequent values, equal counts in order of value."""
    ordered = sorted((-count, value) for value, count in counts.items())
    return tuple(Bucket(value, -negative) for negative, value in ordered[:size])


def in_time(counts: Mapping[str, int]) -> tuple[Bucket, ...]:
    """Return the buckets of a histogram, in order of time."""
    return tuple(Bucket(value, counts[value]) for value in sorted(counts) if counts[value])


def by_line(pairs: Iterable[tuple[Hashable, str]]) -> Counter[str]:
    """Count how many lines have each value, however many articles of one line have it: (line, value) pairs."""
    return Counter(value for _, value in set(pairs))


def stretch(first: date, interval: Interval, precision: Precision = "day") -> str:
    """Name the bucket of an article by its first day: what is dated 2016 counts in `2016`, not in `2016-01`.

    Decades and centuries are written as `date` filters take them: `1980..1989`.
    """
    match interval:
        case "century" | "decade":
            years = 100 if interval == "century" else 10
            begin = first.year // years * years
            return f"{max(begin, 1):04}..{begin + years - 1:04}"
        case _:
            return written(first, precision if precision in COARSER[interval] else interval)


Days = Iterable[tuple[int, int]]
"""Proleptic ordinals of first days, and how many articles have each."""


def histogram(days: Days, interval: Interval, coarse: Mapping[Precision, Days]) -> Counter[str]:
    """Sum all days into stretches of time; those of them that are in `coarse` have buckets of their own."""
    counts: Counter[str] = Counter()
    for ordinal, count in days:
        counts[_named(ordinal, interval)] += count
    for precision, imprecise in coarse.items():
        for ordinal, count in imprecise:
            counts[_named(ordinal, interval)] -= count
            counts[_named(ordinal, interval, precision)] += count
    return counts


@lru_cache(maxsize=1 << 16)
def _named(ordinal: int, interval: Interval, precision: Precision = "day") -> str:
    return stretch(date.fromordinal(ordinal), interval, precision)
