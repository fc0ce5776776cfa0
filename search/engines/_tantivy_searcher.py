"""What may be asked of one state of a Tantivy index."""

from __future__ import annotations

import dataclasses
import functools
import json
from collections.abc import Callable
from typing import Any, Final, Self

import tantivy

from search.article import Article
from search.engines._adding_up import Sums, lines
from search.engines._columns import Columns
from search.engines._folding import TOGETHER
from search.engines._packed import Packing
from search.engines._sets import Inside, Sets
from search.engines._tantivy_ranking import Ranking
from search.engines._tantivy_snapshot import Snapshot
from search.engines.base import SearchRequest
from search.query import nodes as q
from search.query.simplify import simplify
from search.results import Results

_MOST_REMEMBERED: Final = 50_000
"""Queries of which it is remembered how many lines they find."""


class TantivySearcher:
    """A snapshot of one Tantivy index."""

    def __init__(self, generation: str, index: tantivy.Index, packing: Packing, columns: Columns) -> None:
        self.generation = generation
        self._snapshot = Snapshot(index, packing, columns)
        self._searcher = self._snapshot.native
        self._averages: dict[str, float] = {}
        self._sets = Sets(self._snapshot.few_rows)
        self._everywhere = functools.lru_cache(_MOST_REMEMBERED)(self._counted)

    def search(self, request: SearchRequest) -> Results:
        ranking = Ranking(self._snapshot, request)
        found = Results(hits=ranking.hits(), total=ranking.total, lines=ranking.total)
        if not (request.facets or request.histogram):
            uncounted = request.fold and request.known is None
            return dataclasses.replace(found, lines=self._lines(request.query, ranking.total)) if uncounted else found
        sums = Sums(self._snapshot.columns, self._snapshot.rows(request.query, ranking.total), request.fold)
        return dataclasses.replace(
            found,
            lines=sums.lines,
            facets=sums.facets(request.facets, request.facet_size),
            histogram=sums.times(request.histogram) if request.histogram else (),
        )

    def within(self, request: SearchRequest) -> Callable[[q.Query], int]:
        if request.query == q.Everything():
            return lambda query: self._everywhere(query, request.fold)
        inside = functools.cache(lambda: self._inside(request))

        def count(query: q.Query) -> int:
            found = self._sets.of(query)
            return self._counted(request.narrowed(query), request.fold) if found is None else inside().count(found)

        return count

    def _inside(self, request: SearchRequest) -> Inside:
        rows = self._snapshot.rows(request.query)
        return Inside(rows, self._snapshot.columns.at(rows)["line"] if request.fold else None)

    def _counted(self, query: q.Query, fold: bool) -> int:
        return self.search(SearchRequest(query=query, limit=0, fold=fold)).lines

    def _lines(self, query: q.Query, total: int) -> int:
        """Count the lines of so many articles; the field `version` has who may share one."""
        if total < 2:
            return total
        rows = self._snapshot.rows(simplify(q.And((query, TOGETHER))))
        return total - len(rows) + lines(self._snapshot.columns.at(rows)["line"])

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
