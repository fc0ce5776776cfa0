"""The names of an entity to others that may be the same one: written alike, shortened, or by their initials.

Names are compared without accents, points and blanks, and by the Latin letters that ids have them in.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Set
from dataclasses import dataclass
from difflib import SequenceMatcher
from functools import lru_cache
from typing import Final, Literal

from search.analysis import fold
from search.article import ENTITY_TYPES, EntityType
from search.engines.base import SearchRequest
from search.labels import label
from search.names import name_words
from search.query.nodes import And, Everything, Or, Prefix
from search.query.simplify import simplify
from search.view import Labelled, View

LOOKED_AT: Final = 5_000
"""The most frequent entities of each type."""
_CLOSE: Final = 0.86
"""The ratio of equal letters (Ratcliff and Obershelp) from which two names of six letters or more may be one."""
_SMALL: Final = frozenset(
    [
        "and",
        "d",
        "da",
        "de",
        "del",
        "der",
        "des",
        "di",
        "do",
        "du",
        "el",
        "et",
        "for",
        "la",
        "le",
        "les",
        "of",
        "the",
        "un",
        "und",
        "von",
        "y",
    ]
)
_WRITTEN: Final = 100
"""Articles whose spellings of a name are looked at."""
How = Literal["letters", "initials", "acronym", "part", "near"]
_ORDER: Final[tuple[How, ...]] = ("letters", "acronym", "initials", "part", "near")


@dataclass(frozen=True, slots=True)
class Candidate:
    """Another entity that may be the same."""

    id: str
    type: EntityType
    label: str
    count: int
    """Articles that name it."""
    how: How


def candidates(view: View, names: Iterable[str], id: str, ui: str, size: int = 8) -> list[Candidate]:
    """Return entities whose names are like some names, the most alike first, of those the most frequent."""
    ours = {words for name in (*names, _slug(id)) if (words := _words(name))}
    found: list[tuple[int, int, str, EntityType, How]] = []
    for type in ENTITY_TYPES:
        for each in known(view, type):
            how = _best(ours, _names(each.value, ui)) if each.value != id else None
            if how:
                found.append((_ORDER.index(how), -each.count, each.value, type, how))
    return [
        Candidate(value, type, view.label(type, value, ui), -count, how)
        for _, count, value, type, how in sorted(found)[:size]
    ]


def inside(view: View, field: EntityType, text: str, ui: str, size: int = 50) -> list[Labelled]:
    """Return entities of a type that have a word beginning with each of some words in one of their names."""
    names = Names(view, field, text, ui)
    found = [each for each in known(view, field) if names.fit(each.value)]
    return [Labelled(each.value, view.label(field, each.value, ui), each.count) for each in found[:size]]


class Names:
    """Looks for the values of a field that have a word beginning with each of some words in one of their names."""

    def __init__(self, view: View, field: str, text: str, ui: str) -> None:
        """Take some articles that write such names along: an id has but one spelling of many."""
        self._wanted = _words(text)
        self._view, self._field, self._ui = view, field, ui
        self._written = frozenset(self._find_written()) if self._wanted and field in ENTITY_TYPES else frozenset()

    def fit(self, value: str) -> bool:
        """Say whether a value has such a name; no word is in no name."""
        return bool(self._wanted) and (
            value in self._written or any(_begins(self._wanted, n) for n in self._names(value))
        )

    def _names(self, value: str) -> Set[tuple[str, ...]]:
        if self._field in ENTITY_TYPES:
            return _names(value, self._ui) | _renamed(self._view, value)
        return {_words(self._view.label(self._field, value, self._ui)), _words(value)}

    def _find_written(self) -> Iterator[str]:
        kinds = [kind for kind in ENTITY_TYPES if self._field == kind or self._view.mended.mending.types]
        begins = (And(tuple(Prefix(f"{kind}_name", word) for word in self._wanted)) for kind in kinds)
        found = self._view.lexicon.found(simplify(Or(tuple(begins))), _WRITTEN)
        for article in (hit.article for hit in found.hits):
            for each in article.entities:
                if _begins(self._wanted, _words(each.label)):
                    yield self._view.mended.shown_as(each.id, article)


def known(view: View, type: EntityType) -> tuple[Labelled, ...]:
    """Return the most frequent entities of a type, as they were mended, by articles, without their labels."""
    if type not in view.frequent:
        request = SearchRequest(query=Everything(), facets=(type,), facet_size=LOOKED_AT, limit=0)
        found = view.mended.search(request).facets[type]
        view.frequent[type] = tuple(Labelled(each.value, "", each.count) for each in found)
    return view.frequent[type]


def _renamed(view: View, id: str) -> set[tuple[str, ...]]:
    names = view.mended.mending.names.get(id, {}).values()
    part = view.mended.mending.parts.get(id)
    return {_words(name) for name in (*names, *((part.name,) if part else ()))}


@lru_cache(maxsize=1 << 15)
def _names(id: str, ui: str) -> frozenset[tuple[str, ...]]:
    """Return the names that an entity has by its id: the words of the id, and what CLDR has for it."""
    given = (label(id, language) for language in dict.fromkeys((ui, "fr", "en")))
    return frozenset(words for name in (_slug(id), *given) if name and (words := _words(name)))


def _slug(id: str) -> str:
    kind, colon, rest = id.partition(":")
    return rest.replace("-", " ") if colon and kind not in ("country", "region", "geonames") else ""


def _words(name: str) -> tuple[str, ...]:
    return tuple(fold(word.replace(".", "")) for word in name_words(name.lower()))


def _begins(wanted: tuple[str, ...], words: tuple[str, ...]) -> bool:
    return all(any(word.startswith(each) for word in words) for each in wanted)


def _best(ours: Set[tuple[str, ...]], theirs: Set[tuple[str, ...]]) -> How | None:
    ways = {how for a in ours for b in theirs if (how := _how(a, b))}
    return min(ways, key=_ORDER.index, default=None)


def _how(a: tuple[str, ...], b: tuple[str, ...]) -> How | None:
    joined, other = "".join(a), "".join(b)
    if joined == other:
        return "letters"
    if _is_acronym(joined, b) or _is_acronym(other, a):
        return "acronym"
    if _are_initials(a, b) or _are_initials(b, a):
        return "initials"
    short, long = sorted((a, b), key=len)
    if (
        len(short) < len(long)
        and len("".join(short)) > 3
        and (long[-len(short) :] == short or long[: len(short)] == short)
    ):
        return "part"
    close = min(len(joined), len(other)) > 5 and joined[:1] == other[:1] and abs(len(joined) - len(other)) < 4
    return "near" if close and SequenceMatcher(None, joined, other, autojunk=False).ratio() >= _CLOSE else None


def _is_acronym(short: str, words: tuple[str, ...]) -> bool:
    initials = ["".join(word[0] for word in some) for some in (words, _large(words))]
    return 1 < len(short) <= 8 and len(words) > 1 and short in initials


def _large(words: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(word for word in words if word not in _SMALL)


def _are_initials(short: tuple[str, ...], long: tuple[str, ...]) -> bool:
    """Say whether the last words are the same, and those before as many, some no more than their first letter."""
    if len(short) != len(long) or len(short) < 2 or short[-1] != long[-1]:
        return False
    return all(a == b or (len(a) == 1 and b.startswith(a)) for a, b in zip(short, long, strict=True))
