"""An answer and what was asked to the choices a reader has next: facets, chips, what to leave out."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Final

from search.answer import Answer, answer
from search.document import FACETS
from search.view import View
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
    label: str
    url: str
    count: int = 0
    """Lines of results that it leads to, from a facet; else articles."""
    share: float = 0.0
    """Per cent of the lines found."""
    active: bool = False
    """It is chosen already, and the link takes it back."""
    page: str = ""
    """The page about it: only a person, place or organisation has one."""


@dataclass(frozen=True, slots=True)
class Facet:
    """A field and its most frequent values."""

    field: str
    choices: tuple[Choice, ...]
    more: str = ""
    """The page of all its values, when there may be more."""


def facets(found: Answer, parameters: Parameters) -> Iterator[Facet]:
    """Yield the facets that can narrow the results, or that narrow them now.

    Where stories have several articles, two values that every story has may still leave some of the articles out.
    """
    for field, values in found.facets.items():
        link = linked(field, found.lines, parameters)
        choices = tuple(link(each.value, each.label, each.count) for each in values)
        folded = found.lines < found.total and len(choices) > 1
        if folded or any(choice.active or choice.count < found.lines for choice in choices):
            more = parameters.facet_url(field) if len(choices) >= found.question.values else ""
            yield Facet(field, choices, more)


def linked(field: str, lines: int, parameters: Parameters) -> Callable[[str, str, int], Choice]:
    """Return what links a value, its label and count: to the results with it, or without it when it is chosen already."""
    narrowed = parameters.narrowed(field)

    def link(value: str, label: str, count: int) -> Choice:
        active = (field, value) in parameters.where
        url = parameters.lacking(field, value).url if active else narrowed(value)
        return Choice(field, label, url, count, round(100 * count / max(1, lines), 1), active)

    return link


def chips(view: View, parameters: Parameters, ui: str) -> Iterator[Choice]:
    """Yield the filters that are on; each link takes one off."""
    for field, value in parameters.where:
        page = parameters.entity_url(value) if field in ("person", "place", "organisation") else ""
        yield Choice(field, _name(view, field, value, ui), parameters.lacking(field, value).url, active=True, page=page)


def _name(view: View, field: str, value: str, ui: str) -> str:
    if field == "date":
        return period_name(value)
    if field == "story":
        told = view.searcher.get(value)
        return told.title if told else value
    return view.label(field, value, ui)


def fewer(view: View, parameters: Parameters, ui: str) -> Iterator[Choice]:
    """Yield what finds something when all together finds nothing: without each filter."""
    for pair, chip in zip(parameters.where[:_MOST_ADVICE], chips(view, parameters, ui), strict=False):
        count = _count(view, parameters.lacking(*pair), ui)
        if count:
            yield Choice(chip.field, chip.label, chip.url, count)


def drops(found: Answer, parameters: Parameters) -> Iterator[Choice]:
    """Yield the words to leave out that bring most."""
    for drop in found.drops[:_MOST_DROPS]:
        yield Choice("", drop.text, parameters.asking(drop.rest).url, drop.total)


def _count(view: View, parameters: Parameters, ui: str) -> int:
    question = dataclasses.replace(parameters.to_question(ui), page=1, size=0, facets=(), histogram=None)
    return 0 if parameters.is_blank else answer(view, question).total
