"""A question to every article that it finds, as many as there are, in order of date.

A page far down costs an engine as much as all that is above it, so the dates are cut into stretches of a page each.
"""

from __future__ import annotations

import itertools
from collections.abc import Iterator
from datetime import date
from typing import Final, Literal

from search.answer import Whole
from search.article import Article
from search.engines.base import SearchRequest
from search.errors import Incomplete
from search.precision import read
from search.query import nodes as q
from search.query.simplify import simplify
from search.view import View

AT_ONCE: Final = 4_000
"""Articles that are held in memory. Each page makes the engine look at all that is found, so small pages are slow: with
1,000, an export of 300,000 articles takes about twice as long (`python tests/benchmarks/exports.py --articles 300000 --at-once 1000`)."""
_PARTIAL: Final = "not all can be read: a part of the index does not answer; try again when it does"
Order = Literal["newest", "oldest"]


def articles(view: View, whole: Whole, order: Order = "newest", at_once: int = AT_ONCE) -> Iterator[Article]:
    """Yield each article once, entities as mended; those without a date last; equal dates in order of id.

    Raises Incomplete at the end when they are not as many as were found, and at once when not all of the index answers.
    """
    if whole.partial:
        raise Incomplete(_PARTIAL)
    count = 0
    for page in pages(view, whole.query, order, at_once):
        count += len(page)
        yield from view.mended.articles(page)
    if count != whole.total:
        raise Incomplete(f"the export is not complete: {count} of {whole.total} articles")


def pages(view: View, query: q.Query, order: Order = "newest", at_once: int = AT_ONCE) -> Iterator[list[Article]]:
    """Yield all that a query finds, as it is in the index, some at a time; raise Incomplete when a part does not answer."""
    for first, last, count in _stretches(_days(view, query), order, at_once):
        within = _both(query, q.Range("published", first, last))
        if first == last:
            yield from _by_id(view, within, count, at_once)
        else:
            yield _found(view, SearchRequest(query=within, sort=order, limit=count))
    undated = _both(query, q.Not(q.Range("published")))
    total = view.searcher.search(SearchRequest(query=undated, limit=0)).total
    yield from _by_id(view, undated, total, at_once)


def _days(view: View, query: q.Query) -> list[tuple[date, int]]:
    """Return the first days that dates may mean, in order, each with its articles."""
    buckets = view.searcher.search(SearchRequest(query=query, histogram="day", limit=0)).histogram
    days = sorted((read(bucket.value)[0], bucket.count) for bucket in buckets)
    groups = itertools.groupby(days, key=lambda pair: pair[0])
    return [(day, sum(count for _, count in group)) for day, group in groups]


def _stretches(days: list[tuple[date, int]], order: Order, at_once: int) -> Iterator[tuple[date, date, int]]:
    """Yield (first day, last day, articles): no more than `at_once` of them, unless one day has more."""
    held: list[tuple[date, int]] = []
    for day, count in days if order == "oldest" else reversed(days):
        if held and sum(each for _, each in held) + count > at_once:
            yield _stretch(held)
            held = []
        held.append((day, count))
    if held:
        yield _stretch(held)


def _stretch(held: list[tuple[date, int]]) -> tuple[date, date, int]:
    days = [day for day, _ in held]
    return min(days), max(days), sum(count for _, count in held)


def _by_id(view: View, query: q.Query, total: int, at_once: int) -> Iterator[list[Article]]:
    """Yield pages in order of id, which is the order of what has no score."""
    silent = simplify(q.Silent(query))
    for offset in range(0, total, at_once):
        yield _found(view, SearchRequest(query=silent, limit=at_once, offset=offset))


def _found(view: View, request: SearchRequest) -> list[Article]:
    found = view.searcher.search(request)
    if found.partial:
        raise Incomplete(_PARTIAL)
    return [hit.article for hit in found.hits]


def _both(query: q.Query, other: q.Query) -> q.Query:
    return SearchRequest(query=query).narrowed(other)
