"""Filters, pairs of a name and a value, to what finds the articles that they leave.

`source=A` and `source=B`: either of them. `not.source=A`: no such article. `and.person=A`: that person too, beside another one. All fields together have to hold.
"""

from __future__ import annotations

from typing import Final

from search.article import ENTITY_TYPES
from search.document import FACETS, MORE
from search.errors import UnknownField
from search.query import nodes as q
from search.query.dates import period
from search.reading import Reader

Where = tuple[tuple[str, str], ...]
"""Filters in any order, each at most once."""
FILTERS: Final = (*FACETS, *MORE, "story", "date")
"""The fields that there are filters on."""
SEVERAL: Final = (*ENTITY_TYPES, "author", "agency", "tag")
"""Those of which an article may have several values."""
NOT: Final = "not."
AND: Final = "and."
NARROWING: Final = (*FILTERS, *(f"{NOT}{field}" for field in FILTERS), *(f"{AND}{field}" for field in SEVERAL))
"""The names of all filters."""


def field_of(name: str) -> str:
    """Return the field that a filter is on."""
    return name.removeprefix(NOT).removeprefix(AND)


def narrowings(reader: Reader, where: Where) -> tuple[q.Query, ...]:
    """Return what has to be found, all of it; raise UnknownField."""
    any_of: dict[str, list[q.Query]] = {}
    for name, value in where:
        key = name if name in FILTERS else f"{name}={value}"
        any_of.setdefault(key, []).append(narrowing(reader, name, value))
    return tuple(found[0] if len(found) == 1 else q.Or(tuple(found)) for found in any_of.values())


def narrowing(reader: Reader, name: str, value: str) -> q.Query:
    """Return what finds the articles that one filter leaves; raise UnknownField."""
    field = field_of(name)
    if name not in NARROWING:
        raise UnknownField(
            f"no field {name!r} to filter by; there are: {', '.join(FILTERS)}; with {NOT} before it: only what has not that value"
            f"; {AND}: that value too"
        )
    found = reader.read(_having(field, value))
    return q.Not(found) if name.startswith(NOT) else found


def _having(field: str, value: str) -> q.Query:
    if field != "date":
        return q.Value(field, value)
    days = period(value)
    if days is None:
        raise UnknownField(f"{value!r} is no date; write 2016, 2016-11, 2016-11-30 or 2016-01..2016-03")
    return q.Range("published", *days)
