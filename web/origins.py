"""A request from another site's page: the API answers it where the server was told to, and nowhere else (CORS)."""

from __future__ import annotations

from collections.abc import Collection
from typing import Final
from urllib.parse import urlsplit

from flask import Flask, Response, current_app, request

from search.errors import GlaneurError

EVERYONE: Final = "*"
_SHOWN: Final = "ETag, Glaneur-Articles, Glaneur-Generation, Link, Retry-After, X-Request-Id"
_DAY: Final = "86400"
"""Seconds."""


class BadOrigin(GlaneurError):
    """What was said to be allowed is no origin."""


def register(app: Flask, allowed: Collection[str]) -> None:
    """Allow the pages of some origins (`https://news.example`, or `*`) to read the API; raise BadOrigin."""
    app.extensions["glaneur.origins"] = frozenset(map(_origin, allowed))
    if allowed:
        app.before_request(_preflight)
        app.after_request(_shared)


def _origin(typed: str) -> str:
    parts = urlsplit(typed)
    plain = parts.scheme in ("http", "https") and parts.hostname and typed == f"{parts.scheme}://{parts.netloc}"
    if typed == EVERYONE or (plain and "@" not in typed):
        return typed
    raise BadOrigin(f"{typed!r} is no origin: write https://news.example, without a path, or *")


def _allowed() -> str | None:
    """Return what to answer to the page that asks; None when it may not read."""
    known: frozenset[str] = current_app.extensions["glaneur.origins"]
    origin = request.headers.get("Origin")
    if not request.path.startswith("/api/") or origin is None:
        return None
    return EVERYONE if EVERYONE in known else origin if origin in known else None


def _preflight() -> Response | None:
    if request.method != "OPTIONS" or "Access-Control-Request-Method" not in request.headers or not _allowed():
        return None
    response = Response(status=204)
    response.headers["Access-Control-Allow-Methods"] = "GET, HEAD"
    response.headers["Access-Control-Allow-Headers"] = "If-None-Match"
    response.headers["Access-Control-Max-Age"] = _DAY
    return response


def _shared(response: Response) -> Response:
    """Never allow credentials: what only a signed-in reader may see stays on its own pages."""
    if request.path.startswith("/api/"):
        response.vary.add("Origin")
        if allowed := _allowed():
            response.headers["Access-Control-Allow-Origin"] = allowed
            response.headers["Access-Control-Expose-Headers"] = _SHOWN
            response.headers["Cross-Origin-Resource-Policy"] = "cross-origin"
    return response
