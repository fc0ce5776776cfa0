"""A request to a JSON object."""

from __future__ import annotations

import dataclasses
from typing import Final

from flask import Blueprint, jsonify, request
from flask.typing import ResponseReturnValue

from search.answer import answer, mark
from search.answer_json import as_json
from search.errors import NoArticle
from search.explanation import explain
from search.similar import similar
from search.state import state
from search.suggestions import suggest
from search.translations import translations
from web.current import language, served, view
from web.parameters import Parameters

api = Blueprint("api", __name__, url_prefix="/api")

LONGEST_PREFIX: Final = 200
"""Characters of what suggestions are asked for."""


@api.get("/search")
def search() -> ResponseReturnValue:
    """Return what `glaneur search --json` prints."""
    parameters = Parameters.of(request.args)
    question = dataclasses.replace(parameters.to_question(language()), ui=parameters.ui)
    return jsonify(as_json(answer(view(), question)))


@api.get("/articles/<id:id>")
def article(id: str) -> ResponseReturnValue:
    """Return one article, where `q` matches in it, and what is the same in another language."""
    found, parameters = view().article(id), Parameters.of(request.args)
    if found is None:
        raise NoArticle(f"no article {id!r}")
    marks = mark(view(), found, parameters.q) if parameters.q.strip() else {}
    told = [{"id": each.id, "lang": each.lang, "title": each.title} for each in translations(view(), found)]
    return jsonify(found.as_json() | {"marks": marks, "translations": told})


@api.get("/similar/<id:id>")
def same_subject(id: str) -> ResponseReturnValue:
    """Return the articles that are about the same as one article."""
    found = view().searcher.get(id)
    if found is None:
        raise NoArticle(f"no article {id!r}")
    alike = similar(view(), found)
    return jsonify(id=id, similar=[{"id": each.id, "title": each.title, "url": each.url} for each in alike])


@api.get("/explain")
def explanation() -> ResponseReturnValue:
    """Return what `glaneur explain --json` prints; with an `id`, also why that article is found."""
    return jsonify(dataclasses.asdict(explain(view(), Parameters.of(request.args).q, request.args.get("id"))))


@api.get("/suggest")
def suggestions() -> ResponseReturnValue:
    """Return words and titles of the index that go on as typed."""
    found = suggest(view(), Parameters.of(request.args).q[:LONGEST_PREFIX])
    return jsonify(suggestions=[word.text for word in found.words], **dataclasses.asdict(found))


@api.get("/status")
def status() -> ResponseReturnValue:
    """Return what is served."""
    return jsonify(state(view().searcher, served().engine.name))
