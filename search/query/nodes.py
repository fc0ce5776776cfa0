"""The query tree: what the parser builds and every engine compiles.

`Text`, `Value` and `Free` are what was typed; reading it against an index replaces them, so no engine ever sees one.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Literal


@dataclass(frozen=True, slots=True)
class Text:
    """One word, the beginning of one, or a quoted phrase, as typed; in one zone of the article or in all."""

    text: str
    zone: str | None = None
    kind: Literal["word", "phrase", "prefix"] = "word"


@dataclass(frozen=True, slots=True)
class Value:
    """`field:value` as typed, for a field of exact values: `source:"Le Monde"`."""

    field: str
    text: str


@dataclass(frozen=True, slots=True)
class Free:
    """Clauses side by side without an operator: all of them, and when no article has all, any of them."""

    children: tuple[Query, ...]


@dataclass(frozen=True, slots=True)
class Term:
    """One analysed term in a text field (scores by BM25 times `boost`), or one exact keyword (does not score)."""

    field: str
    term: str
    boost: float = 1.0


@dataclass(frozen=True, slots=True)
class Phrase:
    """Terms of a text field with positions, next to one another, in this order; scores as one rare term."""

    field: str
    terms: tuple[str, ...]
    boost: float = 1.0


@dataclass(frozen=True, slots=True)
class Prefix:
    """Any term of the field that begins like this; scores `boost`, whichever it is."""

    field: str
    prefix: str
    boost: float = 1.0


@dataclass(frozen=True, slots=True)
class Range:
    """Dates from `start` to `end`, both included; None is unbounded. Does not score."""

    field: str
    start: date | None = None
    end: date | None = None


@dataclass(frozen=True, slots=True)
class And:
    """Every child matches; scores add up."""

    children: tuple[Query, ...]


@dataclass(frozen=True, slots=True)
class Or:
    """At least one child matches; scores of those that do add up."""

    children: tuple[Query, ...]


@dataclass(frozen=True, slots=True)
class Best:
    """At least one child matches; the best score counts."""

    children: tuple[Query, ...]


@dataclass(frozen=True, slots=True)
class Not:
    """The child does not match. Does not score."""

    child: Query


@dataclass(frozen=True, slots=True)
class Everything:
    """Matches every article. Does not score."""


Query = Text | Value | Free | Term | Phrase | Prefix | Range | And | Or | Best | Not | Everything
NOTHING = Not(Everything())


def scores(query: Query, texts: frozenset[str]) -> bool:
    """Say whether articles can differ in score; `texts` are the fields that score."""
    match query:
        case Term(field) | Phrase(field) | Prefix(field):
            return field in texts
        case And(children) | Or(children) | Best(children):
            return any(scores(child, texts) for child in children)
        case _:
            return False
