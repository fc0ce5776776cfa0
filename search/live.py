"""An engine to a view of what is live now: for servers, which stay open while the index changes."""

from __future__ import annotations

import contextlib
import gc
import threading
import time
from pathlib import Path
from types import SimpleNamespace
from typing import ClassVar, Final

from search.engines.base import Engine, Searcher, Shares
from search.errors import NoGeneration, NoIndex, SchemaMismatch
from search.ledger import stamp
from search.mending.decisions import read
from search.mending.folding import Mending, fold
from search.mending.joining import kept
from search.view import MOST_COUNTS, Counted, View

_SELDOM: Final = 60.0
"""Seconds between two looks for views that nobody has any more."""


class Live:
    """Gives threads a view, opened anew when the index has changed: the same one to all where the engine allows it.

    Where it does not, each thread has its own: a searcher that is in use elsewhere must not be closed.
    """

    _collected: ClassVar[float] = -_SELDOM

    def __init__(self, engine: Engine, decisions: Path | None = None) -> None:
        """Follow the live generation of `engine`, and the `decisions` about its entities, if there is such a file."""
        self._engine = engine
        self._decisions = decisions
        self._mending: tuple[str, Mending] = ("", Mending())
        self._counted: tuple[str, str, Counted] = ("", "", Counted(MOST_COUNTS))
        shared = isinstance(engine, Shares)
        self._open = SimpleNamespace() if shared else threading.local()
        self._opening = threading.Lock() if shared else contextlib.nullcontext()

    def view(self) -> View:
        """Return a view of the live generation; raise NoIndex or SchemaMismatch when there is none to search."""
        index, said = self._engine.stamp(), stamp(self._decisions)
        found = self._known("live", index, said)
        if found is None:
            with self._opening:
                found = self._known("live", index, said) or self._renewed(index, said)
        return found

    def _known(self, kind: str, index: str, said: str) -> View | None:
        """Return what was opened last, when it is of this state."""
        known: tuple[str, str, View] | None = getattr(self._open, kind, None)
        return known[2] if known and known[:2] == (index, said) else None

    def _renewed(self, index: str, said: str) -> View:
        known: tuple[str, str, View] | None = getattr(self._open, "live", None)
        mending = self._mended(said)
        if known and known[0] == index:
            view = View(known[2].searcher, mending, known[2].lexicon, self._shared(index, said))
        else:
            joined = kept(self._decisions.parent, index) if self._decisions else None
            view = View(self._engine.searcher(), mending, counted=self._shared(index, said), joined=joined)
            if known:
                known[2].searcher.__exit__(None, None, None)
        self._open.live = (index, said, view)
        if known:
            del known
            self._collect()
        return view

    @classmethod
    def _collect(cls) -> None:
        """Let go of earlier views, which refer to themselves: what they remember, and files that are deleted, would stay long.

        That looks at all objects of the process, so it is done once a minute at most, however often the index changes.
        """
        now = time.monotonic()
        if now - cls._collected >= _SELDOM:
            cls._collected = now
            gc.collect()

    def own(self, generation: str = "") -> View:
        """Return a view that nobody else has and that stays as it is; whoever asked closes its searcher.

        Raises NoGeneration when the one that is named is kept no more.
        """
        searcher = self._kept(generation) if generation else self._engine.searcher()
        return View(searcher, self._mended(stamp(self._decisions)))

    def pinned(self, generation: str) -> View:
        """Return a view of a generation, live or not; raise NoGeneration when it is kept no more."""
        if generation == self._engine.live():
            return self.view()
        said = stamp(self._decisions)
        if generation not in self._engine.generations():
            raise NoGeneration(f"no generation {generation!r} is kept")
        found = self._known("pinned", generation, said)
        if found is None:
            with self._opening:
                found = self._known("pinned", generation, said) or self._pinned(generation, said)
        return found

    def _pinned(self, generation: str, said: str) -> View:
        view = self.own(generation)
        known: tuple[str, str, View] | None = getattr(self._open, "pinned", None)
        if known:
            known[2].searcher.__exit__(None, None, None)
        self._open.pinned = (generation, said, view)
        return view

    def _shared(self, index: str, said: str) -> Counted:
        """Return what all threads remember of what they counted; nothing of it is true of another state."""
        if self._counted[:2] != (index, said):
            self._counted = (index, said, Counted(MOST_COUNTS))
        return self._counted[2]

    def _kept(self, generation: str) -> Searcher:
        if generation in self._engine.generations():  # no other name ever reaches the disk
            with contextlib.suppress(NoIndex, SchemaMismatch):
                return self._engine.searcher(generation)
        raise NoGeneration(f"no generation {generation!r} is kept")

    def _mended(self, said: str) -> Mending:
        """Read the decisions once for all threads; two that read at once do the same."""
        if self._decisions and self._mending[0] != said:
            self._mending = (said, fold(read(self._decisions)))
        return self._mending[1]
