"""Folders that change to an index that follows them: looked at every so often, and only what changed is read."""

from __future__ import annotations

import hashlib
import itertools
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from index.checkpoint import Source
from index.errors import NoSource, Stopped
from index.filling import Run
from index.home import Home
from index.readers.walk import Found, walk
from index.reindex import update
from index.report import Report
from index.unchanged import FRESH
from search.errors import GlaneurError


@dataclass(frozen=True, slots=True, kw_only=True)
class Watch:
    """How to follow."""

    every: float
    """Seconds from the end of a round to the next."""
    wait: Callable[[float], bool]
    """Waits so many seconds; says whether to end."""
    tell: Callable[[Report], None]
    """Called after each round that changed something, and after the first."""
    complain: Callable[[str], None]
    """Called when something fails; not again while the same fails."""
    delete_missing: bool = False


def follow(home: Home, sources: list[Source], run: Run, watch: Watch) -> None:
    """Update the index whenever something changed under the sources, until told to end; what fails is tried again."""
    rounds = _Rounds(home, sources, run, watch)
    while True:
        try:
            rounds.next()
        except Stopped:
            return
        if watch.wait(watch.every):
            return


class _Rounds:
    """What one round has to know of those before it."""

    def __init__(self, home: Home, sources: list[Source], run: Run, watch: Watch) -> None:
        self._home, self._sources, self._run, self._watch = home, sources, run, watch
        self._seen = ""
        self._failed = ""
        self._told = False

    def next(self) -> None:
        """Look, and update when something changed since the last round that did not fail."""
        try:
            there = [source for source in self._sources if Path(source.path).exists()]
            seen = self._look(there)
            if not seen or seen != self._seen:
                self._seen = ""
                self._update(there)
                self._seen = seen
            self._refuse_missing(there)
        except Stopped:
            raise
        except (GlaneurError, OSError) as error:
            self._complain(" ".join(str(error).split()))
        else:
            self._failed = ""

    def _update(self, there: list[Source]) -> None:
        if not there:
            return
        report = update(self._home, there, self._run, delete_missing=self._watch.delete_missing)
        if not self._told or report.indexed or report.updated or report.deleted:
            self._watch.tell(report)
            self._told = True

    def _refuse_missing(self, there: list[Source]) -> None:
        gone = [source.path for source in self._sources if source not in there]
        if gone:
            raise NoSource(f"nothing is at {', '.join(gone)}: the others are followed, and these when they are there")

    def _complain(self, said: str) -> None:
        if said != self._failed:
            self._watch.complain(said)
        self._failed = said

    def _look(self, there: list[Source]) -> str:
        """Return a text that changes when a file does; an empty one when a file changed too lately to tell."""
        now = time.time_ns()
        seen = hashlib.blake2b(digest_size=16)
        files = (found.path for source in there for found in walk(Path(source.path)) if isinstance(found, Found))
        ours = (each for each in (self._home.decisions, self._home.deleted) if each.exists())
        for path in itertools.chain(ours, files):
            status = path.stat()
            if 0 <= now - max(status.st_mtime_ns, status.st_ctime_ns) < FRESH:
                return ""
            said = (path, status.st_ino, status.st_size, status.st_mtime_ns, status.st_ctime_ns)
            seen.update(repr(said).encode("utf-8", "surrogateescape"))
        return seen.hexdigest()
