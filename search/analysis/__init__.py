"""Text to tokens, the same way when indexing, querying and highlighting.

A *token* is a stretch of the text. Its *surface* is the word as written, in lower-case NFC; its *stem* is what the
inflections of a word share, tagged with the language, for "assembl" is French assemblée and English assembly; its
*pieces* are five letters of the stem each, which its relatives share.
The order of the surfaces gives their positions: stop words and elided articles have theirs too.
"""

from __future__ import annotations

from typing import Final

from search.analysis.analyzer import (
    Analyzer,
    Readings,
    Remembered,
    analyzer,
    chunks,
    family_begin,
    is_one_word,
    odd_begin,
    spans,
    starts,
)
from search.analysis.folding import fold
from search.analysis.tokens import ALONE, APOSTROPHES, Token, joined

VERSION: Final = 4
"""Goes up with every change of what a text becomes; part of the index's fingerprint."""

__all__ = [
    "ALONE",
    "APOSTROPHES",
    "VERSION",
    "Analyzer",
    "Readings",
    "Remembered",
    "Token",
    "analyzer",
    "chunks",
    "family_begin",
    "fold",
    "is_one_word",
    "joined",
    "odd_begin",
    "spans",
    "starts",
]
