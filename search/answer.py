"""A question to an answer: the one function that page, API and command call."""

from __future__ import annotations

import dataclasses
import itertools
import time
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Final, Literal

from search.advice import Drop, drops, suggestion
from search.article import ENTITY_TYPES, Article
from search.document import FACETS, KINDS, MORE, ZONES
from search.engines.base import Interval, SearchRequest, Sort
from search.errors import Incomplete, UnknownField
from search.query import nodes as q
from search.query.dates import period
from search.query.description import describe
from search.query.parser import parse
from search.query.simplify import quiet, simplify
from search.reading import Reader
from search.removed import about_removed, found_removed
from search.results import Hit, Results
from search.snippets import MOST_FRAGMENTS, Fragment, Mark, Marker, fragments
from search.through import Highlighter, beyond_written, not_written, values
from search.typed import content, loosened
from search.view import Counts, Labelled, Told, View

SHORT: Final = 3
"""Words, stop words aside, that all have to be in an article; of a longer query any of them will do."""
_AT_LEAST: Final = 2
"""Words of a longer query that an article has to have, as long as there are enough such articles."""
_ENOUGH: Final = 10
_LONGEST_REMEMBERED: Final = 300
"""Characters of a query whose counts are remembered."""
_MOST_REMEMBERED: Final = 2_000
"""Values of facets and bars of one search that are remembered."""
MOST_HITS: Final = 1000
"""Hits on one page."""
FILTERS: Final = (*FACETS, *MORE, "story", "date")
"""Fields that `where` takes."""


