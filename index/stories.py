"""Sketches of articles to stories: who is a copy of whom, whatever the order in which they arrive.

Articles have one order: by day of publication, those without a date last, then by id. The *origin* of an article is the
earlier one, among those of its time, that it shares most with, the shorter of two; a story is all that goes back to one article, its first.
So an article that puts two stories together belongs to the one it has more of, and does not make them one. An earlier
copy that arrives later becomes the first. When an article is deleted or changes, what went back to it looks anew.
"""

from __future__ import annotations

import sqlite3
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Final

from index.duplicates import Sketch, is_copy, numbers, shared
from search.article import Version

WINDOW: Final = 30
"""Days between two articles of which one can be the copy of the other; one without a date is near to all."""
_MOST_POSTINGS: Final = 64
"""Articles of one time that are looked at for one key: a phrase that is everywhere costs no more."""
_MOST_CANDIDATES: Final = 32
"""Articles that are compared: those that share the most and rarest keys."""
_UNDATED: Final = 0
_ALWAYS: Final = 4_000_000

SCHEMA: Final = """
CREATE TABLE IF NOT EXISTS sketches (
    number INTEGER PRIMARY KEY, id TEXT NOT NULL, day INTEGER NOT NULL, size INTEGER NOT NULL,
    shingles BLOB NOT NULL, figures BLOB NOT NULL, pairs BLOB NOT NULL, keys BLOB NOT NULL, text INTEGER NOT NULL, origin INTEGER, shared INTEGER NOT NULL,
    story TEXT NOT NULL, version TEXT NOT NULL);
CREATE INDEX IF NOT EXISTS sketch_of ON sketches (id);
CREATE INDEX IF NOT EXISTS same_text ON sketches (text, day, id);
CREATE INDEX IF NOT EXISTS offspring ON sketches (origin);
CREATE INDEX IF NOT EXISTS undated ON sketches (day) WHERE day = 0;
CREATE TABLE IF NOT EXISTS keys (
    hash INTEGER NOT NULL, day INTEGER NOT NULL, number INTEGER NOT NULL, PRIMARY KEY (hash, day, number)) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS unsettled (number INTEGER PRIMARY KEY, lost INTEGER NOT NULL);
"""


@dataclass(frozen=True, slots=True)
class Place:
    """Where an article is in its story."""

    story: str
    """Id of the first article."""
    version: Version
    """`first`, `copy` or `variant`; empty when it is alone."""


@dataclass(frozen=True, slots=True)
class _Known:
    number: int
    id: str
    day: int
    sketch: Sketch
    origin: int | None
    shared: int

    @property
    def order(self) -> tuple[int, str]:
        return self.day or _ALWAYS, self.id


# For each key the articles of a time that have it: one statement, as asking for each costs more than finding them.
_POSTINGS: Final = """
SELECT (SELECT group_concat(number) FROM (
    SELECT number FROM keys WHERE hash = key.value AND day BETWEEN ? AND ? LIMIT ?)) FROM json_each(?) AS key
"""
_KNOWN: Final = "SELECT number, id, day, size, shingles, figures, pairs, keys, origin, shared FROM sketches"


