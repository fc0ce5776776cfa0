"""A line that was taken out of an article to the terms it is found by: found whatever the accents, never scored."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from search.analysis.analyzer import analyzer
from search.analysis.folding import fold


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


def aside_stems(surface: str, lang: str) -> frozenset[str]:
    """Return the stems, tagged with their language, that a word is found by."""
    stem = analyzer(lang).stem
    return frozenset((fold(stem(surface)), stem(fold(surface))))
