"""A request that was answered before to `304 Not Modified`, as long as index and decisions are what they were."""

from __future__ import annotations

import hashlib
from importlib.metadata import version

from flask import Flask, Response, g, request

from search.ledger import stamp
from web.current import served
from web.negotiation import same_as
from web.state import state_stamp


def register(app: Flask) -> None:
    """Give every answer of the API its tag; one that is sent back is compared before anything is searched."""
    app.before_request(_unchanged)
    app.after_request(_tagged)


def _unchanged() -> Response | None:
    if request.method not in ("GET", "HEAD") or same_as() is None:
        return None
    g.tag = _tag()
    sent = request.if_none_match
    if sent.star_tag or not sent.contains_weak(g.tag):
        return None  # `*` is no tag: whether there is anything is not known before it is asked
    return Response(status=304)


def _tagged(response: Response) -> Response:
    if "tag" in g and response.status_code in (200, 304):
        response.set_etag(g.tag, weak=True)  # weak: the time it took is in it
        response.headers["Cache-Control"] = "no-cache"
    return response


def _kept() -> str:
    """Say what the state of an index depends on besides."""
    return state_stamp() if same_as() == "api.status" else ""


def _tag() -> str:
    """Say what the answer depends on: the index, what readers decided, and all that was asked."""
    state = (version("glaneur"), served().engine.stamp(), stamp(served().decisions), _kept())
    asked = (request.root_path, request.full_path, str(request.accept_languages), str(same_as()))
    return hashlib.sha256(repr((state, asked)).encode("utf-8", "replace")).hexdigest()[:32]
