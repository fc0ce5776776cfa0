"""A day and how much of it is known become what ISO 8601 writes, `2016`, `2016-11` or `2016-11-03`, and back."""

from __future__ import annotations

import calendar
from datetime import date
from typing import Final, Literal

Precision = Literal["year", "month", "day"]

_LENGTHS: Final[dict[Precision, int]] = {"year": 4, "month": 7, "day": 10}


def written(first: date, precision: Precision) -> str:
    """Write what is known of a date; `first` is its first day."""
    return first.isoformat()[: _LENGTHS[precision]]


def read(text: str) -> tuple[date, Precision]:
    """Read what `written` wrote; raise ValueError for anything else."""
    precision = next((name for name, length in _LENGTHS.items() if length == len(text)), None)
    if precision is None:
        raise ValueError(f"{text!r} is neither a year, nor a month, nor a day")
    return date.fromisoformat(text + "2000-01-01"[len(text) :]), precision


def last_day(first: date, precision: Precision) -> date:
    """Return the last day that a date may mean."""
    match precision:
        case "year":
            return date(first.year, 12, 31)
        case "month":
            return date(first.year, first.month, calendar.monthrange(first.year, first.month)[1])
        case "day":
            return first
