"""Capitalised words become places: by the table, or by the word that announces them."""

from __future__ import annotations

from collections import Counter
from typing import Final

from index.entities import inflection, national
from index.entities.folding import stem, word_set
from index.entities.forms import LONGER, OPENER, PLACE
from index.entities.gazetteer import Place, gazetteer
from index.entities.reading import Reading, Span, numeral
from index.entities.wordlists import given_names

MOSTLY: Final = 2 / 3
"""Share of the countries named in a text that one must be for its smaller cities to be meant."""

_OF: Final = word_set("de d du des of von vom di del da do dos")
# Short names of countries that are words or names in small letters: us, eau, Ira.
_IN_CAPITALS: Final = word_set("us uk usa rdc eau uae rca prc drc ksa vae brd rfa rda ddr ira oma cin fas")
_BETWEEN: Final = word_set("et and und y e и ou or la le les l the à a en de d du au aux")
_AMERICA: Final = {"en": "america", "de": "amerika", "nl": "amerika"}
_ARTICLES: Final = word_set("la le les l the der die das el los las il")
_NOTHING: Final[tuple[int, tuple[Place, ...]]] = 0, ()


def match(reading: Reading, position: int) -> tuple[int, tuple[Place, ...]]:
    """Find the longest name of a place that begins at a word: its number of words, and what it may mean."""
    tokens = reading.tokens
    marks, declines = tokens.marked_as[position], inflection.declines(reading.lang)
    if not (marks & (PLACE | LONGER) or declines or reading.lang in _AMERICA):
        return _NOTHING
    first = stem(tokens.folded[position])
    found = _NOTHING
    if marks & PLACE and _written_as_place(reading, position):
        found = 1, gazetteer().places(first)
    if marks & LONGER:
        found = _longer(reading, position, first) or found
    if not declines and reading.lang not in _AMERICA:
        return found
    if _in_language(reading, first) and found[0] == 1:
        return 1, (Place("country:US", "US", weak=False),)
    own = _own(reading, position) if found[0] <= 1 and inflection.has_cases(reading.lang) else None
    if own and (not found[0] or (found[1][0].id != own.id and (own.country or found[1][0].id.startswith("country:")))):
        found = 1, (own,)
    if declines and not (found[0] and (first.isascii() or first == tokens.folded[position])):
        declined = _declined(reading, position)
        # `Китая` has the key of Кито too.
        if declined[0] > found[0] or (not own and declined[0] and declined[1][0].id.startswith("country:")):
            return declined
    return found


def _longer(reading: Reading, position: int, key: str) -> tuple[int, tuple[Place, ...]] | None:
    """Find the longest name of two words and more that begins at a word, which has a key."""
    tokens, table, found = reading.tokens, gazetteer(), None
    for last in range(position + 1, min(position + table.longest[key], len(tokens.words))):
        if not tokens.joined(last) or reading.taken[last]:
            break
        key = f"{key} {stem(tokens.folded[last])}"
        if tokens.gaps[last + 1] == "-":
            continue  # `Ban Ki` is no place in `Ban Ki-moon`.
        if last == position + 1 and not tokens.capital(last) and _opening_word(reading, position):
            break  # `La nouvelle` at the head of a sentence is no town.
        if key in table.targets:
            found = last - position + 1, table.places(key)
    return found


def _opening_word(reading: Reading, position: int) -> bool:
    return reading.tokens.folded[position] in reading.lists.starters and reading.opens(position)


def _in_language(reading: Reading, key: str) -> bool:
    """Tell whether a name of the continent is that of the country in the language of the text."""
    return _AMERICA.get(reading.lang) == key


def _own(reading: Reading, position: int) -> Place | None:
    """Give the country or capital that a word names in some case of the language of the text; None when it is another word."""
    word = reading.tokens.folded[position]
    people = (
        reading.tokens.capital(position) and reading.people(position) and not reading.opens(position)
    )  # `Polski` inside a sentence is of Poland
    return national.place(word, reading.lang) if people or _may_decline(reading, position, word) else None


