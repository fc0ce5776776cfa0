"""A page becomes the blocks it is made of and, of each, what can be said in numbers: by its text, elements and place."""

from __future__ import annotations

import functools
from dataclasses import dataclass
from typing import Final

import numpy as np

from index.cleaning.block_places import KINDS, PLACE, Said, Seen, places
from index.cleaning.block_shape import CASES, SHAPE, shape
from index.cleaning.elements import STANDING, Elements, Numbers
from index.cleaning.furniture import SHORT, furniture
from index.cleaning.network import Table
from index.cleaning.page import Page
from index.cleaning.reasons import Furniture

NAMES: Final = (*SHAPE, *STANDING, *PLACE, *(f"kind {kind}" for kind in KINDS))
"""The columns of `described`."""
CASE: Final = [NAMES.index(name) for name in CASES]
HINTED: Final = [number for number, name in enumerate(NAMES) if "hint " in name]
KIND: Final = [number for number, name in enumerate(NAMES) if name.startswith("kind ")]


@dataclass(frozen=True, slots=True)
class Blocks:
    """The blocks of a page in numbers."""

    described: Table
    """(n, NAMES), about -1 to 4."""
    alike: Numbers
    """For each block the group of those that stand in elements that look alike, from 0."""
    kinds: list[Furniture | None]
    """What each is by its words."""
    heading: int | None
    """The one that the page's title repeats."""


def blocks(page: Page, said: Said) -> Blocks:
    """Describe the blocks of a page, at least one."""
    texts = page.lines
    kinds = [_kind(text) if len(text) <= SHORT else furniture(text) for text in texts]
    numbers = np.array([_NUMBER[kind] for kind in kinds])
    known = np.zeros((len(texts), len(KINDS) + 1), np.float32)
    known[np.arange(len(texts)), numbers] = 1
    elements, form = Elements(page), shape(texts)
    seen = Seen(elements, texts, form, elements.alike(), numbers)
    place, heading = places(seen, said)
    described = np.concatenate([form, elements.standing(), place, known[:, :-1]], axis=1, dtype=np.float32)
    return Blocks(described, seen.alike, kinds, heading)


@functools.lru_cache(maxsize=16_384)
def _kind(text: str) -> Furniture | None:
    """Remember what short lines are: the pages of a site have the same ones."""
    return furniture(text)


_NUMBER: Final[dict[Furniture | None, int]] = {**{kind: number for number, kind in enumerate(KINDS)}, None: len(KINDS)}
