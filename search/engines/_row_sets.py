"""Queries to the rows of their articles, put together from those of their words: what many articles have is remembered.

To fetch rows from the engine one by one takes most of the time of a page that many articles match (`tests/benchmarks/README.md`).
"""

from __future__ import annotations

import functools
import itertools
import threading
from collections.abc import Callable, Iterable, Iterator
from typing import TYPE_CHECKING, Any, Final

import numpy as np

from search.query import nodes as q

if TYPE_CHECKING:
    from numpy.typing import NDArray

_MOST_BYTES: Final = 48 << 20
"""Of all that is remembered."""
_ENTRY: Final = 500
"""Bytes of what is remembered beside rows."""
_DEARER: Final = 2
"""Rows of a word that are fetched to be remembered for each that is wanted now, or was wanted before, at most."""
_MOST_WANTED: Final = 10_000
"""Words and filters of which it is known how much they were wanted."""
# Lists of ids and windows may be long, and are hardly asked for again.
_SHORT: Final = (q.Term, q.Prefix, q.Range, q.Phrase, q.Everything)


class RowSets:
    """The rows of the words and filters that were asked for lately; threads share them."""

    def __init__(
        self, size: int, find: Callable[[q.Query], NDArray[np.int64]], frequency: Callable[[q.Query], int]
    ) -> None:
        """Look at nothing yet; `find` gives the rows of all articles of a word or a filter, all less than `size`."""
        self._size = size
        self._find = find
        self._frequency = frequency
        self._known: dict[object, NDArray[Any]] = {}
        """Rows, or bits where these take less room."""
        self._wanted: dict[object, int] = {}
        """Rows that were fetched for queries that have a word whose own are not remembered."""
        self._bytes = 0
        self._lock = threading.Lock()

    def of(self, query: q.Query, total: int) -> NDArray[np.int64] | None:
        """Return the rows, rising, of a query that matches so many articles; None when it is quicker to fetch these.

        What has a part that is not short is fetched.
        """
        leaves = list(_leaves(query))
        if not all(isinstance(leaf, _SHORT) for leaf in leaves):
            return None
        unknown = {key: leaf for leaf in leaves if (key := _key(leaf)) not in self._known}
        if any(self._frequency(leaf) > _DEARER * (total + self._wanted.get(key, 0)) for key, leaf in unknown.items()):
            self._want(unknown, total)
            return None
        return np.flatnonzero(np.unpackbits(self._bits(query), count=self._size))

    def _want(self, keys: Iterable[object], total: int) -> None:
        with self._lock:
            if len(self._wanted) > _MOST_WANTED:
                self._wanted.clear()
            self._wanted |= {key: self._wanted.get(key, 0) + total for key in keys}

    def _bits(self, query: q.Query) -> NDArray[np.uint8]:
        match query:
            case q.And(children):
                wanted, unwanted = _parted(children)
                both = functools.reduce(np.bitwise_and, map(self._bits, wanted))
                return functools.reduce(lambda bits, out: bits & ~self._bits(out), unwanted, both)
            case q.Or(children) | q.Best(children):
                none = np.zeros(-(-self._size // 8), np.uint8)
                return functools.reduce(np.bitwise_or, map(self._bits, children), none)
            case q.Silent(inner) | q.Boosted(inner, _):
                return self._bits(inner)
            case q.Some(children, least):
                return self._several(children, least)
            case q.Not():
                return self._bits(q.And((query,)))
            case _:
                return self._leaf(query)

    def _several(self, children: tuple[q.Query, ...], least: int) -> NDArray[np.uint8]:
        """Find what is in so many of several sets."""
        counts = np.zeros(self._size, np.uint16)
        for child in children:
            counts += np.unpackbits(self._bits(child), count=self._size)
        return np.packbits(counts >= least)

    def _leaf(self, leaf: q.Query) -> NDArray[np.uint8]:
        key = _key(leaf)
        known = self._known.get(key)
        if known is None:
            rows = self._find(leaf)
            bits = self._as_bits(rows)
            self._remember(key, min(bits, rows.astype(np.uint32), key=lambda each: each.nbytes))
            return bits
        return known if known.dtype == np.uint8 else self._as_bits(known)

    def _as_bits(self, rows: NDArray[Any]) -> NDArray[np.uint8]:
        there = np.zeros(self._size, np.bool_)
        there[rows] = True
        return np.packbits(there)

    def _remember(self, key: object, rows: NDArray[Any]) -> None:
        with self._lock:
            if key in self._known:  # another thread was faster
                return
            self._bytes += rows.nbytes + _ENTRY
            if self._bytes > _MOST_BYTES:
                self._known.clear()
                self._bytes = rows.nbytes + _ENTRY
            self._known[key] = rows


def _parted(children: tuple[q.Query, ...]) -> tuple[list[q.Query], list[q.Query]]:
    """Part what has to be there, all articles if nothing has, from what must not."""
    wanted: list[q.Query] = [child for child in children if not isinstance(child, q.Not)]
    return wanted or [q.Everything()], [child.child for child in children if isinstance(child, q.Not)]


def _leaves(query: q.Query) -> Iterator[q.Query]:
    match query:
        case q.And(children):
            yield from itertools.chain.from_iterable(map(_leaves, itertools.chain(*_parted(children))))
        case q.Or(children) | q.Best(children) | q.Some(children, _):
            yield from itertools.chain.from_iterable(map(_leaves, children))
        case q.Silent(inner) | q.Boosted(inner, _):
            yield from _leaves(inner)
        case q.Not():
            yield from _leaves(q.And((query,)))
        case _:
            yield query


def _key(leaf: q.Query) -> object:
    """Return what tells a leaf from others: how much it adds to a score does not."""
    return (leaf.field, leaf.term) if isinstance(leaf, q.Term) else leaf
