"""Raw articles, read once before the work begins, to the habits of each source.

Of a source the articles whose digests are smallest are looked at, a few hundred: the same ones in whatever order and
by however many workers they are read. They wait in a temporary file, so that memory stays small.
"""

from __future__ import annotations

import contextlib
import dataclasses
import itertools
import json
import sqlite3
import zlib
from collections.abc import Iterable, Iterator
from types import TracebackType
from typing import Any, Final, Self

from index.checkpoint import room
from index.cleaning import Cleaned, clean
from index.cleaning.learning import LEAST, learn
from index.learnt import SourceHabits, source_of
from index.pipeline import LONGEST
from index.source import RawArticle
from index.workers import Crew, in_processes

SAMPLE: Final = 200
"""Articles of one source that are looked at."""
UNNAMED: Final = 3
"""How many times as many, of those whose source has no name: they are of several, likely."""
ALONE: Final = Crew()
REMEMBERED: Final = 1_000
"""Articles that need not be cleaned again by who asks for them."""
_MOST_SOURCES: Final = 10_000
"""Sources whose largest digest is remembered."""
_NAMES: Final = tuple(field.name for field in dataclasses.fields(RawArticle))
_AFTER: Final = "g"
"""After every digest."""
_SCHEMA: Final = """
CREATE TABLE pages (source TEXT NOT NULL, digest TEXT NOT NULL, article BLOB NOT NULL, PRIMARY KEY (source, digest))
WITHOUT ROWID;
"""


def learn_habits(
    raws: Iterable[RawArticle], crew: Crew = ALONE, remembered: dict[str, Cleaned] | None = None
) -> dict[str, SourceHabits]:
    """Learn the habits of all sources that have enough articles; what fails to be cleaned is left out.

    Some of the articles, as they were cleaned each by itself, are put into `remembered` by their digests.
    """
    with Sample() as sample:
        for raw in raws:
            sample.put(raw)
        found = {}
        cleaned = in_processes(_cleaned, sample.articles(), crew, _lost)
        for source, some in itertools.groupby(cleaned, key=lambda each: each[0]):
            articles = {digest: article for _, digest, article in some if article is not None}
            found[source] = SourceHabits(len(articles), tuple(learn(articles.values(), mixed=not source)))
            if remembered is not None and len(remembered) + len(articles) <= REMEMBERED:
                remembered.update(articles)
        return found


def _cleaned(raw: RawArticle) -> tuple[str, str, Cleaned | None]:
    source, digest = source_of(raw), raw.digest()
    with contextlib.suppress(Exception):  # the job says so when it comes to this article
        return source, digest, clean(raw)
    return source, digest, None


def _lost(raw: RawArticle, reason: str, detail: str) -> tuple[str, str, Cleaned | None]:
    return source_of(raw), raw.digest(), None  # likewise


class Sample:
    """The articles with the smallest digests of each source, in a temporary file that goes with it."""

    def __init__(self) -> None:
        """Begin an empty one."""
        self._db = sqlite3.connect("", isolation_level=None)
        self._largest: dict[str, str] = {}
        """The largest digest of each source that has enough, of the last sources that came to have."""
        self._db.executescript("PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; BEGIN;" + _SCHEMA)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._db.close()

    def put(self, raw: RawArticle) -> None:
        """Take an article, unless there are enough of its source with smaller digests."""
        if len(raw.text) + len(raw.html) > LONGEST:
            return
        source, digest = source_of(raw), raw.digest()
        if digest >= self._largest.get(source, _AFTER):
            return
        with room():
            article = zlib.compress(json.dumps([getattr(raw, name) for name in _NAMES]).encode(), 1)
            cursor = self._db.execute("INSERT OR IGNORE INTO pages VALUES (?, ?, ?)", (source, digest, article))
            if cursor.rowcount:
                self._keep_smallest(source)

    def _keep_smallest(self, source: str) -> None:
        """Drop the article with the largest digest of a source that has one too many, and remember the largest left."""
        most = SAMPLE if source else SAMPLE * UNNAMED
        asked = "SELECT count(*), max(digest) FROM pages WHERE source = ?"
        count, largest = self._db.execute(asked, (source,)).fetchone()
        if count > most:
            self._db.execute("DELETE FROM pages WHERE source = ? AND digest = ?", (source, largest))
            count, largest = self._db.execute(asked, (source,)).fetchone()
        if count == most:
            if len(self._largest) >= _MOST_SOURCES:
                self._largest.clear()
            self._largest[source] = largest

    def articles(self) -> Iterator[RawArticle]:
        """Yield the articles of sources that have enough to learn from, source by source."""
        enough = "SELECT source FROM pages GROUP BY source HAVING count(*) >= ? ORDER BY source"
        for (source,) in self._db.execute(enough, (LEAST,)).fetchall():
            for (article,) in self._db.execute("SELECT article FROM pages WHERE source = ? ORDER BY digest", (source,)):
                yield _raw(article)


def _raw(article: bytes) -> RawArticle:
    said: Any = json.loads(zlib.decompress(article))
    words: Any = {
        name: tuple(each) if isinstance(each, list) else each for name, each in zip(_NAMES, said, strict=True)
    }
    return RawArticle(**words)
