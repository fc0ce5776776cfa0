"""The blocks of a page become probabilities that they are of its article, by two small trained networks.

Three layers of each look at a block, at two blocks on either side, and at eight, each beside the mean of the blocks
that look alike; what they find anywhere on the page is added before the last. The two began differently, and their
mean is better than either. `train_blocks.py` makes the weights, names their sources and says how well they do on
sites never seen.
"""

from __future__ import annotations

import functools
from importlib.resources import as_file, files

import numpy as np

from index.cleaning.elements import Numbers
from index.cleaning.network import STRIDES, Table, Weights, neighbours, positive, stacked, times


def article_probabilities(described: Table, alike: Numbers) -> Table:
    """Tell for each block how likely it is of the article, (n,): the mean of what the networks say."""
    return np.asarray(np.mean([probabilities(weights, described, alike) for weights in _trained()], axis=0), np.float32)


def probabilities(weights: Weights, described: Table, alike: Numbers) -> Table:
    """Run the network over the blocks of a page, shape (n, features), to probabilities, shape (n,)."""
    first = positive(times(described, weights["a"]) + weights["ab"])
    second = positive(_layer(weights, "1", first, alike, STRIDES[0]))
    third = positive(_layer(weights, "2", second, alike, STRIDES[1]))
    page = np.concatenate([third.max(0), third.mean(0)]) @ weights["g"] + weights["gb"]
    last = positive(times(np.concatenate([first, third], axis=1), weights["o"]) + weights["ob"] + page)
    scores = (times(last, weights["z"]) + weights["zb"])[:, 0]
    return np.asarray(1 / (1 + np.exp(-np.clip(scores, -30, 30))), np.float32)


def _layer(weights: Weights, name: str, hidden: Table, alike: Numbers, stride: int) -> Table:
    return (
        neighbours(hidden, weights[f"c{name}"], stride)
        + times(_means(hidden, alike), weights[f"l{name}"])[alike]
        + weights[f"c{name}b"]
        + hidden
    )


def _means(hidden: Table, alike: Numbers) -> Table:
    """Give the mean of each group, shape (groups, size)."""
    order = np.argsort(alike, kind="stable")
    starts = np.flatnonzero(np.append(True, np.diff(alike[order]) > 0))
    sizes = np.diff(np.append(starts, len(alike)))
    return np.asarray(np.add.reduceat(hidden[order], starts) / sizes[:, None], np.float32)


@functools.cache
def _trained() -> list[Weights]:
    with as_file(files("index.cleaning") / "blocks.npz") as path:
        return stacked(path)
