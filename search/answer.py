"""A question to an answer: the one function that page, API and command call."""

from __future__ import annotations

import dataclasses
import functools
import itertools
import time
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Final, Literal

from search.advice import Drop, drops, suggestion
from search.article import ENTITY_TYPES, Article
from search.document import FACETS, KINDS, LONGEST_KEYWORD, MORE, ZONES
from search.engines.base import Interval, Searcher, SearchRequest, Sort
from search.errors import Incomplete, UnknownField
from search.labels import label, language_name
from search.lexicon import Lexicon
from search.mending.folding import Mending
from search.mending.mended import Mended
from search.query import nodes as q
from search.query.dates import period
from search.query.description import describe
from search.query.parser import parse
from search.query.simplify import quiet, simplify
from search.reading import Reader, content, loosened
from search.removed import about_removed, found_removed
from search.results import Hit, Results
from search.snippets import MOST_FRAGMENTS, Fragment, Mark, Marker, fragments

SHORT: Final = 3
"""Words, stop words aside, that all have to be in an article; of a longer query any of them will do."""
_AT_LEAST: Final = 2
"""Words of a longer query that an article has to have, as long as there are enough such articles."""
_ENOUGH: Final = 10
MOST_HITS: Final = 1000
"""Hits on one page."""
FILTERS: Final = (*FACETS, *MORE, "story", "date")
"""Fields that `where` takes."""


Line = Literal["story", "article"]
MOST_VERSIONS: Final = 20
"""Other versions of a story that are listed under it."""


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
    by: Line = "story"
    """What one hit is, and what facets and histogram count; with a filter on one story, its articles."""
    ui: str | None = None
    """Language of labels; the index's commonest when None."""


@dataclass(frozen=True, slots=True)
class Labelled:
    """A facet value as a reader sees it."""

    value: str
    label: str
    count: int


@dataclass(frozen=True, slots=True)
class RemovedFragment:
    """A window of a removed line, and what matched in it."""

    n: int
    reason: str
    fragment: Fragment


@dataclass(frozen=True, slots=True)
class Told:
    """A story as the index has it, whether its articles match or not."""

    id: str
    size: int = 1
    """Its articles."""
    copies: int = 0
    variants: int = 0
    versions: tuple[Article, ...] = ()
    """Its oldest articles, MOST_VERSIONS and one at most; none when it has only one."""


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


_LABELLING: Final = 10
"""Articles that are asked how they write a name."""


class View:
    """One searcher and what is remembered about its words and names; everything is asked through it."""

    def __init__(self, searcher: Searcher, mending: Mending | None = None, lexicon: Lexicon | None = None) -> None:
        """Look at the generation that `searcher` has open, its entities as readers mended them."""
        self.searcher = searcher
        self.lexicon = lexicon or Lexicon(searcher)
        plain = Reader(self.lexicon)
        self.mended = Mended(searcher, mending or Mending(), lambda text: plain.read(parse(text)))
        self.reader = Reader(self.lexicon, self.mended)
        self.label = functools.lru_cache(maxsize=20_000)(self._label)
        self.story = functools.lru_cache(maxsize=200)(self._story)
        self.frequent: dict[str, tuple[Labelled, ...]] = {}
        """The most frequent entities of each type, for whoever looks for some by name."""

    def article(self, id: str) -> Article | None:
        """Return one article, its entities as they were mended."""
        found = self.searcher.get(id)
        return self.mended.articles([found])[0] if found else None

    def _label(self, field: str, value: str, ui: str) -> str:
        """Return a facet value in the reader's language, else as most articles write it, those in that language first."""
        if field == "lang":
            return language_name(value, ui)
        mending = self.mended.mending
        id = mending.head(value) if field in ENTITY_TYPES else value
        known = (mending.name(id, ui) if field in ENTITY_TYPES else None) or label(id, ui)
        if known or ":" not in id:
            return known or id
        fields = dict.fromkeys((field, *ENTITY_TYPES)) if field in ENTITY_TYPES else (field,)
        written = (self._written(name, each, ui) for each in mending.within(id) for name in fields)
        return next(filter(None, written), id)

    def _written(self, field: str, value: str, ui: str) -> str | None:
        has = q.Term(field, value)
        if field in ENTITY_TYPES and not self.searcher.frequency(field, value):
            return None
        for query in (q.And((has, q.Term("lang", ui))), has):
            found = self.searcher.search(SearchRequest(query=query, limit=_LABELLING))
            names = Counter(each.label for hit in found.hits for each in hit.article.entities if each.id == value)
            if names:
                return max(names, key=lambda name: (not name.isupper(), names[name], len(name)))
        return None

    def _story(self, story: str) -> Told:
        found = self.searcher.search(
            SearchRequest(
                query=q.Term("story", story[:LONGEST_KEYWORD]),
                facets=("version",),
                sort="oldest",
                limit=MOST_VERSIONS + 1,
            )
        )
        counts = {bucket.value: bucket.count for bucket in found.facets["version"]}
        versions = tuple(hit.article for hit in found.hits)
        return Told(story, found.total, counts.get("copy", 0), counts.get("variant", 0), versions)


