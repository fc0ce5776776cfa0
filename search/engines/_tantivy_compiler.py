"""Our query tree to Tantivy's."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date

import tantivy
from tantivy import FieldType, Occur

from search.document import SCORING
from search.engines._zones import from_fields
from search.query import nodes as q


def compile_query(query: q.Query, schema: tantivy.Schema) -> tantivy.Query:
    """Translate our tree into Tantivy's."""
    return _Compiler(schema).of(query)


class _Compiler:
    def __init__(self, schema: tantivy.Schema) -> None:
        self._schema = schema

    def of(self, query: q.Query) -> tantivy.Query:
        match query:
            case q.And(children):
                return self._each(Occur.Must, children)
            case q.Or(children):
                return self._each(Occur.Should, children)
            case q.Best(children):
                return tantivy.Query.disjunction_max_query([self.of(child) for child in children])
            case q.Boosted(inner, bonus):
                return tantivy.Query.boolean_query([(Occur.Must, self.of(inner)), (Occur.Should, self.of(bonus))])
            case q.Silent(inner):
                return silent(self.of(inner))
            case q.Some(children, least):
                some = [(Occur.Should, self.of(child)) for child in children]
                return silent(tantivy.Query.boolean_query(some, minimum_number_should_match=least))
            case q.Checked(inner, ids):
                return self.of(q.And((inner, q.Among(ids))))
            case q.InZone():
                return self.of(from_fields(query))
            case q.Not(child):
                everything = (Occur.Must, silent(tantivy.Query.all_query()))
                return tantivy.Query.boolean_query([everything, (Occur.MustNot, self.of(child))])
            case _:
                return self._leaf(query)

    def _leaf(self, query: q.Query) -> tantivy.Query:
        match query:
            case q.Term(field, term, boost) if field in SCORING:
                native = tantivy.Query.term_query(self._schema, field, term, index_option="freq")
                return tantivy.Query.boost_query(native, boost)
            case q.Term(field, term):
                return silent(tantivy.Query.term_query(self._schema, field, term, index_option="basic"))
            case q.Phrase(field, terms, boost, offsets):
                native = self._phrase(field, terms, offsets)
                return tantivy.Query.boost_query(native, boost) if field in SCORING else silent(native)
            case q.Window():
                return silent(self._window(query))
            case q.Prefix(field, prefix, boost):
                native = tantivy.Query.regex_query(self._schema, field, f"{re.escape(prefix)}.*")
                return tantivy.Query.const_score_query(native, boost if field in SCORING else 0.0)
            case q.Range(field, start, end):
                low, high = (start or date.min).toordinal(), (end or date.max).toordinal()
                return silent(tantivy.Query.range_query(self._schema, field, FieldType.Unsigned, low, high))
            case q.Among(ids):
                return silent(tantivy.Query.term_set_query(self._schema, "id", sorted(ids)))
            case q.Everything():
                return silent(tantivy.Query.all_query())
            case _:
                raise TypeError(f"read the query against the index first: {query}")

    def _each(self, occur: Occur, children: tuple[q.Query, ...]) -> tantivy.Query:
        return tantivy.Query.boolean_query([(occur, self.of(child)) for child in children])

    def _phrase(self, field: str, terms: tuple[str, ...], offsets: tuple[int, ...]) -> tantivy.Query:
        words: list[str | tuple[int, str]] = list(zip(offsets, terms, strict=True)) if offsets else list(terms)
        return tantivy.Query.phrase_query(self._schema, field, words)

    def _window(self, window: q.Window) -> tantivy.Query:
        orders = (
            [(window.left, window.right)]
            if window.ordered
            else [(window.left, window.right), (window.right, window.left)]
        )
        return tantivy.Query.boolean_query(
            [(Occur.Should, native) for left, right in orders for native in self._within(window, left, right)]
        )

    def _within(self, window: q.Window, left: q.Side, right: q.Side) -> list[tantivy.Query]:
        """Find left, then right.

        A phrase of two different words with slop s is found where the second stands 1 - s to 1 + s after the first:
        both orders together with slop distance - 1 are the whole window, and nothing else.
        """
        if not window.ordered and len(left) == len(right) == 1 and not {*left[0]} & {*right[0]}:
            return [self._places(window.field, left + right, range(2), window.distance - 1)]
        begins = range(len(left), len(left) + window.distance)
        return [
            self._places(window.field, left + right, (*range(len(left)), *range(begin, begin + len(right))))
            for begin in begins
        ]

    def _places(self, field: str, places: q.Side, offsets: Iterable[int], slop: int = 0) -> tantivy.Query:
        """Find a phrase that has any of several words in each place."""
        words: list[str | tuple[int, str]]
        if all(len(each) == 1 for each in places):
            words = [(at, only) for at, (only,) in zip(offsets, places, strict=True)]
            return tantivy.Query.phrase_query(self._schema, field, words, slop)
        words = [(at, "|".join(map(re.escape, each))) for at, each in zip(offsets, places, strict=True)]
        return tantivy.Query.regex_phrase_query(self._schema, field, words, slop)


def silent(native: tantivy.Query) -> tantivy.Query:
    """Have a query add nothing to the score."""
    return tantivy.Query.const_score_query(native, 0.0)
