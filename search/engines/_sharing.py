"""Articles that share a line of the results to how often counting articles counts that line too much.

Most articles are alone: an engine counts all of them its own way, and this says what to take off.
"""

from __future__ import annotations

import threading
from array import array
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from typing import TYPE_CHECKING, Final, get_args

import numpy as np

from search.article import Article
from search.document import KINDS, keywords_of
from search.engines._counting import stretch
from search.engines.base import Interval

if TYPE_CHECKING:
    from numpy.typing import NDArray

Place = tuple[int, int]
"""Where an engine has an article."""
Excess = dict[str, Counter[str]]
"""By field or interval: how many articles have a value that their line has been counted for."""
_INTERVALS: Final[tuple[Interval, ...]] = get_args(Interval)
_FIELDS: Final = (*(name for name, kind in KINDS.items() if kind == "keyword"), *_INTERVALS)


class Shared:
    """What articles count for, as numbers in columns by field; a row is added when an article is first asked for.

    Threads share them, one at a time.
    """

    def __init__(self, read: Callable[[Place], Article]) -> None:
        """Look at nothing yet; `read` gets an article."""
        self._read = read
        self._lock = threading.Lock()
        self._rows: dict[Place, int] = {}
        self._columns = {name: _Column() for name in _FIELDS}

    def fold(self, places: Sequence[Place], lines: Sequence[int], names: Sequence[str]) -> tuple[int, Excess]:
        """Count the lines, and for each field or interval what counting articles counts too much; places are distinct."""
        distinct, numbers, sizes = np.unique(np.array(lines, np.uint64), return_inverse=True, return_counts=True)
        several = np.flatnonzero(sizes[numbers] > 1)
        with self._lock:
            rows = np.fromiter((self._row(places[at]) for at in several.tolist()), np.int64) if names else several
            return len(distinct), {name: self._columns[name].repeated(rows, numbers[several]) for name in names}

    def _row(self, place: Place) -> int:
        row = self._rows.get(place)
        if row is None:
            article = self._read(place)
            values = dict(keywords_of(article)) | dict(_in_time(article))
            for name, column in self._columns.items():
                column.append(values.get(name, ()))
            row = self._rows[place] = len(self._rows)
        return row


def _in_time(article: Article) -> Iterator[tuple[str, tuple[str, ...]]]:
    if article.published:
        for interval in _INTERVALS:
            yield interval, (stretch(article.published, interval, article.precision),)


class _Column:
    """The values of one field, row after row."""

    def __init__(self) -> None:
        self._numbers: dict[str, int] = {}
        self._names: list[str] = []
        self._values = array("q")
        self._ends = array("q", [0])

    def append(self, values: Sequence[str]) -> None:
        for value in values:
            if value not in self._numbers:
                self._numbers[value] = len(self._names)
                self._names.append(value)
            self._values.append(self._numbers[value])
        self._ends.append(len(self._values))

    def repeated(self, rows: NDArray[np.int64], lines: NDArray[np.int64]) -> Counter[str]:
        """Count the values of rows whose line has each already."""
        # A view keeps an array from growing; these go with the call.
        ends, all = np.asarray(self._ends), np.asarray(self._values)
        begins, sizes = ends[rows], ends[rows + 1] - ends[rows]
        before = np.repeat(begins - np.cumsum(sizes) + sizes, sizes)
        values = all[before + np.arange(len(before))]
        most = len(self._names)
        pairs = np.sort(np.repeat(lines, sizes) * most + values)
        again = pairs[1:][pairs[1:] == pairs[:-1]] % max(1, most)
        excess = np.bincount(again, minlength=most)
        return Counter({self._names[number]: int(excess[number]) for number in np.flatnonzero(excess)})
