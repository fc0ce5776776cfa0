"""What may be asked of one state of a Tantivy index."""

from __future__ import annotations

import functools
import json
from collections.abc import Callable
from typing import Any, Final, Self

import tantivy

from search.article import Article
from search.engines import _tantivy_counting
from search.engines._folding import TOGETHER
from search.engines._packed import Packing
from search.engines._sets import MOST, Inside, Sets
from search.engines._sharing import Excess, Place, Shared
from search.engines._tantivy_ranking import Ranking
from search.engines._tantivy_snapshot import Snapshot, place
from search.engines.base import SearchRequest
from search.query import nodes as q
from search.results import Results

_MOST_REMEMBERED: Final = 50_000
"""Queries of which it is remembered how many lines they find."""


class TantivySearcher:
    """A snapshot of one Tantivy index."""

    def __init__(self, generation: str, index: tantivy.Index, packing: Packing) -> None:
        self.generation = generation
        self._snapshot = Snapshot(index, packing)
        self._searcher = self._snapshot.native
        self._averages: dict[str, float] = {}
        self._sets = Sets(self._places)
        self._everywhere = functools.lru_cache(_MOST_REMEMBERED)(self._lines)
        self._shared = Shared(lambda place: self._snapshot.article(tantivy.DocAddress(*place)))

    def search(self, request: SearchRequest) -> Results:
        ranking = Ranking(self._snapshot, request)
        lines, excess = (
            self._folding(request, ranking.total) if request.fold and request.known is None else (ranking.total, {})
        )
        return Results(
            hits=ranking.hits(),
            total=ranking.total,
            lines=lines,
            facets=_tantivy_counting.facets(self._snapshot, request, excess),
            histogram=_tantivy_counting.times(self._snapshot, request, excess),
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
        addresses = self._snapshot.addresses(request.query, MOST)
        if addresses is None:
            return None
        return Inside(list(map(place, addresses)), self._snapshot.lines(addresses) if request.fold else [])

    def _places(self, query: q.Query, most: int) -> list[Place] | None:
        addresses = self._snapshot.addresses(query, most)
        return None if addresses is None else list(map(place, addresses))

    def _lines(self, query: q.Query, fold: bool) -> int:
        return self.search(SearchRequest(query=query, limit=0, fold=fold)).lines

    def _folding(self, request: SearchRequest, total: int) -> tuple[int, Excess]:
        """Count the lines, and what counting articles counts too much; the field `version` has who may share a line."""
        found = self._snapshot.addresses(request.narrowed(TOGETHER), total) if total > 1 else []
        if not found or len(found) < 2:
            return total, {}
        names = [*request.facets, *([request.histogram] if request.histogram else [])]
        lines, excess = self._shared.fold(list(map(place, found)), self._snapshot.lines(found), names)
        return total - len(found) + lines, excess

    def get(self, id: str) -> Article | None:
        query = tantivy.Query.term_query(self._snapshot.schema, "id", id, index_option="basic")
        for _, address in self._searcher.search(query, limit=1, count=False).hits:
            return self._snapshot.article(address)
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
            query = tantivy.Query.term_query(self._snapshot.schema, field, term, index_option="freq")
            for _, address in self._searcher.search(query, limit=1, count=False).hits:
                return _said(json.loads(query.explain(self._searcher, address).to_json()), "avgdl")
        return 1.0

    def __len__(self) -> int:
        return self._searcher.num_docs

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *exc: object) -> None:
        """Nothing to close: the snapshot goes with the object."""


def _said(explanation: dict[str, Any], what: str) -> float:
    """Find a figure in an explanation by how its description begins; 0 when it is not there."""
    if str(explanation["description"]).startswith(what):
        return float(explanation["value"])
    return max((_said(each, what) for each in explanation.get("details") or ()), default=0.0)
