"""The JSON-LD of a page becomes what its first article says of itself, by the names of schema.org."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from itertools import islice
from typing import Final

MOST_BLOCKS: Final = 10
"""Blocks of JSON-LD that are read."""
LONGEST_BLOCK: Final = 200_000
"""Characters of a block; a longer one is left out."""
DEEPEST: Final = 4
"""Objects within each other in which an article is looked for."""
MOST_VALUES: Final = 50
"""Values of a list that are read."""

_BLOCK: Final = re.compile(r"<script\b[^<>]{0,200}application/ld\+json[^<>]{0,200}>", re.I)
_END: Final = re.compile("</script", re.I)
_ARTICLES: Final = re.compile(r"(?:\w*Article|\w*Posting|Report|Review)$")


def linked_data(html: str) -> Iterator[tuple[str, str]]:
    """Yield (name in lower case with `ld:` before it, text) for all that the first article says."""
    for found in islice(_BLOCK.finditer(html), MOST_BLOCKS):
        end = _END.search(html, found.end(), found.end() + LONGEST_BLOCK)
        if end is None:
            continue
        try:
            value: object = json.loads(html[found.end() : end.start()].strip().removesuffix(";"), strict=False)
        except (ValueError, RecursionError):
            continue
        if (article := next(_articles(value, 0), None)) is not None:
            yield from ((f"ld:{str(name).lower()}", text) for name in article for text in _texts(article[name]))
            return


def _articles(value: object, depth: int) -> Iterator[Mapping[object, object]]:
    if depth > DEEPEST:
        return
    if isinstance(value, list):
        for each in value[:MOST_VALUES]:
            yield from _articles(each, depth + 1)
    elif isinstance(value, dict):
        if any(_ARTICLES.search(kind) for kind in _texts(value.get("@type"))):
            yield value
        for name in ("@graph", "mainEntity", "hasPart"):
            yield from _articles(value.get(name), depth + 1)


def _texts(value: object) -> Iterator[str]:
    """Yield the texts of a value: itself, each of a list, the name or the id of an object."""
    for each in value[:MOST_VALUES] if isinstance(value, list) else [value]:
        if isinstance(each, str):
            yield each
        elif isinstance(each, dict) and isinstance(name := each.get("name") or each.get("@id"), str):
            yield name
