"""The counts of a run to a bar on a terminal, or to a line a minute elsewhere."""

from __future__ import annotations

import contextlib
import sys
import time
from collections.abc import Iterator
from typing import Final

from index.report import Report
from index.sources import Progress as Watch

EVERY: Final = 60.0
"""Seconds between two lines."""


@contextlib.contextmanager
def progress(*, quiet: bool = False) -> Iterator[Watch]:
    """Yield what a run calls with its counts; everything goes to standard error."""
    if sys.stderr.isatty() and not quiet:
        with _bar() as watch:
            yield watch
    else:
        yield _lines()


@contextlib.contextmanager
def _bar() -> Iterator[Watch]:
    from rich.console import Console  # slow to load, and only a terminal needs it
    from rich.progress import BarColumn, Progress, TaskProgressColumn, TextColumn, TimeRemainingColumn

    columns = (
        TextColumn("{task.fields[said]}"),
        BarColumn(),
        TaskProgressColumn(),
        TimeRemainingColumn(),
    )  # fmt: skip
    with Progress(*columns, console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task("", total=None, said="reading")

        def watch(report: Report, done: int, total: int) -> None:
            bar.update(task, completed=done, total=total or None, said=_said(report))

        yield watch


def _lines() -> Watch:
    last = time.monotonic()

    def watch(report: Report, done: int, total: int) -> None:
        nonlocal last
        if time.monotonic() - last >= EVERY:
            last = time.monotonic()
            share = f"{done / total:.0%} read, " if total else ""
            print(f"{share}{_said(report)}", file=sys.stderr, flush=True)  # noqa: T201

    return watch


def _said(report: Report) -> str:
    if not report.generation:
        return f"learning from {report.read:,} articles"
    done = report.indexed + report.updated + report.unchanged
    rate = done / max(report.seconds, 0.001)
    return f"{done:,} articles, {rate:,.0f}/s, {report.rejected.total():,} rejected"
