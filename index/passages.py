"""The body of an article to its passages in other languages: a quoted paragraph is analysed in its own."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from index.identify import UNKNOWN, identify, script_of
from search.analysis import analyzer
from search.article import Passage

SHORTEST: Final = 80
"""Letters of a paragraph that is looked at: a stray line in another language changes nothing."""
SURE: Final = 0.9
"""Confidence from which a paragraph is taken to be in another language."""
_OWN: Final = 0.15
"""Share of words that are stop words of the article's language from which a paragraph is in it: the share is .3 to .5
in one's own language, below .1 in another, and asking costs more than the rest of the analysis."""
_PARAGRAPH: Final = re.compile(r"[^\n]+")


def foreign_passages(body: str, lang: str) -> tuple[Passage, ...]:
    """Return the paragraphs of a body that are surely in another language than the article."""
    return tuple(_found(body, lang)) if lang != UNKNOWN else ()


def _found(body: str, lang: str) -> Iterator[Passage]:
    for match in _PARAGRAPH.finditer(body):
        text = match.group()
        if len(text) < SHORTEST or text == body or _reads_as(text, lang):
            continue
        found = identify(text)
        if found.lang not in (lang, UNKNOWN) and found.confidence >= SURE:
            yield Passage(match.start(), match.end(), found.lang)


def _reads_as(text: str, lang: str) -> bool:
    """Say whether a paragraph has the little words of a language; by its script when we know none of them."""
    known = analyzer(lang).language.stopwords
    if not known:
        return script_of(text)[0] in (lang, "Latin")
    words = text.lower().split()
    return sum(word in known for word in words) >= _OWN * len(words)
