"""A text becomes words with their offsets, and which of them are capitalised or open a sentence."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import accumulate
from typing import Final

from index.entities.folding import WORD
from index.entities.forms import CAPITAL, Forms, Marks, Rows, marked

LONGEST_TEXT: Final = 500_000
"""Code points of an article that are read; what follows names nothing."""

_STOP: Final = re.compile(r"[.!?…:;\n\r\t•|«»“”„\"()\[\]—–]")
JOINTS: Final = frozenset((" ", "-", "\u00a0", "\u202f", "‑", "'", "’", "' ", "’ "))
"""What may stand between two words of one name."""
_INITIAL_JOINTS: Final = frozenset((". ", ".", ".-", ".\u00a0"))


@dataclass(frozen=True, slots=True, kw_only=True)
class Tokens:
    """The words of a text: parallel lists, one entry for each word."""

    text: str
    words: list[str]
    starts: list[int]
    """Offset of each word in code points."""
    gaps: list[str]
    """What stands before each word; one more at the end."""
    folded: list[str]
    capitals: list[int]
    """Positions of the capitalised words, rising."""
    shouted: frozenset[int]
    """Positions in lines that are all in capitals, where a capital says nothing."""
    marks: Marks
    """See `index.entities.forms`, (words,)."""
    marked_as: list[int]
    """The same to ask one by one, and none after the last word."""
    known: Rows
    """What is known of each word by itself, (words, columns)."""

    def marked(self, mark: int) -> list[int]:
        """Give the positions of the words that have a mark, rising."""
        return marked(self.marks, mark)

    def end(self, position: int) -> int:
        """Give the offset after a word."""
        return self.starts[position] + len(self.words[position])

    def capital(self, position: int) -> bool:
        """Tell whether there is a word and it begins with a capital."""
        return bool(self.marked_as[position] & CAPITAL)

    def joined(self, position: int) -> bool:
        """Tell whether a word stands with the one before it as words of one name do."""
        return self.gaps[position] in JOINTS

    def initial(self, position: int) -> bool:
        """Tell whether a word is an initial with its full stop, or several: the `J.` of `J. Martin`, `J.R.R.`."""
        word = self.words[position]
        return "." in word or (len(word) == 1 and word.isupper() and self.gaps[position + 1] in _INITIAL_JOINTS)

    def opens(self, position: int, titles: frozenset[str]) -> bool:
        """Tell whether a word opens a sentence, a line or a quotation."""
        if position == 0:
            return True
        gap = self.gaps[position]
        if gap in JOINTS or not _STOP.search(gap):
            return False
        abbreviated = gap.strip() == "." and (
            self.folded[position - 1] in titles or (len(self.words[position - 1]) == 1 and self.capital(position - 1))
        )
        return not abbreviated


def tokenize(text: str, forms: Forms) -> Tokens:
    """Cut a text into words in one pass; linear in its length."""
    pieces = WORD.split(text[:LONGEST_TEXT])
    ends = list(accumulate(map(len, pieces)))
    words = pieces[1::2]
    known = forms.known(words)
    capitals = marked(known.marks, CAPITAL)
    shouted = _shouted(words, pieces, capitals)
    return Tokens(
        text=text,
        words=words,
        starts=ends[0:-1:2],
        gaps=pieces[0::2],
        folded=known.folded,
        capitals=capitals,
        shouted=shouted,
        marks=known.marks,
        marked_as=[*known.marks.tolist(), 0],
        known=known.rows,
    )


def _shouted(words: list[str], pieces: list[str], capitals: list[int]) -> frozenset[int]:
    """Find lines of three words and more that are written in capitals: headlines."""
    found: list[int] = []
    line: list[int] = []
    last = -1
    for position in capitals:
        whole = words[position].isupper()
        if position != last + 1 or "\n" in pieces[2 * position] or not whole:
            found += line if _headline(words, line) else []
            line = []
        if whole:
            line.append(position)
            last = position
    return frozenset(found + (line if _headline(words, line) else []))


def _headline(words: list[str], line: list[int]) -> bool:
    return len(line) >= 3 and sum(len(words[position]) > 3 for position in line) >= 2
