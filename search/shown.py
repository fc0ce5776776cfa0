"""One hit to what a reader sees of it: marks, fragments, names, its story."""

from __future__ import annotations

import itertools
from dataclasses import dataclass

from search.article import Article
from search.query import nodes as q
from search.removed import found_removed
from search.results import Hit, Results
from search.snippets import MOST_FRAGMENTS, Fragment, Mark, fragments
from search.story_size import size_order
from search.through import Highlighter
from search.view import Labelled, Told, View


@dataclass(frozen=True, slots=True)
class RemovedFragment:
    """A window of a removed line, and what matched in it."""

    n: int
    reason: str
    fragment: Fragment


@dataclass(frozen=True, slots=True)
class Through:
    """An entity that an article is found by which does not have its name as it was typed."""

    id: str
    label: str
    written: str
    """As the article has it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Shown:
    """One hit as a reader sees it."""

    rank: int
    article: Article
    score: float
    title_marks: tuple[tuple[int, int], ...]
    fragments: tuple[Fragment, ...]
    removed: tuple[RemovedFragment, ...]
    """Lines that were taken out of the article, when the query looks for such."""
    labels: dict[str, str]
    """Entity id to label."""
    story: Told
    through: tuple[Through, ...] = ()
    """Empty when the article is found by what is written in it."""


def shown(view: View, marker: Highlighter, hit: Hit, ui: str, entities: frozenset[str]) -> Shown:
    """Prepare one hit; `entities` are those that it is found through."""
    article = hit.article
    zone = "body" if article.body else "lead"
    text = article.body or article.lead
    title, marks = (marker.marks(article, each, entities) for each in ("title", zone))
    labels = {entity.id: view.label(entity.type, entity.id, ui) for entity in article.entities}
    return Shown(
        rank=0,
        article=article,
        score=hit.score,
        title_marks=tuple((mark.start, mark.end) for mark in title),
        fragments=fragments(text, marks) if text else (),
        removed=(),
        labels=labels,
        through=tuple(
            Through(entity.id, labels[entity.id], entity.label) for entity in article.entities if entity.id in entities
        ),
        story=view.story(article.story) if article.version else Told(article.id),
    )


def removed(query: q.Query, article: Article) -> tuple[RemovedFragment, ...]:
    """Show the first lines that were found among the removed ones."""
    found = itertools.islice(found_removed(query, article), MOST_FRAGMENTS)
    return tuple(
        RemovedFragment(each.line.n, each.line.reason, fragment)
        for each in found
        for fragment in fragments(each.line.text, [Mark(*mark, "") for mark in each.marks])[:1]
    )


def facet_shown(view: View, field: str, results: Results, ui: str | None) -> tuple[Labelled, ...]:
    """Name the values of a facet in a language; without one they stay ids. Sizes of stories are in order of size."""
    found = results.facets[field]
    if field == "story_size":
        found = tuple(sorted(found, key=lambda bucket: size_order(bucket.value)))
    return tuple(
        Labelled(bucket.value, view.label(field, bucket.value, ui) if ui else bucket.value, bucket.count)
        for bucket in found
    )
