"""Rankings and judgements to measures, and measures to means, intervals and differences that can be trusted."""

from __future__ import annotations

import math
import operator
import random
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Final

Judgements = dict[str, dict[str, float]]
"""Query to document to relevance; what is not here, or is below 0, counts as 0."""
Run = Mapping[str, Sequence[str]]
"""Query to documents, best first."""
Measure = Callable[[Sequence[str], Mapping[str, float]], float]
"""One ranking and the judgements of its query to a figure between 0 and 1."""

CONFIDENCE: Final = 0.95
RESAMPLES: Final = 1_000
PERMUTATIONS: Final = 10_000
_SEED: Final = 20_240_229
"""Any number would do; this one for all, so that a figure comes out the same each time."""
_NOISE: Final = 1e-9
"""Sums of the same numbers in another order differ by less."""


def ndcg(ranked: Sequence[str], relevant: Mapping[str, float], depth: int = 10) -> float:
    """Return the normalised discounted cumulative gain (Järvelin and Kekäläinen 2002).

    The gain is the relevance itself and the discount log2(rank + 1), as in trec_eval's `ndcg_cut`.
    """
    ideal = sorted((value for value in relevant.values() if value > 0), reverse=True)
    best = _discounted(ideal[:depth])
    return _discounted([max(0.0, relevant.get(id, 0.0)) for id in ranked[:depth]]) / best if best else 0.0


def reciprocal_rank(ranked: Sequence[str], relevant: Mapping[str, float], depth: int = 10) -> float:
    """Return 1 / the rank of the first relevant document, 0 when none is among the first `depth`."""
    return next((1 / at for at, id in enumerate(ranked[:depth], 1) if relevant.get(id, 0.0) > 0), 0.0)


def recall(ranked: Sequence[str], relevant: Mapping[str, float], depth: int = 100) -> float:
    """Return the share of the relevant documents that are among the first `depth`; 0 when nothing is relevant."""
    wanted = {id for id, value in relevant.items() if value > 0}
    return len(wanted.intersection(ranked[:depth])) / len(wanted) if wanted else 0.0


def success(ranked: Sequence[str], relevant: Mapping[str, float], depth: int = 1) -> float:
    """Return 1 when one of the first `depth` documents is relevant, else 0."""
    return float(any(relevant.get(id, 0.0) > 0 for id in ranked[:depth]))


def measures(depth: int = 100) -> dict[str, Measure]:
    """Return the four measures by name; none looks further down than `depth`."""
    top, all = min(10, depth), min(100, depth)
    return {
        f"nDCG@{top}": partial(ndcg, depth=top),
        f"RR@{top}": partial(reciprocal_rank, depth=top),
        f"R@{all}": partial(recall, depth=all),
        "success@1": success,
    }


def scores(run: Run, judgements: Judgements, depth: int = 100) -> dict[str, dict[str, float]]:
    """Return measure to query to figure, for each query that has judgements: 0 when the run has nothing for it."""
    return {
        name: {query: measure(run.get(query, ()), relevant) for query, relevant in judgements.items()}
        for name, measure in measures(depth).items()
    }


@dataclass(frozen=True, slots=True)
class Estimate:
    """A mean over queries, and between what and what it lies with 95 % confidence."""

    mean: float
    low: float
    high: float


@dataclass(frozen=True, slots=True)
class Difference:
    """How much better one ranking is than another on the same queries."""

    mean: float
    low: float
    high: float
    p: float
    """How often chance alone would make a difference at least this large, in either direction."""
    wins: int
    """Queries on which the first is better."""
    ties: int
    losses: int


def estimate(values: Sequence[float]) -> Estimate:
    """Return the mean of at least one value and its bootstrap percentile interval (Efron and Tibshirani 1993).

    The queries are drawn anew, with replacement, a thousand times; the interval holds the middle 95 % of the means.
    """
    chance, size = _chance(), len(values)
    means = sorted(sum(chance.choices(values, k=size)) / size for _ in range(RESAMPLES))
    cut = round(RESAMPLES * (1 - CONFIDENCE) / 2)
    return Estimate(sum(values) / size, means[cut], means[-1 - cut])


def difference(ours: Sequence[float], theirs: Sequence[float]) -> Difference:
    """Return how much better `ours` is, one value for each query in both, in the same order.

    The p-value is that of the two-sided paired randomisation test (Smucker, Allan and Carterette 2007): were the two
    rankings alike, each query's difference could as well have the other sign. The observed signs count as one of the
    draws, so that p is never 0 (Phipson and Smyth 2010).
    """
    gains = [_settled(mine - other) for mine, other in zip(ours, theirs, strict=True)]
    around = estimate(gains)
    moved = [gain for gain in gains if gain]
    observed = abs(sum(moved)) - _NOISE
    extreme = sum(abs(total) >= observed for total in _signed_by_chance(moved))
    return Difference(
        mean=around.mean,
        low=around.low,
        high=around.high,
        p=(extreme + 1) / (PERMUTATIONS + 1),
        wins=sum(gain > 0 for gain in gains),
        ties=len(gains) - len(moved),
        losses=sum(gain < 0 for gain in gains),
    )


def _discounted(gains: Sequence[float]) -> float:
    return sum(gain / math.log2(rank + 1) for rank, gain in enumerate(gains, 1))


def _settled(value: float) -> float:
    return 0.0 if abs(value) < _NOISE else value


def _signed_by_chance(values: Sequence[float]) -> Iterator[float]:
    """Yield the sum of the values, each with a sign drawn by chance, as often as there are permutations."""
    # A random byte picks one of the 256 sums that eight values can have: many times faster than 8 signs, one by one.
    tables = [_signed_sums(values[at : at + 8]) for at in range(0, len(values), 8)]
    chance = _chance()
    for _ in range(PERMUTATIONS):
        yield sum(map(operator.getitem, tables, chance.randbytes(len(tables))))


def _signed_sums(values: Sequence[float]) -> list[float]:
    sums = [0.0]
    for value in (*values, *[0.0] * (8 - len(values))):
        sums = [each + signed for signed in (value, -value) for each in sums]
    return sums


def _chance() -> random.Random:
    return random.Random(_SEED)  # noqa: S311  (not for secrets: it has to give the same numbers each time)
