"""Counts of sequences of letters to those worth a place in a table, and to how much each says for a language."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray

from index.identification.tables import FEW
from index.identification.words import ORDERS, Hashes, places, sequence_hashes, sequences

KINDS: Final = ORDERS + 2
"""Kinds of sequences: 1 to ORDERS letters inside a word; the last has an edge, or is a whole word. 0 is none."""
EDGED: Final = KINDS - 1
LARGE: Final = 2e6
"""Letters that the frequencies of a large corpus count as."""
BEYOND: Final = 2
"""The fold of what is of no line that is learnt from."""
_UNSEEN: Final = np.array([0, 20, 50, 100, 300, 300, 30], np.float32)
"""Letters' worth of the mean of all languages that is added to each, by kind."""
_MOST: Final = 6.0
_LEAST: Final = -5.0
_AT_ONCE: Final = 65_536

Matrix = NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class Counts:
    """How often each sequence is in each language, in parallel arrays."""

    hashes: Hashes
    languages: NDArray[np.int16]
    counts: Matrix
    kinds: NDArray[np.int8]
    folds: NDArray[np.int8]

    def totals(self, folds: Iterable[int], width: int) -> Matrix:
        """Add up (languages, KINDS) in some folds."""
        chosen = np.isin(self.folds, list(folds))
        cells = self.languages[chosen].astype(np.intp) * KINDS + self.kinds[chosen]
        added: Matrix = np.bincount(cells, self.counts[chosen], width * KINDS).reshape(width, KINDS).astype(np.float32)
        return np.maximum(added, 1)


def in_frequencies(frequencies: Iterable[Mapping[str, float]], language: int) -> list[Counts]:
    """Count what frequencies of ever longer sequences stand for."""
    found = []
    for order, shares in enumerate(frequencies, 1):
        if not shares:
            continue
        values = np.fromiter(shares.values(), np.float32, len(shares))
        values *= LARGE / values.sum()
        found.append(_counts(sequence_hashes(list(shares)), values, language, order, BEYOND))
    return found


def in_words(words: list[str], language: int, fold: int) -> list[Counts]:
    """Count what is in words; what has an edge only if it is there more than once."""
    found = []
    hashes, owners = sequences(words)
    first = np.diff(owners, prepend=-1) > 0
    last = np.diff(owners, append=len(words)) > 0
    for column in range(hashes.shape[1]):
        of_order = hashes[:, column]
        edged = first | (column == ORDERS)
        if column < ORDERS:
            edged = edged | np.append(last[column:], np.zeros(column, np.bool_))
        for kind, chosen in ((EDGED, edged), (column + 1, ~edged)):
            unique, counts = np.unique(of_order[chosen & (of_order != 0)], return_counts=True)
            often = counts > (kind == EDGED)
            if often.any():
                found.append(_counts(unique[often], counts[often].astype(np.float32), language, kind, fold))
    return found


def _counts(hashes: Hashes, counts: Matrix, language: int, kind: int, fold: int) -> Counts:
    filled = (np.full(len(hashes), language, np.int16), np.full(len(hashes), kind, np.int8))
    return Counts(hashes, filled[0], counts, filled[1], np.full(len(hashes), fold, np.int8))


def together(parts: list[Counts]) -> Counts:
    """Put counts together, ordered by sequence."""
    hashes = np.concatenate([part.hashes for part in parts])
    order = np.argsort(hashes, kind="stable")

    def column(name: str) -> NDArray[np.generic]:
        return np.concatenate([getattr(part, name) for part in parts])[order]

    return Counts(hashes[order], *map(column, ("languages", "counts", "kinds", "folds")))  # type: ignore[arg-type]


@dataclass(frozen=True, slots=True)
class Chosen:
    """The sequence that has each place of a table."""

    hashes: Hashes
    """(places); 0 where there is none."""
    kinds: NDArray[np.int8]
    means: Matrix
    """Frequency in all languages, each by how common it is."""

    def counted(self, counts: Counts, folds: Iterable[int], width: int) -> Matrix:
        """Lay counts out as (places, languages)."""
        at, _ = places(counts.hashes, len(self.hashes))
        here = (self.hashes[at] == counts.hashes) & np.isin(counts.folds, list(folds))
        laid = np.zeros((len(self.hashes), width), np.float32)
        np.add.at(laid, (at[here], counts.languages[here]), counts.counts[here])
        return laid


