"""Articles to CSV (RFC 4180): one row each, for spreadsheets, which must not run what an article says."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Iterator
from typing import Final

from search.article import ENTITY_TYPES, Article
from search.exports.letters import legal, line
from search.exports.manifest import Manifest

COLUMNS: Final = ("id", "url", "title", "lead", "text", "published", "updated", "source", "section", "authors", "agency", "tags", "captions", "lang", *ENTITY_TYPES, "story")  # fmt: skip
"""Named as `glaneur index` knows them; several values are divided by semicolons."""
_FORMULA: Final = ("=", "+", "-", "@", "＝", "＋", "－", "＠", "\t", "\r")
"""How a formula begins for one spreadsheet or another (OWASP, CSV injection)."""


def table(_: Manifest, articles: Iterable[Article]) -> Iterator[str]:
    """Yield the head and a row for each article."""
    yield written(COLUMNS)
    for article in articles:
        yield written([guarded(value) for value in _row(article)])


def guarded(value: str) -> str:
    """Put an apostrophe before what a spreadsheet would take for a formula."""
    return f"'{value}" if value.startswith(_FORMULA) or value.lstrip().startswith(_FORMULA) else value


def _row(article: Article) -> Iterator[str]:
    for value in (article.id, article.url, article.title, article.lead, article.body, article.dated):
        yield legal(value)
    yield article.updated.isoformat() if article.updated else ""
    yield from (legal(article.source), legal(article.section))
    for values in (article.authors, article.agency, article.tags, article.captions):
        yield _together(values)
    yield article.lang
    for kind in ENTITY_TYPES:
        yield _together(entity.label for entity in article.entities if entity.type == kind)
    yield legal(article.story)


def _together(values: Iterable[str]) -> str:
    return "; ".join(map(line, values))


def written(row: Iterable[str]) -> str:
    """Return one row, ended as the RFC says."""
    file = io.StringIO(newline="")
    csv.writer(file).writerow(row)
    return file.getvalue()
