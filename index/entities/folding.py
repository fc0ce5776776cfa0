"""A word or a name becomes the key under which every spelling of it is looked up."""

from __future__ import annotations

import re
import unicodedata
from functools import cache, lru_cache
from typing import Final

LONGEST_WORD: Final = 40
"""Code points; a longer run of letters is no name."""

# \w has no combining marks; without them Arabic and Hebrew vowel signs would cut words.
_MARKS: Final = "\u0300-\u036f\u0483-\u0487\u0591-\u05c7\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06ed\u0900-\u0963"
# `U.S.`, `U. S.` and `О.О.Н.` are one word each; the `U. S.` of `U. S. Grant` is not.
_SPACED: Final = r"(?<=U\.) (?:R\. )?S\.(?: [SA]\.)?(?! ?[A-Z])"
_INITIALS: Final = r"(?<=[A-ZА-ЯЁ]\.)(?:[A-ZА-ЯЁ]\.){1,5}(?!\w)"
# Every word begins with the same class: what is none is passed over without a look at the rest.
WORD: Final = re.compile(rf"([^\W_](?:\.(?:{_SPACED}|{_INITIALS})|[\w{_MARKS}]+|))")

# Letters that do not decompose, and letters that writers of Arabic use for one another.
_ALIKE: Final = str.maketrans(
    {"œ": "oe", "æ": "ae", "ß": "ss", "ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "ı": "i", "ə": "a", "ё": "е"}
    | dict.fromkeys("أإآٱ", "ا")
    | {"ى": "ي", "ی": "ي", "ة": "ه", "ک": "ك", "ـ": ""}
)
_ACCENTED: Final = range(0xC0, 0x250)
_LATIN_MARK: Final = re.compile(r"(?<=[a-zα-ω])[\u0300-\u036f]+")
_ARABIC_MARK: Final = re.compile(r"[\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06ed]+")

# Longest first. Symmetrical use (table and text) makes one key of all cases of a name; see `stem`.
_ENDINGS_TEXT: Final = (
    "иями ями ами ого его ому ему ыми ими ией иям иях "
    "ая яя ое ее ые ие ых их ым им ой ей ую юю ом ем ам ям ах ях ью ию ия ии "
    "ією ою єю ії ію єм ів "
    "а я о е у ю ы и ь й і ї є"
)
_ENDINGS: Final = tuple(_ENDINGS_TEXT.split())
_CYRILLIC: Final = re.compile("[а-яіїєґў]")


def word_set(text: str) -> frozenset[str]:
    """Make a set of the words of a text, for lists that are easier to read without quotes."""
    return frozenset(text.split())


@lru_cache(maxsize=1 << 15)
def fold(word: str) -> str:
    """Lower-case a word and take the accents off Latin and Greek letters: `Élysée` is `elysee`, `U.S.` is `us`."""
    return fold_new(word)


def fold_new(word: str) -> str:
    """Fold a word that is not worth remembering here."""
    lowered = word.lower()
    if not lowered.isascii():
        plain = lowered.translate(_plain_letters())
        lowered = plain if plain.isascii() else lowered
    if "." in lowered:
        lowered = lowered.replace(". ", "").replace(".", "")
    return lowered if lowered.isascii() else _decomposed(lowered)


@cache
def _plain_letters() -> dict[int, str]:
    """Map the accented Latin letters of one code point to what they become."""
    letters = {code: _decomposed(chr(code)) for code in _ACCENTED}
    return {code: plain for code, plain in letters.items() if plain.isascii()}


def _decomposed(lowered: str) -> str:
    lowered = lowered.translate(_ALIKE)
    decomposed = _LATIN_MARK.sub("", unicodedata.normalize("NFD", lowered))
    return unicodedata.normalize("NFC", _ARABIC_MARK.sub("", decomposed))


@lru_cache(maxsize=1 << 15)
def stem(word: str) -> str:
    """Strip one case ending from a folded Cyrillic word that keeps three letters; give other words back unchanged.

    Coarser than a stemmer: all it must do is give `сирия сирии сирию сирией` one key.
    """
    if not _CYRILLIC.match(word):
        return word
    for ending in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= 3:
            return word[: -len(ending)]
    return word


def key_of(words: list[str]) -> str:
    """Make the key of a place from its words: folded, without Cyrillic case endings, joined by blanks."""
    return " ".join([stem(fold(word)) for word in words])


def words_of(name: str) -> list[str]:
    """Cut a name into words: `Côte d'Ivoire` has three."""
    return WORD.findall(name)
