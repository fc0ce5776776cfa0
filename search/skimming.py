"""The plain letters of chunks say which of them may have something looked for: the others need not be cut into tokens."""

from __future__ import annotations

import functools
import re
from collections.abc import Collection, Iterable
from typing import Final

from search.analysis import Remembered, analyzer, fold, is_one_word

_MOST: Final = 100_000
"""Chunks that are remembered, some 200 bytes each."""
_SHORT: Final = 3
_NO_LETTER: Final = re.compile(r"[\W_]")
_SEVERAL: Final = "'"
"""Before the letters of a chunk in which something stands between them."""
_NOTHING: Final = re.compile(r"(?!)")


def skim(pattern: re.Pattern[str], chunks: list[str]) -> list[int]:
    """Return the places of the chunks that may have what `pattern_of` was made for."""
    text = "\n".join(["", *_known_letters().all(chunks)])
    found, place, at = [], 0, 0
    for match in pattern.finditer(text):
        place += text.count("\n", at, match.start())
        at = match.start()
        found.append(place)
    return found


def pattern_of(terms: Collection[str], prefixes: Iterable[str], language: str) -> re.Pattern[str]:
    """Fit the letters of chunks of a language (the code of its analyzer) in which surfaces, stems of it or prefixes may be."""
    whole = [letters(term) for term in terms if ":" not in term]
    begun = [stem_begin(term) for term in terms if term.partition(":")[0] == language]
    begun += map(letters, prefixes)
    parts = [rf"(?:{_any_of(whole)})(?!.)"] if whole else []
    parts += [_any_of(begun)] if begun else []
    parts += [rf"{_SEVERAL}[^\n]*?(?:{_any_of([*whole, *begun])})"] if parts else []
    return re.compile(rf"\n(?:{'|'.join(parts)})") if parts else _NOTHING


def letters(text: str) -> str:
    """Return plain letters and digits, so that U.R.S.S. has urss; the very text when that is what they are."""
    plain = _NO_LETTER.sub("", fold(text.lower()))
    return text if plain == text else plain


def stem_begin(term: str) -> str:
    """Return the letters that every word of a tagged stem begins with: dying is one of die."""
    tag, _, stem = term.partition(":")
    plain, alters = letters(stem), analyzer(tag).language.stem_alters
    kept = (2 if len(plain) > _SHORT else 1) if alters is None else max(1, len(plain) - alters)
    return plain[:kept]


def _any_of(words: Iterable[str]) -> str:
    return "|".join(map(re.escape, sorted(set(words))))


@functools.cache
def _known_letters() -> Remembered[str]:
    """Remember the letters of chunks from one query to the next; those of a chunk that is not one word come after a mark."""
    return Remembered(lambda chunk: letters(chunk) if is_one_word(chunk) else _SEVERAL + letters(chunk), _MOST)
