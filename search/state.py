"""An index to what is in it, the part of `status` that command and API share, and to the generations that are kept."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any, Final

from search.engines.base import Engine, Searcher, SearchRequest
from search.errors import SearchError, Unreachable
from search.query.nodes import Everything

_MOST_VALUES: Final = 1000
_BEGUN: Final = re.compile(r"(\d{4})(\d\d)(\d\d)[Tt](\d\d)(\d\d)(\d\d)")
"""What the name of a generation starts with; a cluster has only small letters."""


@dataclass(frozen=True, slots=True)
class Kept:
    """A generation that there is."""

    name: str
    live: bool
    later: bool
    """Begun after the live one: not published yet, or gone back from."""
    begun: str
    """ISO 8601, UTC, to the second; empty when its name does not say."""
    articles: int | None
    """None when this version can't read it."""
    bytes: int


def state(searcher: Searcher, engine: str) -> dict[str, Any]:
    """Return articles, generation, engine, {language: articles}, {source: articles}, first and last day."""
    request = SearchRequest(
        query=Everything(), facets=("lang", "source"), facet_size=_MOST_VALUES, histogram="day", limit=0
    )
    results = searcher.search(request)
    days = [bucket.value for bucket in results.histogram]
    return {
        "articles": results.total,
        "generation": searcher.generation,
        "engine": engine,
        "languages": {bucket.value: bucket.count for bucket in results.facets["lang"]},
        "sources": {bucket.value: bucket.count for bucket in results.facets["source"]},
        "first": days[0] if days else None,
        "last": days[-1] if days else None,
    }


def generations(engine: Engine) -> list[Kept]:
    """Return the generations that are kept, the newest first."""
    live = engine.live() or ""
    return [_kept(engine, name, live) for name in reversed(engine.generations())]


def _kept(engine: Engine, name: str, live: str) -> Kept:
    return Kept(name, name == live, name > live, time_of(name), _articles(engine, name), engine.weight(name))


def _articles(engine: Engine, name: str) -> int | None:
    try:
        with engine.searcher(name) as searcher:
            return len(searcher)
    except Unreachable:
        raise
    except SearchError:  # of another version, damaged, or just deleted
        return None


def time_of(name: str) -> str:
    """Return when what is named after its time began, to the second, UTC: `2026-11-28T18:25:56Z`; '' when it is not."""
    found = _BEGUN.match(name)
    return "{}-{}-{}T{}:{}:{}Z".format(*found.groups()) if found else ""