def _may_decline(reading: Reading, position: int, word: str) -> bool:
    """Tell whether a word is no other name or common word."""
    capital = reading.tokens.capital(position)
    return capital and word not in reading.lists.common and word not in given_names() and not reading.dull(position)


def _declined(reading: Reading, position: int) -> tuple[int, tuple[Place, ...]]:
    """Find the longest name of a large place in some case that begins at a word that is no other name or common word."""
    tokens = reading.tokens
    word = tokens.folded[position]
    if not _may_decline(reading, position, word):
        return 0, ()
    words = [word]
    cased = inflection.has_cases(reading.lang)  # `Středoafrickou republiku`
    while (
        len(words) < inflection.LONGEST
        and position + len(words) < len(tokens.words)
        and (cased or tokens.capital(position + len(words)))
        and tokens.joined(position + len(words))
    ):
        words.append(tokens.folded[position + len(words)])
    return inflection.match(words, reading.lang)


def _written_as_place(reading: Reading, position: int) -> bool:
    """Tell whether a word has the capitals it needs: one, or all of them in `US`, which is also a pronoun."""
    word = reading.tokens.words[position]
    if numeral(word) and position not in reading.tokens.shouted:
        return False
    if reading.people(position) and reading.tokens.folded[position] not in reading.lists.countries_too:
        return False  # French `Australien` is a man, German `Australien` a country.
    return word[0].isupper() and (
        len(word) > 3 or word.isupper() or not word.isascii() or reading.tokens.folded[position] not in _IN_CAPITALS
    )


def announced(reading: Reading, position: int) -> bool:
    """Tell whether the words before a name say that it is a place: `à`, `la ville de`, `in`."""
    before = reading.before(position)
    lists = reading.lists
    if before in lists.toward or before in lists.grounds:
        return True
    if before in _OF or before in _ARTICLES:
        return reading.before(position, 2) in lists.grounds or reading.before(position, 3) in lists.grounds
    return False


def take_weakly_announced(reading: Reading, singles: list[int]) -> None:
    """Take unknown words that always stand after `de` here: in French three such in four are places."""
    tokens, common = reading.tokens, reading.lists.common
    elsewhere = {tokens.folded[position] for position in singles if reading.before(position) != "de"}
    for position in singles:
        word = tokens.folded[position]
        unknown = not reading.given(position) and word not in common and not match(reading, position)[0]
        if unknown and word not in elsewhere and word.isalpha() and len(word) > 2:
            reading.take(Span(position, position, "place"))


def listed(reading: Reading, first: int, last: int) -> bool:
    """Tell whether a name is coordinated with a place, or a place in brackets says where it is: `Montcel (Savoie)`."""
    tokens = reading.tokens
    step = first - 1
    while step > 0 and tokens.folded[step] in _BETWEEN and tokens.joined(step + 1):
        step -= 1
    near = tokens.gaps[step + 1].strip() in (",", "") and not reading.opens(step + 1)
    neighbour = reading.ends.get(step)
    if near and neighbour and neighbour.type == "place" and (step < first - 1 or tokens.gaps[first].strip() == ","):
        return True
    return (
        last + 1 < len(tokens.words)
        and tokens.gaps[last + 1] == " ("
        and match(reading, last + 1)[0] > 0
        and not reading.given(first)
    )


def alone(reading: Reading, chunk: list[int]) -> bool:
    """Tell whether the first word of a run is a name by itself: what follows it is a place too, or a particle."""
    tokens = reading.tokens
    if len(chunk) == 1 or "." in tokens.words[chunk[0]] or possessive(reading, chunk[0]):
        return True
    following = chunk[1]
    if len(chunk) > 2 and reading.given(following) and not reading.given(chunk[0]) and tokens.gaps[following] == " ":
        return True
    if tokens.gaps[following] == "-":
        return tokens.capital(following) and match(reading, following)[0] > 0
    return not tokens.capital(following)


