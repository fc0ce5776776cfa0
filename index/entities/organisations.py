"""Words become organisations: by the table, by the noun that heads the name, or as an acronym."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Final

from index.entities import places
from index.entities.folding import fold, word_set, words_of
from index.entities.forms import HEAD, LISTED
from index.entities.reading import MOST_WORDS, Reading, Span, numeral

_LINKS: Final = word_set("de d du des la le les l of the à au aux pour der del y della dello do da dos di")
_OF: Final = word_set("de d du des del della di do da la l")
_MEDIUM: Final = word_set("sur via auf on")
_CONJUNCTIONS: Final = word_set("et e y ed")
_ADJECTIVE: Final = re.compile(
    r".+(?:al|ale|aux|ales|ique|iques|ien|ienne|iens|iennes|ais|aise|ois|oise|ain|aine|ains|aines|if|ive|ives|aire|aires"
    r"|é|ée|és|ées|eur|eux|euse|iste|istes|ant|ante|ble|bles|ional|onale|ischen?|er|esa?|ana?|ano|ese)"
)


_TAIL: Final = re.compile(".+(?:nale?s?|naux|eres?|iales?|aires?|iques?|elles?)")


@dataclass(frozen=True, slots=True)
class _Known:
    """The hand-written organisations: key of a name to id, and the keys that count in capitals only."""

    ids: dict[str, str]
    initials: dict[str, int]
    """How many words of a name begin with a capital, at least."""
    capitals: frozenset[str]
    longest: dict[str, int]
    lower: frozenset[str]
    """First words of names that begin in lower case: `département d'État`."""


@cache
def known() -> _Known:
    """Load the organisations that the press names all the time."""
    rows = (files("index.entities") / "tables/organisations.tsv").read_text(encoding="utf-8").splitlines()
    ids, capitals, mixed, longest = dict[str, str](), set[str](), set[str](), dict[str, int]()
    lower, initials = set[str](), dict[str, int]()
    for row in rows:
        if row.startswith("#"):
            continue
        slug, _, names = row.partition("\t")
        for name in names.split("|"):
            words = [fold(word) for word in words_of(name)]
            key = " ".join(words)
            initials[key] = min(sum(word[0].isupper() for word in words_of(name)), initials.get(key, 9))
            ids[key] = f"organisation:{slug}"
            (capitals if name.isupper() else mixed).add(key)
            lower.update(words_of(name)[:1] if name[0].islower() else ())
            longest[words[0]] = max(longest.get(words[0], 1), len(words))
    return _Known(ids, initials, frozenset(capitals - mixed), longest, frozenset(lower))


def find_known(reading: Reading) -> None:
    """Take what the table has; a name of one word must not be a common word that opens a sentence."""
    table, tokens = known(), reading.tokens
    for first in tokens.marked(LISTED):
        if not (tokens.capital(first) or tokens.words[first] in table.lower):
            continue
        for count in range(table.longest[tokens.folded[first]], 0, -1):
            last = first + count - 1
            if last < len(tokens.words) and _connected(reading, first, last) and reading.free(first, last):
                key = " ".join(tokens.folded[first : last + 1])
                if key in table.ids and _written_as_name(reading, first, last, key):
                    reading.take(Span(first, last, "organisation", table.ids[key]))
                    break


def _connected(reading: Reading, first: int, last: int) -> bool:
    tokens = reading.tokens
    return all(tokens.joined(step) or tokens.gaps[step] == "." for step in range(first + 1, last + 1))


def _written_as_name(reading: Reading, first: int, last: int, key: str) -> bool:
    tokens = reading.tokens
    words = tokens.words[first : last + 1]
    if key in known().capitals:
        return all(word.isupper() for word in words) and first not in tokens.shouted
    if first == last:
        if reading.opens(first) and key in reading.lists.common:
            return False
        return words[0][0].isupper() and not _as_medium(reading, first)
    return sum(word[0].isupper() for word in words) >= known().initials[key]


def _as_medium(reading: Reading, position: int) -> bool:
    """Tell whether a site is where something was said, `sur Twitter`, or a button that stands alone in its line."""
    gaps = reading.tokens.gaps
    alone = "\n" in gaps[position] and "\n" in gaps[position + 1]
    return alone or reading.before(position) in _MEDIUM


def find_headed(reading: Reading) -> None:
    """Take names that a noun heads: `ministère de l'Intérieur`, `Fédération internationale de triathlon`."""
    tokens, lists = reading.tokens, reading.lists
    for head in tokens.marked(HEAD):
        if places.match(reading, head)[0] > 1:  # United Kingdom
            continue
        kind = tokens.capital(head) and not lists.nouns_capitalised
        if (kind or tokens.folded[head] in lists.bodies) and not reading.taken[head]:
            first, last = _leftmost(reading, head), _headed(reading, head)
            if first < last:
                reading.take(Span(first, last, "organisation"))


def _leftmost(reading: Reading, head: int) -> int:
    """Give the first of the capitalised words that stand right before a capitalised head: `Swansea University`."""
    tokens, first = reading.tokens, head
    if not tokens.capital(head) or reading.lists.nouns_capitalised or head in tokens.shouted:
        return head
    while first > 0 and tokens.capital(first - 1) and tokens.joined(first) and not reading.taken[first - 1]:
        if reading.dull(first - 1) or head - first >= MOST_WORDS // 2:
            break
        first -= 1
    return first


def _headed(reading: Reading, first: int) -> int:
    """Give the last word of the name that a noun heads; the noun itself when there is none."""
    tokens, last, step, noun = reading.tokens, first, first + 1, False
    formal = tokens.capital(first) and not reading.opens(first) and not reading.lists.nouns_capitalised
    while step < len(tokens.words) and step < first + MOST_WORDS and tokens.joined(step) and not reading.taken[step]:
        word = tokens.folded[step]
        if tokens.capital(step):
            if _another_begins(reading, first, step):
                break
            last = step
        elif step == last + 1 and _completes(reading, first, step, formal):
            last = step
        elif formal and not noun and tokens.folded[step - 1] in _OF and word not in _LINKS:
            last, noun = step, True
        elif not _links(reading, first, step):
            break
        step += 1
    return last


def _links(reading: Reading, first: int, step: int) -> bool:
    """Tell whether a name may go on after a word in lower case: `de`, `et de`, or an adjective after the head."""
    tokens, word = reading.tokens, reading.tokens.folded[step]
    if word in _CONJUNCTIONS:
        return step + 1 < len(tokens.words) and tokens.folded[step + 1] in _OF
    return word in _LINKS or (step == first + 1 and bool(_ADJECTIVE.fullmatch(word)))


def _another_begins(reading: Reading, first: int, step: int) -> bool:
    """Tell whether a capitalised word after a head is a people or a person with whom no name goes on."""
    link = reading.tokens.folded[step - 1]
    if reading.tokens.folded[first] in reading.lists.states and acronym(reading, step):
        return True
    return reading.people(step) or (step > first + 1 and link not in _LINKS and reading.given(step))


def _completes(reading: Reading, first: int, step: int, formal: bool) -> bool:
    """Tell whether an adjective belongs to the name: `armée turque`, `Cour suprême`, `Affaires étrangères`."""
    word, head = reading.tokens.folded[step], reading.tokens.folded[first]
    if reading.people(step):
        return step == first + 1 and (head in reading.lists.states or formal)
    if step > first + 1 and reading.tokens.capital(step - 1):
        return bool(_TAIL.fullmatch(word))
    return formal and bool(_ADJECTIVE.fullmatch(word))


def find_acronyms(reading: Reading) -> None:
    """Take words of two to six capitals that are no place, as `USA` is."""
    for position in reading.tokens.capitals:
        if not reading.taken[position] and acronym(reading, position) and not places.match(reading, position)[0]:
            reading.take(Span(position, position, "organisation"))


def acronym(reading: Reading, position: int) -> bool:
    """Tell whether a word is an acronym and not a numeral, a unit or a shouted word."""
    tokens = reading.tokens
    word = tokens.words[position].replace(".", "")
    if word != tokens.words[position] and tokens.capital(position + 1) and tokens.joined(position + 1):
        return False  # The initials of a person.
    return (
        2 <= len(word) <= 6
        and word.isupper()
        and word.isalpha()
        and not numeral(word)
        and position not in tokens.shouted
        and tokens.folded[position] not in reading.lists.not_acronyms
        and tokens.folded[position] not in reading.lists.starters
    )


def announced(reading: Reading, position: int) -> bool:
    """Tell whether a noun before a name says that it is an organisation: `le quotidien britannique`, `the airline`."""
    before, kinds = reading.before(position), reading.lists.kinds
    return before in kinds or (bool(before) and reading.people(position - 1) and reading.before(position, 2) in kinds)


def tailed(reading: Reading, chunk: list[int]) -> bool:
    """Tell whether a run of words ends with the noun of an organisation: `Tata Motors`, `Acme Ltd`."""
    word = reading.tokens.folded[chunk[-1]]
    return len(chunk) > 1 and word in reading.lists.heads


def named_after_place(reading: Reading, chunk: list[int], count: int) -> bool:
    """Tell whether a place and one or two capitalised words after it name a club or a paper: `Ottawa Senators`."""
    tokens, rest = reading.tokens, chunk[count:]
    if not count or not 1 <= len(rest) <= 2 or chunk[count - 1] != chunk[0] + count - 1 or reading.given(chunk[0]):
        return False
    plain = all(tokens.capital(step) and tokens.gaps[step] == " " for step in rest)
    known_words = any(reading.dull(step) or reading.given(step) or numeral(tokens.words[step]) for step in rest)
    return plain and not known_words and not places.match(reading, rest[0])[0] and not reading.lists.nouns_capitalised