def answer(view: View, question: Question, *, labelled: bool = True) -> Answer:
    """Read the question against the index, search, and prepare what is shown; values that are not `labelled` stay ids.

    Raises UnknownField when `where` or `facets` names a field that there is not.
    """
    started = time.perf_counter()
    ui = question.ui or view.lexicon.languages[0]
    typed = parse(question.text)
    filters = tuple(_filter(view, field, value) for field, value in question.where)
    found = _search(view, question, typed, filters)
    marker, results = Marker(found.query), found.results
    aside = about_removed(found.query)
    mended = view.mended.articles([hit.article for hit in results.hits])
    hits = [
        dataclasses.replace(
            _shown(view, marker, Hit(article, hit.score), ui), removed=_removed(found.query, article) if aside else ()
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
        lines=results.lines,
        hits=tuple(dataclasses.replace(hit, rank=_offset(question) + at) for at, hit in enumerate(hits, 1)),
        facets={field: _labelled(view, field, results, ui if labelled else None) for field in question.facets},
        histogram=tuple((bucket.value, bucket.count) for bucket in results.histogram),
        suggestion=suggestion(view.lexicon, view.reader, typed) if relaxed or not results.total else None,
        drops=drops(view.searcher, view.reader, typed, found.strict, filters),
        generation=view.searcher.generation,
        ui=ui,
        took_ms=round((time.perf_counter() - started) * 1000, 3),
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Whole:
    """What finds every article of an answer, on all its pages."""

    query: q.Query
    """With the filters."""
    read_as: str
    least: int | None
    limited: bool
    partial: bool
    total: int


def whole(view: View, question: Question) -> Whole:
    """Read and search as `answer` does; page, size, sort and stories change nothing. Raises UnknownField."""
    typed = parse(question.text)
    filters = tuple(_filter(view, field, value) for field, value in question.where)
    asked = dataclasses.replace(question, facets=(), histogram=None, size=0, page=1, by="article")
    found = _search(view, asked, typed, filters)
    return Whole(
        query=SearchRequest(query=found.query).narrowed(*filters),
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
    filters = tuple(_filter(view, field, value) for field, value in question.where)
    found = _search(view, asked, parse(question.text), filters).results
    return tuple((bucket.value, bucket.count) for bucket in found.histogram)


def searched(view: View, text: str) -> q.Query:
    """Return the query that a page of results for a text comes from."""
    return _search(view, Question(text=text, facets=(), histogram=None, size=0), parse(text), ()).query


def mark(view: View, article: Article, text: str) -> dict[str, list[tuple[int, int]]]:
    """Return where a text's query matches in title, lead and body of one article."""
    marker = Marker(view.reader.read(parse(text), least=1))
    return {zone: [(mark.start, mark.end) for mark in marker.marks(article, zone)] for zone in ZONES}


@dataclass(frozen=True, slots=True)
class _Found:
    """What was searched for in the end, and what that found."""

    query: q.Query
    results: Results
    least: int | None
    strict: int
    """Articles that have all the words, where that was asked; no fewer than there are, where it was not."""


def _search(view: View, question: Question, typed: q.Query, filters: tuple[q.Query, ...], enough: int = 0) -> _Found:
    """Search for articles with all the words of a short query; when there are not `enough`, with fewer, step by step.

    How many words there have to be is not changed by one more filter that finds something: what a facet counts is
    what a click on it finds.
    """
    unknown = [name for name in question.facets if KINDS.get(name) != "keyword"]
    if unknown:
        raise UnknownField(f"no facet {unknown[0]!r}; there are: {', '.join(FACETS)}")

    def run(least: int | None, strict: int) -> _Found:
        query = view.reader.read(typed, least=least)
        results = view.mended.search(_request(question, query, filters))
        return _Found(query, results, least, results.total if least is None else strict)

    length = view.reader.length(typed)
    found = run(None, 0) if length <= SHORT else None
    if found and (found.results.total >= max(1, enough) or not _can_give_way(view, typed, found.query)):
        return found
    strict = found.strict if found else MOST_HITS
    if length > _AT_LEAST and not enough:
        several = run(_AT_LEAST, strict)
        if several.results.total >= _ENOUGH or (several.results.total and filters and _plenty(view, typed)):
            return several
    return run(1, strict)


def _read_as(view: View, typed: q.Query, found: _Found, ui: str) -> str:
    relaxed = found.least is not None
    return describe(_any(loosened(typed), view.reader.language(typed)) if relaxed else typed, ui)


def _plenty(view: View, typed: q.Query) -> bool:
    """Say whether without any filter there are enough articles with several of the words."""
    several = SearchRequest(query=view.reader.read(typed, least=_AT_LEAST), limit=0)
    return view.searcher.search(several).total >= _ENOUGH


def _can_give_way(view: View, typed: q.Query, strict: q.Query) -> bool:
    loose = view.reader.read(typed, least=1)
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


def _filter(view: View, field: str, value: str) -> q.Query:
    if field == "date":
        days = period(value)
        if days is None:
            raise UnknownField(f"{value!r} is no date; write 2016, 2016-11, 2016-11-30 or 2016-01..2016-03")
        return view.reader.read(q.Range("published", *days))
    if field not in FILTERS:
        raise UnknownField(f"no field {field!r} to filter by; there are: {', '.join(FILTERS)}")
    return view.reader.read(q.Value(field, value))


def _shown(view: View, marker: Marker, hit: Hit, ui: str) -> Shown:
    article = hit.article
    zone = "body" if article.body else "lead"
    text = article.body or article.lead
    title = marker.marks(article, "title")
    return Shown(
        rank=0,
        article=article,
        score=hit.score,
        title_marks=tuple((mark.start, mark.end) for mark in title),
        fragments=fragments(text, marker.marks(article, zone)) if text else (),
        removed=(),
        labels={entity.id: view.label(entity.type, entity.id, ui) for entity in article.entities},
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


def as_json(answer: Answer) -> dict[str, Any]:
    """Return the object of `search --json` and `GET /api/search`."""
    return {
        "query": answer.question.text,
        "read_as": answer.read_as,
        "relaxed": answer.relaxed,
        "least": answer.least,
        "limited": answer.limited,
        "partial": answer.partial,
        "total": answer.total,
        "by": answer.question.by,
        "lines": answer.lines,
        "page": answer.question.page,
        "took_ms": answer.took_ms,
        "hits": [_hit_json(hit) for hit in answer.hits],
        "facets": {field: [dataclasses.asdict(each) for each in values] for field, values in answer.facets.items()},
        "histogram": [{"date": day, "count": count} for day, count in answer.histogram],
        "suggestion": answer.suggestion,
        "drops": [dataclasses.asdict(each) for each in answer.drops],
        "generation": answer.generation,
    }


def _hit_json(hit: Shown) -> dict[str, Any]:
    article = hit.article
    return {
        "id": article.id,
        "rank": hit.rank,
        "score": hit.score,
        "title": article.title,
        "title_marks": [list(mark) for mark in hit.title_marks],
        "url": article.url,
        "source": article.source,
        "lang": article.lang,
        "section": article.section,
        "published": article.dated or None,
        "fragments": [{"text": each.text, "marks": [list(mark) for mark in each.marks]} for each in hit.fragments],
        "removed": [
            {
                "n": each.n,
                "reason": each.reason,
                "text": each.fragment.text,
                "marks": [list(m) for m in each.fragment.marks],
            }
            for each in hit.removed
        ],
        "entities": [
            {"id": entity.id, "label": hit.labels[entity.id], "type": entity.type} for entity in article.entities
        ],
        "story": {
            "id": hit.story.id,
            "size": hit.story.size,
            "copies": hit.story.copies,
            "variants": hit.story.variants,
            "version": article.version or "first",
        },
    }
