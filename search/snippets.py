"""A query and a text to the words that matched and the sentences that show them: offsets only, never HTML.

The same matcher marks the list, the article, the export and the command.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final, NamedTuple

from search.analysis import Analyzer, Token, analyzer, spans
from search.document import ZONES
from search.query import nodes as q

MOST_FRAGMENTS: Final = 3
LONGEST_FRAGMENT: Final = 240
"""Characters."""
MOST_MARKS: Final = 5000
# A sentence ends at its stop when a blank or a line's end follows; ideographic stops need no blank.
_SENTENCE: Final = re.compile(r"[^\n.!?…。！？؟]*(?:[.!?…؟](?!\s|$)[^\n.!?…。！？؟]*)*(?:[.!?…。！？؟]+[»”\")]*|\n|$)")


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


@dataclass(slots=True)
class _Wanted:
    """What a query looks for in one zone."""

    surfaces: set[str]
    stems: set[str]
    prefixes: tuple[str, ...]
    phrases: tuple[tuple[str, ...], ...]


class Marker:
    """Finds in a text what a query, read against the index, looks for."""

    def __init__(self, query: q.Query) -> None:
        """Prepare to mark what `query` looks for, not what it excludes."""
        leaves = list(_leaves(query))
        self._zones = {zone: _wanted(leaves, zone) for zone in ZONES}
        self._seen: dict[tuple[str, str, str], tuple[Mark, ...]] = {}

    def marks(self, text: str, zone: str, lang: str) -> list[Mark]:
        """Return the marks in one zone of an article of this language, in order, never overlapping."""
        rules, wanted = analyzer(lang), self._zones[zone]
        found = list(self._words(text, zone, rules))
        if wanted.phrases:
            found += _phrases(list(rules.tokens(text)), wanted.phrases)
        return _apart(found)[:MOST_MARKS]

    def _words(self, text: str, zone: str, rules: Analyzer) -> Iterator[Mark]:
        code, seen = rules.language.code, self._seen
        for start, chunk in spans(text):
            key = (zone, code, chunk)
            marks = seen.get(key)
            if marks is None:
                marks = seen[key] = tuple(_in_chunk(rules, chunk, self._zones[zone]))
            for mark in marks:
                yield Mark(start + mark.start, start + mark.end, mark.word)


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
    for start, end in _sentences(text):
        inside = []
        while mark and mark.start < end:
            inside.append(mark)
            mark = next(ahead, None)
        if inside:
            yield _cut(text, start, end, inside)


def _sentences(text: str) -> Iterator[tuple[int, int]]:
    """Yield sentences; a short one, `M.` or `Non.`, goes with the next of its paragraph."""
    begun = 0
    for match in _SENTENCE.finditer(text):
        end = match.end()
        short = end - begun < 30 and not text[begun:end].endswith("\n")
        if text[begun:end].strip() and not short:
            yield begun, end
            begun = end
    if text[begun:].strip():
        yield begun, len(text)


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


def _leaves(query: q.Query) -> Iterator[q.Term | q.Phrase | q.Prefix]:
    match query:
        case q.Term() | q.Phrase() | q.Prefix():
            yield query
        case q.And(children) | q.Or(children) | q.Best(children):
            for child in children:
                yield from _leaves(child)
        case _:
            return


def _wanted(leaves: list[q.Term | q.Phrase | q.Prefix], zone: str) -> _Wanted:
    terms = [leaf for leaf in leaves if isinstance(leaf, q.Term)]
    return _Wanted(
        surfaces={leaf.term for leaf in terms if leaf.field == zone},
        stems={leaf.term for leaf in terms if leaf.field == f"{zone}_stem"},
        prefixes=tuple(leaf.prefix for leaf in leaves if isinstance(leaf, q.Prefix) and leaf.field == zone),
        phrases=tuple(leaf.terms for leaf in leaves if isinstance(leaf, q.Phrase) and leaf.field == zone),
    )


def _in_chunk(rules: Analyzer, chunk: str, wanted: _Wanted) -> Iterator[Mark]:
    for token in rules.cut(chunk):
        stem = rules.stem(token.surface)
        if token.surface in wanted.surfaces or stem in wanted.stems or token.surface.startswith(wanted.prefixes):
            yield Mark(token.start, token.end, stem)


def _phrases(tokens: list[Token], phrases: tuple[tuple[str, ...], ...]) -> Iterator[Mark]:
    surfaces = [token.surface for token in tokens]
    for phrase in phrases:
        length = len(phrase)
        for at, surface in enumerate(surfaces):
            if surface == phrase[0] and tuple(surfaces[at : at + length]) == phrase:
                yield Mark(tokens[at].start, tokens[at + length - 1].end, " ".join(phrase))


def _apart(marks: list[Mark]) -> list[Mark]:
    """Order marks; of two that overlap the longer one stays."""
    kept: list[Mark] = []
    for mark in sorted(marks, key=lambda mark: (mark.start, -mark.end)):
        if not kept or mark.start >= kept[-1].end:
            kept.append(mark)
    return kept
