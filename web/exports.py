"""A request to a file: all that a search finds, or how an article is cited."""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from dataclasses import dataclass
from threading import BoundedSemaphore
from typing import Final

from flask import Blueprint, Response, abort, current_app, jsonify, request
from flask.typing import ResponseReturnValue
from flask_babel import gettext
from werkzeug.exceptions import ServiceUnavailable

from search.answer import Question, whole
from search.complete import articles
from search.errors import NoArticle
from search.exports import CITATIONS, FORMATS, Format, Manifest
from search.exports.manifest import order_of
from search.view import View
from web.asked import GENERATION, NAMES, NARROWING, SORT, UI, Q
from web.current import language, pinned, served, view
from web.description import Choice
from web.objects import ExportManifest
from web.operations import Operation, described
from web.parameters import Parameters
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
@described(
    Operation(answer=ExportManifest, files=_FILES, parameters=(Q, *NARROWING, SORT, NAMES, UI, GENERATION, FORMAT, BOM))
)
def export() -> ResponseReturnValue:
    """Return every article that is found, in the format that was asked for, or the manifest of that."""
    parameters, name = Parameters.of(request.args), FORMAT.read(request.args) or "csv"
    question = dataclasses.replace(parameters.to_question(language()), by="article")
    if name == _MANIFEST:
        return jsonify(Manifest.of(view(), question, whole(view(), question)).as_json())
    response = streamed(lambda own: _file(FORMATS[name], question, own))
    if len(link := parameters.export_url(_MANIFEST)) <= _LONGEST_LINK:
        response.headers["Link"] = f'<{link}>; rel="describedby"; type="application/json"'
    return response


@dataclass(frozen=True, slots=True, kw_only=True)
class File:
    """What is streamed, of what."""

    pieces: Iterator[bytes]
    mimetype: str
    name: str
    articles: int
    generation: str


def streamed(make: Callable[[View], File]) -> Response:
    """Answer from a view of its own, which is closed, like the place among exports, when the response is."""
    free: BoundedSemaphore = current_app.extensions["glaneur.exports"]
    if not free.acquire(blocking=False):
        said = gettext("As many exports as this server makes at once are being made; try again in a minute.")
        raise ServiceUnavailable(said, retry_after=_WAIT)
    with ExitStack() as opened:
        opened.callback(free.release)
        own = served().live.own(pinned())
        opened.enter_context(own.searcher)
        return _response(make(own), opened.pop_all())


def _response(file: File, opened: ExitStack) -> Response:
    """Send a file; what is `opened` is closed after its last piece, or when nobody waits for that."""
    response = Response(_closing(file.pieces, opened), mimetype=file.mimetype)
    response.call_on_close(opened.close)
    response.headers["Content-Disposition"] = f'attachment; filename="{file.name}"'
    response.headers["Glaneur-Articles"] = str(file.articles)
    response.headers["Glaneur-Generation"] = file.generation
    return response


def _file(format: Format, question: Question, own: View) -> File:
    found = whole(own, question)
    manifest = Manifest.of(own, question, found)
    bom = format.name == "csv" and BOM.read(request.args) == "1"
    return File(
        pieces=format.stream(manifest, articles(own, found, order_of(question)), bom=bom),
        mimetype=format.mimetype,
        name=file_name(question.text, format.extension),
        articles=manifest.articles,
        generation=manifest.generation,
    )


def _closing(pieces: Iterator[bytes], opened: ExitStack) -> Iterator[bytes]:
    with opened:
        yield from pieces


def file_name(text: str, extension: str) -> str:
    """Return a name for the file of a search: letters, figures and hyphens."""
    said = "-".join(re.findall("[a-z0-9]+", text.lower()))[:40].strip("-")
    return f"glaneur-{said or 'export'}.{extension}"


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
