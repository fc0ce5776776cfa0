"""A word by itself becomes its marks: what the finders of names ask of it again and again."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from typing import Final

from index.entities.folding import stem, word_set
from index.entities.forms import (
    CAPITAL,
    DULL,
    ELIDED,
    GIVEN,
    HEAD,
    LEADING,
    LISTED,
    LONGER,
    OPENER,
    PEOPLE,
    PLACE,
    PREFIX,
    TOO_LONG,
)
from index.entities.gazetteer import gazetteer
from index.entities.organisations import known
from index.entities.wordlists import WordLists, given_names

_PREFIXES: Final = word_set("sud nord neo afro anglo franco germano russo sino ibero south north")
_ELIDED: Final = word_set("c d j l m n s t qu jusqu lorsqu puisqu quoiqu")


def of_lists(lists: WordLists) -> dict[str, int]:
    """Give the marks that the words of the lists have by them, folded words."""
    peoples = {f"{word}{ending}" for word in lists.peoples for ending in ("", "s", "x")}
    words: dict[int, tuple[Iterable[str], ...]] = {
        HEAD: (lists.heads,),
        OPENER: (lists.place_openers,),
        DULL: (lists.starters, lists.calendar, lists.not_acronyms, peoples),
        PEOPLE: (peoples,),
        PREFIX: (_PREFIXES,),
        LISTED: (known().longest,),
        ELIDED: (_ELIDED,),
        LEADING: (lists.starters, lists.events, lists.titles, lists.roles, peoples),
    }
    found = defaultdict[str, int](int)
    for mark, some in words.items():
        for word in (each for every in some for each in every):
            found[word] |= mark
    return dict(found)


def marks_of(word: str, folded: str, by_list: dict[str, int], lists: WordLists) -> int:
    """Give the marks of a word, which comes folded too: see `index.entities.forms`; `by_list` is what `of_lists` gives."""
    marks = by_list.get(folded, 0)
    if word[0].isupper() and folded != TOO_LONG:
        marks |= CAPITAL
    if folded in given_names() and folded not in lists.common and folded not in lists.starters:
        marks |= GIVEN
    table, key = gazetteer(), folded if folded.isascii() else stem(folded)
    return marks | PLACE * (key in table.targets) | LONGER * (key in table.longest)
