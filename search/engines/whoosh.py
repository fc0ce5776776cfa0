"""Whoosh: pure Python, one directory; the same answers, more slowly.

Its files hold pickles, of which nothing but data is loaded (`_whoosh_files`).
"""

from __future__ import annotations

import bisect
import contextlib
import heapq
import math
import operator
import pickle
import struct
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import date
from pathlib import Path
from types import TracebackType
from typing import Any, Final, Self, cast

import whoosh.index
import whoosh.writing
from whoosh import fields
from whoosh.analysis.tokenizers import RegexTokenizer, SpaceSeparatedTokenizer
from whoosh.columns import NumericColumn, VarBytesColumn
from whoosh.index import EmptyIndexError, FileIndex

from search import scoring
from search.article import Article
from search.document import FIELDS, PRECISION, SCORING, Document
from search.engines._counting import buckets, by_line, in_time, stretch
from search.engines._directory import DirectoryEngine
from search.engines._whoosh_files import Storage, faults
from search.engines._zones import from_fields
from search.engines.base import Interval, SearchRequest
from search.errors import IndexBusy, SearchError
from search.precision import Precision
from search.query import nodes as q
from search.results import Hit, Results

_BETWEEN: Final = "\x1f"  # no keyword has one
_DECIMALS: Final = 4
_TRIES: Final = 10
"""How often an index is opened anew that changes meanwhile."""
Stories = Sequence[bytes | None]


def _schema() -> fields.Schema:
    schema = fields.Schema(id=fields.ID(unique=True, sortable=True), article=fields.STORED)
    for field in FIELDS:
        match field.kind:
            case "surface" | "bag":
                placed = field.kind != "bag"
                schema.add(field.name, fields.TEXT(analyzer=SpaceSeparatedTokenizer(), phrase=placed))
                schema.add(_length(field.name), fields.COLUMN(NumericColumn("i")))
            case "words" | "aside":
                schema.add(field.name, fields.TEXT(analyzer=SpaceSeparatedTokenizer(), phrase=field.kind == "aside"))
            case "keyword":
                schema.add(field.name, fields.TEXT(analyzer=RegexTokenizer(f"[^{_BETWEEN}]+"), phrase=False))
                schema.add(_column(field.name), fields.COLUMN(VarBytesColumn()))
            case "date":
                schema.add(field.name, fields.NUMERIC(int))
                schema.add(_column(field.name), fields.COLUMN(NumericColumn("i")))
    return schema


def _column(field: str) -> str:
    return f"{field}_column"


def _length(field: str) -> str:
    return f"{field}_length"


class WhooshEngine(DirectoryEngine):
    """Generations as Whoosh indexes in directories."""

    name = "whoosh"

    def build(self, resume: str | None = None) -> WhooshWriter:
        path = self._generations.create(resume)
        storage = Storage(path)
        try:
            return WhooshWriter(path.name, _opened(storage))
        except EmptyIndexError:
            return WhooshWriter(path.name, FileIndex.create(storage, _schema()))

    def update(self) -> WhooshWriter:
        path = self._generations.live()
        return WhooshWriter(path.name, _opened(Storage(path)))

    def searcher(self, generation: str | None = None) -> WhooshSearcher:
        path = self._generations.directory(generation)
        return WhooshSearcher(path.name, _opened(Storage(path)))

    def _faults(self, path: Path) -> Iterator[str]:
        index = _opened(Storage(path))
        yield from faults(path, {str(segment.segment_id()) for segment in index._segments()})


