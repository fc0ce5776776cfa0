"""The two sides of a period become its days; what one side leaves out, the other says: `3` to `12 M05 2016`."""

from __future__ import annotations

import re
from datetime import date
from typing import Final

from search.query.dates.absolute import Span, is_yearly, occurrence
from search.query.dates.relative import LEAP, last_occurrence, read

_DECADES: Final = re.compile(r"YEARS \d+ \d+")


def between(left: str, right: str, today: date) -> Span | None:
    """Return the days from the first of `left` to the last of `right`, both in canonical words.

    A side without a year takes it from the other, so that the left one comes first; when neither has one, it is the
    last such period that has begun. None when a side is no date, or the end comes before the start.
    """
    if not read(right, today) or _DECADES.fullmatch(f"{left} {right}"):
        right = f"{left.partition(' ')[0]} {right}"  # May 3 to 12, 2016; années 80 à 90
    if not read(left, today):
        left = f"{left} {right.partition(' ')[2]}"  # 3 to 12 May 2016
    start, end = _sides(left, right, today)
    return (start[0], end[1]) if start and end and start[0] <= end[1] else None


def _sides(left: str, right: str, today: date) -> tuple[Span | None, Span | None]:
    if is_yearly(left) and not is_yearly(right):
        end = read(right, today)
        return end and _last_before(left, end), end
    start = last_occurrence(left, today) if is_yearly(left) else read(left, today)
    return start, (start and _first_after(right, start)) if is_yearly(right) else read(right, today)


def _last_before(words: str, end: Span) -> Span | None:
    years = range(end[1].year + 1, end[1].year - LEAP - 1, -1)
    return occurrence(words, years, lambda span: span[0] <= end[1])


def _first_after(words: str, start: Span) -> Span | None:
    return occurrence(words, range(start[1].year, start[1].year + LEAP + 1), lambda span: span[1] >= start[1])
