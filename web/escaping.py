"""Names and values to the query string of a link."""

from __future__ import annotations

from functools import lru_cache
from typing import Any, Final
from urllib.parse import urlencode

from search.document import LONGEST_KEYWORD

_MOST_PAIRS: Final = 20_000
"""Values that are remembered escaped, none longer than a filter: whole texts of `q` would fill the memory."""


def query_string(values: dict[str, Any]) -> str:
    """Return the query string of names and what each has, one value or a list."""
    pairs = (
        (name, each) for name, value in values.items() for each in (value if isinstance(value, list) else (value,))
    )
    return "&".join(escaped(name, str(each)) for name, each in pairs)


def joined(*parts: str) -> str:
    """Put parts of a query string together; empty ones are left out."""
    return "&".join(filter(None, parts))


def escaped(name: str, value: str) -> str:
    """Return one name and its value."""
    return _pair(name, value) if len(value) <= LONGEST_KEYWORD else urlencode([(name, value)])


@lru_cache(maxsize=_MOST_PAIRS)
def _pair(name: str, value: str) -> str:
    """Escape what a hundred links of a page have in common once."""
    return urlencode({name: value})
