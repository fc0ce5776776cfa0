"""Canonical words said from today on become days: `AGO 1 MONTH`, `7 LASTS DAY`, and `M05` when no year is named."""

from __future__ import annotations

import calendar
import re
from datetime import date, timedelta
from types import MappingProxyType
from typing import Final

from search.query.dates.absolute import YEARLY, Span, absolute, occurrence

_WEEK: Final = timedelta(days=7)
_DAY: Final = timedelta(days=1)
LEAP: Final = 8
"""Years from one 29 February to the next when the last year of a century, which has none, lies between them."""

_BLOCKS: Final = MappingProxyType(
    {"MONTH": (1, "M{:02} "), "QUARTER": (3, "{}e QUARTER "), "HALF": (6, "{}e HALF "), "YEAR": (12, "")}
)
"""Units of whole months: how many, and how one of them is named before its year."""

_AGO: Final = re.compile(r"\bAGO (\d{1,4}) (DAY|MONTH|QUARTER|HALF|YEAR)S?\b")
_DECADE: Final = re.compile(r"\bYEARS (\d0)\b")
_WEEKS_AGO: Final = re.compile(r"AGO (\d{1,4}) WEEKS?")
_WEEKDAY: Final = re.compile(r"(?:LAST )?W([1-7])(?: LAST)?")
_LASTS: Final = re.compile(r"(?:THIS )?(\d{1,4}) LASTS? (DAY|WEEK|MONTH|YEAR)S?")
_YEARLY: Final = re.compile(rf"(LAST |THIS )?({YEARLY})( LAST| THIS)?")


def read(words: str, today: date) -> Span | None:
    """Return the days that canonical words cover on a day; None when they are no date."""
    try:
        words = _AGO.sub(lambda found: _ago(int(found[1]), found[2], today), words)
        words = _DECADE.sub(lambda found: _decade(int(found[1]), today), words)
        return absolute(words) or _counted(words, today)
    except (ValueError, OverflowError):  # 9,999 years ago
        return None


def _ago(count: int, unit: str, today: date) -> str:
    """Write the day, month, quarter, half or year so many before today's."""
    if unit == "DAY":
        day = today - count * _DAY
        return f"{day.day} M{day.month:02} {day.year:04}"
    size, name = _BLOCKS[unit]
    year, number = divmod((today.year * 12 + today.month - 1) // size - count, 12 // size)
    return f"{name.format(number + 1)}{year:04}"


def _decade(year: int, today: date) -> str:
    """Write the last decade that ends in these two digits and has begun."""
    written = today.year // 100 * 100 + year
    return f"YEARS {written if written <= today.year else written - 100:04}"


def _counted(words: str, today: date) -> Span | None:
    if found := _WEEKS_AGO.fullmatch(words):
        monday = today - today.weekday() * _DAY - int(found[1]) * _WEEK
        return monday, monday + 6 * _DAY
    if (found := _WEEKDAY.fullmatch(words)) and "LAST" in words:
        day = today - ((today.isoweekday() - int(found[1]) - 1) % 7 + 1) * _DAY
        return day, day
    if found := _LASTS.fullmatch(words):
        return _rolling(int(found[1]), found[2], today)
    if found := _YEARLY.fullmatch(words):
        return last_occurrence(found[2], today, complete="LAST" in words)
    return None


def _rolling(count: int, unit: str, today: date) -> Span | None:
    """Return so many days, weeks, months or years that end today; a month begins after its day of the month."""
    if unit in ("DAY", "WEEK"):
        before = today - count * (_WEEK if unit == "WEEK" else _DAY)
    else:
        year, month = divmod(today.year * 12 + today.month - 1 - count * _BLOCKS[unit][0], 12)
        before = date(year, month + 1, min(today.day, calendar.monthrange(year, month + 1)[1]))
    return (before + _DAY, today) if count else None


def last_occurrence(words: str, today: date, *, complete: bool = False) -> Span | None:
    """Return the last time that yearly words have begun on a day; `complete`: were over the day before."""
    years = range(today.year + 1, today.year - LEAP - 1, -1)  # the winter of next year may have begun
    return occurrence(words, years, lambda span: span[1] < today if complete else span[0] <= today)
