"""A line that was taken out of an article to the terms it is found by: found whatever the accents, never scored."""

from __future__ import annotations

import functools
from collections.abc import Iterator
from typing import Final, NamedTuple

from search.analysis.analyzer import Remembered, analyzer, chunks
from search.analysis.folding import fold

_MOST_CHUNKS: Final = 100_000


class AsideToken(NamedTuple):
    """A word of such a line, `text[start:end]`."""

    surface: str
    """Without accents."""
    stems: frozenset[str]
    """Without accents: of the word, and of the word without its accents."""
    start: int
    end: int


def aside_tokens(text: str, lang: str) -> Iterator[AsideToken]:
    """Yield the words of a line as they are indexed and found."""
    for token in analyzer(lang).tokens(text):
        plain = fold(token.surface)
        yield AsideToken(plain, aside_stems(token.surface, lang), token.start, token.end)


def aside_terms(text: str, lang: str) -> tuple[str, set[str]]:
    """Return the surfaces of a line, joined by blanks, and its stems: those of `aside_tokens`, faster."""
    read = _chunks(lang).all(chunks(text))
    return " ".join(surfaces for surfaces, _ in read if surfaces), {stem for _, stems in read for stem in stems}


@functools.cache
def _chunks(lang: str) -> Remembered[tuple[str, frozenset[str]]]:
    def read(chunk: str) -> tuple[str, frozenset[str]]:
        words = [token.surface for token in analyzer(lang).cut(chunk)]
        return " ".join(map(fold, words)), frozenset(stem for word in words for stem in aside_stems(word, lang))

    return Remembered(read, _MOST_CHUNKS)


def aside_stems(surface: str, lang: str) -> frozenset[str]:
    """Return the stems, tagged with their language, that a word is found by."""
    stem = analyzer(lang).stem
    return frozenset((fold(stem(surface)), stem(fold(surface))))
