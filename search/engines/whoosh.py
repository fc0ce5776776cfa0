"""Whoosh: pure Python, one directory; the same answers, more slowly.

Its schema is a pickle: open only directories that this program made.
"""

from __future__ import annotations

import bisect
import heapq
import math
from collections import Counter
from collections.abc import Iterator
from datetime import date
from types import TracebackType
from typing import Any, Final, Self

import whoosh.index
from whoosh import fields
from whoosh.analysis.tokenizers import RegexTokenizer, SpaceSeparatedTokenizer
from whoosh.columns import NumericColumn, VarBytesColumn
from whoosh.query.compound import And, DisjunctionMax, Or
from whoosh.query.positional import Phrase
from whoosh.query.qcore import Every, Query
from whoosh.query.ranges import NumericRange
from whoosh.query.terms import Prefix, Term
from whoosh.query.wrappers import ConstantScoreQuery, Not
from whoosh.scoring import BM25F

from search.article import Article
from search.document import FIELDS, KINDS, SCORING, Document
from search.engines._counting import buckets, histogram
from search.engines._directory import DirectoryEngine
from search.engines.base import SearchRequest
from search.errors import IndexBusy
from search.query import nodes as q
from search.results import Hit, Results

_BETWEEN: Final = "\x1f"  # no keyword has one
_DECIMALS: Final = 4
_SILENT: Final = 1e-9  # not 0: a union takes what scores nothing for what does not match


class _BM25(BM25F):
    """BM25 with the idf that Lucene and Tantivy use."""

    def idf(self, searcher: Any, fieldname: str, text: str) -> float:
        """Return log(1 + (N - n + 0.5) / (n + 0.5))."""
        parent = searcher.get_parent()
        frequency = parent.reader().doc_frequency(fieldname, text)  # deleted documents are still in it
        count = max(parent.doc_count(), frequency)
        return math.log(1 + (count - frequency + 0.5) / (frequency + 0.5))


def _schema() -> fields.Schema:
    schema = fields.Schema(id=fields.ID(unique=True, sortable=True), article=fields.STORED)
    for field in FIELDS:
        match field.kind:
            case "surface":
                schema.add(field.name, fields.TEXT(analyzer=SpaceSeparatedTokenizer()))
            case "stem" | "words":
                schema.add(field.name, fields.TEXT(analyzer=SpaceSeparatedTokenizer(), phrase=False))
            case "keyword":
                schema.add(field.name, fields.TEXT(analyzer=RegexTokenizer(f"[^{_BETWEEN}]+"), phrase=False))
                schema.add(_column(field.name), fields.COLUMN(VarBytesColumn()))
            case "date":
                schema.add(field.name, fields.NUMERIC(int))
                schema.add(_column(field.name), fields.COLUMN(NumericColumn("i")))
    return schema


def _column(field: str) -> str:
    return f"{field}_column"


class WhooshEngine(DirectoryEngine):
    """Generations as Whoosh indexes in directories."""

    name = "whoosh"

    def build(self, resume: str | None = None) -> WhooshWriter:
        path = self._generations.create(resume)
        if whoosh.index.exists_in(str(path)):
            return WhooshWriter(path.name, whoosh.index.open_dir(str(path)))
        return WhooshWriter(path.name, whoosh.index.create_in(str(path), _schema()))

    def update(self) -> WhooshWriter:
        path = self._generations.live()
        return WhooshWriter(path.name, whoosh.index.open_dir(str(path)))

    def searcher(self, generation: str | None = None) -> WhooshSearcher:
        path = self._generations.directory(generation)
        return WhooshSearcher(path.name, whoosh.index.open_dir(str(path)))


class WhooshWriter:
    """Adds to one Whoosh index."""

    def __init__(self, generation: str, index: Any) -> None:
        self.generation = generation
        self._index = index
        self._pending: set[str] = set()
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
        else:
            self._writer.cancel()
        self._index.close()


class WhooshSearcher:
    """A snapshot of one Whoosh index."""

    def __init__(self, generation: str, index: Any) -> None:
        self.generation = generation
        self._index = index
        self._searcher: Any = index.searcher(weighting=_BM25())
        self._leaves: list[tuple[Any, int]] = list(self._searcher.leaf_searchers())

    def search(self, request: SearchRequest) -> Results:
        found = list(self._matches(compile_query(request.query)))
        rows = heapq.nsmallest(request.offset + request.limit, self._rows(request, found))
        page = rows[request.offset :]
        return Results(
            hits=tuple(Hit(self._article(docnum), score) for _, _, docnum, score in page),
            total=len(found),
            facets={name: buckets(self._counts(found, name), request.facet_size) for name in request.facets},
            histogram=histogram(self._days(found).items(), request.histogram) if request.histogram else (),
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

    def __len__(self) -> int:
        return int(self._searcher.doc_count())

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *exc: object) -> None:
        self._searcher.close()
        self._index.close()

    def _matches(self, query: Query) -> Iterator[tuple[int, float]]:
        """Yield number and score of every document that matches, segment by segment."""
        for leaf, offset in self._leaves:
            matcher = query.matcher(leaf, leaf.context())
            while matcher.is_active():
                yield offset + matcher.id(), matcher.score()
                matcher.next()

    def _rows(self, request: SearchRequest, found: list[tuple[int, float]]) -> Iterator[tuple[float, str, int, float]]:
        ids = self._values("id", found)
        days = self._values(_column("published"), found)
        for (docnum, score), id, day in zip(found, ids, days, strict=True):
            if request.sort == "relevance":
                key: float = -round(score, _DECIMALS)
            else:
                key = math.inf if not day else day if request.sort == "oldest" else -day
            yield key, id, docnum, score

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

    def _counts(self, found: list[tuple[int, float]], field: str) -> Counter[str]:
        counts: Counter[str] = Counter()
        for raw, count in Counter(self._values(_column(field), found)).items():
            for value in raw.decode().split(_BETWEEN) if raw else ():
                counts[value] += count
        return counts

    def _days(self, found: list[tuple[int, float]]) -> Counter[int]:
        return Counter(day for day in self._values(_column("published"), found) if day)


def compile_query(query: q.Query) -> Query:
    """Translate our tree into Whoosh's."""
    match query:
        case q.Term(field, term, boost) if field in SCORING:
            return Term(field, term, boost=boost)
        case q.Term(field, term):
            return _silent(Term(field, term))
        case q.Phrase(field, terms, boost):
            return Phrase(field, list(terms), boost=boost)
        case q.Prefix(field, prefix, boost):
            return ConstantScoreQuery(Prefix(field, prefix), boost if KINDS[field] == "surface" else _SILENT)
        case q.Range(field, start, end):
            low, high = (start or date.min).toordinal(), (end or date.max).toordinal()
            return _silent(NumericRange(field, low, high))
        case q.And(children):
            return And([compile_query(child) for child in children])
        case q.Or(children):
            return Or([compile_query(child) for child in children])
        case q.Best(children):
            return DisjunctionMax([compile_query(child) for child in children])
        case q.Not(child):
            # A bare Not also finds the last document of a segment once deleted.
            return _silent(And([Every(), Not(compile_query(child))]))
        case q.Everything():
            return _silent(Every())
        case _:
            raise TypeError(f"read the query against the index first: {query}")


def _silent(query: Query) -> Query:
    return ConstantScoreQuery(query, _SILENT)
