"""Articles to one text file: for people, and for IRaMuTeQ."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator
from typing import Final

from search.article import Article
from search.exports.letters import line, paragraphs
from search.exports.manifest import Manifest

_RULE: Final = "=" * 72
_LONGEST: Final = 60
"""Characters of a value of a variable."""


def plain(manifest: Manifest, articles: Iterable[Article]) -> Iterator[str]:
    """Yield the manifest, then each article under a rule."""
    yield "".join(f"{name}: {line(value)}\n" for name, value in manifest.lines())
    for article in articles:
        authors = ", ".join(article.authors)
        byline = " · ".join(filter(None, map(line, (article.source, article.dated, authors))))
        head = [line(article.title), byline, line(article.url)]
        parts = ["\n".join(filter(None, head)), line(article.lead), *paragraphs(article.body)]
        yield f"\n{_RULE}\n\n" + "\n\n".join(filter(None, parts)) + "\n"


def iramuteq(_: Manifest, articles: Iterable[Article]) -> Iterator[str]:
    """Yield each article under its line of variables; stars, which would begin another text or theme, are left out."""
    for article in articles:
        starred = " ".join(f"*{name}_{value}" for name, value in _variables(article) if value)
        parts = [line(article.title), line(article.lead), *paragraphs(article.body)]
        text = "\n".join(line(part.replace("*", " ")) for part in parts if part)
        yield f"**** {starred}\n{text}\n\n"


def _variables(article: Article) -> Iterator[tuple[str, str]]:
    yield "id", _value(article.id)
    yield "source", _value(article.source)
    yield "date", _value(article.dated[:4])
    yield "month", _value(article.dated[:7]) if len(article.dated) > len("2016") else ""
    yield "lang", _value(article.lang)
    yield "section", _value(article.section)
    yield "author", _value(article.authors[0]) if article.authors else ""


def _value(text: str) -> str:
    """Keep letters without accents, and figures: what a variable of IRaMuTeQ may have."""
    return re.sub(r"[\W_]", "", unicodedata.normalize("NFKD", text))[:_LONGEST]
