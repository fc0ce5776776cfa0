"""Words become groups of words that are written in the same places: *ministre* and *président*, *Mossoul* and *Alep*."""

from __future__ import annotations

from array import array
from bisect import bisect_left
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import Final
from zlib import crc32

import numpy as np
from numpy.typing import NDArray

Groups = tuple[int, int, int]
"""The small, the middle and the large group of a word."""

NONE: Final[Groups] = (0, 0, 0)
"""The groups of a word that the table has not."""
_NAME: Final = "groups.fr.npz"


@dataclass(frozen=True, slots=True)
class Table:
    """Words as their CRC-32 alone, 3 MB of them: of the words that it has not, one in ten thousand gets groups by chance."""

    keys: array[int]
    """CRC-32 of the words in UTF-8, rising."""
    kinds: array[int]
    """The kind of each; words of one kind are in the same groups."""
    groups: list[Groups]
    """The groups of each kind, from 1."""

    def of(self, word: str) -> Groups:
        """Give the groups of a word as it is written, else in small letters, else, where it is all capitals, with one; or NONE."""
        for written in ways(word):
            key = crc32(written.encode())
            at = bisect_left(self.keys, key)
            if at < len(self.keys) and self.keys[at] == key:
                return self.groups[self.kinds[at]]
        return NONE


def ways(word: str) -> list[str]:
    """Give the ways to look a word up, the best first."""
    if word.islower():
        return [word]
    return [word, word.lower(), word.capitalize()] if word.isupper() else [word, word.lower()]


@cache
def word_groups() -> Table:
    """Load the table of French words; it has many names and words of other languages too."""
    with (files("index.entities") / "tables" / _NAME).open("rb") as file, np.load(file, allow_pickle=False) as table:
        keys, groups = table["steps"].cumsum(dtype=np.uint32), table["groups"].tolist()
        return Table(array("I", keys.tobytes()), array("H", table["kinds"].tobytes()), [*map(tuple, groups)])


def write_groups(kinds: dict[str, int], groups: NDArray[np.uint16], folder: Path) -> Path:
    """Write the kinds of words, the most frequent first, and the groups of kinds, (kinds, 3).

    Left out are words that are found by their small letters with the same kind, and of words with the same key all but the most frequent.
    """
    needed = {word: kind for word, kind in kinds.items() if word == word.lower() or kind != kinds.get(word.lower())}
    by_key = {crc32(word.encode()): kind for word, kind in reversed(needed.items())}
    keys = np.array(sorted(by_key), np.uint32)
    steps = np.diff(keys, prepend=np.uint32(0))
    path = folder / _NAME
    np.savez_compressed(
        path, steps=steps, kinds=np.array([by_key[key] for key in keys.tolist()], np.uint16), groups=groups
    )
    return path
