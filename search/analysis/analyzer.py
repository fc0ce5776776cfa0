"""A text to its readings: surfaces, stems, pieces; every stretch between blanks is cut once, then looked up."""

from __future__ import annotations

import functools
import itertools
import operator
import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Final, Generic, NamedTuple, TypeVar

from search.analysis.folding import fold
from search.analysis.language import Language
from search.analysis.languages import analysed_as
from search.analysis.tokens import ALONE, Token, is_word, joined, pattern, surface_of, token

_CHUNK: Final = re.compile(r"\S+")
_HANGUL: Final = re.compile("[\uac00-\ud7a3]{3,}")
_PIECE: Final = 5
"""Characters of a piece: 4 find a little more on XQuAD in five languages, 6 less; the index grows with every one fewer."""
_TAG: Final = ":"
_SURE: Final = 2
"""Letters at the end of a stem that its words need not have: Snowball may change them."""
_AROUND: Final = '.,;:!?…()[]{}"«»“”„–—-/*'
"""What stands around words, and is no part of a token where a chunk begins or ends."""
_MOST: Final = 100_000
"""Chunks or words that are remembered of one kind, some 200 bytes each. To meet so many anew takes half a second, and
they are the words of 12,000 articles."""

_OF_NAMES: Final = "und"
_MOST_TYPED: Final = 20_000
"""The same of what readers type too, which may be anything: stems in every language of an index, and names."""

Value = TypeVar("Value")


class Readings(NamedTuple):
    """The readings of one text, terms joined by one blank or more."""

    surfaces: str
    """Each word as written: lower-case NFC, accents kept."""
    stems: str
    """What the inflections of each word share, tagged with the language; one for each surface, or for each pair of
    characters in languages written without blanks."""
    parts: str
    """Stems of the words around the apostrophe of a word that keeps it: hui of aujourd'hui."""
    pieces: str
    """Overlapping stretches of the stems that say something, for relatives: ministre and ministère, Wahl in Bundestagswahl."""
    folded: str
    """`elysee|élysée` for each accented surface and stem, of the parts of words too, and `~ar:كتاب|الكتاب` for each surface
    that does not begin as its stem does; the same one perhaps several times."""


class Analyzer:
    """Turns texts of one language into tokens; remembers the readings of the chunks that it has met.

    A *chunk* is what stands between blanks: `l'Union,` or `3,5`.
    """

    def __init__(self, language: Language) -> None:
        """Compile the token pattern of `language`."""
        self.language = language
        self._pattern = pattern(language)
        most = _MOST_TYPED if language.code == _OF_NAMES else _MOST
        self._readings = Remembered(self._read, most)
        self._words = Remembered(self._word, most)
        self._tagged = Remembered(self._stem, _MOST_TYPED)

    def tokens(self, text: str) -> Iterator[Token]:
        """Yield the tokens of `text` in order, with their offsets."""
        for start, chunk in spans(text):
            for each in self._cut(chunk):
                yield _moved(each, start)

    def cut(self, chunk: str) -> tuple[Token, ...]:
        """Return the tokens of one chunk, with offsets in it: not remembered, who needs that keeps what it makes of them."""
        return self._cut(chunk)

    def read(self, chunks: list[str]) -> Readings:
        """Return the readings of a text cut by `chunks`: those of the same tokens as `tokens`, faster."""
        if not chunks:
            return _NOTHING
        surfaces, stems, *others = zip(*self._readings.all(chunks), strict=True)  # the columns of that table
        return Readings(" ".join(surfaces), " ".join(stems), *map("".join, others))

    def stem(self, surface: str) -> str:
        """Return the tagged stem of a surface, e.g. `fr:assembl`."""
        return self._tagged[surface]

    def stems(self, tokens: Iterable[Token]) -> list[str]:
        """Return the stem reading of tokens in order: their stems, or the pairs of characters they make."""
        found: list[str] = []
        run: list[Token] = []
        for each in tokens:
            if self.language.runs and ALONE.match(each.surface):
                if run and run[-1].end != each.start:
                    found += self._pairs(run)
                    run = []
                run.append(each)
                continue
            found += self._pairs(run)
            run = []
            found += self._of_word(each)
        return found + self._pairs(run)

    def pieces(self, stem: str) -> list[str]:
        """Return the pieces of a tagged stem; none when it has a digit, or is a character of a run."""
        word = stem.partition(_TAG)[2]
        if not word or ALONE.match(word) or not (word.isalpha() or not any(map(str.isdigit, word))):
            return []
        bounded = f"_{fold(word)}"
        return [bounded[at : at + _PIECE] for at in range(max(1, len(bounded) - _PIECE + 1))]

    def is_stopword(self, surface: str) -> bool:
        """Say whether a query of other words does without this one."""
        return surface.endswith("'") or surface in self.language.stopwords

    def part_stems(self, tokens: Iterable[Token]) -> list[str]:
        """Return the stems of the parts of tokens that have some, those of the whole words left out."""
        words = ((self._tagged[part.surface], self._tagged[word.surface]) for word in tokens for part in word.parts)
        return [part for part, whole in words if part != whole]

    def _of_word(self, word: Token) -> list[str]:
        if self.language.runs and _HANGUL.fullmatch(word.surface):
            return [self._tag(word.surface[at : at + 2]) for at in range(len(word.surface) - 1)]
        return [self._tagged[word.surface]]

    def _pairs(self, run: list[Token]) -> list[str]:
        characters = [each.surface for each in run]
        if len(characters) < 2:
            return [self._tag(character) for character in characters]
        return [self._tag(a + b) for a, b in itertools.pairwise(characters)]

    def _tag(self, word: str) -> str:
        return f"{self.language.code}{_TAG}{word}"

    def _stem(self, surface: str) -> str:
        return self._tag(self.language.stem(surface.rstrip("'")))

    def _cut(self, chunk: str) -> tuple[Token, ...]:
        return tuple(token(match, self.language) for match in self._pattern.finditer(chunk))

    def _read(self, chunk: str) -> Readings:
        word = chunk.strip(_AROUND)
        if is_word(word) and not self.language.runs:
            return self._words[surface_of(word, self.language)]
        if word and word != chunk:
            return self._readings[word]
        surfaces = [surface_of(match.group(), self.language) for match in self._pattern.finditer(chunk)]
        if self.language.runs or any("'" in surface[1:-1] for surface in surfaces):
            return self._read_tokens(self._cut(chunk))
        return self._joined([self._words[surface] for surface in surfaces])

    def _joined(self, words: list[Readings]) -> Readings:
        """Read tokens without parts: what `_read_tokens` does, from what is known of each."""
        return Readings(
            " ".join([word.surfaces for word in words]),
            " ".join([word.stems for word in words]),
            "",
            "".join([word.pieces for word in words]),
            "".join([word.folded for word in words]),
        )

    def _word(self, surface: str) -> Readings:
        """Read a token that is a chunk by itself: what `_read_tokens` does, faster, and once for `Word,` and `word`."""
        stem = self._tagged[surface]
        pieces = [] if self.is_stopword(surface) else self.pieces(stem)
        return Readings(surface, stem, "", _ended(pieces), _ended([*self._accented(surface), *self._odd(surface)]))

    def _read_tokens(self, tokens: tuple[Token, ...]) -> Readings:
        said = [each for each in tokens if not self.is_stopword(each.surface)]
        parts = self.part_stems(tokens)
        pieces = [piece for stem in (*self.stems(said), *parts) for piece in self.pieces(stem)]
        surfaces = [each.surface for each in tokens]
        entries = [entry for word in tokens for each in (word, *word.parts) for entry in self._accented(each.surface)]
        entries += [entry for surface in surfaces for entry in self._odd(surface)]
        stems = " ".join(self.stems(tokens))
        return Readings(" ".join(surfaces), stems, _ended(parts), _ended(pieces), _ended(entries))

    def _accented(self, surface: str) -> list[str]:
        terms = (surface, self._tagged[surface])
        if surface.isascii() and terms[1].isascii():
            return []
        return [f"{fold(term)}|{term}" for term in terms if fold(term) != term]

    def _odd(self, surface: str) -> list[str]:
        """Return what leads from its stem to a word that does not begin as the others do."""
        stem = self._tagged[surface]
        return [] if fold(surface).startswith(family_begin(stem)) else [f"{odd_begin(stem)}{surface}"]