Line = Literal["story", "article"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """What to search for and how to present it."""

    text: str
    where: tuple[tuple[str, str], ...] = ()
    """(field, value) pairs; an article has to have all of them."""
    facets: tuple[str, ...] = FACETS
    values: int = 10
    """Of each facet, the most frequent ones."""
    histogram: Interval | None = "month"
    sort: Sort = "relevance"
    page: int = 1
    size: int = 10
    as_written: bool = False
    """Only what has the names of the query as they were typed; else whatever their entities are called, in any language."""
    by: Line = "story"
    """What one hit is, and what facets and histogram count; with a filter on one story, its articles."""
    ui: str | None = None
    """Language of labels; the index's commonest when None."""


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
    filters = narrowings(view, question)
    found = _found(view, question, typed, filters)
    marker, results = Highlighter(Marker(found.query), values(typed)), found.results
    aside = about_removed(found.query)
    entities = _reached(view, question, typed)
    whole = SearchRequest(query=found.query).narrowed(*filters)
    written = _written(view, question, typed, found.least) if entities else whole
    unwritten = not_written(view.searcher, whole, written, (hit.article.id for hit in results.hits))
    mended = view.mended.articles([hit.article for hit in results.hits])
    shown = question.facets if labelled else ()
    view.expect_labels(lambda: _named(mended, shown, results), ui)
    hits = [
        dataclasses.replace(
            _shown(view, marker, Hit(article, hit.score), ui, entities if article.id in unwritten else frozenset()),
            removed=_removed(found.query, article) if aside else (),
        )
        for hit, article in zip(results.hits, mended, strict=True)
    ]
    relaxed = found.least is not None
    return Answer(
        question=question,
        read_as=_read_as(view, typed, found, ui),
        least=found.least,
        limited=q.limited(found.query),
        partial=results.partial,
        total=results.total,
        through=beyond_written(view.searcher, whole, written, results.total),
        lines=results.lines,
        hits=tuple(dataclasses.replace(hit, rank=_offset(question) + at) for at, hit in enumerate(hits, 1)),
        facets={field: _labelled(view, field, results, ui if labelled else None) for field in question.facets},
        histogram=tuple((bucket.value, bucket.count) for bucket in results.histogram),
        suggestion=suggestion(view.lexicon, view.reader, typed) if relaxed or not results.total else None,
        drops=drops(view.searcher, _reader(view, question), typed, found.strict, filters),
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
    filters = narrowings(view, question)
    asked = dataclasses.replace(question, facets=(), histogram=None, size=0, page=1, by="article")
    found = _search(view, asked, typed, filters)
    return Whole(
        query=SearchRequest(query=found.query).narrowed(*filters),
        words=found.query,
        filters=filters,
        read_as=_read_as(view, typed, found, question.ui or view.lexicon.languages[0]),
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
    found = _search(view, question, parse(text), (), enough=limit).results
    if found.partial:
        raise Incomplete(
            "a part of the index does not answer, so a ranking of it would be wrong: try again when it does"
        )
    return found.hits


def by_time(view: View, question: Question, interval: Interval) -> tuple[tuple[str, int], ...]:
    """Return the histogram of an answer in other steps; a story that is in two months of a year is one of the year."""
    asked = dataclasses.replace(question, facets=(), histogram=interval, size=0)
    filters = narrowings(view, question)
    found = _search(view, asked, parse(question.text), filters).results
    return tuple((bucket.value, bucket.count) for bucket in found.histogram)


def searched(view: View, text: str) -> q.Query:
    """Return the query that a page of results for a text comes from."""
    return _search(view, Question(text=text, facets=(), histogram=None, size=0), parse(text), ()).query


def mark(view: View, article: Article, text: str) -> dict[str, list[tuple[int, int]]]:
    """Return where a text's query matches in title, lead and body of one article."""
    typed = parse(text)
    marker = Highlighter(Marker(view.literal.read(typed, least=1)), values(typed))
    entities = view.reader.reached(typed)
    marks = {zone: marker.marks(article, zone, entities) for zone in ZONES}
    return {zone: [(mark.start, mark.end) for mark in all] for zone, all in marks.items()}


@dataclass(frozen=True, slots=True)
class _Found:
    """What was searched for in the end, and what that found."""

    query: q.Query
    results: Results
    least: int | None
    strict: int
    """Articles that have all the words, where that was asked; no fewer than there are, where it was not."""


def _found(view: View, question: Question, typed: q.Query, filters: tuple[q.Query, ...]) -> _Found:
    """Search; what was counted for another page or order of the same is not counted again."""
    asked = dataclasses.replace(question, page=1, size=0, sort="relevance", ui=None)
    known = view.counted.get(asked)
    if known is None:
        found = _search(view, question, typed, filters)
        if _is_small(question, found.results) and not found.results.partial:
            view.counted.put(asked, Counts(dataclasses.replace(found.results, hits=()), found.least, found.strict))
        return found
    query = _reader(view, question).read(typed, least=known.least)
    request = dataclasses.replace(
        _request(question, query, filters), facets=(), histogram=None, known=known.results.total
    )
    hits = view.mended.search(request).hits if question.size else ()
    return _Found(query, dataclasses.replace(known.results, hits=hits), known.least, known.strict)


def _is_small(question: Question, counted: Results) -> bool:
    size = len(counted.histogram) + sum(map(len, counted.facets.values()))
    return len(question.text) <= _LONGEST_REMEMBERED and size <= _MOST_REMEMBERED


def _search(view: View, question: Question, typed: q.Query, filters: tuple[q.Query, ...], enough: int = 0) -> _Found:
    """Search for articles with all the words of a short query; when there are not `enough`, with fewer, step by step.

    How many words there have to be is not changed by one more filter that finds something: what a facet counts is
    what a click on it finds.
    """
    unknown = [name for name in question.facets if KINDS.get(name) != "keyword"]
    if unknown:
        raise UnknownField(f"no facet {unknown[0]!r}; there are: {', '.join(FACETS)}")

    reader = _reader(view, question)

    def run(least: int | None, strict: int) -> _Found:
        query = reader.read(typed, least=least)
        results = view.mended.search(_request(question, query, filters))
        return _Found(query, results, least, results.total if least is None else strict)

    length = view.reader.length(typed)
    found = run(None, 0) if length <= SHORT else None
    if found and (found.results.total >= max(1, enough) or not _can_give_way(reader, typed, found.query)):
        return found
    strict = found.strict if found else MOST_HITS
    if length > _AT_LEAST and not enough:
        several = run(_AT_LEAST, strict)
        if several.results.total >= _ENOUGH or (several.results.total and filters and _plenty(view, reader, typed)):
            return several
    return run(1, strict)


def _read_as(view: View, typed: q.Query, found: _Found, ui: str) -> str:
    relaxed = found.least is not None
    return describe(_any(loosened(typed), view.reader.language(typed)) if relaxed else typed, ui)


def _plenty(view: View, reader: Reader, typed: q.Query) -> bool:
    """Say whether without any filter there are enough articles with several of the words."""
    several = SearchRequest(query=reader.read(typed, least=_AT_LEAST), limit=0)
    return view.searcher.search(several).total >= _ENOUGH


def _can_give_way(reader: Reader, typed: q.Query, strict: q.Query) -> bool:
    loose = reader.read(typed, least=1)
    return simplify(quiet(loose)) != simplify(quiet(strict))


def _request(question: Question, query: q.Query, filters: tuple[q.Query, ...]) -> SearchRequest:
    plain = SearchRequest(
        query=query,
        facets=question.facets,
        facet_size=question.values,
        histogram=question.histogram,
        sort=question.sort,
        limit=min(question.size, MOST_HITS),
        offset=_offset(question),
        fold=question.by == "story" and all(field != "story" for field, _ in question.where),
    )
    return dataclasses.replace(plain, query=plain.narrowed(*filters))


def _offset(question: Question) -> int:
    return (max(1, question.page) - 1) * min(question.size, MOST_HITS)


def _reader(view: View, question: Question) -> Reader:
    return view.literal if question.as_written else view.reader


def narrowings(view: View, question: Question) -> tuple[q.Query, ...]:
    """Return what finds the articles of each of its filters; raise UnknownField."""
    return tuple(narrowing(_reader(view, question), field, value) for field, value in question.where)


def _written(view: View, question: Question, typed: q.Query, least: int | None) -> q.Query:
    """Return what finds only the articles that have the names as they were typed."""
    filters = (narrowing(view.literal, field, value) for field, value in question.where)
    return SearchRequest(query=view.literal.read(typed, least=least)).narrowed(*filters)


def _reached(view: View, question: Question, typed: q.Query) -> frozenset[str]:
    """Return the entities that names in the query and the filters stand for, when they stand for any."""
    if question.as_written:
        return frozenset()
    values = (q.Value(field, value) for field, value in question.where if field in ENTITY_TYPES)
    return frozenset().union(*(view.reader.reached(each) for each in (typed, *values)))


def narrowing(reader: Reader, field: str, value: str) -> q.Query:
    """Return what finds the articles with a value of a filter; raise UnknownField."""
    if field == "date":
        days = period(value)
        if days is None:
            raise UnknownField(f"{value!r} is no date; write 2016, 2016-11, 2016-11-30 or 2016-01..2016-03")
        return reader.read(q.Range("published", *days))
    if field not in FILTERS:
        raise UnknownField(f"no field {field!r} to filter by; there are: {', '.join(FILTERS)}")
    return reader.read(q.Value(field, value))


def _named(articles: Iterable[Article], facets: Iterable[str], results: Results) -> Iterator[tuple[str, str]]:
    """Yield the (field, value) pairs of a page that have labels."""
    yield from ((entity.type, entity.id) for article in articles for entity in article.entities)
    yield from ((field, bucket.value) for field in facets for bucket in results.facets[field])


def _shown(view: View, marker: Highlighter, hit: Hit, ui: str, entities: frozenset[str]) -> Shown:
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


def _removed(query: q.Query, article: Article) -> tuple[RemovedFragment, ...]:
    """Show the first lines that were found among the removed ones."""
    found = itertools.islice(found_removed(query, article), MOST_FRAGMENTS)
    return tuple(
        RemovedFragment(each.line.n, each.line.reason, fragment)
        for each in found
        for fragment in fragments(each.line.text, [Mark(*mark, "") for mark in each.marks])[:1]
    )


def _labelled(view: View, field: str, results: Results, ui: str | None) -> tuple[Labelled, ...]:
    return tuple(
        Labelled(bucket.value, view.label(field, bucket.value, ui) if ui else bucket.value, bucket.count)
        for bucket in results.facets[field]
    )


def _any(query: q.Query, language: str) -> q.Query:
    """Return the query with OR between words side by side, stop words left out."""
    match query:
        case q.Free():
            return q.Or(tuple(_any(child, language) for child in content(query, language)))
        case q.And(children):
            return q.And(tuple(_any(child, language) for child in children))
        case _:
            return query
