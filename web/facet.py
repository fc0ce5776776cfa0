"""A search and one of its facets to all values of it that are worth a look: frequent, significant, or of some name."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final, Literal, Self, get_args

from werkzeug.datastructures import MultiDict

from search.answer import answer
from search.article import ENTITY_TYPES
from search.likeness import Names
from search.significance import LOOKED_AT, STATISTIC, Significant, significant
from search.view import Labelled, View
from web import narrowing
from web.description import Choice, Text
from web.narrowing import counting, linked
from web.parameters import Parameters

LONGEST_NAME: Final = 100
"""Characters of what is looked for inside a facet."""
SEARCHED: Final = 5_000
"""The most frequent values, among which those of a name are looked for."""
SHOWN: Final = 200
Order = Literal["frequency", "significance"]
INSIDE: Final = Text(name="inside", about="Only values with words that begin so.", longest=LONGEST_NAME)
ORDER: Final[Choice[Order]] = Choice(
    name="order",
    about="The most frequent values, or those that the search has more of than chance would have it.",
    choices=get_args(Order),
    default="frequency",
)


@dataclass(frozen=True, slots=True)
class Wanted:
    """Which values a reader wants to see."""

    name: str = ""
    """Words that begin so are in it."""
    significant: bool = False
    """Not the most frequent ones, but those that the search has more of than chance would have it."""

    @classmethod
    def of(cls, arguments: MultiDict[str, str]) -> Self:
        """Read a query string; nothing in it is an error."""
        return cls(" ".join(INSIDE.read(arguments).split()), ORDER.read(arguments) == "significance")


@dataclass(frozen=True, slots=True, kw_only=True)
class Values:
    """The values of one facet of a search."""

    field: str
    total: int
    """Articles found."""
    lines: int
    """Lines of results: what is counted."""
    values: tuple[Labelled, ...]
    significant: tuple[Significant, ...]
    """With how many articles of the whole index name each, and the statistic."""
    statistic: str
    looked_at: int
    """How many values these were chosen among, when there may be more."""


@dataclass(frozen=True, slots=True, kw_only=True)
class WholeFacet:
    """The values of one facet, each with where it leads."""

    field: str
    wanted: Wanted
    choices: tuple[narrowing.Choice, ...]
    significant: tuple[tuple[narrowing.Choice, Significant], ...]
    looked_at: int
    stories: bool
    is_entity: bool


def facet_values(view: View, field: str, parameters: Parameters, wanted: Wanted, ui: str) -> Values:
    """Count the values of a facet as the results page does, but more of them."""
    asked = SEARCHED if wanted.name else SHOWN
    question = dataclasses.replace(counting(parameters, (field,), ui), values=asked)
    found = answer(view, question, labelled=False)
    values, chosen = found.facets[field], list(_chosen(view, field, found.facets[field], wanted, ui))
    by_chance = field not in ENTITY_TYPES or not wanted.significant or wanted.name
    best = () if by_chance else significant(view, question, field, SHOWN)
    return Values(
        field=field,
        total=found.total,
        lines=found.lines,
        values=tuple(Labelled(each.value, view.label(field, each.value, ui), each.count) for each in chosen[:SHOWN]),
        significant=best,
        statistic=STATISTIC,
        looked_at=LOOKED_AT if best else asked if len(values) == asked or len(chosen) > SHOWN else 0,
    )


def whole_facet(view: View, field: str, parameters: Parameters, wanted: Wanted, ui: str) -> WholeFacet:
    """Link the values of a facet to the results that they leave."""
    found = facet_values(view, field, parameters.lifted(field), wanted, ui)
    link = linked(field, found.lines, parameters)
    return WholeFacet(
        field=field,
        wanted=wanted,
        choices=tuple(link(each.value, each.label, each.count) for each in found.values),
        significant=tuple((link(each.value, each.label, each.count), each) for each in found.significant),
        looked_at=found.looked_at,
        stories=found.lines < found.total,
        is_entity=field in ENTITY_TYPES,
    )


def _chosen(
    view: View, field: str, values: tuple[Labelled, ...], wanted: Wanted, ui: str
) -> Iterator[Labelled]:  # fmt: skip
    names = Names(view, field, wanted.name, ui) if wanted.name else None
    return (each for each in values if names is None or names.fit(each.value))
