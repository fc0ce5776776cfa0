"""An article to the same item in other languages, where that can be told: by figures and names, which no translator changes."""

from __future__ import annotations

import re
from datetime import timedelta
from typing import Final

from search.article import Article
from search.document import TEXT
from search.engines.base import SearchRequest
from search.query import nodes as q
from search.view import View

WINDOW: Final = 3
"""Days between an item and its translation. Like what follows it is on the side of caution: of the texts of one project in six
languages that it was set on, one of 238 was told wrongly at most, and two fifths were told (tests/benchmarks/translations.py)."""
_WORD: Final = re.compile(r"\d{1,3}(?:[\s.,]\d{3})+(?!\d)|\w[\w.,-]*")
_SEPARATORS: Final = re.compile(r"[\s.,]")
_NAME: Final = re.compile(r"[A-Z].{3}")
_LONGEST: Final = 20_000
_LONGEST_WORD: Final = 40
_MOST_MARKS: Final = 120
_MOST_TERMS: Final = 30
_LOOKED_AT: Final = 20
FEWEST: Final = 6
"""Figures, names and words with digits that two articles share at least."""
SHARED: Final = 0.6
"""Share of those of the one that has fewer that are in the other."""
LENGTH: Final = 2.0
"""How many times as long one text may be as the other."""


def translations(view: View, article: Article, fewest: int = FEWEST, share: float = SHARED) -> tuple[Article, ...]:
    """Return the best match in each other language, in order of language; nothing for an article without a date.

    Entities are as readers mended them, in `article` too: one that `view` gave.
    """
    own = marks(article)
    terms = _rarest(view, own)
    if article.published is None or article.lang == "und" or len(terms) < fewest:
        return ()
    days = q.Range("published", article.published - timedelta(WINDOW), article.published + timedelta(WINDOW))
    some = q.Boosted(q.Some(terms, fewest // 2), q.Or(terms))
    query = q.And((some, days, q.Not(q.Term("lang", article.lang))))
    best: dict[str, tuple[int, Article]] = {}
    hits = view.searcher.search(SearchRequest(query=query, limit=_LOOKED_AT)).hits
    for other in view.mended.articles([hit.article for hit in hits]):
        common = _common(own, article, other, share)
        if common >= fewest and common > best.get(other.lang, (0, article))[0]:
            best[other.lang] = common, other
    return tuple(best[lang][1] for lang in sorted(best) if lang != "und")


def marks(article: Article) -> frozenset[str]:
    """Return the figures, capitalised words in Latin letters and words with digits of an article, and the ids it names."""
    text = f"{article.title}\n{article.lead}\n{article.body}"[:_LONGEST]
    words = (match.rstrip(".,-")[:_LONGEST_WORD] for match in _WORD.findall(text))
    telling = (word for word in words if _NAME.match(word) or (any(map(str.isdigit, word)) and len(word) > 1))
    found = dict.fromkeys(_SEPARATORS.sub("", word.lower()) for word in telling)
    return frozenset([*list(found)[:_MOST_MARKS], *(entity.id for entity in article.entities)])


def _common(own: frozenset[str], article: Article, other: Article, share: float) -> int:
    """Count the marks in common; 0 when they are too few of either, or one text is much longer."""
    lengths = sorted(max(1, len(each.lead) + len(each.body)) for each in (article, other))
    others = marks(other)
    common = len(own & others)
    alike = common >= share * max(1, min(len(own), len(others)))
    return common if alike and lengths[1] <= LENGTH * lengths[0] else 0


def _rarest(view: View, own: frozenset[str]) -> tuple[q.Term, ...]:
    known = {mark: view.lexicon.frequency(TEXT, mark) for mark in own}
    rare = sorted((mark for mark in known if known[mark] > 1), key=lambda mark: (known[mark], mark))
    return tuple(q.Term(TEXT, mark) for mark in rare[:_MOST_TERMS])
