"""An index to what there is to say about it: its state, its faults, its generations."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import asdict, dataclass
from itertools import islice
from pathlib import Path
from typing import Any, Final

from index.aside import read_list
from index.home import Home
from index.report import Report
from search.engines.base import Searcher
from search.state import state

MOST_FAULTS: Final = 20


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
        "bytes": weight(home.root / generation),
        "unfinished": home.unfinished(),
        "rejected": aside.rejected.total(),
        "reasons": [asdict(each) for each in aside.reasons()],
        "rejected_in": str(files[-1]) if files else None,
    }


def generations(home: Home) -> list[Generation]:
    """Return all generations, oldest first."""
    live = home.engine.live()
    return [_generation(home, name, live) for name in home.engine.generations()]


def verify(home: Home) -> list[str]:
    """Compare the live generation with the record of what was read; return its faults, a line each."""
    with home.engine.searcher() as searcher:
        return list(islice(_faults(home, searcher), MOST_FAULTS))


def _faults(home: Home, searcher: Searcher) -> Iterator[str]:
    if not home.has_checkpoint(searcher.generation):
        yield f"{searcher.generation} has no record of what was read: run `glaneur index PATH` again"
        return
    with home.checkpoint(searcher.generation) as record:
        if not record.finished:
            yield f"{searcher.generation} is live and was never finished: run `glaneur reindex`"
        if len(record) != len(searcher):
            yield f"{len(record):,} articles were read and {len(searcher):,} are in the index: run `glaneur reindex`"
        for id in record.ids():
            article = searcher.get(id)
            if article is None:
                yield f"article {id} was read and is not in the index: run `glaneur reindex`"
            elif article.id != id:
                yield f"article {id} gives article {article.id}: run `glaneur reindex`"


def _generation(home: Home, name: str, live: str | None) -> Generation:
    articles, finished = None, False
    if home.has_checkpoint(name):
        with home.checkpoint(name) as record:
            articles, finished = len(record), record.finished
    return Generation(name, name == live, finished, articles, weight(home.root / name))


def _paths(home: Home, generation: str) -> list[str]:
    if not home.has_checkpoint(generation):
        return []
    with home.checkpoint(generation) as record:
        return [source.path for source in record.sources()]


def weight(directory: Path) -> int:
    """Add up the bytes of the files under a directory."""
    return sum(path.stat().st_size for path in directory.rglob("*") if path.is_file())
