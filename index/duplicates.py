"""The text of an article to a sketch, by which reprints of one story find each other."""

from __future__ import annotations

import heapq
import zlib
from typing import Final

SHINGLE: Final = 3
"""Words in a shingle."""
SKETCH: Final = 24
"""Hashes in a sketch: the smallest ones, so that a shortened copy shares its part of them (Broder 1997)."""
SHARED: Final = 8
"""Hashes that two articles have to share to be one story: the reprints of the bundled sample share 8 and more."""


def sketch(surfaces: str) -> tuple[int, ...]:
    """Return the smallest hashes (32 bits) of the shingles of blank-joined words; () for a text too short to tell."""
    words = surfaces.split()
    runs = (words[at:] for at in range(SHINGLE))
    hashes = {zlib.crc32(" ".join(shingle).encode()) for shingle in zip(*runs, strict=False)}
    return tuple(heapq.nsmallest(SKETCH, hashes)) if len(hashes) >= 2 * SKETCH else ()
