"""The name of a person in any case of Russian becomes the nominative."""

from __future__ import annotations

import re
from typing import Final

from index.entities.folding import fold, words_of
from index.entities.wordlists import given_names

_ENDINGS: Final = ("ией", "ии", "ию", "ью", "ем", "ом", "ой", "ей", "ою", "ею", "ия", "а", "я", "у", "ю", "е", "и", "ы")
_NOMINATIVES: Final = ("ия", "", "й", "ь", "а", "я")
_SURNAME: Final = re.compile("(.+(?:[оеё]в|[иы]н))(?:а|у|ым|е|ом)")
_ADJECTIVE: Final = re.compile("(.+[сц]к)(?:ого|ому|им|ом)")
_FEMININE: Final = re.compile("(.+(?:[оеё]в|[иы]н))(?:ой|у)")


def nominative(name: str) -> str:
    """Give the nominative of a full name whose given name is known, else the name as it is.

    `Сергея Лаврова` and `Сергеем Лавровым` are `сергей лавров`; the result is folded.
    """
    if name.isascii():
        return name
    words = [fold(word) for word in words_of(name)]
    first = given_nominative(words[0]) if words else ""
    if len(words) < 2 or not first or not "а" <= first[0] <= "ӿ":
        return name
    return " ".join([first, *words[1:-1], surname_nominative(words[-1], feminine=first[-1] in "ая")])


def given_nominative(word: str) -> str:
    """Give the nominative of a folded given name; empty when no form of it is known."""
    names = given_names()
    if word in names:
        return word
    for ending in _ENDINGS:
        if word.endswith(ending):
            for nominative_ending in _NOMINATIVES:
                if (found := word[: -len(ending)] + nominative_ending) in names and len(found) > 2:
                    return found
    return ""


def surname_nominative(word: str, *, feminine: bool) -> str:
    """Give the nominative of a folded Russian surname; others are given back as they are."""
    if feminine:
        found = _FEMININE.fullmatch(word)
        return found[1] + "а" if found else word
    if found := _SURNAME.fullmatch(word):
        return found[1]
    found = _ADJECTIVE.fullmatch(word)
    return found[1] + "ий" if found else word
