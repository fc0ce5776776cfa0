"""A request to a JSON object."""

from __future__ import annotations

import dataclasses
from typing import Final

from flask import Blueprint, jsonify, request
from flask.typing import ResponseReturnValue

from search.answer import answer, as_json, mark
from search.errors import NoArticle
from search.state import state
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
    """Return one article, and where `q` matches in it."""
    found, parameters = view().searcher.get(id), Parameters.of(request.args)
    if found is None:
        raise NoArticle(f"no article {id!r}")
    marks = mark(view(), found, parameters.q) if parameters.q.strip() else {}
    return jsonify(found.as_json() | {"marks": marks})


@api.get("/suggest")
def suggest() -> ResponseReturnValue:
    """Return words of the index that begin as typed."""
    typed = Parameters.of(request.args).q[:LONGEST_PREFIX]
    return jsonify(suggestions=view().lexicon.complete(typed))


@api.get("/status")
def status() -> ResponseReturnValue:
    """Return what is served."""
    return jsonify(state(view().searcher, served().engine.name))
