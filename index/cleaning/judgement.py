"""The lines of a page become probabilities that they are of its article, by two small trained networks.

Three layers of each look at a line, at two lines on either side, and at eight; what they find anywhere on the page is
added before the last. The two began differently, and their mean is better than either. `train_lines.py` makes the
weights, names their sources and says how well they do on sites never seen.
"""

from __future__ import annotations

import functools
from collections.abc import Sequence
from importlib.resources import as_file, files
from typing import Final

import numpy as np

from index.cleaning.forms import forms
from index.cleaning.layout import Layout
from index.cleaning.network import STRIDES, Table, Weights, neighbours, positive, stacked, times
from index.cleaning.reasons import Furniture

MOST_LINES: Final = 3_000
"""Lines of a page that are judged; of longer ones the rules know enough."""


def article_probabilities(layout: Layout, title: str, kinds: list[Furniture | None]) -> dict[int, float]:
    """Tell for each filled line how likely it is of the article; `kinds` is what the rules say. Empty for long pages."""
    if len(layout.lines) > MOST_LINES:
        return {}
    filled, described = forms(layout, title, kinds)
    if not len(filled):
        return {}
    return dict(zip(filled.tolist(), together(_networks(), described).tolist(), strict=True))


def together(networks: Sequence[Weights], described: Table) -> Table:
    """Run several networks over the lines of a page, shape (n, features), to the mean of their probabilities, shape (n,)."""
    return np.asarray(np.mean([probabilities(weights, described) for weights in networks], axis=0), np.float32)


def probabilities(weights: Weights, described: Table) -> Table:
    """Run the network over the lines of a page, shape (n, features), to probabilities, shape (n,)."""
    first = positive(times(described, weights["a"]) + weights["ab"])
    second = positive(neighbours(first, weights["c1"], STRIDES[0]) + weights["c1b"] + first)
    third = positive(neighbours(second, weights["c2"], STRIDES[1]) + weights["c2b"] + second)
    page = np.concatenate([third.max(0), third.mean(0)]) @ weights["g"] + weights["gb"]
    last = positive(times(np.concatenate([first, third], axis=1), weights["o"]) + weights["ob"] + page)
    scores = (last @ weights["z"] + weights["zb"])[:, 0]
    return np.asarray(1 / (1 + np.exp(-np.clip(scores, -30, 30))), np.float32)


@functools.cache
def _networks() -> list[Weights]:
    with as_file(files("index.cleaning") / "lines.npz") as path:
        return stacked(path)
