"""What the rules found is read again by the tagger, which has the last word on what is a name, where it ends, and its type."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from typing import Final

import numpy as np
from numpy.typing import NDArray

from index.entities import organisations, places
from index.entities.caseless import CASELESS
from index.entities.columns import LABELS, rows_of
from index.entities.folding import fold, stem
from index.entities.forms import CAPITAL
from index.entities.gazetteer import Place, gazetteer
from index.entities.reading import MOST_WORDS, Reading, Span
from index.entities.tagger import Weights
from search.article import ENTITY_TYPES

_KINDS: Final = [next((kind for kind in ENTITY_TYPES if label.endswith(kind)), ENTITY_TYPES[0]) for label in LABELS]
"""The type that each label is of."""
_INSIDE: Final = {kind: LABELS.index(f"I-{kind}") for kind in ENTITY_TYPES}
_DATES_WITH_CAPITALS: Final = frozenset(("en", "de"))
_COUNTRY: Final = "country:"
_GLUED: Final = re.compile(r"(?<=[^\W\d_A-Z])(?=[A-Z])")
_SHORTEST_GLUED: Final = 5
_AROUND: Final = 2
"""Words to either side of a capital that may be of a name."""


def read_again(reading: Reading, tagger: Weights) -> None:
    """Put the names of the tagger in the place of those of the rules, but for those that the text explains itself."""
    by_rule = reading.spans.copy()
    sure = [span for span in by_rule.values() if explained(reading, span)]
    positions = doubtful(reading, by_rule.values(), sure)
    if not len(positions):
        return
    labels = tagger.labels(rows_of(reading, by_rule.values()), positions)
    reading.clear()
    numbers = labels.tolist()
    for span in [*sure, *(span for span in by_rule.values() if holds(reading, span, numbers))]:
        reading.take(span)
    for span in spans_of(reading, labels):
        if not reading.free(span.first, span.last) or is_date(reading, span) or is_shouted(reading, span, by_rule):
            continue
        for part in cut(reading, span, by_rule):
            known = by_rule.get(part.first)
            if known is not part and known != part:
                reading.meanings.pop(part.first, None)
            take(reading, part)


def replace(reading: Reading, spans: Iterable[Span]) -> None:
    """Put other names in the place of those of the rules, but for those that the text explains itself."""
    by_rule = reading.spans.copy()
    reading.clear()
    for span in by_rule.values():
        if explained(reading, span):
            reading.take(span)
    for span in spans:
        if reading.free(span.first, span.last):
            known = by_rule.get(span.first)
            if known and (known.last, known.type) == (span.last, span.type):
                reading.take(known)
            else:
                reading.meanings.pop(span.first, None)
                take(reading, span)


def cut(reading: Reading, span: Span, by_rule: Mapping[int, Span]) -> list[Span]:
    """Give the names that a name of the tagger stands for.

    It is itself, a country and a person, a person of the rules without a title, two places with a hyphen, or a whole street.
    """
    if span.type == "person":
        count, meant = places.match(reading, span.first)
        rest = Span(span.first + count, span.last, span.type)
        is_country = bool(meant) and meant[0].id.startswith(_COUNTRY)
        if is_country and rest.last > rest.first:
            return [Span(span.first, rest.first - 1, "place"), rest]
        untitled = by_rule.get(span.first + 1)
        is_titled = reading.tokens.folded[span.first] in reading.lists.titles
        if is_titled and untitled and (untitled.last, untitled.type) == (span.last, span.type):
            return [untitled]
    before = by_rule.get(span.first)
    if before and (stays(reading, before, span) or (before.last, before.type) == (span.last, span.type)):
        return [before]
    if span.type != "place":
        return [span]
    parts = [by_rule[first] for first in range(span.first, span.last + 1) if first in by_rule]
    covered = sum(part.last - part.first + 1 for part in parts) == span.last - span.first + 1
    if len(parts) > 1 and covered and all(part.type == "place" for part in parts):
        return parts
    if span.last > span.first and (parts := side_by_side(reading, span)):
        return parts
    for first in range(max(0, span.first - 3), span.first):
        longer = by_rule.get(first)
        whole = longer and longer.type == "place" and longer.last == span.last and at_site(reading, first)
        if longer and whole and reading.free(first, span.last):
            return [longer]
    return [span]


def at_site(reading: Reading, position: int) -> bool:
    """Tell whether a word is a noun in small letters that begins a place: the `rue` of `rue de Rivoli`."""
    return reading.tokens.folded[position] in reading.lists.sites and not reading.tokens.capital(position)


def side_by_side(reading: Reading, span: Span) -> list[Span]:
    """Give the places of the tables that a name is made of and nothing else, two at least, `Frankreich Paris`; none when it is one itself."""
    parts, first = list[Span](), span.first
    while first <= span.last:
        count, meant = places.match(reading, first)
        if not count or first + count - 1 > span.last or meant[0].weak or count == span.last - span.first + 1:
            return []
        parts.append(Span(first, first + count - 1, "place", meant[0].id))
        first += count
    return parts


def stays(reading: Reading, before: Span, span: Span) -> bool:
    """Tell whether a country by rule is not what the tagger made of it: of another type, or with the noun after `Deutschlands`."""
    if reading.lang == "fr" or not before.id.startswith(_COUNTRY):
        return False
    return before.last == span.last or places.possessive(reading, before.last)


def explained(reading: Reading, span: Span) -> bool:
    """Tell whether a name is an acronym that the text explains, or what it stands for, or is of a script without capitals."""
    tokens, words = reading.tokens, slice(span.first, span.last + 1)
    if reading.known_as and tuple(tokens.folded[words]) in reading.known_as:
        return True
    return not (tokens.marked_as[span.first] & CAPITAL or any(mark & CAPITAL for mark in tokens.marked_as[words]))


def holds(reading: Reading, span: Span, labels: Sequence[int]) -> bool:
    """Tell whether a name that the tagger leaves out stays: a sure place of the tables that no event is named after, or a person with initials.

    A place that opens a sentence is sure where a comma or nothing follows it: `Paris, 3 mai`.
    """
    if any(labels[span.first : span.last + 1]) or is_date(reading, span):
        return False
    if span.type != "place" or not span.id:
        return span.type == "person" and span.first < span.last and reading.tokens.initial(span.first)
    meant = gazetteer().places(" ".join(map(stem, reading.tokens.folded[span.first : span.last + 1])))
    if not meant:
        count, inflected = places.match(reading, span.first)
        meant = inflected if count == span.last - span.first + 1 else ()
    before = [reading.before(span.first, back) for back in (1, 2, 3, 4)]
    apart = reading.tokens.gaps[span.last + 1].startswith(",") or span.last + 1 == len(reading.tokens.words)
    is_sure = bool(meant) and not meant[0].weak and (apart or not reading.opens(span.first))
    return is_sure and reading.lists.events.isdisjoint(before)


def doubtful(reading: Reading, spans: Collection[Span], sure: Sequence[Span]) -> NDArray[np.intp]:
    """Give the words that may be of a name: those near a capital or of a name by rule."""
    count, marks = len(reading.tokens.words), reading.tokens.marked_as
    near = bytearray(count + 2 * _AROUND)
    around = b"\1" * (2 * _AROUND + 1)
    for position in reading.tokens.capitals:
        near[position : position + 2 * _AROUND + 1] = around
    for span in spans:
        if not marks[span.first] & marks[span.last] & CAPITAL:
            near[span.first + _AROUND : span.last + _AROUND + 1] = b"\1" * (span.last + 1 - span.first)
    for span in sure:
        near[span.first + _AROUND : span.last + _AROUND + 1] = bytes(span.last + 1 - span.first)
    return np.frombuffer(near, np.uint8)[_AROUND : _AROUND + count].nonzero()[0]


def spans_of(reading: Reading, labels: NDArray[np.intp]) -> Iterator[Span]:
    """Read labels as spans; none goes on in a new line or out of brackets; none is longer than any name, or has no capital."""
    tokens, end, numbers = reading.tokens, 0, [*labels.tolist(), 0]
    for first in labels.nonzero()[0].tolist():
        if first < end:
            continue
        kind, end = _KINDS[numbers[first]], first + 1
        while numbers[end] == _INSIDE[kind] and goes_on(tokens.gaps, first, end):
            end += 1
        capital = tokens.marked_as[first] & CAPITAL or any(mark & CAPITAL for mark in tokens.marked_as[first:end])
        if capital and end - first <= 2 * MOST_WORDS and not any(map(CASELESS.match, tokens.words[first:end])):
            yield Span(first, end - 1, kind)


def is_date(reading: Reading, span: Span) -> bool:
    """Tell whether a name is a month or a day that opens a sentence, `Mars fut pluvieux`, and has a capital nowhere inside one.

    Where months always have one, no place is called so.
    """
    word = reading.tokens.folded[span.first]
    if span.last > span.first or word not in reading.lists.calendar:
        return False
    if span.type == "place" and reading.lang in _DATES_WITH_CAPITALS:
        return True
    alike = (position for position in reading.tokens.capitals if reading.tokens.folded[position] == word)
    return all(map(reading.opens, alike))


def is_shouted(reading: Reading, span: Span, by_rule: Mapping[int, Span]) -> bool:
    """Tell whether a name stands in a line of capitals, which say nothing, and rules found none in it: the `ELYSEE ANNONCE` of a title."""
    words = range(span.first, span.last + 1)
    return reading.tokens.shouted.issuperset(words) and by_rule.keys().isdisjoint(words)


def goes_on(gaps: Sequence[str], first: int, end: int) -> bool:
    """Tell whether a name can go on after what stands before its next word: no new line or comma, and no bracket that it did not open."""
    gap = gaps[end]
    if gap == " ":
        return True
    opened = gaps[first + 1 : min(end, first + 2 * MOST_WORDS) + 1]
    return "\n" not in gap and "," not in gap and (")" not in gap or any("(" in gap for gap in opened))


def unglued(word: str) -> tuple[Place, ...]:
    """Give the place that begins a word in which two were glued to one another, `LondresLONDRES`; none when it is weak or short."""
    first = _GLUED.split(word, maxsplit=1)[0]
    meant = gazetteer().places(stem(fold(first))) if first != word and len(first) >= _SHORTEST_GLUED else ()
    return () if meant and meant[0].weak else meant


def take(reading: Reading, span: Span) -> None:
    """Keep a name with its id, or the one that the tables have for it."""
    if span.id or span.type == "person":
        reading.take(span)
        return
    key = " ".join(reading.tokens.folded[span.first : span.last + 1])
    if span.type == "place":
        meant = gazetteer().places(" ".join(map(stem, key.split(" "))))
        if not meant and places.match(reading, span.first)[0] == span.last - span.first + 1:
            meant = places.match(reading, span.first)[1]
        if not meant and span.first == span.last:
            meant = unglued(reading.tokens.words[span.first])
        if meant:
            places.take(reading, span.first, span.last - span.first + 1, meant)
            return
    id = organisations.known().ids.get(key, "") if span.type == "organisation" else ""
    reading.take(Span(span.first, span.last, span.type, id))
