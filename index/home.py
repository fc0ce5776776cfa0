"""The URL of an index to the places of its job: engine, records of generations, rejected articles, lock."""

from __future__ import annotations

import contextlib
import filecmp
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from filelock import FileLock, Timeout

from index.checkpoint import Checkpoint
from index.errors import JobError, JobRunning
from index.holder import holder_of, this_job, write_holder
from index.shard import Plan, Shard
from search.aside import FOLDER, lists_in
from search.engines import engine_and_place, open_engine
from search.engines.base import claimed
from search.mending import joining

_RECORD: Final = ".sqlite3"
PARTIAL: Final = ".new"
"""Ends the name of what is still coming through standard input."""
KEPT: Final = 2
"""Generations beside the live one: the one before it, and one that is being built."""


class Home:
    """Everything the job keeps, under the directory of the index."""

    def __init__(self, url: str) -> None:
        """Open the engine; make nothing yet."""
        _, place = engine_and_place(url)
        if place is None:
            raise JobError("memory: keeps nothing after the command ends: use --index PATH")
        if place.exists() and not place.is_dir():
            raise JobError(f"{place} is a file: name a directory for the index")
        self.url = url
        self.root = place
        self.engine = open_engine(url)

    @contextlib.contextmanager
    def lock(self, shard: Shard | None = None, *, changes: bool = True) -> Iterator[None]:
        """Keep other jobs away; raise JobRunning at once when one is at work, IndexBusy when it is on another machine.

        The job of a shard keeps away all but those of other shards. One that `changes` nothing only looks.
        """
        self.root.mkdir(parents=True, exist_ok=True)
        name = f"shard-{shard.name}" if shard else "job"
        holder = self.root / f"{name}.running"
        try:
            with FileLock(self.root / f"{name}.lock", timeout=0):
                write_holder(holder)
                try:
                    with claimed(self.engine, this_job(), str(shard or "")):
                        if not shard:
                            self._sweep()
                        yield
                        if changes and not shard:
                            self._note_joined()
                finally:
                    holder.unlink(missing_ok=True)
        except Timeout:
            raise JobRunning(f"another job{holder_of(holder)} is writing to {self.root}: wait until it ends") from None

    def checkpoint(self, generation: str) -> Checkpoint:
        """Open the record of a generation, or begin one, to add to it."""
        return Checkpoint(self.record_of(generation))

    def record(self, generation: str) -> Checkpoint:
        """Open the record of a generation to read it, while a job may be adding to it."""
        return Checkpoint(self.record_of(generation), reading=True)

    def record_of(self, generation: str) -> Path:
        """Return where the record of a generation is."""
        return self._records / f"{generation}{_RECORD}"

    def has_checkpoint(self, generation: str) -> bool:
        """Say whether a generation has a record."""
        return self.record_of(generation).exists()

    def shard_record(self, generation: str, shard: Shard, *, reading: bool = False) -> Checkpoint:
        """Open the record of the share of one shard."""
        return Checkpoint(self.shard_record_of(generation, shard), reading=reading)

    def shard_record_of(self, generation: str, shard: Shard) -> Path:
        """Return where the record of the share of one shard is."""
        return self.record_of(f"{generation}.{shard.name}")

    def plan(self) -> Plan | None:
        """Return what several machines agreed on; None when none are at a reindex in shards. Raises BadRecord."""
        plan = Plan.read(self._plan)
        at_work = plan and plan.generation in self.engine.generations() and plan.generation != self.engine.live()
        return plan if at_work else None

    def write_plan(self, plan: Plan) -> None:
        """Write down what all machines go by; the caller holds the lock."""
        plan.write(self._plan)

    def forget_plan(self) -> None:
        """Give up a reindex in shards, or end it; the caller holds the lock."""
        self._plan.unlink(missing_ok=True)
        self._sweep()

    def unfinished(self) -> str | None:
        """Return the newest generation that a run was cut short in."""
        for name in reversed(self.engine.generations()):
            if name != self.engine.live() and self.has_checkpoint(name):
                with self.record(name) as record:
                    if not record.finished:
                        return name
        return None

    def earlier(self) -> str | None:
        """Return the newest whole generation that is older than the live one."""
        live = self.engine.live() or ""
        for name in reversed(self.engine.generations()):
            if name < live and self.has_checkpoint(name):
                with self.record(name) as record:
                    if record.finished:
                        return name
        return None

    def tidy(self, before: str | None) -> None:
        """Delete all generations but the live one and the one `before` it, which a rollback goes back to."""
        for name in self.engine.generations():
            if name not in (before, self.engine.live()):
                self.engine.discard(name)
        self._sweep()

    def _note_joined(self) -> None:
        """Keep what the articles of the live generation join, so that whoever searches need not work it out."""
        stamp = self.engine.stamp()
        if self.engine.live() is None or joining.kept(self.root, stamp):
            return
        # Whatever a damaged index makes a library say: `verify` says it better, and readers work it out themselves.
        with contextlib.suppress(Exception), self.engine.searcher() as searcher:
            joining.keep(self.root, stamp, joining.joined_by(searcher))

    def _sweep(self) -> None:
        """Delete what a job that was cut short has left and no other goes on with."""
        self.engine.prune(keep=KEPT)
        plan = self.plan()
        sharded = plan.generation if plan else None
        for name in self.engine.generations():
            if name not in (self.engine.live(), sharded) and not self.has_checkpoint(name):
                self.engine.discard(name)
        names = set(self.engine.generations())
        for path in self._records.glob(f"*{_RECORD}*"):
            name, dot, _ = path.name.partition(_RECORD)[0].partition(".")
            if name not in names or (dot and name != sharded):
                path.unlink(missing_ok=True)
        for path in (
            *self.root.glob(f"{self.habits.name}.*.new"),
            *self.root.glob(joining.UNFINISHED),
            *self.inbox().glob(f"*{PARTIAL}"),
        ):
            path.unlink(missing_ok=True)

    def inbox(self) -> Path:
        """Return where what came through standard input is kept, for the next reindex."""
        return self.root / "inbox"

    @property
    def decisions(self) -> Path:
        """Return where readers' decisions about lines are: whoever writes an index may read and edit the file."""
        return self.root / "decisions.jsonl"

    @property
    def deleted(self) -> Path:
        """Return where it says which articles stay out: whoever writes an index may read and edit the file."""
        return self.root / "deleted.jsonl"

    @property
    def habits(self) -> Path:
        """Return where what was learnt of each source is: whoever writes an index may read and edit the file."""
        return self.root / "habits.jsonl"

    def rejected_files(self) -> list[Path]:
        """Return the lists of what was set aside, a file a run, oldest first."""
        return lists_in(self.root / FOLDER)

    def tidy_rejected(self) -> None:
        """Delete the lists that say the same as the newest: a job that runs every hour would make as many.

        Those of shards are put together first.
        """
        if self.plan():
            return
        *older, newest = self.rejected_files() or [Path()]
        for each in older:
            if filecmp.cmp(each, newest, shallow=False):
                each.unlink()

    @property
    def _plan(self) -> Path:
        return self.root / "shards.json"

    @property
    def _records(self) -> Path:
        return self.root / "checkpoints"
