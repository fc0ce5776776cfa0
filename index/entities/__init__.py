"""The text of an article becomes the persons, places and organisations that it names."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from index.entities import pipelines
from index.entities.finding import finding
from index.entities.mention import Mention
from index.steps import Steps, finished
from search import mentions
from search.article import Entity

__all__ = ["Mention", "extract", "extracting", "packed", "summarise"]


def extract(text: str, lang: str, said: str = "") -> tuple[Mention, ...]:
    """Find what a text in a language (ISO 639-1, `und` when unknown) names, in order, never overlapping.

    `said` names pipelines as `pipelines.check` reads it: they find the names of texts in their languages.
    """
    return finished(extracting(text, lang, said))


def extracting(text: str, lang: str, said: str = "") -> Steps[tuple[Mention, ...]]:
    """Do so step by step."""
    found = pipelines.find(text, lang, said) if said else None
    if found is None:
        found = yield from finding(text, lang)
    return found


def summarise(mentions: Iterable[Mention]) -> tuple[Entity, ...]:
    """Count mentions by id: the most frequent first, then by id; the label is the longest one."""
    counts: Counter[str] = Counter()
    fullest: dict[str, Mention] = {}
    for mention in mentions:
        counts[mention.id] += 1
        known = fullest.setdefault(mention.id, mention)
        if len(mention.label) > len(known.label):
            fullest[mention.id] = mention
    ranked = sorted(counts.items(), key=lambda item: (-item[1], item[0]))
    return tuple(Entity(id, fullest[id].label, fullest[id].type, count) for id, count in ranked)


def packed(found: Iterable[Mention], entities: Iterable[Entity]) -> mentions.Mentions:
    """Keep where the entities of a text are named."""
    all = (mentions.Mention(each.start, each.end, each.id, each.metonymy) for each in found)
    return mentions.Mentions.of(all, tuple(entity.id for entity in entities))
