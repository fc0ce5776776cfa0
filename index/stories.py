"""Sketches of articles to stories: who is a copy of whom, whatever the order in which they arrive.

Articles have one order: by day of publication, those without a date last, then by id. The *origin* of an article is the
earlier one, among those of its time, that it shares most with, the shorter of two; a story is all that goes back to one article, its first.
So an article that puts two stories together belongs to the one it has more of, and does not make them one. An earlier
copy that arrives later becomes the first. When an article is deleted or changes, what went back to it looks anew.
Articles are told of the size of their story in steps, so one that grows is not told all the time.

Only the keys of a sketch are kept. Those of the few articles that may be copies are made again, from the articles.
"""

from __future__ import annotations

import functools
import itertools
import sqlite3
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import Final

import numpy as np

from index.duplicates import Sketch, is_copy, shared
from index.near import UNDATED, WINDOW, Integers, Row, candidates, packed
from search.article import Version
from search.story_size import SIZES, story_size

Recall = Callable[[str], Sketch]
"""Makes the sketch of an article again, by its id; an empty one when it is gone."""
_TOGETHER: Final = 20_000
"""New articles whose candidates are looked for in one reading of all others of their time."""
_REMEMBERED: Final = 4_096
"""Sketches that are kept while the articles of one time are compared."""

SCHEMA: Final = """
CREATE TABLE IF NOT EXISTS sketches (
    number INTEGER PRIMARY KEY AUTOINCREMENT, id TEXT NOT NULL UNIQUE, day INTEGER NOT NULL, size INTEGER NOT NULL,
    keys BLOB NOT NULL, text INTEGER NOT NULL, origin INTEGER, shared INTEGER NOT NULL DEFAULT 0,
    first INTEGER, told TEXT NOT NULL DEFAULT '1');
CREATE INDEX IF NOT EXISTS sketches_of_days ON sketches (day);
CREATE INDEX IF NOT EXISTS offspring ON sketches (origin) WHERE origin IS NOT NULL;
CREATE TABLE IF NOT EXISTS unsettled (number INTEGER PRIMARY KEY, lost INTEGER NOT NULL);
"""
_KNOWN: Final = "SELECT number, id, day, size, origin, shared, first, told FROM sketches WHERE number = ?"
_OPEN: Final = """
SELECT number FROM unsettled JOIN sketches USING (number) WHERE origin IS NOT NULL OR first IS NOT NULL
OR EXISTS (SELECT 1 FROM sketches AS child WHERE child.origin = sketches.number) ORDER BY number
"""
_ROWS: Final = "SELECT number, id, day, keys, text FROM sketches"


@dataclass(frozen=True, slots=True)
class Place:
    """Where an article is in its story."""

    story: str
    """Id of the first article."""
    version: Version
    """`first`, `copy` or `variant`; empty when it is alone."""
    size: str = SIZES[0]
    """Of the story: see `search.story_size`."""


@dataclass(frozen=True, slots=True)
class _Known:
    number: int
    id: str
    day: int
    size: int
    origin: int | None
    shared: int
    first: int | None
    """The first of the story that it was told to be in."""
    told: str
    """The size of the story that it was told."""

    @property
    def order(self) -> tuple[int, str]:
        return Row(self.number, self.id, self.day, b"", 0).order


