"""Tantivy: the default engine, compiled, one directory."""

from __future__ import annotations

import functools
import json
import operator
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any, Final, NamedTuple, Self

import tantivy
from tantivy import Order

from search.article import Article
from search.document import PRECISION, SCORING
from search.engines import _folding, _tantivy_files
from search.engines._counting import COARSER, buckets, histogram, in_time
from search.engines._directory import DirectoryEngine
from search.engines._packed import Packing
from search.engines._sets import MOST, Inside, Sets
from search.engines._sharing import Excess, Shared
from search.engines._tantivy_compiler import compile_query, silent
from search.engines._tantivy_writer import TantivyWriter, plain_errors, schema
from search.engines.base import Interval, SearchRequest
from search.query import nodes as q
from search.results import Bucket, Hit, Results

_LAST: Final = 1e9  # after every day
_TOGETHER: Final = q.Or(tuple(q.Term("version", version) for version in ("first", "copy", "variant")))
_DECIMALS: Final = 4  # scores are 32-bit floats summed in any order: closer ones are equal


class TantivyEngine(DirectoryEngine):
    """Generations as Tantivy indexes in directories."""

    name = "tantivy"
    shares: Final = True

    def __init__(self, root: Path) -> None:
        """Keep the index under `root`."""
        super().__init__(root)
        self._open: tuple[str, tantivy.Index, Packing] | None = None

    def build(self, resume: str | None = None) -> TantivyWriter:
        path = self._generations.create(resume)
        return TantivyWriter(path, _quiet(tantivy.Index(schema(), path=str(path))))

    def update(self) -> TantivyWriter:
        path = self._generations.live()
        return TantivyWriter(path, _quiet(tantivy.Index.open(str(path))))

    def searcher(self, generation: str | None = None) -> TantivySearcher:
        path = self._generations.directory(generation)
        if self._open is None or self._open[0] != path.name:
            with plain_errors():
                self._open = (path.name, _quiet(tantivy.Index.open(str(path))), Packing(path))
        name, index, packing = self._open
        index.reload()
        packing.load()
        return TantivySearcher(name, index, packing)

    def _faults(self, path: Path) -> Iterator[str]:
        return _tantivy_files.faults(path)


def _quiet(index: tantivy.Index) -> tantivy.Index:
    """Have an index read anew only when asked; else its own thread makes lock files in a folder that is being deleted."""
    index.config_reader(reload_policy="manual")
    return index


_RANK: Final = operator.itemgetter(0, 1)
"""Of a row, or anything that begins with key and order."""


class _Row(NamedTuple):
    """A hit before its article is read; sorts best first."""

    key: float
    order: int
    score: float
    address: tantivy.DocAddress
    line: int = 0

    @property
    def rank(self) -> tuple[float, int]:
        return self.key, self.order


