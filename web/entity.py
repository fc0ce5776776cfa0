"""The id of a person, place or organisation to what the articles of the index say about it."""

from __future__ import annotations

import dataclasses
from dataclasses import dataclass

from search.answer import Answer, Labelled, Question, View, answer
from search.article import ENTITY_TYPES, EntityType
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


def entity_named(view: View, id: str, ui: str) -> EntityPage | None:
    """Return an entity with its newest articles; None when no article names it."""
    for type in ENTITY_TYPES:
        found = _naming(view, type, id, ui)
        if any(entity.id == id for hit in found.hits for entity in hit.article.entities):
            return EntityPage(
                id=id,
                type=type,
                label=view.label(type, id, ui),
                newest=found,
                bars=drawn(view, found),
                together={kind: _others(found, kind, id) for kind in ENTITY_TYPES},
            )
    return None


def _naming(view: View, type: EntityType, id: str, ui: str) -> Answer:
    question = Question(text="*", where=((type, id),), facets=ENTITY_TYPES, sort="newest", ui=ui)
    found = answer(view, dataclasses.replace(question, size=1, facets=(), histogram=None))
    return answer(view, question) if found.total else found


def _others(found: Answer, kind: EntityType, id: str) -> tuple[Labelled, ...]:
    return tuple(each for each in found.facets[kind] if each.value != id)
