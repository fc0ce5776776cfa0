"""Codes in brackets after the names of a list of results become the countries that they stand for: `Jalabert (Fr)`, `Federer (SUI)`."""

from __future__ import annotations

import re
from bisect import bisect_left
from functools import cache
from importlib.resources import files
from typing import Final

from index.entities.reading import Reading, Span

FEWEST: Final = 3
"""Codes of several letters that make a list; they must be of two countries at least."""
KNOWN: Final = 0.75
"""Of the short words in brackets of a text, how many must be codes: a text of parties and regions has others."""
_CODE: Final = re.compile(r"(?<=\w \()[A-Z][A-Za-zéè]{0,2}(?=\.?[),;/])")


def take_nationalities(reading: Reading) -> None:
    """Take the codes of a text that has a list of them as places, whatever they were taken for."""
    table = codes(reading.lang)
    found = [(match.start(), table.get(match[0], "")) for match in _CODE.finditer(reading.tokens.text)]
    known = [(start, id) for start, id in found if id]
    sure = [id for start, id in known if reading.tokens.text[start + 1].isalpha()]
    if len(sure) < FEWEST or len(set(sure)) < 2 or len(known) < KNOWN * len(found):
        return
    starts = reading.tokens.starts
    for start, id in known:
        position = bisect_left(starts, start)
        if position < len(starts) and starts[position] == start:
            reading.release(position, position)
            reading.meanings.pop(position, None)
            reading.take(Span(position, position, "place", id))


def codes(lang: str) -> dict[str, str]:
    """Give the codes of the Olympic committees, and those that papers in a language (ISO 639-1) have beside them, with their countries."""
    return _codes(french=lang == "fr")


@cache
def _codes(*, french: bool) -> dict[str, str]:
    found: dict[str, str] = {}
    for row in (files("index.entities") / "tables/nations.tsv").read_text(encoding="utf-8").splitlines():
        if row and not row.startswith("#"):
            country, olympic, short = row.split("\t")
            names = [olympic, *(short.split("|") if french else ())]
            found |= {name: f"country:{country}" for name in names if name != "-"}
    return found
