"""An answer and what was asked to the choices a reader has next: facets, chips, what to leave out."""

from __future__ import annotations

import dataclasses
import itertools
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Final, Literal

from search.answer import Answer, Question, answer
from search.article import ENTITY_TYPES
from search.document import FACETS
from search.filters import AND, FILTERS, NARROWING, NOT, Where, field_of
from search.view import Labelled, View
from web.parameters import Parameters
from web.timeline import period_name

PAGE_FACETS: Final = (*FACETS, "story_size")
"""What a page of results counts."""
_MOST_ADVICE: Final = 6
_MOST_DROPS: Final = 4


@dataclass(frozen=True, slots=True)
class Choice:
    """A link that changes what is asked for."""

    field: str
    value: str
    label: str
    url: str
    count: int = 0
    """Lines of results that it leads to, from a facet; else articles."""
    share: float = 0.0
    """Per cent of the lines found."""
    active: bool = False
    """It is chosen already, and the link takes it back."""
    how: Literal["", "or", "and", "not"] = ""
    """What a filter does beside the one before it."""
    page: str = ""
    """The page about it: only a person, place or organisation has one."""


@dataclass(frozen=True, slots=True)
class Facet:
    """A field and its most frequent values."""

    field: str
    choices: tuple[Choice, ...]
    more: str = ""
    """The page of all its values, when there may be more."""


def facets(view: View, found: Answer, parameters: Parameters) -> Iterator[Facet]:
    """Yield the facets that can narrow the results, or that narrow them now.

    Where stories have several articles, two values that every story has may still leave some of the articles out. A value that would replace
    what is chosen is counted as if that were not.
    """
    for field, contained in found.facets.items():
        lifted = parameters.lifted(field)
        replaced = lifted.where != parameters.where
        values = _counted(view, lifted, field, found.ui) if replaced else contained
        link = linked(field, found.lines, parameters)
        choices = tuple(link(each.value, each.label, each.count) for each in values)
        folded = found.lines < found.total and len(choices) > 1
        if folded or (replaced and choices) or any(choice.active or choice.count < found.lines for choice in choices):
            more = parameters.facet_url(field) if len(choices) >= found.question.values else ""
            yield Facet(field, choices, more)


def linked(field: str, lines: int, parameters: Parameters) -> Callable[[str, str, int], Choice]:
    """Return what links a value, its label and count: to the results with it, or without it when it is chosen already."""
    narrowed = parameters.narrowed(field)
    names = field, f"{AND}{field}"
    chosen = {value: name for name, value in parameters.where if name in names}

    def link(value: str, label: str, count: int) -> Choice:
        name = chosen.get(value)
        url = parameters.lacking(name, value).url if name else narrowed(value)
        return Choice(field, value, label, url, count, round(100 * min(count / max(1, lines), 1), 1), bool(name))

    return link


def chips(view: View, parameters: Parameters, ui: str) -> Iterator[Choice]:
    """Yield the filters that are on, those on one field together; each link takes one off."""
    before: set[str] = set()
    for name, value in sorted(parameters.where, key=_order):
        field = field_of(name)
        page = parameters.entity_url(value) if field in ENTITY_TYPES else ""
        url, label = parameters.lacking(name, value).url, _name(view, field, value, ui)
        yield Choice(field, value, label, url, active=True, page=page, how=_how(name, name in before))
        before.add(name)


def _order(pair: tuple[str, str]) -> tuple[int, int]:
    return FILTERS.index(field_of(pair[0])), NARROWING.index(pair[0])


def _how(name: str, again: bool) -> Literal["", "or", "and", "not"]:
    if name.startswith(NOT):
        return "not"
    return "and" if name.startswith(AND) else "or" if again else ""


def _name(view: View, field: str, value: str, ui: str) -> str:
    if field == "date":
        return period_name(value)
    if field == "story":
        told = view.searcher.get(value)
        return told.title if told else value
    return view.label(field, value, ui)


def fewer(view: View, parameters: Parameters, ui: str) -> Iterator[Choice]:
    """Yield what finds something when all together finds nothing: without each filter, all values of a field together."""
    for together in itertools.islice(_apart(parameters.where), _MOST_ADVICE):
        rest = parameters
        for pair in together:
            rest = rest.lacking(*pair)
        count = _count(view, rest, ui)
        if count:
            field = field_of(together[0][0])
            label = ", ".join(_name(view, field, value, ui) for _, value in together)
            yield Choice(field, "", label, rest.url, count)


def _apart(where: Where) -> Iterator[Where]:
    """Yield the filters that each have to hold."""
    plain = dict.fromkeys(name for name, _ in where if name in FILTERS)
    yield from (tuple(pair for pair in where if pair[0] == name) for name in plain)
    yield from ((pair,) for pair in where if pair[0] not in FILTERS)


def drops(found: Answer, parameters: Parameters) -> Iterator[Choice]:
    """Yield the words to leave out that bring most."""
    for drop in found.drops[:_MOST_DROPS]:
        yield Choice("", "", drop.text, parameters.asking(drop.rest).url, drop.total)


def _count(view: View, parameters: Parameters, ui: str) -> int:
    return 0 if parameters.is_blank else answer(view, counting(parameters, (), ui)).total


def _counted(view: View, parameters: Parameters, field: str, ui: str) -> tuple[Labelled, ...]:
    """Count the values of one field."""
    return answer(view, counting(parameters, (field,), ui)).facets[field]


def counting(parameters: Parameters, facets: tuple[str, ...], ui: str) -> Question:
    """Return what only counts: the values of some fields; of all articles when nothing is asked for."""
    asked = parameters.to_question(ui)
    return dataclasses.replace(asked, text=asked.text or "*", page=1, size=0, facets=facets, histogram=None)
