"""What a reader asks for to the many links of one page: what they have in common is written once."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING
from urllib.parse import quote

from flask import url_for

if TYPE_CHECKING:
    from web.parameters import Parameters


class Links:
    """The links of one page to articles, and to results with one more filter."""

    def __init__(self, parameters: Parameters) -> None:
        """Lead from what `parameters` ask for; good for one request."""
        self._parameters = parameters
        self._narrowed: dict[str, Callable[[str], str]] = {}
        self._article: tuple[str, str] | None = None

    def article(self, id: str) -> str:
        """Return the page of an article that can lead back to these results."""
        if self._article is None:
            path, question, query = url_for("pages.article", id="-", **self._parameters.values).partition("?")
            self._article = path.removesuffix("-"), question + query
        begin, end = self._article
        return f"{begin}{quote(id, safe='', errors='replace')}{end}"

    def narrowed(self, field: str, value: str) -> str:
        """Return the results with one more value of a field."""
        if field not in self._narrowed:
            self._narrowed[field] = self._parameters.narrowed(field)
        return self._narrowed[field](value)
