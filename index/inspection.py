"""An index to what there is to say about it: its state, its faults, its generations."""

from __future__ import annotations

import contextlib
from dataclasses import asdict, dataclass
from typing import Any

from index.aside import read_list
from index.errors import BadRecord
from index.home import Home
from index.report import Report
from index.sharding import left
from index.verifying import faults
from search.state import state


@dataclass(frozen=True, slots=True)
class Generation:
    """One complete build of the index."""

    name: str
    live: bool
    finished: bool
    articles: int | None
    """None when it has no record."""
    bytes: int


def status(home: Home) -> dict[str, Any]:
    """Return the object of `glaneur status --json`; raise NoIndex when nothing is live."""
    with home.engine.searcher() as searcher:
        seen = state(searcher, home.engine.name)
    generation = seen["generation"]
    files, aside = home.rejected_files(), Report()
    for rejected in read_list(files[-1]) if files else ():
        aside.reject(rejected)
    return {
        **seen,
        "paths": _paths(home, generation),
        "bytes": home.engine.weight(generation),
        "unfinished": home.unfinished(),
        **_shards(home),
        "rejected": aside.rejected.total(),
        "reasons": [asdict(each) for each in aside.reasons()],
        "rejected_in": str(files[-1]) if files else None,
    }


def _shards(home: Home) -> dict[str, list[str]]:
    """Return the shards that are not done, when several machines are at a reindex."""
    plan = home.plan()
    return {"shards_left": [str(each) for each in left(home, plan)]} if plan else {}


def generations(home: Home) -> list[Generation]:
    """Return all generations, oldest first."""
    live = home.engine.live()
    return [_generation(home, name, live) for name in home.engine.generations()]


def verify(home: Home) -> list[str]:
    """Compare the live generation with what was read; return its faults, a line each that says what to do.

    Raises NoIndex when nothing is live, JobRunning while a job changes it.
    """
    with home.lock(changes=False):
        live = home.engine.live()
        if live is None:
            home.engine.searcher()  # says so
            return []
        return [*_unpublished(home, live), *faults(home, live)]


def _unpublished(home: Home, live: str) -> list[str]:
    if not home.has_checkpoint(live):
        return []
    with contextlib.suppress(BadRecord), home.record(live) as record:
        if not record.finished:
            return [f"{live} is live and was never finished: run `glaneur reindex`"]
    return []


def _generation(home: Home, name: str, live: str | None) -> Generation:
    articles, finished = None, False
    if home.has_checkpoint(name):
        with home.record(name) as record:
            articles, finished = len(record), record.finished
    return Generation(name, name == live, finished, articles, home.engine.weight(name))


def _paths(home: Home, generation: str) -> list[str]:
    if not home.has_checkpoint(generation):
        return []
    with home.record(generation) as record:
        return [source.path for source in record.sources()]
