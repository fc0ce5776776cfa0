"""What articles say that acronyms stand for to the long names that are the same organisation, wherever they stand alone.

`Parti de l’union démocratique (PYD)` in one article gives both the id of PYD; the long name alone has an id of its own in
another. What all articles together say is looked up in the index, so it is the same in whatever order they came.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping
from typing import Final

from search.document import NAMES
from search.engines.base import Searcher
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
_MOST_IDS: Final = 10


def long_names(searcher: Searcher) -> dict[str, str]:
    """Map the ids of long names to those of their acronyms; what is said of an acronym in two ways is left apart."""
    found: defaultdict[str, set[str]] = defaultdict(set)
    for acronym, said in _by_acronym(searcher).items():
        names = [name for counts in said.values() for name in _clear(counts)]
        if all(map(_clear, said.values())):
            for id in (id for name in names for id in _called(searcher, name, acronym)):
                found[id].add(acronym)
    return {id: acronyms.pop() for id, acronyms in sorted(found.items()) if len(acronyms) == 1}


def _by_acronym(searcher: Searcher) -> dict[str, dict[str, Counter[tuple[str, ...]]]]:
    """Count by acronym and language how many articles say each name."""
    said: defaultdict[str, dict[str, Counter[tuple[str, ...]]]] = defaultdict(dict)
    for entry in searcher.complete(NAMES, explained_names(), _MOST):
        each: Explained = explained(entry)
        said[each.acronym].setdefault(each.lang, Counter())[each.words] += searcher.frequency(NAMES, entry)
    return said


def _clear(counts: Mapping[tuple[str, ...], int]) -> list[tuple[str, ...]]:
    """Return the commonest name and those that are nearly it, if together they are nearly all; else nothing."""
    best = min(counts, key=lambda words: (-counts[words], words))
    alike = [words for words in counts if _alike(words, best)]
    return alike if sum(counts[words] for words in alike) >= CLEAR * sum(counts.values()) else []


def _alike(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Say whether one name is in the other, or most of their words begin alike: `service national`, `service nationale`."""
    if set(one) <= set(other) or set(other) <= set(one):
        return True
    a, b = ({word[:_BEGIN] for word in name if len(word) >= _BEGIN} for name in (one, other))
    return len(a & b) >= _SHARED * max(1, len(a), len(b))


def _called(searcher: Searcher, name: tuple[str, ...], acronym: str) -> Iterator[str]:
    """Yield the ids of organisations that are usually called so."""
    for entry in searcher.complete(NAMES, whole_name(name), _MOST_IDS):
        id = id_of(entry)
        articles = searcher.frequency("organisation", id)
        if id != acronym and articles and searcher.frequency(NAMES, entry) >= _USUAL * articles:
            yield id
