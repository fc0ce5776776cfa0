"""Canonical words that name their year become the days they cover: `M11 2016` is 1 to 30 November 2016."""

from __future__ import annotations

import calendar
import re
from collections.abc import Callable, Iterable
from datetime import date, timedelta
from types import MappingProxyType
from typing import Final, TypeAlias

Span: TypeAlias = tuple[date, date]
"""First and last day, both included."""
_Readings: TypeAlias = tuple[tuple[re.Pattern[str], Callable[[re.Match[str]], Span | None]], ...]

FIRST: Final = date(1000, 1, 1)
LAST: Final = date(2999, 12, 31)

_PART: Final = r"(?:EARLY|MID|LATE|[1-4]e? QUARTER|[12]e? (?:HALF|FORTNIGHT))"
YEARLY: Final = rf"(?:{_PART} )*(?:M\d\d|S\d|\d{{1,2}}e? M\d\d|M\d\d \d{{1,2}}e?|[1-4]e? QUARTER|[12]e? HALF)"
"""Words that come back each year: `M05`, `3 M05`, `EARLY S2`, `1e QUARTER`."""

_SEASON_BEGINS: Final = (2, 5, 8, -1)
"""Meteorological seasons, in months after January; the winter of a year begins in the December before it."""
_PARTS: Final = MappingProxyType({"EARLY": (1, 3), "MID": (2, 3), "LATE": (3, 3)})
_CUTS_OF_A_MONTH: Final = MappingProxyType({2: (1, 16), 3: (1, 11, 21)})
_ROMAN: Final = MappingProxyType(
    {
        tens + ones: 10 * len(tens) + value
        for tens in ("x", "xx")
        for value, ones in enumerate(("", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix"))
    }
)


def absolute(words: str) -> Span | None:
    """Return the days that canonical words cover; None when they name none.

    Digits alone may be of any year that Python has; a year beside words is one from 1000 to 2999.
    """
    try:
        if span := _first_reading(_IN_DIGITS, words):
            return span
        span = _first_reading(_IN_WORDS, words)
    except (ValueError, OverflowError):  # the 30th of February, the year 0, what comes after the year 9999
        return None
    return span if span and span[0] >= FIRST and span[1] <= LAST else None


def is_yearly(words: str) -> bool:
    """Say whether canonical words come back each year."""
    return _YEARLY.fullmatch(words) is not None


def occurrence(words: str, years: Iterable[int], fits: Callable[[Span], bool]) -> Span | None:
    """Return the first occurrence of yearly words in these years that fits."""
    spans = (absolute(f"{words} {year:04}") for year in years)
    return next((span for span in spans if span and fits(span)), None)


def _calendar(found: re.Match[str]) -> Span:
    """Return the year, month or day that the groups y, m and d name."""
    groups = {name: int(number) for name, number in found.groupdict().items()}
    if "d" in groups:
        only = date(groups["y"], groups["m"], groups["d"])
        return only, only
    return _months(date(groups["y"], groups.get("m", 1), 1), 1 if "m" in groups else 12)


def _season(found: re.Match[str]) -> Span:
    return _season_of(int(found[2]), int(found[1]))


def _season_of(year: int, season: int) -> Span:
    return _months(_later(date(year, 1, 1), _SEASON_BEGINS[season - 1]), 3)


def _winter(found: re.Match[str]) -> Span | None:
    following = int(found[1]) + 1
    return _season_of(following, 4) if found[2] in (f"{following:04}", f"{following % 100:02}") else None


def _decade(found: re.Match[str]) -> Span:
    return _months(date(int(found[1]), 1, 1), 120)


def _century(found: re.Match[str]) -> Span | None:
    """Return a century: the nineteenth is 1801 to 1900."""
    number = _ROMAN.get(found[1]) or (int(found[1]) if found[1].isdecimal() else 0)
    return _months(date(100 * number - 99, 1, 1), 1200) if number else None


def _part(found: re.Match[str]) -> Span | None:
    """Cut a month in two or three (at the 11th, 16th, 21st), anything longer into equal numbers of months."""
    part, whole = found[1], absolute(found[2])
    which, of = _PARTS.get(part) or (int(part[0]), 4 if part.endswith("QUARTER") else 2)
    length = _length(whole) if whole else 0
    if whole and length == 1 and of in _CUTS_OF_A_MONTH:
        starts = [whole[0].replace(day=day) for day in _CUTS_OF_A_MONTH[of]] + [whole[1] + timedelta(days=1)]
        return starts[which - 1], starts[which] - timedelta(days=1)
    if not whole or not length or length % of or part.endswith("FORTNIGHT"):
        return None
    return _months(_later(whole[0], (which - 1) * length // of), length // of)


def _length(span: Span) -> int:
    """Count the months of a span; 0 when it is not of whole months."""
    end = span[1] + timedelta(days=1)
    return (end.year - span[0].year) * 12 + end.month - span[0].month if span[0].day == end.day == 1 else 0


def _months(first: date, count: int) -> Span:
    last = _later(first, count - 1)
    return first, last.replace(day=calendar.monthrange(last.year, last.month)[1])


def _later(first: date, months: int) -> date:
    year, month = divmod(first.year * 12 + first.month - 1 + months, 12)
    return date(year, month + 1, 1)


def _year_first(found: re.Match[str]) -> Span | None:
    return absolute(f"{found[2]} {found[1]}")


def _first_reading(readings: _Readings, words: str) -> Span | None:
    return next((read(found) for pattern, read in readings if (found := pattern.fullmatch(words))), None)


_YEARLY: Final = re.compile(YEARLY)
_IN_DIGITS: Final[_Readings] = tuple(
    (re.compile(pattern), _calendar)
    for pattern in (
        r"(?P<y>\d{4})",
        r"(?P<y>\d{4})[-/.](?P<m>\d{1,2})",
        r"(?P<m>\d{1,2})[-/.](?P<y>\d{4})",
        r"(?P<y>\d{4})[-/.](?P<m>\d{1,2})[-/.](?P<d>\d{1,2})",
        r"(?P<d>\d{1,2})[-/.](?P<m>\d{1,2})[-/.](?P<y>\d{4})",
    )
)
_IN_WORDS: Final[_Readings] = tuple(
    (re.compile(pattern), read)
    for pattern, read in (
        (r"M(?P<m>\d\d) (?P<y>\d{4})", _calendar),
        (r"(?P<d>\d{1,2})e? M(?P<m>\d\d) (?P<y>\d{4})", _calendar),
        (r"M(?P<m>\d\d) (?P<d>\d{1,2})e? (?P<y>\d{4})", _calendar),
        (r"S(\d) (\d{4})", _season),
        (r"S4 (\d{4})[-/](\d{4}|\d\d)", _winter),
        (r"YEARS (\d{3}0)", _decade),
        (r"(\d{1,2}|x{1,2}[iv]{0,4}x?)(?:e|i?eme|th)? CENTURY", _century),
        (rf"({_PART}) (.+)", _part),
        (rf"(\d{{4}}) ({YEARLY})", _year_first),
    )
)
