"""An index to a Flask application: the page and the API."""

from __future__ import annotations

from collections.abc import Collection
from pathlib import Path
from secrets import token_bytes
from threading import BoundedSemaphore

from flask import Flask
from flask_babel import Babel

from search.aside import lists_at
from search.editing import Editor
from search.engines import open_engine
from search.engines.base import Engine
from search.mending.decisions import decisions_at
from search.saved import searches_at
from web import access_log, failures, freshness, metrics, negotiation, origins, patience, presentation, state, words
from web.access import Access
from web.access import register as register_access
from web.access_log import AccessLog
from web.api import api
from web.concordance import concordances
from web.current import Served, language
from web.editing import LARGEST, MOST_DECISIONS, Editing, edits
from web.exports import AT_ONCE, exports
from web.feeds import feeds
from web.headers import secured
from web.limits import Limit, Tries
from web.mending import mends
from web.patience import TIME_LIMIT
from web.signing_in import signing
from web.views import pages

__all__ = ["create_app"]


def create_app(
    index: str | Engine,
    *,
    testing: bool = False,
    editor: Editor | None = None,
    access: Access | None = None,
    decisions: Path | None = None,
    searches: Path | None = None,
    aside: Path | None = None,
    allow_origins: Collection[str] = (),
    log: AccessLog | None = None,
    time_limit: float = TIME_LIMIT,
    secret: bytes | None = None,
    processes: int = 1,
) -> Flask:
    """Return the application that serves an engine, or the index at a URL; nothing is read before the first request.

    With an `editor`, those whom `access` knows, or readers at this machine when it is None, may put lines back into articles
    and take lines out, and mend entities: what they decide about those is in the file `decisions`, saved searches in `searches`,
    and what was set aside in lists in the folder `aside`, all of which an index at a URL has beside it.

    The `secret` is what forms and cookies are known by, the same in each of the `processes` that serve the same; a new one
    when None.

    Raises UnknownEngine when the URL names no engine. Errors of a `testing` application reach the test.
    """
    app = Flask(__name__)
    app.config.update(TESTING=testing, PROVIDE_AUTOMATIC_OPTIONS=False)
    app.url_map.merge_slashes = False  # the id of an article may have two in a row
    app.json.ensure_ascii = False  # type: ignore[attr-defined]
    app.json.sort_keys = False  # type: ignore[attr-defined]
    engine = open_engine(index) if isinstance(index, str) else index
    if isinstance(index, str):
        decisions, searches, aside = decisions_at(index), searches_at(index), lists_at(index)
    app.extensions["glaneur"] = Served.of(engine, decisions, searches, aside)
    access_log.register(app, log)
    metrics.register(app, app.extensions["glaneur"].live)
    Babel(app, locale_selector=language)
    presentation.register(app)
    words.register(app)
    state.register(app)
    app.register_blueprint(pages)
    app.register_blueprint(api)
    app.extensions["glaneur.exports"] = BoundedSemaphore(AT_ONCE)
    app.register_blueprint(exports)
    app.register_blueprint(feeds)
    app.register_blueprint(concordances)
    if editor:
        _take_decisions(app, editor, access, secret or token_bytes(32), processes)
    failures.register(app)
    patience.register(app, time_limit)
    origins.register(app, allow_origins)
    freshness.register(app)
    negotiation.register(app)
    app.after_request(secured)
    return app


def _take_decisions(app: Flask, editor: Editor, access: Access | None, secret: bytes, processes: int) -> None:
    """Take decisions; each process allows its share of tries and decisions."""
    limits = Tries(processes), Limit(MOST_DECISIONS // processes, 60)
    editing = Editing(editor=editor, secret=secret, access=access, tries=limits[0], decisions=limits[1])
    app.extensions["glaneur.editing"] = editing
    app.config["MAX_CONTENT_LENGTH"] = LARGEST
    app.register_blueprint(edits)
    app.register_blueprint(mends)
    if editing.access:
        register_access(app, editing.access, editing.secret)
        app.register_blueprint(signing)
