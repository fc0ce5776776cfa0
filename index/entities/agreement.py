"""What the tagger found in one place of a text is held against the same words elsewhere in it: one type, one extent, and no surname left out."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from itertools import compress
from typing import Final

from index.entities import places
from index.entities.folding import word_set
from index.entities.reading import Reading, Span
from index.entities.second_reading import take
from index.entities.tokens import JOINTS
from search.article import EntityType

Words = tuple[str, ...]
"""Folded words of a name."""
_OF: Final = word_set("de d du des")
"""French particles that are words too: small ones do not show that a surname follows, `de Berlin`."""


def agree(reading: Reading) -> None:
    """Make the names of a text agree."""
    give_one_type(reading)
    find_again(reading)
    find_surnames(reading)


def give_one_type(reading: Reading) -> None:
    """Give each name the type that most of its mentions have; where none has most they stay."""
    spans = list(reading.spans.values())
    named = [words_of(reading, span.first, span.last) for span in spans]
    one: dict[Words, EntityType] = {}
    if all(one.setdefault(words, span.type) == span.type for words, span in zip(named, spans, strict=True)):
        return
    votes: defaultdict[Words, Counter[EntityType]] = defaultdict(Counter)
    for words, span in zip(named, spans, strict=True):
        votes[words][span.type] += 1
    for span in spans:
        ranked = votes[words_of(reading, span.first, span.last)].most_common(2)
        if len(ranked) == 2 and ranked[0][1] > ranked[1][1] and ranked[0][0] != span.type:
            put(reading, Span(span.first, span.last, ranked[0][0]))


def find_again(reading: Reading) -> None:
    """Take names of several words wherever they stand whole, if they were found at half of these places or more."""
    found: defaultdict[Words, list[Span]] = defaultdict(list)
    for span in reading.spans.values():
        if span.last > span.first:
            found[words_of(reading, span.first, span.last)].append(span)
    missed: defaultdict[Words, list[int]] = defaultdict(list)
    for first, words in missing(reading, found) if found else ():
        missed[words].append(first)
    for words, firsts in missed.items():
        if len(firsts) <= len(found[words]):
            for first in firsts:
                again(reading, Span(first, first + len(words) - 1, found[words][0].type, found[words][0].id))


def missing(reading: Reading, names: dict[Words, list[Span]]) -> Iterator[tuple[int, Words]]:
    """Give the places where names stand that were not found there, written with a capital at either end as where they were found first: the longest at each word."""
    tokens, lengths = reading.tokens, lengths_by(names, 0)
    for first in compress(range(len(tokens.folded)), map(lengths.__contains__, tokens.folded)):
        for length in lengths[tokens.folded[first]]:
            last = first + length - 1
            words = words_of(reading, first, last)
            if words in names and JOINTS.issuperset(tokens.gaps[first + 1 : last + 1]):
                there, like = reading.spans.get(first), names[words][0]
                if there and there.last == last:
                    break
                ends = (tokens.capital(first), tokens.capital(last))
                if ends == (tokens.capital(like.first), tokens.capital(like.last)):
                    yield first, words
                break


def lengths_by(names: Iterable[Words], place: int) -> dict[str, list[int]]:
    """Give the lengths of names by their first or last word, the longest first: few, however many names share a word."""
    found = defaultdict[str, set[int]](set)
    for words in names:
        found[words[place]].add(len(words))
    return {word: sorted(lengths, reverse=True) for word, lengths in found.items()}


def again(reading: Reading, span: Span) -> None:
    """Take a name in the place of those that it holds, unless another one goes on beyond it."""
    if all(span.first <= other.first and other.last <= span.last for other in touching(reading, span)):
        put(reading, span)


def find_surnames(reading: Reading) -> None:
    """Take the surnames of the persons whose full names were found, `Froome` and `De Gendt`, unless they are of a longer name there."""
    surnames = surnames_of(reading)
    lengths = lengths_by(surnames, -1)
    for last in reading.tokens.capitals:
        for length in lengths.get(reading.tokens.folded[last], ()):
            span = Span(last - length + 1, last, "person")
            if span.first >= 0 and words_of(reading, span.first, last) in surnames:
                if is_surname(reading, span):
                    put(reading, span)
                break


def surnames_of(reading: Reading) -> set[Words]:
    """Give the surnames of the full names of persons, with their particles.

    One that is a place too, `Jack London`, must come after a given name.
    """
    folded, found = reading.tokens.folded, set[Words]()
    for span in reading.spans.values():
        place = places.match(reading, span.last)[0] and not reading.given(span.first)
        if span.type == "person" and span.first < span.last and len(folded[span.last]) > 2 and not place:
            first = span.last
            while first - 1 > span.first and folded[first - 1] in reading.lists.particles:
                first -= 1
            found.add(words_of(reading, first, span.last))
    return found


def is_surname(reading: Reading, span: Span) -> bool:
    """Tell whether words that are a surname elsewhere are one here: no part of a longer name, no country, no common noun of German."""
    tokens, first, last = reading.tokens, span.first, span.last
    if reading.spans.get(first) == span:
        return False
    if tokens.capital(last + 1) and tokens.joined(last + 1):
        return False
    if tokens.capital(first - 1) and tokens.joined(first) and not reading.opens(first - 1):
        return False
    if tokens.folded[first] in _OF and not tokens.capital(first):
        return False
    if reading.lists.nouns_capitalised and tokens.folded[last] in reading.lists.common:
        return False
    others = touching(reading, span)
    inside = all(first <= other.first and other.last <= last for other in others)
    return inside and not any(is_place(reading, other) for other in others)


def is_place(reading: Reading, span: Span) -> bool:
    """Tell whether a name is a country, or a place of the tables that is announced as one: `à London`."""
    return span.id.startswith("country:") or (bool(span.id) and places.announced(reading, span.first))


def touching(reading: Reading, span: Span) -> list[Span]:
    """Give the names that hold any of the words of a span."""
    taken = [place for place in range(span.first, span.last + 1) if reading.taken[place]]
    return [found for found in {reading.holder(place) for place in taken} if found]


def put(reading: Reading, span: Span) -> None:
    """Take a name in the place of what is there, with the id that the tables have for it."""
    reading.release(span.first, span.last)
    reading.meanings.pop(span.first, None)
    take(reading, span)


def words_of(reading: Reading, first: int, last: int) -> Words:
    """Give folded words."""
    return tuple(reading.tokens.folded[first : last + 1])
