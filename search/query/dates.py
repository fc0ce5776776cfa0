"""A date as people write it to the days it covers: `2016`, `2016-11`, `2016-11-30`, `30/11/2016`."""

from __future__ import annotations

import calendar
import re
from datetime import date
from typing import Final

_YEAR: Final = re.compile(r"(\d{4})")
_MONTH: Final = re.compile(r"(\d{4})[-/](\d{1,2})")
_DAY: Final = re.compile(r"(\d{4})[-/](\d{1,2})[-/](\d{1,2})")
_EUROPEAN: Final = re.compile(r"(\d{1,2})[/.](\d{1,2})[/.](\d{4})")


def days(text: str) -> tuple[date, date] | None:
    """Return the first and the last day that a text means; None when it is no date."""
    text = text.strip()
    try:
        if found := _EUROPEAN.fullmatch(text):
            day = date(int(found[3]), int(found[2]), int(found[1]))
            return day, day
        if found := _DAY.fullmatch(text):
            day = date(int(found[1]), int(found[2]), int(found[3]))
            return day, day
        if found := _MONTH.fullmatch(text):
            year, month = int(found[1]), int(found[2])
            return date(year, month, 1), date(year, month, calendar.monthrange(year, month)[1])
        if found := _YEAR.fullmatch(text):
            return date(int(found[1]), 1, 1), date(int(found[1]), 12, 31)
    except ValueError:  # the 30th of February, the year 0
        return None
    return None


def period(text: str) -> tuple[date | None, date | None] | None:
    """Return first and last day of `2016`, `2016-01..2016-03`, `2016..` or `..2016`; None when it is no period."""
    first, dots, last = text.partition("..")
    if not dots:
        return days(text)
    start, end = days(first), days(last)
    if (first.strip() and not start) or (last.strip() and not end) or not (start or end):
        return None
    return (start and start[0], end and end[1])
