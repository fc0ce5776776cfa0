"""A request to a file: all that a search finds, or how an article is cited."""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Iterator
from contextlib import ExitStack
from threading import BoundedSemaphore
from typing import Final

from flask import Blueprint, Response, abort, current_app, jsonify, request
from flask.typing import ResponseReturnValue
from flask_babel import gettext
from werkzeug.exceptions import ServiceUnavailable

from search.answer import Question, Whole, whole
from search.complete import articles
from search.errors import NoArticle
from search.exports import CITATIONS, FORMATS, Format, Manifest
from search.exports.manifest import order_of
from search.view import View
from web.current import language, served, view
from web.description import Choice
from web.objects import ExportManifest
from web.operations import Operation, described
from web.parameters import NARROWING, SORT, UI, Parameters, Q
from web.views import article

exports = Blueprint("exports", __name__)

AT_ONCE: Final = 2
"""Exports that are made at a time: each keeps a thread of the server busy as long as it takes."""
_WAIT: Final = 60
"""Seconds."""
_LONGEST_LINK: Final = 4_000
_MANIFEST: Final = "manifest"
FORMAT: Final = Choice(name="format", about="What to write.", choices=(*FORMATS, _MANIFEST), default="csv")
BOM: Final = Choice(name="bom", about="Begin CSV with the mark that spreadsheets know UTF-8 by.", choices=("0", "1"))
_FILES: Final = tuple(dict.fromkeys(each.mimetype for each in FORMATS.values()))


@exports.get("/api/export")
@described(Operation(answer=ExportManifest, files=_FILES, parameters=(Q, *NARROWING, SORT, UI, FORMAT, BOM)))
def export() -> ResponseReturnValue:
    """Return every article that is found, in the format that was asked for, or the manifest of that."""
    parameters, name = Parameters.of(request.args), FORMAT.read(request.args) or "csv"
    question = dataclasses.replace(parameters.to_question(language()), by="article")
    if name == _MANIFEST:
        return jsonify(Manifest.of(view(), question, whole(view(), question)).as_json())
    response = _streamed(FORMATS[name], question)
    if len(link := parameters.export_url(_MANIFEST)) <= _LONGEST_LINK:
        response.headers["Link"] = f'<{link}>; rel="describedby"; type="application/json"'
    return response


def _streamed(format: Format, question: Question) -> Response:
    """Answer from a view of its own, which is closed, like the place among exports, when the response is."""
    free: BoundedSemaphore = current_app.extensions["glaneur.exports"]
    if not free.acquire(blocking=False):
        said = gettext("As many exports as this server makes at once are being made; try again in a minute.")
        raise ServiceUnavailable(said, retry_after=_WAIT)
    with ExitStack() as opened:
        opened.callback(free.release)
        own = served().live.own()
        opened.enter_context(own.searcher)
        found = whole(own, question)
        return _file(format, question, own, found, opened.pop_all())


def _file(format: Format, question: Question, own: View, found: Whole, opened: ExitStack) -> Response:
    """Make the file; what is `opened` is closed after its last piece, or when nobody waits for that."""
    manifest = Manifest.of(own, question, found)
    bom = format.name == "csv" and BOM.read(request.args) == "1"
    pieces = format.stream(manifest, articles(own, found, order_of(question)), bom=bom)
    response = Response(_closing(pieces, opened), mimetype=format.mimetype)
    response.call_on_close(opened.close)
    response.headers["Content-Disposition"] = f'attachment; filename="{_file_name(question.text, format)}"'
    response.headers["Glaneur-Articles"] = str(manifest.articles)
    response.headers["Glaneur-Generation"] = manifest.generation
    return response


def _closing(pieces: Iterator[bytes], opened: ExitStack) -> Iterator[bytes]:
    with opened:
        yield from pieces


def _file_name(text: str, format: Format) -> str:
    said = "-".join(re.findall("[a-z0-9]+", text.lower()))[:40].strip("-")
    return f"glaneur-{said or 'export'}.{format.extension}"


@exports.get("/article/<id:id>/cite")
def cite(id: str) -> ResponseReturnValue:
    """Return how an article is cited; without a format this is the address of an article whose id ends so."""
    name = request.args.get("format")
    if name is None and view().searcher.get(f"{id}/cite"):
        return article(f"{id}/cite")
    found = view().article(id)
    if found is None:
        raise NoArticle(f"no article {id!r}")
    if name not in CITATIONS:
        abort(400, gettext("A format is one of these: %(names)s", names=", ".join(CITATIONS)))
    response = Response(CITATIONS[name](found).encode("utf-8", "replace"), mimetype=FORMATS[name].mimetype)
    response.headers["Content-Disposition"] = f'attachment; filename="citation.{FORMATS[name].extension}"'
    return response
