"""The query tree: what the parser builds and every engine compiles.

`Text`, `Value`, `Free`, `Near`, `Together` and `AtLeast` are what was typed; reading it against an index replaces them,
so no engine ever sees one.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Literal

Kind = Literal["word", "phrase", "prefix", "wildcard", "exact", "inflected", "tolerant"]
"""word: in all its forms · phrase: these words, this order · prefix: `begin*`, without the star · wildcard: with its
`*` and `?` · exact: `=word` · inflected: `word+`, its inflections only · tolerant: `~word`, or nearly."""
Scope = Literal["sentence", "paragraph"]


@dataclass(frozen=True, slots=True)
class Text:
    """One word, a pattern of one, or a quoted phrase, as typed; in one zone of the article or in all."""

    text: str
    zone: str | None = None
    kind: Kind = "word"


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
class Near:
    """Two texts at most `distance` words from one another, in this order or in any; each is a Text or an Or of them."""

    left: Query
    right: Query
    distance: int
    ordered: bool = False


@dataclass(frozen=True, slots=True)
class Together:
    """Two texts in one sentence, or in one paragraph; each is a Text or an Or of them."""

    left: Query
    right: Query
    scope: Scope


@dataclass(frozen=True, slots=True)
class AtLeast:
    """A text that an article has `count` times or more."""

    text: Query
    """A Text."""
    count: int


@dataclass(frozen=True, slots=True)
class Term:
    """One analysed term in a text field (scores by BM25 times `boost`), or one exact keyword (does not score)."""

    field: str
    term: str
    boost: float = 1.0


@dataclass(frozen=True, slots=True)
class InZone:
    """One analysed stem in one zone; scores as it does in the whole text, by BM25 times `boost`."""

    zone: str
    stem: str
    boost: float = 1.0


@dataclass(frozen=True, slots=True)
class Phrase:
    """Terms of a field with positions, in this order; scores as one rare term."""

    field: str
    terms: tuple[str, ...]
    boost: float = 1.0
    offsets: tuple[int, ...] = ()
    """Where each stands after the first one, beginning with 0; next to one another when empty."""


Side = tuple[tuple[str, ...], ...]
"""Words next to one another, in each place any of several."""


@dataclass(frozen=True, slots=True)
class Window:
    """Two phrases of a field with positions, apart, the last word of one at most `distance` words before the first of
    the other; the left one first when `ordered`. Does not score."""

    field: str
    left: Side
    right: Side
    distance: int
    ordered: bool = False


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
class Boosted:
    """Matches what `query` matches; `bonus` adds its score where it matches too."""

    query: Query
    bonus: Query


@dataclass(frozen=True, slots=True)
class Silent:
    """Matches what `query` matches. Does not score."""

    query: Query


@dataclass(frozen=True, slots=True)
class Some:
    """At least `least` of the children match. Does not score."""

    children: tuple[Query, ...]
    least: int


@dataclass(frozen=True, slots=True)
class Among:
    """The articles with these ids. Does not score."""

    ids: frozenset[str]


@dataclass(frozen=True, slots=True)
class Checked:
    """What `query` matches, as far as it is among `ids`: the articles whose text was looked at and fits `rule`.

    The rule is a Near, a Together or an AtLeast of what can be run.
    """

    query: Query
    ids: frozenset[str]
    rule: Near | Together | AtLeast
    limited: bool = False
    """There were too many articles to look at all of them."""


@dataclass(frozen=True, slots=True)
class Not:
    """The child does not match. Does not score."""

    child: Query


@dataclass(frozen=True, slots=True)
class Everything:
    """Matches every article. Does not score."""


Typed = Text | Value | Free | Near | Together | AtLeast
Leaf = Term | InZone | Phrase | Window | Prefix | Range | Among | Everything
Query = Typed | Leaf | And | Or | Best | Boosted | Silent | Some | Checked | Not
NOTHING = Not(Everything())


def limited(query: Query) -> bool:
    """Say whether not all articles could be looked at."""
    match query:
        case And(children) | Or(children) | Best(children) | Some(children):
            return any(map(limited, children))
        case Boosted(inner) | Silent(inner) | Not(inner):
            return limited(inner)
        case Checked(inner, limited=too_many):
            return too_many or limited(inner)
        case _:
            return False


def one_score(query: Query, texts: frozenset[str]) -> float | None:
    """Return the score that all articles have, None when they can differ; `texts` are the fields that score."""
    match query:
        case InZone():
            return None
        case Term(field) | Phrase(field):
            return None if field in texts else 0.0
        case Prefix(field, _, boost):
            return boost if field in texts else 0.0
        case And(children):
            each = [one_score(child, texts) for child in children]
            return None if None in each else sum(filter(None, each))
        case Best(children):
            different = {one_score(child, texts) for child in children}
            return different.pop() if len(different) == 1 else None
        case Or(children):
            return 0.0 if all(one_score(child, texts) == 0.0 for child in children) else None
        case Boosted(inner, bonus):
            return one_score(inner, texts) if one_score(bonus, texts) == 0.0 else None
        case Checked(inner):
            return one_score(inner, texts)
        case _:
            return 0.0
