"""A request to a page."""

from __future__ import annotations

import dataclasses
from datetime import date

from flask import Blueprint, abort, jsonify, redirect, render_template, request
from flask.typing import ResponseReturnValue

from search.answer import Question, answer, mark
from search.article import ENTITY_TYPES
from search.comparison import compare
from search.document import LONGEST_KEYWORD
from search.errors import NoArticle, NoIndex, SchemaMismatch, Unreachable
from search.filters import field_of
from search.saved import read
from search.similar import similar
from search.sources import lines, source, sources
from search.translations import translations
from web.article_text import ArticleText
from web.current import language, served, view
from web.editing import forms
from web.entity import entity_named
from web.facet import Wanted, whole_facet
from web.mending import mending_forms
from web.narrowing import PAGE_FACETS, chips, drops, facets, fewer
from web.notices import notices, understood
from web.original import shown_original
from web.overview import overview
from web.paging import last_page, page_numbers
from web.parameters import Parameters
from web.picking import picked
from web.reasons import explained, has_words
from web.state import stated
from web.timeline import drawn, joined, per_million

pages = Blueprint("pages", __name__)


@pages.get("/")
def search() -> ResponseReturnValue:
    """Show the results; without a question, the home page."""
    parameters = Parameters.of(request.args)
    if "from" in request.args and "to" in request.args:
        return redirect(_between(parameters, request.args["from"], request.args["to"]).url)
    if wanted := picked(request.args, parameters):
        return redirect(wanted.url)
    if parameters.is_blank:
        return render_template("home.html", parameters=parameters, overview=overview(view(), language()))
    now = parameters.named_as(_standing)
    if now != parameters:
        return redirect(now.url)
    question = dataclasses.replace(parameters.to_question(language()), facets=PAGE_FACETS)
    if parameters.is_about_days:
        question = dataclasses.replace(question, histogram="day")
    return _results(parameters, question)


def _between(parameters: Parameters, first: str, last: str) -> Parameters:
    """Narrow to a stretch of time; one without beginning or end has none there."""
    value = joined(first, last)
    return parameters.having("date", value) if value.strip(".") else parameters.undated()


def _standing(filter: tuple[str, str]) -> tuple[str, str]:
    """Return the filter on the entity that an id was merged into; another one as it is."""
    name, value = filter
    field, mended = field_of(name), view().mended
    if field not in ENTITY_TYPES or value not in mended.mending.heads:
        return filter
    head = mended.mending.head(value)
    return f"{name.removesuffix(field)}{mended.type_of(head)}", head


def _results(parameters: Parameters, question: Question) -> str:
    found = answer(view(), question)
    last = last_page(found.lines, parameters.size)
    bars = drawn(view(), found)
    return render_template(
        "results.html",
        parameters=parameters,
        found=found,
        read_as=understood(found),
        notices=list(notices(view(), found)),
        chips=list(chips(view(), parameters, found.ui)),
        facets=list(facets(view(), found, parameters)),
        bars=per_million(view(), bars, question) if parameters.scale == "million" else bars,
        last=last,
        numbers=page_numbers(min(parameters.page, last), last),
        fewer=[] if found.total else list(fewer(view(), parameters, found.ui)),
        drops=list(drops(found, parameters)),
        has_words=has_words(parameters.q),
    )


@pages.get("/article/<id:id>")
def article(id: str) -> ResponseReturnValue:
    """Show one article, why it is found, what was removed from it, who else printed it and what is about the same."""
    parameters, found = Parameters.of(request.args), view().article(id)
    if found is None:
        raise NoArticle(f"no article {id!r}")
    marks = mark(view(), found, parameters.q) if parameters.q.strip() else {}
    story = (("story", found.story or found.id),)
    question = Question(text="*", where=story, facets=(), histogram=None, sort="oldest", size=50, ui=language())
    copies = [hit.article for hit in answer(view(), question).hits if hit.article.id != found.id]
    wanted = forms(found)
    return render_template(
        "article.html",
        parameters=parameters,
        article=found,
        text=ArticleText(found, marks, parameters, names=request.args.get("mark") == "names"),
        whole=shown_original(found, always=wanted is not None),
        forms=wanted,
        why=explained(view(), parameters.q, id),
        copies=copies,
        alike=similar(view(), found),
        translated=translations(view(), found),
    )


@pages.get("/compare/<id:id>")
def comparison(id: str) -> ResponseReturnValue:
    """Show what the later of two articles has of the earlier, what it left out and what it added."""
    names = (id, request.args.get("other", ""))
    found = [article for name in names if (article := view().searcher.get(name))]
    if len(found) < len(names):
        raise NoArticle("no such articles to compare")
    found.sort(key=lambda article: (article.published or date.max, article.id))
    return render_template(
        "comparison.html", parameters=Parameters.of(request.args), pair=found, compared=compare(*found)
    )


@pages.get("/entity/<id:id>")
def entity(id: str) -> ResponseReturnValue:
    """Show a person, place or organisation through the articles that name it."""
    parameters, head = Parameters.of(request.args).afresh(), view().mended.mending.head(id)
    if head != id:
        return redirect(parameters.entity_url(head))
    found = entity_named(view(), id, language())
    if found is None:
        raise NoArticle(f"no article names {id!r}")
    return render_template("entity.html", parameters=parameters, entity=found, forms=mending_forms(found.evidence))


@pages.get("/facet/<field>")
def facet(field: str) -> ResponseReturnValue:
    """Show the values of one facet of a search: the most frequent, the most significant, or those of a name."""
    if field not in PAGE_FACETS:
        abort(404)
    parameters = Parameters.of(request.args).named_as(_standing)
    found = whole_facet(view(), field, parameters, Wanted.of(request.args), language())
    return render_template("facet.html", parameters=parameters, facet=found)


@pages.get("/cleaning")
def cleaning() -> ResponseReturnValue:
    """Show what cleaning took out of each source; of one of them, which lines."""
    parameters, name = Parameters.of(request.args).afresh(), request.args.get("source")
    if name is None:
        return render_template("cleaning.html", parameters=parameters, sources=sources(view()))
    found = source(view(), name[:LONGEST_KEYWORD])
    if found is None:
        raise NoArticle(f"no article is of source {name!r}")
    return render_template("cleaning.html", parameters=parameters, shown=found, lines=lines(view(), found.name))


@pages.get("/state")
def state() -> ResponseReturnValue:
    """Show what is in the index, which generations are kept, and what the job has set aside."""
    return render_template("state.html", parameters=Parameters.of(request.args).afresh(), state=stated())


@pages.get("/searches")
def searches() -> ResponseReturnValue:
    """List the saved searches."""
    saved = read(served().searches)
    return render_template("searches.html", parameters=Parameters.of(request.args).afresh(), saved=saved)


@pages.get("/healthz")
def health() -> ResponseReturnValue:
    """Tell a load balancer whether there is something to search."""
    try:
        searcher = view().searcher
    except (NoIndex, SchemaMismatch, Unreachable) as error:
        return jsonify(status=type(error).__name__, generation=None, articles=0), 503
    return jsonify(status="ok", generation=searcher.generation, articles=len(searcher))
