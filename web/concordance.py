"""A request to a concordance: a page, a JSON object, or a file of every place."""

from __future__ import annotations

import dataclasses
from dataclasses import dataclass
from typing import Final

from flask import Blueprint, abort, jsonify, render_template, request
from flask.typing import ResponseReturnValue
from flask_babel import gettext

from search.answer import Question, whole
from search.concordance import ORDERS, Concordance, Order, as_json, concordance, occurrences
from search.exports.places import PLACE_FORMATS, PlaceFormat
from search.frequencies import PERS, Per, Rate, overall, rates
from search.frequencies import as_json as frequencies_json
from search.view import View
from web.current import language, view
from web.exports import File, file_name, streamed
from web.narrowing import Choice, chips
from web.notices import in_words, notices
from web.paging import last_page, page_numbers
from web.parameters import Parameters

concordances = Blueprint("concordances", __name__)

SIZE: Final = 50
"""Places on a page, unless the address says how many."""


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
def api() -> ResponseReturnValue:
    """Return what `glaneur concordance --json` prints, or with a `format` a file of every place."""
    parameters, name = Parameters.of(request.args), request.args.get("format")
    question = _question(parameters)
    if name is None:
        found = concordance(view(), question, _order())
        return jsonify(as_json(found) | {"frequencies": frequencies_json(view(), found, language())})
    if name not in PLACE_FORMATS:
        abort(400, gettext("A format is one of these: %(names)s", names=", ".join(PLACE_FORMATS)))
    return streamed(lambda own: _file(own, question, PLACE_FORMATS[name]))


def _order() -> Order:
    return next((order for order in ORDERS if order == request.args.get("order")), "newest")


def _question(parameters: Parameters) -> Question:
    size = parameters.size if "size" in request.args else SIZE
    return dataclasses.replace(parameters.to_question(language()), sort="newest", size=size)


def _file(own: View, question: Question, format: PlaceFormat) -> File:
    found = whole(own, question)
    places = occurrences(own, found, "oldest" if _order() == "oldest" else "newest")
    bom = format.name == "csv" and request.args.get("bom") == "1"
    return File(
        pieces=format.stream(places, bom=bom),
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
