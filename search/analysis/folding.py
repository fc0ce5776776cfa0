"""Letters to the plain letters a hurried person types: é to e, œ to oe, ё to е, أ to ا."""

from __future__ import annotations

import functools
import unicodedata
from typing import Final

_LIGATURES: Final = {
    "œ": "oe", "æ": "ae", "ß": "ss", "ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "ı": "i", "ħ": "h", "ŋ": "n",
    "ё": "е", "ґ": "г", "ى": "ي", "ة": "ه", "ٱ": "ا", "ς": "σ",
}  # fmt: skip
# й, ї and ў decompose too, but are letters of their own to everyone who writes them.
_WITHOUT_MARKS: Final = ("LATIN", "GREEK", "ARABIC", "HEBREW")


def fold(word: str) -> str:
    """Drop the diacritics of a lower-case word."""
    return word if word.isascii() else "".join(map(_fold, word))


@functools.lru_cache(maxsize=4096)
def _fold(letter: str) -> str:
    if letter in _LIGATURES:
        return _LIGATURES[letter]
    name = unicodedata.name(letter, "")
    if unicodedata.combining(letter):
        return ""
    return unicodedata.normalize("NFD", letter)[0] if name.startswith(_WITHOUT_MARKS) else letter
