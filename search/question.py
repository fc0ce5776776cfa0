"""What is asked of an index, and what its filters find."""

from __future__ import annotations

import dataclasses
from dataclasses import dataclass
from typing import Final, Literal

from search.document import FACETS
from search.engines.base import Interval, SearchRequest, Sort
from search.filters import Where
from search.query import nodes as q
from search.reading import Reader
from search.view import View

MOST_HITS: Final = 1000
"""Hits on one page."""
Line = Literal["story", "article"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """What to search for and how to present it."""

    text: str
    where: Where = ()
    """(name, value) pairs, as `search.filters` reads them."""
    facets: tuple[str, ...] = FACETS
    values: int = 10
    """Of each facet, the most frequent ones."""
    histogram: Interval | None = "month"
    sort: Sort = "relevance"
    page: int = 1
    size: int = 10
    as_written: bool = False
    """Only what has the names of the query as they were typed; else whatever their entities are called, in any language."""
    by: Line = "story"
    """What one hit is, and what facets and histogram count; with a filter on one story, its articles."""
    ui: str | None = None
    """Language of labels; the index's commonest when None."""


def request_for(question: Question, query: q.Query, filters: tuple[q.Query, ...]) -> SearchRequest:
    """Return what an engine is asked for: one page of a query that has been read, and the counts around it."""
    plain = SearchRequest(
        query=query,
        facets=question.facets,
        facet_size=question.values,
        histogram=question.histogram,
        sort=question.sort,
        limit=min(question.size, MOST_HITS),
        offset=offset_of(question),
        fold=question.by == "story" and all(field != "story" for field, _ in question.where),
    )
    return dataclasses.replace(plain, query=plain.narrowed(*filters))


def offset_of(question: Question) -> int:
    """Count the hits before its page."""
    return (max(1, question.page) - 1) * min(question.size, MOST_HITS)


def reader_for(view: View, question: Question) -> Reader:
    """Return what reads its words: names as they are written only, or whatever their entities are called."""
    return view.literal if question.as_written else view.reader
