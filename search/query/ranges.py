"""A field of dates and what was typed after it to a range of days: `depuis:mars 2016`, `date:<2017`."""

from __future__ import annotations

import re
from datetime import date, timedelta
from typing import Final

from search.query import nodes as q
from search.query.dates import period
from search.query.operators import AND, NOT, OR

_MOST_WORDS: Final = 6
_LONGEST: Final = 64
"""Characters of a date: `la deuxième quinzaine de septembre 2016` has 39."""
_COMPARED: Final = re.compile(r"([<>])(=?)\s*")
# The next clause is not part of the date: an operator, a word with a sign, another field.
_NEXT: Final = re.compile(rf'\s*(?!(?:{AND}|{OR}|{NOT})(?![^\s()])|[+\-−!]\S)[^\s():"“”„«»]+(?![^\s()])')
_PARENTHESIS: Final = re.compile(rf"\(([^()]{{1,{_LONGEST}}})\)")


def dated(field: str, text: str) -> q.Range | None:
    """Return the days that a text after a field (`on`, `since` or `before`) means; None when it is no date."""
    if compared := _COMPARED.match(text):
        text = text[compared.end() :]
        if field == "on":
            field = "since" if compared[1] == ">" else "until" if compared[2] else "before"
    # depuis:3 jours
    first, last = period(text) or (period(f"depuis {text}") if field == "since" else None) or (None, None)
    match field:
        case "on" if first or last:
            return q.Range("published", first, last)
        case "since" if first:
            return q.Range("published", first, None)
        case "until" if last:
            return q.Range("published", None, last)
        case "before" if first and first > date.min:
            return q.Range("published", None, first - timedelta(days=1))
        case _:
            return None


def leading(field: str, text: str, start: int) -> tuple[q.Range, int] | None:
    """Return the days that the most words from `start` mean, six at most, and where they end; None for no date.

    What is all of a parenthesis is one date too: `date:(mars 2016)`.
    """
    if (inside := _PARENTHESIS.match(text, start)) and (found := dated(field, inside[1])):
        return found, inside.end()
    ends: list[int] = []
    at = start
    while len(ends) < _MOST_WORDS and (word := _NEXT.match(text, at)) and word.end() - start <= _LONGEST:
        at = word.end()
        ends.append(at)
    for end in reversed(ends):
        if found := dated(field, text[start:end].rstrip(",;")):
            return found, end
    return None
