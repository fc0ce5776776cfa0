"""An open index to what is in it: the part of `status` that command and API share."""

from __future__ import annotations

from typing import Any, Final

from search.engines.base import Searcher, SearchRequest
from search.query.nodes import Everything

_MOST_VALUES: Final = 1000


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
