"""An index to what its home page says about it."""

from __future__ import annotations

import itertools
from dataclasses import dataclass
from typing import Final

from search.answer import Answer, Question, answer
from search.article import ENTITY_TYPES
from search.view import View
from web.timeline import Bar, period_name, timeline

_EXAMPLES: Final = 3
_MOST_TRIES: Final = 12


@dataclass(frozen=True, slots=True, kw_only=True)
class Overview:
    """What is in an index."""

    articles: int
    sources: int
    languages: tuple[str, ...]
    """Names, the commonest language first."""
    first: str
    """Month of the oldest article that has a date; empty when none has."""
    last: str
    examples: tuple[str, ...]
    """Queries that find something."""
    bars: tuple[Bar, ...]


def overview(view: View, ui: str) -> Overview:
    """Look at every article at once."""
    everything = answer(view, Question(text="*", facets=ENTITY_TYPES, size=0, by="article", ui=ui))
    months = [month for month, _ in everything.histogram]
    return Overview(
        articles=everything.total,
        sources=len(view.lexicon.values("source")),
        languages=tuple(view.label("lang", code, ui) for code in view.lexicon.values("lang")),
        first=period_name(months[0]) if months else "",
        last=period_name(months[-1]) if months else "",
        examples=_examples(view, everything, ui),
        bars=timeline(everything.histogram),
    )


def _examples(view: View, everything: Answer, ui: str) -> tuple[str, ...]:
    """Return names to search for: the commonest person, place and organisation, else the next ones.

    A name in the reader's language may be in no article; then it is no example.
    """
    ranked = sorted(
        (at, kind, each.label) for kind, field in enumerate(ENTITY_TYPES)
        for at, each in enumerate(everything.facets[field])
    )  # fmt: skip
    names = list(dict.fromkeys(label for _, _, label in ranked))[:_MOST_TRIES]
    return tuple(itertools.islice((name for name in names if _finds(view, name, ui)), _EXAMPLES))


def _finds(view: View, name: str, ui: str) -> bool:
    asked = Question(text=name, as_written=True, facets=(), histogram=None, size=0, ui=ui)
    found = answer(view, asked)
    return bool(found.total) and not found.relaxed
