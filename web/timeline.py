"""Counts by month or day to the bars of a histogram, in the finest step of which there are not too many."""

from __future__ import annotations

import dataclasses
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from typing import Final

from flask_babel import format_date
from markupsafe import Markup

from search.answer import Answer, Question, by_time
from search.engines.base import Interval
from search.filters import narrowing, narrowings
from search.frequencies import words
from search.question import reader_for
from search.view import View
from web.current import language

MOST_BARS: Final = 100
COARSE: Final = 0.05
"""Share of articles dated less finely than the rest from which all are drawn by year; fewer are left out of the bars."""


@dataclass(frozen=True, slots=True)
class Bar:
    """One stretch of time."""

    value: str
    """What a `date` filter takes: `2023-11`, `1980..1989`."""
    name: str
    """For the reader: `novembre 2023`."""
    count: int
    height: float
    """Per cent of the highest one."""
    rate: float | None = None
    """How many there are per million words of all articles of that time, when that is what is drawn."""


@dataclass(frozen=True, slots=True)
class _Step:
    """A length of time: days, months, ... are numbered, so that empty ones between two can be counted."""

    name: Interval
    length: int
    """Of the ISO dates that it needs."""
    number: Callable[[str], int]
    """Of an ISO day or month, or of a value of this step."""
    value: Callable[[int], str]


_STEPS: Final = (
    _Step("day", 10, lambda day: date.fromisoformat(day).toordinal(), lambda n: date.fromordinal(n).isoformat()),
    _Step("month", 7, lambda day: int(day[:4]) * 12 + int(day[5:7]) - 1, lambda n: f"{n // 12:04}-{n % 12 + 1:02}"),
    _Step("year", 4, lambda day: int(day[:4]), lambda n: f"{n:04}"),
    _Step("decade", 4, lambda day: int(day[:3]), lambda n: f"{max(n * 10, 1):04}..{n * 10 + 9:04}"),
    _Step("century", 4, lambda day: int(day[:2]), lambda n: f"{max(n * 100, 1):04}..{n * 100 + 99:04}"),
)


def drawn(view: View, found: Answer) -> tuple[Bar, ...]:
    """Return the bars of an answer; a story in two months counts once in a bar that is a year."""
    step = _step(found.histogram)
    if step is None or step.name == found.question.histogram or found.lines == found.total:
        return timeline(found.histogram)
    return _bars(step, by_time(view, found.question, step.name))


def timeline(histogram: Sequence[tuple[str, int]]) -> tuple[Bar, ...]:
    """Return a bar for each stretch from the first to the last, at most 100; none when nothing has a date.

    What is dated less finely than the bars is left out of them, unless it is too much of all.
    """
    step = _step(histogram)
    return _bars(step, histogram) if step else ()


def per_million(view: View, bars: Sequence[Bar], question: Question) -> tuple[Bar, ...]:
    """Draw bars by how many there are per million words of the articles of their time that fit the other filters."""
    where = tuple((field, value) for field, value in question.where if field != "date")
    others = narrowings(reader_for(view, question), where)
    sizes = [words(view, *others, narrowing(view.reader, "date", bar.value)) if bar.count else 0 for bar in bars]
    rates = [bar.count * 1_000_000 / size if size else 0.0 for bar, size in zip(bars, sizes, strict=True)]
    most = max(rates, default=0.0) or 1.0
    return tuple(
        dataclasses.replace(bar, rate=rate, height=_height(rate, most)) for bar, rate in zip(bars, rates, strict=True)
    )


def box(bar: Bar, at: int, width: float) -> Markup:
    """Return the attributes of the rectangle of a bar, one of many of width 1 side by side and 100 high."""
    return _box(bar.height, at, width)


@lru_cache(maxsize=10_000)
def _box(height: float, at: int, width: float) -> Markup:
    place = f'x="{at + (1 - width) / 2}" y="{100 - height}" width="{width}" height="{height}"'
    return Markup(place)  # noqa: S704  # numbers


def joined(first: str, last: str) -> str:
    """Return the date filter from the beginning of one stretch to the end of another, whichever is earlier."""
    low, high = first.strip().partition("..")[0], last.strip().rpartition("..")[2]
    if low and high and high[: len(low)] < low[: len(high)]:
        low, high = high, low
    return low if low == high else f"{low}..{high}"


def wider(value: str) -> list[str]:
    """Return the year and the month around the value of a date filter that is a month or a day."""
    return [value[:length] for length in (4, 7) if len(value) in (7, 10) and len(value) > length and ".." not in value]


def _step(histogram: Sequence[tuple[str, int]]) -> _Step | None:
    known = [step for step in _STEPS if _sum(histogram, step.length) >= (1 - COARSE) * _sum(histogram, 4)]
    fits = (step for step in known if _fits(step, _of(histogram, step.length)))
    return next(fits, _STEPS[-1]) if histogram else None


def _bars(step: _Step, histogram: Sequence[tuple[str, int]]) -> tuple[Bar, ...]:
    counts: Counter[int] = Counter()
    for day, count in _of(histogram, step.length):
        counts[step.number(day)] += count
    most = max(counts.values())
    stretch = range(min(counts), max(counts) + 1)
    return tuple(_bar(step.value(number), counts[number], most) for number in stretch)


def _of(histogram: Sequence[tuple[str, int]], length: int) -> Sequence[tuple[str, int]]:
    """Return what is dated finely enough for an ISO date of this length."""
    return [(day, count) for day, count in histogram if len(day) >= length]


def _sum(histogram: Sequence[tuple[str, int]], length: int) -> int:
    return sum(count for _, count in _of(histogram, length))


def _fits(step: _Step, histogram: Sequence[tuple[str, int]]) -> bool:
    first, last = histogram[0][0], histogram[-1][0]
    return step.number(last) - step.number(first) < MOST_BARS


def _bar(value: str, count: int, most: int) -> Bar:
    return Bar(value, period_name(value) if count else "", count, _height(count, most))


def _height(size: float, most: float) -> float:
    return max(4.0, round(100 * size / most, 1)) if size else 0.0


def period_name(value: str) -> str:
    """Write the value of a date filter for the reader; as it is when it is neither day, month nor year."""
    first, dots, last = value.partition("..")
    if dots:
        return f"{period_name(first)} – {period_name(last)}".strip()
    return _name(value, language())


@lru_cache(maxsize=10_000)
def _name(value: str, language: str) -> str:
    """Name a stretch in the language of the request, which is `language`."""
    pattern = {4: "y", 7: "LLLL y", 10: "d MMMM y"}.get(len(value))
    try:
        return str(format_date(_day(value), pattern)) if pattern else value
    except ValueError:
        return value


def _day(value: str) -> date:
    return date.fromisoformat(value + "2000-01-01"[len(value) :])
