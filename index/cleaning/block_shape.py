"""The texts of blocks become numbers: what can be said of each by its letters and signs, in any language."""

from __future__ import annotations

import functools
import unicodedata
from collections.abc import Sequence
from typing import Final

import numpy as np
from numpy.typing import NDArray

Table = NDArray[np.float32]

WIDE: Final = 2.5
"""Characters of an alphabet that a Chinese, Japanese or Korean one stands for."""
LONGEST: Final = 5_000
"""Characters of a block that are looked at."""

_CLASSES: Final = (
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
_CLASS: Final = {name: number for number, name in enumerate(_CLASSES)}
_SIGNS: Final = {
    "end": ".!?…。！？؟۔।",
    "comma": ",;،؛，、；",
    "colon": ":：",
    "bar": "|•·»«>/\\–—→›‹▶►■*#+=_~",
    "quote": "\"'’“”„)]」』（(",
}
_LETTERS: Final = {"Lu": "upper", "Lt": "upper", "Ll": "lower", "Nd": "digit", "No": "digit", "Zs": "space"}
_WIDE_RANGES: Final = ((0x3040, 0x30FF), (0x3400, 0x9FFF), (0xAC00, 0xD7AF))

SHAPE: Final = (
    *("width", "words", "word width", "capitals", "upper", "digits", "commas", "bars", "colons", "quotes", "odd"),
    *("ends", "ends in colon", "ends in comma", "starts upper", "starts lower", "starts digit", "stops", "prose"),
    "goes on",
)
"""The columns of `shape`."""
CASES: Final = ("capitals", "upper", "starts upper", "starts lower")
"""Those that depend on capital letters, which most scripts of the world have not."""


def shape(texts: Sequence[str]) -> Table:
    """Describe texts, each of one line and not empty, by numbers of about 0 to 4: (n, SHAPE)."""
    joined = "\n".join(text[:LONGEST] for text in texts) + "\n"
    codes = np.frombuffer(joined.encode("utf-32-le", "replace"), np.uint32)
    classes = _classes()[np.minimum(codes, 0xFFFF)]
    ends = np.flatnonzero(codes == ord("\n"))
    starts = np.concatenate([[0], ends[:-1] + 1])
    line_of = np.repeat(np.arange(len(texts)), ends - starts + 1)
    size = len(texts) * len(_CLASSES)
    count = np.bincount(line_of * len(_CLASSES) + classes, minlength=size).reshape(len(texts), -1).astype(np.float32)
    end, quote, space, upper, digit = (_CLASS[name] for name in ("end", "quote", "space", "upper", "digit"))
    count[:, space] -= 1  # the end of the line
    letter = (classes >= upper) & (classes <= digit)
    begins = letter & ~np.concatenate([[False], letter[:-1]])
    after_end = (classes == end) & np.concatenate([(classes[1:] >= quote), [True]])
    after_end |= (classes == end) & (codes > 0x3000)
    stops = np.bincount(line_of[after_end], minlength=len(texts)).astype(np.float32)
    words = np.bincount(line_of[begins], minlength=len(texts)) + count[:, _CLASS["wide"]] / 2
    capitals = np.bincount(line_of[begins & (classes == upper)], minlength=len(texts))
    width = count.sum(1) + (WIDE - 1) * count[:, _CLASS["wide"]]
    letters = count[:, upper : digit + 1].sum(1) + 1
    last, before, first = classes[np.maximum(ends - 1, 0)], classes[np.maximum(ends - 2, 0)], classes[starts]
    ended = (last == end) | (((last == quote) | (last == space)) & (before == end))
    commas = count[:, _CLASS["comma"]]
    prose = (width >= 60) & (ended | (stops + commas + count[:, _CLASS["colon"]] > 1))
    columns = [
        np.log1p(width) / 2,
        np.log1p(words) / 2,
        np.minimum(width / (words + 1), 12) / 6,
        capitals / (words + 1),
        count[:, upper] / letters,
        count[:, digit] / (width + 1),
        np.minimum(10 * commas / (width + 10), 1),
        np.minimum(10 * count[:, _CLASS["bar"]] / (width + 10), 2),
        np.minimum(count[:, _CLASS["colon"]], 3) / 2,
        np.minimum(10 * count[:, quote] / (width + 10), 1),
        np.minimum(4 * count[:, 0] / (width + 1), 2),
        ended,
        last == _CLASS["colon"],
        last == _CLASS["comma"],
        first == upper,
        first == _CLASS["lower"],
        first == digit,
        np.log1p(stops) / 2,
        prose,
        [text.endswith(("...", "…", "[…]", "...]", "…)")) for text in texts],
    ]
    return np.stack([np.asarray(column, np.float32) for column in columns], axis=1)


@functools.cache
def _classes() -> NDArray[np.uint8]:
    """Make the class of every character of the basic plane (50 ms, once); a character beyond it is odd."""
    table = np.zeros(0x10000, np.uint8)
    for code in range(0xFFFF):
        category = unicodedata.category(chr(code))
        table[code] = _CLASS[_LETTERS.get(category) or ("letter" if category[0] == "L" else "other")]
    for first, last in _WIDE_RANGES:
        table[first : last + 1] = _CLASS["wide"]
    for name, signs in _SIGNS.items():
        table[[ord(sign) for sign in signs]] = _CLASS[name]
    table[[ord("\n"), ord("\t")]] = _CLASS["space"]
    return table
