"""A language to how likely it is before anything is read, by how much news is written in it.

Set by hand in steps of three; without it a word or a name that many languages share goes to Galician, Latin or Faroese.
"""

from __future__ import annotations

from typing import Final

_STEPS: Final = (
    (1.0, "ar de en es fr it ja nl pt ru zh"),
    (0.3, "bg ca cs da el fa fi he hi hr hu id ko no pl ro sr sv th tr uk vi"),
    (0.03, "an br bs co cy dz eo fo fy ga gd ha ht ig jv la lb ln mt nn oc qu rm sa sc se su vo wa wo"),
)
_OTHERS: Final = 0.1


def commonness(lang: str) -> float:
    """Give a share of that of the commonest languages, above 0."""
    return next((share for share, languages in _STEPS if lang in languages.split(" ")), _OTHERS)
