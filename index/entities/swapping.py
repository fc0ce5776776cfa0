"""Annotated texts become the same texts about others: names are swapped for those of other texts, so that more is learnt of what stands around a name."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from random import Random
from typing import Final

from index.entities.annotated import Spans, outermost
from search.article import EntityType

Kind = tuple[EntityType, int, bool, bool, bool]
"""What is alike in names that may stand for one another; see `kind_of`."""

SHARE: Final = 0.5
"""Of the names of a text, how many are swapped."""
_TRIES: Final = 20
_MOST_WORDS: Final = 4
_SHORT: Final = 3
"""Letters of a word of a person that may be swapped, at least: no particle, no initial. One in capitals may be a numeral: `Louis XIV`."""
_WORD: Final = re.compile(r"\w+|\W+")
_VOWELS: Final = frozenset("aeiouyhéèêàâîïôœæ")


@dataclass(frozen=True, slots=True)
class Names:
    """The names of many texts, in the order of letters."""

    alike: dict[Kind, list[str]]
    """Places and organisations by kind."""
    given: list[str]
    """First words of persons with several."""
    family: list[str]
    """The other words of them."""


def kind_of(name: str, entity_type: EntityType) -> Kind:
    """Give the type, how many words, whether all and whether the first letter is a capital, and whether an article before it loses its vowel."""
    return entity_type, min(len(name.split()), _MOST_WORDS), name.isupper(), name[0].isupper(), _elides(name)


def names_of(texts: Iterable[tuple[str, Spans]]) -> Names:
    """Collect the names of texts."""
    alike: defaultdict[Kind, set[str]] = defaultdict(set)
    given, family = set[str](), set[str]()
    for text, spans in texts:
        for start, end, entity_type in outermost(text, spans):
            name = text[start:end]
            if entity_type == "person":
                first, *others = name.split()
                given.update([first] if others and _swappable(first) else [])
                family.update(filter(_swappable, others))
            elif "\n" not in name and len(name) > 1:
                alike[kind_of(name, entity_type)].add(name)
    return Names({kind: sorted(found) for kind, found in alike.items()}, sorted(given), sorted(family))


def swapped(text: str, spans: Spans, names: Names, chance: Random) -> tuple[str, Spans]:
    """Swap half of the names of a text, each for the same one wherever it stands; a surname alone is that of the full name still."""
    swaps: dict[tuple[str, EntityType], str] = {}
    pieces, moved, done, length = list[str](), Spans(), 0, 0
    for start, end, entity_type in sorted(outermost(text, spans)):
        if start < done:
            continue
        name = text[start:end]
        if entity_type == "person":
            name = _person(name, names, chance, swaps)
        elif "\n" not in name:
            if (name, entity_type) not in swaps:
                others = names.alike.get(kind_of(name, entity_type), [name])
                swaps[name, entity_type] = chance.choice(others) if chance.random() < SHARE else name
            name = swaps[name, entity_type]
        pieces += [text[done:start], name]
        length += start - done
        moved.add((length, length + len(name), entity_type))
        done, length = end, length + len(name)
    return "".join([*pieces, text[done:]]), moved


def _person(name: str, names: Names, chance: Random, swaps: dict[tuple[str, EntityType], str]) -> str:
    """Swap the words of a person: the first of several for a given name, the others for family names."""
    pieces: list[str] = _WORD.findall(name)
    words = [number for number, piece in enumerate(pieces) if piece[0].isalpha()]
    for number in filter(lambda number: _swappable(pieces[number]), words):
        word = pieces[number]
        if (word, "person") not in swaps:
            others = names.given if number == words[0] and len(words) > 1 else names.family
            swaps[word, "person"] = _like(word, others, chance) if chance.random() < SHARE else word
        pieces[number] = swaps[word, "person"]
    return "".join(pieces)


def _like(word: str, others: list[str], chance: Random) -> str:
    """Give one of other words before which an article loses its vowel as before this one; the word itself when none is soon found."""
    for _ in range(_TRIES):
        other = chance.choice(others)
        if _elides(other) == _elides(word):
            return other
    return word


def _swappable(word: str) -> bool:
    return len(word) >= _SHORT and word[0].isupper() and not word.isupper()


def _elides(name: str) -> bool:
    return name[0].casefold() in _VOWELS
