"""One state of a Tantivy index: what the parts of its searcher ask of it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any, Final, NamedTuple

import numpy as np
import tantivy

from search.article import Article
from search.deadline import go_on
from search.engines._columns import Columns
from search.engines._packed import Packing
from search.engines._row_sets import RowSets
from search.engines._tantivy_compiler import compile_query, silent
from search.query import nodes as q
from search.query.simplify import quiet, simplify

if TYPE_CHECKING:
    from numpy.typing import NDArray

_AT_ONCE: Final = 100_000
"""Articles that are fetched together: some 15 MB for a moment."""
_FEW: Final = 2_000
"""Articles that are fetched before it is known how many there are; Tantivy makes room for as many as it is asked for."""


class Found(NamedTuple):
    """What one run of a query gives: how many articles match, and some of them with what they are in order of."""

    total: int
    hits: list[tuple[Any, tantivy.DocAddress]]


class Snapshot:
    """A state of an index, whatever is written to it meanwhile."""

    def __init__(self, index: tantivy.Index, packing: Packing, columns: Columns) -> None:
        """Look at the index as it is now; `columns` has the rows of all its articles."""
        self.schema = index.schema
        self.native = index.searcher()
        self._packing = packing
        self.columns = columns
        self._matching: tuple[q.Query, q.Query, tantivy.Query] | None = None
        self._rows: tuple[q.Query, NDArray[np.int64]] | None = None
        self._sets = RowSets(len(columns.rows), self._fetched, self._frequency)

    def scoring(self, query: q.Query) -> tantivy.Query:
        """Compile a query for a ranking."""
        return compile_query(query, self.schema)

    def matching(self, query: q.Query) -> tantivy.Query:
        """Compile a query for what only asks which articles match: nothing is scored, which takes most of the time."""
        return self._quieted(query)[1]

    def _quieted(self, query: q.Query) -> tuple[q.Query, tantivy.Query]:
        """Return what only asks which articles match, and that compiled.

        The last one is remembered, for all that a request counts is of the same.
        """
        known = self._matching
        if known is None or known[0] is not query:
            quieted = simplify(quiet(query))
            known = self._matching = query, quieted, silent(compile_query(quieted, self.schema))
        return known[1:]

    def find(self, query: tantivy.Query, limit: int, **order: Any) -> Found:
        """Return the first articles and the number of all in one run."""
        found = self.native.search(query, limit=max(1, limit), **order)
        return Found(int(found.count or 0), found.hits[:limit])  # type: ignore[attr-defined]  # `count` is absent from its stub

    def count(self, query: q.Query) -> int:
        """Count the articles that match."""
        return self.find(self.matching(query), 0).total

    def rows(self, query: q.Query, total: int | None = None) -> NDArray[np.int64]:
        """Return the rows of all articles that match, `total` where that is known; the last ones are remembered."""
        known = self._rows
        if known is None or known[0] is not query:
            quieted, native = self._quieted(query)
            total = self.find(native, 0).total if total is None else total
            found = None if total <= _FEW else self._sets.of(quieted, total)
            known = self._rows = query, self._rows_of(native, total) if found is None else found
        return known[1]

    def _fetched(self, leaf: q.Query) -> NDArray[np.int64]:
        native = silent(compile_query(leaf, self.schema))
        return self.columns.sound(self._rows_of(native, self._frequency(leaf)))

    def _frequency(self, leaf: q.Query) -> int:
        """Say how many articles a word or a filter finds; deleted ones may be counted too."""
        match leaf:
            case q.Term(field, term):
                return self.native.doc_freq(field, term)
            case q.Everything():
                return self.native.num_docs
            case _:
                return self.find(silent(compile_query(leaf, self.schema)), 0).total

    def _rows_of(self, native: tantivy.Query, total: int) -> NDArray[np.int64]:
        """Fetch the rows of all articles that match, which are `total`, or fewer."""
        go_on()
        return self._rows_at(self.find(native, total)) if total <= _AT_ONCE else self._many_rows(native)

    def few_rows(self, query: q.Query, most: int) -> NDArray[np.int64] | None:
        """Return the rows of all articles that match; None when there are more than `most`."""
        native, first = self.matching(query), min(most, _FEW)
        found = self.find(native, first)
        if found.total > most:
            return None
        return self._rows_at(found if found.total <= first else self.find(native, found.total))

    def _many_rows(self, query: tantivy.Query) -> NDArray[np.int64]:
        parts = []
        for start in range(0, len(self.columns.rows), _AT_ONCE):
            go_on()
            within = tantivy.Query.range_query(
                self.schema, "row", tantivy.FieldType.Unsigned, start, start + _AT_ONCE - 1
            )
            both = tantivy.Query.boolean_query([(tantivy.Occur.Must, each) for each in (query, within)])
            parts.append(self._rows_at(self.find(both, _AT_ONCE)))
        return np.concatenate(parts)

    def _rows_at(self, found: Found) -> NDArray[np.int64]:
        rows = self.native.fast_field_values("row", [address for _, address in found.hits])
        return np.array(rows, np.int64)

    def lines(self, addresses: Sequence[tantivy.DocAddress]) -> list[int]:
        """Return which line of the results each article is on."""
        return [int(line or 0) for line in self.native.fast_field_values("line", list(addresses))]

    def article(self, address: tantivy.DocAddress) -> Article:
        """Read one."""
        raw: bytes = self.native.doc(address)["article"][0]
        return Article.from_json(self._packing.unpacked(raw).decode())
