"""One reindex by several machines that share a home: each takes the articles that fall to it, the last to end publishes.

The first machine learns what the sources have in common, begins the generation and writes down what all go by; the
others wait for that. Each has a record of its own, so that each can be cut short and go on. Who finds, when its share is
done, that all are, puts the records together, settles the stories of them all, verifies and publishes.
"""

from __future__ import annotations

import contextlib
import dataclasses
import time
from collections.abc import Callable
from pathlib import Path
from typing import Final

from index.aside import Aside, read_list
from index.checkpoint import Checkpoint, Source
from index.entities.pipelines import check
from index.errors import JobRunning, NothingToDo, Refused
from index.filling import Filling, Run
from index.home import Home
from index.knowing import all_known, refuse_missing, with_finder
from index.publishing import publish
from index.readers import size
from index.reading import Reading
from index.report import Report
from index.shard import Plan, Shard
from index.sources import learnt_from
from search.errors import IndexBusy

WAIT: Final = 2.0
"""Seconds between two looks whether the first machine has begun."""


def fill_shard(
    home: Home,
    shard: Shard,
    run: Run,
    sources: list[Source] | None = None,
    say: Callable[[str], None] = lambda line: None,
) -> Report:
    """Do the share of one machine, and publish when it is the last; `sources` None: those of the live generation.

    Called again it goes on where it was. The report says which shards are not done yet.
    """
    plan = _agreed(home, shard, run, sources, say)
    run = dataclasses.replace(run, finder=plan.finder)
    with home.lock(shard=shard):
        report = _share(home, shard, plan, run)
    report.shard, report.left = str(shard), [str(each) for each in left(home, plan)]
    if not report.left:
        _end(home, plan, run, report)
    return report


def _agreed(home: Home, shard: Shard, run: Run, sources: list[Source] | None, say: Callable[[str], None]) -> Plan:
    """Return what the machines go by; make it when this one is the first, wait for it when another one is at that."""
    for source in sources or ():
        size(Path(source.path))  # raises NoSource before anything is made
    told = ""
    while True:
        plan = home.plan()
        if plan is not None:
            plan.refuse_other(shard, sources, run.finder)
            check(plan.finder)
            return plan
        try:
            with home.lock():
                if home.plan() is None:
                    _begin(home, shard, run, sources)
        except (JobRunning, IndexBusy) as busy:
            if str(busy) != told:
                told = str(busy)
                say(f"waiting for another machine to begin: {told.partition(': ')[0]}")
            run.watch(Report(), 0, 0)
            time.sleep(WAIT)


def _begin(home: Home, shard: Shard, run: Run, sources: list[Source] | None) -> None:
    """Learn from all sources, begin a generation and write down what all machines go by."""
    live, before = home.engine.live(), 0
    if sources is not None and live is not None:
        raise Refused("there is an index already: use --shard with `glaneur reindex`, or `glaneur index` without it")
    if sources is None:
        if live is None or not home.has_checkpoint(live):
            raise NothingToDo(f"no sources are recorded in {home.root}: run `glaneur index PATH --shard {shard}`")
        with home.record(live) as record:
            sources, before = record.sources(), len(record)
        refuse_missing(sources, force=run.force)
    run = with_finder(home, live, run)
    there = [source for source in sources if Path(source.path).exists()]
    with Reading(run.crew, home.root) as reading:
        learnt_from(home, there, run.crew, run.watch, reading)
    writer = home.engine.build()
    with writer:
        pass
    home.write_plan(Plan(writer.generation, shard.of, tuple(sources), run.finder or "", before))


def _share(home: Home, shard: Shard, plan: Plan, run: Run) -> Report:
    """Put the articles that fall to one shard, unless that is done."""
    known = all_known(home)
    refuse_missing(list(plan.sources), force=run.force)  # a folder may not be mounted here
    sources = [source for source in plan.sources if Path(source.path).exists()]
    with home.shard_record(plan.generation, shard) as checkpoint:
        if checkpoint.finished:
            return Report(generation=plan.generation)
        with home.engine.build(plan.generation) as writer, Reading(run.crew, home.root) as reading:
            filling = Filling(home, (writer, checkpoint), known, run, reading, shard)
            filling.fill(sources)
        checkpoint.finish(filling.report.aside)
        checkpoint.commit()
    return filling.report


def left(home: Home, plan: Plan) -> list[Shard]:
    """Return the shards that are not done."""
    return [shard for shard in plan.shards() if not _is_done(home, plan, shard)]


def _is_done(home: Home, plan: Plan, shard: Shard) -> bool:
    if not home.shard_record_of(plan.generation, shard).exists():
        return False
    with home.shard_record(plan.generation, shard, reading=True) as record:
        return record.finished


def _end(home: Home, plan: Plan, run: Run, report: Report) -> None:
    """Publish, unless another machine that has just ended its share is at that."""
    with contextlib.suppress(JobRunning, IndexBusy), home.lock():
        if home.plan() == plan:
            _put_together(home, plan, run, report)
        report.published = True


def _put_together(home: Home, plan: Plan, run: Run, report: Report) -> None:
    """Make one record of all, settle the stories, publish."""
    with home.engine.build(plan.generation) as writer, home.checkpoint(plan.generation) as checkpoint:
        aside = Aside(home.root)
        if not checkpoint.absorbed:
            lists = [_absorb(home, plan, shard, checkpoint) for shard in plan.shards()]
            for path in map(Path, filter(None, lists)):
                for rejected in read_list(path) if path.exists() else ():  # somebody may have deleted it
                    aside.put(rejected)
            checkpoint.absorbed = True
            checkpoint.commit()
        Filling(home, (writer, checkpoint), all_known(home), run).settle()
    publish(home, plan.generation, plan.before, force=run.force)
    home.forget_plan()
    report.aside = str(aside.path) if aside.path.exists() else ""


def _absorb(home: Home, plan: Plan, shard: Shard, checkpoint: Checkpoint) -> str:
    """Add the record of a shard; return the list of what it set aside."""
    with home.shard_record(plan.generation, shard, reading=True) as record:
        checkpoint.absorb(record)
        return record.aside
