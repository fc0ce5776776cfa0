"""What nearly all articles take a name for to the few that take it for something else: `place:macron` is `person:macron`.

What the articles of an index say together is counted once for each generation, and nothing is indexed anew. Only a clear name is joined:
things that often share one, a town and its club, a founder and the firm, stay apart.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from search.article import ENTITY_TYPES, EntityType
from search.engines.base import Foresees, Searcher, SearchRequest
from search.query.nodes import Everything

FEWEST: Final = 5
"""Articles that must take a name for the same."""
SHARE: Final = 0.75
"""Of the articles that have a name, how many must take it for the same: a person or a place."""
SURE: Final = 0.9
"""The same where one of the two is an organisation."""
_MOST: Final = 3_000
"""Ids of each type that others may join, those in most articles first."""
_MOST_COUNTED: Final = 20_000
"""Ids of each type that a searcher counts that is far away; any that is not among them joins nothing."""
_BEGUN: Final = 5
"""Names of persons that a given name begins, at least."""
_PURE: Final = 0.8
"""Of all names that it begins, how many must be persons'."""
_SURNAMED: Final = 3
"""Articles that must name persons of a surname in full."""
_SEVERAL: Final = "-"
"""Between the words of an id."""

Counts = Mapping[EntityType, Mapping[str, int]]
"""Type to id to articles."""
Types = Mapping[EntityType, int]
"""What articles take one name for: type to articles."""


def namesakes(searcher: Searcher) -> dict[str, str]:
    """Map the ids that few articles have for a name to the id of the type that nearly all have for it."""
    return joined(_counted(searcher) if isinstance(searcher, Foresees) else _looked_up(searcher))


def _counted(searcher: Searcher) -> Counts:
    """Count the articles of ids by one question."""
    request = SearchRequest(query=Everything(), facets=ENTITY_TYPES, facet_size=_MOST_COUNTED, limit=0)
    found = searcher.search(request).facets
    return {type: {each.value: each.count for each in found[type]} for type in ENTITY_TYPES}


def _looked_up(searcher: Searcher) -> Counts:
    """Look up the articles of the most frequent ids, and of those that have the same name in another type."""
    found: dict[EntityType, dict[str, int]] = {
        type: {id: searcher.frequency(type, id) for id in searcher.complete(type, f"{type}:", _MOST)}
        for type in ENTITY_TYPES
    }
    often = {id.partition(":")[2] for all in found.values() for id, count in all.items() if count >= FEWEST}
    for type in ENTITY_TYPES:
        for id in {f"{type}:{name}" for name in often} - found[type].keys():
            if count := searcher.frequency(type, id):
                found[type][id] = count
    return found


def joined(counts: Counts) -> dict[str, str]:
    """Do the same with what was counted; ids of tables, `geonames:2988507`, are joined with nothing."""
    names: defaultdict[str, dict[EntityType, int]] = defaultdict(dict)
    for type, values in counts.items():
        start = f"{type}:"
        for id, articles in values.items():
            if id.startswith(start):
                names[id[len(start) :]][type] = articles
    several = {name: types for name, types in names.items() if len(types) > 1 and max(types.values()) >= FEWEST}
    if not several:
        return {}
    persons = _persons(names)
    return {
        f"{minor}:{name}": f"{major}:{name}"
        for name, types in sorted(several.items())
        for minor, major in _joining(name, types, persons)
    }


@dataclass(frozen=True, slots=True)
class _Persons:
    """What the names of persons of an index say of other names."""

    given: frozenset[str]
    surnames: Counter[str]
    """With the articles that name persons of it in full."""
    parts: frozenset[str]
    """First words, and all that follows a word, of names of several words."""

    def full(self, name: str) -> bool:
        """Say whether a name is a given name and more."""
        first, several, _ = name.partition(_SEVERAL)
        return bool(several) and first in self.given

    def may_be(self, name: str) -> bool:
        """Say whether it begins or ends as names of persons do."""
        return name.partition(_SEVERAL)[0] in self.given or self.surnames[name] > 0

    def surname(self, name: str) -> bool:
        """Say whether it is a surname and no given name."""
        return self.surnames[name] >= _SURNAMED and name not in self.given

    def may_be_part(self, name: str) -> bool:
        """Say whether a person is called so and more, be it in one article: a Hitler that most took for a place."""
        return name in self.parts or self.may_be(name)


def _persons(names: Mapping[str, Types]) -> _Persons:
    parts = [(name.split(_SEVERAL), types) for name, types in names.items() if _SEVERAL in name]
    persons, all = Counter[str](), Counter[str]()
    for words, types in parts:
        all[words[0]] += len(types)
        if "person" in types:
            persons[words[0]] += 1
    given = frozenset(first for first, n in persons.items() if n >= _BEGUN and n >= _PURE * all[first])
    surnames, called = Counter[str](), set[str]()
    for words, types in parts:
        if "person" in types:
            called |= {words[0], *(_SEVERAL.join(words[at:]) for at in range(1, len(words)))}
        if "person" in types and words[0] in given:
            for at in range(1, len(words)):
                surnames[_SEVERAL.join(words[at:])] += types["person"]
    return _Persons(given, surnames, frozenset(called))


def _joining(name: str, types: Types, persons: _Persons) -> Iterator[tuple[EntityType, EntityType]]:
    """Yield the types of a name that are joined with another one of it."""
    major = max(types, key=lambda type: (types[type], type))
    share = types[major] / sum(types.values())
    for minor in types:
        least = SURE if "organisation" in (minor, major) else SHARE
        if minor != major and share >= least and _clear(name, minor, major, persons):
            yield minor, major


def _clear(name: str, minor: EntityType, major: EntityType, persons: _Persons) -> bool:
    """Say whether one thing is meant by a name, whatever some articles take it for."""
    match minor, major:
        case "place", "person":
            return persons.full(name) or persons.surname(name)
        case "organisation", "person":
            return persons.full(name)
        case "person", "place":
            return not persons.may_be_part(name)
        case "person", "organisation":
            return _SEVERAL in name and not persons.may_be(name)
        case _:
            return False
