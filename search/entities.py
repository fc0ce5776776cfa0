"""What was typed for an entity to its id, and an id to the evidence that a reader decides by."""

from __future__ import annotations

import itertools
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Final

from search.answer import Question, answer
from search.article import ENTITY_TYPES, Article, EntityType
from search.document import LONGEST_KEYWORD
from search.engines.base import SearchRequest
from search.errors import Unmendable
from search.likeness import Candidate, candidates, inside
from search.mending.folding import Why
from search.query.nodes import Or, Term
from search.significance import Significant, significant
from search.snippets import Fragment, Mark, fragments
from search.view import Labelled, View

_READ: Final = 200
"""The newest articles that name it: those whose spellings are listed."""
_CONTEXTS: Final = 5
_SUGGESTED: Final = 5


@dataclass(frozen=True, slots=True)
class Spelling:
    """A name as articles write it."""

    text: str
    lang: str
    """Of those articles."""
    count: int
    """Of the newest articles, how many have it as their fullest form."""


@dataclass(frozen=True, slots=True)
class Context:
    """A sentence that names an entity."""

    article: str
    title: str
    dated: str
    fragment: Fragment


@dataclass(frozen=True, slots=True, kw_only=True)
class Evidence:
    """What the index says of an entity, as it is mended now."""

    id: str
    type: EntityType
    label: str
    hidden: bool
    articles: int
    lines: int
    """Stories, and articles that are no part of one."""
    ids: tuple[Labelled, ...]
    """Itself and all that was merged into it: how many articles name each."""
    joined: dict[str, Why]
    """Those of these ids that are in it by what articles say, not by a decision."""
    spellings: tuple[Spelling, ...]
    contexts: tuple[Context, ...]
    together: dict[EntityType, tuple[Labelled, ...]]
    """What most of its articles name too."""
    significant: dict[EntityType, tuple[Significant, ...]]
    """What is named with it more often than chance would have it."""
    alike: tuple[Candidate, ...]
    """What may be the same."""


def known_as(view: View, typed: str) -> str:
    """Return the entity that an id stands for; raise Unmendable with near ones when no article has it."""
    id = typed[:LONGEST_KEYWORD]
    mending = view.mended.mending
    if id in mending.heads or any(view.searcher.frequency(name, id) for name in ENTITY_TYPES):
        return mending.head(id)
    near = ", ".join(dict.fromkeys(_near(view, id)))
    raise Unmendable(
        f"no article names {typed!r}" + (f"; near it are: {near}" if near else ": `glaneur entity find NAME`")
    )


def another(view: View, typed: str, head: str) -> str:
    """Return the entity that is to be merged into `head`; raise Unmendable when it is that one already, or unknown."""
    other = known_as(view, typed)
    if other == head:
        raise Unmendable("an entity is what it is" if typed == head else f"{typed} is {head} already")
    return other


def kept_apart(view: View, typed: str) -> str:
    """Return an id that articles join with another one, or others with it; raise Unmendable when they do neither."""
    id, mending = typed[:LONGEST_KEYWORD], view.mended.mending
    if id not in mending.joined and not any(each in mending.joined for each in mending.children.get(id, ())):
        raise Unmendable(f"articles join {typed!r} with nothing" if id == known_as(view, typed) else _merged(typed))
    return id


def _merged(typed: str) -> str:
    return f"{typed!r} was merged by a decision: `glaneur entity list` has its number, for `glaneur entity undo`"


def _near(view: View, typed: str) -> Iterator[str]:
    """Yield ids that begin so, then those of entities of such a name."""
    for name in ENTITY_TYPES:
        yield from view.searcher.complete(name, typed, 2)
    words = typed.partition(":")[2].replace("-", " ") or typed
    found = [each for name in ENTITY_TYPES for each in inside(view, name, words, "fr", _SUGGESTED)]
    yield from (each.value for each in sorted(found, key=lambda each: -each.count)[:_SUGGESTED])


def evidence(view: View, id: str, ui: str) -> Evidence:
    """Return what there is to know about an entity; `id` is one that `known_as` returned."""
    mending, type = view.mended.mending, view.mended.type_of(id)
    joined, where = mending.joined, ((type, id),)
    found = answer(view, Question(text="*", where=where, facets=ENTITY_TYPES, sort="newest", histogram=None, ui=ui))
    raw = _newest(view, type, id)
    spellings = tuple(_spellings(view, id, raw))
    names = [each.text for each in spellings] + [view.label(type, id, ui)]
    question = Question(text="*", where=where, ui=ui)
    return Evidence(
        id=id,
        type=type,
        label=view.label(type, id, ui),
        hidden=id in mending.hidden,
        articles=found.total,
        lines=found.lines,
        ids=tuple(_ids(view, id)),
        joined={each: joined[each] for each in mending.within(id) if each in joined},
        spellings=spellings,
        contexts=tuple(itertools.islice(_different(_contexts(view, id, raw[: 4 * _CONTEXTS])), _CONTEXTS)),
        together={kind: tuple(each for each in found.facets[kind] if each.value != id) for kind in ENTITY_TYPES},
        significant={kind: significant(view, question, kind) for kind in ENTITY_TYPES},
        alike=tuple(candidates(view, names, id, ui)),
    )


def _newest(view: View, type: EntityType, id: str) -> list[Article]:
    """Return the newest articles that name an entity, their entities as they are indexed."""
    query = view.mended.meaning(id) or Term(type, id)
    found = view.searcher.search(SearchRequest(query=query, sort="newest", limit=_READ))
    return [hit.article for hit in found.hits]


def _ids(view: View, id: str) -> Iterator[Labelled]:
    """Count the articles of each id that an entity has; of what was split off, with its query."""
    for each in view.mended.mending.within(id):
        part = view.mended.mending.parts.get(each)
        raw = Or(tuple(Term(name, each) for name in ENTITY_TYPES))
        query = view.mended.own(each) if part else raw
        yield Labelled(each, part.query if part else "", view.lexicon.found(query, 0).total)


def _spellings(view: View, id: str, articles: list[Article]) -> Iterator[Spelling]:
    within = set(view.mended.mending.within(id))
    counts = Counter(
        (entity.label, article.lang)
        for article in articles
        for entity in article.entities
        if entity.id in within or view.mended.shown_as(entity.id, article) == id
    )
    for (text, lang), count in counts.most_common():
        yield Spelling(text, lang, count)


def _contexts(view: View, id: str, articles: list[Article]) -> Iterator[Context]:
    for article in articles:
        named = view.mended.articles([article])[0]
        zone = "body" if article.body else "lead"
        text: str = getattr(article, zone)
        marks = [Mark(each.start, each.end, "") for each in named.mentions_in(zone) if each.entity == id][:1]
        shown = fragments(text, marks) if text else ()
        yield Context(article.id, article.title, article.dated, shown[0] if shown else Fragment(""))


def _different(contexts: Iterable[Context]) -> Iterator[Context]:
    """Yield the first of those that say the same: a story that others printed says it again."""
    known: set[str] = set()
    for each in contexts:
        if each.fragment.text not in known:
            known.add(each.fragment.text)
            yield each
