"""A question to an answer: the one function that page, API and command call."""

from __future__ import annotations

import dataclasses
import time
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from search.advice import Drop, drops, suggestion
from search.article import ENTITY_TYPES, Article
from search.document import ZONES
from search.engines.base import Interval, SearchRequest
from search.errors import Incomplete
from search.filters import NOT, field_of, narrowings
from search.finding import SHORT, find, read_as, recall
from search.query import nodes as q
from search.query.parser import parse
from search.question import MOST_HITS, Line, Question, offset_of, reader_for
from search.removed import about_removed
from search.results import Hit, Results
from search.shown import RemovedFragment, Shown, Through, facet_shown, removed, shown
from search.snippets import Marker
from search.through import Highlighter, beyond_written, not_written, values
from search.view import Labelled, View

__all__ = [
    "MOST_HITS", "SHORT", "Answer", "Line", "Question", "RemovedFragment", "Shown", "Through", "Whole",
    "answer", "by_time", "mark", "rank", "searched", "whole",
]  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """One page of hits with everything that is shown around it."""

    question: Question
    read_as: str
    least: int | None
    """How many of the words side by side an article had to have: the query is long, or no article has all; None is all."""
    limited: bool
    """Too many articles to look at the text of all for NEAR/SENTENCE, word>2 and the like: the best 20,000 were."""
    partial: bool
    """A part of the index is on machines that do not answer: there may be more articles."""
    total: int
    """Articles that were found."""
    through: int
    """Of these, how many only by an entity that has a name of the query."""
    lines: int
    """Hits on all pages together: stories, or articles."""
    took_ms: float
    hits: tuple[Shown, ...]
    facets: dict[str, tuple[Labelled, ...]]
    histogram: tuple[tuple[str, int], ...]
    suggestion: str | None
    drops: tuple[Drop, ...]
    """Words to leave out when few articles have all."""
    generation: str
    ui: str

    @property
    def relaxed(self) -> bool:
        """Whether not all words had to be there."""
        return self.least is not None


