"""New articles to those that may be their copies: of one time, with many of the same keys. Many at once, by sorted arrays.

The keys of all articles near in time are read as a stream, and of these only what a new article has too is kept, so
there is no index of them on the disk, and an archive that came in any order costs no more than one that came by date.
"""

from __future__ import annotations

import itertools
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Final, NamedTuple

import numpy as np
import numpy.typing as npt

Integers = npt.NDArray[np.int64]

WINDOW: Final = 30
"""Days between two articles of which one can be the copy of the other; one without a date is near to all."""
UNDATED: Final = 0
MOST_SHARING: Final = 64
"""Articles of one time that are looked at for one key, the first: a phrase that is everywhere costs no more."""
MOST_CANDIDATES: Final = 32
"""Articles that are compared: those that share the most and rarest keys."""
LEAST: Final = 0.2
"""Share of the keys of the one that has fewer that both must have: a third of what a copy has, as keys are a sample."""
KEY_BYTES: Final = 3
MOST_KEYS: Final = 512
"""So many keys may be cut short: what two articles share of them tells little then."""
_ALWAYS: Final = 4_000_000
"""After every day."""
_BLOCK: Final = 10_000
"""Articles that are read at a time."""
_TOGETHER: Final = 1_000
"""New articles whose candidates are counted at a time."""
_BITS: Final = 32


class Row(NamedTuple):
    """What is known of an article."""

    number: int
    id: str
    day: int
    """Of publication, from 1; UNDATED when there is none."""
    keys: bytes
    """KEY_BYTES each: see `packed`."""
    text: int
    """The same for equal texts."""

    @property
    def order(self) -> tuple[int, str]:
        """Where it is among all articles."""
        return self.day or _ALWAYS, self.id


def packed(keys: bytes) -> bytes:
    """Return keys of 32 bits, which are divisible by eight, in KEY_BYTES each: of two, one in 16 million is the same by chance."""
    shifted = np.frombuffer(keys, np.uint32) >> np.uint32(3)
    return shifted.astype("<u4").view(np.uint8).reshape(-1, 4)[:, :KEY_BYTES].tobytes()


