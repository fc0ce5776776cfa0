"""The text of an article to a sketch, by which the copies of one story find each other.

Copies of a dispatch are shortened, added to and put together with others, so what is asked of two texts is containment:
how much of the shorter is in the longer (Broder 1997), in shingles of some words, long enough that two articles filled
into one form (the weather, results) share few of them. Beside it, a copy keeps its figures; a series changes them.
"""

from __future__ import annotations

import hashlib
import itertools
import zlib
from dataclasses import dataclass
from typing import Final

import numpy as np
import numpy.typing as npt

Hashes = npt.NDArray[np.uint32]
"""Sorted, distinct."""

SHINGLE: Final = 5
"""Words in a shingle. This and the shares below were set on seeds 1 to 3 of tests/stories (3 to 6 words, 0.4 to 0.7)."""
MOST: Final = 1024
"""Hashes of shingles that are kept of a text: the smallest."""
FEWEST: Final = 20
"""Distinct shingles of a text that can be told from others."""
CONTAINED: Final = 0.6
"""Share of the shorter text's shingles that has to be in the longer one."""
FIGURES: Final = 0.7
"""Share of the figures of the one that has fewer that have to be in the other, where it has some; or"""
IN_ORDER: Final = 0.5
"""share of its pairs of figures that follow each other: the weather of two days has many figures in common, by chance."""
_SOME: Final = 6
SAME: Final = 0.9
"""Share of a text's shingles, at least, that are in the first text when it is a copy of it, whole or in part."""
_KEY: Final = 8
"""One in so many hashes is a key: those that are divisible by it, so that two texts choose the same ones."""
_MOST_KEYS: Final = 512
_MIX: Final = np.array([0x9E3779B1, 0x85EBCA77, 0xC2B2AE3D, 0x27D4EB2F, 0x165667B1], np.uint32)


@dataclass(frozen=True, slots=True)
class Sketch:
    """What is remembered of a text to compare it with others: 4 bytes for each of the hashes."""

    shingles: bytes
    """The smallest hashes of its shingles, at most MOST, sorted."""
    figures: bytes
    """The hashes of its figures, sorted."""
    pairs: bytes
    """The hashes of each figure with the next one, sorted."""
    size: int
    """Its distinct shingles, which may be more than are kept; 0 when it is too short to tell."""
    keys: bytes
    """The hashes by which it is looked up, sorted."""

    @property
    def text(self) -> int:
        """A number that is the same for equal texts, of 63 bits."""
        return int.from_bytes(hashlib.blake2b(self.shingles, digest_size=8).digest()) >> 1


def sketch(surfaces: str) -> Sketch:
    """Return the sketch of blank-joined words."""
    words = surfaces.split()
    codes = np.fromiter((zlib.crc32(word.encode()) for word in words), np.uint32, len(words))
    if len(codes) < SHINGLE + FEWEST - 1:
        return Sketch(b"", b"", b"", 0, b"")
    hashes = np.unique(_mixed(codes))
    if len(hashes) < FEWEST:
        return Sketch(b"", b"", b"", 0, b"")
    keys = hashes[hashes % np.uint32(_KEY) == 0][:_MOST_KEYS]
    figures = _figures(words)
    pairs = [f"{one} {next}" for one, next in itertools.pairwise(figures)]
    return Sketch(hashes[:MOST].tobytes(), _coded(figures), _coded(pairs), len(hashes), keys.tobytes())


def numbers(hashes: bytes) -> list[int]:
    """Return the hashes of a sketch as numbers."""
    found: list[int] = _hashes(hashes).tolist()
    return found


def shared(one: Sketch, other: Sketch) -> int:
    """Return how many shingles two copies of one story share, estimated for long texts; 0 when they are no copies."""
    if not one.size or not other.size:
        return 0
    share = max(contained(one, other), contained(other, one))
    if share < CONTAINED or not _same_figures(one, other):
        return 0
    return max(1, round(share * min(one.size, other.size)))


def contained(part: Sketch, whole: Sketch) -> float:
    """Return the share of a text's shingles that another one has, 0 to 1."""
    mine, others = _hashes(part.shingles), _hashes(whole.shingles)
    known = min(_reach(part, mine), _reach(whole, others))
    mine = mine[: np.searchsorted(mine, known, "right")]
    return _common(mine, others) / len(mine) if len(mine) else 0.0


def is_copy(text: Sketch, first: Sketch) -> bool:
    """Say whether a text is the first one, whole or in part, with no figure of its own."""
    mine, others = _hashes(text.figures), _hashes(first.figures)
    return contained(text, first) >= SAME and _common(mine, others) == len(mine)


def _mixed(codes: Hashes) -> Hashes:
    """Return a hash of each run of SHINGLE words, well spread: the smallest ones have to be a fair sample."""
    count = len(codes) - SHINGLE + 1
    sums = np.zeros(count, np.uint32)
    for at in range(SHINGLE):
        sums = (sums ^ codes[at : at + count]) * _MIX[at]
        sums ^= sums >> np.uint32(15)
    return sums


def _figures(words: list[str]) -> list[str]:
    found = ("".join(filter(str.isdigit, word)) for word in words if not word.isalpha())
    return list(filter(None, found))


def _coded(texts: list[str]) -> bytes:
    return np.unique(np.array([zlib.crc32(text.encode()) for text in texts], np.uint32)).tobytes()


def _same_figures(one: Sketch, other: Sketch) -> bool:
    return _enough(one.figures, other.figures, FIGURES) or _enough(one.pairs, other.pairs, IN_ORDER)


def _enough(raw: bytes, other_raw: bytes, share: float) -> bool:
    mine, others = _hashes(raw), _hashes(other_raw)
    fewer = min(len(mine), len(others))
    return fewer < _SOME or _common(mine, others) >= share * fewer


def _hashes(raw: bytes) -> Hashes:
    return np.frombuffer(raw, np.uint32)


def _reach(sketch: Sketch, hashes: Hashes) -> int:
    """Return up to which hash a sketch knows all of its text's."""
    return int(hashes[-1]) if sketch.size > MOST else 0xFFFFFFFF


def _common(one: Hashes, other: Hashes) -> int:
    return len(np.intersect1d(one, other, assume_unique=True))
