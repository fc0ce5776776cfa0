"""What a run has to know before it begins: what people decided, what was learnt, what finds names, whether its sources are there."""

from __future__ import annotations

import dataclasses
from pathlib import Path

from index.checkpoint import Source
from index.decided import read_decisions
from index.deleted import read_deleted
from index.entities.pipelines import check
from index.errors import Refused
from index.filling import Known, Run
from index.home import Home
from index.learnt import read_habits


def all_known(home: Home) -> Known:
    """Read what people decided and what was learnt; raise Undecidable, or BadHabits, when a file can be no such file."""
    return Known(read_decisions(home.decisions), read_habits(home.habits), read_deleted(home.deleted))


def with_finder(home: Home, generation: str | None, run: Run) -> Run:
    """Have names found as the run says, else as in this generation; raise NoPipeline when that can't be."""
    finder = run.finder
    if finder is None and generation and home.has_checkpoint(generation):
        with home.record(generation) as record:
            finder = record.finder
    check(finder or "")
    return dataclasses.replace(run, finder=finder or "")


def refuse_missing(sources: list[Source], *, force: bool = False) -> None:
    """Raise Refused when a recorded path is gone, unless that is all right."""
    gone = [source.path for source in sources if not Path(source.path).exists()]
    if gone and not force:
        raise Refused(f"{gone[0]} is gone, and its articles would be lost: put it back, or use --force")
