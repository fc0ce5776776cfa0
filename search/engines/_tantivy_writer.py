"""Documents to a Tantivy index: its fields, and what adds to it."""

from __future__ import annotations

import contextlib
import hashlib
import os
from collections.abc import Iterator
from pathlib import Path
from types import TracebackType
from typing import Final, Self

import tantivy

from search.document import FIELDS, Document
from search.engines._columns import ColumnWriter
from search.engines._durable import sync_folder
from search.engines._packed import SAMPLE, Packing
from search.errors import IndexBusy, SearchError

_HEAP: Final = 128_000_000
_THREADS: Final = max(1, min(8, (os.cpu_count() or 1) // 2))
"""Of Tantivy's own: each makes segments, which have to be merged; one keeps up with the articles of three processes."""


def schema() -> tantivy.Schema:
    """Return the fields of an index."""
    builder = tantivy.SchemaBuilder()
    builder.add_text_field("id", fast=True, tokenizer_name="raw", index_option="basic")
    builder.add_unsigned_field("order", fast=True)
    builder.add_unsigned_field("line", fast=True)
    builder.add_unsigned_field("row", fast=True)
    builder.add_bytes_field("article", stored=True)
    for field in FIELDS:
        match field.kind:
            case "surface" | "aside":
                builder.add_text_field(field.name, tokenizer_name="whitespace", index_option="position")
            case "bag":
                builder.add_text_field(field.name, tokenizer_name="whitespace", index_option="freq")
            case "words":
                builder.add_text_field(field.name, tokenizer_name="whitespace", index_option="basic")
            case "keyword":
                builder.add_text_field(field.name, tokenizer_name="raw", index_option="basic")
            case "date":
                builder.add_unsigned_field(field.name, indexed=True, fast=True)
    return builder.build()


class TantivyWriter:
    """Adds to one Tantivy index."""

    def __init__(self, path: Path, index: tantivy.Index) -> None:
        self.generation = path.name
        self._path = path
        self._packing = Packing(path)
        self._held: list[tuple[str, bytes, tantivy.Document]] = []
        """Ids, articles and all else of those that wait for a dictionary."""
        self._changed = False
        """Whether anything was put or deleted since the last commit."""
        with plain_errors():
            self._writer = index.writer(_HEAP, _THREADS)
        self._columns = ColumnWriter(path)  # reads how far they are once nobody else writes

    def put(self, document: Document) -> None:
        article = document.article.to_json().encode()
        native = _native(document, self._columns.add(document))
        if self._packing.has_dictionary:
            self._add(document.article.id, article, native)
            return
        self._held.append((document.article.id, article, native))
        if len(self._held) == SAMPLE:
            self._packing.learn([article for _, article, _ in self._held])
            self._add_held()

    def _add_held(self) -> None:
        held, self._held = self._held, []
        for each in held:
            self._add(*each)

    def _add(self, id: str, article: bytes, native: tantivy.Document) -> None:
        self._changed = True
        native.add_bytes("article", self._packing.packed(article))
        with plain_errors():
            self._writer.delete_documents_by_term("id", id)
            self._writer.add_document(native)

    def delete(self, id: str) -> None:
        self._add_held()
        self._changed = True
        with plain_errors():
            self._writer.delete_documents_by_term("id", id)

    def commit(self) -> None:
        """Do it; when nothing was put or deleted, nothing is written, and nobody has to look again."""
        self._add_held()
        if not self._changed:
            return
        self._columns.commit()
        with plain_errors():
            self._writer.commit()
        self._changed = False
        sync_folder(self._path)  # Tantivy does so before it renames what a commit is told by, not after

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        # Waiting for the merges also lets go of the index's lock, after an error too.
        with plain_errors() if kind is None else contextlib.suppress(ValueError):
            if kind is None:
                self.commit()
                self._writer.garbage_collect_files()
            else:
                self._writer.rollback()
            self._writer.wait_merging_threads()


def _native(document: Document, row: int) -> tantivy.Document:
    """Return a document with its row as Tantivy has it, but for its article."""
    id = document.article.id
    native = tantivy.Document()
    native.add_text("id", id)
    native.add_unsigned("order", _order(id))
    native.add_unsigned("line", int.from_bytes(hashlib.blake2b(document.line.encode(), digest_size=8).digest()))
    native.add_unsigned("row", row)
    for name, text in document.terms.items():
        native.add_text(name, text)
    for name, values in document.keywords.items():
        for value in values:
            native.add_text(name, value)
    for name, day in document.dates.items():
        native.add_unsigned(name, day.toordinal())
    return native


def _order(id: str) -> int:
    """Return the first eight bytes of an id as a number that sorts like it."""
    return int.from_bytes(id.encode()[:8].ljust(8, b"\0"))


@contextlib.contextmanager
def plain_errors() -> Iterator[None]:
    """Say in our words what Tantivy raises as a bare ValueError."""
    try:
        yield
    except ValueError as error:
        if "LockBusy" in str(error):
            raise IndexBusy("another process is writing to this index: wait for it, or end it") from error
        if "No space left on device" in str(error):
            raise SearchError("the disk is full: make room and run the same command again") from error
        if "writer was killed" in str(error):  # all it says of an error while it writes
            said = "the index can't be written, most likely the disk is full: make room and run the same command again"
            raise SearchError(said) from error
        raise SearchError(f"the index can't be read or written: {str(error).splitlines()[0]}") from error
