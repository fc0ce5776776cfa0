"""The texts of blocks become numbers: what can be said of each by its letters and signs, in any language."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

import numpy as np

from index.cleaning.character_classes import CLASS, CLASSES, WIDE
from index.cleaning.character_classes import classes as character_classes
from index.cleaning.network import Table

LONGEST: Final = 5_000
"""Characters of a block that are looked at."""

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
    classes = character_classes()[np.minimum(codes, 0xFFFF)]
    ends = np.flatnonzero(codes == ord("\n"))
    starts = np.concatenate([[0], ends[:-1] + 1])
    line_of = np.repeat(np.arange(len(texts)), ends - starts + 1)
    size = len(texts) * len(CLASSES)
    count = np.bincount(line_of * len(CLASSES) + classes, minlength=size).reshape(len(texts), -1).astype(np.float32)
    end, quote, space, upper, digit = (CLASS[name] for name in ("end", "quote", "space", "upper", "digit"))
    count[:, space] -= 1  # the end of the line
    letter = (classes >= upper) & (classes <= digit)
    begins = letter & ~np.concatenate([[False], letter[:-1]])
    after_end = (classes == end) & np.concatenate([(classes[1:] >= quote), [True]])
    after_end |= (classes == end) & (codes > 0x3000)
    stops = np.bincount(line_of[after_end], minlength=len(texts)).astype(np.float32)
    words = np.bincount(line_of[begins], minlength=len(texts)) + count[:, CLASS["wide"]] / 2
    capitals = np.bincount(line_of[begins & (classes == upper)], minlength=len(texts))
    width = count.sum(1) + (WIDE - 1) * count[:, CLASS["wide"]]
    letters = count[:, upper : digit + 1].sum(1) + 1
    last, before, first = classes[np.maximum(ends - 1, 0)], classes[np.maximum(ends - 2, 0)], classes[starts]
    ended = (last == end) | (((last == quote) | (last == space)) & (before == end))
    commas = count[:, CLASS["comma"]]
    prose = (width >= 60) & (ended | (stops + commas + count[:, CLASS["colon"]] > 1))
    columns = [
        np.log1p(width) / 2,
        np.log1p(words) / 2,
        np.minimum(width / (words + 1), 12) / 6,
        capitals / (words + 1),
        count[:, upper] / letters,
        count[:, digit] / (width + 1),
        np.minimum(10 * commas / (width + 10), 1),
        np.minimum(10 * count[:, CLASS["bar"]] / (width + 10), 2),
        np.minimum(count[:, CLASS["colon"]], 3) / 2,
        np.minimum(10 * count[:, quote] / (width + 10), 1),
        np.minimum(4 * count[:, 0] / (width + 1), 2),
        ended,
        last == CLASS["colon"],
        last == CLASS["comma"],
        first == upper,
        first == CLASS["lower"],
        first == digit,
        np.log1p(stops) / 2,
        prose,
        [text.endswith(("...", "…", "[…]", "...]", "…)")) for text in texts],
    ]
    return np.stack([np.asarray(column, np.float32) for column in columns], axis=1)
