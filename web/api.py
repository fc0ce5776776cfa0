"""A request to a JSON object."""

from __future__ import annotations

import dataclasses
from typing import Final

from flask import Blueprint, abort, current_app, jsonify, request
from flask.typing import ResponseReturnValue

from search.answer import answer, mark
from search.answer_json import as_json, histogram_json
from search.aside import aside
from search.document import FACETS, MORE
from search.errors import NoArticle
from search.explanation import Explanation, explain
from search.similar import similar
from search.state import generations, state
from search.suggestions import suggest
from search.translations import translations
from web import objects
from web.asked import ASKED, BY, GENERATION, NAMES, NARROWING, UI, Q
from web.current import language, served, view
from web.description import Choice, Text
from web.entity import entity_named
from web.facet import INSIDE, ORDER, Wanted, facet_values
from web.narrowing import PAGE_FACETS
from web.openapi import document
from web.operations import Operation, described
from web.parameters import Parameters

api = Blueprint("api", __name__, url_prefix="/api")

LONGEST_PREFIX: Final = 200
"""Characters of what suggestions are asked for."""
_LONGEST_ID: Final = 10_000
_ID: Final = Text(name="id", about="The id of an article or an entity.", longest=_LONGEST_ID)
_EXPLAINED: Final = Text(name="id", about="The article to say of why it is found.", longest=_LONGEST_ID)
_FIELD: Final = Choice(name="field", about="The facet.", choices=PAGE_FACETS)
FACET: Final = Choice(
    name="facet",
    about="The facets to count; all but agency, tag and story_size when unset.",
    choices=(*FACETS, *MORE),
    many=True,
)
_BEGUN: Final = Text(name="q", about="What was typed so far; 200 characters are read.", longest=LONGEST_PREFIX)


@api.get("/search")
@described(Operation(answer=objects.Results, parameters=(*ASKED, FACET)))
def search() -> ResponseReturnValue:
    """Return what `glaneur search --json` prints."""
    parameters = Parameters.of(request.args)
    question = dataclasses.replace(parameters.to_question(language()), ui=parameters.ui)
    if chosen := FACET.read_all(request.args):
        question = dataclasses.replace(question, facets=chosen)
    return jsonify(as_json(answer(view(), question)))


@api.get("/articles/<id:id>")
@described(Operation(answer=objects.WholeArticle, parameters=(Q, UI, GENERATION), path=(_ID,)))
def article(id: str) -> ResponseReturnValue:
    """Return one article, where `q` matches in it, and what is the same in another language."""
    found, parameters = view().article(id), Parameters.of(request.args)
    if found is None:
        raise NoArticle(f"no article {id!r}")
    marks = mark(view(), found, parameters.q) if parameters.q.strip() else {}
    told = [{"id": each.id, "lang": each.lang, "title": each.title} for each in translations(view(), found)]
    return jsonify(found.as_json() | {"marks": marks, "translations": told})


@api.get("/similar/<id:id>")
@described(Operation(answer=objects.Similar, parameters=(GENERATION,), path=(_ID,)))
def same_subject(id: str) -> ResponseReturnValue:
    """Return the articles that are about the same as one article."""
    found = view().searcher.get(id)
    if found is None:
        raise NoArticle(f"no article {id!r}")
    alike = similar(view(), found)
    return jsonify(id=id, similar=[{"id": each.id, "title": each.title, "url": each.url} for each in alike])


@api.get("/entities/<id:id>")
@described(Operation(answer=objects.OneEntity, parameters=(UI, GENERATION), path=(_ID,)))
def entity(id: str) -> ResponseReturnValue:
    """Return a person, place or organisation, the one that readers merged it into, as the articles have it."""
    found = entity_named(view(), view().mended.mending.head(id), language())
    if found is None:
        raise NoArticle(f"no article names {id!r}")
    more = {"histogram": histogram_json(found.newest), "generation": view().searcher.generation}
    return jsonify(dataclasses.asdict(found.evidence) | more)


@api.get("/facets/<field>")
@described(
    Operation(
        answer=objects.WholeFacet, parameters=(Q, *NARROWING, BY, INSIDE, ORDER, NAMES, UI, GENERATION), path=(_FIELD,)
    )
)
def facet(field: str) -> ResponseReturnValue:
    """Return the values of one facet of a search: the most frequent, the most significant, or those of a name."""
    if field not in PAGE_FACETS:
        abort(404, f"no facet {field!r}; there are: {', '.join(PAGE_FACETS)}")
    found = facet_values(view(), field, Parameters.of(request.args), Wanted.of(request.args), language())
    return jsonify(dataclasses.asdict(found) | {"generation": view().searcher.generation})


@api.get("/explain")
@described(Operation(answer=Explanation, parameters=(Q, _EXPLAINED, GENERATION)))
def explanation() -> ResponseReturnValue:
    """Return what `glaneur explain --json` prints; with an `id`, also why that article is found."""
    return jsonify(dataclasses.asdict(explain(view(), Q.read(request.args), _EXPLAINED.read(request.args) or None)))


@api.get("/suggest")
@described(Operation(answer=objects.Suggested, parameters=(_BEGUN, GENERATION)))
def suggestions() -> ResponseReturnValue:
    """Return words and titles of the index that go on as typed."""
    found = suggest(view(), _BEGUN.read(request.args))
    return jsonify(suggestions=[word.text for word in found.words], **dataclasses.asdict(found))


@api.get("/status")
@described(Operation(answer=objects.State, parameters=(GENERATION,)))
def status() -> ResponseReturnValue:
    """Return what is served, which generations are kept, and what the job has set aside."""
    found = state(view().searcher, served().engine.name)
    return jsonify(found | {"generations": generations(served().engine), "set_aside": aside(served().aside)})


@api.get("/openapi.json")
def openapi() -> ResponseReturnValue:
    """Return the description of this API."""
    return jsonify(document(current_app, request.script_root))
