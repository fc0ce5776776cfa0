"""The lines of a page become probabilities that they are of its article, by a small trained network.

Three layers look at a line, at two lines on either side, and at eight; what they find anywhere on the page is added
before the last. `train_lines.py` makes the weights, names their sources and says how well they do on sites never seen.
"""

from __future__ import annotations

import functools
from collections.abc import Mapping
from importlib.resources import as_file, files
from typing import Final

import numpy as np

from index.cleaning.forms import Table, forms
from index.cleaning.layout import Layout
from index.cleaning.reasons import Furniture

REACH: Final = 2
"""Neighbours on either side that a layer adds up."""
STRIDES: Final = (1, 3)
"""Lines between neighbours, in the second layer and the third."""
MOST_LINES: Final = 3_000
"""Lines of a page that are judged; of longer ones the rules know enough."""

AT_ONCE: Final = 96
"""Lines multiplied at a time: so few that the algebra below numpy starts no threads, in each worker of a job."""

Weights = Mapping[str, Table]


def article_probabilities(layout: Layout, title: str, kinds: list[Furniture | None]) -> dict[int, float]:
    """Tell for each filled line how likely it is of the article; `kinds` is what the rules say. Empty for long pages."""
    if len(layout.lines) > MOST_LINES:
        return {}
    filled, described = forms(layout, title, kinds)
    if not len(filled):
        return {}
    return dict(zip(filled.tolist(), probabilities(_weights(), described).tolist(), strict=True))


def probabilities(weights: Weights, described: Table) -> Table:
    """Run the network over the lines of a page, shape (n, features), to probabilities, shape (n,)."""
    first = _positive(_times(described, weights["a"]) + weights["ab"])
    second = _positive(_neighbours(first, weights["c1"], STRIDES[0]) + weights["c1b"] + first)
    third = _positive(_neighbours(second, weights["c2"], STRIDES[1]) + weights["c2b"] + second)
    page = np.concatenate([third.max(0), third.mean(0)]) @ weights["g"] + weights["gb"]
    last = _positive(_times(np.concatenate([first, third], axis=1), weights["o"]) + weights["ob"] + page)
    scores = (last @ weights["z"] + weights["zb"])[:, 0]
    return np.asarray(1 / (1 + np.exp(-np.clip(scores, -30, 30))), np.float32)


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
def _weights() -> Weights:
    with as_file(files("index.cleaning") / "lines.npz") as path, np.load(path) as stored:
        return {name: stored[name].astype(np.float32) for name in stored.files}
