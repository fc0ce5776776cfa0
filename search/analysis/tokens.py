"""One language's rules to the pattern of its words, and a stretch of text to its surface."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from search.analysis.language import Language

LONGEST: Final = 64
"""Characters of a surface that are indexed; a longer run of letters is cut."""
# Wikimedia's list (T41501) of what people and typesetters use for an apostrophe, and the Hebrew geresh.
APOSTROPHES: Final = "'\u2019\u2018\u201b\u02bc\u02b9\u2032\u0060\u00b4\uff07\u05f3"
_APOSTROPHE: Final = f"[{APOSTROPHES}]"
# Scripts written without blanks: one token a character; a word is then a phrase of them.
SINGLE: Final = (
    "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
)
ALONE: Final = re.compile(f"[{SINGLE}]")
_FIRST_SINGLE: Final = SINGLE[0]
_LETTER_APOSTROPHES: Final = frozenset(filter(str.isalpha, APOSTROPHES))
# What stands inside words without being a letter: marks above and below, and the invisible.
_MARKS: Final = "\u0300-\u036f\u0483-\u0487\u0591-\u05bd\u05bf\u05c1\u05c2\u0610-\u061a\u0640\u064b-\u065f\u0670\u06d6-\u06dc\u0900-\u0903\u093a-\u094f\u0981-\u0983\u09bc-\u09cd\u0a01-\u0a03\u0a3c-\u0a4d\u0abc-\u0acd\u0b3c-\u0b4d\u0bbe-\u0bcd\u0c3e-\u0c4d\u0cbe-\u0ccd\u0d3e-\u0d4d\u0dca-\u0ddf\u00ad\u200b-\u200d\u2060"
_LETTERS: Final = f"[^\\W{SINGLE}]+(?:[{_MARKS}]+[^\\W{SINGLE}]*)*"
_JOINER: Final = "\u2060"
_THIN: Final = "\u00a0\u202f\u2009"
_GROUPED: Final = re.compile(f"[0-9][0-9]{{0,2}}(?:[ {_THIN}][0-9]{{3}})+(?![0-9])")
_BLANK: Final = re.compile(f"[ {_THIN}]")
# The invisible; the stretched line and the vowel signs of Arabic, which few people write.
_DROPPED: Final = dict.fromkeys(
    [*map(ord, f"{_THIN}\u00ad\u200b\u200c\u200d\u2060\u0640\u0670"), *range(0x064B, 0x0653)]
)
_ANY_APOSTROPHE: Final = re.compile(_APOSTROPHE)
_SHORTEST_PART: Final = 3


@dataclass(frozen=True, slots=True)
class Token:
    """One word and where it stands: `text[start:end]`."""

    surface: str
    start: int
    end: int
    parts: tuple[Token, ...] = ()
    """The words around the apostrophe of a word that keeps it: `hui` in aujourd'hui, `connor` in O'Connor."""

    @property
    def clitic(self) -> bool:
        """Whether this is an elided article: l', qu'."""
        return self.surface.endswith("'")


def pattern(language: Language) -> re.Pattern[str]:
    """Return what a token looks like in a language."""
    parts = [
        r"(?<!\w)(?:[^\W\d_]\.)+[^\W\d_](?!\w)",  # U.R.S.S
        rf"\d+(?:{_JOINER}\d{{3}})*(?:[.,]\d+)*(?:[^\W_{SINGLE}]+)?",  # 3,5 · 1 000 · 1er · 10h15
        f"{_LETTERS}(?:{_APOSTROPHE}{_LETTERS})*",
        f"[{SINGLE}]",
    ]
    if language.elisions:
        elided = "|".join(sorted(language.elisions, key=len, reverse=True))
        parts.insert(0, f"(?<!\\w)(?i:{elided}){_APOSTROPHE}(?=\\w)")
    return re.compile("|".join(parts))  # of all characters together the case would be looked up one by one


def is_word(text: str) -> bool:
    """Say whether a text has letters alone, of a script with blanks: one token in every language, which keeps all of it."""
    return text.isalpha() and (text.isascii() or (max(text) < _FIRST_SINGLE and not _LETTER_APOSTROPHES & set(text)))


def joined(text: str) -> str:
    """Put an invisible joiner for the blanks inside numbers, 10 000; every character stays where it is."""
    return _GROUPED.sub(_as_one, text)


def _as_one(number: re.Match[str]) -> str:
    """Join the groups of a number of which this is the beginning: 2016 300 are two."""
    before = number.string[number.start() - 1 : number.start()]
    return number.group() if before.isdigit() or (before in ".," and before) else _BLANK.sub(_JOINER, number.group())


def token(match: re.Match[str], language: Language) -> Token:
    """Return the token of a match of the language's pattern."""
    word = match.group()
    surface = surface_of(word, language)
    inside = tuple(_parts(word, match.start(), language)) if "'" in surface[1:-1] else ()
    return Token(surface, match.start(), match.end(), inside)


def surface_of(word: str, language: Language) -> str:
    """Return a word in lower-case NFC, without what typography and orthography add."""
    text = unicodedata.normalize("NFC", language.lower(word))
    if text.isascii() and text.isalpha():
        return text[:LONGEST]
    if text[-1] in APOSTROPHES:
        return text[:-1] + "'"
    if not text.isalnum() or "\u0640" in text:
        text = _mended(text)
    if language.normalise:
        text = language.normalise(text)
    return text[:LONGEST] or word[:LONGEST]


def _parts(word: str, start: int, language: Language) -> Iterator[Token]:
    at = 0
    for piece in _ANY_APOSTROPHE.split(word):
        if len(piece) >= _SHORTEST_PART:
            yield Token(surface_of(piece, language), start + at, start + at + len(piece))
        at += len(piece) + 1


def _mended(text: str) -> str:
    """Join what typography parted: 1 000, U.R.S.S.; and write every apostrophe the same."""
    if text[0].isdigit():
        return text.translate(_DROPPED).replace("'", "")
    if "." in text:
        return text.replace(".", "")
    return _ANY_APOSTROPHE.sub("'", text.translate(_DROPPED))
