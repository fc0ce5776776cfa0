"""What an engine counts of ids to the most frequent entities, as they were mended: exactly what a click on each finds.

What nothing was decided about is counted by the engine; what is counted otherwise by its own query, when it may be among
the most frequent: it has no more lines than its ids together.
"""

from __future__ import annotations

import dataclasses
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from search.article import ENTITY_TYPES, EntityType
from search.engines._counting import buckets
from search.engines.base import Searcher, SearchRequest, counter
from search.query.nodes import Query
from search.results import Bucket, Results

_AT_ONCE: Final = 100
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
    find: Callable[[], Query]
    """Returns what finds its articles."""


class Groups:
    """All entities that are counted otherwise, and the ids that are no value of a facet by themselves."""

    def __init__(self, all: Sequence[Group], touched: frozenset[Place], hidden: frozenset[str]) -> None:
        """Sort them by type and by what their articles have."""
        self.touched = touched
        self.fields = tuple(dict.fromkeys(field for field, _ in sorted(touched)))
        self._by_type: defaultdict[str, list[Group]] = defaultdict(list)
        self._by_place: defaultdict[Place, list[Group]] = defaultdict(list)
        for group in all:
            if group.id not in hidden:
                self._by_type[group.type].append(group)
                for place in group.places:
                    self._by_place[place].append(group)

    def __bool__(self) -> bool:
        return bool(self.touched)

    def possible(self, type: str, known: Mapping[str, Known]) -> Iterable[Group]:
        """Return those of a type that may have something."""
        if any(known[field].most for field in self.fields):
            return self._by_type[type]
        there = [
            place for field, counts in known.items() for value in counts if (place := (field, value)) in self.touched
        ]
        groups = {group.id: group for place in there for group in self._by_place.get(place, ())}
        return [group for group in groups.values() if group.type == type]


class Known(dict[str, int]):
    """Counts of values; what is not among them has at most as many as the last one, and none when that is all."""

    def __init__(self, counts: Iterable[Bucket], asked: int) -> None:
        """Take the most frequent values of a field, `asked` at most."""
        super().__init__((each.value, each.count) for each in counts)
        self.most = min(self.values()) if len(self) >= asked else 0

    def __missing__(self, value: str) -> int:
        return self.most


def counted(searcher: Searcher, request: SearchRequest, groups: Groups) -> Results:
    """Search, and count the values of entities as they were mended."""
    asked = [name for name in request.facets if name in ENTITY_TYPES]
    within = counter(searcher, request)
    size = request.facet_size * 2 + min(len(groups.touched), _AT_ONCE)
    fields = tuple(dict.fromkeys((*request.facets, *groups.fields)))
    found = more = searcher.search(dataclasses.replace(request, facets=fields, facet_size=size))
    while True:
        known: dict[str, Known] = {each: Known(more.facets[each], size) for each in fields if each in ENTITY_TYPES}
        facets = {name: _facet(request.facet_size, name, known, groups, within) for name in asked}
        if all(_sure(facets[name], known[name], request.facet_size) for name in asked):
            break
        size *= 4
        more = searcher.search(
            dataclasses.replace(request, facets=tuple(known), facet_size=size, histogram=None, limit=0)
        )
    others = {name: found.facets[name][: request.facet_size] for name in request.facets}
    return dataclasses.replace(found, facets=others | facets)


def _sure(shown: tuple[Bucket, ...], known: Known, size: int) -> bool:
    """Say whether no value that the engine did not name can be one of those shown."""
    return not known.most or (len(shown) == size and shown[-1].count > known.most)


def _facet(
    size: int, name: str, known: Mapping[str, Known], groups: Groups, within: Callable[[Query], int]
) -> tuple[Bucket, ...]:
    shown = buckets({value: n for value, n in known[name].items() if (name, value) not in groups.touched}, size)
    bounds = [(sum(known[field][value] for field, value in each.places), each) for each in groups.possible(name, known)]
    for most, group in sorted(bounds, key=lambda pair: (-pair[0], pair[1].id)):
        if not most or (len(shown) == size and (-most, group.id) > (-shown[-1].count, shown[-1].value)):
            break
        count = _count(group, known, within)
        if count:
            shown = buckets({**{each.value: each.count for each in shown}, group.id: count}, size)
    return shown


def _count(group: Group, known: Mapping[str, Known], within: Callable[[Query], int]) -> int:
    having = [(field, value) for field, value in group.places if known[field][value]]
    if len(having) == 1 and group.whole and having[0][1] in known[having[0][0]]:
        return known[having[0][0]][having[0][1]]
    return within(group.find())
