"""The names of an entity to what an index keeps so that any of them leads to the id: `=etats_unis|country:US`."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import Final

from search.analysis import analyzer, chunks, fold
from search.article import Entity
from search.labels import label

LANGUAGES: Final = ("ar", "de", "en", "es", "fr", "it", "nl", "pl", "pt", "ru", "uk", "zh")
"""Whose names for countries, continents and some cities are kept, whether an article writes them or not."""
MOST_WORDS: Final = 6
"""Words in the longest name that is looked for whole."""
_MOST_PARTS: Final = 20
_ELIDED: Final = re.compile(r"(?<!\w)\w{1,2}['’](?=\w)")


def name_words(name: str) -> list[str]:
    """Split a name into the words it is found by, e.g. in `person:lavrov`."""
    return analyzer("und").read(chunks(name.replace("’", " ").replace("'", " "))).surfaces.split()


@lru_cache(maxsize=1 << 15)
def name_key(name: str) -> tuple[str, ...]:
    """Return the folded words by which two spellings are one name: `l’Irak` is `irak`, `U.S.` is `us`."""
    return tuple(fold(word) for word in name_words(_ELIDED.sub("", name.lower())))


def whole_name(words: Iterable[str]) -> str:
    """Return what begins the entries of the entities that are called so; their ids follow."""
    return f"={'_'.join(words)}|"


def part_of_name(word: str) -> str:
    """Return what begins the entries of the entities that have a word in their name; their ids follow."""
    return f"{word}|"


def id_of(entry: str) -> str:
    """Return the entity that an entry leads to."""
    return entry.partition("|")[2]


def name_entries(entities: Iterable[Entity]) -> set[str]:
    """Return the entries of the entities of one article."""
    return {entry for entity in entities for entry in _entries(entity.id, entity.label)}


@lru_cache(maxsize=1 << 15)
def _entries(id: str, name: str) -> tuple[str, ...]:
    if not id or any(map(str.isspace, id)):  # entries are parted by blanks
        return ()
    return tuple(dict.fromkeys(f"{begin}{id}" for begin in _begins(id, name)))


def _begins(id: str, name: str) -> Iterator[str]:
    words = name_key(name)[:_MOST_PARTS]
    yield from map(part_of_name, words)
    known = (label(id, language) for language in LANGUAGES)
    for key in (words, *(name_key(each) for each in known if each)):
        if 0 < len(key) <= MOST_WORDS:
            yield whole_name(key)
