"""An article to those that are about the same: its most telling words, as a query."""

from __future__ import annotations

from collections import Counter
from typing import Final

from search import scoring
from search.article import Article
from search.document import STEM, Document
from search.engines.base import SearchRequest
from search.query import nodes as q
from search.view import View

MOST_WORDS: Final = 20
_FEWEST: Final = 3
"""Of these words that an article has to have."""


def similar(view: View, article: Article, limit: int = 5) -> tuple[Article, ...]:
    """Return articles that share the most telling words, best first; none of the same story."""
    words = telling(view, article)
    if len(words) < _FEWEST:
        return ()
    found = q.Boosted(q.Some(words, _FEWEST), q.Or(words))
    others = q.And((found, q.Not(q.Term("story", article.story or article.id))))
    hits = view.searcher.search(SearchRequest(query=others, limit=limit + 1, fold=True)).hits
    return tuple(hit.article for hit in hits if hit.article.id != article.id)[:limit]


def telling(view: View, article: Article) -> tuple[q.Term, ...]:
    """Return the stems of an article that are frequent in it and rare elsewhere, as BM25 weighs them."""
    inside = Document.of(article).terms.get(STEM, "").split()
    average = view.searcher.average(STEM)
    weights = {
        stem: view.lexicon.idf(STEM, stem) * scoring.saturated(often, len(inside), average)
        for stem, often in Counter(inside).items()
        if view.lexicon.frequency(STEM, stem) > 1
    }
    best = sorted(weights, key=lambda stem: (-weights[stem], stem))[:MOST_WORDS]
    return tuple(q.Term(STEM, stem, weights[stem]) for stem in best)
