"""The names of an entity to what an index keeps so that any of them leads to the id, `=etats_unis|country:US`, and the
id to its name, `&person:lavrov|fr|Sergueï_Lavrov`."""

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
_LONGEST_ID: Final = 256
"""Characters of an id that facets have in full."""
_BAR: Final = "\x01"
"""Stands for | in a name as it is written."""
_SCORE: Final = "\x02"
"""Stands for _ there, which stands for a blank."""
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


def written_names(id: str, lang: str = "") -> str:
    """Return what begins the entries of how articles, those in one language or all, write the name of an entity."""
    return f"&{id}|{lang}|" if lang else f"&{id}|"


def written(entry: str) -> str:
    """Read the name of such an entry."""
    name = entry.rpartition("|")[2]
    return name.replace("_", " ").replace(_SCORE, "_").replace(_BAR, "|")


def name_entries(article: Article) -> set[str]:
    """Return the entries of the entities of one article."""
    lang = article.lang if article.lang.isalnum() else "und"
    names = {entry for entity in article.entities for entry in _entries(entity.id, entity.label)}
    names |= {entry for entity in article.entities if (entry := _written(entity, lang))}
    return names | {entry for entity in article.entities if (entry := _explanation(entity, lang))}


def _written(entity: Entity, lang: str) -> str:
    """Return the entry of a name as it is written; '' for one that is too long, or could be none."""
    name = "_".join(entity.label.replace("|", _BAR).replace("_", _SCORE).split())
    if not name or len(name) > _LONGEST_REMEMBERED or not _is_plain(entity.id):
        return ""
    return f"{written_names(entity.id, lang)}{name}"


def _is_plain(id: str) -> bool:
    """Say whether an id can be a part of an entry: these are parted by blanks."""
    return 0 < len(id) <= _LONGEST_ID and not any(map(str.isspace, id))


def _explanation(entity: Entity, lang: str) -> str:
    """Return the entry of an organisation that has the id of an acronym and a name of several words; '' for others."""
    if entity.type != "organisation" or not _ACRONYM.fullmatch(entity.id):
        return ""
    words = name_key(entity.label)
    return f"({entity.id}|{lang}|{'_'.join(words)}" if 1 < len(words) <= _MOST_PARTS else ""


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
