"""Rows of numbers become one label for each word, by a linear-chain conditional random field.

The model is that of Lafferty, McCallum & Pereira (2001), https://repository.upenn.edu/cis_papers/159, its features hashed as in Weinberger
et al. (2009), https://arxiv.org/abs/0902.2206. `index.entities.train_tagger` makes the weights.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable
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
NEVER: Final = -1e4
AT_ONCE: Final = 512
"""Words that are looked at together: it bounds the memory that a long text takes."""

_ONE = [(name, 0) for name in COLUMNS]
_NEAR = [
    (name, offset)
    for offset in (-2, -1, 1, 2)
    for name in ("word", "shape", "names", "nouns", "plain", "rule", "source", "gap")
]
_WIDE = [("end3", -1), ("end3", 1), ("elsewhere", 1), ("elsewhere", -1), ("opening", 1), ("opening", -1)]
_PAIRS = [
    *((("rule", 0), other) for other in [("kind", 0), ("kind", -1), ("kind", 1), ("word", -1), ("rule", 1), ("opening", 0)]),
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
"""What one feature is made of: columns, each of the word at an offset."""


@dataclass(frozen=True, slots=True)
class Plan:
    """Templates as numbers."""

    parts: tuple[Places, Places, Places]
    """First, second and third columns in the window of a word, of those templates that have one."""
    pairs: Places
    triples: Places
    salts: Rows
    """What tells templates apart, (templates,)."""


@cache
def plan() -> Plan:
    """Number the templates."""
    numbers = [[1 + (offset + REACH) * len(COLUMNS) + COLUMNS[name] for name, offset in parts] for parts in TEMPLATES]
    columns = [np.array([of[part] for of in numbers if len(of) > part], np.intp) for part in range(3)]
    pairs, triples = (np.flatnonzero([len(of) > part for of in numbers]) for part in (1, 2))
    salts = np.arange(1, len(TEMPLATES) + 1, dtype=np.uint32) * np.uint32(0x9E3779B1)
    return Plan((columns[0], columns[1], columns[2]), pairs, triples, salts)


def buckets_of(rows: Rows, positions: Places) -> Rows:
    """Give the features of words, (templates, positions), as numbers below 2 ** BITS."""
    of, count, width = plan(), len(rows), 2 * REACH + 1
    padded = np.zeros((count + 2 * REACH, rows.shape[1]), np.uint32)
    padded[REACH : REACH + count] = rows
    window = np.zeros((1 + width * rows.shape[1], len(positions)), np.uint32)
    window[1:] = padded[positions + np.arange(width)[:, None]].transpose(0, 2, 1).reshape(-1, len(positions))
    # A sum of parts, mixed by the finalizer of MurmurHash3 (Appleby, public domain).
    mixed = window[of.parts[0]] * np.uint32(0x85EBCA6B) + of.salts[:, None]
    mixed[of.pairs] += window[of.parts[1]] * np.uint32(0xC2B2AE35)
    mixed[of.triples] += window[of.parts[2]] * np.uint32(0x27D4EB2F)
    mixed ^= mixed >> np.uint32(16)
    mixed *= np.uint32(0x85EBCA6B)
    mixed ^= mixed >> np.uint32(13)
    mixed *= np.uint32(0xC2B2AE35)
    return mixed >> np.uint32(32 - BITS)


@dataclass(frozen=True, slots=True)
class Weights:
    """What was learnt."""

    rows: NDArray[np.uint16]
    """Which row of `features` a bucket has, (2 ** BITS,): the first, of zeros, when nothing was learnt of it."""
    features: Scores
    """(rows, labels)"""
    steps: Scores
    """From one label to the next, (labels, labels)."""

    def labels(self, rows: Rows, positions: Places, rules: Places, trust: float) -> Places:
        """Give the number of a label for each row; those that are not among `positions`, which rise, are outside.

        The labels of `rules` (rows,) are likelier by `trust`, in natural units of log-odds, than the weights say.
        """
        found = np.zeros(len(rows), np.intp)
        for start in range(0, len(positions), AT_ONCE):
            of_block = positions[start : start + AT_ONCE]
            buckets = buckets_of(rows, of_block)
            scores = self.features.take(self.rows.take(buckets), axis=0).sum(axis=0)
            scores[np.arange(len(of_block)), rules[of_block]] += np.float32(trust)
            found[of_block] = chained(scores, of_block, self.steps)
        return found


def chained(scores: Scores, positions: Places, steps: Scores) -> Places:
    """Give the labels of positions: those that are certain by themselves, and the likeliest chains between them."""
    # At best: with the neighbours that a label likes best.
    at_best = scores + (steps.max(axis=0) + steps.max(axis=1))
    labels: Places = at_best.argmax(axis=1)
    ranked = np.partition(at_best, -2, axis=1)
    unsure = np.flatnonzero(ranked[:, -1] - ranked[:, -2] < CERTAIN)
    if not len(unsure):
        return labels
    # Whether a word stands right after the one before it.
    near = np.concatenate([[False], positions[1:] - positions[:-1] == 1, [False]])
    opens = np.concatenate([[True], (unsure[1:] - unsure[:-1] != 1) | ~near[unsure[1:]]])
    starts = np.flatnonzero(opens)
    lengths = np.append(starts[1:], len(unsure)) - starts
    chain = opens.cumsum() - 1
    place = np.arange(len(unsure)) - starts[chain]
    padded = np.full((lengths.max() + 1, len(starts), len(LABELS)), NEVER, np.float32)
    padded[place, chain] = scores[unsure]
    # What stands beside a chain is certain, or outside.
    first, end = unsure[starts], unsure[starts + lengths - 1] + 1
    beside = np.append(labels, 0)
    padded[0] += steps[np.where(near[first], beside[first - 1], 0)]
    padded[lengths, np.arange(len(starts)), np.where(near[end], beside[end], 0)] = 0
    labels[unsure] = viterbi(padded, steps)[place, chain]
    return labels


def viterbi(scores: Scores, steps: Scores) -> Places:
    """Give the labels of the best chains, (length, chains), for scores of shape (length, chains, labels)."""
    # Chains last: the largest of each column is found several times as fast as that of each short row.
    by_label = np.ascontiguousarray(scores.transpose(0, 2, 1))
    best = [by_label[0]]
    for each in by_label[1:]:
        best.append((best[-1][:, None] + steps[:, :, None]).max(axis=0) + each)
    labels: Places = np.empty(scores.shape[:2], np.intp)
    labels[-1] = best[-1].argmax(axis=0)
    for number in range(len(best) - 1, 0, -1):
        labels[number - 1] = (best[number - 1] + steps.take(labels[number], axis=1)).argmax(axis=0)
    return labels


def write_weights(path: Path, features: Scores, steps: Scores) -> None:
    """Write the weights of all buckets, (2 ** BITS, labels): those that have any, and the steps."""
    buckets = np.flatnonzero(features.any(axis=1)).astype(np.uint32)
    np.savez_compressed(path, buckets=buckets, weights=features[buckets].astype(np.float16), steps=steps)


def read_weights(path: Traversable) -> Weights:
    """Read what `write_weights` wrote."""
    with path.open("rb") as file, np.load(file, allow_pickle=False) as tables:
        buckets, weights, steps = tables["buckets"], tables["weights"], tables["steps"]
    rows = np.zeros(1 << BITS, np.uint16)
    rows[buckets] = np.arange(1, len(buckets) + 1)
    return Weights(rows, np.vstack([np.zeros((1, len(LABELS))), weights]).astype(np.float32), steps.astype(np.float32))


def shipped(lang: str) -> Weights:
    """Give the weights of the package for a language (ISO 639-1, or `und`)."""
    return _of_package("tagger.fr.npz" if lang == "fr" else "tagger.others.npz")


@cache
def _of_package(name: str) -> Weights:
    return read_weights(files("index.entities") / "tables" / name)
