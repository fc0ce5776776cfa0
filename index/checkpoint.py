"""What one generation was made from: sources, articles and their digests, in one SQLite file beside it.

An article is in here after the engine has committed it, so a run that was cut short goes on where it stopped.
"""

from __future__ import annotations

import contextlib
import hashlib
import json
import sqlite3
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import Final, Self

from index.errors import BadRecord, NoRoom
from index.source import Fields
from index.stories import Stories
from search.article import Article

_SCHEMA: Final = """
CREATE TABLE IF NOT EXISTS state (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS sources (path TEXT PRIMARY KEY, lang TEXT NOT NULL, source TEXT NOT NULL,
    fields TEXT NOT NULL DEFAULT '[]') WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS places (number INTEGER PRIMARY KEY, path TEXT NOT NULL UNIQUE);
CREATE TABLE IF NOT EXISTS articles (
    number INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, digest TEXT NOT NULL, file INTEGER NOT NULL REFERENCES places,
    run INTEGER NOT NULL, content BLOB NOT NULL);
CREATE INDEX IF NOT EXISTS articles_of_files ON articles (file);
CREATE TABLE IF NOT EXISTS files (path TEXT PRIMARY KEY, stamp TEXT NOT NULL, articles INTEGER NOT NULL) WITHOUT ROWID;
"""
_ARTICLES: Final = (
    "SELECT id, digest, path, content FROM articles JOIN places ON places.number = file ORDER BY articles.number"
)
_PATIENCE: Final = 60.0
"""Seconds to wait while a job commits."""


def content_of(article: Article) -> str:
    """Hash all of an article but its place in its story, which later arrivals change (16 hex digits)."""
    return hashlib.blake2b(article.to_json_alone().encode(), digest_size=8).hexdigest()


_CACHE: Final = 65_536
"""KiB of the record that are kept in memory: ids come in any order."""


@contextlib.contextmanager
def room() -> Iterator[None]:
    """Raise NoRoom when the record can't be written, which any change to it may find before it is committed."""
    try:
        yield
    except sqlite3.OperationalError as error:
        said = "the disk is full" if "full" in str(error) else f"the record of what was read can't be written ({error})"
        raise NoRoom(f"{said}: make room and run the same command again") from error


@dataclass(frozen=True, slots=True)
class Source:
    """A path that was indexed, and what was said about all of its articles."""

    path: str
    lang: str = ""
    source: str = ""
    fields: Fields = ()
    """What its files call the fields of an article."""


