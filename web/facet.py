"""A search and one of its facets to all values of it that are worth a look: frequent, significant, or of some name."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final, Self

from werkzeug.datastructures import MultiDict

from search.answer import answer
from search.article import ENTITY_TYPES
from search.likeness import Names
from search.significance import LOOKED_AT, STATISTIC, Significant, significant
from search.view import Labelled, View
from web.narrowing import Choice, choice
from web.parameters import Parameters

LONGEST_NAME: Final = 100
"""Characters of what is looked for inside a facet."""
SEARCHED: Final = 5_000
"""The most frequent values, among which those of a name are looked for."""
SHOWN: Final = 200


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
        name = arguments.get("inside", "")[:LONGEST_NAME].replace("\0", " ")
        return cls(" ".join(name.split()), arguments.get("order") == "significance")


@dataclass(frozen=True, slots=True, kw_only=True)
class WholeFacet:
    """The values of one facet."""

    field: str
    wanted: Wanted
    choices: tuple[Choice, ...]
    significant: tuple[tuple[Choice, Significant], ...]
    """With how many articles of the whole index name each, and the statistic."""
    statistic: str
    looked_at: int
    """How many values these were chosen among, when there may be more."""
    stories: bool
    is_entity: bool


def whole_facet(view: View, field: str, parameters: Parameters, wanted: Wanted, ui: str) -> WholeFacet:
    """Count the values of a facet as the results page does, but more of them."""
    asked = SEARCHED if wanted.name else SHOWN
    question = dataclasses.replace(
        parameters.to_question(ui), page=1, size=0, facets=(field,), values=asked, histogram=None
    )
    found = answer(view, question, labelled=False)
    values = found.facets[field]
    is_entity, chosen = field in ENTITY_TYPES, list(_chosen(view, field, values, wanted, ui))
    best = significant(view, question, field, SHOWN) if is_entity and wanted.significant and not wanted.name else ()

    def link(value: str, label: str, count: int) -> Choice:
        return choice(field, value, label, count, found.lines, parameters)

    return WholeFacet(
        field=field,
        wanted=wanted,
        choices=tuple(link(each.value, view.label(field, each.value, ui), each.count) for each in chosen[:SHOWN]),
        significant=tuple((link(each.value, each.label, each.count), each) for each in best),
        statistic=STATISTIC,
        looked_at=LOOKED_AT if best else asked if len(values) == asked or len(chosen) > SHOWN else 0,
        stories=found.lines < found.total,
        is_entity=is_entity,
    )


def _chosen(
    view: View, field: str, values: tuple[Labelled, ...], wanted: Wanted, ui: str
) -> Iterator[Labelled]:  # fmt: skip
    names = Names(view, field, wanted.name, ui) if wanted.name else None
    return (each for each in values if names is None or names.fit(each.value))
