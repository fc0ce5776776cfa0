"""A place that stands for those who speak and act for it: *Washington a déclaré*, *Moscow has denied*."""

from __future__ import annotations

from typing import Final

from index.entities.reading import Reading, Span

_BETWEEN: Final = 4
"""Words at most between a place and what it does: `Ankara n'a pas encore répondu`."""


def acts(reading: Reading, span: Span) -> bool:
    """Tell whether a place is what a verb of saying or deciding is said of, in the languages whose words have such verbs."""
    lists, tokens = reading.lists, reading.tokens
    if span.type != "place" or not lists.acts:
        return False
    article = reading.before(span.first) in lists.articles
    if reading.before(span.first, 2 if article else 1) in lists.prepositions:
        return False
    for position in range(span.last + 1, min(span.last + 2 + _BETWEEN, len(tokens.words))):
        word = tokens.folded[position]
        if not tokens.joined(position) or tokens.capital(position):
            return False
        if word in lists.acts:
            return True
        if word not in lists.helpers:
            return False
    return False
