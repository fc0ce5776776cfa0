"""Capitalised words become persons: by a title, a given name, or a full name seen in the same text."""

from __future__ import annotations

import re
from typing import Final

from index.entities.folding import stem
from index.entities.forms import CAPITAL, TOO_LONG
from index.entities.places import announced
from index.entities.reading import MOST_WORDS, Reading, Span
from index.entities.wordlists import family_names, word_lists

_RUSSIAN: Final = re.compile(
    r"[а-я]{2,}(?:[ое]в|ин|ын|ск|цк|енко|ович|евич|овн|евн)(?:а|у|ым|ом|е|ой|ий|ого|ому|им|ая|ую)?"
)
LONGEST: Final = 5
"""Capitalised words in the name of a person."""


def titled(reading: Reading, position: int) -> bool:
    """Tell whether a title or a role stands right before a word: `M.`, `le ministre`, `la chanteuse belge`."""
    tokens, lists = reading.tokens, reading.lists
    if position == 0:
        return False
    word, gap = tokens.folded[position - 1], tokens.gaps[position]
    if position > 1 and tokens.gaps[position - 1] == "-" and f"{tokens.folded[position - 2]}-{word}" in lists.titles:
        return True
    if word in lists.titles and gap.strip(" \u00a0\u202f.") == "":
        # A single letter is a title only with its capital or in a script that has none: not the `m` of `15 m`.
        return len(word) > 1 or tokens.words[position - 1].isupper() or word == "г"
    if not tokens.joined(position):
        return False
    return word in lists.roles or (reading.people(position - 1) and reading.before(position, 2) in lists.roles)


def full(reading: Reading, chunk: list[int]) -> bool:
    """Tell whether a run of words is the full name of a person: it has a given name and goes on."""
    if len(chunk) < 2:
        return False
    marks = reading.tokens.marked_as
    capitals = [position for position in chunk if marks[position] & CAPITAL]
    if not 2 <= len(capitals) <= LONGEST:
        return False
    return reading.given(capitals[0]) or (reading.tokens.initial(capitals[0]) and len(capitals) > 1)


def begins(reading: Reading, chunk: list[int]) -> bool:
    """Tell whether a run of words begins with a given name."""
    return bool(chunk) and reading.tokens.capital(chunk[0]) and reading.given(chunk[0])


def surname(reading: Reading, position: int) -> bool:
    """Tell whether one word is a Russian family name in any case: `Краснов`, `Достоевскому`."""
    word = reading.tokens.folded[position]
    return bool(_RUSSIAN.fullmatch(word)) and word not in reading.lists.common


def later(reading: Reading, chunk: list[int]) -> bool:
    """Tell whether a given name begins later in a run whose first word is a mere noun: `Nachfolger von Anna Weber`."""
    mere = not begins(reading, chunk) and reading.tokens.folded[chunk[0]] not in family_names()
    return mere and any(begins(reading, chunk[start:]) for start in range(1, len(chunk) - 1))


def nameless(reading: Reading, chunk: list[int]) -> bool:
    """Tell whether the first of three capitalised words is no name and the second a given one: `Ironman Anne Roy`."""
    capitals = sum(reading.tokens.capital(position) for position in chunk)
    joined = reading.tokens.gaps[chunk[1]] == " "
    return capitals > 2 and joined and reading.tokens.folded[chunk[0]] not in family_names()


def span(reading: Reading, chunk: list[int]) -> Span:
    """Make the span of a person, with what a hyphen adds to the last word: `Ban Ki-moon`."""
    tokens, last = reading.tokens, chunk[-1]
    end = min(len(tokens.words), last + MOST_WORDS)
    while last + 1 < end and tokens.gaps[last + 1] == "-" and not reading.taken[last + 1]:
        if tokens.folded[last + 1] == TOO_LONG:
            break
        last += 1
    return Span(chunk[0], last, "person")


def names(reading: Reading) -> tuple[set[str], set[str]]:
    """Give the last and the first words of the persons found so far, as keys."""
    people = [span for span in reading.spans.values() if span.type == "person"]
    folded = reading.tokens.folded
    return {stem(folded[span.last]) for span in people}, {stem(folded[span.first]) for span in people}


def reclaim(reading: Reading) -> None:
    """Make a city of one word a person when the text has a person of that surname: `London` after `Jack London`."""
    folded = reading.tokens.folded
    # By a given name only, or `Echo de Paris`, taken for a person, would make Paris one.
    surnames = {
        stem(folded[span.last])
        for span in reading.spans.values()
        if span.type == "person" and (span.first == span.last or reading.given(span.first))
    }
    for span in list(reading.spans.values()):
        city = span.type == "place" and span.first == span.last and span.id.startswith("geonames:")
        if city and stem(folded[span.first]) in surnames and not announced(reading, span.first):
            reading.take(Span(span.first, span.last, "person"))


def related(reading: Reading, chunk: list[int]) -> bool:
    """Tell whether two or three words end with a surname: of a person found before, or of the table."""
    capitals = sum(reading.tokens.capital(position) for position in chunk)
    word = reading.tokens.folded[chunk[-1]]
    return 2 <= capitals <= 3 and (word in family_names() or stem(word) in reading.surnames)


def likely(reading: Reading, chunk: list[int]) -> bool:
    """Tell whether two to four unknown capitalised words are a person where a capital is evidence."""
    capitals = [position for position in chunk if reading.tokens.capital(position)]
    if not 2 <= len(capitals) <= 4 or announced(reading, chunk[0]):
        return False
    last = reading.tokens.folded[capitals[-1]]
    if reading.before(chunk[0]) == "the":
        return False
    if reading.lists.nouns_capitalised:
        return last in family_names()
    return not any(reading.tokens.words[position].isupper() or ordinary(reading, position) for position in capitals)


def ordinary(reading: Reading, position: int) -> bool:
    """Tell whether a word is a common one, also of English, in which titles are written."""
    word = reading.tokens.folded[position]
    return word in reading.lists.common or word in word_lists("en").common or word in reading.lists.events
