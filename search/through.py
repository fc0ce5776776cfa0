"""What was found by an entity, because it has a name of the query or was asked for by name: which articles, and where they name it."""

from __future__ import annotations

import bisect
import dataclasses
import itertools
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from search.analysis import fold
from search.article import ENTITY_TYPES, Article, Entity
from search.engines.base import Searcher, SearchRequest
from search.names import name_words
from search.query import nodes as q
from search.query.simplify import simplify
from search.snippets import Mark, Marker, apart

_MOST_PLACES: Final = 100
"""Of one name in one text."""
_MOST_ASKED: Final = 20
"""Names of one query that are looked for among the entities of an article."""
_LONGEST_NAME: Final = 200
"""Characters of a name that are looked at."""


def not_written(searcher: Searcher, found: q.Query, written: q.Query, ids: Iterable[str]) -> frozenset[str]:
    """Return those of some articles that `found` finds and `written`, the same without entities, does not."""
    wanted = frozenset(ids)
    if found == written or not wanted:
        return frozenset()
    among = SearchRequest(query=simplify(q.And((q.Among(wanted), written))), limit=len(wanted))
    total = searcher.search(dataclasses.replace(among, limit=0)).total
    if total in (0, len(wanted)):  # then no article has to be read
        return wanted if total == 0 else frozenset()
    return wanted - {hit.article.id for hit in searcher.search(among).hits}


def beyond_written(searcher: Searcher, found: q.Query, written: q.Query, total: int) -> int:
    """Count the articles that `found` finds, `total` in all, beyond those that `written` does."""
    if found == written or not total:
        return 0
    return max(0, total - searcher.search(SearchRequest(query=written, limit=0)).total)


def values(query: q.Query) -> tuple[q.Value, ...]:
    """Return the entities that a query as it was typed asks for by name or id, not those that it excludes."""
    match query:
        case q.Value(field) if field in ENTITY_TYPES:
            return (query,)
        case q.Free(children) | q.And(children) | q.Or(children):
            return tuple(value for child in children for value in values(child))
        case _:
            return ()


@dataclass(frozen=True, slots=True)
class Highlighter:
    """Marks what a query looks for in articles: its words, and the entities that it asks for."""

    marker: Marker
    asked: tuple[q.Value, ...]

    def marks(self, article: Article, zone: str, through: frozenset[str] = frozenset()) -> list[Mark]:
        """Return the marks in a zone; `through` are more entities that the article is found by."""
        return with_names(article, zone, self.marker.marks(article, zone), through | self._ids(article))

    def _ids(self, article: Article) -> frozenset[str]:
        asked = self.asked[:_MOST_ASKED]
        return frozenset(each.id for each in article.entities if any(_is(each, value) for value in asked))


def _is(entity: Entity, value: q.Value) -> bool:
    """Say whether an entity is asked for: by its id, or by words that are all in its name."""
    if entity.type != value.field:
        return False
    return entity.id == value.text or _words(value.text[:_LONGEST_NAME]) <= _words(entity.label[:_LONGEST_NAME])


@lru_cache(maxsize=10_000)
def _words(name: str) -> frozenset[str]:
    return frozenset(map(fold, name_words(name))) or frozenset([name])


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
