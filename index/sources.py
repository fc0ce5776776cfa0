"""Recorded paths to their articles, and to what these have in common before any of them is cleaned."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from index.checkpoint import Source
from index.habitual import learn_habits
from index.home import Home
from index.learnt import Learnt, read_habits, write_habits
from index.readers import Watch, read, size
from index.reading import Reading
from index.report import Report
from index.source import RawArticle, Rejected
from index.workers import Crew

Progress = Callable[[Report, int, int], None]
"""Called with the counts so far, and bytes read of bytes to read."""


def articles_of(
    home: Home, source: Source, advance: Callable[[int], None], reading: Reading, watch: Watch | None = None
) -> Iterator[RawArticle | Rejected]:
    """Read a path, with what was said about all of its articles; `advance` is told how many bytes were read."""
    path = Path(source.path)
    is_kept = path.parent == home.inbox()
    items = reading.stream(path, source.fields) if is_kept else read(path, advance, source.fields, watch, reading.file)
    for item in items:
        if isinstance(item, RawArticle) and (source.lang or source.source):
            item = dataclasses.replace(item, lang=source.lang or item.lang, source=source.source or item.source)
        yield item


def learnt_from(home: Home, sources: Sequence[Source], crew: Crew, progress: Progress, reading: Reading) -> Learnt:
    """Learn what the articles of these paths have in common, and add it to what is known.

    That is before any is cleaned, so it makes no difference which comes first, nor how many workers there are.
    """
    learnt = read_habits(home.habits)
    if sources:
        reading.keeps = True
        learnt = learnt.with_new(learn_habits(_first_reading(home, sources, progress, reading), crew))
        reading.keeps = False
        write_habits(home.habits, learnt)
    return learnt


def _first_reading(home: Home, sources: Sequence[Source], progress: Progress, reading: Reading) -> Iterator[RawArticle]:
    """Yield the articles; what is rejected is said when they are read again."""
    report, total, done = Report(), sum(size(Path(source.path)) for source in sources), 0

    def advance(count: int) -> None:
        nonlocal done
        done += count

    for source in sources:
        for item in articles_of(home, source, advance, reading):
            if isinstance(item, RawArticle):
                report.read += 1
                progress(report, done, total)
                yield item
