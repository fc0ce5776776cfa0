"""A request to a concordance: a page, a JSON object, or a file of every place."""

from __future__ import annotations

import dataclasses
from dataclasses import dataclass
from typing import Final

from flask import Blueprint, jsonify, render_template, request
from flask.typing import ResponseReturnValue

from search.answer import Question
from search.concordance import ORDERS, Concordance, Order, concordance, occurrences, sought
from search.concordance_json import as_json
from search.exports.places import PLACE_FORMATS, PlaceFormat
from search.frequencies import PERS, Per, Rate, overall, rates
from search.frequencies import as_json as frequencies_json
from search.view import View
from web import objects
from web.asked import GENERATION, LARGEST_PAGE, NARROWING, PAGE, UI, Q
from web.current import language, view
from web.description import Choice as OneOf
from web.description import Count
from web.exports import BOM, File, file_name, streamed
from web.narrowing import Choice, chips
from web.notices import in_words, notices
from web.operations import Operation, described
from web.paging import last_page, page_numbers
from web.parameters import Parameters

concordances = Blueprint("concordances", __name__)

ORDER: Final = OneOf(
    name="order",
    about="The order of the places: by date, by the words before or after, or by the word.",
    choices=ORDERS,
    default="newest",
)
PLACES: Final = Count(name="size", about="Places on a page.", most=LARGEST_PAGE, default=50)
FORMAT: Final = OneOf(name="format", about="A file of every place, by date.", choices=tuple(PLACE_FORMATS))
_ASKED: Final = (Q, *NARROWING, PAGE, PLACES, ORDER, UI, GENERATION, FORMAT, BOM)
_FILES: Final = tuple(each.mimetype for each in PLACE_FORMATS.values())


@dataclass(frozen=True, slots=True)
class Row:
    """One line of a table of frequencies."""

    rate: Rate
    url: str
    """The concordance of it alone."""
    share: float
    """Per cent of the highest."""


@concordances.get("/concordance")
def page() -> ResponseReturnValue:
    """Show the places where the words of a search stand, and how frequent they are."""
    parameters, order = Parameters.of(request.args), _order()
    found = concordance(view(), _question(parameters), order)
    last = last_page(found.sorted, found.question.size)
    return render_template(
        "concordance.html",
        parameters=parameters,
        found=found,
        order=order,
        orders=ORDERS,
        notices=list(notices(view(), found)),
        read_as=in_words(parameters.q, language()),
        chips=_chips(view(), parameters, order),
        overall=overall(view(), found),
        tables={per: _rows(view(), found, per, parameters, order) for per in PERS},
        last=last,
        numbers=page_numbers(min(parameters.page, last), last),
    )


@concordances.get("/api/concordance")
@described(Operation(answer=objects.Concordance, files=_FILES, parameters=_ASKED))
def places() -> ResponseReturnValue:
    """Return what `glaneur concordance --json` prints, or with a `format` a file of every place."""
    parameters, name = Parameters.of(request.args), FORMAT.read(request.args)
    question = _question(parameters)
    if name is None:
        found = concordance(view(), question, _order())
        return jsonify(as_json(found) | {"frequencies": frequencies_json(view(), found, language())})
    return streamed(lambda own: _file(own, question, PLACE_FORMATS[name]))


def _order() -> Order:
    return ORDER.read(request.args) or "newest"


def _question(parameters: Parameters) -> Question:
    return dataclasses.replace(parameters.to_question(language()), sort="newest", size=PLACES.read(request.args))


def _file(own: View, question: Question, format: PlaceFormat) -> File:
    found = sought(own, question)
    every = occurrences(own, found, "oldest" if _order() == "oldest" else "newest")
    bom = format.name == "csv" and BOM.read(request.args) == "1"
    return File(
        pieces=format.stream(every, bom=bom),
        mimetype=format.mimetype,
        name=file_name(question.text, format.name),
        articles=found.total,
        generation=own.searcher.generation,
    )


def _chips(view: View, parameters: Parameters, order: Order) -> list[Choice]:
    """Return the filters that are on; each link takes one off, and stays here."""
    pairs = zip(parameters.where, chips(view, parameters, language()), strict=True)
    return [
        dataclasses.replace(chip, url=parameters.lacking(*pair).concordance_url(order), page="") for pair, chip in pairs
    ]


def _rows(view: View, found: Concordance, per: Per, parameters: Parameters, order: Order) -> list[Row]:
    every = rates(view, found, per, language())
    highest = max((rate.per_million for rate in every), default=0.0)
    return [
        Row(
            rate,
            parameters.having(per, rate.value).concordance_url(order),
            round(100 * rate.per_million / highest, 1) if highest else 0.0,
        )
        for rate in every
    ]