class Checkpoint:
    """The record of one generation; what is not committed is lost with the process."""

    def __init__(self, path: Path, *, reading: bool = False) -> None:
        """Open the record at `path`, or begin one; `reading` it changes nothing, and holds up no job. Raises BadRecord."""
        try:
            self._db = _read_only(path) if reading else _connected(path)
            self.run = int(self._state("run") or 0)
            """Number of this run: what it meets is marked with it."""
            self._last = "", 0
            if not reading:
                self.stories = Stories(self._db)
                self.run += 1
                self._set("run", str(self.run))
        except (sqlite3.DatabaseError, ValueError) as error:
            if isinstance(error, sqlite3.OperationalError) and "full" in str(error):
                raise NoRoom("the disk is full: make room and run the same command again") from error
            raise BadRecord(f"{path}, the record of what was read, can't be read ({error})") from error

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._db.close()

    def commit(self) -> None:
        """Make what was recorded so far survive a crash."""
        with room():
            self._db.commit()

    @property
    def finished(self) -> bool:
        """Whether the generation has everything that its sources have."""
        return self._state("finished") == "yes"

    def finish(self, aside: str = "") -> None:
        """Remember that the generation, or the share of a shard, is whole, and the list of what that set aside."""
        self._set("finished", "yes")
        self._set("aside", aside)

    @property
    def aside(self) -> str:
        """The list of what was set aside; empty when nothing was."""
        return self._state("aside") or ""

    @property
    def absorbed(self) -> bool:
        """Whether it has all that the records of the shards have."""
        return self._state("absorbed") == "yes"

    @absorbed.setter
    def absorbed(self, done: bool) -> None:
        self._set("absorbed", "yes" if done else "no")

    def absorb(self, shard: Checkpoint) -> None:
        """Add all that the record of a shard has; their articles are different ones."""
        with room():
            for source in shard.sources():
                self.add_source(source)
            self.finder = shard.finder
            for id, digest, file, content in shard._db.execute(_ARTICLES):
                self.put(id, digest, file, content.hex())
            for row in shard._db.execute("SELECT path, stamp, articles FROM files"):
                self.set_stamp(*row)
            self.stories.absorb(shard._db)

    @property
    def finder(self) -> str:
        """What finds names in its articles, as `index.entities.extract` reads it."""
        return self._state("entities") or ""

    @finder.setter
    def finder(self, said: str) -> None:
        self._set("entities", said)

    def add_source(self, source: Source) -> None:
        """Record a path for the next reindex; the last word about a path holds."""
        row = (source.path, source.lang, source.source, json.dumps(source.fields))
        self._db.execute("INSERT OR REPLACE INTO sources (path, lang, source, fields) VALUES (?, ?, ?, ?)", row)

    def sources(self) -> list[Source]:
        """Return the recorded paths in order of their names."""
        rows = self._db.execute("SELECT path, lang, source, fields FROM sources ORDER BY path")
        return [
            Source(path, lang, source, tuple(map(tuple, json.loads(fields)))) for path, lang, source, fields in rows
        ]

    def digest(self, id: str) -> str | None:
        """Return the digest an article was indexed with; None when it never was."""
        row = self._db.execute("SELECT digest FROM articles WHERE id = ?", (id,)).fetchone()
        return row[0] if row else None

    def file(self, id: str) -> str | None:
        """Return the file an article was read from; None when it never was."""
        row = self._db.execute(
            "SELECT path FROM articles JOIN places ON places.number = file WHERE id = ?", (id,)
        ).fetchone()
        return row[0] if row else None

    def count(self, file: str) -> int:
        """Count the articles that were read from a file."""
        count = "SELECT count(*) FROM articles WHERE file = (SELECT number FROM places WHERE path = ?)"
        return int(self._db.execute(count, (file,)).fetchone()[0])

    def meet(self, file: str) -> int:
        """Record that this run met all articles of a file as they are; return how many."""
        met = "UPDATE articles SET run = ? WHERE file = (SELECT number FROM places WHERE path = ?)"
        return self._db.execute(met, (self.run, file)).rowcount

    def stamp(self, file: str) -> tuple[str, int] | None:
        """Return what a file was told by when it was read to its end, and how many articles it had."""
        row = self._db.execute("SELECT stamp, articles FROM files WHERE path = ?", (file,)).fetchone()
        return (row[0], row[1]) if row else None

    def set_stamp(self, file: str, stamp: str, articles: int) -> None:
        """Record what a file can be told by."""
        self._db.execute("INSERT OR REPLACE INTO files VALUES (?, ?, ?)", (file, stamp, articles))

    def met(self, id: str) -> bool:
        """Say whether this run has already met the id."""
        return (
            self._db.execute("SELECT 1 FROM articles WHERE id = ? AND run = ?", (id, self.run)).fetchone() is not None
        )

    def keep(self, id: str, file: str) -> None:
        """Record that this run met an article that has not changed."""
        self._db.execute("UPDATE articles SET run = ?, file = ? WHERE id = ?", (self.run, self._place(file), id))

    def put(self, id: str, digest: str, file: str, content: str = "") -> None:
        """Record an article: what it was made from, and a hash of what it is."""
        self._db.execute(
            "INSERT INTO articles (id, digest, file, run, content) VALUES (?, ?, ?, ?, ?) ON CONFLICT (id) DO UPDATE "
            "SET digest = excluded.digest, file = excluded.file, run = excluded.run, content = excluded.content",
            (id, digest, self._place(file), self.run, bytes.fromhex(content)),
        )

    def _place(self, file: str) -> int:
        """Return the number of a file."""
        if file != self._last[0]:
            self._db.execute("INSERT OR IGNORE INTO places (path) VALUES (?)", (file,))
            (number,) = self._db.execute("SELECT number FROM places WHERE path = ?", (file,)).fetchone()
            self._last = file, int(number)
        return self._last[1]

    def delete(self, id: str) -> None:
        """Forget an article."""
        self.stories.delete(id)
        self._db.execute("DELETE FROM articles WHERE id = ?", (id,))

    def not_met(self) -> Iterator[tuple[str, str]]:
        """Yield (id, file) of the articles that this run has not met."""
        yield from self._db.execute(
            "SELECT id, path FROM articles JOIN places ON places.number = file WHERE run < ? ORDER BY id", (self.run,)
        ).fetchall()

    def ids(self) -> Iterator[str]:
        """Yield the ids of all articles, in order."""
        for (id,) in self._db.execute("SELECT id FROM articles ORDER BY id"):
            yield id

    def contents(self) -> Iterator[tuple[str, str]]:
        """Yield (id, hash) of all articles as they came in; the hash is empty where there was none yet."""
        for id, content in self._db.execute("SELECT id, content FROM articles ORDER BY number"):
            yield id, content.hex()

    def damage(self) -> list[str]:
        """Return what SQLite finds wrong with the file."""
        return [said for (said,) in self._db.execute("PRAGMA quick_check(3)") if said != "ok"]

    def __len__(self) -> int:
        return int(self._db.execute("SELECT count(*) FROM articles").fetchone()[0])

    def _state(self, name: str) -> str | None:
        row = self._db.execute("SELECT value FROM state WHERE name = ?", (name,)).fetchone()
        return row[0] if row else None

    def _set(self, name: str, value: str) -> None:
        self._db.execute("INSERT OR REPLACE INTO state VALUES (?, ?)", (name, value))


def _connected(path: Path) -> sqlite3.Connection:
    path.parent.mkdir(parents=True, exist_ok=True)
    db = sqlite3.connect(path, isolation_level="DEFERRED")
    db.execute(f"PRAGMA cache_size = -{_CACHE}")
    db.executescript(_SCHEMA)
    return db


def _read_only(path: Path) -> sqlite3.Connection:
    # Not `mode=ro`: what a kill left half written could not be taken back then.
    db = sqlite3.connect(f"{path.absolute().as_uri()}?mode=rw", _PATIENCE, uri=True)
    db.execute("PRAGMA query_only = ON")
    return db
