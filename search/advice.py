"""A query that finds little to what would find more: a word to leave out, a word that is spelled otherwise."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from search.engines.base import Searcher, SearchRequest
from search.lexicon import Lexicon
from search.query import nodes as q
from search.query.description import describe
from search.reading import Reader
from search.spelling import corrected
from search.typed import content

_FEW: Final = 10
_MOST_CLAUSES: Final = 8


@dataclass(frozen=True, slots=True)
class Drop:
    """A word or phrase to leave out, and how many articles there are then."""

    text: str
    total: int
    rest: str
    """What asks for the others."""


def drops(
    searcher: Searcher, reader: Reader, typed: q.Query, total: int, filters: tuple[q.Query, ...]
) -> tuple[Drop, ...]:
    """Return what a query of several clauses that finds few articles may do without, the most rewarding first."""
    clauses = _clauses(reader, typed)
    if total >= _FEW or not 2 <= len(clauses) <= _MOST_CLAUSES:
        return ()
    found = []
    for left_out in clauses:
        rest = _without(typed, left_out)
        query = SearchRequest(query=reader.read(rest)).narrowed(*filters)
        total_without = searcher.search(SearchRequest(query=query, limit=0)).total
        found.append(Drop(describe(left_out), total_without, describe(rest)))
    return tuple(sorted((drop for drop in found if drop.total > total), key=lambda drop: (-drop.total, drop.text)))


def _without(typed: q.Query, left_out: q.Query) -> q.Query:
    match typed:
        case q.Free(children):
            return q.Free(tuple(child for child in children if child is not left_out))
        case q.And(children):
            return q.And(tuple(child for child in children if child is not left_out))
        case _:
            return typed


def _clauses(reader: Reader, typed: q.Query) -> tuple[q.Query, ...]:
    match typed:
        case q.Free():
            return content(typed, reader.language(typed))
        case q.And(children):
            return tuple(child for child in children if not isinstance(child, q.Not))
        case _:
            return ()


def suggestion(lexicon: Lexicon, reader: Reader, typed: q.Query) -> str | None:
    """Return the query with what no article has replaced by the nearest that some have, None when nothing is."""
    better = corrected(lexicon, typed, reader.language(typed))
    return describe(better) if better != typed else None
