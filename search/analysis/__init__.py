"""Text to tokens, the same way when indexing, querying and highlighting.

A *token* is a stretch of the text. Its *surface* is the word as written, in lower-case NFC; its *stem* is what the
inflections of a word share, tagged with the language, for "assembl" is French assemblée and English assembly.
The order of the tokens gives their positions: stop words and elided articles have theirs too.
"""

from __future__ import annotations

import functools
import re
import unicodedata
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Final, Generic, TypeVar

from search.analysis.folding import fold
from search.analysis.language import Language
from search.analysis.languages import analysed_as

VERSION: Final = 1
"""Goes up with every change of what a text becomes; part of the index's fingerprint."""
LONGEST: Final = 64
"""Characters of a surface that are indexed; a longer run of letters is cut."""

# Wikimedia's list (T41501) of what people and typesetters use for an apostrophe.
APOSTROPHES: Final = "'\u2019\u2018\u201b\u02bc\u02b9\u2032\u0060\u00b4\uff07"
# Scripts written without blanks: one token a character; a word is then a phrase of them.
_SINGLE: Final = (
    "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
)
_MARKS: Final = "\u0300-\u036f\u0483-\u0487\u0591-\u05bd\u05bf\u05c1\u05c2\u0610-\u061a\u0640\u064b-\u065f\u0670\u06d6-\u06dc\u0900-\u0903\u093a-\u094f\u0981-\u0983\u09bc-\u09cd\u0a01-\u0a03\u0a3c-\u0a4d\u0abc-\u0acd\u0b3c-\u0b4d\u0bbe-\u0bcd\u0c3e-\u0c4d\u0cbe-\u0ccd\u0d3e-\u0d4d\u0dca-\u0ddf"
_LETTERS: Final = f"[^\\W{_SINGLE}]+(?:[{_MARKS}]+[^\\W{_SINGLE}]*)*"
_THIN: Final = "\u00a0\u202f\u2009"
_APOSTROPHE: Final = "'"
_CHUNK: Final = re.compile(f"\\w+(?:[{_MARKS}{APOSTROPHES}{_THIN}.,]+\\w+)*[{_MARKS}]*")
# Blanks inside numbers; the stretched line and the vowel signs of Arabic, which few people write.
_DROPPED: Final = dict.fromkeys([*map(ord, f"{_THIN}\u00ad\u0640\u0670"), *range(0x064B, 0x0653)])


Value = TypeVar("Value")


@dataclass(frozen=True, slots=True)
class Token:
    """One word and where it stands: `text[start:end]`."""

    surface: str
    start: int
    end: int

    @property
    def clitic(self) -> bool:
        """Whether this is an elided article: l', qu'."""
        return self.surface.endswith("'")


class Analyzer:
    """Turns texts of one language into tokens; remembers every chunk it has met.

    A *chunk* is what stands between blanks and punctuation, `l'Union` or `3,5`: cut once, then looked up.
    """

    def __init__(self, language: Language) -> None:
        """Compile the token pattern of `language`."""
        self.language = language
        self._pattern = _pattern(language)
        self._chunks = _Remembered(self._cut)
        self._surfaces = _Remembered(lambda chunk: " ".join(token.surface for token in self._chunks[chunk]))
        self._stems = _Remembered(lambda chunk: " ".join(self.stem(token.surface) for token in self._chunks[chunk]))
        self._folded = _Remembered(self._folded_entries)
        self._tagged = _Remembered(lambda word: f"{language.code}:{language.stem(word.rstrip(_APOSTROPHE))}")

    def tokens(self, text: str) -> Iterator[Token]:
        """Yield the tokens of `text` in order, with their offsets."""
        for start, chunk in spans(text):
            for token in self._chunks[chunk]:
                yield Token(token.surface, start + token.start, start + token.end)

    def cut(self, chunk: str) -> tuple[Token, ...]:
        """Return the tokens of one chunk, with offsets in it."""
        return self._chunks[chunk]

    def surfaces(self, chunks: list[str]) -> str:
        """Return the surfaces of a text cut by `chunks`, blank-joined: the same tokens as `tokens`, faster."""
        return " ".join(map(self._surfaces.__getitem__, chunks))

    def stems(self, chunks: list[str]) -> str:
        """Return the tagged stems of a text cut by `chunks`, blank-joined."""
        return " ".join(map(self._stems.__getitem__, chunks))

    def folded(self, pieces: set[str]) -> str:
        """Return `elysee|élysée` for each accented surface and stem in `pieces`, blank-joined, in order."""
        return " ".join(sorted({entry for entry in map(self._folded.__getitem__, pieces) if entry}))

    def stem(self, surface: str) -> str:
        """Return the tagged stem of a surface, e.g. `fr:assembl`."""
        return self._tagged[surface]

    def is_stopword(self, surface: str) -> bool:
        """Say whether a query of other words does without this one."""
        return surface.endswith(_APOSTROPHE) or surface in self.language.stopwords

    def _folded_entries(self, chunk: str) -> str:
        terms = [term for token in self._chunks[chunk] for term in (token.surface, self.stem(token.surface))]
        return " ".join(f"{fold(term)}|{term}" for term in terms if fold(term) != term)

    def _cut(self, chunk: str) -> tuple[Token, ...]:
        found = self._pattern.finditer(chunk)
        return tuple(Token(_surface(match.group()), match.start(), match.end()) for match in found)


