"""A pattern with `*` and `?` to what says which words fit it, whatever accents they have that it has not."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable
from typing import Final

from search.analysis import fold

_MARKS: Final = "[\u0300-\u036f]*"
_ANY_LETTER: Final = f"[^\u0300-\u036f]{_MARKS}"


def begun(pattern: str) -> str:
    """Return what all words that fit a pattern begin with, but for accents."""
    return re.split(r"[*?]", pattern, maxsplit=1)[0]


def fitting(pattern: str) -> Callable[[str], bool]:
    """Return what says whether a word fits: `*` is any letters, `?` one.

    A letter typed with an accent keeps it or loses it; one typed without may have any.
    """
    plain = fold(pattern) == pattern
    fits = re.compile(_expression(pattern), re.DOTALL)
    if plain:
        return lambda word: fits.fullmatch(fold(word)) is not None
    return lambda word: fits.fullmatch(unicodedata.normalize("NFD", word)) is not None


def _expression(pattern: str) -> str:
    """Write a pattern as an expression over decomposed words that never goes back over a star."""
    first, *rest = (_letters(part) for part in pattern.split("*"))
    if not rest:
        return first
    *middle, last = rest
    return first + "".join(f"(?>.*?{part})" for part in middle if part) + f".*{last}"


def _letters(part: str) -> str:
    return "".join(_letter(letter) for letter in unicodedata.normalize("NFC", part))


def _letter(letter: str) -> str:
    if letter == "?":
        return _ANY_LETTER
    apart = unicodedata.normalize("NFD", letter)
    base, marks = re.escape(apart[:1]), re.escape(apart[1:])
    return f"{base}(?:{marks})?" if marks else f"{base}{_MARKS}"
