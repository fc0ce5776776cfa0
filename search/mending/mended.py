"""Decisions about entities and an index to what is searched, counted and shown: around the engine, never inside one.

A merged entity is looked for as any of those in it, and counted by its own request, so that an article counts once.
"""

from __future__ import annotations

import dataclasses
import functools
from collections.abc import Callable, Collection, Sequence
from typing import Final

from search.article import ENTITY_TYPES, Article, Entity, EntityType
from search.deadline import go_on
from search.document import LONGEST_KEYWORD
from search.engines.base import Searcher, SearchRequest
from search.mending.counting import Group, Groups, counted
from search.mending.folding import Mending, Part
from search.mentions import Mentions
from search.names import name_key
from search.query import nodes as q
from search.query.simplify import quiet, simplify
from search.results import Results

_REMEMBERED: Final = 1_000
"""Articles of which it is known for each split whether they are a part of it."""


class Mended:
    """The entities of one searcher as readers mended them."""

    def __init__(self, searcher: Searcher, mending: Mending, read: Callable[[str], q.Query]) -> None:
        """Apply `mending`; `read` reads the query of a split against the index."""
        self.mending = mending
        self._searcher = searcher
        self._read = functools.lru_cache(maxsize=1_000)(lambda text: simplify(quiet(read(text))))
        self._fields = functools.lru_cache(maxsize=50_000)(self._find_fields)
        self._remembered: dict[str, dict[str, bool]] = {}
        """By the query of a split, which of the articles that were shown lately match it."""
        self.extension = functools.lru_cache(maxsize=5_000)(self._extension)

    def meaning(self, id: str) -> q.Query | None:
        """Return what finds the articles of an entity, by any of its ids; None when nothing was decided about it."""
        return self.extension(self.mending.head(id)) if id in self.mending.heads else None

    def called(self, field: str, words: Sequence[str]) -> tuple[q.Query, ...]:
        """Return what finds the entities of a type that readers gave a name with all of these folded words."""
        ids = sorted(
            {self.mending.head(id) for id, names in self._given.items() if any(set(words) <= n for n in names)}
        )
        return tuple(self.extension(id) for id in ids if self.type_of(id) == field)

    def entity(self, id: str, field: str | None = None) -> tuple[str, q.Query] | None:
        """Return the entity that an id is shown as and what finds its articles; None when it is hidden, or no `field`."""
        head = self.mending.head(id)
        decided = head in self.mending.heads
        if head in self.mending.hidden:
            return None
        fields = self._fields(head)
        if field and field not in ((self.type_of(head),) if decided else fields):
            return None
        return head, self.extension(head) if decided else q.Or(tuple(q.Term(name, head) for name in fields))

    def given(self, words: Collection[str]) -> tuple[str, ...]:
        """Return the entities that readers gave a name of exactly these folded words."""
        return tuple(sorted(id for id, names in self._given.items() if set(words) in names))

    @functools.cached_property
    def _given(self) -> dict[str, list[set[str]]]:
        """The folded words of each name that a reader gave, for what has not become a part of another one."""
        names = {id: list(all.values()) for id, all in self.mending.names.items()}
        for part in self.mending.parts.values():
            names.setdefault(part.id, []).append(part.name)
        return {
            id: [set(name_key(name)) for name in all] for id, all in names.items() if id not in self.mending.parents
        }

    def type_of(self, id: str) -> EntityType:
        """Return what an entity is: as was decided, else as most articles have the id that it goes by, else any other."""
        if id in self.mending.types:
            return self.mending.types[id]
        part = self.mending.parts.get(id)
        if part:
            return self.type_of(part.of)
        for ids in ((id,), tuple(self.mending.within(id))):
            counts = {name: sum(self._searcher.frequency(name, each) for each in ids) for name in ENTITY_TYPES}
            if any(counts.values()):
                return max(ENTITY_TYPES, key=lambda name: counts[name])
        return ENTITY_TYPES[0]

    def search(self, request: SearchRequest) -> Results:
        """Search, and count the values of entities as they were mended."""
        go_on()
        asked = any(name in ENTITY_TYPES for name in request.facets)
        return (
            counted(self._searcher, request, self._groups) if asked and self._groups else self._searcher.search(request)
        )

    def articles(self, articles: Sequence[Article]) -> list[Article]:
        """Return articles that name each entity once, as it was mended; hidden ones not at all."""
        if not self.mending.heads:
            return list(articles)
        ids = frozenset(article.id for article in articles)
        within = functools.cache(lambda part: self._matching(part, ids))
        return [
            dataclasses.replace(each, entities=self._named(each, within), mentions=self._mentions(each, within))
            for each in articles
        ]

    def shown_as(self, id: str, article: Article) -> str:
        """Return the entity that an id is in one article."""
        return self._at(id, article.id, lambda part: self._matching(part, frozenset((article.id,))))

    def own(self, id: str) -> q.Query:
        """Return what finds the articles of an entity before anything was split from it."""
        return simplify(q.Silent(simplify(self._own(id))))

    def _find_fields(self, id: str) -> tuple[EntityType, ...]:
        return tuple(name for name in ENTITY_TYPES if self._searcher.frequency(name, id))

    def _extension(self, head: str) -> q.Query:
        query = simplify(self._rest(head))
        return simplify(q.Silent(query)) if self._is_split(head) else query

    def _is_split(self, head: str) -> bool:
        return any(each in self.mending.parts or each in self.mending.splits for each in self.mending.within(head))

    def _rest(self, id: str) -> q.Query:
        """What names it, without what was split from it."""
        parts = self.mending.splits.get(id, ())
        return q.And((self._own(id), *(q.Not(self._read(part.query)) for part in parts)))

    def _own(self, id: str) -> q.Query:
        """What names it or anything that was merged into it; what was split from it too."""
        found: list[q.Query] = []
        todo = [id]
        while todo:
            each = todo.pop()
            if each != id and each in self.mending.splits:
                found.append(self._rest(each))
                continue
            part = self.mending.parts.get(each)
            found += [self._part(part)] if part else (q.Term(name, each) for name in self._fields(each))
            todo += self.mending.children.get(each, ())
        return q.Or(tuple(found)) if found else q.NOTHING

    def _part(self, part: Part) -> q.Query:
        """What was split off; earlier splits come first."""
        parts = self.mending.splits[part.of]
        earlier = parts[: parts.index(part)]
        others = (q.Not(self._read(each.query)) for each in earlier)
        return q.And((self._own(part.of), self._read(part.query), *others))

    @functools.cached_property
    def _groups(self) -> Groups:
        heads = sorted(set(self.mending.heads.values()))
        touched = frozenset((name, id) for id in self.mending.heads for name in self._fields(id))
        groups = (self._group(head) for head in heads)
        return Groups([group for group in groups if group.places], touched, self.mending.hidden)

    def _group(self, head: str) -> Group:
        places = tuple((name, id) for id in sorted(self._atoms(head)) for name in self._fields(id))
        find = functools.partial(self.extension, head)
        return Group(head, self.type_of(head), places, whole=not self._is_split(head), find=find)

    def _atoms(self, head: str) -> set[str]:
        """Return the ids that articles of an entity may have."""
        seen: set[str] = set()
        todo = [head]
        while todo:
            if (each := todo.pop()) not in seen:
                seen.add(each)
                part = self.mending.parts.get(each)
                todo += (*self.mending.children.get(each, ()), *((part.of,) if part else ()))
        return seen

    def _matching(self, part: Part, ids: frozenset[str]) -> frozenset[str]:
        """Return those of some articles that match the query of a split."""
        known = self._remembered.get(part.query, {})
        if new := frozenset(ids - known.keys()):
            query = simplify(q.And((q.Among(new), self._read(part.query))))
            hits = self._searcher.search(SearchRequest(query=query, limit=len(new))).hits
            found = {hit.article.id for hit in hits}
            known = known | {id: id in found for id in new}  # another thread may be reading the one before
            self._remembered[part.query] = known if len(known) <= _REMEMBERED else {}
        return frozenset(id for id in ids if known[id])

    def _at(self, id: str, article: str, within: Callable[[Part], frozenset[str]]) -> str:
        while True:
            part = next((each for each in self.mending.splits.get(id, ()) if article in within(each)), None)
            if part is None and id not in self.mending.parents:
                return id
            id = part.id if part else self.mending.parents[id]

    def _mentions(self, article: Article, within: Callable[[Part], frozenset[str]]) -> Mentions:
        """Lead from mentions to the entities that are shown."""
        ids = (self._shown(id, article.id, within) for id in article.mentions.ids)
        return Mentions(article.mentions.packed, tuple("" if id in self.mending.hidden else id for id in ids))

    def _shown(self, id: str, article: str, within: Callable[[Part], frozenset[str]]) -> str:
        cut = id[:LONGEST_KEYWORD]
        return self._at(cut, article, within) if cut in self.mending.heads else id

    def _named(self, article: Article, within: Callable[[Part], frozenset[str]]) -> tuple[Entity, ...]:
        """Fold the entities of one article; the longest name stands for the others, where the first one stood."""
        named: dict[str, Entity] = {}
        for at, each in enumerate(article.entities):
            if each.id[:LONGEST_KEYWORD] not in self.mending.heads:
                named[f"\0{at}"] = each
                continue
            id = self._at(each.id[:LONGEST_KEYWORD], article.id, within)
            if id in self.mending.hidden:
                continue
            before = named.get(id)
            label = before.label if before and len(before.label) >= len(each.label) else each.label
            named[id] = Entity(id, label, self.type_of(id), each.count + (before.count if before else 0))
        return tuple(named.values())