def spans(text: str) -> Iterator[tuple[int, str]]:
    """Yield the chunks of a text and where each begins."""
    for match in _CHUNK.finditer(text):
        yield match.start(), match.group()


def chunks(text: str) -> list[str]:
    """Cut a text at blanks and punctuation; an analyzer takes the pieces from there."""
    return _CHUNK.findall(text)


@functools.cache
def analyzer(code: str) -> Analyzer:
    """Return the analyzer of a language by its ISO 639-1 code; a language without a file has that of `und`."""
    language = analysed_as(code)
    return Analyzer(language) if language.code == code else analyzer(language.code)


class _Remembered(dict[str, Value], Generic[Value]):
    """What each chunk met so far becomes; bounded, for hostile text must not make it grow for ever."""

    _most = 200_000
    _longest = 40

    def __init__(self, make: Callable[[str], Value]) -> None:
        super().__init__()
        self._make = make

    def __missing__(self, chunk: str) -> Value:
        made = self._make(chunk)
        if len(chunk) <= self._longest:
            if len(self) >= self._most:
                self.clear()
            self[chunk] = made
        return made


def _surface(word: str) -> str:
    text = unicodedata.normalize("NFC", word.lower())
    if text.isascii() and text.isalpha():
        return text[:LONGEST]
    if text[-1] in APOSTROPHES:
        return text[:-1] + "'"
    if not text.isalnum() or "\u0640" in text:
        text = _mend(text)
    return text[:LONGEST] or word[:LONGEST]


def _mend(text: str) -> str:
    """Join what typography parted: 1 000, U.R.S.S.; and write every apostrophe the same."""
    if text[0].isdigit():
        return text.translate(_DROPPED).replace("'", "")
    if "." in text:
        return text.replace(".", "")
    return _ANY_APOSTROPHE.sub("'", text.translate(_DROPPED))


_ANY_APOSTROPHE: Final = re.compile(f"[{APOSTROPHES}]")


def _pattern(language: Language) -> re.Pattern[str]:
    elided = "|".join(sorted(language.elisions, key=len, reverse=True))
    apostrophe = f"[{APOSTROPHES}]"
    parts = [
        r"(?<!\w)(?:[^\W\d_]\.)+[^\W\d_](?!\w)",  # U.R.S.S
        rf"\d+(?:[{_THIN}]\d{{3}}(?!\d))*(?:[.,]\d+)*(?:[^\W_{_SINGLE}]+)?",  # 3,5 · 1 000 · 1er · 10h15
        f"{_LETTERS}(?:{apostrophe}{_LETTERS})*",
        f"[{_SINGLE}]",
    ]
    if elided:
        parts.insert(0, f"(?<!\\w)(?:{elided}){apostrophe}(?=\\w)")
    return re.compile("|".join(parts), re.IGNORECASE)


__all__ = ["APOSTROPHES", "VERSION", "Analyzer", "Token", "analyzer", "chunks", "fold", "spans"]
