"""The report of a run to what a person reads at its end."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from index.readers.formats import formats
from index.report import Report
from search.cli import printable

EXAMPLE: Final = 300
"""Characters of an example of what was rejected."""


def summary(report: Report) -> Iterator[str]:
    """Yield the counts, the most frequent reasons for which something was set aside, and where that is."""
    seconds = max(report.seconds, 0.001)
    rate = (report.indexed + report.updated) / seconds
    left_out = f"{report.left_out:,} left out as deleted, " if report.left_out else ""
    yield (
        f"{report.indexed:,} new, {report.updated:,} updated, {report.unchanged:,} unchanged, {report.deleted:,} deleted, "
        f"{left_out}{report.rejected.total():,} rejected in {seconds:,.1f} s ({rate:,.0f} articles/s)"
    )
    if not report.read:
        yield f"there was nothing to read: what is read are {' '.join(sorted(formats()))} files"
    for reason in report.reasons():
        example = printable(reason.example[:EXAMPLE])
        yield f"{reason.count:>9,}  {reason.reason:<16}  {'e.g. ' if reason.count > 1 else ''}{example}"
    if report.left:
        yield f"shard {report.shard} is done; not yet: {', '.join(report.left)}. The last one publishes."
    elif report.shard and report.published:
        yield f"all shards are done: {report.generation} is live"
    elif report.shard:
        yield f"all shards are done; another machine publishes {report.generation}: if it does not, run this again"
    if report.aside:
        yield f"what was rejected, and why: {report.aside}"
