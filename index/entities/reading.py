"""Tokens and the words of their language become a reading: what the finders of names share."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Final, NamedTuple

from index.entities.folding import stem
from index.entities.forms import CAPITAL, DULL, ELIDED, GIVEN, PEOPLE, PREFIX
from index.entities.gazetteer import Place
from index.entities.tokens import JOINTS, Tokens
from index.entities.wordlists import WordLists
from search.article import EntityType

MOST_WORDS: Final = 10
"""Words in the longest name that is looked for."""

_APOSTROPHES: Final = frozenset(("'", "’", "' ", "’ "))


_NUMERAL: Final = re.compile("[IVXLCDMХІ]{2,}|[IVXLCDM]")


def numeral(word: str) -> bool:
    """Tell whether a word is a Roman numeral, with Latin letters or the Cyrillic ones that look alike."""
    return bool(_NUMERAL.fullmatch(word))


class Span(NamedTuple):
    """Words `first` to `last` that name one thing."""

    first: int
    last: int
    type: EntityType
    id: str = ""
    """Empty while it is to be made from the name."""


@dataclass(slots=True)
class Reading:
    """One text while its names are looked for."""

    tokens: Tokens
    lists: WordLists
    lang: str = "und"
    """ISO 639-1; `und` when unknown."""
    spans: dict[int, Span] = field(default_factory=dict)
    """What was found, by first word."""
    ends: dict[int, Span] = field(default_factory=dict)
    """The same by last word."""
    taken: bytearray = field(default_factory=bytearray)
    """One byte for each word: whether a name holds it."""

    surnames: set[str] = field(default_factory=set)
    """Last words of the persons found so far, as keys."""
    meanings: dict[int, tuple[Place, ...]] = field(default_factory=dict)
    """What an ambiguous place may be, by first word."""
    known_as: dict[tuple[str, ...], str] = field(default_factory=dict)
    """Ids of organisations that the text itself explains, by folded words."""

    def __post_init__(self) -> None:
        """Start with every word free."""
        self.taken = bytearray(len(self.tokens.words))

    def take(self, span: Span) -> None:
        """Keep a span and its words."""
        if span.type == "person":
            self.surnames.add(stem(self.tokens.folded[span.last]))
        self.spans[span.first] = self.ends[span.last] = span
        self.taken[span.first : span.last + 1] = b"\1" * (span.last - span.first + 1)

    def release(self, first: int, last: int) -> None:
        """Give back the words of all spans that touch these."""
        for start in range(max(0, first - 2 * MOST_WORDS), last + 1):
            span = self.spans.get(start)
            if span and span.last >= first:
                del self.spans[start], self.ends[span.last]
                self.taken[span.first : span.last + 1] = bytes(span.last - span.first + 1)

    def clear(self) -> None:
        """Give back all words."""
        self.spans, self.ends, self.taken = {}, {}, bytearray(len(self.tokens.words))

    def holder(self, position: int) -> Span | None:
        """Give the span that holds a word, if any."""
        for first in range(position, max(-1, position - 2 * MOST_WORDS), -1):
            if span := self.spans.get(first):
                return span if span.last >= position else None
        return None

    def free(self, first: int, last: int) -> bool:
        """Tell whether no name holds any of these words."""
        return 1 not in self.taken[first : last + 1]

    def opens(self, position: int) -> bool:
        """Tell whether a word opens a sentence; an elided article before it does not count."""
        tokens = self.tokens
        gap = tokens.gaps[position]
        if position and gap == " ":
            return False
        if position and gap in _APOSTROPHES and tokens.marked_as[position - 1] & ELIDED:
            position -= 1
        return tokens.opens(position, self.lists.titles)

    def elided(self, position: int) -> bool:
        """Tell whether a word is an article that lost its vowel: the `L` of `L'Irak`."""
        tokens = self.tokens
        if not tokens.marked_as[position] & ELIDED:
            return False
        return tokens.gaps[position + 1] in _APOSTROPHES and position + 1 < len(tokens.words)

    def before(self, position: int, back: int = 1) -> str:
        """Give the folded word that stands before one in the same clause; empty at a stop."""
        gaps = self.tokens.gaps
        for place in range(position, position - back, -1):
            if place <= 0 or gaps[place] not in JOINTS:
                return ""
        return self.tokens.folded[position - back]

    def given(self, position: int) -> bool:
        """Tell whether a word is a capitalised given name and not a common word."""
        return bool(self.tokens.marked_as[position] & GIVEN)

    def dull(self, position: int) -> bool:
        """Tell whether a capitalised word names nothing by itself: an article, a day, a people."""
        return bool(self.tokens.marked_as[position] & DULL) or self._after_prefix(position)

    def people(self, position: int) -> bool:
        """Tell whether a word is the name of a people, in the singular or with an s."""
        return bool(self.tokens.marked_as[position] & PEOPLE) or self._after_prefix(position)

    def _after_prefix(self, position: int) -> bool:
        """Tell whether a word and the next one are one people: Sud-Africain, Néo-Zélandais, franco-allemand."""
        tokens, following = self.tokens, position + 1
        if not tokens.marked_as[position] & PREFIX or tokens.gaps[following] != "-" or following >= len(tokens.words):
            return False
        word = tokens.folded[following]
        return word in self.lists.peoples or word[:-1] in self.lists.peoples

    def chunks(self) -> Iterator[list[int]]:
        """Give the free runs of capitalised words that stand as words of one name, with particles between."""
        done, taken = -1, self.taken
        for position in self.tokens.capitals:
            if position > done and not taken[position]:
                chunk = self.run(position)
                done = chunk[-1]
                yield chunk

    def run(self, position: int) -> list[int]:
        """Follow one run of capitalised words to its end."""
        chunk = [position]
        while len(chunk) < MOST_WORDS:
            following = self._following(chunk[-1])
            if not following:
                break
            chunk += following
        return chunk

    def _following(self, position: int) -> list[int]:
        """Give the next capitalised word of a name with the particles before it; nothing at the end of the name."""
        tokens, marks = self.tokens, self.tokens.marked_as
        for step in range(position + 1, min(position + 4, len(tokens.words))):
            linked = tokens.gaps[step] in JOINTS or tokens.initial(step - 1)
            if not linked or self.taken[step]:
                break
            if marks[step] & CAPITAL:
                return list(range(position + 1, step + 1))
            if tokens.folded[step] not in self.lists.particles and tokens.gaps[step] != "-":
                break
        return []
