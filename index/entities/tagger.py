"""Rows of numbers become one label for each word, by a linear-chain conditional random field.

The model is that of Lafferty, McCallum & Pereira (2001), https://repository.upenn.edu/cis_papers/159, its features hashed as in Weinberger
et al. (2009), https://arxiv.org/abs/0902.2206. `index.entities.train_tagger` makes the weights.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable
from itertools import pairwise
from pathlib import Path
from typing import Final

import numpy as np
from numpy.typing import NDArray

from index.entities.columns import COLUMNS, LABELS
from index.entities.forms import Rows

Scores = NDArray[np.float32]
Places = NDArray[np.intp]

BITS: Final = 17
"""Buckets of features, as a power of two."""
REACH: Final = 2
"""Words to either side that are looked at."""
CERTAIN: Final = 6.0
"""Log-odds: a label that is likelier than all others by more does not depend on those beside it."""
LEAST: Final = 0.02
"""Weights of a feature that are all smaller are left out: two thirds of them, for nothing (`tests/benchmarks/crossed.py`)."""
NEVER: Final = -1e4
AT_ONCE: Final = 512
"""Words that are looked at together: it bounds the memory that a long text takes."""

_ONE = [(name, 0) for name in COLUMNS]
_NEAR = [
    (name, offset)
    for offset in (-2, -1, 1, 2)
    for name in ("word", "shape", "names", "nouns", "plain", "rule", "source", "gap")
]
_WIDE = [
    *(("small_group", offset) for offset in (-1, 1)),
    *(("end3", offset) for offset in (-1, 1)),
    *((name, offset) for name in ("elsewhere", "opening") for offset in (1, -1)),
]
_PAIRS = [
    *((("rule", 0), other) for other in [("kind", 0), ("kind", -1), ("kind", 1), ("word", -1), ("rule", 1), ("opening", 0)]),
    *((("rule", 0), ("middle_group", offset)) for offset in (-1, 0, 1)),
    (("rule", -1), ("rule", 0)),
    (("opening", 0), ("kind", 0)),
    (("word", -1), ("word", 0)),
    (("word", 0), ("word", 1)),
    (("word", -1), ("shape", 0)),
]  # fmt: skip
_TRIPLES = [
    (("kind", -1), ("kind", 0), ("kind", 1)),
    (("shape", -1), ("shape", 0), ("shape", 1)),
    (("gap", 0), ("shape", 0), ("gap", 1)),
    (("rule", 0), ("shape", 0), ("gap", 1)),
    (("rule", 0), ("shape", -1), ("shape", 1)),
    (("rule", -1), ("rule", 0), ("rule", 1)),
]  # fmt: skip
TEMPLATES: Final = (*((single,) for single in [*_ONE, *_NEAR, *_WIDE]), *_PAIRS, *_TRIPLES)
"""What one feature is made of: columns, each of the word at an offset. Those of more columns come later."""


_FACTORS: Final = (0x85EBCA6B, 0xC2B2AE35, 0x27D4EB2F)


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """Templates as numbers."""

    columns: Places
    """Columns of the first, then the second, then the third parts of those templates that have one, (parts, 1)."""
    offsets: Places
    """Their words, from the first one in reach, (parts, 1)."""
    factors: Rows
    """What each is multiplied by, (parts, 1)."""
    salts: Rows
    """What tells templates apart, (templates, 1)."""
    pairs: int
    """How many templates have a second part, the last ones."""
    triples: int
    """How many have a third part."""


@cache
def plan() -> Plan:
    """Number the templates."""
    parts = [[template[part] for template in TEMPLATES if len(template) > part] for part in range(3)]
    every = [each for part in parts for each in part]
    factors = np.repeat(np.array(_FACTORS, np.uint32), [len(part) for part in parts])
    return Plan(
        columns=np.array([COLUMNS[name] for name, _ in every], np.intp)[:, None],
        offsets=np.array([offset + REACH for _, offset in every], np.intp)[:, None],
        factors=factors[:, None],
        salts=(np.arange(1, len(TEMPLATES) + 1, dtype=np.uint32) * np.uint32(0x9E3779B1))[:, None],
        pairs=len(parts[1]),
        triples=len(parts[2]),
    )


def buckets_of(rows: Rows, positions: Places) -> Rows:
    """Give the features of words, (templates, positions), as numbers below 2 ** BITS."""
    of, count = plan(), len(rows)
    padded = np.zeros((rows.shape[1], count + 2 * REACH), np.uint32)
    padded[:, REACH : REACH + count] = rows.T
    parts = padded.take(of.columns * padded.shape[1] + of.offsets + positions)
    parts *= of.factors
    # A sum of parts, mixed by the finalizer of MurmurHash3 (Appleby, public domain).
    mixed = parts[: len(TEMPLATES)]
    mixed += of.salts
    mixed[-of.pairs :] += parts[len(TEMPLATES) : len(TEMPLATES) + of.pairs]
    mixed[-of.triples :] += parts[-of.triples :]
    mixed ^= mixed >> np.uint32(16)
    mixed *= np.uint32(0x85EBCA6B)
    mixed ^= mixed >> np.uint32(13)
    mixed *= np.uint32(0xC2B2AE35)
    return mixed >> np.uint32(32 - BITS)


@dataclass(frozen=True, slots=True)
class Weights:
    """What was learnt."""

    rows: NDArray[np.uint32]
    """Which row of `features` a bucket has, (2 ** BITS,); the first, of zeros, when nothing was learnt of it."""
    features: Scores
    """(rows, labels and one more, of zeros: rows of eight are read faster)"""
    steps: Scores
    """From one label to the next, (labels, labels)."""

    def labels(self, rows: Rows, positions: Places) -> Places:
        """Give the number of a label for each row; those that are not among `positions`, which rise, are outside."""
        found = np.zeros(len(rows), np.intp)
        for start in range(0, len(positions), AT_ONCE):
            of_block = positions[start : start + AT_ONCE]
            buckets = buckets_of(rows, of_block)
            scores = np.add.reduce(self.features.take(self.rows.take(buckets), axis=0))[:, : len(LABELS)]
            found[of_block] = chained(scores, of_block, self.steps)
        return found


def chained(scores: Scores, positions: Places, steps: Scores) -> Places:
    """Give the labels of positions: those that are certain by themselves, and the likeliest chains between them."""
    # At best: with the neighbours that a label likes best.
    at_best = scores + (np.maximum.reduce(steps, axis=0) + np.maximum.reduce(steps, axis=1))
    beside = np.zeros(len(positions) + 1, np.intp)
    labels = beside[:-1]
    at_best.argmax(axis=1, out=labels)
    at_best.partition(len(LABELS) - 2, axis=1)
    is_unsure = at_best[:, -1] - at_best[:, -2] < CERTAIN
    (unsure,) = is_unsure.nonzero()
    if not len(unsure):
        return labels
    # Whether a word stands right after the one before it.
    near = np.zeros(len(positions) + 1, np.bool_)
    np.equal(positions[1:] - positions[:-1], 1, out=near[1:-1])
    opens = is_unsure & ~near[:-1]
    opens[1:] |= is_unsure[1:] & ~is_unsure[:-1]
    opens = opens[unsure]
    (starts,) = opens.nonzero()
    chain = opens.cumsum() - 1
    lengths = np.bincount(chain)
    place = np.arange(len(unsure)) - starts[chain]
    padded = np.full((lengths.max() + 1, len(starts), len(LABELS)), NEVER, np.float32)
    padded[place, chain] = scores[unsure]
    # What stands beside a chain is certain, or outside.
    first = unsure[starts]
    end = first + lengths
    padded[0] += steps[beside[first - 1] * near[first]]
    padded[lengths, np.arange(len(starts)), beside[end] * near[end]] = 0
    labels[unsure] = viterbi(padded, steps)[place, chain]
    return labels


def viterbi(scores: Scores, steps: Scores) -> Places:
    """Give the labels of the best chains, (length, chains), for scores of shape (length, chains, labels)."""
    # Chains last: the largest of each column is found several times as fast as that of each short row.
    best = list(np.ascontiguousarray(scores.transpose(0, 2, 1)))
    toward, summed = steps[:, :, None], np.empty((*steps.shape, scores.shape[1]), np.float32)
    for before, each in pairwise(best):
        each += np.maximum.reduce(np.add(before[:, None], toward, out=summed))
    labels: Places = np.empty(scores.shape[:2], np.intp)
    last = labels[-1] = best[-1].argmax(axis=0)
    for number in range(len(best) - 2, -1, -1):
        to_last = steps.take(last, axis=1)
        to_last += best[number]
        last = labels[number] = to_last.argmax(axis=0)
    return labels


def write_weights(path: Path, features: Scores, steps: Scores) -> None:
    """Write the weights of all buckets, (2 ** BITS, labels), without those that are too small, and the steps."""
    buckets = np.flatnonzero(np.abs(features).max(axis=1) > LEAST).astype(np.uint32)
    np.savez_compressed(path, buckets=buckets, weights=features[buckets].astype(np.float16), steps=steps)


def read_weights(path: Traversable) -> Weights:
    """Read what `write_weights` wrote."""
    with path.open("rb") as file, np.load(file, allow_pickle=False) as tables:
        buckets, weights, steps = tables["buckets"], tables["weights"], tables["steps"]
    rows = np.zeros(1 << BITS, np.uint32)
    rows[buckets] = np.arange(1, len(buckets) + 1)
    features = np.zeros((len(buckets) + 1, len(LABELS) + 1), np.float32)
    features[1:, : len(LABELS)] = weights
    return Weights(rows, features, steps.astype(np.float32))


def shipped(lang: str) -> Weights:
    """Give the weights of the package for a language (ISO 639-1, or `und`)."""
    return _of_package("tagger.fr.npz" if lang == "fr" else "tagger.others.npz")


@cache
def _of_package(name: str) -> Weights:
    return read_weights(files("index.entities") / "tables" / name)
