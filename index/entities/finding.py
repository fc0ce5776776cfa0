"""A text becomes mentions: organisations first, then runs of capitals, then single names by what the text has said; then the tagger."""

from __future__ import annotations

from typing import Final

from index.entities import acronyms, caseless, organisations, persons, places
from index.entities.agreement import agree
from index.entities.columns import forms
from index.entities.folding import stem, word_set
from index.entities.forms import CAPITAL, LEADING
from index.entities.identity import mentions_of
from index.entities.mention import Mention
from index.entities.nationalities import take_nationalities
from index.entities.reading import Reading, Span
from index.entities.second_reading import read_again
from index.entities.tagger import Weights, shipped
from index.entities.tokens import tokenize
from index.entities.wordlists import listed_language, word_lists
from index.steps import Steps, finished

MOST_MENTIONS: Final = 2_000
"""More than that in one article are a list, not prose; the first are kept."""
_GERMAN_ARTICLES: Final = word_set("der die das des den dem")


def find(text: str, lang: str, tagger: Weights | None = None) -> tuple[Mention, ...]:
    """Find the mentions of a text; see `index.entities.extract`. Without other weights those of the package are used."""
    return finished(finding(text, lang, tagger))


def finding(text: str, lang: str, tagger: Weights | None = None) -> Steps[tuple[Mention, ...]]:
    """Do so step by step."""
    reading = by_rules(text, lang)
    parts = list(caseless.find(reading))
    yield
    read_again(reading, tagger or shipped(lang))
    yield
    agree(reading)
    take_nationalities(reading)
    return tuple(mentions_of(reading, places.choose(reading)[:MOST_MENTIONS], parts)[:MOST_MENTIONS])


def by_rules(text: str, lang: str) -> Reading:
    """Take what rules and tables find in a text with capitals."""
    reading = Reading(tokenize(text, forms(listed_language(lang))), word_lists(lang), lang)
    organisations.find_known(reading)
    organisations.find_headed(reading)
    acronyms.take_explained(reading)
    organisations.find_acronyms(reading)
    places.take_announced_in_lower_case(reading)
    singles: list[int] = []
    for chunk in reading.chunks():
        singles += divide(reading, chunk)
    take_singles(reading, singles)
    persons.reclaim(reading)
    return reading


def divide(reading: Reading, chunk: list[int]) -> list[int]:
    """Take the names in one run of capitalised words; give back the single words that need more evidence."""
    evidence = False
    while chunk:
        count, meant = places.match(reading, chunk[0])
        if organisations.named_after_place(reading, chunk, count):
            reading.take(Span(chunk[0], chunk[-1], "organisation"))
            return []
        if count > 1 and not (persons.full(reading, chunk) and len(chunk) > count):
            places.take(reading, chunk[0], count, meant)
            chunk = [position for position in chunk if position >= chunk[0] + count]
        elif not count and not persons.begins(reading, chunk) and (nouns := before_country(reading, chunk)):
            chunk = chunk[nouns:]
        elif dropped := opening(reading, chunk, count):
            evidence = evidence or dropped == "evidence"
            chunk = chunk[1:]
        elif count == 1 and not evidence and places.alone(reading, chunk) and places.certain(reading, chunk[0], meant):
            places.take(reading, chunk[0], 1, meant)
            chunk = chunk[1:]
        else:
            return decide(reading, chunk, evidence)
    return []


def before_country(reading: Reading, chunk: list[int]) -> int:
    """Count the words of a German run before a country with its article: 2 of `Gesandte der Vereinigten Staaten`; zero when none is."""
    if not reading.lists.nouns_capitalised:
        return 0
    for number, position in enumerate(chunk[1:-1], 1):
        if reading.tokens.folded[position] in _GERMAN_ARTICLES:
            meant = places.match(reading, chunk[number + 1])[1]
            if meant and meant[0].id.startswith("country:"):
                return number + 1
    return 0


