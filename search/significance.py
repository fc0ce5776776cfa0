"""The articles of a query to the entities that are in more of them than chance would have it.

The statistic is the log-likelihood ratio G² of Dunning, *Accurate Methods for the Statistics of Surprise and
Coincidence* (Computational Linguistics 19(1), 1993): articles of the query or not, with the entity or not. Articles are
counted, not stories. An entity is left out when fewer than three articles of the query have it, when its share there is
no larger than in the whole index, and when G² is below 10.83: p = 0.001 for one entity, of many that are compared.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import Final

from search.answer import Question, answer
from search.filters import field_of
from search.mending.counting import Place
from search.query.nodes import Term
from search.view import View

LEAST: Final = 3
"""Articles."""
LOOKED_AT: Final = 300
"""The most frequent entities of the query, of each type: those among which significant ones are looked for."""
LEAST_SCORE: Final = 10.83
STATISTIC: Final = f"log-likelihood ratio G² (Dunning 1993) of {LEAST_SCORE} or more, {LEAST} articles at least"


@dataclass(frozen=True, slots=True)
class Significant:
    """An entity that belongs to a query."""

    value: str
    label: str
    count: int
    """Articles of the query that name it."""
    articles: int
    """Articles of the index that do."""
    score: float
    """G²."""


def significant(view: View, question: Question, field: str, size: int = 10) -> tuple[Significant, ...]:
    """Return the entities of one field that are most significant for a question, the most significant first."""
    ui = question.ui or view.lexicon.languages[0]
    asked = Question(
        text=question.text,
        where=question.where,
        facets=(field,),
        values=LOOKED_AT,
        histogram=None,
        size=0,
        by="article",
        ui=ui,
    )
    found, total = answer(view, asked, labelled=False), view.lexicon.articles
    own = {id for name, id in question.where if field_of(name) == field}
    scored = []
    for each in found.facets[field]:
        everywhere = occurrences(view, (field, each.value))
        if each.count >= LEAST and each.value not in own and each.count * total > everywhere * found.total:
            score = likelihood(each.count, found.total, everywhere, total)
            if score >= LEAST_SCORE:
                scored.append((each.value, each.count, everywhere, round(score, 2)))
    scored.sort(key=lambda row: (-row[3], row[0]))
    return tuple(
        Significant(id, view.label(field, id, ui), count, everywhere, score)
        for id, count, everywhere, score in scored[:size]
    )


def occurrences(view: View, place: Place) -> int:
    """Count the articles of the index that name an entity."""
    return view.lexicon.found(view.mended.meaning(place[1]) or Term(*place), 0).total


def likelihood(both: int, first: int, second: int, total: int) -> float:
    """Return G² of two properties of `total` articles: how many have both, the first, the second; 0 when independent."""
    cells = (
        (both, first * second),
        (first - both, first * (total - second)),
        (second - both, (total - first) * second),
        (total - first - second + both, (total - first) * (total - second)),
    )
    return 2 * sum(seen * math.log(seen * total / product) for seen, product in cells if seen > 0)
