"""A query to the documents of one segment that match it, and their scores.

Whoosh's own matchers are not used: a union drops what scores 0, a bare Not finds the last document of a segment
once deleted, and a phrase scores as its words.
"""

from __future__ import annotations

import operator
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from datetime import date
from typing import Any, Protocol

from search import scoring
from search.document import SCORING
from search.engines._whoosh_schema import column_of, length_of
from search.engines._zones import from_fields
from search.query import nodes as q


class Known(Protocol):
    """What a score needs to know of all segments."""

    def idf(self, field: str, term: str) -> float:
        """Return how much a term says."""

    def average(self, field: str) -> float:
        """Return the mean number of terms in a field."""


Scores = dict[int, float]


class Leaf:
    """One segment."""

    def __init__(self, known: Known, reader: Any, offset: int) -> None:
        """Look at the segment of `reader`, whose documents are numbered from `offset`."""
        self._known = known
        self._reader = reader
        self._offset = offset

    def found(self, query: q.Query) -> Iterator[tuple[int, float]]:
        """Yield number and score of every document that matches, in order."""
        for docnum, score in sorted(self._of(query).items()):
            yield self._offset + docnum, score

    def _of(self, query: q.Query) -> Scores:
        match query:
            case q.And(children):
                return _all([self._of(child) for child in children])
            case q.Or(children):
                return _any([self._of(child) for child in children], operator.add)
            case q.Best(children):
                return _any([self._of(child) for child in children], max)
            case q.Boosted(inner, bonus):
                kept, extra = self._of(inner), self._of(bonus)
                return {docnum: score + extra.get(docnum, 0.0) for docnum, score in kept.items()}
            case q.Silent(inner):
                return dict.fromkeys(self._of(inner), 0.0)
            case q.Some(children, least):
                counts = Counter(docnum for child in children for docnum in self._of(child))
                return {docnum: 0.0 for docnum, count in counts.items() if count >= least}
            case q.Checked(inner, ids):
                return _all([self._of(inner), self._of(q.Among(ids))])
            case q.InZone():
                return self._of(from_fields(query))
            case q.Not(child):
                return dict.fromkeys(self._everything() - self._of(child).keys(), 0.0)
            case _:
                return self._leaf(query)

    def _leaf(self, query: q.Query) -> Scores:
        match query:
            case q.Term(field, term, boost):
                return self._scored(field, (term,), self._frequencies(field, term), boost)
            case q.Phrase(field, terms, boost, offsets):
                return self._scored(field, terms, self._phrases(field, terms, offsets or range(len(terms))), boost)
            case q.Window():
                return dict.fromkeys(self._windows(query), 0.0)
            case q.Prefix(field, prefix, boost):
                value = boost if field in SCORING else 0.0
                begun = [term.decode() for term in self._reader.expand_prefix(field, prefix)]
                return {docnum: value for term in begun for docnum in self._frequencies(field, term)}
            case q.Range(field, start, end):
                return dict.fromkeys(self._between(field, start or date.min, end or date.max), 0.0)
            case q.Among(ids):
                return {docnum: 0.0 for id in ids for docnum in self._frequencies("id", id)}
            case q.Everything():
                return dict.fromkeys(self._everything(), 0.0)
            case _:
                raise TypeError(f"read the query against the index first: {query}")

    def _everything(self) -> set[int]:
        return set(self._reader.all_doc_ids())

    def _postings(self, field: str, term: str) -> Iterator[Any]:
        """Yield the matcher of a term, at each of its documents."""
        if (field, term) not in self._reader:
            return
        matcher = self._reader.postings(field, term)
        while matcher.is_active():
            yield matcher
            matcher.next()

    def _frequencies(self, field: str, term: str) -> Scores:
        return {matcher.id(): matcher.weight() for matcher in self._postings(field, term)}

    def _positions(self, field: str, terms: Iterable[str]) -> dict[int, list[int]]:
        """Return where each document has any of several terms."""
        found: dict[int, list[int]] = {}
        for term in terms:
            for matcher in self._postings(field, term):
                found.setdefault(matcher.id(), []).extend(matcher.value_as("positions"))
        return found

    def _places(self, field: str, side: q.Side, offsets: Iterable[int]) -> dict[int, set[int]]:
        """Return, for each document that has a phrase, the positions of its first word."""
        words = [(self._positions(field, terms), offset) for terms, offset in zip(side, offsets, strict=True)]
        shared = set.intersection(*(set(places) for places, _ in words))
        begins = {n: set.intersection(*({at - by for at in places[n]} for places, by in words)) for n in shared}
        return {docnum: starts for docnum, starts in begins.items() if starts}

    def _phrases(self, field: str, terms: tuple[str, ...], offsets: Iterable[int]) -> Scores:
        side = tuple((term,) for term in terms)
        return {docnum: float(len(starts)) for docnum, starts in self._places(field, side, offsets).items()}

    def _windows(self, window: q.Window) -> Iterator[int]:
        left, right = (self._places(window.field, side, range(len(side))) for side in (window.left, window.right))
        for docnum in left.keys() & right.keys():
            if _within(window, left[docnum], right[docnum]):
                yield docnum

    def _between(self, field: str, start: date, end: date) -> Iterator[int]:
        column = column_of(field)
        if not self._reader.has_column(column):
            return
        days = self._reader.column_reader(column)
        for docnum in self._everything():
            if days[docnum] and start.toordinal() <= days[docnum] <= end.toordinal():
                yield docnum

    def _scored(self, field: str, terms: tuple[str, ...], frequencies: Scores, boost: float) -> Scores:
        if field not in SCORING or not frequencies:
            return dict.fromkeys(frequencies, 0.0)
        rarity = boost * sum(self._known.idf(field, term) for term in terms)
        lengths, average = self._reader.column_reader(length_of(field)), self._known.average(field)
        return {n: rarity * scoring.saturated(often, lengths[n], average) for n, often in frequencies.items()}


def _all(parts: list[Scores]) -> Scores:
    shared = set.intersection(*(set(part) for part in parts))
    return {docnum: sum(part[docnum] for part in parts) for docnum in shared}


def _any(parts: list[Scores], put: Callable[[float, float], float]) -> Scores:
    together: Scores = {}
    for part in parts:
        for docnum, score in part.items():
            together[docnum] = put(together[docnum], score) if docnum in together else score
    return together


def _within(window: q.Window, left: set[int], right: set[int]) -> bool:
    after = range(len(window.left), len(window.left) + window.distance)
    before = range(len(window.right), len(window.right) + window.distance)
    return any(a + by in right for a in left for by in after) or (
        not window.ordered and any(b + by in left for b in right for by in before)
    )
