"""The request being answered to the view of the index and the language that it is answered with."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Final, Self

from flask import current_app, g, request

from search.engines.base import Engine
from search.errors import SearchError
from search.live import Live
from search.view import View

LANGUAGES: Final = ("fr", "en", "ar")
"""Of the interface."""
LONGEST_NAME: Final = 200
"""Characters of the name of a generation."""


@dataclass(frozen=True, slots=True)
class Served:
    """What an application serves."""

    engine: Engine
    live: Live
    decisions: Path | None = None
    """Where what readers decided about entities is; None when there is nowhere to keep it."""
    searches: Path | None = None
    """Where saved searches are."""
    aside: Path | None = None
    """The folder of the lists of what was set aside."""

    @classmethod
    def of(cls, engine: Engine, decisions: Path | None, searches: Path | None, aside: Path | None) -> Self:
        """Follow what is live in `engine`, its entities as they are mended."""
        return cls(engine, Live(engine, decisions), decisions, searches, aside)


def served() -> Served:
    """Return what this application serves."""
    found: Served = current_app.extensions["glaneur"]
    return found


def view() -> View:
    """Return the one view that this request is answered from; raise NoIndex, SchemaMismatch or NoGeneration."""
    if "view" not in g:
        generation = pinned()
        g.view = served().live.pinned(generation) if generation else served().live.view()
    found: View = g.view
    return found


def pinned() -> str:
    """Return the generation that the address names; an empty text for what is live."""
    return request.args.get("generation", "")[:LONGEST_NAME]


def language() -> str:
    """Return `fr`, `en` or `ar`: as the URL says, else the browser, else as most articles are written."""
    found: str | None = g.get("language")
    if found is None:
        found = g.language = _asked() or _commonest()
    return found


def language_without_index() -> str:
    """Return the same, but never look into the index, which may be what has failed."""
    g.language = g.get("language") or _asked() or LANGUAGES[0]
    found: str = g.language
    return found


def _asked() -> str | None:
    typed = request.args.get("ui")
    if typed in LANGUAGES:
        return typed
    # Werkzeug's best_match prefers `en;q=0.5` to `fr-CA`, because only that is the very tag.
    wanted = (tag.partition("-")[0].lower() for tag, quality in request.accept_languages if quality)
    return next((tag for tag in wanted if tag in LANGUAGES), None)


def _commonest() -> str:
    try:
        commonest = view().lexicon.languages[0]
        return commonest if commonest in LANGUAGES else "en"
    except SearchError:
        return LANGUAGES[0]
