"""A search to an Atom feed of the newest it finds (RFC 4287), and the description by which browsers offer to search."""

from __future__ import annotations

import dataclasses
import uuid
from dataclasses import dataclass
from datetime import date
from typing import Final

from flask import Blueprint, Response, render_template, request, url_for
from flask.typing import ResponseReturnValue

from search.answer import Question, Shown, answer
from search.exports.letters import line
from web.addresses import outside
from web.current import language, view
from web.parameters import Parameters

feeds = Blueprint("feeds", __name__)

MOST_ENTRIES: Final = 50
_NO_DATE: Final = "1970-01-01"
"""An entry has to have one."""
_LONGEST: Final = 1_000
"""Characters of a summary."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """An article in a feed; each text is one line that XML can have."""

    id: str
    """The same in every feed, whatever the server is called."""
    title: str
    url: str
    original: str | None
    published: str | None
    """A day, to the second that Atom wants."""
    updated: str
    authors: tuple[str, ...]
    source: str
    lang: str
    summary: str


@feeds.get("/feed")
def feed() -> ResponseReturnValue:
    """Return the newest articles, or stories, that a search finds; of everything, when nothing is typed."""
    parameters = Parameters.of(request.args)
    asked = dataclasses.replace(parameters, q=parameters.q if not parameters.is_blank else "*", page=1)
    found = answer(view(), _newest(asked), labelled=False)
    entries = [_entry(hit, asked) for hit in found.hits]
    text = render_template(
        "feed.xml",
        id=_urn(repr((asked.q, asked.where, asked.line))),
        title=line(" · ".join((asked.q, *(value for _, value in asked.where)))),
        updated=max((entry.updated for entry in entries), default=_moment(None)),
        page=url_for("pages.search", _external=True, **asked.values),
        here=url_for("feeds.feed", _external=True, **asked.values),
        entries=entries,
    )
    response = Response(text.encode("utf-8", "replace"), mimetype="application/atom+xml")
    response.add_etag()
    return response.make_conditional(request)


def _newest(asked: Parameters) -> Question:
    question = asked.to_question(language())
    return dataclasses.replace(question, sort="newest", size=MOST_ENTRIES, facets=(), histogram=None)


def _entry(hit: Shown, asked: Parameters) -> Entry:
    article = hit.article
    summary = article.lead or " … ".join(fragment.text for fragment in hit.fragments)
    return Entry(
        id=_urn(f"article {article.id}"),
        title=line(article.title) or line(article.id),
        url=url_for("pages.article", id=article.id, q=asked.q, ui=asked.ui, _external=True),
        original=outside(line(article.url)),
        published=_moment(article.published) if article.published else None,
        updated=_moment(article.updated or article.published),
        authors=tuple(filter(None, map(line, article.authors))),
        source=line(article.source),
        lang=article.lang,
        summary=line(summary)[:_LONGEST],
    )


def _moment(day: date | None) -> str:
    return f"{day.isoformat() if day else _NO_DATE}T00:00:00Z"


def _urn(name: str) -> str:
    return uuid.uuid5(uuid.NAMESPACE_URL, f"glaneur {name}".encode("utf-8", "replace").decode()).urn


@feeds.get("/opensearch.xml")
def opensearch() -> ResponseReturnValue:
    """Return the OpenSearch 1.1 description."""
    return Response(render_template("opensearch.xml"), mimetype="application/opensearchdescription+xml")
