"""Text to words, and words to numbers: a hash of every sequence of one to five letters, and one of each whole word."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final
from unicodedata import normalize
from zlib import crc32

import numpy as np
from numpy.typing import NDArray

ORDERS: Final = 5
"""Letters of the longest sequence; the edge of a word counts as a letter."""
LONGEST: Final = 24
"""Letters of a word that are looked at."""
EDGE: Final = "\x01"
_WORD: Final = re.compile(r"[^\W\d_]+")
# Vowel signs of Devanagari are no letters to \w, and would cut words.
_SIGNED_WORD: Final = re.compile(r"[^\W\d_](?:[^\W\d_]|[\u0900-\u0903\u093a-\u094f\u0962\u0963])*")
_SIGN: Final = re.compile(r"[\u0900-\u0903\u093a-\u094f\u0962\u0963]")
_ODD: Final = np.uint64(0x9E3779B97F4A7C15)
"""2^64 over the golden ratio, made odd: multiplying by it spreads what is close (Knuth, volume 3, 6.4)."""
_ODDER: Final = np.uint64(0xD6E8FEB86659FD93)
"""The multiplier of Degski's mixer."""

Hashes = NDArray[np.uint64]


def words_of(text: str) -> list[str]:
    """Give the runs of letters of a text, lower-cased; of a very long one the beginning."""
    pattern = _WORD
    if not text.isascii():
        text = normalize("NFC", text)
        pattern = _SIGNED_WORD if _SIGN.search(text) else _WORD
    return [word[:LONGEST] for word in pattern.findall(text.lower())]


def sequences(words: Sequence[str]) -> tuple[Hashes, NDArray[np.intp]]:
    """Hash what is in words that are not empty: (letters and edges, ORDERS + 1), 0 where nothing is; and whose each is.

    Column n has the sequence of n + 1 letters that begins there, the last column the whole word that does.
    """
    joined = EDGE + (EDGE + EDGE).join(words) + EDGE
    letters = np.frombuffer(joined.encode("utf-32-le", "surrogatepass"), "<u4").astype(np.uint64)
    lengths = np.fromiter(map(len, words), np.intp, len(words)) + 2
    ends = np.cumsum(lengths)
    left = np.repeat(ends, lengths) - np.arange(len(letters))
    found = np.zeros((len(letters), ORDERS + 1), np.uint64)
    state = np.zeros(len(letters), np.uint64)
    for order in range(ORDERS):
        state = _step(state[: len(letters) - order], letters[order:])
        found[: len(state), order] = state
    whole = np.fromiter((crc32(word.encode("utf-8", "replace")) for word in words), np.uint64, len(words))
    found[:, ORDERS][ends - lengths] = (whole + np.uint64(1)) * _ODD
    found = mixed(found)
    found[:, :ORDERS] *= left[:, None] > np.arange(ORDERS)
    found[letters == 1, 0] = 0
    found[left != np.repeat(lengths, lengths), ORDERS] = 0
    return found, np.repeat(np.arange(len(words)), lengths)


def sequence_hashes(same_length: Sequence[str]) -> Hashes:
    """Hash sequences of letters that are equally long, as `sequences` does."""
    letters = np.array(same_length).view(np.uint32).reshape(len(same_length), -1).astype(np.uint64)
    state = np.zeros(len(letters), np.uint64)
    for order in range(letters.shape[1]):
        state = _step(state, letters[:, order])
    return mixed(state)


def mixed(state: Hashes) -> Hashes:
    """Let every bit depend on every other; never 0."""
    state = (state ^ (state >> np.uint64(32))) * _ODDER
    return (state ^ (state >> np.uint64(29))) | np.uint64(1)


def _step(state: Hashes, letters: Hashes) -> Hashes:
    state = (state + letters) * _ODD
    return state ^ (state >> np.uint64(31))


def places(hashes: Hashes, size: int) -> tuple[NDArray[np.intp], NDArray[np.uint16]]:
    """Give the place of each hash in a table of a size, and a mark that tells it from others there; no mark is 0."""
    at = ((hashes >> np.uint64(32)) * np.uint64(size)) >> np.uint64(32)
    marks = np.maximum((hashes >> np.uint64(1)) & np.uint64(0xFFFF), np.uint64(1))
    return at.astype(np.intp), marks.astype(np.uint16)
