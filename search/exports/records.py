"""Articles to JSON: the lines that `glaneur index` reads, and CSL-JSON for citations."""

from __future__ import annotations

import dataclasses
import json
from collections.abc import Iterable, Iterator
from typing import Any

from search.article import Article
from search.exports.letters import line
from search.exports.manifest import Manifest


def jsonl(_: Manifest, articles: Iterable[Article]) -> Iterator[str]:
    """Yield a line for each article; what it has not is left out."""
    for article in articles:
        yield json.dumps({name: value for name, value in record(article).items() if value}, ensure_ascii=False) + "\n"


def record(article: Article) -> dict[str, Any]:
    """Return what a line says. An article of a title and a lead alone has these for its text, without which it is none."""
    return {
        "id": article.id,
        "url": article.url,
        "title": article.title,
        "lead": article.lead,
        "text": article.body or article.lead or article.title,
        "published": article.dated,
        "updated": article.updated.isoformat() if article.updated else "",
        "source": article.source,
        "section": article.section,
        "authors": article.authors,
        "agency": article.agency,
        "tags": article.tags,
        "captions": article.captions,
        "lang": article.lang,
        "story": article.story,
        "entities": [dataclasses.asdict(entity) for entity in article.entities],
    }


def csl(_: Manifest, articles: Iterable[Article]) -> Iterator[str]:
    """Yield an array of CSL-JSON 1.0.2; names are as they are written, since nobody says which part is the family's."""
    yield "["
    for at, article in enumerate(articles):
        yield (",\n" if at else "\n") + json.dumps(_cited(article), ensure_ascii=False)
    yield "\n]\n"


def cited(article: Article) -> str:
    """Return the array of CSL-JSON that cites an article."""
    return json.dumps([_cited(article)], ensure_ascii=False, indent=1) + "\n"


def _cited(article: Article) -> dict[str, Any]:
    day = [int(part) for part in article.dated.split("-")] if article.dated else []
    said = {
        "id": article.id,
        "type": "article-newspaper",
        "title": line(article.title),
        "author": [{"literal": name} for name in map(line, article.authors or article.agency) if name],
        "container-title": line(article.source),
        "section": line(article.section),
        "issued": {"date-parts": [day]} if day else None,
        "abstract": line(article.lead),
        "keyword": ", ".join(map(line, article.tags)),
        "language": article.lang if article.lang != "und" else "",
        "URL": line(article.url),
    }
    return {name: value for name, value in said.items() if value}
