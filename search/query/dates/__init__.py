"""A date or a period as people write it, in French, English and simple German, to the days it covers."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date, timedelta
from typing import Final, TypeAlias

from search.query.dates.absolute import Span
from search.query.dates.between import between
from search.query.dates.canonical import canonical, fold
from search.query.dates.relative import read

__all__ = ["Period", "days", "period"]

Period: TypeAlias = tuple[date | None, date | None]
"""First and last day, both included; None where it is open. Never (None, None)."""

_DAY: Final = timedelta(days=1)

_DOTS: Final = re.compile(r"(.*?) ?\.{2,} ?(.*)")
_CLOSED: Final = (
    re.compile(r"(?:entre|between|zwischen) (.+?) (?:et|and|und) (.+)"),
    re.compile(
        r"(?:(?:de|du|des|d|depuis|a partir d[eu]|from|since|von|vom|seit) )?(.+?) "
        r"(?:jusqu (?:a|au|aux|en)|a|aux?|to|until|till|through|bis) (.+)"
    ),
    re.compile(r"(.+?) - (.+)"),
    re.compile(r"([^- ]+|[^-]+ \d\d?|(?:les )?annees \d{4})-([^-]+)"),
)
_OPEN: Final[tuple[tuple[re.Pattern[str], str, Callable[[Span], Period]], ...]] = (
    (re.compile(r"(?:depuis|a partir d(?:e|u|es)|since|from|seit|ab) (.+)"), "", lambda span: (span[0], None)),
    (re.compile(r"(?:depuis|since|seit) (.+)"), "AGO ", lambda span: (span[0], None)),  # depuis 3 jours
    (re.compile(r"(?:jusqu (?:a|au|aux|en)|until|till|up to|bis) (.+)"), "", lambda span: (None, span[1])),
    (re.compile(r"(?:avant|before|vor) (.+)"), "", lambda span: (None, span[0] - _DAY)),
    (re.compile(r"(?:apres|after|nach) (.+)"), "", lambda span: (span[1] + _DAY, None)),
)
"""Words before a date, what is put in their place, and the period that the date then ends or begins."""


def days(text: str, *, today: date | None = None) -> Span | None:
    """Return the first and the last day that a text means; None when it is no date, or has more than 80 characters.

    In digits any year from 0001 to 9999 will do, beside words one from 1000 to 2999.
    Days come before months (`3/5/2016` is in May), weeks begin on Monday, and the weekday of a date is not looked at.
    Seasons are meteorological: summer is June to August, and the winter of 2016 is December 2015 to February 2016,
    as `hiver 2015-2016` says more clearly. A century ends with its hundredth year: the nineteenth is 1801 to 1900.
    Early, mid and late (début, mi, fin) are the thirds of what follows; those of a month begin on the 1st, 11th, 21st.

    What does not name its year is the last that has begun on `today` (the machine's date when None): so are months,
    seasons, days of a month and `années 90`; with `dernier` or `last`, the last that was over. `La semaine dernière`
    and `il y a deux mois` are whole weeks and months of the calendar; `les 3 derniers mois` end today.
    """
    return read(canonical(fold(text)), today or date.today())


def period(text: str, *, today: date | None = None) -> Period | None:
    """Return the first and the last day of a date or a period, None for an open end; None when it is no period.

    Both sides of `2016-01..2016-03`, `2016..`, `de mars à mai 2016`, `entre 2015 et 2017`, `depuis 2015`, `after May`
    are read as `days` reads them. A side without a year takes it from the other; before and after exclude the date,
    since and until include it. A period that ends before it starts is none.
    """
    folded, today = fold(text), today or date.today()
    if dots := _DOTS.fullmatch(folded):
        return _dotted(dots[1], dots[2], today)
    return read(canonical(folded), today) or _closed(folded, today) or _open(folded, today)


def _dotted(left: str, right: str, today: date) -> Period | None:
    if left and right:
        return between(canonical(left), canonical(right), today)
    span = read(canonical(left or right), today)
    return span and ((span[0], None) if left else (None, span[1]))


def _closed(folded: str, today: date) -> Period | None:
    sides = (found.groups() for pattern in _CLOSED if (found := pattern.fullmatch(folded)))
    spans = (between(canonical(left), canonical(right), today) for left, right in sides)
    return next((span for span in spans if span), None)


def _open(folded: str, today: date) -> Period | None:
    for pattern, instead, made in _OPEN:
        if (found := pattern.fullmatch(folded)) and (span := read(instead + canonical(found[1]), today)):
            try:
                return made(span)
            except OverflowError:  # after the year 9999
                return None
    return None
