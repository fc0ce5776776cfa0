"""One state of a Tantivy index: what the parts of its searcher ask of it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Final, NamedTuple

import tantivy

from search.article import Article
from search.engines._packed import Packing
from search.engines._sharing import Place
from search.engines._tantivy_compiler import compile_query, silent
from search.query import nodes as q
from search.query.simplify import quiet, simplify

_FEW: Final = 2_000
"""Articles that are fetched before it is known how many there are; Tantivy makes room for as many as it is asked for."""


class Found(NamedTuple):
    """What one run of a query gives: how many articles match, and some of them with what they are in order of."""

    total: int
    hits: list[tuple[Any, tantivy.DocAddress]]


class Snapshot:
    """A state of an index, whatever is written to it meanwhile."""

    def __init__(self, index: tantivy.Index, packing: Packing) -> None:
        """Look at the index as it is now."""
        self.schema = index.schema
        self.native = index.searcher()
        self._packing = packing
        self._matching: tuple[q.Query, tantivy.Query] | None = None

    def scoring(self, query: q.Query) -> tantivy.Query:
        """Compile a query for a ranking."""
        return compile_query(query, self.schema)

    def matching(self, query: q.Query) -> tantivy.Query:
        """Compile a query for what only asks which articles match: nothing is scored, which takes most of the time.

        The last one is remembered, for all that a request counts is of the same.
        """
        known = self._matching
        if known is None or known[0] is not query:
            known = self._matching = query, silent(compile_query(simplify(quiet(query)), self.schema))
        return known[1]

    def find(self, query: tantivy.Query, limit: int, **order: Any) -> Found:
        """Return the first articles and the number of all in one run."""
        found = self.native.search(query, limit=max(1, limit), **order)
        return Found(int(found.count or 0), found.hits[:limit])  # type: ignore[attr-defined]  # `count` is absent from its stub

    def count(self, query: q.Query) -> int:
        """Count the articles that match."""
        return self.find(self.matching(query), 0).total

    def addresses(self, query: q.Query, most: int) -> list[tantivy.DocAddress] | None:
        """Return where all articles that match are; None when there are more than `most`."""
        native = self.matching(query)
        found = self.find(native, _FEW)
        if found.total > most:
            return None
        if found.total > _FEW:
            found = self.find(native, found.total)
        return [address for _, address in found.hits]

    def lines(self, addresses: Sequence[tantivy.DocAddress]) -> list[int]:
        """Return which line of the results each article is on."""
        return [int(line or 0) for line in self.native.fast_field_values("line", list(addresses))]

    def article(self, address: tantivy.DocAddress) -> Article:
        """Read one."""
        raw: bytes = self.native.doc(address)["article"][0]
        return Article.from_json(self._packing.unpacked(raw).decode())


def place(address: tantivy.DocAddress) -> Place:
    """Return an address that can be compared."""
    return address.segment_ord, address.doc
