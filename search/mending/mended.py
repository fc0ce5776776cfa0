"""Decisions about entities and an index to what is searched, counted and shown: around the engine, never inside one.

A merged entity is looked for as any of those in it, and counted by its own request, so that an article counts once.
"""

from __future__ import annotations

import dataclasses
import functools
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Final

from search.analysis import fold
from search.article import ENTITY_TYPES, Article, Entity, EntityType
from search.deadline import go_on
from search.document import LONGEST_KEYWORD, name_words
from search.engines._counting import buckets
from search.engines.base import Searcher, SearchRequest
from search.mending.folding import Mending, Part
from search.query import nodes as q
from search.query.simplify import quiet, simplify
from search.results import Bucket, Results

_AT_ONCE: Final = 1_000
"""Values of a facet that are asked for at most before it is known that more are needed."""
Place = tuple[str, str]
"""A field of the index and a value that articles have in it."""


@dataclass(frozen=True, slots=True)
class Group:
    """One entity that is counted otherwise than the index does."""

    id: str
    type: EntityType
    places: tuple[Place, ...]
    """Where its articles are; they have one of these, and not each that has one need be its article when it is not `whole`."""
    whole: bool


class Mended:
    """The entities of one searcher as readers mended them."""

    def __init__(self, searcher: Searcher, mending: Mending, read: Callable[[str], q.Query]) -> None:
        """Apply `mending`; `read` reads the query of a split against the index."""
        self.mending = mending
        self._searcher = searcher
        self._read = functools.lru_cache(maxsize=1_000)(lambda text: simplify(quiet(read(text))))
        self._fields = functools.lru_cache(maxsize=50_000)(self._find_fields)
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

    @functools.cached_property
    def _given(self) -> dict[str, list[set[str]]]:
        """The folded words of each name that a reader gave, for what has not become a part of another one."""
        names = {id: list(all.values()) for id, all in self.mending.names.items()}
        for part in self.mending.parts.values():
            names.setdefault(part.id, []).append(part.name)
        return {
            id: [set(map(fold, name_words(name))) for name in all]
            for id, all in names.items()
            if id not in self.mending.parents
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
        asked = [name for name in request.facets if name in ENTITY_TYPES]
        if not asked or not self.mending.heads or not self._groups:
            return self._searcher.search(request)
        found, known = self._counted(request, asked)
        facets = {name: values[: request.facet_size] for name, values in found.facets.items() if name in request.facets}
        facets |= {name: self._facet(request, name, known) for name in asked}
        return dataclasses.replace(found, facets=facets)

    def articles(self, articles: Sequence[Article]) -> list[Article]:
        """Return articles that name each entity once, as it was mended; hidden ones not at all."""
        if not self.mending.heads:
            return list(articles)
        ids = frozenset(article.id for article in articles)
        within = functools.cache(lambda part: self._matching(part, ids))
        return [dataclasses.replace(each, entities=self._named(each, within)) for each in articles]

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
    def _groups(self) -> list[Group]:
        heads = sorted(set(self.mending.heads.values()))
        return [group for head in heads if (group := self._group(head)).places]

    def _group(self, head: str) -> Group:
        places = tuple((name, id) for id in sorted(self._atoms(head)) for name in self._fields(id))
        return Group(head, self.type_of(head), places, whole=not self._is_split(head))

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

    @functools.cached_property
    def _touched(self) -> frozenset[Place]:
        return frozenset((name, id) for id in self.mending.heads for name in self._fields(id))

    def _counted(self, request: SearchRequest, asked: Iterable[str]) -> tuple[Results, dict[str, dict[str, int]]]:
        """Ask for so many values that enough of them are as the index has them; return them by field, too."""
        fields = tuple(dict.fromkeys((*request.facets, *(name for name, _ in self._touched))))
        size = request.facet_size * 2 + min(len(self._touched), _AT_ONCE)
        while True:
            found = self._searcher.search(dataclasses.replace(request, facets=fields, facet_size=size))
            known: dict[str, dict[str, int]] = {
                name: {each.value: each.count for each in found.facets[name]} for name in ENTITY_TYPES if name in fields
            }
            if all(len(known[name]) < size or self._enough(known[name], name, request) for name in asked):
                return found, {name: _Known(counts, size) for name, counts in known.items()}
            size *= 4

    def _enough(self, counts: dict[str, int], name: str, request: SearchRequest) -> bool:
        return sum((name, value) not in self._touched for value in counts) >= request.facet_size

    def _facet(self, request: SearchRequest, name: str, known: dict[str, dict[str, int]]) -> tuple[Bucket, ...]:
        """Count exactly what may be among the most frequent: a group has no more than all its members together."""
        counts = {value: count for value, count in known[name].items() if (name, value) not in self._touched}
        shown = buckets(counts, request.facet_size)
        for most, group in self._candidates(name, known):
            if len(shown) == request.facet_size and most < shown[-1].count:
                break
            count = self._count(request, group, known)
            if count:
                shown = buckets({**{each.value: each.count for each in shown}, group.id: count}, request.facet_size)
        return shown

    def _candidates(self, name: str, known: dict[str, dict[str, int]]) -> list[tuple[int, Group]]:
        bounds = (
            (sum(known[field][value] for field, value in group.places), group)
            for group in self._groups
            if group.type == name and group.id not in self.mending.hidden
        )
        return sorted((pair for pair in bounds if pair[0]), key=lambda pair: (-pair[0], pair[1].id))

    def _count(self, request: SearchRequest, group: Group, known: dict[str, dict[str, int]]) -> int:
        having = [(field, value) for field, value in group.places if known[field][value]]
        if len(having) == 1 and group.whole and having[0][1] in known[having[0][0]]:
            return known[having[0][0]][having[0][1]]
        query = request.narrowed(self.extension(group.id))
        return self._searcher.search(SearchRequest(query=query, limit=0, fold=request.fold)).lines

    def _matching(self, part: Part, ids: frozenset[str]) -> frozenset[str]:
        """Return those of some articles that match the query of a split."""
        query = simplify(q.And((q.Among(ids), self._read(part.query))))
        found = self._searcher.search(SearchRequest(query=query, limit=len(ids)))
        return frozenset(hit.article.id for hit in found.hits)

    def _at(self, id: str, article: str, within: Callable[[Part], frozenset[str]]) -> str:
        while True:
            part = next((each for each in self.mending.splits.get(id, ()) if article in within(each)), None)
            if part is None and id not in self.mending.parents:
                return id
            id = part.id if part else self.mending.parents[id]

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


class _Known(dict[str, int]):
    """Counts of values; what is not among them has at most as many as the last one, and none when that is all."""

    def __init__(self, counts: dict[str, int], asked: int) -> None:
        super().__init__(counts)
        self._most = min(counts.values()) if len(counts) >= asked else 0

    def __missing__(self, value: str) -> int:
        return self._most
