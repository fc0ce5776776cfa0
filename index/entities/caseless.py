"""Words of scripts without capitals (Arabic, Hebrew, Chinese …) become places by the table, persons by a title."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from index.entities.folding import word_set
from index.entities.gazetteer import Gazetteer, gazetteer
from index.entities.reading import Reading, Span
from index.entities.wordlists import given_names

CASELESS: Final = re.compile(r"[\u0590-\u10ff\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")
_UNSPACED: Final = re.compile(r"[\u3040-\u30ff\u3400-\u9fff]")
_HANGUL: Final = re.compile(r"[\uac00-\ud7af]")
# One-letter words that Arabic and Hebrew write together with the next: and, in, to, so, like; and, the, in, to, from.
_PREFIXES: Final = "وبلفكובלמהשכ"
_ARTICLE: Final = "ال"
_NO_BEGINNING: Final = (_ARTICLE, "وال", "ي", "ت")
"""What other words begin with after a title, `الرئيس يزور`; given names that do are in the table."""
_JOINED: Final = ("وال", "بال", "لل")
_NO_NAMES: Final = word_set("على إلى في من عن مع أن إن أنه إنه كان قد لا ما هو هي بعد قبل خلال عند بين حتى")
"""Words as they are written: `على` is no `علي`."""
_COMPLETING: Final = 2
"""Words that may stand between a title and a name."""
_LONGEST_RUN: Final = 12
_SHORTEST_KEY: Final = 3
"""Letters; shorter words of Arabic and Hebrew are too often something else."""


def find(reading: Reading) -> Iterator[tuple[int, int, str]]:
    """Take the names that are whole words; give start, end and id of the places that are parts of words."""
    if not CASELESS.search(reading.tokens.text):
        return
    for position, word in enumerate(reading.tokens.words):
        if not CASELESS.match(word) or reading.taken[position]:
            continue
        if _UNSPACED.match(word):
            yield from parts(reading.tokens.starts[position], word, gazetteer())
        elif _HANGUL.match(word):
            yield from stems(reading.tokens.starts[position], word, gazetteer())
        elif not take_person(reading, position):
            yield from whole(reading, position)


def parts(start: int, word: str, table: Gazetteer) -> Iterator[tuple[int, int, str]]:
    """Find places in a text without blanks between words, the longest at each character; a longer one inside it wins."""
    at = 0
    while at < len(word) - 1:
        length = longest(word, at, table)
        if length and not any(longest(word, step, table) > length for step in range(at + 1, at + length)):
            yield start + at, start + at + length, table.places(word[at : at + length])[0].id
            at += length - 1
        at += 1


def longest(word: str, at: int, table: Gazetteer) -> int:
    """Give the length of the longest place that begins at a character; zero when none does."""
    lengths = range(min(_LONGEST_RUN, len(word) - at), 1, -1)
    return next((length for length in lengths if word[at : at + length] in table.targets), 0)


def stems(start: int, word: str, table: Gazetteer) -> Iterator[tuple[int, int, str]]:
    """Find the place that a Korean word begins with; a case particle may follow."""
    for length in range(min(len(word), _LONGEST_RUN), max(1, len(word) - 4), -1):
        if meant := table.places(word[:length]):
            yield start, start + length, meant[0].id
            return


def whole(reading: Reading, position: int) -> Iterator[tuple[int, int, str]]:
    """Find the longest place of the table that begins at a word, without the prefixes written to it."""
    tokens, table = reading.tokens, gazetteer()
    for count in range(4, 0, -1):
        last = position + count - 1
        if last >= len(tokens.words) or not all(tokens.joined(step) for step in range(position + 1, last + 1)):
            continue
        rest = tokens.folded[position + 1 : last + 1]
        for cut, first in forms(tokens.folded[position]):
            meant = table.places(" ".join([first, *rest])) if len(first) >= _SHORTEST_KEY else ()
            if meant and not (count == 1 and (first in reading.lists.common or meant[0].weak)):
                reading.taken[position : last + 1] = b"\1" * count
                yield tokens.starts[position] + cut, tokens.end(last), meant[0].id
                return


def forms(word: str) -> Iterator[tuple[int, str]]:
    """Give a word, then without its prefixes, with their length: `وبالعراق` also as `العراق`, `للعراق` too."""
    yield 0, word
    for cut in (1, 2):
        if len(word) > cut + 2 and all(letter in _PREFIXES for letter in word[:cut]):
            yield cut, word[cut:]
    if word.startswith("لل"):
        yield 2, "ال" + word[2:]


def take_person(reading: Reading, position: int) -> bool:
    """Take two words as a person: after a title and what completes it, or when both are given names."""
    tokens, titles, common = reading.tokens, reading.lists.titles, reading.lists.common
    if position + 1 >= len(tokens.words) or not tokens.joined(position + 1):
        return False
    pair = tokens.folded[position : position + 2]
    named = all(word in given_names() for word in pair)
    if not (named or titled(reading, position)) or not all(map(personal, pair)):
        return False
    if not common.isdisjoint(pair) or not _NO_NAMES.isdisjoint(tokens.words[position : position + 2]):
        return False
    first, second = pair
    strange = first.startswith(_NO_BEGINNING) or second.startswith(_JOINED)
    if first in titles or (strange and first not in given_names()):
        return False
    reading.take(Span(position, position + 1, "person"))
    return True


def titled(reading: Reading, position: int) -> bool:
    """Tell whether a title stands before a name, or before the words with an article that complete it: `رئيس الوزراء الإسرائيلي`."""
    titles, words = reading.lists.titles, reading.tokens.words
    before = reading.before(position)
    if before in titles or (before and words[position - 1].endswith("ي") and reading.before(position, 2) in titles):
        return True
    for back in range(1, _COMPLETING + 1):
        if not reading.before(position, back).startswith(_ARTICLE):
            return False
        if reading.before(position, back + 1) in titles:
            return True
    return False


def personal(word: str) -> bool:
    """Tell whether an Arabic word may be part of a name: it is no country and has no article-less prefix."""
    meant = gazetteer().places(word)
    return len(word) > 2 and not (meant and meant[0].id.startswith("country:"))
