"""Characters become classes, in any script: a capital, a digit, the end of a sentence; what lines and blocks are described by."""

from __future__ import annotations

import functools
import unicodedata
from typing import Final

import numpy as np
from numpy.typing import NDArray

WIDE: Final = 2.5
"""Characters of an alphabet that a Chinese, Japanese or Korean one stands for."""

CLASSES: Final = (
    "other",
    "upper",
    "lower",
    "letter",
    "wide",
    "digit",
    "end",
    "comma",
    "colon",
    "bar",
    "quote",
    "space",
)
CLASS: Final = {name: number for number, name in enumerate(CLASSES)}
_SIGNS: Final = {
    "end": ".!?…。！？؟۔।",
    "comma": ",;،؛，、；",
    "colon": ":：",
    "bar": "|•·»«>/\\–—→›‹▶►■*#+=_~",
    "quote": "\"'’“”„)]」』（(",
}
_LETTERS: Final = {"Lu": "upper", "Lt": "upper", "Ll": "lower", "Nd": "digit", "No": "digit", "Zs": "space"}
_WIDE_RANGES: Final = ((0x3040, 0x30FF), (0x3400, 0x9FFF), (0xAC00, 0xD7AF))


@functools.cache
def classes() -> NDArray[np.uint8]:
    """Make the class of every character of the basic plane (50 ms, once); a character beyond it is odd."""
    table = np.zeros(0x10000, np.uint8)
    for code in range(0xFFFF):
        category = unicodedata.category(chr(code))
        name = _LETTERS.get(category) or ("letter" if category[0] == "L" else "other")
        table[code] = CLASS[name]
    for first, last in _WIDE_RANGES:
        table[first : last + 1] = CLASS["wide"]
    for name, signs in _SIGNS.items():
        table[[ord(sign) for sign in signs]] = CLASS[name]
    table[[ord("\n"), ord("\t")]] = CLASS["space"]
    return table
