"""Letters to the plain letters a hurried person types: é to e, œ to oe, ё to е, أ to ا."""

from __future__ import annotations

import re
import unicodedata
from typing import Final

_PLAIN: Final = {
    "œ": "oe", "æ": "ae", "ß": "ss", "þ": "th", "ð": "d", "ı": "i", "ŋ": "n", "ĸ": "k", "ə": "e", "ɛ": "e", "ɔ": "o",
    "ё": "е", "ѐ": "е", "ѝ": "и", "ґ": "г",
    "ى": "ي", "ی": "ي", "ے": "ي", "ک": "ك", "ة": "ه", "ہ": "ه", "ۃ": "ه", "ھ": "ه", "ە": "ه", "ٱ": "ا", "ـ": "",
    "ς": "σ", "·": "", "ʼ": "", " ": "",
}  # fmt: skip
# ø, ł, đ, ħ and ɓ do not decompose, but their names say what they are.
_NAMED: Final = re.compile("LATIN SMALL LETTER ([A-Z])(?: WITH .*)?")
# Elsewhere a mark makes another letter: й, ї and ў to those who write them, the vowels of Devanagari, the tones of Thai.
_DECOMPOSED: Final = ("LATIN", "FULLWIDTH LATIN", "GREEK", "ARABIC", "HEBREW")
_MARKS: Final = re.compile(
    "[\u0300-\u036f\u0483-\u0487\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06ed\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f]"
)


def fold(word: str) -> str:
    """Drop the diacritics of a lower-case word and part its ligatures; doing it twice changes nothing."""
    return word if word.isascii() else word.translate(_FOLDED) or word


def _plain(letter: str) -> str:
    if letter in _PLAIN:
        return _PLAIN[letter]
    if _MARKS.match(letter):
        return ""
    name = unicodedata.name(letter, "")
    if named := _NAMED.fullmatch(name):
        return named[1].lower()
    parts = unicodedata.normalize("NFKD", letter) if name.startswith(_DECOMPOSED) else letter
    return letter if parts == letter else "".join(map(_plain, parts))


class _Remembered(dict[int, str]):
    """What each letter met so far becomes; `str.translate` asks it."""

    def __missing__(self, letter: int) -> str:
        self[letter] = plain = _plain(chr(letter))
        return plain


_FOLDED: Final = _Remembered()
