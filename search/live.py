"""An engine to a view of what is live now: for servers, which stay open while the index changes."""

from __future__ import annotations

import threading

from search.answer import View
from search.engines.base import Engine


class Live:
    """Gives each thread its own view, opened anew when the index has changed.

    Not every engine's searcher may be shared between threads, and one that is in use must not be closed.
    """

    def __init__(self, engine: Engine) -> None:
        """Follow the live generation of `engine`."""
        self._engine = engine
        self._local = threading.local()

    def view(self) -> View:
        """Return a view of the live generation; raise NoIndex or SchemaMismatch when there is none to search."""
        stamp = self._engine.stamp()
        known: tuple[str, View] | None = getattr(self._local, "known", None)
        if known and known[0] == stamp:
            return known[1]
        view = View(self._engine.searcher())
        if known:
            known[1].searcher.__exit__(None, None, None)
        self._local.known = (stamp, view)
        return view
