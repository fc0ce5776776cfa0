"""A query and a text to the words that matched and the sentences that show them: offsets only, never HTML.

The same matcher marks the list, the article, the export and the command.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final, NamedTuple

from search.analysis import fold
from search.article import Article
from search.matching import Matcher, Place
from search.query import nodes as q
from search.sentences import sentences

MOST_FRAGMENTS: Final = 3
LONGEST_FRAGMENT: Final = 240
"""Characters."""
MOST_MARKS: Final = 5000
_ALIKE: Final = 5
"""Letters at the beginning of a word that its inflections share."""


class Mark(NamedTuple):
    """`text[start:end]` matched; `word` says what it counts as, the same for all forms of a word."""

    start: int
    end: int
    word: str


@dataclass(frozen=True, slots=True)
class Fragment:
    """One window of the text, and what matched in it."""

    text: str
    marks: tuple[tuple[int, int], ...] = ()


class Marker:
    """Finds in articles what a query, read against the index, looks for."""

    def __init__(self, query: q.Query) -> None:
        """Prepare to mark what `query` looks for, not what it excludes."""
        self._matcher = Matcher(query)

    @property
    def has_words(self) -> bool:
        """Say whether there is anything to mark."""
        return self._matcher.has_words

    def marks(self, article: Article, zone: str, most: int | None = MOST_MARKS) -> list[Mark]:
        """Return the first marks in one zone of an article, in order, never overlapping."""
        text: str = getattr(article, zone)
        places = self._matcher.places(article, zone)
        return apart([_mark(text, place) for place in places])[:most]


def _mark(text: str, place: Place) -> Mark:
    return Mark(place.start, place.end, fold(text[place.start : place.end].lower())[:_ALIKE])


def fragments(text: str, marks: list[Mark]) -> tuple[Fragment, ...]:
    """Return up to three windows of the text, those with most different words first chosen, in reading order.

    Without marks, the beginning of the text.
    """
    if not marks:
        return (_fragment(text, *_cut(text, 0, len(text), [])),)
    windows = list(_windows(text, marks))
    chosen = sorted(range(len(windows)), key=lambda at: (*_worth(windows[at][2]), at))[:MOST_FRAGMENTS]
    return tuple(_fragment(text, *windows[at]) for at in sorted(chosen))


def _worth(marks: list[Mark]) -> tuple[int, int]:
    return -len({mark.word for mark in marks}), -len(marks)


def _windows(text: str, marks: list[Mark]) -> Iterator[tuple[int, int, list[Mark]]]:
    """Yield the sentences that have marks; a long one is cut around its marks."""
    ahead = iter(marks)
    mark = next(ahead, None)
    for start, end in sentences(text):
        inside = []
        while mark and mark.start < end:
            inside.append(mark)
            mark = next(ahead, None)
        if inside:
            yield _cut(text, start, end, inside)


def _cut(text: str, start: int, end: int, inside: list[Mark]) -> tuple[int, int, list[Mark]]:
    if end - start <= LONGEST_FRAGMENT:
        return start, end, inside
    if inside:
        start = max(start, min(inside[0].start - LONGEST_FRAGMENT // 4, end - LONGEST_FRAGMENT))
    low, high = _after_blank(text, start), _before_blank(text, min(start + LONGEST_FRAGMENT, end))
    return low, high, [mark for mark in inside if low <= mark.start and mark.end <= high]


def _after_blank(text: str, at: int) -> int:
    """Move to the beginning of the next word, unless words here have no blanks."""
    if at == 0 or text[at - 1].isspace():
        return at
    blank = re.compile(r"\s").search(text, at, at + 30)
    return blank.end() if blank else at


def _before_blank(text: str, at: int) -> int:
    """Move to the end of the last whole word, unless words here have no blanks."""
    if at == len(text) or text[at].isspace():
        return at
    blank = max(text.rfind(" ", at - 30, at), text.rfind("\n", at - 30, at))
    return blank if blank > 0 else at


def _fragment(text: str, start: int, end: int, inside: list[Mark]) -> Fragment:
    window = text[start:end]
    begin = start + len(window) - len(window.lstrip())
    shown = text[begin:end].rstrip()
    marks = tuple((mark.start - begin, mark.end - begin) for mark in inside)
    return Fragment(shown.replace("\n", " "), marks)


def apart(marks: list[Mark]) -> list[Mark]:
    """Order marks; of two that overlap the longer one stays."""
    kept: list[Mark] = []
    for mark in sorted(marks, key=lambda mark: (mark.start, -mark.end)):
        if not kept or mark.start >= kept[-1].end:
            kept.append(mark)
    return kept