def _opened(storage: Storage) -> FileIndex:
    """Open an index; a commit may replace the file that names the others between finding and opening it."""
    for left in reversed(range(_TRIES)):
        try:
            return FileIndex(storage, _schema())  # its own schema is a pickle, and the same
        except FileNotFoundError:
            if not left:
                raise
        except (EOFError, pickle.UnpicklingError, struct.error, whoosh.index.IndexError) as error:
            if isinstance(error, EmptyIndexError):
                raise
            raise SearchError(
                "the index can't be read, a part of it is not what it was: run `glaneur verify`"
            ) from error
    raise AssertionError


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
        keywords = {name: _BETWEEN.join(values) for name, values in document.keywords.items()}
        days = {name: day.toordinal() for name, day in document.dates.items()}
        self._writer.update_document(
            id=id,
            article=document.article.to_json(),
            **document.terms,
            **keywords,
            **{_column(name): text.encode() for name, text in keywords.items()},
            **{_length(name): len(text.split()) for name, text in document.terms.items() if name in SCORING},
            **days,
            **{_column(name): day for name, day in days.items()},
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


class WhooshSearcher:
    """A snapshot of one Whoosh index."""

    def __init__(self, generation: str, index: Any) -> None:
        self.generation = generation
        self._index = index
        self._searcher: Any = index.searcher()
        self._leaves: list[tuple[Any, int]] = list(self._searcher.leaf_searchers())

    def search(self, request: SearchRequest) -> Results:
        found = [
            pair for leaf, offset in self._leaves for pair in _Leaf(self, leaf.reader(), offset).found(request.query)
        ]
        stories = self._stories(found) if request.fold else [None] * len(found)
        rows = list(self._folded(request, found, stories))
        page = heapq.nsmallest(request.offset + request.limit, rows)[request.offset :]
        return Results(
            hits=tuple(Hit(self._article(docnum), score) for _, _, docnum, score in page),
            total=len(found),
            lines=len(rows),
            facets={name: buckets(self._counts(found, stories, name), request.facet_size) for name in request.facets},
            histogram=in_time(self._by_time(found, stories, request.histogram) if request.histogram else {}),
        )

    def get(self, id: str) -> Article | None:
        docnum = self._searcher.document_number(id=id)
        return None if docnum is None else self._article(docnum)

    def complete(self, field: str, prefix: str, limit: int = 10) -> list[str]:
        reader = self._searcher.reader()
        counts = {
            term.decode(): reader.doc_frequency(field, term)
            for term in reader.expand_prefix(field, prefix)
        }  # fmt: skip
        return [bucket.value for bucket in buckets(counts, limit)]

    def frequency(self, field: str, term: str) -> int:
        return int(self._searcher.reader().doc_frequency(field, term))

    def average(self, field: str) -> float:
        reader = self._searcher.reader()
        return float(reader.field_length(field)) / max(1, int(reader.doc_count_all()))

    def idf(self, field: str, term: str) -> float:
        """Return how much a term says; deleted articles count as they do for its frequency."""
        return scoring.idf(int(self._searcher.doc_count_all()), self.frequency(field, term))

    def __len__(self) -> int:
        return int(self._searcher.doc_count())

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *exc: object) -> None:
        self._searcher.close()
        self._index.close()

    def _rows(self, request: SearchRequest, found: list[tuple[int, float]]) -> Iterator[tuple[float, str, int, float]]:
        ids = self._values("id", found)
        days = self._values(_column("published"), found)
        for (docnum, score), id, day in zip(found, ids, days, strict=True):
            if request.sort == "relevance":
                key: float = -round(score, _DECIMALS)
            else:
                key = math.inf if not day else day if request.sort == "oldest" else -day
            yield key, id, docnum, score

    def _stories(self, found: list[tuple[int, float]]) -> Stories:
        """Return the story of each document, None for those that are alone."""
        both = (self._values(_column(name), found) for name in ("story", "version"))
        return [story if version else None for story, version in zip(*both, strict=True)]

    def _folded(
        self, request: SearchRequest, found: list[tuple[int, float]], stories: Stories
    ) -> Iterable[tuple[float, str, int, float]]:
        """Keep the best row of each story."""
        best: dict[int | bytes, tuple[float, str, int, float]] = {}
        for row, story in zip(self._rows(request, found), stories, strict=True):
            line = row[2] if story is None else story
            best[line] = min(row, best.get(line, row))
        return best.values()

    def _article(self, docnum: int) -> Article:
        return Article.from_json(self._searcher.stored_fields(docnum)["article"])

    def _values(self, column: str, found: list[tuple[int, float]]) -> Iterator[Any]:
        """Yield a column's value for each document; None where its whole segment has none.

        The column of all segments together, which Whoosh offers, fails when one of them lacks it.
        """
        ends = [offset + leaf.doc_count_all() for leaf, offset in self._leaves]
        readers = [leaf.reader() for leaf, _ in self._leaves]
        columns = [reader.column_reader(column) if reader.has_column(column) else None for reader in readers]
        for docnum, _ in found:
            at = bisect.bisect_right(ends, docnum)
            values = columns[at]
            yield None if values is None else values[docnum - self._leaves[at][1]]

    def _counts(self, found: list[tuple[int, float]], stories: Stories, field: str) -> Counter[str]:
        column = list(zip(stories, self._values(_column(field), found), strict=True))
        alone = Counter(raw for story, raw in column if raw and story is None)
        counts = by_line((story, value) for story, raw in column if raw and story is not None for value in _split(raw))
        for raw, count in alone.items():
            for value in _split(raw):
                counts[value] += count
        return counts

    def _by_time(self, found: list[tuple[int, float]], stories: Stories, interval: Interval) -> Counter[str]:
        days, precisions = (self._values(_column(name), found) for name in ("published", PRECISION))
        dated = [row for row in zip(stories, days, precisions, strict=True) if row[1]]
        named = {each: _named(*each, interval) for each in {(day, precision) for _, day, precision in dated}}
        counts = by_line((story, named[day, precision]) for story, day, precision in dated if story is not None)
        counts.update(named[day, precision] for story, day, precision in dated if story is None)
        return counts


