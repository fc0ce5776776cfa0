"""Our query tree to the cluster's, every leaf that scores with our own formula."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any, Final

from search import scoring
from search.document import SCORING
from search.engines._zones import from_fields
from search.engines.cluster import schema
from search.engines.reference import Statistics
from search.query import nodes as q

Native = dict[str, Any]
EVERYTHING: Final[Native] = {"match_all": {}}
NOTHING: Final[Native] = {"match_none": {}}
_MOST_VALUES: Final = 65_000
"""Values of one `terms` query; a cluster takes 65,536."""
_MOST_SCORED: Final = 200
"""Words of one group that score by how often they are there; the others count as if once in an article of mean length."""
_POINTS: Final = (
    "double often = _score / params.words;"
    "return params.worth * often / (often + params.base + params.slope * doc[params.norm].value);"
)
"""`search.scoring.saturated`, where `worth` has idf, boost and k1 + 1, and `base` and `slope` k1, b and the mean length."""
ROUNDED: Final = "Math.rint(_score * 10000)"
"""The score to four decimals: closer ones are equal."""


def leaves(query: q.Query) -> Iterator[tuple[str, str]]:
    """Yield (field, term) of whatever scores by how rare it is."""
    match query:
        case q.InZone():
            yield from leaves(from_fields(query))
        case q.Term(field, term) if field in SCORING:
            yield field, term
        case q.Phrase(field, terms) if field in SCORING:
            yield from ((field, term) for term in terms)
        case q.And(children) | q.Or(children) | q.Best(children):
            for child in children:
                yield from leaves(child)
        case q.Boosted(inner, bonus):
            yield from leaves(inner)
            yield from leaves(bonus)
        case q.Checked(inner):
            yield from leaves(inner)


@dataclass(frozen=True, slots=True)
class Compiler:
    """Compiles against an index that `statistics` knows."""

    statistics: Statistics

    def of(self, query: q.Query) -> Native:
        """Return what matches the same articles, with the same scores."""
        match query:
            case q.And(children):
                return {"bool": {"must": [self.of(child) for child in children]}}
            case q.Or(children):
                return {"bool": {"should": self._each(children), "minimum_should_match": 1}}
            case q.Best(children):
                return {"dis_max": {"queries": self._each(children)}}
            case q.Boosted(inner, bonus):
                return {"bool": {"must": [self.of(inner)], "should": [self.of(bonus)]}}
            case q.Checked(inner, ids):
                return {"bool": {"must": [self.of(inner)], "filter": [_among(ids)]}}
            case q.InZone():
                return self.of(from_fields(query))
            case q.Term(field) | q.Phrase(field) | q.Prefix(field) if field in SCORING:
                return self._scored(query)
            case _:
                return {"bool": {"filter": [matching(query)]}}

    def _each(self, children: tuple[q.Query, ...]) -> list[Native]:
        """Compile alternatives; of very many words only the first score by how often they are there."""
        words = [child for child in children if isinstance(child, q.Term) and child.field in SCORING]
        rest = words[_MOST_SCORED:]
        plain = set(rest)
        native = [self.of(child) for child in children if child not in plain]
        for field in {word.field for word in rest}:
            same = [word for word in rest if word.field == field]
            worth = min(word.boost * self._rarity(field, (word.term,)) for word in same)
            native.append(_constant(_any_of(field, [word.term for word in same]), worth))
        return native

    def _scored(self, leaf: q.Term | q.Phrase | q.Prefix) -> Native:
        match leaf:
            case q.Prefix(_, _, boost):
                return _constant(matching(leaf), boost)
            case q.Term(field, term, boost):
                return self._by_formula(matching(leaf), field, (term,), boost)
            case q.Phrase(field, terms, boost):
                return self._by_formula(matching(leaf), field, terms, boost)

    def _by_formula(self, native: Native, field: str, terms: tuple[str, ...], boost: float) -> Native:
        mean = max(self.statistics.average(field), 1e-9)
        parameters = {
            "words": len(terms),
            "worth": boost * self._rarity(field, terms) * (scoring.K1 + 1),
            "base": scoring.K1 * (1 - scoring.B),
            "slope": scoring.K1 * scoring.B / mean,
            "norm": schema.norm_of(field),
        }
        return {"script_score": {"query": native, "script": {"source": _POINTS, "params": parameters}}}

    def _rarity(self, field: str, terms: tuple[str, ...]) -> float:
        known = self.statistics
        return sum(scoring.idf(len(known), known.frequency(field, term)) for term in terms)


def matching(query: q.Query) -> Native:
    """Return what matches the same articles, whatever it scores."""
    match query:
        case q.And(children):
            return {"bool": {"filter": [matching(child) for child in children]}}
        case q.Or(children) | q.Best(children):
            return _or(children)
        case q.Boosted(inner, _) | q.Silent(inner):
            return matching(inner)
        case q.Some(children, least):
            return {"bool": {"should": [matching(child) for child in children], "minimum_should_match": least}}
        case q.Checked(inner, ids):
            return {"bool": {"filter": [matching(inner), _among(ids)]}}
        case q.Not(child):
            return NOTHING if child == q.Everything() else {"bool": {"must_not": [matching(child)]}}
        case q.InZone():
            return matching(from_fields(query))
        case q.Term(field, term):
            return {"term": {field: {"value": term}}}
        case q.Phrase(field, terms, _, offsets):
            return _phrase(field, terms, offsets)
        case q.Window():
            return _window(query)
        case q.Prefix(field, prefix):
            return {"prefix": {field: {"value": prefix}}} if prefix else {"exists": {"field": field}}
        case q.Range(field, start, end):
            days = {"gte": (start or date.min).isoformat(), "lte": (end or date.max).isoformat()}
            return {"range": {field: days}}
        case q.Among(ids):
            return _among(ids)
        case q.Everything():
            return EVERYTHING
        case _:
            raise TypeError(f"read the query against the index first: {query}")


def _constant(native: Native, points: float) -> Native:
    return {"constant_score": {"filter": native, "boost": points}}


def _or(children: tuple[q.Query, ...]) -> Native:
    """Match any of them; the terms of one field together are one clause."""
    by_field: dict[str, list[str]] = {}
    rest = []
    for child in children:
        if isinstance(child, q.Term):
            by_field.setdefault(child.field, []).append(child.term)
        else:
            rest.append(matching(child))
    should = [_any_of(field, terms) for field, terms in by_field.items()] + rest
    return {"bool": {"should": should, "minimum_should_match": 1}}


def _any_of(field: str, values: Iterable[str]) -> Native:
    ordered = sorted(values)
    parts = [ordered[start : start + _MOST_VALUES] for start in range(0, len(ordered), _MOST_VALUES)]
    some = [{"terms": {field: part}} for part in parts]
    return some[0] if len(some) == 1 else {"bool": {"should": some, "minimum_should_match": 1}}


def _among(ids: frozenset[str]) -> Native:
    return _any_of("id", ids) if ids else NOTHING


def _phrase(field: str, terms: tuple[str, ...], offsets: tuple[int, ...]) -> Native:
    if not offsets:
        return {"match_phrase": {field: {"query": " ".join(terms)}}}
    words = [schema.HOLE] * (max(offsets) + 1)
    for term, offset in zip(terms, offsets, strict=True):
        words[offset] = term
    return {"match_phrase": {field: {"query": " ".join(words), "analyzer": schema.WITH_HOLES}}}


def _window(window: q.Window) -> Native:
    sides = [[window.left, window.right], *([] if window.ordered else [[window.right, window.left]])]
    some = [_follow(window, *(_span(window.field, side) for side in order)) for order in sides]
    return {"bool": {"should": some, "minimum_should_match": 1}}


def _follow(window: q.Window, *clauses: Native) -> Native:
    return {"span_near": {"clauses": list(clauses), "slop": window.distance - 1, "in_order": True}}


def _span(field: str, side: q.Side) -> Native:
    words = [_any_span([{"span_term": {field: {"value": term}}} for term in terms]) for terms in side]
    return words[0] if len(words) == 1 else {"span_near": {"clauses": words, "slop": 0, "in_order": True}}


def _any_span(words: list[Native]) -> Native:
    return words[0] if len(words) == 1 else {"span_or": {"clauses": words}}
