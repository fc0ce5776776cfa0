"""The operators a person may type, in French, English and German: what each looks like, and what it links."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from search.query import nodes as q

MOST_DISTANCE: Final = 50
"""Words between which NEAR/n looks; a greater n is read as this."""
MOST_OFTEN: Final = 1000
"""Times that `mot>n` can ask for; a greater n is read as this."""
_NEAR_ALONE: Final = 10

AND: Final = "AND|ET|UND|&&"
OR: Final = "OR|OU|ODER|\\|\\|"
NOT: Final = "NOT|SAUF|EXCEPT|NICHT"
AT_LEAST: Final = r"(?i:atleast)\d+"
"""Factiva's and Lexis's `atleast3 SNCF`."""
# With a slash any case will do; without one, only what Factiva writes, or NEAR in capitals: near is an English word.
LINK: Final = (
    r"(?i:near|près|pres|w|nahe)/(?:(?P<near>\d+)|(?P<sentence>(?i:s|sentence|phrase|satz))"
    r"|(?P<paragraph>(?i:p|paragraph|paragraphe|absatz)))"
    r"|(?i:adj|suivi|pre|onear)/(?P<then>\d+)"
    r"|(?i:near)(?P<near_n>\d+)|(?i:adj)(?P<then_n>\d+)|(?P<alone>NEAR)"
)
"""What stands between two texts that must be near one another."""


@dataclass(frozen=True, slots=True)
class Link:
    """How near two texts must be: so many words, in this order or in any, or in one sentence or paragraph."""

    distance: int = _NEAR_ALONE
    ordered: bool = False
    scope: q.Scope | None = None

    def of(self, left: q.Query, right: q.Query) -> q.Near | q.Together:
        """Return the two texts linked."""
        if self.scope:
            return q.Together(left, right, self.scope)
        return q.Near(left, right, min(max(self.distance, 1), MOST_DISTANCE), self.ordered)


def link(operator: str) -> Link:
    """Return what an operator of `LINK` asks for; ValueError when it is none."""
    found = re.fullmatch(LINK, operator)
    if found is None:
        raise ValueError(f"not an operator of proximity: {operator}")
    match found.lastgroup:
        case "sentence":
            return Link(scope="sentence")
        case "paragraph":
            return Link(scope="paragraph")
        case "near" | "near_n" as number:
            return Link(int(found[number]))
        case "then" | "then_n" as number:
            return Link(int(found[number]), ordered=True)
        case _:
            return Link()


def is_operator(word: str) -> bool:
    """Say whether a word standing between two others would be read as an operator."""
    return re.fullmatch(f"{AND}|{OR}|{NOT}|{AT_LEAST}|{LINK}", word) is not None


@dataclass(frozen=True, slots=True)
class Operators:
    """The operators of one language."""

    both: str = "AND"
    either: str = "OR"
    without: str = "NOT"
    near: str = "NEAR"
    then: str = "ADJ"
    sentence: str = "SENTENCE"
    paragraph: str = "PARAGRAPH"

    def link(self, linked: q.Near | q.Together) -> str:
        """Return what to write between two linked texts."""
        if isinstance(linked, q.Together):
            return f"{self.near}/{self.sentence if linked.scope == 'sentence' else self.paragraph}"
        return f"{self.then if linked.ordered else self.near}/{linked.distance}"


def operators(language: str) -> Operators:
    """Return the operators of a language; English ones for a language that has none."""
    match language:
        case "fr":
            return Operators("ET", "OU", "SAUF", "PRÈS", "SUIVI", "PHRASE", "PARAGRAPHE")
        case "de":
            return Operators("UND", "ODER", "NICHT", "NAHE", "ADJ", "SATZ", "ABSATZ")
        case _:
            return Operators()