def choose(counts: Counts, common: Matrix, size: int) -> Chosen:
    """Give each place to the sequence that tells most: p(language) p(sequence | language) log ratio, added up."""
    starts = np.flatnonzero(np.diff(counts.hashes, prepend=np.uint64(0)))
    group = np.repeat(np.arange(len(starts)), np.diff(starts, append=len(counts.hashes)))
    totals = counts.totals((0, 1, BEYOND), len(common))
    shares = counts.counts / totals[counts.languages, counts.kinds]
    weighted = common[counts.languages] * shares
    means = np.add.reduceat(weighted, starts)
    tells = np.add.reduceat(weighted * np.log(shares / means[group]), starts)
    kinds = counts.kinds[starts]
    tells[(kinds == EDGED) & (np.add.reduceat(counts.counts, starts) < 3)] = 0
    at, _ = places(counts.hashes[starts], size)
    order = np.lexsort((-tells, at))
    best = order[np.diff(at[order], prepend=-1) > 0]
    best = best[tells[best] > 1e-9]
    chosen = Chosen(np.zeros(size, np.uint64), np.zeros(size, np.int8), np.ones(size, np.float32))
    chosen.hashes[at[best]] = counts.hashes[starts[best]]
    chosen.kinds[at[best]] = kinds[best]
    chosen.means[at[best]] = means[best]
    return chosen


def log_ratios(chosen: Chosen, counted: Matrix, totals: Matrix, slice_: slice) -> Matrix:
    """Tell how much likelier a sequence is in each language than in all: (places of the slice, languages)."""
    kinds, means = chosen.kinds[slice_], chosen.means[slice_, None]
    unseen = _UNSEEN[kinds][:, None]
    shares = (counted[slice_] + unseen * means) / (totals[:, kinds].T + unseen)
    ratios: Matrix = np.clip(np.log(np.maximum(shares, 1e-12) / means), _LEAST, _MOST)
    return ratios * (kinds > 0)[:, None]


def supported(
    chosen: Chosen, counted: Matrix, totals: Matrix, common: Matrix, rows: int
) -> tuple[NDArray[np.bool_], NDArray[np.intp]]:
    """Say which languages a place keeps, FEW of them or all, and which places keep all: those that would lose most."""
    keeps = np.zeros(counted.shape, np.bool_)
    loss = np.zeros(len(counted), np.float32)
    for start in range(0, len(counted), _AT_ONCE):
        part = slice(start, start + _AT_ONCE)
        ratios = log_ratios(chosen, counted, totals, part)
        shares = np.exp(ratios) * chosen.means[part, None]
        worth = shares * common**0.25 * (counted[part] > 0)
        best = np.argpartition(-worth, min(FEW, worth.shape[1]) - 1, axis=1)[:, :FEW]
        np.put_along_axis(keeps[part], best, True, axis=1)
        keeps[part] &= counted[part] > 0
        rest = np.where(keeps[part], 0, common)
        absent = _absent(ratios, keeps[part], common)
        loss[part] = (rest * shares * np.abs(ratios - absent)).sum(axis=1)
    whole = np.sort(np.argsort(-loss)[:rows])
    keeps[whole] = True
    return keeps & (chosen.kinds > 0)[:, None], whole


def first_weights(chosen: Chosen, counted: Matrix, totals: Matrix, keeps: NDArray[np.bool_], common: Matrix) -> Matrix:
    """Give log ratios, less those of the languages that a place does not keep, as (places, languages)."""
    weights = np.zeros(counted.shape, np.float32)
    for start in range(0, len(counted), _AT_ONCE):
        part = slice(start, start + _AT_ONCE)
        ratios = log_ratios(chosen, counted, totals, part)
        weights[part] = np.where(keeps[part], ratios - _absent(ratios, keeps[part], common), 0)
    return weights


def _absent(ratios: Matrix, keeps: NDArray[np.bool_], common: Matrix) -> Matrix:
    rest = np.where(keeps, 0, common)
    shares = (rest * np.exp(ratios)).sum(axis=1) / np.maximum(rest.sum(axis=1), 1e-9)
    absent: Matrix = np.where(rest.any(axis=1), np.log(np.maximum(shares, np.exp(_LEAST))), 0)[:, None]
    return absent
