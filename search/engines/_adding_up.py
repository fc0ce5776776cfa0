"""Rows of columns to facets and a histogram: exact counts, of articles or of lines."""

from __future__ import annotations

import heapq
from datetime import date
from functools import lru_cache
from typing import TYPE_CHECKING, Final

import numpy as np

from search.engines._columns import LETTERS, PRECISIONS, Columns
from search.engines._counting import buckets, in_time, stretch
from search.engines.base import Interval
from search.results import Bucket

if TYPE_CHECKING:
    from numpy.typing import NDArray

_EPOCH: Final = date(1970, 1, 1).toordinal()
_AT_ONCE: Final = 100_000
"""Rows whose values are looked at together: it bounds the memory that many take."""


class Sums:
    """What some rows count for. With `fold` a line counts once for all that any of its rows has."""

    def __init__(self, columns: Columns, rows: NDArray[np.int64], fold: bool) -> None:
        """Look at distinct rows."""
        self._columns = columns
        self._rows = columns.at(rows)
        self._lines = self._rows["line"] if fold else np.zeros(len(rows), np.uint32)
        self._shared = _shared(self._lines)

    @property
    def lines(self) -> int:
        """How many lines there are."""
        return lines(self._lines)

    def facets(self, names: tuple[str, ...], size: int) -> dict[str, tuple[Bucket, ...]]:
        """Return the `size` most frequent values of fields."""
        if not names:
            return {}
        counts = self._counts()
        there = np.flatnonzero(counts)
        letters, counts = self._columns.letters[there], counts[there]
        of_fields = {name: letters == ord(LETTERS[name]) for name in names}
        return {name: self._most(there[of], counts[of], size) for name, of in of_fields.items()}

    def times(self, interval: Interval) -> tuple[Bucket, ...]:
        """Return the buckets of a histogram."""
        days, which = np.unique(_sooner(self._rows["day"], interval), return_inverse=True)
        named = [_named(int(day), interval) for day in days]
        numbers = {name: number for number, name in enumerate(dict.fromkeys(named))}
        of_rows = np.array([numbers[name] for name in named], np.int64)[which]
        counts = np.bincount(of_rows, minlength=len(numbers))
        counts -= self._excess(of_rows[self._shared], np.ones(len(self._shared), np.int64), len(numbers))
        return in_time({name: int(counts[number]) for name, number in numbers.items() if name})

    def _counts(self) -> NDArray[np.int64]:
        """Count each value."""
        columns = self._columns
        counts = np.zeros(len(columns), np.int64)
        for start in range(0, len(self._rows), _AT_ONCE):
            counts += np.bincount(columns.values_of(self._rows[start : start + _AT_ONCE]), minlength=len(counts))
        shared = self._rows[self._shared]
        return counts - self._excess(columns.values_of(shared), shared["size"], len(counts)) if len(shared) else counts

    def _excess(self, values: NDArray[np.integer], sizes: NDArray[np.integer], most: int) -> NDArray[np.int64]:
        """Count how often the values of the rows that share lines, so many each, are of a line that has them already."""
        pairs = np.repeat(self._lines[self._shared].astype(np.int64), sizes) * most + values
        pairs.sort()
        return np.bincount(pairs[1:][pairs[1:] == pairs[:-1]] % max(1, most), minlength=most)

    def _most(self, numbers: NDArray[np.intp], counts: NDArray[np.int64], size: int) -> tuple[Bucket, ...]:
        """Name the most frequent values; of equal ones the first in order of name."""
        name = self._columns.name
        least = np.partition(counts, len(counts) - size)[len(counts) - size] if len(counts) > size else 0
        surely = counts > least
        shown = {name(number): int(count) for number, count in zip(numbers[surely], counts[surely], strict=True)}
        if least:
            others = map(name, numbers[counts == least])
            shown |= dict.fromkeys(heapq.nsmallest(size - len(shown), others), int(least))
        return buckets(shown, size)


def _shared(lines: NDArray[np.uint32]) -> NDArray[np.intp]:
    """Give the places of the rows that share their line with other ones of these."""
    (together,) = np.nonzero(lines)
    _, which, sizes = np.unique(lines[together], return_inverse=True, return_counts=True)
    return together[sizes[which] > 1]


def lines(of_rows: NDArray[np.uint32]) -> int:
    """Count lines: rows of line 0 are alone."""
    together = of_rows[of_rows > 0]
    return len(of_rows) - len(together) + len(np.unique(together))


def _sooner(days: NDArray[np.uint32], interval: Interval) -> NDArray[np.int64]:
    """Make days the first of their month, where they are in one bucket: there are fewer to be named."""
    dated = days.astype(np.int64)
    if interval == "day":
        return dated
    months = (dated // 4 - _EPOCH).astype("M8[D]").astype("M8[M]")
    firsts = months.astype("M8[D]").astype(np.int64) + _EPOCH
    return np.where(dated, 4 * firsts + dated % 4, 0)


@lru_cache(maxsize=1 << 16)
def _named(day: int, interval: Interval) -> str:
    """Give the bucket of a day as rows have it; nothing for none."""
    return stretch(date.fromordinal(day // 4), interval, PRECISIONS[day % 4]) if day else ""
