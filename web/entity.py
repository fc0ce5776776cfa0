"""The id of a person, place or organisation to what the articles of the index say about it."""

from __future__ import annotations

from dataclasses import dataclass

from search.answer import Answer, Question, answer
from search.article import ENTITY_TYPES, EntityType
from search.entities import Evidence, evidence
from search.view import Labelled, View
from web.timeline import Bar, drawn


@dataclass(frozen=True, slots=True, kw_only=True)
class EntityPage:
    """One entity and the articles that name it."""

    id: str
    type: EntityType
    label: str
    newest: Answer
    """The articles, the newest first."""
    bars: tuple[Bar, ...]
    together: dict[EntityType, tuple[Labelled, ...]]
    """Whom and what the same articles name, most often first; counts are of lines of results that name both."""
    evidence: Evidence


def entity_named(view: View, id: str, ui: str) -> EntityPage | None:
    """Return an entity with its newest articles; None when no article names it and nothing was decided about it."""
    if id not in view.mended.mending.heads and not any(view.searcher.frequency(kind, id) for kind in ENTITY_TYPES):
        return None
    type = view.mended.type_of(id)
    found = answer(view, Question(text="*", where=((type, id),), facets=(), sort="newest", ui=ui))
    if not found.total and id not in view.mended.mending.heads:
        return None
    said = evidence(view, id, ui)
    return EntityPage(
        id=id,
        type=type,
        label=said.label,
        newest=found,
        bars=drawn(view, found),
        together=said.together,
        evidence=said,
    )
