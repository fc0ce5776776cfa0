"""The weights of a script's languages: what each sequence of letters says for them, read from the wheel.

Most sequences say something of a few languages only, so a place has five languages and their weights; the sequences
that say something of many have a row with a weight for each. `train.py` makes the tables and names their sources.
"""

from __future__ import annotations

import functools
from collections.abc import Sequence
from dataclasses import dataclass
from importlib.resources import as_file, files
from pathlib import Path
from typing import Final

import numpy as np
from numpy.typing import NDArray

from index.identification.words import places, sequences

FEW: Final = 5
"""Languages of a place."""
ROW: Final = 255
"""The first language of a place that has a row instead: its number is in the next two bytes."""

Scores = NDArray[np.int16]


@dataclass(frozen=True, slots=True)
class Table:
    """The weights of one script, in units of `unit` natural logarithms."""

    languages: tuple[str, ...]
    unit: float
    marks: NDArray[np.uint16]
    """(places); 0 where nothing is."""
    whose: NDArray[np.uint8]
    """(places, FEW), numbers of languages; see ROW."""
    weights: NDArray[np.int8]
    """(places, FEW)"""
    rows: NDArray[np.int8]
    """(rows, languages)"""

    def score(self, words: Sequence[str]) -> Scores:
        """Add up what each word says for each language: (words, languages)."""
        hashes, owners = sequences(words)
        at, marks = places(hashes.ravel(), len(self.marks))
        known = np.flatnonzero((self.marks[at] == marks) & (hashes.ravel() != 0))
        at, owners = at[known], owners[known // hashes.shape[1]]
        whose, width = self.whose[at], len(self.languages)
        in_rows = whose[:, 0] == ROW
        few = ~in_rows
        cells = owners[few, None] * width + whose[few]
        added = np.bincount(cells.ravel(), self.weights[at[few]].ravel(), len(words) * width).reshape(-1, width)
        if in_rows.any():
            numbers = whose[in_rows, 1].astype(np.intp) * 256 + whose[in_rows, 2]
            theirs = owners[in_rows]
            starts = np.flatnonzero(np.diff(theirs, prepend=-1))
            added[theirs[starts]] += np.add.reduceat(self.rows[numbers], starts, axis=0, dtype=np.int32)
        return added.astype(np.int16)


def read(path: Path) -> Table:
    """Read a table."""
    with np.load(path) as stored:
        arrays = {name: stored[name] for name in ("marks", "whose", "weights", "rows")}
        return Table(tuple(str(stored["languages"]).split()), float(stored["unit"]), **arrays)


@functools.cache
def table(script: str) -> Table:
    """Read the table of a script that is in the wheel."""
    with as_file(files(__package__) / "tables" / f"{script}.npz") as path:
        return read(path)
