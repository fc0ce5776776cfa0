"""What one language contributes to analysis."""

from __future__ import annotations

import functools
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Final

from search.analysis.folding import fold

_LONGEST_ENDING: Final = 3
"""Letters of number, gender and case that may follow a suffix: Russian возможностями."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Language:
    """Everything that is particular to one language, and nothing else.

    A word as written becomes its surface by `lower`, Unicode's composed form (NFC), then `normalise`; the surface
    becomes its stem by `stem`. All but the code, the name and the stem may be left out.
    """

    code: str
    """ISO 639-1 code, also the name of the module."""
    name: str
    """The language's name in itself, shown to readers."""
    stem: Callable[[str], str]
    """One surface to its stem."""
    script: str = "Latin"
    """The English name of its script in ISO 15924, without remarks: Latin, Cyrillic, Han, Japanese."""
    runs: bool = False
    """Whether words cannot be told by blanks, so that the stem reading is made of overlapping pairs of characters.

    Either nothing stands between words (Chinese, Thai) or particles are attached to them (Korean).
    """
    lower: Callable[[str], str] = str.lower
    """One word as written to lower case."""
    normalise: Callable[[str], str] | None = None
    """One lower-case NFC word to its surface: spellings that nobody tells apart when searching become one.

    Doing it twice changes nothing; it never gives an empty word, a blank or a capital for a word of letters.
    """
    elisions: frozenset[str] = frozenset()
    """Proclitics cut off before an apostrophe, without it: l, d, qu."""
    stopwords: frozenset[str] = frozenset()
    """Surfaces that a query of other words does without; they keep their positions."""
    source: str = ""
    """Where the stop words come from."""
    derivations: tuple[str, ...] = ()
    """Suffixes that make another word rather than an inflection, as in surfaces, the longest first: ment, tion, ung.

    Letters of number, gender or case may follow: French `ais` stands for -ais and -aise, German `ung` for -ung and -ungen,
    Italian `zion` for -zione and -zioni, Russian `ост` for -ость and -ости.
    """

    stem_alters: int | None = None
    """How many letters at the end of a stem its words may have otherwise, accents apart: publi-qu of publi-cation; None when
    others may change too, as in German."""

    @property
    def spelled_plainly(self) -> bool:
        """Whether a surface has the letters of the word as written, in lower case and apart from accents."""
        return self.normalise is None and self.lower is str.lower and not self.runs

    def derivation(self, surface: str) -> str:
        """Return the suffix that makes a word from others with its stem, or nothing: tion of élections, not of nation.

        Words of one stem are inflections of one another when this is the same. A suffix that lies within the stem tells
        nothing, for all of them have it: partage, partagé and partager are one verb.
        """
        plain, stem = fold(surface), fold(self.stem(surface))
        folded = _folded(self.derivations)
        for ending in range(_LONGEST_ENDING + 1):
            whole = plain[: len(plain) - ending]
            if not whole.endswith(folded):
                continue
            for suffix, end in zip(self.derivations, folded, strict=True):
                if whole.endswith(end) and len(whole) - len(end) >= len(stem) - 1:
                    return suffix
        return ""


@functools.cache
def _folded(suffixes: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(map(fold, suffixes))


def words(text: str) -> frozenset[str]:
    """Split a list of words written as one text."""
    return frozenset(text.split())


def suffixes(text: str) -> tuple[str, ...]:
    """Split a list of suffixes written as one text; the longest first, equals by the alphabet."""
    return tuple(sorted(text.split(), key=lambda suffix: (-len(suffix), suffix)))


def replacing(letters: Mapping[str, str]) -> Callable[[str], str]:
    """Return the function that writes each letter of a word as `letters` says; an empty string drops it."""
    table = str.maketrans(dict(letters))

    def replaced(word: str) -> str:
        return word.translate(table) or word

    return replaced


def digits(*zeros: str) -> dict[str, str]:
    """Return the ten digits that begin with each zero, as `replacing` takes them, with their plain digits."""
    return {chr(ord(zero) + value): str(value) for zero in zeros for value in range(10)}


def without(endings: str, shortest: int = 3) -> Callable[[str], str]:
    """Return the light stemmer that cuts off the longest of some endings, and leaves `shortest` letters at least."""
    known = words(endings)
    longest = max(map(len, known))

    def stem(word: str) -> str:
        for length in range(min(longest, len(word) - shortest), 0, -1):
            if word[-length:] in known:
                return word[:-length]
        return word

    return stem
