"""An answer to the JSON object that command and API write."""

from __future__ import annotations

import dataclasses
from typing import Any

from search.answer import Answer, Shown


def as_json(answer: Answer) -> dict[str, Any]:
    """Return the object of `search --json` and `GET /api/search`."""
    return {
        "query": answer.question.text,
        "read_as": answer.read_as,
        "relaxed": answer.relaxed,
        "least": answer.least,
        "limited": answer.limited,
        "partial": answer.partial,
        "total": answer.total,
        "through": answer.through,
        "by": answer.question.by,
        "lines": answer.lines,
        "page": answer.question.page,
        "took_ms": answer.took_ms,
        "hits": [_hit_json(hit) for hit in answer.hits],
        "facets": {field: [dataclasses.asdict(each) for each in values] for field, values in answer.facets.items()},
        "histogram": histogram_json(answer),
        "suggestion": answer.suggestion,
        "drops": [dataclasses.asdict(each) for each in answer.drops],
        "generation": answer.generation,
    }


def histogram_json(answer: Answer) -> list[dict[str, Any]]:
    """Return the stretches of time with their counts."""
    return [{"date": day, "count": count} for day, count in answer.histogram]


def _hit_json(hit: Shown) -> dict[str, Any]:
    article = hit.article
    return {
        "id": article.id,
        "rank": hit.rank,
        "score": hit.score,
        "title": article.title,
        "title_marks": [list(mark) for mark in hit.title_marks],
        "url": article.url,
        "source": article.source,
        "lang": article.lang,
        "section": article.section,
        "published": article.dated or None,
        "fragments": [{"text": each.text, "marks": [list(mark) for mark in each.marks]} for each in hit.fragments],
        "removed": [
            {
                "n": each.n,
                "reason": each.reason,
                "text": each.fragment.text,
                "marks": [list(m) for m in each.fragment.marks],
            }
            for each in hit.removed
        ],
        "through": [dataclasses.asdict(each) for each in hit.through],
        "entities": [
            {"id": entity.id, "label": hit.labels[entity.id], "type": entity.type} for entity in article.entities
        ],
        "story": {
            "id": hit.story.id,
            "size": hit.story.size,
            "copies": hit.story.copies,
            "variants": hit.story.variants,
            "version": article.version or "first",
        },
    }
