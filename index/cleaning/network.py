"""What the networks of lines and of blocks are made of, on numpy."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Final

import numpy as np
from numpy.typing import NDArray

Table = NDArray[np.float32]
Weights = Mapping[str, Table]

REACH: Final = 2
"""Neighbours on either side that a layer adds up."""
STRIDES: Final = (1, 3)
"""Lines or blocks between neighbours, in the second layer and the third."""
AT_ONCE: Final = 96
"""Rows multiplied at a time: so few that the algebra below numpy starts no threads, in each worker of a job."""


def stacked(path: Path) -> list[Weights]:
    """Read the weights of several networks of one shape from an `.npz` file, as `fitting.stack` writes them."""
    with np.load(path) as stored:
        tables = {name: stored[name].astype(np.float32) for name in stored.files}
    return [
        {name: table[number] for name, table in tables.items()} for number in range(len(next(iter(tables.values()))))
    ]


def positive(values: Table) -> Table:
    """Give what is above 0."""
    return np.maximum(values, 0)


def times(values: Table, table: Table) -> Table:
    """Multiply (n, features) by (features, size), `AT_ONCE` rows at a time."""
    if len(values) <= AT_ONCE:
        return values @ table
    return np.concatenate([values[start : start + AT_ONCE] @ table for start in range(0, len(values), AT_ONCE)])


def neighbours(hidden: Table, weights: Table, stride: int) -> Table:
    """Add up what is `stride` and twice that away on either side, (n, size), each by its own table; beyond the page is nothing."""
    count, beyond = len(hidden), REACH * stride
    padded = np.pad(hidden, ((beyond, beyond), (0, 0)))
    total = np.zeros((count, weights.shape[2]), np.float32)
    for number in range(2 * REACH + 1):
        total += times(padded[number * stride : number * stride + count], weights[number])
    return total
