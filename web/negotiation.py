"""A page's address asked for as JSON to the answer of the API that is the same."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from flask import Flask, Response, current_app, request
from flask.typing import ResponseReturnValue

from web.parameters import Parameters

_SAME: Final[Mapping[str, str]] = {
    "pages.search": "api.search",
    "pages.article": "api.article",
    "pages.entity": "api.entity",
    "pages.facet": "api.facet",
    "pages.state": "api.status",
    "concordances.page": "concordances.places",
}
_HOME: Final = "api.status"


def register(app: Flask) -> None:
    """Let a request say by its `Accept` whether it wants the page or the object."""
    app.before_request(_as_object)
    app.after_request(_varied)


def wants_json() -> bool:
    """Say whether the error or the answer of this request is for a program."""
    if request.path.startswith("/api/"):
        return True
    return request.accept_mimetypes.best_match(["text/html", "application/json"]) == "application/json"


def same_as() -> str | None:
    """Return the endpoint of the API that answers this request, whatever its address."""
    endpoint = request.endpoint or ""
    if endpoint.startswith("api.") or endpoint not in _SAME or not wants_json():
        return endpoint if request.path.startswith("/api/") and endpoint else None
    return _HOME if endpoint == "pages.search" and Parameters.of(request.args).is_blank else _SAME[endpoint]


def _as_object() -> ResponseReturnValue | None:
    endpoint = same_as()
    if endpoint is None or endpoint == request.endpoint:
        return None
    answer: ResponseReturnValue = current_app.ensure_sync(current_app.view_functions[endpoint])(
        **(request.view_args or {})
    )
    return answer


def _varied(response: Response) -> Response:
    if request.endpoint in _SAME:
        response.vary.add("Accept")
    return response
