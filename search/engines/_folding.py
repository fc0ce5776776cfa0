"""Ranked rows, fetched a few more at a time, to one page with one row for each line: the best of those that fold together."""

from __future__ import annotations

import itertools
from collections.abc import Callable, Iterable, Sequence
from typing import Final, Protocol, TypeVar

from search.query import nodes as q

TOGETHER: Final = q.Or(tuple(q.Term("version", version) for version in ("first", "copy", "variant")))
"""Finds the articles that may share a line."""


class Row(Protocol):
    """What is known of a hit before its article is read."""

    @property
    def rank(self) -> tuple[float, int]:
        """Sorts best first; hits of one rank are in order of id."""

    @property
    def line(self) -> int:
        """The same for hits that fold together."""


R = TypeVar("R", bound=Row)


def first(lines: int) -> int:
    """Return how many rows are fetched first for so many lines."""
    return 2 * lines + 20


def enough(fetch: Callable[[int], Sequence[R]], total: int, lines: int) -> Sequence[R]:
    """Return so many of the best rows that they have as many lines, all rows of one rank together; or all rows."""
    wanted = first(lines)
    while True:
        wanted = min(wanted, total)
        rows = fetch(wanted)
        if wanted == total:
            return rows
        last = rows[-1].rank[0]
        whole = [row for row in rows if row.rank[0] != last]  # there may be more that are equal to the last one
        if len({row.line for row in whole}) >= lines:
            return whole
        wanted *= 4


def page(rows: Iterable[R], start: int, end: int, in_order: Callable[[list[R]], list[R]]) -> list[R]:
    """Cut out lines `start` to `end`; only rows whose rank is on the page are put in order of id."""
    seen: set[int] = set()
    cut: list[R] = []
    for _, equal in itertools.groupby(rows, key=lambda row: row.rank):
        new = [row for row in equal if row.line not in seen]
        at = len(seen)
        if at >= end:
            break
        seen |= {row.line for row in new}
        if len(seen) > start:
            first: dict[int, R] = {}
            for row in in_order(new):
                first.setdefault(row.line, row)
            cut += list(first.values())[max(0, start - at) : end - at]
    return cut
