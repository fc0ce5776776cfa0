"""The words of a text to its likeliest language: what they say is added up, and remembered for the texts to come."""

from __future__ import annotations

import functools
from threading import Lock
from typing import Final

import numpy as np
from numpy.typing import NDArray

from index.identification.commonness import commonness
from index.identification.tables import Table, table
from index.identification.words import words_of

REMEMBERED: Final = 131_072
"""Words that are remembered (20 MB); when there are more, all are forgotten."""
LAST_LATIN: Final = "\u024f"
"""Words that begin with a letter up to this are left out of texts in other scripts."""
GLANCE: Final = 100
"""Characters at either end of a text that are read before the rest, which is read if they leave a doubt."""
ENOUGH: Final = 0.97
"""Confidence that leaves none."""
PRIOR: Final = 2.0
"""Power of a language's commonness that it is expected with."""
SPREAD: Final = 0.65
SHARPNESS: Final = 0.8
"""What n words say is divided by SHARPNESS n^SPREAD, if that is above 1: words of a text say partly the same. Fitted on
texts of one word to hundreds, so that a confidence is the share of texts with it that are identified rightly."""


class Classifier:
    """Classifies texts of one script."""

    def __init__(self, known: Table, script: str) -> None:
        self._table = known
        self._languages = known.languages
        self._expected = np.log([commonness(lang) for lang in known.languages]).astype(np.float32) * np.float32(PRIOR)
        self._skips_latin = script != "Latin"
        self._lock = Lock()
        self._memory = _Memory(len(known.languages))

    def classify(self, text: str) -> tuple[str, float]:
        """Name the likeliest language of a text that has letters, and how likely it is, from 0 to 1."""
        if len(text) > 2 * GLANCE:
            lang, chance = self._classify(f"{text[:GLANCE].rpartition(' ')[0]} {text[-GLANCE:].partition(' ')[2]}")
            if chance >= ENOUGH:
                return lang, chance
        return self._classify(text)

    def _classify(self, text: str) -> tuple[str, float]:
        words = words_of(text)
        if self._skips_latin:
            words = [word for word in words if word[0] > LAST_LATIN] or words
        if not words:
            return self._languages[0], 0.0
        scores = self._scores(words) * np.float32(self._table.unit) + self._expected
        best = int(scores.argmax())
        chances = np.exp((scores - scores[best]) / max(1.0, SHARPNESS * len(words) ** SPREAD))
        return self._languages[best], float(1 / chances.sum())

    def _scores(self, words: list[str]) -> NDArray[np.int32]:
        memory = self._memory
        try:
            rows = [memory.rows[word] for word in words]
        except KeyError:
            memory, rows = self._learnt(words)
        added: NDArray[np.int32] = memory.scores[rows].sum(axis=0, dtype=np.int32)
        return added

    def _learnt(self, words: list[str]) -> tuple[_Memory, list[int]]:
        with self._lock:
            memory = self._memory
            new = [word for word in dict.fromkeys(words) if word not in memory.rows]
            if len(memory.rows) + len(new) > REMEMBERED:
                memory, new = _Memory(len(self._languages)), list(dict.fromkeys(words))
            start = len(memory.rows)
            if new:
                memory.scores[start : start + len(new)] = self._table.score(new)
                memory.rows.update(zip(new, range(start, start + len(new)), strict=True))
            self._memory = memory
            return memory, [memory.rows[word] for word in words]


class _Memory:
    """Words, and the row of scores of each; a row is written before its word is entered, and never again."""

    def __init__(self, width: int) -> None:
        self.rows: dict[str, int] = {}
        self.scores = np.zeros((REMEMBERED, width), np.int16)


@functools.cache
def classifier(script: str) -> Classifier:
    """Read the table of a script when the first text asks for it."""
    return Classifier(table(script), script)
