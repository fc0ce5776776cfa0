"""Persons whom articles name in Arabic letters to those whom others name in Latin ones: by the consonants of the whole name.

Arabic writes no short vowels and has no letters for p and v, so a name in it is less than the same in Latin letters: what is left of both is
compared, and only with persons whom the index knows; what fits two of them stays apart.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from typing import Final

from search.document import NAMES
from search.engines.base import Ahead, Searcher, foresee
from search.names import id_of

_LANGUAGES: Final = ("ar", "fa", "ur")
_LETTERS: Final = "ابتثجحخدذرزسشصضطظعغفقكلمنهويپچژگ"
_MOST: Final = 3_000
"""Words of names that begin with one letter."""
_MOST_PERSONS: Final = 5_000
"""Persons that are looked at, those in most articles first."""
_FEWEST: Final = 5
"""Consonants of a name that is compared."""
_PERSON: Final = "person:"
_SCORE: Final = "-"
"""Between the words of an id."""
# What is left of letters: Arabic has one for each class at most, Latin spellings differ within it.
_CLASSES: Final = {
    each: sound
    for sound, letters in {
        "C": "schtsch schtch schch shch tsch tch sch sh ch kh zh",
        "f": "ph v ff f",
        "g": "gh dj j g",
        "k": "ck c q k",
        "b": "p b",
        "t": "th t",
        "d": "dh d",
        "ks": "x",
        "s": "ts tz z ce ci cy s",
        "": "a e i o u w y",
    }.items()
    for each in letters.split()
}
_LETTER: Final = re.compile("|".join(sorted(_CLASSES, key=lambda letters: (-len(letters), letters))))
_SILENT: Final = re.compile("(?<=o)h(?=n)|(?<=.)h$")
_TWICE: Final = re.compile(r"(.)\1+")


def same_persons(searcher: Searcher) -> dict[str, str]:
    """Map the ids of persons in Arabic letters to those in Latin ones, as far as one alone has these consonants."""
    if not any(searcher.frequency("lang", lang) for lang in _LANGUAGES):
        return {}
    arabic = set(_in_arabic(searcher))
    latin = defaultdict[str, set[str]](set)
    for id in searcher.complete("person", _PERSON, _MOST_PERSONS) if arabic else ():
        if id not in arabic and (key := skeleton(id.removeprefix(_PERSON))):
            latin[key].add(id)
    found = ((id, latin.get(skeleton(id.removeprefix(_PERSON)), set())) for id in sorted(arabic))
    return {id: next(iter(same)) for id, same in found if len(same) == 1}


def skeleton(name: str) -> str:
    """Give the consonants of a name of two words or more, as an id has it; '' for one that has too few of them."""
    words = [word for word in name.split(_SCORE) if word not in ("al", "el")]
    left = [_left(word) for word in words]
    return " ".join(left) if len(left) > 1 and all(left) and sum(map(len, left)) >= _FEWEST else ""


def _left(word: str) -> str:
    if word.startswith("al") and len(word) > len("al") + 2:
        word = word.removeprefix("al")
    return _TWICE.sub(r"\1", _LETTER.sub(lambda found: _CLASSES[found[0]], _SILENT.sub("", word)))


def _in_arabic(searcher: Searcher) -> Iterator[str]:
    """Yield the ids of the persons of whose name a word begins with a letter of Arabic."""
    asked = [(NAMES, letter, _MOST) for letter in _LETTERS]
    foresee(searcher, lambda: [Ahead(beginnings=tuple(asked))])
    for field, letter, most in asked:
        yield from (id for entry in searcher.complete(field, letter, most) if (id := id_of(entry)).startswith(_PERSON))
