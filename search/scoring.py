"""How often a term is where to what it counts: the one formula that all engines share, and its parameters.

BM25 (Robertson and Zaragoza 2009) with Lucene's idf, over the fields of `search.document`. Engines compute it; the
reference engine and the explanation do it with these functions.
"""

from __future__ import annotations

import bisect
import math
from typing import Final

K1: Final = 1.2
B: Final = 0.75
"""Of k1 .6 to 2 and b .4 to .9, within .004 nDCG of the best on ten collections; Lucene's and Tantivy's own."""

SURFACE: Final = 0.5
"""What the very word adds to its stem: .2 to .8 were tried."""
OTHER_ACCENTS: Final = 0.4
"""What a word with other accents adds of that, when the word as typed is in the index too."""
OTHER_STEM: Final = 0.9
"""What the stem of a word with other accents counts then: with what the word adds, more than another inflection."""
INFLECTION: Final = 0.1
"""What another inflection of the word adds, as a part of what the very word adds; a derivation adds nothing."""
RELATIVE: Final = 0.6
"""What an article that has no form of the word gets for pieces of it: .3 to .85 were tried."""
ADJACENT: Final = 0.15
"""What two words add that stand to one another as in the query: .1 to .5 were tried."""
PHRASE_ZONES: Final = {"title": 1.5, "lead": 1.2, "body": 1.0}
"""What a phrase counts by where it stands."""


def _decoded(code: int) -> int:
    """Return the length that a byte stands for: Lucene's SmallFloat with three significant bits."""
    if code < _EXACT:
        return code
    bits, shift = (code - _EXACT) & 7, ((code - _EXACT) >> 3) - 1
    return _EXACT + (bits if shift < 0 else (bits | 8) << shift)


_EXACT: Final = 24
_LENGTHS: Final = [_decoded(code) for code in range(256)]


def quantised(length: int) -> int:
    """Round the length of a field down as an index stores it, in one byte: Lucene's and Tantivy's fieldnorm."""
    return _LENGTHS[bisect.bisect_right(_LENGTHS, length) - 1]


def idf(articles: int, having: int) -> float:
    """Return log(1 + (N - n + 0.5) / (n + 0.5)), at least as much as for a term that all articles have."""
    having = min(having, articles)
    return math.log(1 + (articles - having + 0.5) / (having + 0.5))


def saturated(frequency: float, length: int, average: float) -> float:
    """Return what so many occurrences in a field of this length count: from 0 to k1 + 1."""
    norm = K1 * (1 - B + B * quantised(length) / max(average, 1e-9))
    return frequency * (K1 + 1) / (frequency + norm) if frequency else 0.0
