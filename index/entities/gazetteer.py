"""Keys of names become places, from the shipped table of countries, regions and cities."""

from __future__ import annotations

import sys
from array import array
from dataclasses import dataclass
from functools import cache

from index.entities.wordlists import lines, read


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

    def places(self, key: str) -> tuple[Place, ...]:
        """Give the places that a key may mean, most populous first; none when it is no place."""
        target = self.targets.get(key)
        if target is None:
            return ()
        if target < 0:
            return tuple(self.place(int(packed)) for packed in self.shared[-target - 1].split(" "))
        return (self.place(target),)

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
