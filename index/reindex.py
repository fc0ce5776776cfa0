"""Sources to a live generation: add and update what changed, or build a new one beside it, verify, publish."""

from __future__ import annotations

import dataclasses
import os
import shutil
import time
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO, Final

from index.checkpoint import Checkpoint, Source, room
from index.decided import Decided, read_decisions
from index.errors import NothingToDo, Refused
from index.home import Aside, Home
from index.learnt import Learnt, read_habits
from index.pipeline import Prepared, prepare_all
from index.readers import size
from index.report import Report
from index.source import RawArticle, Rejected, file_of
from index.sources import Progress, articles_of, learnt_from
from index.unchanged import Unchanged
from search.document import Document
from search.engines.base import Writer

COMMIT: Final = 5_000
"""Articles between two commits."""
SMALLEST: Final = 0.9
"""Share of the live generation's articles that a new one must have to be published."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Run:
    """How to run: the same for every kind of job."""

    workers: int = os.cpu_count() or 1
    progress: Progress = lambda report, done, total: None
    force: bool = False
    """Publish a generation even when it is much smaller than the live one."""


def update(home: Home, sources: list[Source], run: Run, *, delete_missing: bool = False) -> Report:
    """Add and update what changed under the sources; the first run builds and publishes a generation."""
    for source in sources:
        size(Path(source.path))  # raises NoSource before anything is made
    started = time.monotonic()
    with home.lock():
        if home.engine.live() is None:
            return _build(home, sources, run, home.unfinished())
        known = _known(home)
        decided, learnt = (
            read_decisions(home.decisions),
            learnt_from(home, [each for each in sources if each.path not in known], run.workers, run.progress),
        )
        with home.engine.update() as writer, home.checkpoint(writer.generation) as checkpoint:
            filling = _Filling(home, (writer, checkpoint), (decided, learnt), run)
            filling.report.started = started
            filling.fill(sources)
            if delete_missing:
                filling.delete_missing(sources)
        return filling.report


def reindex(home: Home, run: Run, *, resume: bool = False) -> Report:
    """Rebuild from the recorded sources into a new generation, verify and publish it."""
    with home.lock():
        live = home.engine.live()
        unfinished = home.unfinished()
        if resume and unfinished is None:
            raise NothingToDo("no run was cut short, so there is nothing to resume: run `glaneur reindex`")
        if unfinished and not resume:
            home.engine.discard(unfinished)
        if live is None or not home.has_checkpoint(live):
            raise NothingToDo(f"no sources are recorded in {home.root}: run `glaneur index PATH`")
        with home.checkpoint(live) as record:
            sources, before = record.sources(), len(record)
        _refuse_missing(sources, run)
        return _build(home, sources, run, unfinished if resume else None, before)


def redo(home: Home, ids: Iterable[str], run: Run) -> Report:
    """Take the articles with these ids again from where they were read, as far as what was decided about them changed.

    An article that is there no longer is left as it is: the counts of the report do not have it.
    """
    with home.lock():
        decided, learnt = read_decisions(home.decisions), read_habits(home.habits)
        with home.engine.update() as writer, home.checkpoint(writer.generation) as checkpoint:
            filling = _Filling(home, (writer, checkpoint), (decided, learnt), run)
            filling.redo(set(ids))
        return filling.report


def rollback(home: Home) -> str:
    """Publish the generation before the live one; return its name."""
    with home.lock():
        earlier = home.earlier()
        if earlier is None:
            raise NothingToDo("there is no earlier generation to go back to")
        home.engine.publish(earlier)
        return earlier


def spool(home: Home, stream: BinaryIO) -> Path:
    """Keep what comes through standard input, so that a reindex finds it again; return where."""
    home.inbox().mkdir(parents=True, exist_ok=True)
    number = sum(1 for _ in home.inbox().iterdir()) + 1
    path = home.inbox() / f"stdin-{number:06d}"
    with path.open("wb") as file:
        shutil.copyfileobj(stream, file, 1 << 20)
    return path


def _refuse_missing(sources: list[Source], run: Run) -> None:
    gone = [source.path for source in sources if not Path(source.path).exists()]
    if gone and not run.force:
        raise Refused(f"{gone[0]} is gone, and its articles would be lost: put it back, or use --force")


def _build(home: Home, sources: list[Source], run: Run, resume: str | None, before: int = 0) -> Report:
    started = time.monotonic()
    decided = read_decisions(home.decisions)  # before anything is made: it may be no such file
    there = [source for source in sources if Path(source.path).exists()]
    learnt = (
        learnt_from(home, there, run.workers, run.progress) if resume is None else read_habits(home.habits)
    )  # learnt before it was cut short
    with home.engine.build(resume) as writer, home.checkpoint(writer.generation) as checkpoint:
        given = {source.path for source in sources}
        recorded = [source for source in checkpoint.sources() if source.path not in given]
        filling = _Filling(home, (writer, checkpoint), (decided, learnt), run)
        filling.report.started = started
        filling.fill([source for source in sources + recorded if Path(source.path).exists()])
    with home.checkpoint(writer.generation) as checkpoint:
        _refuse_shrunk(len(checkpoint), before, run)
        _check_count(home, writer.generation, checkpoint)
        checkpoint.finish()
        checkpoint.commit()
    home.engine.publish(writer.generation)
    home.tidy()
    return filling.report


def _known(home: Home) -> set[str]:
    """Return the paths that the live generation was made from."""
    live = home.engine.live()
    if live is None or not home.has_checkpoint(live):
        return set()
    with home.checkpoint(live) as record:
        return {source.path for source in record.sources()}


def _refuse_shrunk(count: int, before: int, run: Run) -> None:
    if count < SMALLEST * before and not run.force:
        raise Refused(
            f"the new index has {count:,} articles and the live one {before:,}: if that is right, use --force"
        )


def _check_count(home: Home, generation: str, checkpoint: Checkpoint) -> None:
    with home.engine.searcher(generation) as searcher:
        if len(searcher) != len(checkpoint):
            raise Refused(f"{len(searcher):,} articles in the index, {len(checkpoint):,} were read: run it again")


class _Filling:
    """One run over some sources into one generation."""

    def __init__(self, home: Home, into: tuple[Writer, Checkpoint], known: tuple[Decided, Learnt], run: Run) -> None:
        self._home = home
        self._writer, self._checkpoint = into
        self._decided, self._learnt = known
        self._run = run
        self._aside = Aside(home.root)
        self.report = Report(generation=self._writer.generation)
        self._ids: set[str] = set()  # on their way through the pipeline
        self._troubled: set[str] = set()  # files that could not be read to the end
        self._bytes, self._total = 0, 0
        self._unchanged = Unchanged(self._checkpoint, self.report, home.decisions)

    def fill(self, sources: list[Source]) -> None:
        """Index what is new or changed."""
        for source in sources:
            self._checkpoint.add_source(source)
        self._total = sum(size(Path(source.path)) for source in sources)
        for fault in self._decided.faults:
            self._reject(fault)
        self._take(
            item
            for source in sources
            for item in articles_of(self._home, source, self._advance, self._unchanged.under(source))
        )

    def redo(self, ids: set[str]) -> None:
        """Take some articles again, from the files they were read from."""
        files = {file for id in ids if (file := self._checkpoint.file(id)) and Path(file).exists()}
        recorded = self._checkpoint.sources()
        self._take(
            _only(
                ids,
                (
                    item
                    for file in sorted(files)
                    for item in articles_of(self._home, _recorded(file, recorded), self._advance)
                ),
            )
        )

    def _take(self, raws: Iterable[RawArticle | Rejected]) -> None:
        prepared = prepare_all(self._changed(raws), self._run.workers, self._decided, self._learnt)
        for done, item in enumerate(prepared, 1):
            if isinstance(item, Rejected):
                self._reject(item)
            else:
                self._put(item)
            if done % COMMIT == 0:
                self._commit()
            self._run.progress(self.report, self._bytes, self._total)
        with room():
            self._unchanged.record()
        self._settle()

    def delete_missing(self, sources: list[Source]) -> None:
        """Delete the articles that came from under the sources and are no longer there."""
        roots = [Path(source.path) for source in sources]
        for id, file in self._checkpoint.not_met():
            path = Path(file)
            if file not in self._troubled and any(path == root or root in path.parents for root in roots):
                self._writer.delete(id)
                self._checkpoint.delete(id)
                self.report.deleted += 1
        self._settle()

    def _changed(self, raws: Iterable[RawArticle | Rejected]) -> Iterator[RawArticle]:
        for item in raws:
            self.report.read += 1
            if isinstance(item, Rejected):
                self._reject(item)
            elif item.id in self._ids or self._checkpoint.met(item.id):
                self._reject(Rejected(item.origin, "id given twice", f"{item.id!r}: the first one was kept"))
            elif self._decided.is_as_indexed(self._checkpoint.digest(item.id), item):
                self._checkpoint.keep(item.id, file_of(item.origin))
                self.report.unchanged += 1
                self._run.progress(self.report, self._bytes, self._total)
            else:
                self._unchanged.moves(item)
                self._ids.add(item.id)
                yield item

    def _put(self, prepared: Prepared) -> None:
        id = prepared.document.article.id
        known = self._checkpoint.digest(id) is not None
        with room():
            place = self._checkpoint.stories.put(id, prepared.document.article.published, prepared.sketch)
            self._checkpoint.put(id, prepared.digest, file_of(prepared.origin))
        self._writer.put(prepared.document.in_story(place.story, place.version))
        self._ids.discard(id)
        self.report.updated += known
        self.report.indexed += not known

    def _reject(self, rejected: Rejected) -> None:
        self._aside.put(rejected)
        self._troubled.add(file_of(rejected.origin))
        self.report.aside = str(self._aside.path)
        self.report.rejected[str(rejected.reason)] += 1
        self.report.examples.setdefault(str(rejected.reason), f"{rejected.origin}: {rejected.detail}".rstrip(": "))

    def _advance(self, count: int) -> None:
        self._bytes += count

    def _settle(self) -> None:
        """Write anew the articles whose story is another one since they were put."""
        self._writer.commit()  # what is read back below; the record stays open until it is written again
        with room(), self._home.engine.searcher(self._writer.generation) as searcher:
            for id, place in self._checkpoint.stories.settled():
                article = searcher.get(id)
                if article is not None:
                    self._writer.put(Document.of(article).in_story(place.story, place.version))
        self._commit()

    def _commit(self) -> None:
        self._writer.commit()  # before the checkpoint: what it records must be in the index
        self._checkpoint.commit()


def _only(ids: set[str], raws: Iterator[RawArticle | Rejected]) -> Iterator[RawArticle]:
    """Yield the articles with these ids, and read no further than needed."""
    left = set(ids)
    for item in raws:
        if isinstance(item, RawArticle) and item.id in left:
            left.discard(item.id)
            yield item
        if not left:
            return


def _recorded(file: str, sources: list[Source]) -> Source:
    """Return a file as a source, with what was said about the recorded path it is under."""
    inside = [each for each in sources if Path(each.path) in (Path(file), *Path(file).parents)]
    nearest = max(inside, key=lambda each: len(each.path), default=Source(file))
    return dataclasses.replace(nearest, path=file)