def answer(view: View, question: Question, *, labelled: bool = True) -> Answer:
    """Read the question against the index, search, and prepare what is shown; values that are not `labelled` stay ids.

    Raises UnknownField when `where` or `facets` names a field that there is not.
    """
    started = time.perf_counter()
    ui = question.ui or view.lexicon.languages[0]
    typed = parse(question.text)
    filters = narrowings(reader_for(view, question), question.where)
    found = recall(view, question, typed, filters)
    marker, results = Highlighter(Marker(found.query), values(typed)), found.results
    aside = about_removed(found.query)
    entities = _reached(view, question, typed)
    whole = SearchRequest(query=found.query).narrowed(*filters)
    written = _written(view, question, typed, found.least) if entities else whole
    unwritten = not_written(view.searcher, whole, written, (hit.article.id for hit in results.hits))
    mended = view.mended.articles([hit.article for hit in results.hits])
    named = question.facets if labelled else ()
    view.expect_labels(lambda: _named(mended, named, results), ui)
    hits = [
        dataclasses.replace(
            shown(view, marker, Hit(article, hit.score), ui, entities if article.id in unwritten else frozenset()),
            removed=removed(found.query, article) if aside else (),
        )
        for hit, article in zip(results.hits, mended, strict=True)
    ]
    relaxed = found.least is not None
    return Answer(
        question=question,
        read_as=read_as(view, typed, found, ui),
        least=found.least,
        limited=q.limited(found.query),
        partial=results.partial,
        total=results.total,
        through=beyond_written(view.searcher, whole, written, results.total),
        lines=results.lines,
        hits=tuple(dataclasses.replace(hit, rank=offset_of(question) + at) for at, hit in enumerate(hits, 1)),
        facets={field: facet_shown(view, field, results, ui if labelled else None) for field in question.facets},
        histogram=tuple((bucket.value, bucket.count) for bucket in results.histogram),
        suggestion=suggestion(view.lexicon, view.reader, typed) if relaxed or not results.total else None,
        drops=drops(view.searcher, reader_for(view, question), typed, found.strict, filters),
        generation=view.searcher.generation,
        ui=ui,
        took_ms=round((time.perf_counter() - started) * 1000, 3),
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Whole:
    """What finds every article of an answer, on all its pages."""

    query: q.Query
    """With the filters."""
    words: q.Query
    """Without them: what is marked."""
    filters: tuple[q.Query, ...]
    read_as: str
    least: int | None
    limited: bool
    partial: bool
    total: int


def whole(view: View, question: Question) -> Whole:
    """Read and search as `answer` does; page, size, sort and stories change nothing. Raises UnknownField."""
    typed = parse(question.text)
    filters = narrowings(reader_for(view, question), question.where)
    asked = dataclasses.replace(question, facets=(), histogram=None, size=0, page=1, by="article")
    found = find(view, asked, typed, filters)
    return Whole(
        query=SearchRequest(query=found.query).narrowed(*filters),
        words=found.query,
        filters=filters,
        read_as=read_as(view, typed, found, question.ui or view.lexicon.languages[0]),
        least=found.least,
        limited=q.limited(found.query),
        partial=found.results.partial,
        total=found.results.total,
    )


def rank(view: View, text: str, limit: int) -> Sequence[Hit]:
    """Return the best articles for a text, and nothing around them: for runs of many queries.

    When too few have all its words, those with any of them fill the list. Raises Incomplete when not all of the index answers.
    """
    question = Question(text=text, facets=(), histogram=None, size=limit, by="article")
    found = find(view, question, parse(text), (), enough=limit).results
    if found.partial:
        raise Incomplete(
            "a part of the index does not answer, so a ranking of it would be wrong: try again when it does"
        )
    return found.hits


def by_time(view: View, question: Question, interval: Interval) -> tuple[tuple[str, int], ...]:
    """Return the histogram of an answer in other steps; a story that is in two months of a year is one of the year."""
    asked = dataclasses.replace(question, facets=(), histogram=interval, size=0)
    filters = narrowings(reader_for(view, question), question.where)
    found = find(view, asked, parse(question.text), filters).results
    return tuple((bucket.value, bucket.count) for bucket in found.histogram)


def searched(view: View, text: str) -> q.Query:
    """Return the query that a page of results for a text comes from."""
    return find(view, Question(text=text, facets=(), histogram=None, size=0), parse(text), ()).query


def mark(view: View, article: Article, text: str) -> dict[str, list[tuple[int, int]]]:
    """Return where a text's query matches in title, lead and body of one article."""
    typed = parse(text)
    marker = Highlighter(Marker(view.literal.read(typed, least=1)), values(typed))
    entities = view.reader.reached(typed)
    marks = {zone: marker.marks(article, zone, entities) for zone in ZONES}
    return {zone: [(mark.start, mark.end) for mark in all] for zone, all in marks.items()}


def _written(view: View, question: Question, typed: q.Query, least: int | None) -> q.Query:
    """Return what finds only the articles that have the names as they were typed."""
    filters = narrowings(view.literal, question.where)
    return SearchRequest(query=view.literal.read(typed, least=least)).narrowed(*filters)


def _reached(view: View, question: Question, typed: q.Query) -> frozenset[str]:
    """Return the entities that names in the query and the filters stand for, when they stand for any."""
    if question.as_written:
        return frozenset()
    wanted = (pair for pair in question.where if not pair[0].startswith(NOT))
    values = (q.Value(field, value) for name, value in wanted if (field := field_of(name)) in ENTITY_TYPES)
    return frozenset().union(*(view.reader.reached(each) for each in (typed, *values)))


def _named(articles: Iterable[Article], facets: Iterable[str], results: Results) -> Iterator[tuple[str, str]]:
    """Yield the (field, value) pairs of a page that have labels."""
    yield from ((entity.type, entity.id) for article in articles for entity in article.entities)
    yield from ((field, bucket.value) for field in facets for bucket in results.facets[field])
