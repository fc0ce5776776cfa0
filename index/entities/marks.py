"""A word by itself becomes its marks: what the finders of names ask of it again and again."""

from __future__ import annotations

from index.entities.folding import stem, word_set
from index.entities.forms import (
    CAPITAL,
    DULL,
    GIVEN,
    HEAD,
    LEADING,
    LISTED,
    OPENER,
    PEOPLE,
    PLACE,
    PREFIX,
    TOO_LONG,
)
from index.entities.gazetteer import gazetteer
from index.entities.organisations import known
from index.entities.wordlists import WordLists, given_names

_PREFIXES = word_set("sud nord neo afro anglo franco germano russo sino ibero south north")


def marks_of(word: str, folded: str, lists: WordLists) -> int:
    """Give the marks of a word, which comes folded too: see `index.entities.forms`."""
    people = folded in lists.peoples or (folded[-1:] in ("s", "x") and folded[:-1] in lists.peoples)
    plain = folded in lists.starters
    said = [
        CAPITAL * (word[0].isupper() and folded != TOO_LONG),
        HEAD * (folded in lists.heads),
        OPENER * (folded in lists.place_openers),
        GIVEN * (folded in given_names() and folded not in lists.common and not plain),
        DULL * (plain or people or folded in lists.calendar or folded in lists.not_acronyms),
        PEOPLE * people,
        PREFIX * (folded in _PREFIXES),
        LISTED * (folded in known().longest),
        LEADING * (plain or people or any(folded in each for each in (lists.events, lists.titles, lists.roles))),
    ]
    table, key = gazetteer(), stem(folded)
    return sum(said) | PLACE * (key in table.targets or key in table.longest)
