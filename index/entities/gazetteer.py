"""Keys of names become places, from the shipped table of countries, regions and cities."""

from __future__ import annotations

import sys
from array import array
from dataclasses import dataclass, field
from functools import cache
from typing import Final

from index.entities.wordlists import lines, read

_MOST_MET: Final = 1 << 12
"""Places that are remembered as they were looked up."""


@dataclass(frozen=True, slots=True)
class Place:
    """One place that a name may mean."""

    id: str
    country: str
    """ISO 3166 alpha-2; empty for what lies in no one country."""
    weak: bool
    """Whether the name alone is not enough: it is short, common, or also a person's."""


@dataclass(frozen=True, slots=True)
class Gazetteer:
    """All places; `targets` says how `index/entities/build_tables.py` packs a row."""

    targets: dict[str, int]
    rows: list[str]
    shared: list[str]
    longest: dict[str, int]
    """First word of a name of several words: how many words the longest one has."""
    met: dict[int, tuple[Place, ...]] = field(default_factory=dict)
    """What was looked up before."""

    def places(self, key: str) -> tuple[Place, ...]:
        """Give the places that a key may mean, most populous first; none when it is no place."""
        target = self.targets.get(key)
        if target is None:
            return ()
        meant = self.met.get(target)
        if meant is None:
            packed = self.shared[-target - 1].split(" ") if target < 0 else (target,)
            meant = tuple(self.place(int(each)) for each in packed)
            if len(self.met) >= _MOST_MET:
                self.met.clear()
            self.met[target] = meant
        return meant

    def place(self, packed: int) -> Place:
        """Give the place of a row times two, plus one when it is weak."""
        id, _, country = self.rows[packed >> 1].partition("\t")
        return Place(id, country, bool(packed & 1))


@cache
def gazetteer() -> Gazetteer:
    """Load the table once."""
    keys = lines("places.keys.gz")
    targets = array("i", read("places.targets.gz"))
    if sys.byteorder == "big":
        targets.byteswap()
    longest: dict[str, int] = {}
    for key in keys:
        if " " in key:
            first = key[: key.index(" ")]
            count = key.count(" ") + 1
            if longest.get(first, 1) < count:
                longest[first] = min(count, 6)
    return Gazetteer(dict(zip(keys, targets, strict=True)), lines("places.ids.gz"), lines("places.shared.gz"), longest)
