"""One analysed document and a query to whether it matches, and what each part of it adds to the score.

The reference engine asks it about every document, the explanation about one with the statistics of another engine.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Protocol

from search import scoring
from search.document import KINDS, SCORING, Document
from search.engines._zones import from_fields
from search.query import nodes as q


class Statistics(Protocol):
    """What a score needs to know of the whole index."""

    def frequency(self, field: str, term: str) -> int:
        """Count the articles that have a term in a field."""

    def average(self, field: str) -> float:
        """Return the mean number of terms in a field."""

    def __len__(self) -> int:
        """Count the articles."""


@dataclass(frozen=True, slots=True)
class Part:
    """What one leaf of a query adds to the score."""

    leaf: q.Term | q.InZone | q.Phrase | q.Prefix
    frequency: int
    """How often the document has it; in the whole text a word of the title counts three times, one of the lead twice."""
    points: float


class Reference:
    """One document, looked at."""

    def __init__(self, document: Document, statistics: Statistics) -> None:
        """Look at `document`, in an index that `statistics` knows."""
        self._document = document
        self._statistics = statistics
        self._terms = {name: text.split() for name, text in document.terms.items()}

    def matches(self, query: q.Query) -> bool:
        """Say whether the document matches."""
        match query:
            case q.And(children):
                return all(map(self.matches, children))
            case q.Or(children) | q.Best(children):
                return any(map(self.matches, children))
            case q.Boosted(inner, _) | q.Silent(inner):
                return self.matches(inner)
            case q.Checked(inner, ids):
                return self._document.article.id in ids and self.matches(inner)
            case q.Some(children, least):
                return sum(map(self.matches, children)) >= least
            case q.Not(child):
                return not self.matches(child)
            case q.InZone():
                return self.matches(from_fields(query))
            case _:
                return self._has(query)

    def score(self, query: q.Query) -> float:
        """Return what the document scores, 0 when it does not match."""
        return sum(part.points for part in self.parts(query))

    def parts(self, query: q.Query) -> list[Part]:
        """Return what adds to the score; none when the document does not match."""
        return self._parts(query) if self.matches(query) else []

    def _has(self, leaf: q.Query) -> bool:
        match leaf:
            case q.Term(field, term) if KINDS[field] == "keyword":
                return term in self._document.keywords.get(field, ())
            case q.Term(field, term):
                return term in self._in(field)
            case q.Phrase(field, terms, _, offsets):
                return _occurrences(terms, offsets, self._in(field)) > 0
            case q.Window():
                return _near(leaf, self._in(leaf.field))
            case q.Prefix(field, prefix):
                values = self._document.keywords.get(field, ()) if KINDS[field] == "keyword" else self._in(field)
                return any(value.startswith(prefix) for value in values)
            case q.Range(field, start, end):
                day = self._document.dates.get(field)
                return day is not None and (start is None or start <= day) and (end is None or day <= end)
            case q.Among(ids):
                return self._document.article.id in ids
            case q.Everything():
                return True
            case _:
                raise TypeError(f"read the query against the index first: {leaf}")

    def _parts(self, query: q.Query) -> list[Part]:
        match query:
            case q.And(children) | q.Or(children):
                return [part for child in children for part in self.parts(child)]
            case q.Best(children):
                return max(map(self.parts, children), key=lambda parts: sum(part.points for part in parts))
            case q.Boosted(inner, bonus):
                return [*self.parts(inner), *self.parts(bonus)]
            case q.Checked(inner):
                return self.parts(inner)
            case q.InZone():
                return [replace(part, leaf=query) for part in self.parts(from_fields(query))]
            case q.Term(field, term, boost) if field in SCORING:
                return [self._part(query, field, (term,), self._in(field).count(term), boost)]
            case q.Phrase(field, terms, boost, offsets) if field in SCORING:
                return [self._part(query, field, terms, _occurrences(terms, offsets, self._in(field)), boost)]
            case q.Prefix(field, prefix, boost) if field in SCORING:
                return [Part(query, sum(term.startswith(prefix) for term in self._in(field)), boost)]
            case _:
                return []

    def _part(self, leaf: q.Term | q.Phrase, field: str, terms: tuple[str, ...], often: int, boost: float) -> Part:
        """Score as `search.scoring` has it; a phrase has the sum of its terms' idf."""
        known = self._statistics
        rarity = sum(scoring.idf(len(known), known.frequency(field, term)) for term in terms)
        return Part(leaf, often, boost * rarity * scoring.saturated(often, len(self._in(field)), known.average(field)))

    def _in(self, field: str) -> list[str]:
        return self._terms.get(field, [])


def _occurrences(terms: tuple[str, ...], offsets: tuple[int, ...], inside: list[str]) -> int:
    return len(list(_places(tuple((term,) for term in terms), offsets or tuple(range(len(terms))), inside)))


def _places(side: q.Side, offsets: tuple[int, ...], inside: list[str]) -> Iterator[int]:
    for at in range(len(inside) - max(offsets)):
        if all(inside[at + offset] in terms for terms, offset in zip(side, offsets, strict=True)):
            yield at


def _near(window: q.Window, inside: list[str]) -> bool:
    left, right = (list(_places(side, tuple(range(len(side))), inside)) for side in (window.left, window.right))
    after = [b - (a + len(window.left) - 1) for a in left for b in right]
    before = [a - (b + len(window.right) - 1) for a in left for b in right]
    return any(1 <= gap <= window.distance for gap in (after if window.ordered else after + before))
