"""Queries to the articles that they find, as sorted numbers: many are counted inside one result in little more time than one."""

from __future__ import annotations

import threading
from collections.abc import Callable
from typing import TYPE_CHECKING, Final

import numpy as np

from search.engines._adding_up import lines
from search.query.nodes import Query

if TYPE_CHECKING:
    from numpy.typing import NDArray

MOST: Final = 20_000
"""Articles of one query; of more an engine counts every combination by itself."""
_KEPT: Final = 4_000_000
"""Numbers that are remembered, eight bytes each."""


class Sets:
    """The articles of the queries that were asked for lately; threads share them."""

    def __init__(self, find: Callable[[Query, int], NDArray[np.int64] | None]) -> None:
        """Look at nothing yet; `find` gives the rows of all articles of a query, or None when there are more than so many."""
        self._find = find
        self._known: dict[int, tuple[Query, NDArray[np.int64] | None]] = {}
        """By identity: a query of many words takes longer to hash than to count."""
        self._size = 0
        self._lock = threading.Lock()

    def of(self, query: Query) -> NDArray[np.int64] | None:
        """Return the rows of the articles that a query finds, rising; None when they are too many."""
        known = self._known.get(id(query))
        if known is not None:
            return known[1]
        rows = self._find(query, MOST)
        found = None if rows is None else np.sort(rows)
        with self._lock:
            self._size += 1 if found is None else len(found) + 1
            if self._size > _KEPT:
                self._known.clear()
                self._size = 0
            self._known[id(query)] = query, found
        return found


class Inside:
    """The articles of one result, and the line that each is on."""

    def __init__(self, rows: NDArray[np.int64], lines: NDArray[np.uint32] | None) -> None:
        """Put them in order; without the lines of rows each article is one."""
        order = np.argsort(rows)
        self._rows = rows[order]
        self._lines = None if lines is None else lines[order]

    def count(self, others: NDArray[np.int64]) -> int:
        """Count the lines that have one of some articles, given as rows that rise."""
        ours = self._rows
        few, many = (ours, others) if len(ours) <= len(others) else (others, ours)
        at = np.searchsorted(many, few)
        there = at < len(many)
        there[there] = many[at[there]] == few[there]
        if self._lines is None:
            return int(np.count_nonzero(there))
        return lines(self._lines[there] if few is ours else self._lines[at[there]])
