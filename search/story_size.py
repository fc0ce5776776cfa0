"""How many articles a story has, in steps: what a facet counts, and what seldom changes when a story grows."""

from __future__ import annotations

import bisect
from typing import Final

_STEPS: Final = (1, 2, 3, 6, 11, 21, 51, 101)
"""The fewest articles of each size."""
SIZES: Final = ("1", "2", "3-5", "6-10", "11-20", "21-50", "51-100", "101+")


def story_size(articles: int) -> str:
    """Return the size of a story of so many articles, at least one."""
    return SIZES[bisect.bisect_right(_STEPS, articles) - 1]


def size_order(size: str) -> int:
    """Return where a size stands among all: what no story has comes last."""
    return SIZES.index(size) if size in SIZES else len(SIZES)


def size_name(size: str) -> str:
    """Write a size as a reader of any language reads it."""
    return size.replace("-", "–")