def opening(reading: Reading, chunk: list[int], count: int) -> str:
    """Tell whether the first word of a run is no part of the name, and if it is `evidence` for a person."""
    tokens, lists, first = reading.tokens, reading.lists, chunk[0]
    word, marks = tokens.folded[first], tokens.marked_as[first]
    if not marks & CAPITAL or reading.elided(first) or (first in tokens.shouted and not count):
        return "none"
    if len(chunk) == 1 and not marks & LEADING:
        return ""
    more = several(reading, chunk)
    if (
        word in lists.starters
        and not tokens.initial(first)
        and (reading.opens(first) or not more or word not in lists.particles)
    ):
        return "none"
    if word in lists.events and more:
        return "none"
    if word in lists.calendar and more and not reading.given(first) and places.match(reading, chunk[1])[0]:
        return "none"
    if more and (word in lists.titles or word in lists.roles or (reading.people(first) and not count)):
        return "evidence"
    if lists.nouns_capitalised and not count and more and places.possessive(reading, chunk[1]):
        return "none"
    if lists.nouns_capitalised and not count and more and persons.later(reading, chunk):
        return "none"
    if more and count == 0 and persons.begins(reading, chunk[1:]) and not persons.begins(reading, chunk):
        return "evidence" if persons.nameless(reading, chunk) else ""
    return ""


def decide(reading: Reading, chunk: list[int], evidence: bool) -> list[int]:
    """Take a run of words as one name of the likeliest type; give it back when it is one word without evidence."""
    first, more = chunk[0], several(reading, chunk)
    if not more and reading.dull(first):
        return []
    if organisations.tailed(reading, chunk):
        reading.take(Span(first, chunk[-1], "organisation"))
    elif places.tailed(reading, chunk):
        reading.take(Span(first, chunk[-1], "place"))
    elif evidence or persons.titled(reading, first) or persons.full(reading, chunk):
        reading.take(persons.span(reading, chunk))
    elif organisations.announced(reading, first):
        reading.take(Span(first, chunk[-1], "organisation"))
    elif not more:
        return [first]
    elif persons.related(reading, chunk):
        reading.take(persons.span(reading, chunk))
    elif places.announced(reading, first) or places.listed(reading, first, chunk[-1]):
        reading.take(Span(first, chunk[-1], "place"))
    elif persons.likely(reading, chunk):
        reading.take(persons.span(reading, chunk))
    return []


def several(reading: Reading, chunk: list[int]) -> bool:
    """Tell whether more than one word of a run has a capital."""
    marks = reading.tokens.marked_as
    return len(chunk) > 1 and sum([marks[position] & CAPITAL for position in chunk]) > 1


def take_singles(reading: Reading, singles: list[int]) -> None:
    """Take single words by what the whole text says of them, then repetitions, then those with weak evidence."""
    dull = reading.dull
    singles = [place for place in singles if not dull(place) and place not in reading.tokens.shouted]
    surnames, first_names = persons.names(reading)
    for position in singles:
        key = stem(reading.tokens.folded[position])
        if key in surnames or (key in first_names and reading.given(position)):
            reading.take(persons.span(reading, [position]))
        elif not reading.opens(position) or places.listed(reading, position, position):
            take_single(reading, position)
    take_repeated(reading, singles)
    places.take_weakly_announced(reading, [position for position in singles if not reading.taken[position]])


def take_single(reading: Reading, position: int) -> None:
    """Take one word inside a sentence that no full name explains."""
    count, meant = places.match(reading, position)
    given = reading.given(position)
    if places.announced(reading, position) or places.listed(reading, position, position):
        if count:
            places.take(reading, position, 1, meant)
        elif not given:
            reading.take(Span(position, position, "place"))
    elif (given or persons.surname(reading, position)) and not count:
        reading.take(persons.span(reading, [position]))


def take_repeated(reading: Reading, singles: list[int]) -> None:
    """Take single words, also at the head of a sentence, that were found as a name elsewhere in the text."""
    folded = reading.tokens.folded
    known = {folded[span.first]: span for span in reading.spans.values() if span.first == span.last}
    for position in singles:
        span = known.get(folded[position])
        if span and not reading.taken[position]:
            reading.take(Span(position, position, span.type, span.id))