def _split(raw: bytes) -> list[str]:
    return raw.decode().split(_BETWEEN)


def _named(day: int, precision: bytes | None, interval: Interval) -> str:
    return stretch(date.fromordinal(day), interval, cast("Precision", (precision or b"day").decode()))


Scores = dict[int, float]


class _Leaf:
    """One segment: a query to the documents that match it and their scores.

    Whoosh's own matchers are not used: a union drops what scores 0, a bare Not finds the last document of a segment
    once deleted, and a phrase scores as its words.
    """

    def __init__(self, searcher: WhooshSearcher, reader: Any, offset: int) -> None:
        self._searcher = searcher
        self._reader = reader
        self._offset = offset

    def found(self, query: q.Query) -> Iterator[tuple[int, float]]:
        """Yield number and score of every document that matches, in order."""
        for docnum, score in sorted(self._of(query).items()):
            yield self._offset + docnum, score

    def _of(self, query: q.Query) -> Scores:
        match query:
            case q.And(children):
                return _all([self._of(child) for child in children])
            case q.Or(children):
                return _any([self._of(child) for child in children], operator.add)
            case q.Best(children):
                return _any([self._of(child) for child in children], max)
            case q.Boosted(inner, bonus):
                kept, extra = self._of(inner), self._of(bonus)
                return {docnum: score + extra.get(docnum, 0.0) for docnum, score in kept.items()}
            case q.Silent(inner):
                return dict.fromkeys(self._of(inner), 0.0)
            case q.Some(children, least):
                counts = Counter(docnum for child in children for docnum in self._of(child))
                return {docnum: 0.0 for docnum, count in counts.items() if count >= least}
            case q.Checked(inner, ids):
                return _all([self._of(inner), self._of(q.Among(ids))])
            case q.InZone():
                return self._of(from_fields(query))
            case q.Not(child):
                return dict.fromkeys(self._everything() - self._of(child).keys(), 0.0)
            case _:
                return self._leaf(query)

    def _leaf(self, query: q.Query) -> Scores:
        match query:
            case q.Term(field, term, boost):
                return self._scored(field, (term,), self._frequencies(field, term), boost)
            case q.Phrase(field, terms, boost, offsets):
                return self._scored(field, terms, self._phrases(field, terms, offsets or range(len(terms))), boost)
            case q.Window():
                return dict.fromkeys(self._windows(query), 0.0)
            case q.Prefix(field, prefix, boost):
                value = boost if field in SCORING else 0.0
                begun = [term.decode() for term in self._reader.expand_prefix(field, prefix)]
                return {docnum: value for term in begun for docnum in self._frequencies(field, term)}
            case q.Range(field, start, end):
                return dict.fromkeys(self._between(field, start or date.min, end or date.max), 0.0)
            case q.Among(ids):
                return {docnum: 0.0 for id in ids for docnum in self._frequencies("id", id)}
            case q.Everything():
                return dict.fromkeys(self._everything(), 0.0)
            case _:
                raise TypeError(f"read the query against the index first: {query}")

    def _everything(self) -> set[int]:
        return set(self._reader.all_doc_ids())

    def _postings(self, field: str, term: str) -> Iterator[Any]:
        """Yield the matcher of a term, at each of its documents."""
        if (field, term) not in self._reader:
            return
        matcher = self._reader.postings(field, term)
        while matcher.is_active():
            yield matcher
            matcher.next()

    def _frequencies(self, field: str, term: str) -> Scores:
        return {matcher.id(): matcher.weight() for matcher in self._postings(field, term)}

    def _positions(self, field: str, terms: Iterable[str]) -> dict[int, list[int]]:
        """Return where each document has any of several terms."""
        found: dict[int, list[int]] = {}
        for term in terms:
            for matcher in self._postings(field, term):
                found.setdefault(matcher.id(), []).extend(matcher.value_as("positions"))
        return found

    def _places(self, field: str, side: q.Side, offsets: Iterable[int]) -> dict[int, set[int]]:
        """Return, for each document that has a phrase, the positions of its first word."""
        words = [(self._positions(field, terms), offset) for terms, offset in zip(side, offsets, strict=True)]
        shared = set.intersection(*(set(places) for places, _ in words))
        begins = {n: set.intersection(*({at - by for at in places[n]} for places, by in words)) for n in shared}
        return {docnum: starts for docnum, starts in begins.items() if starts}

    def _phrases(self, field: str, terms: tuple[str, ...], offsets: Iterable[int]) -> Scores:
        side = tuple((term,) for term in terms)
        return {docnum: float(len(starts)) for docnum, starts in self._places(field, side, offsets).items()}

    def _windows(self, window: q.Window) -> Iterator[int]:
        left, right = (self._places(window.field, side, range(len(side))) for side in (window.left, window.right))
        for docnum in left.keys() & right.keys():
            if _within(window, left[docnum], right[docnum]):
                yield docnum

    def _between(self, field: str, start: date, end: date) -> Iterator[int]:
        column = _column(field)
        if not self._reader.has_column(column):
            return
        days = self._reader.column_reader(column)
        for docnum in self._everything():
            if days[docnum] and start.toordinal() <= days[docnum] <= end.toordinal():
                yield docnum

    def _scored(self, field: str, terms: tuple[str, ...], frequencies: Scores, boost: float) -> Scores:
        if field not in SCORING or not frequencies:
            return dict.fromkeys(frequencies, 0.0)
        rarity = boost * sum(self._searcher.idf(field, term) for term in terms)
        lengths, average = self._reader.column_reader(_length(field)), self._searcher.average(field)
        return {n: rarity * scoring.saturated(often, lengths[n], average) for n, often in frequencies.items()}


def _all(parts: list[Scores]) -> Scores:
    shared = set.intersection(*(set(part) for part in parts))
    return {docnum: sum(part[docnum] for part in parts) for docnum in shared}


def _any(parts: list[Scores], put: Callable[[float, float], float]) -> Scores:
    together: Scores = {}
    for part in parts:
        for docnum, score in part.items():
            together[docnum] = put(together[docnum], score) if docnum in together else score
    return together


def _within(window: q.Window, left: set[int], right: set[int]) -> bool:
    after = range(len(window.left), len(window.left) + window.distance)
    before = range(len(window.right), len(window.right) + window.distance)
    return any(a + by in right for a in left for by in after) or (
        not window.ordered and any(b + by in left for b in right for by in before)
    )