def possessive(reading: Reading, position: int) -> bool:
    """Tell whether a word is a country with a German s, which ends a run of nouns or begins one: `Grenzen Deutschlands`."""
    word = reading.tokens.folded[position]
    if not reading.lists.nouns_capitalised or not word.endswith("s") or word in gazetteer().targets:
        return False
    meant = match(reading, position)[1]
    return bool(meant) and meant[0].id.startswith("country:")


def certain(reading: Reading, position: int, meant: tuple[Place, ...]) -> bool:
    """Tell whether a word that may be a place is one here."""
    word = reading.tokens.folded[position]
    if word in reading.lists.calendar or word in reading.lists.starters:
        return False
    if reading.opens(position) and (word in reading.lists.common or meant[0].weak or _coarse(word, meant[0])):
        return False
    if meant[0].weak or (reading.lists.nouns_capitalised and word in reading.lists.common):
        return plausible(reading, position)
    return True


def _coarse(word: str, place: Place) -> bool:
    """Tell whether a short Cyrillic stem may be that of another word: `Таким` is not Така."""
    return not word.isascii() and len(stem(word)) < 5 and stem(word) != word and not place.id.startswith("country:")


def take_announced_in_lower_case(reading: Reading) -> None:
    """Take places whose first word is lower-case: `mer du Nord`, `al-Bab`, `rue de Rivoli`."""
    tokens, lists = reading.tokens, reading.lists
    for position in tokens.marked(OPENER):
        if reading.taken[position]:
            continue
        count, meant = match(reading, position)
        if count > 1 and any(tokens.capital(step) for step in range(position, position + count)):
            take(reading, position, count, meant)
        elif tokens.folded[position] in lists.sites and (last := _headed(reading, position)) > position:
            reading.take(Span(position, last, "place"))


def _headed(reading: Reading, position: int) -> int:
    """Give the last word of a place that a noun heads, `place de la République`; the noun itself when there is none."""
    tokens, step = reading.tokens, position + 1
    while step < len(tokens.words) and step <= position + 3 and tokens.joined(step) and not reading.taken[step]:
        if tokens.capital(step):
            return reading.run(step)[-1]
        if tokens.folded[step] not in _OF and tokens.folded[step] not in _ARTICLES:
            break
        step += 1
    return position


def plausible(reading: Reading, position: int) -> bool:
    """Tell whether a doubtful place is one here: announced, or after a word that stands before places."""
    before = reading.before(position)
    return before in _OF or before in ("en", "in", "au", "aux") or before in _ARTICLES or announced(reading, position)


def take(reading: Reading, position: int, count: int, meant: tuple[Place, ...]) -> None:
    """Keep a place; which one of several of its name is chosen when all countries of the text are known."""
    reading.take(Span(position, position + count - 1, "place", meant[0].id))
    if len(meant) > 1:
        reading.meanings[position] = meant


def choose(reading: Reading) -> list[Span]:
    """Give all spans in order; an ambiguous place is the most populous, unless the text is mostly of another's country.

    Talks in Geneva that the United States take part in are not in Geneva, Illinois.
    """
    spans = sorted(reading.spans.values())
    if not reading.meanings:
        return spans
    named = Counter(span.id.removeprefix("country:") for span in spans if span.id.startswith("country:"))
    for number, span in enumerate(spans if named else ()):
        if span.type == "place" and (meant := reading.meanings.get(span.first)):
            most = max(meant, key=lambda place: named[place.country])  # The most populous of equals.
            likeliest = most if named[most.country] >= MOSTLY * named.total() else meant[0]
            spans[number] = Span(span.first, span.last, "place", likeliest.id)
    return spans


def tailed(reading: Reading, chunk: list[int]) -> bool:
    """Tell whether a run of words ends with the noun of a place: `Edgar Street`, `Matanzas Province`."""
    return len(chunk) > 1 and reading.tokens.folded[chunk[-1]] in reading.lists.tails
