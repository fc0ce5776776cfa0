"""What articles say that acronyms stand for to the long names that are the same organisation, wherever they stand alone.

`Parti de l’union démocratique (PYD)` in one article gives both the id of PYD; the long name alone has an id of its own in
another. What all articles together say is looked up in the index, so it is the same in whatever order they came.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping
from typing import Final

from search.document import NAMES
from search.engines.base import Ahead, Searcher, foresee
from search.names import Explained, explained, explained_names, id_of, whole_name

CLEAR: Final = 0.8
"""Of the articles in one language that say what an acronym stands for, how many must say the same."""
_BEGIN: Final = 4
_SHARED: Final = 0.75
"""Of the words of the longer name, how many must begin as one of the other."""
_USUAL: Final = 0.5
"""Of the articles that name an organisation, how many must call it so for its id to be that name's."""
_MOST: Final = 200_000
"""Acronyms with what they stand for that are looked at, those in most articles first."""
_SEVERAL: Final = "-"
"""Between the words of an id."""
_MOST_IDS: Final = 10
_AT_ONCE: Final = 500
"""Names that are asked for together."""


def long_names(searcher: Searcher) -> dict[str, str]:
    """Map the ids of long names to those of their acronyms; what is said of an acronym in two ways is left apart."""
    found: defaultdict[str, set[str]] = defaultdict(set)
    merged: dict[str, str] = {}
    said = {acronym: [_clear(each) for each in all.values()] for acronym, all in _by_acronym(searcher).items()}
    entries = _entries(searcher, list({name: None for clear in said.values() for same in clear for name in same}))
    for acronym, clear in said.items():
        for same in clear:
            full = [name for name in same if not _is_cut(name, acronym)]
            for name in same:
                for id in _called(searcher, entries[name]):
                    found[id].add(acronym)
                    if all(clear) and name in full and _shared(name, full[0]):
                        merged[id] = acronym
    return {id: acronym for id, acronym in sorted(merged.items()) if found[id] == {acronym}}


def _entries(searcher: Searcher, names: list[tuple[str, ...]]) -> dict[tuple[str, ...], list[str]]:
    """Return the entries of each of these names."""
    found: dict[tuple[str, ...], list[str]] = {}
    for start in range(0, len(names), _AT_ONCE):
        some = {name: (NAMES, whole_name(name), _MOST_IDS) for name in names[start : start + _AT_ONCE]}
        foresee(searcher, lambda some=some: [Ahead(beginnings=tuple(some.values()))])  # type: ignore[misc]
        found |= {name: searcher.complete(*asked) for name, asked in some.items()}
    organisations = [("organisation", id_of(entry)) for entries in found.values() for entry in entries]
    foresee(searcher, lambda: [Ahead(terms=tuple(organisations))])
    return found


def _by_acronym(searcher: Searcher) -> dict[str, dict[str, Counter[tuple[str, ...]]]]:
    """Count by acronym and language how many articles say each name."""
    said: defaultdict[str, dict[str, Counter[tuple[str, ...]]]] = defaultdict(dict)
    for entry in searcher.complete(NAMES, explained_names(), _MOST):
        each: Explained = explained(entry)
        said[each.acronym].setdefault(each.lang, Counter())[each.words] += searcher.frequency(NAMES, entry)
    return said


def _clear(counts: Mapping[tuple[str, ...], int]) -> list[tuple[str, ...]]:
    """Return the commonest name, then those that are nearly it or a part of it, if together they are nearly all; else nothing."""
    ordered = sorted(counts, key=lambda words: (-counts[words], words))
    best = set(ordered[0])
    alike = [words for words in ordered if set(words) <= best or set(words) >= best or _shared(words, ordered[0])]
    return alike if sum(counts[words] for words in alike) >= CLEAR * sum(counts.values()) else []


def _shared(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Say whether most long words of two names begin alike: `service national`, `service nationale`."""
    a, b = ({word[:_BEGIN] for word in name if len(word) >= _BEGIN} or set(name) for name in (one, other))
    return len(a & b) >= _SHARED * max(1, len(a), len(b))


def _is_cut(name: tuple[str, ...], acronym: str) -> bool:
    """Say whether a name spells the beginning of an acronym and no more: `parti communiste` of PCF, any country's."""
    letters = acronym.rpartition(":")[2]
    ways = [words for words in (name, tuple(word for word in name if len(word) >= _BEGIN)) if len(words) > 1]
    initials = ["".join(word[:1] for word in words) for words in ways]
    if letters in initials or not any(map(letters.startswith, initials)):
        return False
    return not any(letters.startswith(each) and name[-1].startswith(letters[len(each) - 1 :]) for each in initials)


def _called(searcher: Searcher, entries: list[str]) -> Iterator[str]:
    """Yield the ids of organisations that are usually called so; never that of an acronym, so that none leads back to itself."""
    for entry in entries:
        id = id_of(entry)
        articles = searcher.frequency("organisation", id)
        if _SEVERAL in id and articles and searcher.frequency(NAMES, entry) >= _USUAL * articles:
            yield id