class TantivySearcher:
    """A snapshot of one Tantivy index."""

    def __init__(self, generation: str, index: tantivy.Index, packing: Packing) -> None:
        self.generation = generation
        self._packing = packing
        self._schema = index.schema
        self._searcher = index.searcher()
        self._averages: dict[str, float] = {}
        self._sets = Sets(self._places)
        self._everywhere = functools.lru_cache(maxsize=50_000)(self._lines)
        self._shared = Shared(lambda place: self._article(tantivy.DocAddress(*place)))

    def search(self, request: SearchRequest) -> Results:
        query = compile_query(request.query, self._schema)
        total = self._count(query) if request.known is None else request.known
        hits = self._folded if request.fold else self._hits
        lines, excess = self._folding(request, total) if request.fold and request.known is None else (total, {})
        return Results(
            hits=hits(request, total) if request.limit and request.offset < total else (),
            total=total,
            lines=lines,
            facets=self._facets(query, request, excess),
            histogram=self._histogram(request, request.histogram, excess) if request.histogram else (),
        )

    def within(self, request: SearchRequest) -> Callable[[q.Query], int]:
        if request.query == q.Everything():
            return lambda query: self._everywhere(query, request.fold)
        inside = functools.cache(lambda: self._inside(request))

        def count(query: q.Query) -> int:
            result, found = inside(), self._sets.of(query)
            if result is None or found is None:
                return self._lines(request.narrowed(query), request.fold)
            return result.count(found)

        return count

    def _inside(self, request: SearchRequest) -> Inside | None:
        addresses = self._addresses(request.query, MOST)
        if addresses is None:
            return None
        lines = self._searcher.fast_field_values("line", addresses) if request.fold else []
        return Inside([(each.segment_ord, each.doc) for each in addresses], [int(line or 0) for line in lines])

    def _places(self, query: q.Query, most: int) -> list[tuple[int, int]] | None:
        addresses = self._addresses(query, most)
        return None if addresses is None else [(each.segment_ord, each.doc) for each in addresses]

    def _addresses(self, query: q.Query, most: int) -> list[tantivy.DocAddress] | None:
        native = silent(compile_query(query, self._schema))
        count = self._count(native)
        if count > most:
            return None
        return [address for _, address in self._searcher.search(native, limit=max(1, count), count=False).hits]

    def _lines(self, query: q.Query, fold: bool) -> int:
        return self.search(SearchRequest(query=query, limit=0, fold=fold)).lines

    def get(self, id: str) -> Article | None:
        query = tantivy.Query.term_query(self._schema, "id", id, index_option="basic")
        for _, address in self._searcher.search(query, limit=1, count=False).hits:
            return self._article(address)
        return None

    def complete(self, field: str, prefix: str, limit: int = 10) -> list[str]:
        return [term for term, _ in self._searcher.terms_with_prefix(field, prefix, limit=limit)]

    def frequency(self, field: str, term: str) -> int:
        return self._searcher.doc_freq(field, term)

    def average(self, field: str) -> float:
        if field not in self._averages:
            self._averages[field] = self._explained_average(field)
        return self._averages[field]

    def _explained_average(self, field: str) -> float:
        """Read the mean length in the explanation of any term's score: Tantivy says it nowhere else."""
        for term in self.complete(field, "", 1):
            query = tantivy.Query.term_query(self._schema, field, term, index_option="freq")
            for _, address in self._searcher.search(query, limit=1, count=False).hits:
                return _said(json.loads(query.explain(self._searcher, address).to_json()), "avgdl")
        return 1.0

    def __len__(self) -> int:
        return self._searcher.num_docs

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *exc: object) -> None:
        """Nothing to close: the snapshot goes with the object."""

    def _count(self, query: tantivy.Query) -> int:
        return int(self._searcher.search(query, limit=1).count or 0)  # type: ignore[attr-defined]  # absent from its stub

    def _hits(self, request: SearchRequest, total: int) -> tuple[Hit, ...]:
        if request.sort == "relevance":
            ranked = q.scores(request.query, SCORING)
            return self._by_score(request, total) if ranked else self._by_id(request, request.query)
        return self._by_date(request)

    def _folding(self, request: SearchRequest, total: int) -> tuple[int, Excess]:
        """Count the lines, and what counting articles counts too much; the field `version` has who may share a line."""
        together = silent(compile_query(request.narrowed(_TOGETHER), self._schema))
        count = self._count(together)
        if count < 2:
            return total, {}
        found = [address for _, address in self._searcher.search(together, limit=count, count=False).hits]
        known = [int(line or 0) for line in self._searcher.fast_field_values("line", found)]
        names = [*request.facets, *([request.histogram] if request.histogram else [])]
        lines, excess = self._shared.fold([(each.segment_ord, each.doc) for each in found], known, names)
        return total - count + lines, excess

    def _folded(self, request: SearchRequest, total: int) -> tuple[Hit, ...]:
        end = request.offset + request.limit
        rows = _folding.enough(lambda limit: self._ranked(request, limit), total, end)
        page = _folding.page(rows, request.offset, end, self._in_order)
        return tuple(Hit(self._article(row.address), row.score) for row in page)

    def _in_order(self, rows: list[_Row]) -> list[_Row]:
        return sorted(rows, key=lambda row: self._article(row.address).id) if len(rows) > 1 else rows

    def _ranked(self, request: SearchRequest, limit: int) -> list[_Row]:
        """Return the best rows with their lines; what has no score or date of its own is in order of id."""
        if request.sort == "relevance" and q.scores(request.query, SCORING):
            hits = self._searcher.search(compile_query(request.query, self._schema), limit=limit, count=False).hits
            return self._lined(self._rows([(-round(score, _DECIMALS), score, address) for score, address in hits]))
        if request.sort == "relevance":
            return self._lined(self._unranked(request.query, limit))
        order, sign = (Order.Asc, 1) if request.sort == "oldest" else (Order.Desc, -1)
        dated = compile_query(request.narrowed(q.Range("published")), self._schema)
        hits = self._searcher.search(dated, limit=limit, count=False, order_by_field="published", order=order).hits
        rows = self._rows([(sign * day, 0.0, address) for day, address in hits])
        if len(rows) < limit:
            rows += self._unranked(request.narrowed(q.Not(q.Range("published"))), limit - len(rows))
        return self._lined(rows)

    def _unranked(self, query: q.Query, limit: int) -> list[_Row]:
        """Return rows in order of id, after all that have a date: the key of each is another one."""
        found = self._searcher.search(
            compile_query(query, self._schema), limit=limit, count=False, order_by_field="id", order=Order.Asc
        )
        return [_Row(_LAST + at, 0, 0.0, address) for at, (_, address) in enumerate(found.hits)]

    def _lined(self, rows: list[_Row]) -> list[_Row]:
        lines = self._searcher.fast_field_values("line", [row.address for row in rows])
        return [_Row(*row[:4], int(line or 0)) for row, line in zip(rows, lines, strict=True)]

    def _by_id(self, request: SearchRequest, query: q.Query) -> tuple[Hit, ...]:
        found = self._searcher.search(
            compile_query(query, self._schema),
            limit=request.limit, offset=request.offset, count=False, order_by_field="id", order=Order.Asc,
        )  # fmt: skip
        return tuple(Hit(self._article(address), 0.0) for _, address in found.hits)

    def _by_score(self, request: SearchRequest, total: int) -> tuple[Hit, ...]:
        query = compile_query(request.query, self._schema)

        def fetch(limit: int) -> list[_Row]:
            hits = self._searcher.search(query, limit=limit, count=False).hits
            return self._rows([(-round(score, _DECIMALS), score, address) for score, address in hits])

        return self._page(request, fetch, total)

    def _by_date(self, request: SearchRequest) -> tuple[Hit, ...]:
        """Articles with a date in order of it, then those without in order of id."""
        dated = request.narrowed(q.Range("published"))
        query = compile_query(dated, self._schema)
        order, sign = (Order.Asc, 1) if request.sort == "oldest" else (Order.Desc, -1)

        def fetch(limit: int) -> list[_Row]:
            hits = self._searcher.search(query, limit=limit, count=False, order_by_field="published", order=order).hits
            return self._rows([(sign * day, 0.0, address) for day, address in hits])

        count = self._count(query)
        hits = self._page(request, fetch, count)
        left = request.limit - len(hits)
        if left <= 0:
            return hits
        rest = SearchRequest(query=q.Everything(), limit=left, offset=max(0, request.offset - count))
        return hits + self._by_id(rest, request.narrowed(q.Not(q.Range("published"))))

    def _rows(self, hits: list[tuple[float, float, tantivy.DocAddress]]) -> list[_Row]:
        orders = self._searcher.fast_field_values("order", [address for _, _, address in hits])
        return sorted(
            (
                _Row(key, int(order or 0), score, address)
                for (key, score, address), order in zip(hits, orders, strict=True)
            ),
            key=_RANK,
        )

    def _page(self, request: SearchRequest, fetch: Callable[[int], list[_Row]], total: int) -> tuple[Hit, ...]:
        """Cut the page out of all rows; rows equal to its first or last one are put in order of id before."""
        start, end = request.offset, min(request.offset + request.limit, total)
        if start >= end:
            return ()
        wanted = end + 1
        rows = fetch(wanted)
        while len(rows) < total and rows[-1].key == rows[end - 1].key:
            wanted *= 4
            rows = fetch(wanted)
        first = next(at for at, row in enumerate(rows) if row[:2] == rows[start][:2])
        last = next((at for at in range(end, len(rows)) if rows[at][:2] != rows[end - 1][:2]), len(rows))
        hits = [(row, Hit(self._article(row.address), row.score)) for row in rows[first:last]]
        hits.sort(key=lambda pair: (pair[0].key, pair[1].article.id))
        return tuple(hit for _, hit in hits[start - first : end - first])

    def _article(self, address: tantivy.DocAddress) -> Article:
        raw: bytes = self._searcher.doc(address)["article"][0]
        return Article.from_json(self._packing.unpacked(raw).decode())

    def _facets(self, query: tantivy.Query, request: SearchRequest, excess: Excess) -> dict[str, tuple[Bucket, ...]]:
        """Count exactly: ask for more until all values that may be as frequent as the last one shown are in."""
        counted: dict[str, tuple[Bucket, ...]] = {}
        left, asked = request.facets, 4 * request.facet_size + 20
        while left:
            for name, found in self._terms(query, left, asked).items():
                less = excess.get(name) or Counter()
                shown = buckets({value: count - less[value] for value, count in found}, request.facet_size)
                if len(found) < asked or found[-1][1] < shown[-1].count:
                    counted[name] = shown
            left, asked = tuple(name for name in left if name not in counted), 8 * asked
        return {name: counted[name] for name in request.facets}

    def _terms(self, query: tantivy.Query, names: Sequence[str], size: int) -> dict[str, list[tuple[str, int]]]:
        """Count the values of several fields in one run of the query, the most frequent first."""
        spec = {name: {"terms": {"field": name, "size": size, "segment_size": 10_000_000}} for name in names}
        found: dict[str, Any] = self._searcher.aggregate(query, spec)
        return {name: [(each["key"], int(each["doc_count"])) for each in found[name]["buckets"]] for name in names}

    def _histogram(self, request: SearchRequest, interval: Interval, excess: Excess) -> tuple[Bucket, ...]:
        there = [name for name in COARSER[interval] if self.frequency(PRECISION, name)]
        imprecise = {name: request.narrowed(q.Term(PRECISION, name)) for name in there}
        coarse = {name: self._days(compile_query(query, self._schema)) for name, query in imprecise.items()}
        counts = histogram(self._days(compile_query(request.query, self._schema)), interval, coarse)
        counts.subtract(excess.get(interval, {}))
        return in_time(counts)

    def _days(self, query: tantivy.Query) -> Iterator[tuple[int, int]]:
        spec = {"by": {"terms": {"field": "published", "size": 10_000_000, "segment_size": 10_000_000}}}
        for bucket in self._searcher.aggregate(query, spec)["by"]["buckets"]:
            yield int(bucket["key"]), int(bucket["doc_count"])


def _said(explanation: dict[str, Any], what: str) -> float:
    """Find a figure in an explanation by how its description begins; 0 when it is not there."""
    if str(explanation["description"]).startswith(what):
        return float(explanation["value"])
    return max((_said(each, what) for each in explanation.get("details") or ()), default=0.0)
