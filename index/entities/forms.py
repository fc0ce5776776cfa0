"""The words of a text become what is known of each by itself, which is found out once for every distinct word."""

from __future__ import annotations

from collections.abc import Callable
from threading import Lock
from typing import Final, NamedTuple

import numpy as np
from numpy.typing import NDArray

from index.entities.folding import LONGEST_WORD, fold_new

Rows = NDArray[np.uint32]
Marks = NDArray[np.uint16]

MOST: Final = 1 << 17
"""Words that are remembered; when there are more, all are forgotten. 20,000 French articles have 107,000."""
TOO_LONG: Final = "_"
"""What stands for a run of letters without end where words are folded."""
CAPITAL: Final = 1
"""Mark of a word that begins with a capital."""
HEAD: Final = 2
"""Mark of a noun that heads an organisation."""
OPENER: Final = 4
"""Mark of a word that may begin a place in lower case."""
PLACE: Final = 8
"""Mark of a word that is a key of the table of places."""
GIVEN: Final = 16
"""Mark of a given name with a capital or without that is no common word."""
DULL: Final = 32
"""Mark of a word that names nothing by itself: an article, a day, a people."""
PEOPLE: Final = 64
"""Mark of the name of a people, in the singular or with an s."""
PREFIX: Final = 128
"""Mark of the first part of the names of some peoples: `franco`-allemand."""
LISTED: Final = 256
"""Mark of a word that is, or begins, an organisation of the table."""
LEADING: Final = 512
"""Mark of a word that may stand before a name and not be of it: an article, a title, an event, a people."""
LONGER: Final = 1024
"""Mark of a word that begins a key of several words of the table of places."""
ELIDED: Final = 2048
"""Mark of an article or the like that lost its vowel, if an apostrophe follows."""
_FIRST: Final = 1 << 12
"""Words that there is room for at first."""


class Known(NamedTuple):
    """What is known of the words of a text."""

    folded: list[str]
    marks: Marks
    """(words,)"""
    rows: Rows
    """(words, columns)"""


def marked(marks: Marks, mark: int) -> list[int]:
    """Give the positions of the words that have a mark, rising."""
    positions: list[int] = np.flatnonzero(marks & mark).tolist()
    return positions


class Forms:
    """The words of one language that were met so far."""

    def __init__(self, row: Callable[[str, str], bytes], marks: Callable[[str, str], int]) -> None:
        """Ask `row` for the columns of a new word, as bytes of uint32, and `marks` for its marks; both get it folded too."""
        self._row, self._marks = row, marks
        self._width = len(row("a", "a")) // np.uint32().itemsize
        self._lock = Lock()
        self._memory = _Memory(self._width)

    def known(self, words: list[str]) -> Known:
        """Look words up; those that are new are remembered."""
        memory = self._memory
        found = list(map(memory.numbers.get, words))
        if None in found:
            memory, numbers = self._learnt(words, memory, found)
        else:
            numbers = np.array(found, np.intp)
        folded = memory.folded
        return Known([folded[number] for number in numbers.tolist()], memory.marks[numbers], memory.rows[numbers])

    def _learnt(self, words: list[str], asked: _Memory, found: list[int | None]) -> tuple[_Memory, NDArray[np.intp]]:
        with self._lock:
            if len(self._memory.folded) > MOST:
                self._memory = _Memory(self._width)
            memory = self._memory
            # When all was forgotten since, what was found is not there either.
            new = [word for word, number in zip(words, found, strict=True) if number is None or memory is not asked]
            new = [word for word in dict.fromkeys(new) if word not in memory.numbers]
            first = len(memory.folded)
            folded = [fold_new(word) if len(word) <= LONGEST_WORD else TOO_LONG for word in new]
            memory.add(folded, list(map(self._marks, new, folded)), b"".join(map(self._row, new, folded)))
            numbers = dict(zip(new, range(first, first + len(new)), strict=True))
            # What is too long for a word is not remembered: there is no end of it.
            memory.numbers.update((word, number) for word, number in numbers.items() if len(word) <= LONGEST_WORD)
            now = zip(words, map(memory.numbers.get, words), strict=True)
            return memory, np.array([numbers[word] if known is None else known for word, known in now], np.intp)


class _Memory:
    """Words, and the place of each; what is known of a word is written before the word is entered, and never again."""

    def __init__(self, width: int) -> None:
        self.numbers: dict[str, int] = {}
        self.folded: list[str] = []
        self.marks: Marks = np.zeros(_FIRST, np.uint16)
        self.rows: Rows = np.zeros((_FIRST, width), np.uint32)

    def add(self, folded: list[str], marks: list[int], rows: bytes) -> None:
        """Write what is known of some more words."""
        start, end = len(self.folded), len(self.folded) + len(folded)
        if end > len(self.marks):
            room = 2 * end - len(self.marks)
            self.marks = np.pad(self.marks, (0, room))
            self.rows = np.pad(self.rows, ((0, room), (0, 0)))
        self.marks[start:end] = marks
        self.rows[start:end] = np.frombuffer(rows, np.uint32).reshape(len(folded), self.rows.shape[1])
        self.folded += folded
