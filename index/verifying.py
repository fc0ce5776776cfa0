"""A generation to its faults, a line each that says what to do: its files, its record, each article, and what searches find.

What an article was when it was put is in the record as a hash; what a search has to find is what the engine in memory
finds among the same articles.
"""

from __future__ import annotations

import hashlib
import heapq
import itertools
import sqlite3
from collections.abc import Iterator
from itertools import islice
from typing import Final

from index.checkpoint import Checkpoint, content_of
from index.errors import BadRecord
from index.home import Home
from search.document import FACETS, Document
from search.engines.base import Searcher, SearchRequest
from search.engines.memory import MemoryEngine
from search.errors import GlaneurError
from search.query import nodes as q
from search.results import Results

MOST_FAULTS: Final = 20
SAMPLE: Final = 100
"""Articles that searches are tried on."""
TRIED: Final = 12
"""Articles of these that a few queries are made from."""
_TOGETHER: Final = 500
"""Ids that are looked for at a time."""
ANEW: Final = "run `glaneur reindex`"
AGAIN: Final = "run the last `glaneur index` again, or `glaneur reindex`"


def faults(home: Home, generation: str) -> list[str]:
    """Return what is wrong with a generation, the first of it; nothing when it is what was read."""
    return list(islice(_faults(home, generation), MOST_FAULTS))


def _faults(home: Home, generation: str) -> Iterator[str]:
    damaged = home.engine.check(generation)
    yield from (f"{each}: {ANEW}" for each in damaged)
    if damaged:
        return  # there is no telling what reading it does
    if not home.has_checkpoint(generation):
        yield f"{generation} has no record of what was read: run `glaneur index PATH` again"
        return
    try:
        with home.record(generation) as record, home.engine.searcher(generation) as searcher:
            yield from (
                f"{home.record_of(generation)} is damaged ({each}): {_mended(home)}" for each in record.damage()
            )
            yield from _counted(record, searcher)
            missing = set[str]()
            yield from _looked_up(record, searcher, missing)
            yield from _twice(record, searcher, missing)
            yield from _searched(record, searcher)
    except BadRecord as error:
        yield f"{error}: {_mended(home)}"
    except sqlite3.DatabaseError as error:
        yield f"{home.record_of(generation)} can't be read ({error}): {_mended(home)}"
    except GlaneurError as error:
        yield f"{error}: {ANEW}"
    except (ValueError, LookupError, TypeError, EOFError) as error:  # what a library says of a list that was changed
        yield f"{generation} can't be searched ({' '.join(str(error).split())}): {ANEW}"


def _mended(home: Home) -> str:
    return "delete that file and run `glaneur index` with all of its paths" + (
        ", or run `glaneur rollback`" if home.earlier() else ""
    )


def _counted(record: Checkpoint, searcher: Searcher) -> Iterator[str]:
    read, there = len(record), len(searcher)
    if there > read:
        yield f"{there:,} articles are in the index and {read:,} were read, as when a run was cut short: {AGAIN}"
    elif there < read:
        yield f"{read:,} articles were read and {there:,} are in the index: {ANEW}"


def _looked_up(record: Checkpoint, searcher: Searcher, missing: set[str]) -> Iterator[str]:
    """Look each article up; ids of those that are not there are put into `missing`."""
    for id, content in record.contents():
        article = searcher.get(id)
        if article is None:
            missing.add(id)
            yield f"article {id} was read and is not in the index: {ANEW}"
        elif article.id != id:
            yield f"article {id} gives article {article.id}: {ANEW}"
        elif content and content_of(article) != content:
            yield f"article {id} is not what was read: {AGAIN}"


def _twice(record: Checkpoint, searcher: Searcher, missing: set[str]) -> Iterator[str]:
    ids = (id for id in record.ids() if id not in missing)
    while some := frozenset(islice(ids, _TOGETHER)):
        if _count(searcher, some) > len(some):
            yield from (f"article {id} is in the index twice: {ANEW}" for id in sorted(some) if _is_twice(searcher, id))


def _is_twice(searcher: Searcher, id: str) -> bool:
    return _count(searcher, frozenset({id})) > 1


def _count(searcher: Searcher, ids: frozenset[str]) -> int:
    return searcher.search(SearchRequest(query=q.Among(ids), limit=0)).total


def _searched(record: Checkpoint, searcher: Searcher) -> Iterator[str]:
    """Compare what the index finds among some of its articles with what the engine in memory does."""
    chosen = heapq.nsmallest(SAMPLE, record.ids(), key=lambda id: hashlib.blake2b(id.encode()).digest())
    documents = [Document.of(article) for id in chosen if (article := searcher.get(id))]
    oracle = MemoryEngine()
    with oracle.build() as writer:
        for document in documents:
            writer.put(document)
    oracle.publish(writer.generation)
    among = q.Among(frozenset(document.article.id for document in documents))
    with oracle.searcher() as expected:
        for query in itertools.chain.from_iterable(map(_queries, documents[:TRIED])):
            request = SearchRequest(query=q.And((query, among)), facets=FACETS, facet_size=SAMPLE, limit=SAMPLE)
            if _found(searcher.search(request)) != _found(expected.search(request)):
                yield f"a search does not find what it should ({_said(query)}): {ANEW}"


def _found(results: Results) -> object:
    facets = {
        name: sorted((bucket.value, bucket.count) for bucket in buckets) for name, buckets in results.facets.items()
    }
    return results.total, sorted(hit.article.id for hit in results.hits), facets


def _queries(document: Document) -> Iterator[q.Query]:
    """Make a query of each kind that a document is an answer to."""
    for field in ("text", "stem", "title", "folded"):
        for term in document.terms.get(field, "").split()[:1]:
            yield q.Term(field, term)
    words = document.terms.get("body", "").split()
    middle = words[len(words) // 2 :][:2]
    if len(middle) == 2:
        yield q.Phrase("body", tuple(middle))
    yield from (q.Prefix("body", word[:3]) for word in middle[:1])
    for field, values in document.keywords.items():
        yield q.Term(field, values[0])
    for day in document.dates.values():
        yield q.Range("published", day, day)


def _said(query: q.Query) -> str:
    match query:
        case q.Term(field, term):
            return f"{field} {term!r}"
        case q.Phrase(field, terms):
            return f"{field} {' '.join(terms)!r}"
        case _:
            return type(query).__name__
