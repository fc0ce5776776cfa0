"""Sources to a live generation: add and update what changed, or build a new one beside it, verify, publish."""

from __future__ import annotations

import contextlib
import os
import shutil
import time
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import BinaryIO

from index.checkpoint import Source
from index.decided import read_decisions
from index.deleted import read_deleted
from index.errors import NothingToDo, Refused
from index.filling import Filling, Known, Run
from index.home import PARTIAL, Home
from index.knowing import all_known, refuse_missing, with_finder
from index.learnt import read_habits
from index.publishing import publish
from index.readers import size
from index.reading import Reading
from index.report import Report
from index.sources import learnt_from


def update(home: Home, sources: list[Source], run: Run, *, delete_missing: bool = False) -> Report:
    """Add and update what changed under the sources; the first run builds and publishes a generation."""
    for source in sources:
        size(Path(source.path))  # raises NoSource before anything is made
    started = time.monotonic()
    with home.lock(), Reading(run.crew, home.root) as reading:
        run = with_finder(home, home.engine.live() or home.unfinished(), run)
        if home.engine.live() is None:
            return _build(home, sources, run, reading, home.unfinished())
        known = _known(home)
        decided, deleted = read_decisions(home.decisions), read_deleted(home.deleted)
        new = [each for each in sources if each.path not in known]
        learnt = learnt_from(home, new, run.crew, run.watch, reading)
        with home.engine.update() as writer, home.checkpoint(writer.generation) as checkpoint:
            filling = Filling(home, (writer, checkpoint), Known(decided, learnt, deleted), run, reading)
            filling.report.started = started
            filling.fill(sources)
            if delete_missing:
                filling.delete_missing(sources)
        home.tidy_rejected()
        return filling.report


def reindex(home: Home, run: Run, *, resume: bool = False) -> Report:
    """Rebuild from the recorded sources into a new generation, verify and publish it."""
    with home.lock(), Reading(run.crew, home.root) as reading:
        live = home.engine.live()
        unfinished = home.unfinished()
        if resume and unfinished is None:
            raise NothingToDo("no run was cut short, so there is nothing to resume: run `glaneur reindex`")
        plan = home.plan()
        if plan and not run.force:
            raise Refused(
                f"a reindex in {plan.of} shards is not done: run the shards that are left, or {plan.giving_up()}"
            )
        if plan:
            home.engine.discard(plan.generation)
            home.forget_plan()
        if unfinished and not resume:
            home.engine.discard(unfinished)
        if live is None or not home.has_checkpoint(live):
            raise NothingToDo(f"no sources are recorded in {home.root}: run `glaneur index PATH`")
        with home.record(live) as record:
            sources, before = record.sources(), len(record)
        refuse_missing(sources, force=run.force)
        run = with_finder(home, unfinished if resume else live, run)
        return _build(home, sources, run, reading, unfinished if resume else None, before)


def redo(home: Home, ids: Iterable[str], run: Run, files: Iterable[str] = ()) -> Report:
    """Take the articles with these ids again from where they were read, as far as what was decided about them changed.

    `files` are places of articles that are in the record no longer. An article that is there no longer is left as it
    is: the counts of the report do not have it.
    """
    with home.lock():
        with filling_live(home, run) as filling:
            filling.redo(set(ids), set(files))
        return filling.report


def drop(home: Home) -> int:
    """Take what was deleted out of the live generation; return how many articles. The caller holds the lock."""
    with filling_live(home, Run(workers=1)) as filling:
        filling.drop()
    return filling.report.deleted


def rollback(home: Home) -> str:
    """Publish the generation before the live one; return its name."""
    with home.lock():
        earlier = home.earlier()
        if earlier is None:
            raise NothingToDo("there is no earlier generation to go back to")
        known = all_known(home)
        with home.engine.build(earlier) as writer, home.checkpoint(earlier) as checkpoint:
            Filling(home, (writer, checkpoint), known, Run(workers=1)).drop()  # what was deleted since stays out
        home.engine.publish(earlier)
        return earlier


def spool(home: Home, stream: BinaryIO) -> Path:
    """Keep what comes through standard input, so that a reindex finds it again; return where."""
    with home.lock():
        home.inbox().mkdir(parents=True, exist_ok=True)
        last = max((path.name for path in home.inbox().glob("stdin-*")), default="stdin-0").partition("-")[2]
        path = home.inbox() / f"stdin-{int(last.partition('.')[0]) + 1:06d}"
        new = path.with_name(f"{path.name}{PARTIAL}")
        with new.open("wb") as file:
            shutil.copyfileobj(stream, file, 1 << 20)
            file.flush()
            os.fsync(file.fileno())
        return new.replace(path)


def _build(
    home: Home, sources: list[Source], run: Run, reading: Reading, resume: str | None, before: int = 0
) -> Report:
    started = time.monotonic()
    decided, deleted = read_decisions(home.decisions), read_deleted(home.deleted)  # first: they may be no such files
    there = [source for source in sources if Path(source.path).exists()]
    learnt = (
        learnt_from(home, there, run.crew, run.watch, reading) if resume is None else read_habits(home.habits)
    )  # learnt before it was cut short
    with home.engine.build(resume) as writer, home.checkpoint(writer.generation) as checkpoint:
        given = {source.path for source in sources}
        recorded = [source for source in checkpoint.sources() if source.path not in given]
        filling = Filling(home, (writer, checkpoint), Known(decided, learnt, deleted), run, reading)
        filling.report.started = started
        filling.fill([source for source in sources + recorded if Path(source.path).exists()])
    publish(home, writer.generation, before, force=run.force)
    return filling.report


@contextlib.contextmanager
def filling_live(home: Home, run: Run) -> Iterator[Filling]:
    """Open the live generation for a run over what is in its record; the caller holds the lock."""
    known = all_known(home)  # first: they may be no such files
    with (
        Reading(run.crew) as reading,
        home.engine.update() as writer,
        home.checkpoint(writer.generation) as checkpoint,
    ):
        yield Filling(home, (writer, checkpoint), known, run, reading)


def _known(home: Home) -> set[str]:
    """Return the paths that the live generation was made from."""
    live = home.engine.live()
    if live is None or not home.has_checkpoint(live):
        return set()
    with home.record(live) as record:
        return {source.path for source in record.sources()}