class Stories:
    """The stories of one generation, in tables of its record."""

    def __init__(self, db: sqlite3.Connection) -> None:
        """Use the tables, or make them."""
        self._db = db
        db.executescript(SCHEMA)

    def put(self, id: str, published: date | None, sketch: Sketch) -> None:
        """Add an article, or replace it: it is alone until `settled` says something else."""
        self.delete(id)
        if not sketch.size:
            return
        day = published.toordinal() if published else UNDATED
        self._add((id, day, sketch.size, packed(sketch.keys), sketch.text))

    def absorb(self, shard: sqlite3.Connection) -> None:
        """Add the articles of another record, none of which is in this one: each looks for its story."""
        for row in shard.execute("SELECT id, day, size, keys, text FROM sketches ORDER BY number"):
            self._add(row)

    def _add(self, row: tuple[str, int, int, bytes, int]) -> None:
        cursor = self._db.execute("INSERT INTO sketches (id, day, size, keys, text) VALUES (?, ?, ?, ?, ?)", row)
        self._unsettle(int(cursor.lastrowid or 0), lost=True)

    def delete(self, id: str) -> None:
        """Forget an article; what went back to it looks anew when it is settled."""
        row = self._db.execute("SELECT number, origin FROM sketches WHERE id = ?", (id,)).fetchone()
        if row is None:
            return
        number, origin = row
        for child in self._children(number):
            self._unsettle(child, lost=True)
        self._db.execute("UPDATE sketches SET origin = NULL, shared = 0 WHERE origin = ?", (number,))
        if origin is not None:
            self._unsettle(origin)
        for table in ("sketches", "unsettled"):
            self._db.execute(f"DELETE FROM {table} WHERE number = ?", (number,))  # noqa: S608  # names of ours

    def settled(self, recall: Recall) -> Iterator[tuple[str, Place]]:
        """Settle what arrivals and deletions left open; yield each article whose place is another now."""
        sketch = functools.lru_cache(_REMEMBERED)(recall)
        for number, others in self._compared():
            known = self._known(number)
            for other in others:
                self._relate(known, self._known(other), sketch)
        open_ = [number for (number,) in self._db.execute(_OPEN)]
        roots = dict.fromkeys(self._first(number).number for number in open_)
        self._db.execute("DELETE FROM unsettled")
        for root in roots:
            yield from self._told(self._known(root), sketch)

    def _compared(self) -> Iterator[tuple[int, list[int]]]:
        """Yield the articles that look for their story, each with those it has to be compared with."""
        asked = self._db.execute(
            "SELECT number, day FROM unsettled JOIN sketches USING (number) WHERE lost ORDER BY day, number"
        )
        flat = np.fromiter(itertools.chain.from_iterable(asked), np.int64).reshape(-1, 2)
        for some in _of_one_time(flat[:, 0], flat[:, 1]):
            new = [row for number in some.tolist() for row in self._rows(f"{_ROWS} WHERE number = ?", number)]
            yield from candidates(new, self._near(new[0].day, new[-1].day))

    def _near(self, first: int, last: int) -> Iterator[Row]:
        """Yield all articles of the time of those from a first to a last day, in order of day and number."""
        if first == UNDATED:
            yield from self._rows(f"{_ROWS} ORDER BY day, number")
            return
        yield from self._rows(f"{_ROWS} WHERE day = ? ORDER BY number", UNDATED)
        days = (first - WINDOW, last + WINDOW)
        yield from self._rows(f"{_ROWS} WHERE day BETWEEN ? AND ? ORDER BY day, number", *days)

    def _rows(self, statement: str, *values: int) -> Iterator[Row]:
        return map(Row._make, self._db.execute(statement, values))

    def _told(self, first: _Known, sketch: Recall) -> Iterator[tuple[str, Place]]:
        """Tell all that goes back to a first article where it is, unless it has been told so.

        The texts of one that has been told so are the same: an article that changes has another number.
        """
        others = self._others(first.number)
        size = story_size(1 + len(others))
        if not others:
            yield from self._told_one(first, None, size, lambda: "")
            return
        yield from self._told_one(first, first, size, lambda: "first")
        for known in map(self._known, others):
            yield from self._told_one(known, first, size, functools.partial(_version, sketch, known, first))

    def _others(self, first: int) -> list[int]:
        """Return all that goes back to an article."""
        found = self._children(first)
        for number in found:  # grows meanwhile
            found += self._children(number)
        return found

    def _told_one(
        self, known: _Known, first: _Known | None, size: str, version: Callable[[], Version]
    ) -> Iterator[tuple[str, Place]]:
        number = first.number if first else None
        if (known.first, known.told) != (number, size):
            told = "UPDATE sketches SET first = ?, told = ? WHERE number = ?"
            self._db.execute(told, (number, size, known.number))
            yield known.id, Place(first.id if first else known.id, version(), size)

    def _relate(self, one: _Known, other: _Known, sketch: Recall) -> None:
        """Make the earlier one the origin of the later one, when it shares more than the origin that one has."""
        count = shared(sketch(one.id), sketch(other.id))
        if not count:
            return
        earlier, later = sorted((one, other), key=lambda known: known.order)
        now = self._known(later.number)
        if now.origin is not None:
            known = self._known(now.origin)
            if (-count, earlier.size, earlier.order) >= (-now.shared, known.size, known.order):
                return
            self._unsettle(now.origin)
        self._db.execute(
            "UPDATE sketches SET origin = ?, shared = ? WHERE number = ?", (earlier.number, count, later.number)
        )
        self._unsettle(later.number)

    def _known(self, number: int) -> _Known:
        return _Known(*self._db.execute(_KNOWN, (number,)).fetchone())

    def _children(self, number: int) -> list[int]:
        return [child for (child,) in self._db.execute("SELECT number FROM sketches WHERE origin = ?", (number,))]

    def _first(self, number: int) -> _Known:
        """Follow the origins to the first article: each is earlier than the one before, so there is an end."""
        known = self._known(number)
        while known.origin is not None:
            known = self._known(known.origin)
        return known

    def _unsettle(self, number: int, *, lost: bool = False) -> None:
        self._db.execute(
            "INSERT INTO unsettled VALUES (?, ?) ON CONFLICT DO UPDATE SET lost = max(lost, excluded.lost)",
            (number, lost),
        )


def _of_one_time(numbers: Integers, days: Integers) -> Iterator[Integers]:
    """Cut articles that are in order of day where two are too far apart to be copies, and where there are many."""
    apart = (np.diff(days) > 2 * WINDOW) | ((days[:-1] == UNDATED) & (days[1:] != UNDATED))
    for part in np.split(numbers, np.flatnonzero(apart) + 1):
        yield from (part[at : at + _TOGETHER] for at in range(0, len(part), _TOGETHER))


def _version(sketch: Recall, known: _Known, first: _Known) -> Version:
    return "copy" if is_copy(sketch(known.id), sketch(first.id)) else "variant"
