"""Lines in known languages to what is learnt from: whole ones and parts of them, some as short as a query."""

from __future__ import annotations

import random
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from index.identification.sources import Line

# How many words parts of a line have, from and to, and how much each counts; (0, 0) is the whole line.
_PARTS: Final[Mapping[str, Sequence[tuple[int, int, float]]]] = {
    "single-words": [(0, 0, 1.0)],
    "word-pairs": [(0, 0, 1.0)],
    "sentences": [(0, 0, 0.7), (3, 3, 1.0), (3, 8, 0.7), (1, 1, 0.4), (2, 2, 0.5)],
    "news": [(0, 0, 0.5), (3, 10, 0.3), (10, 40, 0.3)],
    "messages": [(0, 0, 0.5), (2, 6, 0.5)],
    "declaration": [(0, 0, 0.5), (2, 6, 0.5), (1, 1, 0.2), (2, 2, 0.3), (3, 3, 0.3)],
}


@dataclass(frozen=True, slots=True)
class Sample:
    """A text, the number of its language, how much it counts, and which half its line is in."""

    text: str
    language: int
    weight: float
    fold: int


def samples(lines: Sequence[tuple[int, int, Line]], seed: int = 0) -> Iterator[Sample]:
    """Cut parts out of lines, each with its language and fold."""
    chance = random.Random(seed)  # noqa: S311
    for language, fold, line in lines:
        words = line.text.split()
        for fewest, most, weight in _PARTS[line.kind]:
            count = chance.randint(fewest, most)
            start = chance.randrange(max(1, len(words) - count + 1)) if most else 0
            yield Sample(" ".join(words[start : start + count]) if most else line.text, language, weight, fold)
