"""Rows of columns to facets and a histogram: exact counts, of articles or of lines."""

from __future__ import annotations

from datetime import date
from functools import lru_cache
from typing import TYPE_CHECKING, Any, Final, NamedTuple

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
_SPARSE: Final = 4
"""Values are sorted when there are so many times more names."""
_WIDEST: Final = 1 << 19
"""Between the first and the last day that are counted one beside the other: three centuries and a half."""


class Tally(NamedTuple):
    """How often each of some numbers is there, the numbers rising."""

    values: NDArray[Any]
    counts: NDArray[np.int64]


class Sums:
    """What some rows count for. With `fold` a line counts once for all that any of its rows has."""

    def __init__(self, columns: Columns, rows: NDArray[np.int64], fold: bool) -> None:
        """Look at distinct rows."""
        self._columns = columns
        self._rows = columns.at(rows)
        self._lines = self._rows["line"] if fold else np.zeros(0, np.uint32)
        self._shared, excess = _shared(self._lines)
        self.lines = len(rows) - excess
        """How many lines there are."""

    def facets(self, names: tuple[str, ...], size: int) -> dict[str, tuple[Bucket, ...]]:
        """Return the `size` most frequent values of fields."""
        if not names:
            return {}
        every = self._counts()
        often = np.flatnonzero(every.counts > 1)
        tallies = Tally(every.values[often], every.counts[often]), every
        return {name: self._most(self._of(name, size, *tallies), size) for name in names}

    def _of(self, name: str, size: int, *tallies: Tally) -> Tally:
        """Give the counts of one field, from the first that has as many as are wanted: most values are there once."""
        for tally in tallies:
            mine = np.flatnonzero(self._columns.letters[tally.values] == ord(LETTERS[name]))
            found = Tally(tally.values[mine], tally.counts[mine])
            if len(mine) >= size:
                break
        return found

    def times(self, interval: Interval) -> tuple[Bucket, ...]:
        """Return the buckets of a histogram."""
        days, counts = _tally(self._rows["day"])
        sooner = _sooner(days, interval)
        distinct = _sorted_tally(sooner).values
        named = [_named(day, interval) for day in distinct.tolist()]
        numbers = {name: number for number, name in enumerate(dict.fromkeys(named))}
        of_days = np.array([numbers[name] for name in named], np.int64)[np.searchsorted(distinct, sooner)]
        totals = np.bincount(of_days, weights=counts, minlength=len(numbers)).astype(np.int64)
        shared = of_days[np.searchsorted(days, self._rows["day"][self._shared])]
        totals -= np.bincount(self._again(shared, np.ones(len(shared), np.int64)), minlength=len(numbers))
        return in_time({name: int(totals[number]) for name, number in numbers.items() if name})

    def _counts(self) -> Tally:
        """Count each value that there is."""
        found = _tally_of_rows(self._columns, self._rows)
        shared = self._rows[self._shared]
        if not len(shared):
            return found
        again = self._again(self._columns.values_of(shared), shared["size"])
        return Tally(
            found.values,
            found.counts - np.bincount(np.searchsorted(found.values, again), minlength=len(found.values)),
        )

    def _again(self, values: NDArray[Any], sizes: NDArray[Any]) -> NDArray[np.int64]:
        """Give the values of the rows that share lines, so many each, that are of a line that has them already, each as often as it is."""
        most = int(values.max(initial=0)) + 1
        pairs = np.repeat(self._lines[self._shared].astype(np.int64), sizes) * most + values
        pairs.sort()
        again: NDArray[np.int64] = pairs[1:][pairs[1:] == pairs[:-1]] % most
        return again

    def _most(self, tally: Tally, size: int) -> tuple[Bucket, ...]:
        """Name the most frequent values; of equal ones the first in order of name."""
        (numbers, counts), names = tally, self._columns.names
        least = np.partition(counts, len(counts) - size)[len(counts) - size] if len(counts) > size else 0
        surely = np.flatnonzero(counts > least)
        shown = dict(zip(names(numbers[surely]), counts[surely].tolist(), strict=True))
        if least:
            equal = sorted(names(numbers[counts == least]))
            shown |= dict.fromkeys(equal[: size - len(shown)], int(least))
        return buckets(shown, size)


def _tally_of_rows(columns: Columns, rows: NDArray[Any]) -> Tally:
    """Count each value of rows: few by sorting them, many by adding up for all that there are."""
    if rows["size"].sum(dtype=np.int64) * _SPARSE < len(columns):
        return _sorted_tally(columns.values_of(rows))
    counts = np.zeros(len(columns), np.int64)
    for start in range(0, len(rows), _AT_ONCE):
        counts += np.bincount(columns.values_of(rows[start : start + _AT_ONCE]), minlength=len(counts))
    values = np.flatnonzero(counts)
    return Tally(values, counts[values])


def _tally(numbers: NDArray[Any]) -> Tally:
    """Count each number: where they are close to one another without sorting them."""
    dated = numbers[numbers > 0]
    if not len(dated):
        return _sorted_tally(numbers)
    low, high = int(dated.min()), int(dated.max())
    if high - low > _WIDEST:
        return _sorted_tally(numbers)
    counts = np.bincount(dated - low)
    there = np.flatnonzero(counts)
    none = len(numbers) - len(dated)
    return Tally(np.append(0, there + low), np.append(none, counts[there]))


def _sorted_tally(numbers: NDArray[Any]) -> Tally:
    """Count each number. `np.unique` does the same, and loads what it needs for arrays that are masked."""
    ordered = np.sort(numbers)
    begins = np.flatnonzero(np.append(True, ordered[1:] != ordered[:-1])[: len(ordered)])
    return Tally(ordered[begins], np.diff(begins, append=len(ordered)))


def _shared(lines: NDArray[np.uint32]) -> tuple[NDArray[np.intp], int]:
    """Give the places of the rows that share their line with other ones of these, and how many more these are than their lines."""
    together = np.flatnonzero(lines)
    again = _again(lines[together])
    return together[np.isin(lines[together], again)], len(again)


def lines(of_rows: NDArray[np.uint32]) -> int:
    """Count lines: rows of line 0 are alone."""
    return len(of_rows) - len(_again(of_rows[of_rows > 0]))


def _again(numbers: NDArray[np.uint32]) -> NDArray[np.uint32]:
    """Give each number as often as it is there again."""
    ordered = np.sort(numbers)
    again: NDArray[np.uint32] = ordered[1:][ordered[1:] == ordered[:-1]]
    return again


def _sooner(days: NDArray[Any], interval: Interval) -> NDArray[np.int64]:
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
