"""Whoosh: pure Python, one directory; the same answers, more slowly.

Its files hold pickles, of which nothing but data is loaded (`_whoosh_files`).
"""

from __future__ import annotations

import contextlib
import pickle
import struct
from collections.abc import Iterator
from pathlib import Path
from types import TracebackType
from typing import Any, Final, Self

import whoosh.index
import whoosh.writing
from whoosh.index import EmptyIndexError, FileIndex

from search.document import SCORING, Document
from search.engines._directory import DirectoryEngine
from search.engines._whoosh_files import Storage, faults
from search.engines._whoosh_schema import BETWEEN, column_of, length_of, schema
from search.engines._whoosh_searcher import WhooshSearcher
from search.errors import IndexBusy, SearchError

_TRIES: Final = 10
"""How often an index is opened anew that changes meanwhile."""


class WhooshEngine(DirectoryEngine):
    """Generations as Whoosh indexes in directories."""

    name = "whoosh"

    def build(self, resume: str | None = None) -> WhooshWriter:
        path = self._generations.create(resume)
        storage = Storage(path)
        try:
            return WhooshWriter(path.name, _opened(storage))
        except EmptyIndexError:
            return WhooshWriter(path.name, FileIndex.create(storage, schema()))

    def update(self) -> WhooshWriter:
        path = self._generations.live()
        return WhooshWriter(path.name, _opened(Storage(path)))

    def searcher(self, generation: str | None = None) -> WhooshSearcher:
        path = self._generations.directory(generation)
        with _readable():
            return WhooshSearcher(path.name, _opened(Storage(path)))

    def _faults(self, path: Path) -> Iterator[str]:
        index = _opened(Storage(path))
        yield from faults(path, {str(segment.segment_id()) for segment in index._segments()})


def _opened(storage: Storage) -> FileIndex:
    """Open an index; a commit may replace the file that names the others between finding and opening it."""
    for left in reversed(range(_TRIES)):
        try:
            with _readable():
                return FileIndex(storage, schema())  # its own schema is a pickle, and the same
        except FileNotFoundError:
            if not left:
                raise
    raise AssertionError


@contextlib.contextmanager
def _readable() -> Iterator[None]:
    """Say in our words that a file is damaged."""
    try:
        yield
    except EmptyIndexError:
        raise
    except (EOFError, pickle.UnpicklingError, struct.error, whoosh.index.IndexError) as error:
        raise SearchError("the index can't be read, a part of it is not what it was: run `glaneur verify`") from error


class WhooshWriter:
    """Adds to one Whoosh index."""

    def __init__(self, generation: str, index: Any) -> None:
        self.generation = generation
        self._index = index
        self._pending: set[str] = set()
        lock = index.lock("WRITELOCK")
        if lock.acquire():
            index.storage.tidy()
            lock.release()
        self._begin()

    def put(self, document: Document) -> None:
        id = document.article.id
        # Whoosh replaces only what is committed, not what this writer added.
        if id in self._pending:
            self.commit()
        self._pending.add(id)
        keywords = {name: BETWEEN.join(values) for name, values in document.keywords.items()}
        days = {name: day.toordinal() for name, day in document.dates.items()}
        self._writer.update_document(
            id=id,
            article=document.article.to_json(),
            **document.terms,
            **keywords,
            **{column_of(name): text.encode() for name, text in keywords.items()},
            **{length_of(name): len(text.split()) for name, text in document.terms.items() if name in SCORING},
            **days,
            **{column_of(name): day for name, day in days.items()},
        )

    def delete(self, id: str) -> None:
        if id in self._pending:
            self.commit()
        self._writer.delete_by_term("id", id)

    def commit(self) -> None:
        self._writer.commit()
        self._pending.clear()
        self._begin()

    def _begin(self) -> None:
        try:
            self._writer = self._index.writer(limitmb=128)
        except whoosh.index.LockError as error:
            raise IndexBusy("another process is writing to this index: wait for it, or end it") from error

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if kind is None:
            self._writer.commit()
        else:  # a commit that failed, on a full disk say, has closed the writer
            with contextlib.suppress(whoosh.writing.IndexingError, OSError):
                self._writer.cancel()
        self._index.close()
