"""The names of an entity to what an index keeps so that any of them leads to the id: `=etats_unis|country:US`."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import Final, NamedTuple

from search.analysis import analyzer, chunks, fold
from search.article import Article, Entity
from search.labels import has_labels, label

LANGUAGES: Final = ("ar", "de", "en", "es", "fr", "it", "nl", "pl", "pt", "ru", "uk", "zh")
"""Whose names for countries, continents and some cities are kept, whether an article writes them or not."""
MOST_WORDS: Final = 6
"""Words in the longest name that is looked for whole."""
_ACRONYM: Final = re.compile("organisation:[a-z]{2,6}")
_MOST_PARTS: Final = 20
_LONGEST_REMEMBERED: Final = 200
"""Characters of a name: queries may have longer ones, and many of them."""
_ELIDED: Final = re.compile(r"(?<!\w)\w{1,2}['’](?=\w)")


def name_words(name: str) -> list[str]:
    """Split a name into the words it is found by, e.g. in `person:lavrov`."""
    return analyzer("und").read(chunks(name.replace("’", " ").replace("'", " "))).surfaces.split()


def name_key(name: str) -> tuple[str, ...]:
    """Return the folded words by which two spellings are one name: `l’Irak` is `irak`, `U.S.` is `us`."""
    return _remembered(name) if len(name) <= _LONGEST_REMEMBERED else _key(name)


def _key(name: str) -> tuple[str, ...]:
    return tuple(fold(word) for word in name_words(_ELIDED.sub("", name.lower())))


_remembered: Final = lru_cache(maxsize=1 << 15)(_key)


def whole_name(words: Iterable[str]) -> str:
    """Return what begins the entries of the entities that are called so; their ids follow."""
    return f"={'_'.join(words)}|"


def part_of_name(word: str) -> str:
    """Return what begins the entries of the entities that have a word in their name; their ids follow."""
    return f"{word}|"


def id_of(entry: str) -> str:
    """Return the entity that an entry leads to."""
    return entry.partition("|")[2]


class Explained(NamedTuple):
    """What an article says that an acronym stands for."""

    acronym: str
    """The id that both have."""
    lang: str
    words: tuple[str, ...]


def explained_names() -> str:
    """Return what begins the entries of acronyms with what they stand for."""
    return "("


def explained(entry: str) -> Explained:
    """Read such an entry."""
    acronym, lang, words = entry[1:].split("|", 2)
    return Explained(acronym, lang, tuple(words.split("_")))


def name_entries(article: Article) -> set[str]:
    """Return the entries of the entities of one article."""
    names = {entry for entity in article.entities for entry in _entries(entity.id, entity.label)}
    return names | {entry for entity in article.entities if (entry := _explanation(entity, article.lang))}


def _explanation(entity: Entity, lang: str) -> str:
    """Return the entry of an organisation that has the id of an acronym and a name of several words; '' for others."""
    if entity.type != "organisation" or not _ACRONYM.fullmatch(entity.id):
        return ""
    words, known = name_key(entity.label), lang if lang.isalnum() else "und"
    return f"({entity.id}|{known}|{'_'.join(words)}" if 1 < len(words) <= _MOST_PARTS else ""


@lru_cache(maxsize=1 << 12)
def _labels(id: str) -> tuple[tuple[str, ...], ...]:
    """Return the words of the names that an entity has in all languages."""
    known = (label(id, language) for language in LANGUAGES) if has_labels(id) else ()
    return tuple(name_key(each) for each in known if each)


@lru_cache(maxsize=1 << 15)
def _entries(id: str, name: str) -> tuple[str, ...]:
    if not id or any(map(str.isspace, id)):  # entries are parted by blanks
        return ()
    return tuple(dict.fromkeys(f"{begin}{id}" for begin in _begins(id, name)))


def _begins(id: str, name: str) -> Iterator[str]:
    words = name_key(name)[:_MOST_PARTS]
    yield from map(part_of_name, words)
    for key in (words, *_labels(id)):
        if 0 < len(key) <= MOST_WORDS:
            yield whole_name(key)
