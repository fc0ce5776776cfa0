"""A concordance to the JSON object that command and API write."""

from __future__ import annotations

from typing import Any

from search.concordance import Concordance, Occurrence


def as_json(found: Concordance) -> dict[str, Any]:
    """Return the object of `concordance --json` and `GET /api/concordance`, without the frequencies."""
    return {
        "query": found.question.text,
        "read_as": found.read_as,
        "least": found.least,
        "limited": found.limited,
        "order": found.order,
        "found": found.found,
        "read": found.read,
        "complete": found.is_whole,
        "first": found.first.isoformat() if found.first else None,
        "last": found.last.isoformat() if found.last else None,
        "total": found.total,
        "sorted": found.sorted,
        "page": found.question.page,
        "took_ms": found.took_ms,
        "places": [occurrence_json(each) for each in found.shown],
        "generation": found.generation,
    }


def occurrence_json(each: Occurrence) -> dict[str, Any]:
    """Return the object of one place."""
    return {
        "id": each.id,
        "title": each.title,
        "source": each.source,
        "published": each.published or None,
        "lang": each.lang,
        "zone": each.zone,
        "start": each.start,
        "end": each.end,
        "before": each.before,
        "match": each.match,
        "after": each.after,
    }
