"""What was found by an entity that has a name of the query, and not by the name: which articles, and where they name it."""

from __future__ import annotations

import bisect
import itertools
import re
from collections.abc import Iterable, Iterator, Sequence

from search.article import Article
from search.engines.base import Searcher, SearchRequest
from search.query import nodes as q
from search.query.simplify import simplify
from search.snippets import Mark, apart

_MOST_PLACES = 100
"""Of one name in one text."""


def not_written(searcher: Searcher, found: q.Query, written: q.Query, ids: Iterable[str]) -> frozenset[str]:
    """Return those of some articles that `found` finds and `written`, the same without entities, does not."""
    wanted = frozenset(ids)
    if found == written or not wanted:
        return frozenset()
    among = simplify(q.And((q.Among(wanted), written)))
    hits = searcher.search(SearchRequest(query=among, limit=len(wanted))).hits
    return wanted - {hit.article.id for hit in hits}


def beyond_written(searcher: Searcher, found: q.Query, written: q.Query, total: int) -> int:
    """Count the articles that `found` finds, `total` in all, beyond those that `written` does."""
    if found == written or not total:
        return 0
    return max(0, total - searcher.search(SearchRequest(query=written, limit=0)).total)


def with_names(article: Article, zone: str, marks: list[Mark], entities: frozenset[str]) -> list[Mark]:
    """Add to the marks of a zone where it names one of some entities that has no mark there."""
    text: str = getattr(article, zone)
    names = [entity.label for entity in article.entities if entity.id in entities and entity.label]
    places = [place for name in names if (place := list(_places(text, name))) and not _touched(marks, place)]
    return apart([*marks, *itertools.chain.from_iterable(places)]) if places else marks


def _places(text: str, name: str) -> Iterator[Mark]:
    """Yield where a name stands by itself; in scripts without capitals it may be a part of a word."""
    whole = re.escape(name)
    if name[0] != name[0].lower():
        whole = rf"(?<!\w){whole}(?!\w)"
    for match in itertools.islice(re.finditer(whole, text), _MOST_PLACES):
        yield Mark(match.start(), match.end(), name)


def _touched(marks: Sequence[Mark], places: Sequence[Mark]) -> bool:
    ends = [mark.end for mark in marks]
    for place in places:
        at = bisect.bisect_right(ends, place.start)
        if at < len(marks) and marks[at].start < place.end:
            return True
    return False
