"""A text and the offsets marked in it to HTML: every piece is escaped, and `mark` is the only tag there is."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import Final

from markupsafe import Markup, escape

_RIGHT_TO_LEFT: Final = frozenset(["ar", "ckb", "dv", "fa", "he", "ks", "ps", "sd", "ug", "ur", "yi"])
_BETWEEN: Final = re.compile(r"\n\s*\n")


def marked(text: str, marks: Iterable[tuple[int, int]]) -> Markup:
    """Put `<mark>` around what is marked, and escape all."""
    said = (f"<mark>{escape(piece)}</mark>" if hit else escape(piece) for piece, hit in pieces(text, marks))
    return Markup("".join(said))  # noqa: S704  # every piece is escaped


def pieces(text: str, marks: Iterable[tuple[int, int]]) -> Iterator[tuple[str, bool]]:
    """Cut a text at its marks, which are in order; yield (piece, whether it is marked), none of them empty."""
    at = 0
    for start, end in marks:
        start = max(start, at)
        if start >= min(end, len(text)):
            continue
        if start > at:
            yield text[at:start], False
        yield text[start:end], True
        at = end
    if at < len(text):
        yield text[at:], False


def paragraphs(text: str) -> Iterator[tuple[int, int]]:
    """Yield where each paragraph begins and ends; a blank line is between two."""
    start = 0
    for gap in _BETWEEN.finditer(text):
        if gap.start() > start:
            yield start, gap.start()
        start = gap.end()
    if start < len(text):
        yield start, len(text)


@lru_cache(maxsize=1_000)
def tongue(language: str) -> Markup:
    """Return the attributes of an element whose text is in a language."""
    return Markup('lang="{}" dir="{}"').format("" if language == "und" else language, direction(language))


def direction(language: str) -> str:
    """Return the `dir` of text in a language; `auto` when the language is not known."""
    if language in ("", "und"):
        return "auto"
    return "rtl" if language.partition("-")[0] in _RIGHT_TO_LEFT else "ltr"
