"""A text becomes the language it is written in: by its script where that is enough, else by what its words are made of."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from index.identification.codes import language_code
from index.identification.names import is_name
from index.identification.scripts import script_of

__all__ = ["LOOKED_AT", "UNKNOWN", "Identification", "identify", "language_code", "script_of"]

UNKNOWN: Final = "und"
LOOKED_AT: Final = 500
"""Characters of a text that are looked at."""
MIN_CONFIDENCE: Final = 0.08
"""Confidence below which nothing is said: that of letters in disorder."""
NOISE: Final = 8
"""Letters from which those of a word in some language are more than two: not `aaaaaaaa`, nor `hahahaha`."""


@dataclass(frozen=True, slots=True)
class Identification:
    """The language of a text."""

    lang: str
    """ISO 639-1, `und` when unknown. Norwegian is `no` (Bokmål) or `nn`; Chinese of every kind `zh`."""
    confidence: float
    """From 0 to 1."""


def identify(text: str) -> Identification:
    """Name the language of a text; `und` when it has too few letters, is a person's name, or could be in any."""
    text = text[:LOOKED_AT]
    script, confidence = script_of(text)
    if len(script) == len("fr") or not confidence:
        return Identification(script or UNKNOWN, confidence)
    if is_name(text) or _is_noise(text):
        return Identification(UNKNOWN, 0.0)
    from index.identification.classifier import classifier  # numpy is loaded when the first text asks for it

    lang, confidence = classifier(script).classify(text)
    return Identification(lang if confidence >= MIN_CONFIDENCE else UNKNOWN, confidence)


def _is_noise(text: str) -> bool:
    """Say whether a text repeats one letter or two."""
    plain = text.casefold()
    letters = set(filter(str.isalpha, set(plain)))
    return len(letters) <= 2 and sum(map(plain.count, letters)) >= NOISE
