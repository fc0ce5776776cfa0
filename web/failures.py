"""An error to a page, or to a problem object (RFC 9457) for the API, that says what to do next."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any
from urllib.parse import urlencode

from flask import Flask, Response, current_app, make_response, render_template, request
from flask_babel import gettext
from werkzeug.exceptions import HTTPException

from search.errors import (
    BadLedger,
    Incomplete,
    NoArticle,
    NoGeneration,
    NoIndex,
    SchemaMismatch,
    TooSlow,
    UnknownField,
    Unreachable,
)
from web.access_log import request_id
from web.current import language_without_index
from web.negotiation import wants_json
from web.parameters import Parameters


def register(app: Flask) -> None:
    """Answer every error of an application."""
    app.register_error_handler(UnknownField, _readable(_unknown))
    app.register_error_handler(NoGeneration, _readable(_gone))
    app.register_error_handler(NoArticle, _readable(_missing))
    app.register_error_handler(NoIndex, _readable(_unavailable))
    app.register_error_handler(SchemaMismatch, _readable(_unavailable))
    app.register_error_handler(Unreachable, _readable(_unreachable))
    app.register_error_handler(Incomplete, _readable(_unreachable))
    app.register_error_handler(TooSlow, _readable(_too_slow))
    app.register_error_handler(BadLedger, _readable(_undecided))
    app.register_error_handler(HTTPException, _readable(_refused))
    if not app.testing:
        app.register_error_handler(Exception, _readable(_broken))


def _readable(handle: Callable[[Any], Response]) -> Callable[[Exception], Response]:
    """Choose the language first, without the index, which may be what has failed."""

    def handler(error: Exception) -> Response:
        language_without_index()
        return handle(error)

    return handler


def _unknown(error: Exception) -> Response:
    advice = gettext("A date is written 2016, 2016-11, 2016-11-30 or 2016-01..2016-03.")
    return _failure(400, gettext("This filter cannot be read"), advice, detail=str(error))


def _missing(error: Exception) -> Response:
    advice = gettext("It may have been removed from the index, or the address is not complete.")
    return _failure(404, gettext("There is nothing at this address"), advice, detail=str(error))


def _gone(error: Exception) -> Response:
    advice = gettext(
        "The index has been built anew since, and only its newest states are kept. The same can be asked of it as it is now."
    )
    return _failure(404, gettext("This state of the index is kept no more"), advice, detail=str(error), live=True)


def _unavailable(error: Exception) -> Response:
    current_app.logger.warning("nothing to search: %s", error)
    if isinstance(error, SchemaMismatch):
        advice = gettext("It was built by another version of Glaneur. Build it anew, then reload this page:")
        return _failure(503, gettext("The index cannot be read"), advice, command="glaneur reindex")
    advice = gettext("Give Glaneur a file or a folder of articles, then reload this page:")
    return _failure(503, gettext("There is no index yet"), advice, command="glaneur index PATH")


def _unreachable(error: Exception) -> Response:
    current_app.logger.warning("the index does not answer: %s", error)
    advice = gettext("The machines that have it are down or too busy. Try again in a moment.")
    return _failure(503, gettext("The index does not answer"), advice)


def _too_slow(error: Exception) -> Response:
    current_app.logger.warning("request %s was given up: it took too long", request_id())
    advice = gettext("Search for fewer or longer words, or narrow the search by a date or a source.")
    return _failure(503, gettext("This search takes too long"), advice)


def _undecided(error: Exception) -> Response:
    current_app.logger.warning("decisions cannot be read: %s", error)
    advice = gettext("Mend the file, then reload this page.")
    return _failure(503, gettext("The decisions about entities cannot be read"), advice, detail=str(error))


def _refused(error: HTTPException) -> Response:
    if error.code == 404:
        return _missing(error)
    response = error.get_response()
    if error.code is None or error.code < 400:
        return make_response(response)
    made = _failure(error.code, error.name, error.description or "")
    for name in ("Allow", "Retry-After"):
        if name in response.headers:
            made.headers[name] = response.headers[name]
    return made


def _broken(error: Exception) -> Response:
    """The one broad handler: whatever went wrong is logged with its trace, and none of it is shown."""
    current_app.logger.error("request %s failed on %s", request_id(), request.path, exc_info=error)
    advice = gettext("The error has been logged. Other searches should work; if they do not, tell who runs this site.")
    return _failure(500, gettext("Something went wrong here"), advice)


def _failure(
    status: int, title: str, advice: str, *, detail: str = "", command: str = "", live: bool = False
) -> Response:
    if wants_json():
        text = detail or f"{advice} {command}".strip()
        problem = {"type": "about:blank", "title": title, "status": status, "detail": text, "instance": request_id()}
        return Response(json.dumps(problem, ensure_ascii=False), status, mimetype="application/problem+json")
    shown = {"title": title, "advice": advice, "detail": detail, "command": command}
    parameters = Parameters.of(request.args).pinned()
    here = f"{request.path}?{urlencode(parameters.values, doseq=True)}" if live else ""
    page = render_template("failure.html", parameters=parameters, status=status, here=here, **shown)
    return make_response(page, status)