class Stories:
    """The stories of one generation, in tables of its record."""

    def __init__(self, db: sqlite3.Connection) -> None:
        """Use the tables, or make them."""
        self._db = db
        db.executescript(SCHEMA)
        self._has_undated = db.execute("SELECT 1 FROM sketches WHERE day = 0 LIMIT 1").fetchone() is not None

    def put(self, id: str, published: date | None, sketch: Sketch) -> Place:
        """Add an article, or replace it; return its place as far as it can be told before `settled`."""
        self.delete(id)
        if not sketch.size:
            return Place(id, "")
        known = self._insert(id, published.toordinal() if published else _UNDATED, sketch)
        near = self._near(known)
        if not near:
            return Place(id, "")  # as it was inserted
        for other in near:
            self._relate(known, other)
        first = self._first(known.number)
        place = Place(first.id, _version(known, first)) if first.number != known.number else Place(id, "")
        self._remember(known.number, place)
        return place

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
        gone = self._known(number)
        self._db.executemany(
            "DELETE FROM keys WHERE hash = ? AND day = ? AND number = ?",
            ((key, gone.day, number) for key in numbers(gone.sketch.keys)),
        )
        for table in ("sketches", "unsettled"):
            self._db.execute(f"DELETE FROM {table} WHERE number = ?", (number,))  # noqa: S608  # names of ours

    def settled(self) -> Iterator[tuple[str, Place]]:
        """Settle what later arrivals and deletions left open; yield each article whose place is another now."""
        for (number,) in self._db.execute("SELECT number FROM unsettled WHERE lost").fetchall():
            known = self._known(number)
            for other in self._near(known):
                self._relate(known, other)
        open_ = [number for (number,) in self._db.execute("SELECT number FROM unsettled ORDER BY number")]
        roots = dict.fromkeys(self._first(number).number for number in open_)
        self._db.execute("DELETE FROM unsettled")
        for root in roots:
            yield from self._told(self._known(root))

    def _told(self, first: _Known) -> Iterator[tuple[str, Place]]:
        """Tell all that goes back to a first article where it is."""
        children = self._children(first.number)
        yield from self._told_one(first.number, first.id, Place(first.id, "first" if children else ""))
        while children:
            known = self._known(children.pop())
            children += self._children(known.number)
            yield from self._told_one(known.number, known.id, Place(first.id, _version(known, first)))

    def _told_one(self, number: int, id: str, place: Place) -> Iterator[tuple[str, Place]]:
        row = self._db.execute("SELECT story, version FROM sketches WHERE number = ?", (number,)).fetchone()
        if Place(*row) != place:
            self._remember(number, place)
            yield id, place

    def _insert(self, id: str, day: int, sketch: Sketch) -> _Known:
        row = (id, day, sketch.size, sketch.shingles, sketch.figures, sketch.pairs, sketch.keys, sketch.text, id)
        cursor = self._db.execute(
            "INSERT INTO sketches (id, day, size, shingles, figures, pairs, keys, text, shared, story, version) "
            "VALUES (?, ?, ?, ?, ?, ?, ?, ?, 0, ?, '')",
            row,
        )
        number = int(cursor.lastrowid or 0)
        self._has_undated |= day == _UNDATED
        self._db.executemany("INSERT INTO keys VALUES (?, ?, ?)", ((key, day, number) for key in numbers(sketch.keys)))
        return _Known(number, id, day, sketch, None, 0)

    def _relate(self, one: _Known, other: _Known) -> None:
        """Make the earlier one the origin of the later one, when it shares more than the origin that one has."""
        count = shared(one.sketch, other.sketch)
        if not count:
            return
        earlier, later = sorted((one, other), key=lambda known: known.order)
        now = self._known(later.number)
        if now.origin is not None:
            known = self._known(now.origin)
            if (-count, earlier.sketch.size, earlier.order) >= (-now.shared, known.sketch.size, known.order):
                return
            self._unsettle(now.origin)
        self._db.execute(
            "UPDATE sketches SET origin = ?, shared = ? WHERE number = ?", (earlier.number, count, later.number)
        )
        self._unsettle(later.number)

    def _near(self, known: _Known) -> list[_Known]:
        """Return the articles that may be copies: of its time, with the same rare keys; and the first of the same text."""
        weights: Counter[int] = Counter()
        keys = str(numbers(known.sketch.keys))  # as JSON
        for low, high in self._windows(known.day):
            for (found,) in self._db.execute(_POSTINGS, (low, high, _MOST_POSTINGS, keys)):
                numbers_found = found.split(",") if found else []
                for number in numbers_found:
                    weights[int(number)] += _MOST_POSTINGS // len(numbers_found)
        del weights[known.number]
        best = sorted(weights, key=lambda number: (-weights[number], number))[:_MOST_CANDIDATES]
        return [self._known(number) for number in dict.fromkeys((*self._same(known), *best))]

    def _windows(self, day: int) -> tuple[tuple[int, int], ...]:
        if day == _UNDATED:
            return ((_UNDATED, _ALWAYS),)
        near = (day - WINDOW, day + WINDOW)
        return (near, (_UNDATED, _UNDATED)) if self._has_undated else (near,)

    def _same(self, known: _Known) -> Iterator[int]:
        for low, high in self._windows(known.day):
            yield from (
                number
                for (number,) in self._db.execute(
                    "SELECT number FROM sketches WHERE text = ? AND day BETWEEN ? AND ? AND number != ? "
                    "ORDER BY day, id LIMIT 1",
                    (known.sketch.text, low, high, known.number),
                )
            )

    def _known(self, number: int) -> _Known:
        row = self._db.execute(f"{_KNOWN} WHERE number = ?", (number,)).fetchone()
        number, id, day, size, shingles, figures, pairs, keys, origin, count = row
        return _Known(number, id, day, Sketch(shingles, figures, pairs, size, keys), origin, count)

    def _children(self, number: int) -> list[int]:
        return [child for (child,) in self._db.execute("SELECT number FROM sketches WHERE origin = ?", (number,))]

    def _first(self, number: int) -> _Known:
        """Follow the origins to the first article: each is earlier than the one before, so there is an end."""
        origin: int | None = number
        while origin is not None:
            number = origin
            (origin,) = self._db.execute("SELECT origin FROM sketches WHERE number = ?", (number,)).fetchone()
        return self._known(number)

    def _remember(self, number: int, place: Place) -> None:
        self._db.execute(
            "UPDATE sketches SET story = ?, version = ? WHERE number = ?", (place.story, place.version, number)
        )

    def _unsettle(self, number: int, *, lost: bool = False) -> None:
        self._db.execute(
            "INSERT INTO unsettled VALUES (?, ?) ON CONFLICT DO UPDATE SET lost = max(lost, excluded.lost)",
            (number, lost),
        )


def _version(known: _Known, first: _Known) -> Version:
    return "copy" if is_copy(known.sketch, first.sketch) else "variant"
