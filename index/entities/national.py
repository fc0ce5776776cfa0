"""The names of countries and capitals in one language, some of which are other words elsewhere, to their ids: Czech *Rusko*, *Řím*.

The table of places has only names that are safe in a text of any language. Of places whose names have one stem, *Нигер* and
*Нигерия*, the one is meant whose name shares more letters with the word.
"""

from __future__ import annotations

import itertools
from collections import defaultdict
from functools import cache, lru_cache
from typing import Final

from index.entities import inflection
from index.entities.folding import fold, word_set, words_of
from index.entities.gazetteer import Place
from search.labels import cities, countries

_ADDING: Final = word_set("et fi hu")
"""Languages that put endings to the whole name."""
_SHORTEST: Final = 3
_COUNTRY: Final = "country:"
Names = dict[str, list[tuple[str, str]]]
"""What a name is without its ending, to the folded names and their ids."""


@cache
def names(lang: str) -> Names:
    """Load the names of one word from CLDR (Unicode-3.0), in a language whose names take endings."""
    found: Names = defaultdict(list)
    states = {fold(words[0]) for name in countries(lang).values() if (words := words_of(name))}  # `Гонконг (САР)`
    towns = {id: name for id, name in cities(lang).items() if fold(name) not in states}
    for id, name in sorted((countries(lang) | towns).items()):
        words = words_of(name)
        if len(words) == 1 and len(words[0]) >= _SHORTEST and not words[0].isupper():
            found[inflection.bare(fold(words[0]))].append((fold(words[0]), id))
    return dict(found)


@lru_cache(maxsize=1 << 14)
def place(word: str, lang: str) -> Place | None:
    """Give the place that a folded word names in such a language (ISO 639-1), in any case; None when it names none."""
    known = names(lang)
    forms = dict.fromkeys((inflection.bare(word), *inflection.stems(word, lang)))
    meant = [each for form in forms for each in known.get(form, ())]
    if not meant:
        return None
    added = lang in _ADDING
    _, id = min(
        meant, key=lambda each: (added and not word.startswith(each[0]), -_shared(word, each[0]), len(each[0]), each)
    )
    return Place(id, id.removeprefix(_COUNTRY) if id.startswith(_COUNTRY) else "", weak=False)


def _shared(one: str, other: str) -> int:
    """Count the letters with which two words begin alike."""
    pairs = zip(one, other, strict=False)
    return sum(1 for _ in itertools.takewhile(lambda pair: pair[0] == pair[1], pairs))
