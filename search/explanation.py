"""A query to what it means for one index: how it was read, how many articles each word has, where one article has it."""

from __future__ import annotations

from dataclasses import dataclass

from search.answer import MOST_HITS, View, mark, rank
from search.engines.base import SearchRequest
from search.errors import NoArticle
from search.query import nodes as q
from search.query.description import describe
from search.query.parser import parse
from search.reading import texts


@dataclass(frozen=True, slots=True)
class Clause:
    """One word, prefix or phrase of a query."""

    text: str
    total: int
    """Articles that have it, in any of its forms."""
    forms: tuple[str, ...]
    """What is looked up for it: words as written, and stems as `fr:stem`."""


@dataclass(frozen=True, slots=True)
class Found:
    """What a query finds in one article."""

    id: str
    rank: int | None
    """From 1; None when the query does not find it among the first thousand."""
    score: float
    words: dict[str, tuple[str, ...]]
    """Zone to the stretches of it that match, as written."""


@dataclass(frozen=True, slots=True)
class Explanation:
    """What a query means for one index."""

    read_as: str
    clauses: tuple[Clause, ...]
    article: Found | None


def explain(view: View, text: str, id: str | None = None) -> Explanation:
    """Explain a query, and what it finds in one article; raise NoArticle when there is no such article."""
    typed = parse(text)
    return Explanation(
        read_as=describe(typed, view.lexicon.languages[0]),
        clauses=tuple(_clause(view, clause) for clause in texts(typed)),
        article=_found(view, text, id) if id else None,
    )


def _clause(view: View, clause: q.Text) -> Clause:
    read = view.reader.read(q.Free((clause,)))
    total = view.searcher.search(SearchRequest(query=read, limit=0)).total
    return Clause(describe(clause), total, tuple(dict.fromkeys(_forms(read))))


def _forms(query: q.Query) -> list[str]:
    match query:
        case q.Term(_, term):
            return [term]
        case q.Phrase(_, terms):
            return [" ".join(terms)]
        case q.Prefix(_, prefix):
            return [f"{prefix}*"]
        case q.And(children) | q.Or(children) | q.Best(children):
            return [form for child in children for form in _forms(child)]
        case _:
            return []


def _found(view: View, text: str, id: str) -> Found:
    article = view.searcher.get(id)
    if article is None:
        raise NoArticle(f"no article {id!r}: the ids are in what `glaneur search` prints")
    hits = rank(view, text, MOST_HITS)
    place = next((at for at, hit in enumerate(hits, 1) if hit.article.id == id), None)
    zones = {"title": article.title, "lead": article.lead, "body": article.body}
    words = {
        zone: tuple(zones[zone][start:end] for start, end in marks) for zone, marks in mark(view, article, text).items()
    }
    return Found(id, place, hits[place - 1].score if place else 0.0, {zone: all for zone, all in words.items() if all})
