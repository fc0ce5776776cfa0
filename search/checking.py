"""A rule that no engine knows and a query that finds at least what fits it, to the articles whose text does."""

from __future__ import annotations

from typing import Final

from search.lexicon import Lexicon
from search.matching import Matcher
from search.query import nodes as q
from search.removed import about_removed, fits_removed

MOST_CHECKED: Final = 20_000
"""Articles whose text is looked at for one rule, the best first; in more of them the answer says that it is limited."""
_AT_ONCE: Final = 1000
_MOST_REMEMBERED: Final = 100


def check(lexicon: Lexicon, query: q.Query, rule: q.Near | q.Together | q.AtLeast) -> q.Query:
    """Return the part of `query` whose articles fit `rule`; remembered by the lexicon."""
    if query == q.NOTHING:
        return q.NOTHING
    known = lexicon.checked.get((query, rule))
    if known is None:
        if len(lexicon.checked) >= _MOST_REMEMBERED:  # each may hold thousands of ids
            lexicon.checked.clear()
        known = lexicon.checked[query, rule] = _looked_at(lexicon, query, rule)
    ids, limited = known
    return q.Checked(query, ids, rule, limited)


def _looked_at(lexicon: Lexicon, query: q.Query, rule: q.Near | q.Together | q.AtLeast) -> tuple[frozenset[str], bool]:
    matcher = Matcher(rule)
    fits = fits_removed if about_removed(rule) else matcher.fits
    ids: set[str] = set()
    for start in range(0, MOST_CHECKED, _AT_ONCE):
        results = lexicon.found(query, _AT_ONCE, start)
        ids.update(hit.article.id for hit in results.hits if fits(hit.article, rule))
        if start + _AT_ONCE >= results.total:
            return frozenset(ids), False
    return frozenset(ids), True
