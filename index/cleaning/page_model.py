"""The blocks of a page become probabilities that they are of its article, by two small trained networks.

Three layers of each look at a block, at two blocks on either side, and at eight, each beside the mean of the blocks
that look alike; what they find anywhere on the page is added before the last. The two began differently, and their
mean is better than either. `train_blocks.py` makes the weights, names their sources and says how well they do on
sites never seen.
"""

from __future__ import annotations

import functools
from collections.abc import Mapping
from importlib.resources import as_file, files
from typing import Final

import numpy as np

from index.cleaning.block_shape import Table
from index.cleaning.elements import Numbers

REACH: Final = 2
"""Neighbours on either side that a layer adds up."""
STRIDES: Final = (1, 3)
"""Blocks between neighbours, in the second layer and the third."""
AT_ONCE: Final = 96
"""Blocks multiplied at a time: so few that the algebra below numpy starts no threads, in each worker of a job."""

Weights = Mapping[str, Table]


def article_probabilities(described: Table, alike: Numbers) -> Table:
    """Tell for each block how likely it is of the article, (n,): the mean of what the networks say."""
    return np.asarray(np.mean([probabilities(weights, described, alike) for weights in _trained()], axis=0), np.float32)


def probabilities(weights: Weights, described: Table, alike: Numbers) -> Table:
    """Run the network over the blocks of a page, shape (n, features), to probabilities, shape (n,)."""
    first = _positive(_times(described, weights["a"]) + weights["ab"])
    second = _positive(_layer(weights, "1", first, alike, STRIDES[0]))
    third = _positive(_layer(weights, "2", second, alike, STRIDES[1]))
    page = np.concatenate([third.max(0), third.mean(0)]) @ weights["g"] + weights["gb"]
    last = _positive(_times(np.concatenate([first, third], axis=1), weights["o"]) + weights["ob"] + page)
    scores = (_times(last, weights["z"]) + weights["zb"])[:, 0]
    return np.asarray(1 / (1 + np.exp(-np.clip(scores, -30, 30))), np.float32)


def _layer(weights: Weights, name: str, hidden: Table, alike: Numbers, stride: int) -> Table:
    return (
        _neighbours(hidden, weights[f"c{name}"], stride)
        + _times(_means(hidden, alike), weights[f"l{name}"])[alike]
        + weights[f"c{name}b"]
        + hidden
    )


def _means(hidden: Table, alike: Numbers) -> Table:
    """Give the mean of each group, shape (groups, size)."""
    order = np.argsort(alike, kind="stable")
    starts = np.flatnonzero(np.append(True, np.diff(alike[order]) > 0))
    sizes = np.diff(np.append(starts, len(alike)))
    return np.asarray(np.add.reduceat(hidden[order], starts) / sizes[:, None], np.float32)


def _positive(values: Table) -> Table:
    return np.maximum(values, 0)


def _times(values: Table, table: Table) -> Table:
    if len(values) <= AT_ONCE:
        return values @ table
    return np.concatenate([values[start : start + AT_ONCE] @ table for start in range(0, len(values), AT_ONCE)])


def _neighbours(hidden: Table, weights: Table, stride: int) -> Table:
    count, beyond = len(hidden), REACH * stride
    padded = np.pad(hidden, ((beyond, beyond), (0, 0)))
    total = np.zeros((count, weights.shape[2]), np.float32)
    for number in range(2 * REACH + 1):
        total += _times(padded[number * stride : number * stride + count], weights[number])
    return total


@functools.cache
def _trained() -> list[Weights]:
    with as_file(files("index.cleaning") / "blocks.npz") as path, np.load(path) as stored:
        tables = {name: stored[name].astype(np.float32) for name in stored.files}
    return [{name: table[number] for name, table in tables.items()} for number in range(len(tables["z"]))]
