"""Samples of texts to weights: how much a kind of sequence counts, and what each adds to that, by logistic regression."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

import numpy as np
from numpy.typing import NDArray
from scipy import sparse

from index.identification.counts import KINDS, Chosen, Matrix
from index.identification.samples import Sample
from index.identification.words import ORDERS, places, sequences, words_of

STEPS: Final = 200
EPOCHS: Final = 4
BATCH: Final = 1_000
RATE: Final = 0.05
DECAY: Final = 0.1
AT_ONCE: Final = 2_000


class Learner:
    """Learns how much a kind of sequence counts, and then what each adds to it, by logistic regression."""

    def __init__(self, chosen: Chosen, keeps: NDArray[np.bool_], expected: Matrix, learnt: list[Sample]) -> None:
        self.chosen, self.keeps, self.expected = chosen, keeps, expected
        self.folds = [[sample for sample in learnt if sample.fold == fold] for fold in (0, 1)]
        self.found = [occurrences(chosen, [sample.text for sample in fold]) for fold in self.folds]
        self.labels = [np.array([sample.language for sample in fold]) for fold in self.folds]
        self.counts = [
            np.array([sample.weight for sample in fold], np.float32) * np.exp(expected[labels])
            for fold, labels in zip(self.folds, self.labels, strict=True)
        ]

    def learn(self, others: list[Matrix], everything: Matrix) -> Matrix:
        """Learn from each half of the lines with weights counted in the other, and add that to weights from all."""
        by_kind = self._by_kind(others)[self.chosen.kinds][:, None]
        added = np.zeros_like(everything)
        squares = np.full_like(everything, 1e-6)
        for epoch in range(EPOCHS):
            rate, loss = RATE * (1 - epoch / EPOCHS), 0.0
            chance = np.random.default_rng(epoch)
            batches = [
                (fold, batch)
                for fold in (0, 1)
                for batch in np.array_split(
                    chance.permutation(len(self.labels[fold])), max(1, len(self.labels[fold]) // BATCH)
                )
            ]
            for at in chance.permutation(len(batches)):
                fold, batch = batches[at]
                here = np.unique(self.found[fold][batch].indices)
                occurring = self.found[fold][batch][:, here]
                base = by_kind[here] * others[fold][here]
                errors, lost = self._errors(occurring @ (base + added[here]), fold, batch)
                loss += lost
                gradient = (occurring.T @ errors + DECAY * added[here]) * self.keeps[here]
                squares[here] += gradient * gradient
                added[here] -= rate * gradient / np.sqrt(squares[here])
            print(f"epoch {epoch + 1}: loss {loss / sum(map(np.sum, self.counts)):.4f}", flush=True)  # noqa: T201
        return by_kind * everything + added

    def _by_kind(self, others: list[Matrix]) -> Matrix:
        """Find what a log ratio of each kind of sequence is worth, in texts of few words."""
        added, labels, counts = [], [], []
        for fold in (0, 1):
            short = np.array([len(sample.text.split()) <= 3 for sample in self.folds[fold]])
            found = self.found[fold][short]
            per_kind = [
                found[:, self.chosen.kinds == kind] @ others[fold][self.chosen.kinds == kind] for kind in range(KINDS)
            ]
            added.append(np.stack(per_kind, axis=-1).astype(np.float32))
            labels.append(self.labels[fold][short])
            counts.append(self.counts[fold][short])
        tensor, label, count = np.concatenate(added), np.concatenate(labels), np.concatenate(counts)
        worth, mean, square = np.full(KINDS, 0.2, np.float32), np.zeros(KINDS), np.zeros(KINDS)
        for step in range(1, STEPS + 1):
            errors = _softmax(tensor @ worth + self.expected)
            errors[np.arange(len(label)), label] -= 1
            gradient = np.tensordot(errors * (count / count.sum())[:, None], tensor, 2)
            mean, square = 0.9 * mean + 0.1 * gradient, 0.99 * square + 0.01 * gradient**2
            worth -= (0.03 * mean / (1 - 0.9**step) / (np.sqrt(square / (1 - 0.99**step)) + 1e-8)).astype(np.float32)
        print("worth of kinds", worth.round(3), flush=True)  # noqa: T201
        return worth

    def _errors(self, scores: Matrix, fold: int, batch: NDArray[np.intp]) -> tuple[Matrix, float]:
        chances, counts = _softmax(scores + self.expected), self.counts[fold][batch]
        right = np.arange(len(batch)), self.labels[fold][batch]
        loss = -float((np.log(chances[right] + 1e-12) * counts).sum())
        chances[right] -= 1
        return chances * counts[:, None], loss


def occurrences(chosen: Chosen, texts: Sequence[str]) -> sparse.csr_matrix:
    """Count the chosen sequences in texts: (texts, places)."""
    parts = []
    for start in range(0, len(texts), AT_ONCE):
        words = [words_of(text) for text in texts[start : start + AT_ONCE]]
        owners = np.repeat(np.arange(len(words)), [len(found) for found in words])
        flat = [word for found in words for word in found]
        hashes, owned = sequences(flat)
        at, _ = places(hashes.ravel(), len(chosen.hashes))
        known = np.flatnonzero((chosen.hashes[at] == hashes.ravel()) & (hashes.ravel() != 0))
        texts_of = owners[owned[known // (ORDERS + 1)]]
        shape = (len(words), len(chosen.hashes))
        parts.append(sparse.csr_matrix((np.ones(len(known), np.float32), (texts_of, at[known])), shape))
    return sparse.csr_matrix(sparse.vstack(parts))


def _softmax(scores: Matrix) -> Matrix:
    powers: Matrix = np.exp(scores - scores.max(axis=1, keepdims=True))
    powers /= powers.sum(axis=1, keepdims=True)
    return powers
