"""One run over some sources into one generation: what is new or changed is put, what is wrong set aside, all of it counted."""

from __future__ import annotations

import dataclasses
import os
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from index.aside import Aside
from index.checkpoint import Checkpoint, Source, room
from index.decided import Decided
from index.deleted import Deleted
from index.entities.pipelines import check
from index.errors import Stopped
from index.haste import Haste
from index.home import Home
from index.learnt import Learnt
from index.pipeline import Prepared, prepare_all, sketch_again
from index.readers import size
from index.reading import Reading
from index.report import Report
from index.shard import Shard
from index.source import RawArticle, Rejected, file_of
from index.sources import Progress, articles_of
from index.stories import Place
from index.unchanged import Unchanged
from index.workers import Crew, nothing
from search.document import Document
from search.engines.base import Writer

COMMIT: Final = 2_500
"""Articles between two commits."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Run:
    """How to run: the same for every kind of job."""

    workers: int = os.cpu_count() or 1
    progress: Progress = lambda report, done, total: None
    force: bool = False
    """Publish a generation even when it is much smaller than the live one."""
    limit: float | None = None
    """Seconds that an article may take. None: none, and a few articles are prepared in this process."""
    check: Callable[[], None] = nothing
    """Called after each article; raises Stopped when the job is to stop, with what it has done."""
    begin: Callable[[], None] = nothing
    """Called first in each worker process."""
    finder: str | None = None
    """What finds names, as `index.entities.extract` reads it. None: what found them in the generation before."""

    @property
    def crew(self) -> Crew:
        """Who does the work."""
        return Crew(workers=self.workers, limit=self.limit, begin=self.begin, check=self.check)

    def watch(self, report: Report, done: int, total: int) -> None:
        """Tell the counts so far; raise Stopped when the job is to stop."""
        self.progress(report, done, total)
        self.check()


@dataclass(frozen=True, slots=True)
class Known:
    """What people decided and what was learnt before a run."""

    decided: Decided
    learnt: Learnt
    deleted: Deleted


class Filling:
    """One run over some sources into one generation."""

    def __init__(
        self,
        home: Home,
        into: tuple[Writer, Checkpoint],
        known: Known,
        run: Run,
        reading: Reading | None = None,
        shard: Shard | None = None,
    ) -> None:
        """Take all articles, or those of one shard, whose stories are settled when all shards are there."""
        self._home = home
        self._shard = shard
        self._reading = reading or Reading()
        self._writer, self._checkpoint = into
        self._known = known
        self._run = run
        self._aside = Aside(home.root)
        self.report = Report(generation=self._writer.generation)
        self._ids: set[str] = set()  # on their way through the pipeline
        self._troubled: set[str] = set()  # files that could not be read to the end
        self._haste = Haste()
        self._bytes, self._total = 0, 0
        if run.finder is not None:
            self._checkpoint.finder = run.finder
        self._unchanged = Unchanged(self._checkpoint, self.report, home.decisions)

    def fill(self, sources: list[Source]) -> None:
        """Index what is new or changed."""
        for source in sources:
            self._checkpoint.add_source(source)
        self._total = sum(size(Path(source.path)) for source in sources)
        for fault in (*self._known.decided.faults, *self._known.deleted.faults):
            if self._takes(fault):
                self._reject(fault)
        self._drop()
        self._take(
            item
            for source in sources
            for item in articles_of(self._home, source, self._advance, self._reading, self._unchanged.under(source))
        )

    def drop(self) -> None:
        """Delete what somebody deleted, wherever it comes from: an earlier generation still has it."""
        self._drop()
        self._settle()

    def settle(self) -> None:
        """Tell each article its place in its story, when all shards are there."""
        self._settle()

    def redo(self, ids: set[str], files: set[str]) -> None:
        """Take some articles again, from the files they were read from, or these."""
        files = {file for id in ids if (file := self._checkpoint.file(id))} | files
        files = {file for file in files if Path(file).exists()}
        recorded = self._checkpoint.sources()
        self._take(
            _only(
                ids,
                (
                    item
                    for file in sorted(files)
                    for item in articles_of(self._home, _recorded(file, recorded), self._advance, self._reading)
                ),
            )
        )

    def again(self, files: Iterable[str], gone: Iterable[Rejected]) -> None:
        """Read some files again, each as the recorded path it is under says; `gone` stays aside."""
        for fault in gone:
            self._reject(fault)
        recorded = self._checkpoint.sources()
        sources = [_recorded(file, recorded) for file in files]
        self._total = sum(size(Path(source.path)) for source in sources)
        self._take(
            item if isinstance(item, Rejected) else self._own(item)
            for source in sources
            for item in articles_of(self._home, source, self._advance, self._reading, self._unchanged.under(source))
        )

    def _own(self, raw: RawArticle) -> RawArticle | Rejected:
        """Return an article, unless its id is that of an article of another file, which this run does not read."""
        file = self._checkpoint.file(raw.id)
        if file is None or file == file_of(raw.origin) or not Path(file).exists():
            return raw
        return given_twice(raw)

    def _take(self, raws: Iterable[RawArticle | Rejected]) -> None:
        known, finder = self._known, self._checkpoint.finder
        check(finder)
        prepared = prepare_all(self._changed(raws), self._run.crew, known.decided, known.learnt, finder)
        try:
            self._put_all(prepared)
        except Stopped:
            self._commit()
            raise
        with room():
            self._unchanged.record()
        self._settle()

    def _put_all(self, prepared: Iterator[Prepared | Rejected | None]) -> None:
        for item in prepared:
            if isinstance(item, Rejected):
                self._reject(item)
            elif item:
                self._put(item)
            if item is not None:
                self._haste.done()
            if item is None or self._haste.waiting >= COMMIT:
                self._commit()
            self._run.watch(self.report, self._bytes, self._total)

    def delete_missing(self, sources: list[Source]) -> None:
        """Delete the articles that came from under the sources and are no longer there."""
        roots = [Path(source.path) for source in sources]
        for id, file in self._checkpoint.not_met():
            path = Path(file)
            if file not in self._troubled and any(path == root or root in path.parents for root in roots):
                self._delete(id)
        self._settle()

    def _drop(self) -> None:
        for id in self._known.deleted.standing:
            if self._checkpoint.digest(id) is not None:
                self._delete(id)

    def _delete(self, id: str) -> None:
        self._writer.delete(id)
        with room():
            self._checkpoint.delete(id)
        self.report.deleted += 1

    def _changed(self, raws: Iterable[RawArticle | Rejected]) -> Iterator[RawArticle | None]:
        """Yield what is to be indexed; None when what was yielded should be searchable before the next one is found."""
        for item in filter(self._takes, raws):
            self.report.read += 1
            if isinstance(item, Rejected):
                self._reject(item)
            elif item.id in self._known.deleted:
                self.report.left_out += 1
            elif item.id in self._ids or self._checkpoint.met(item.id):
                self._reject(given_twice(item))
            elif self._known.decided.is_as_indexed(self._checkpoint.digest(item.id), item):
                self._checkpoint.keep(item.id, file_of(item.origin))
                self.report.unchanged += 1
                self._run.watch(self.report, self._bytes, self._total)
                if self._haste.is_over():
                    yield None
            else:
                self._unchanged.moves(item)
                self._ids.add(item.id)
                self._haste.found()
                yield item

    def _put(self, prepared: Prepared) -> None:
        id = prepared.document.article.id
        known = self._checkpoint.digest(id) is not None
        with room():
            self._checkpoint.stories.put(id, prepared.document.article.published, prepared.sketch)
            self._checkpoint.put(id, prepared.digest, file_of(prepared.origin), prepared.content)
        self._writer.put(prepared.document)
        self._ids.discard(id)
        self.report.updated += known
        self.report.indexed += not known

    def _reject(self, rejected: Rejected) -> None:
        self._aside.put(rejected)
        self._troubled.add(file_of(rejected.origin))
        self.report.aside = str(self._aside.path)
        self.report.reject(rejected)

    def _advance(self, count: int) -> None:
        self._bytes += count

    def _takes(self, item: RawArticle | Rejected) -> bool:
        return self._shard is None or self._shard.takes(item)

    def _settle(self) -> None:
        """Write anew the articles whose story is another one since they were put."""
        if self._shard:
            self._commit()
            return
        self._writer.commit()  # what is read back below; the record stays open until it is written again
        with room(), self._home.engine.searcher(self._writer.generation) as searcher:
            for id, place in self._checkpoint.stories.settled(lambda id: sketch_again(searcher.get(id))):
                article = searcher.get(id)
                if article is not None and Place(article.story, article.version, article.story_size) != place:
                    self._writer.put(Document.of(article).in_story(place.story, place.version, place.size))
        self._commit()

    def _commit(self) -> None:
        self._writer.commit()  # before the checkpoint: what it records must be in the index
        self._checkpoint.commit()
        self._haste.committed()


def given_twice(raw: RawArticle) -> Rejected:
    """Say that another article has this id."""
    return Rejected(raw.origin, "id given twice", f"{raw.id!r}: the first one was kept")


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