def _unpacked(keys: bytes) -> npt.NDArray[np.uint32]:
    whole = np.zeros((len(keys) // KEY_BYTES, 4), np.uint8)
    whole[:, :KEY_BYTES] = np.frombuffer(keys, np.uint8).reshape(-1, KEY_BYTES)
    return whole.reshape(-1).view("<u4")


def candidates(new: Sequence[Row], others: Iterable[Row]) -> Iterator[tuple[int, list[int]]]:
    """Yield each new article with the others that it may be a copy of, or they of it, the likeliest first.

    `others` are all articles of their time, the new ones among them, in order of day and number.
    """
    sharing = _Sharing(np.unique(_unpacked(b"".join(row.keys for row in new))), _Same({row.text for row in new}))
    for block in _batched(others):
        sharing.add(block)
    known = sharing.sorted()
    for at in range(0, len(new), _TOGETHER):
        some = new[at : at + _TOGETHER]
        for row, found in zip(some, known.best(some), strict=True):
            yield row.number, list(dict.fromkeys((*sharing.same.first(row), *found)))


def _batched(rows: Iterable[Row]) -> Iterator[tuple[Row, ...]]:
    iterator = iter(rows)
    while block := tuple(itertools.islice(iterator, _BLOCK)):
        yield block


class _Same:
    """The first articles of each text and day, of the texts that are asked for."""

    def __init__(self, texts: set[int]) -> None:
        self._found: dict[int, dict[int, list[Row]]] = {text: {} for text in texts}

    def add(self, row: Row) -> None:
        days = self._found.get(row.text)
        if days is None:
            return
        for day in (row.day, _ALWAYS) if row.day else (row.day,):
            days[day] = sorted([*days.get(day, ()), row], key=lambda each: each.order)[:2]

    def first(self, row: Row) -> Iterator[int]:
        """Yield the first other article of an article's time that has the same text, of those with a date and without."""
        days = self._found[row.text]
        near = range(row.day - WINDOW, row.day + WINDOW + 1) if row.day else (_ALWAYS,)
        for some in (near, (UNDATED,)):
            rows = (each for day in some for each in days.get(day, ()) if each.number != row.number)
            yield from (each.number for each in itertools.islice(rows, 1))


@dataclass(slots=True)
class _Sharing:
    """What others have of some keys, as it is read."""

    wanted: npt.NDArray[np.uint32]
    same: _Same
    numbers: list[Integers] = field(default_factory=list)
    days: list[Integers] = field(default_factory=list)
    sizes: list[Integers] = field(default_factory=list)
    slots: list[Integers] = field(default_factory=list)
    """Places of keys in `wanted`, and beside them in `owners` whose those are."""
    owners: list[Integers] = field(default_factory=list)
    count: int = 0

    def add(self, block: Sequence[Row]) -> None:
        """Take what a block of others has."""
        for row in block:
            self.same.add(row)
        sizes = np.array([len(row.keys) // KEY_BYTES for row in block], np.int64)
        keys = _unpacked(b"".join(row.keys for row in block))
        owners = np.repeat(np.arange(self.count, self.count + len(block)), sizes)
        slots = np.searchsorted(self.wanted, keys)
        have = self.wanted[np.minimum(slots, len(self.wanted) - 1)] == keys if len(self.wanted) else slots < 0
        self.slots.append(slots[have])
        self.owners.append(owners[have])
        self.sizes.append(sizes)
        self.numbers.append(np.array([row.number for row in block], np.int64))
        self.days.append(np.array([row.day for row in block], np.int64))
        self.count += len(block)

    def sorted(self) -> _Known:
        """Return it by key, then by day and number."""
        slots, owners = _joined(self.slots), _joined(self.owners)
        order = np.argsort(slots, kind="stable")
        days, owners = _joined(self.days), owners[order]
        times = (slots[order] << _BITS) | days[owners]
        return _Known(self.wanted, times, owners, _joined(self.numbers), days, _joined(self.sizes))


def _joined(parts: list[Integers]) -> Integers:
    return np.concatenate(parts) if parts else np.zeros(0, np.int64)


class _Pairs(NamedTuple):
    """New articles with others that have one of their keys: places of both, and what that counts."""

    mine: Integers
    others: Integers
    weights: Integers


@dataclass(frozen=True, slots=True)
class _Known:
    """Who has which key: sorted by key, day and number."""

    wanted: npt.NDArray[np.uint32]
    times: Integers
    """Key and day in one number."""
    owners: Integers
    numbers: Integers
    days: Integers
    sizes: Integers

    def best(self, new: Sequence[Row]) -> list[list[int]]:
        """Return the numbers of the best candidates of each new article."""
        keys = [_unpacked(row.keys) for row in new]
        sizes = np.array([len(each) for each in keys], np.int64)
        slots = np.searchsorted(self.wanted, np.concatenate(keys)).astype(np.int64)
        mine = np.repeat(np.arange(len(new)), sizes)
        days = np.array([row.day for row in new], np.int64)[mine]
        dated = days != UNDATED
        near = self._pairs(mine, slots, np.where(dated, days - WINDOW, 0), np.where(dated, days + WINDOW, _ALWAYS))
        undated = self._pairs(
            mine[dated], slots[dated], np.zeros(dated.sum(), np.int64), np.zeros(dated.sum(), np.int64)
        )
        pairs = _Pairs(*(np.concatenate(both) for both in zip(near, undated, strict=True)))
        return self._likeliest(pairs, sizes, np.array([row.number for row in new], np.int64))

    def _pairs(self, mine: Integers, slots: Integers, first: Integers, last: Integers) -> _Pairs:
        """Return who else has each key from a first to a last day."""
        low = np.searchsorted(self.times, (slots << _BITS) | first)
        high = np.searchsorted(self.times, (slots << _BITS) | last, "right")
        counts = np.minimum(high - low, MOST_SHARING)
        within = np.arange(counts.sum()) - np.repeat(np.cumsum(counts) - counts, counts)
        weights = MOST_SHARING // np.maximum(counts, 1)
        return _Pairs(np.repeat(mine, counts), self.owners[np.repeat(low, counts) + within], np.repeat(weights, counts))

    def _likeliest(self, pairs: _Pairs, sizes: Integers, numbers: Integers) -> list[list[int]]:
        both, place = np.unique((pairs.mine << _BITS) | pairs.others, return_inverse=True)
        mine, others = both >> _BITS, both & ((1 << _BITS) - 1)
        shared, weights = np.bincount(place, minlength=len(both)), np.bincount(place, pairs.weights, len(both))
        fewer, more = np.minimum(sizes[mine], self.sizes[others]), np.maximum(sizes[mine], self.sizes[others])
        kept = (shared >= LEAST * fewer) | (more >= MOST_KEYS)
        kept &= self.numbers[others] != numbers[mine]
        mine, others, weights = mine[kept], self.numbers[others[kept]], weights[kept]
        order = np.lexsort((others, -weights, mine))
        ends = np.searchsorted(mine[order], np.arange(len(numbers) + 1))
        return [
            others[order[start : min(end, start + MOST_CANDIDATES)]].tolist()
            for start, end in itertools.pairwise(ends.tolist())
        ]
