"""The hand-written words and the tables of names become look-up sets for one language."""

from __future__ import annotations

import gzip
import tomllib
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Final

from index.entities.folding import fold

_UNDETERMINED: Final = "und"
_LATIN_FALLBACK: Final = ("fr", "en")


@dataclass(frozen=True, slots=True)
class WordLists:
    """What one language says about names; every word folded."""

    starters: frozenset[str]
    particles: frozenset[str]
    titles: frozenset[str]
    roles: frozenset[str]
    bodies: frozenset[str]
    kinds: frozenset[str]
    states: frozenset[str]
    sites: frozenset[str]
    tails: frozenset[str]
    events: frozenset[str]
    grounds: frozenset[str]
    toward: frozenset[str]
    peoples: frozenset[str]
    countries_too: frozenset[str]
    calendar: frozenset[str]
    not_acronyms: frozenset[str]
    acts: frozenset[str]
    """Verbs of saying and deciding, after those of `helpers`, if any."""
    helpers: frozenset[str]
    articles: frozenset[str]
    prepositions: frozenset[str]
    common: frozenset[str]
    heads: frozenset[str]
    """Bodies and kinds."""
    place_openers: frozenset[str]
    """Lower-case words that may begin a place: grounds, sites and Arabic articles."""
    nouns_capitalised: bool
    """As in German: there a capital is no evidence."""


def listed_language(lang: str) -> str:
    """Give the language (ISO 639-1) itself when it has lists of its own, else `und`: documents may say any word."""
    return lang if lang in _written() else _UNDETERMINED


def word_lists(lang: str) -> WordLists:
    """Give the words of a language; one without lists of its own gets the French and English ones."""
    return _loaded(listed_language(lang))


@cache
def _written() -> dict[str, dict[str, list[str]]]:
    return tomllib.loads((files("index.entities") / "tables/words.toml").read_text(encoding="utf-8"))


@cache
def _loaded(lang: str) -> WordLists:
    written = _written()
    languages = _LATIN_FALLBACK if lang == _UNDETERMINED else (lang,)

    def folded(name: str) -> frozenset[str]:
        lists = [written[language].get(name, ()) for language in (_UNDETERMINED, *languages)]
        return frozenset(fold(word) for words in lists for word in words)

    made = ("common", "heads", "place_openers", "nouns_capitalised")
    lists = {name: folded(name) for name in WordLists.__dataclass_fields__ if name not in made}
    common = folded("common").union(*(_common().get(language, ()) for language in languages))
    return WordLists(
        **lists,
        common=common - lists["titles"],
        heads=lists["bodies"] | lists["kinds"],
        place_openers=lists["grounds"] | lists["sites"] | {"al", "el"},
        nouns_capitalised=lang == "de",
    )


@cache
def given_names() -> frozenset[str]:
    """Load given names of many languages, folded (Faker, MIT)."""
    return frozenset(lines("given.txt.gz"))


@cache
def family_names() -> frozenset[str]:
    """Load family names that are not given names too, folded (Faker, MIT)."""
    return frozenset(lines("family.txt.gz"))


@cache
def _common() -> dict[str, list[str]]:
    rows = (line.partition("\t") for line in lines("common.txt.gz"))
    return {lang: words.split(" ") for lang, _, words in rows}


def lines(name: str) -> list[str]:
    """Read the lines of a compressed table."""
    return read(name).decode("utf-8").split("\n")


def read(name: str) -> bytes:
    """Read a compressed table."""
    return gzip.decompress((files("index.entities") / "tables" / name).read_bytes())
