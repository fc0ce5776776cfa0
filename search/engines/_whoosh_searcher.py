"""What may be asked of one state of a Whoosh index."""

from __future__ import annotations

import bisect
import heapq
import math
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from typing import Any, Final, Self, cast

from search import scoring
from search.article import Article
from search.document import PRECISION
from search.engines._counting import buckets, by_line, in_time, stretch
from search.engines._whoosh_leaf import Leaf
from search.engines._whoosh_schema import BETWEEN, column_of
from search.engines.base import Interval, SearchRequest
from search.precision import Precision
from search.results import Hit, Results

_DECIMALS: Final = 4
Stories = Sequence[bytes | None]


class WhooshSearcher:
    """A snapshot of one Whoosh index."""

    def __init__(self, generation: str, index: Any) -> None:
        self.generation = generation
        self._index = index
        self._searcher: Any = index.searcher()
        self._leaves: list[tuple[Any, int]] = list(self._searcher.leaf_searchers())

    def search(self, request: SearchRequest) -> Results:
        found = [
            pair for leaf, offset in self._leaves for pair in Leaf(self, leaf.reader(), offset).found(request.query)
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
        days = self._values(column_of("published"), found)
        for (docnum, score), id, day in zip(found, ids, days, strict=True):
            if request.sort == "relevance":
                key: float = -round(score, _DECIMALS)
            else:
                key = math.inf if not day else day if request.sort == "oldest" else -day
            yield key, id, docnum, score

    def _stories(self, found: list[tuple[int, float]]) -> Stories:
        """Return the story of each document, None for those that are alone."""
        both = (self._values(column_of(name), found) for name in ("story", "version"))
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
        column = list(zip(stories, self._values(column_of(field), found), strict=True))
        alone = Counter(raw for story, raw in column if raw and story is None)
        counts = by_line((story, value) for story, raw in column if raw and story is not None for value in _split(raw))
        for raw, count in alone.items():
            for value in _split(raw):
                counts[value] += count
        return counts

    def _by_time(self, found: list[tuple[int, float]], stories: Stories, interval: Interval) -> Counter[str]:
        days, precisions = (self._values(column_of(name), found) for name in ("published", PRECISION))
        dated = [row for row in zip(stories, days, precisions, strict=True) if row[1]]
        named = {each: _named(*each, interval) for each in {(day, precision) for _, day, precision in dated}}
        counts = by_line((story, named[day, precision]) for story, day, precision in dated if story is not None)
        counts.update(named[day, precision] for story, day, precision in dated if story is None)
        return counts


def _split(raw: bytes) -> list[str]:
    return raw.decode().split(BETWEEN)


def _named(day: int, precision: bytes | None, interval: Interval) -> str:
    return stretch(date.fromordinal(day), interval, cast("Precision", (precision or b"day").decode()))