_NOTHING: Final = Readings("", "", "", "", "")


def family_begin(stem: str) -> str:
    """Return what all words with a tagged stem begin with when they are folded, but for the odd ones."""
    word = stem.partition(_TAG)[2]
    return fold(word[: max(2, len(word) - _SURE)])


def odd_begin(stem: str) -> str:
    """Return what begins the entries of the odd words with a stem; the words follow."""
    return f"~{stem}|"


def _ended(terms: list[str]) -> str:
    """Put a blank after each term, so that texts of them can follow one another; most chunks have none."""
    return f"{' '.join(terms)} " if terms else ""


def spans(text: str) -> Iterator[tuple[int, str]]:
    """Yield the chunks of a text and where each begins."""
    for match in _CHUNK.finditer(joined(text)):
        yield match.start(), match.group()


def starts(text: str) -> list[int]:
    """Return where each chunk of a text begins."""
    return [match.start() for match in _CHUNK.finditer(joined(text))]


def is_one_word(chunk: str) -> bool:
    """Say whether a chunk is one token with all its letters, whatever marks stand around it."""
    return is_word(chunk.strip(_AROUND))


def chunks(text: str) -> list[str]:
    """Cut a text at blanks; an analyzer takes the pieces from there."""
    return joined(text).split()


@functools.cache
def analyzer(code: str) -> Analyzer:
    """Return the analyzer of a language by its ISO 639-1 code; a language without a file has that of `und`."""
    language = analysed_as(code)
    return Analyzer(language) if language.code == code else analyzer(language.code)


def _moved(each: Token, by: int) -> Token:
    parts = tuple(_moved(part, by) for part in each.parts) if each.parts else ()
    return Token(each.surface, each.start + by, each.end + by, parts)


class Remembered(dict[str, Value], Generic[Value]):
    """What each chunk met so far becomes; bounded, for hostile text must not make it grow for ever."""

    _longest = 40

    def __init__(self, make: Callable[[str], Value], most: int = _MOST) -> None:
        """Ask `make` for what is not known; forget all when there are `most`."""
        super().__init__()
        self._make = make
        self._most = most

    def all(self, chunks: list[str]) -> Sequence[Value]:
        """Return what each chunk becomes, looked up in C."""
        if len(chunks) < 2:
            return [self[chunk] for chunk in chunks]
        found: Sequence[Value] = operator.itemgetter(*chunks)(self)
        return found

    def __missing__(self, chunk: str) -> Value:
        made = self._make(chunk)
        if len(chunk) <= self._longest:
            if len(self) >= self._most:
                self.clear()
            self[chunk] = made
        return made
