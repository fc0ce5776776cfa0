"""A date as some page writes it becomes a `date`, with its precision when no more than a month or a year is known."""

from __future__ import annotations

import functools
import re
import unicodedata
from datetime import UTC, date, datetime, timedelta
from typing import Final

from index.cleaning.languages import phrases
from search.precision import Precision

YEARS: Final = range(1400, 2201)
"""What is no year of a publication is no date."""
LOOKED_AT: Final = 200
"""Characters of a text within which a date is looked for."""

_DIGIT: Final = re.compile(r"\d")
_YEAR_FIRST: Final = re.compile(r"(?<!\d)(\d{4})\s?[-/.年]\s?(\d{1,2})\s?[-/.月]\s?(\d{1,2})(?!\d)")
_DAY_FIRST: Final = re.compile(r"(?<!\d)(\d{1,2})\s?[-/.]\s?(\d{1,2})\s?[-/.]\s?(\d{4})(?!\d)")
_COMPACT: Final = re.compile(r"(\d{4})(\d\d)(\d\d)(?:\d{4}|\d{6})?(?!\d)")
_DAY_MONTH: Final = re.compile(
    r"(?<!\d)(\d{1,2})(?:er|st|nd|rd|th|º|ª|°|-?го|-?е)?[\s.,/-]{0,3}(?:(?:de|of|di)\s)?([^\W\d_]{3,12})[\s.,/-]{0,3}"
    r"(?:(?:de|del|of)\s)?(\d{4})(?!\d)",
    re.I,
)
_MONTH_DAY: Final = re.compile(r"([^\W\d_]{3,12})[\s.]{1,3}(\d{1,2})(?:st|nd|rd|th)?[\s,]{1,3}(\d{4})(?!\d)", re.I)
# Dates of which the day is not known, as the whole of what is written.
_MONTH: Final = re.compile(r"(\d{4})\s?[-/.]\s?(\d{1,2})|(\d{4})\s?年\s?(\d{1,2})\s?月")
_MONTH_FIRST: Final = re.compile(r"(\d{1,2})\s?[-/.]\s?(\d{4})")
_MONTH_NAMED: Final = re.compile(r"([^\W\d_]{3,12})[\s.,]{1,3}(?:(?:de|del|of)\s)?(\d{4})", re.I)
_YEAR: Final = re.compile(r"(\d{4})\s?年?")
_EPOCH: Final = re.compile(r"(\d{10})(?:\d{3})?(?:\.\d{1,6})?")
_AHEAD: Final = timedelta(days=1)
"""How far ahead of us a day may have begun elsewhere."""

Dated = tuple[date, Precision]
"""The first day that a date may mean, and how much of it is known."""


def read_dated(text: str) -> Dated | None:
    """Read what a source or a page says of its date: a day anywhere in it, else a month or a year that is all of it.

    A time of day is left out, seconds since 1970 are read; a date that is not of this world or lies ahead is none.
    """
    text = text[:LOOKED_AT].strip()
    if seconds := _EPOCH.fullmatch(text):
        day: date | None = datetime.fromtimestamp(int(seconds[1]), UTC).date()
    else:
        day = read_date(text)
    found: Dated | None = (day, "day") if day else _partial(text)
    return found if found and found[0] <= datetime.now(UTC).date() + _AHEAD else None


def _partial(text: str) -> Dated | None:
    year, number = "", ""
    if found := _MONTH.fullmatch(text):
        year, number = found[1] or found[3], found[2] or found[4]
    elif (found := _MONTH_FIRST.fullmatch(text)) or (found := _MONTH_NAMED.fullmatch(text)):
        number, year = found.groups()
    elif (found := _YEAR.fullmatch(text)) and int(found[1]) in YEARS:
        return date(int(found[1]), 1, 1), "year"
    first = _made(year, number, "1") if year else None
    return (first, "month") if first and first.day == 1 else None


def read_date(text: str) -> date | None:
    """Find the first date in a text: day before month unless that cannot be; None when there is none."""
    text = text[:LOOKED_AT]
    if not _DIGIT.search(text):
        return None
    for pattern, order in ((_YEAR_FIRST, "ymd"), (_DAY_FIRST, "dmy"), (_DAY_MONTH, "dmy"), (_MONTH_DAY, "mdy")):
        for found in pattern.finditer(text):
            if made := _made(**dict(zip(order, found.groups(), strict=True))):
                return made
    compact = _COMPACT.match(text.strip())
    return _made(*compact.groups()) if compact else None


def month(word: str) -> int:
    """Give the number of a month from its name or an abbreviation in any language, 0 when it is none."""
    return _months().get(_folded(word), 0)


def _made(y: str, m: str, d: str) -> date | None:
    year, day = int(y), int(d)
    number = int(m) if m.isdigit() else month(m)
    if number > 12 >= day and m.isdigit():  # 3/25/2016 is not a date of Europe
        number, day = day, number
    if year not in YEARS:
        return None
    try:
        return date(year, number, day)
    except ValueError:
        return None


@functools.cache
def _months() -> dict[str, int]:
    spelt = (enumerate(language.months.split("|"), 1) for language in phrases() if language.months)
    return {_folded(name): number for months in spelt for number, names in months for name in names.split()}


def _folded(word: str) -> str:
    return "".join(char for char in unicodedata.normalize("NFD", word.casefold()) if not unicodedata.combining(char))
