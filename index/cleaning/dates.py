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

LETTER: Final = r"(?:[^\W\d_]|[\u0900-\u0963])"
"""A letter of a word, or what stands for a vowel in Devanagari."""

_NAME: Final = rf"({LETTER}{{3,12}})"
_DIGIT: Final = re.compile(r"\d")
_YEAR_FIRST: Final = re.compile(r"(?<!\d)(\d{4})\s?[-/.年년]\s?(\d{1,2})\s?[-/.月월]\s?(\d{1,2})(?!\d)")
_DAY_FIRST: Final = re.compile(
    r"(?<!\d)(\d{1,2})\s?(?:[-/.]|tháng)\s?(\d{1,2})(?:\s?[-/.]\s?|,?\snăm\s)(\d{4})(?!\d)", re.I
)
_COMPACT: Final = re.compile(r"(\d{4})(\d\d)(\d\d)(?:\d{4}|\d{6})?(?!\d)")
_DAY_MONTH: Final = re.compile(
    r"(?<!\d)(\d{1,2})(?:er|st|nd|rd|th|º|ª|°|-?го|-?е)?[\s.,/-]{0,3}(?:(?:de|of|di)\s|d['’])?"
    rf"{_NAME}[\s.,/-]{{0,3}}(?:(?:de|del|of)\s)?(\d{{4}})(?!\d)",
    re.I,
)
_MONTH_DAY: Final = re.compile(rf"{_NAME}[\s.]{{1,3}}(\d{{1,2}})(?:st|nd|rd|th)?[\s,]{{1,3}}(\d{{4}})(?!\d)", re.I)
# 2016. március 12. · 2016 m. kovo 12 d. · 2016. gada 12. martā
_YEAR_MONTH: Final = re.compile(rf"(?<!\d)(\d{{4}})[\s.]{{1,2}}(?:m\.\s)?{_NAME}[\s.]{{1,2}}(\d{{1,2}})(?![\d:])", re.I)
_YEAR_DAY: Final = re.compile(rf"(?<!\d)(\d{{4}})\.?\s?gada\s(\d{{1,2}})[.\s]{{1,2}}{_NAME}", re.I)
# Dates of which the day is not known, as the whole of what is written.
_MONTH: Final = re.compile(r"(\d{4})\s?[-/.]\s?(\d{1,2})|(\d{4})\s?[年년]\s?(\d{1,2})\s?[月월]")
_MONTH_FIRST: Final = re.compile(r"(\d{1,2})\s?[-/.]\s?(\d{4})")
_MONTH_NAMED: Final = re.compile(rf"{_NAME}[\s.,]{{1,3}}(?:(?:de|del|of)\s)?(\d{{4}})", re.I)
_YEAR: Final = re.compile(r"(\d{4})\s?[年년]?")
_EPOCH: Final = re.compile(r"(\d{10})(?:\d{3})?(?:\.\d{1,6})?")
_ORDERS: Final = (
    (_YEAR_FIRST, "ymd"),
    (_DAY_FIRST, "dmy"),
    (_DAY_MONTH, "dmy"),
    (_MONTH_DAY, "mdy"),
    (_YEAR_MONTH, "ymd"),
    (_YEAR_DAY, "ydm"),
)
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
    for pattern, order in _ORDERS:
        for found in pattern.finditer(text):
            parts = dict(zip(order, found.groups(), strict=True))
            if pattern is _DAY_MONTH and text[found.end(1)] == ".":
                parts["m"] = f".{parts['m']}"
            if made := _made(**parts):
                return made
    compact = _COMPACT.match(text.strip())
    return _made(*compact.groups()) if compact else None


def month(word: str) -> int:
    """Give the number of a month from its name or an abbreviation in any language, 0 when it is none.

    A dot before the name is that of the day: in `12. listopada` it is October, in `12 listopada` November.
    """
    name = _folded(word)
    return _months().get(name) or _months().get(name.removeprefix("."), 0)


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


@functools.lru_cache(1 << 14)
def _folded(word: str) -> str:
    folded = unicodedata.normalize("NFD", word.casefold().replace("ı", "i"))
    return "".join(char for char in folded if not unicodedata.combining(char))
