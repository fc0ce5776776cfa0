"""A request to the page of hits it asks for, by score, by date, or by id where there is neither."""

from __future__ import annotations

import functools
import operator
from collections.abc import Iterator
from typing import Any, Final, NamedTuple

import tantivy
from tantivy import Order

from search.engines import _folding
from search.engines._tantivy_snapshot import Snapshot
from search.engines.base import SearchRequest
from search.query import nodes as q
from search.results import Hit

_DECIMALS: Final = 4  # scores are 32-bit floats summed in any order: closer ones are equal
_LAST: Final = 1e9  # after every day
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


class Ranking:
    """The hits of one request, as many as are asked for."""

    def __init__(self, snapshot: Snapshot, request: SearchRequest) -> None:
        """Look at nothing yet."""
        self._snapshot = snapshot
        self._request = request
        self._end = request.offset + request.limit
        self._one_score = request.one_score
        self._known: list[_Row] = []

    @functools.cached_property
    def total(self) -> int:
        """How many articles match; where a page is asked for by score, the run that counts them finds its rows too."""
        if self._request.known is not None:
            return self._request.known
        if self._one_score is not None or not self._request.limit:
            return self._snapshot.count(self._request.query)
        first = _folding.first(self._end) if self._request.fold else self._end + 1
        found = self._snapshot.find(self._scoring, first)
        self._known = self._scored(found.hits)
        return found.total

    def hits(self) -> tuple[Hit, ...]:
        """Return the page."""
        if not self._request.limit or self._request.offset >= self.total:
            return ()
        return self._folded() if self._request.fold else self._articles()

    @functools.cached_property
    def _scoring(self) -> tantivy.Query:
        return self._snapshot.scoring(self._request.query)

    def _folded(self) -> tuple[Hit, ...]:
        rows = _folding.enough(lambda limit: self._lined(self._best(limit)), self.total, self._end)
        page = _folding.page(rows, self._request.offset, self._end, self._in_order)
        return tuple(self._hit(row) for row in page)

    def _articles(self) -> tuple[Hit, ...]:
        """Cut the page out of all rows; rows equal to its first or last one are put in order of id before."""
        start, end = self._request.offset, min(self._end, self.total)
        wanted = end + 1
        rows = self._best(wanted)
        while len(rows) < self.total and rows[-1].key == rows[end - 1].key:
            wanted *= 4
            rows = self._best(wanted)
        first = next(at for at, row in enumerate(rows) if row[:2] == rows[start][:2])
        last = next((at for at in range(end, len(rows)) if rows[at][:2] != rows[end - 1][:2]), len(rows))
        hits = [(row, self._hit(row)) for row in rows[first:last]]
        hits.sort(key=lambda pair: (pair[0].key, pair[1].article.id))
        return tuple(hit for _, hit in hits[start - first : end - first])

    def _best(self, limit: int) -> list[_Row]:
        """Return the best rows; what has no score or date of its own is in order of id."""
        if len(self._known) < min(limit, self.total):
            self._known = self._fetched(limit)
        return self._known[:limit]

    def _fetched(self, limit: int) -> list[_Row]:
        request = self._request
        if self._one_score is None:
            return self._scored(self._run(self._scoring, limit))
        if request.sort == "relevance":
            return self._by_id(request.query, limit)
        order, sign = (Order.Asc, 1) if request.sort == "oldest" else (Order.Desc, -1)
        dated = self._snapshot.matching(request.narrowed(q.Range("published")))
        hits = self._run(dated, limit, order_by_field="published", order=order)
        rows = self._rows((sign * day, 0.0, address) for day, address in hits)
        if len(rows) < limit:
            rows += self._by_id(request.narrowed(q.Not(q.Range("published"))), limit - len(rows))
        return rows

    def _by_id(self, query: q.Query, limit: int) -> list[_Row]:
        """Return rows in order of id, after all that have a date: the key of each is another one."""
        hits = self._run(self._snapshot.matching(query), limit, order_by_field="id", order=Order.Asc)
        score = self._one_score or 0.0
        return [_Row(_LAST + at, 0, score, address) for at, (_, address) in enumerate(hits)]

    def _run(self, query: tantivy.Query, limit: int, **order: Any) -> list[tuple[Any, tantivy.DocAddress]]:
        return self._snapshot.native.search(query, limit=limit, count=False, **order).hits

    def _scored(self, hits: list[tuple[float, tantivy.DocAddress]]) -> list[_Row]:
        return self._rows((-round(score, _DECIMALS), score, address) for score, address in hits)

    def _rows(self, hits: Iterator[tuple[float, float, tantivy.DocAddress]]) -> list[_Row]:
        found = list(hits)
        orders = self._snapshot.native.fast_field_values("order", [address for _, _, address in found])
        rows = (
            _Row(key, int(order or 0), score, address)
            for (key, score, address), order in zip(found, orders, strict=True)
        )
        return sorted(rows, key=_RANK)

    def _lined(self, rows: list[_Row]) -> list[_Row]:
        lines = self._snapshot.lines([row.address for row in rows])
        return [_Row(*row[:4], line) for row, line in zip(rows, lines, strict=True)]

    def _in_order(self, rows: list[_Row]) -> list[_Row]:
        return sorted(rows, key=lambda row: self._snapshot.article(row.address).id) if len(rows) > 1 else rows

    def _hit(self, row: _Row) -> Hit:
        return Hit(self._snapshot.article(row.address), row.score)
