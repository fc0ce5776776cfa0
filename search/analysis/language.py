"""What one language contributes to analysis."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Language:
    """Everything that is particular to one language, and nothing else."""

    code: str
    """ISO 639-1 code, also the name of the module."""
    name: str
    """The language's name in itself, shown to readers."""
    stem: Callable[[str], str]
    """One lower-case NFC word to its stem."""
    elisions: frozenset[str] = frozenset()
    """Proclitics cut off before an apostrophe, without it: l, d, qu."""
    stopwords: frozenset[str] = frozenset()
    """Words that a query of other words does without; they keep their positions."""


def words(text: str) -> frozenset[str]:
    """Split a list of words written as one text."""
    return frozenset(text.split())
