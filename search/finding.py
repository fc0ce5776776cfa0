"""A question as it was typed to the query that finds enough, and what that found; what was counted before is not counted again."""

from __future__ import annotations

import dataclasses
from dataclasses import dataclass
from typing import Final

from search.document import FACETS, KINDS
from search.engines.base import SearchRequest
from search.errors import UnknownField
from search.query import nodes as q
from search.query.description import describe
from search.query.simplify import quiet, simplify
from search.question import MOST_HITS, Question, reader_for, request_for
from search.reading import Reader
from search.results import Results
from search.typed import content, loosened
from search.view import Counts, View

SHORT: Final = 3
"""Words, stop words aside, that all have to be in an article; of a longer query any of them will do."""
_AT_LEAST: Final = 2
"""Words of a longer query that an article has to have, as long as there are enough such articles."""
_ENOUGH: Final = 10
_LONGEST_REMEMBERED: Final = 300
"""Characters of a query whose counts are remembered."""
_MOST_REMEMBERED: Final = 2_000
"""Values of facets and bars of one search that are remembered."""


@dataclass(frozen=True, slots=True)
class Found:
    """What was searched for in the end, and what that found."""

    query: q.Query
    results: Results
    least: int | None
    strict: int
    """Articles that have all the words, where that was asked; no fewer than there are, where it was not."""


def recall(view: View, question: Question, typed: q.Query, filters: tuple[q.Query, ...]) -> Found:
    """Search; what was counted for another page or order of the same is not counted again."""
    asked = dataclasses.replace(question, page=1, size=0, sort="relevance", ui=None)
    known = view.counted.get(asked)
    if known is None:
        found = find(view, question, typed, filters)
        if _is_small(question, found.results) and not found.results.partial:
            view.counted.put(asked, Counts(dataclasses.replace(found.results, hits=()), found.least, found.strict))
        return found
    query = reader_for(view, question).read(typed, least=known.least)
    request = dataclasses.replace(
        request_for(question, query, filters), facets=(), histogram=None, known=known.results.total
    )
    hits = view.mended.search(request).hits if question.size else ()
    return Found(query, dataclasses.replace(known.results, hits=hits), known.least, known.strict)


def _is_small(question: Question, counted: Results) -> bool:
    size = len(counted.histogram) + sum(map(len, counted.facets.values()))
    return len(question.text) <= _LONGEST_REMEMBERED and size <= _MOST_REMEMBERED


def find(view: View, question: Question, typed: q.Query, filters: tuple[q.Query, ...], enough: int = 0) -> Found:
    """Search for articles with all the words of a short query; when there are not `enough`, with fewer, step by step.

    How many words there have to be is not changed by one more filter that finds something: what a facet counts is
    what a click on it finds.
    """
    unknown = [name for name in question.facets if KINDS.get(name) != "keyword"]
    if unknown:
        raise UnknownField(f"no facet {unknown[0]!r}; there are: {', '.join(FACETS)}")

    reader = reader_for(view, question)

    def run(least: int | None, strict: int) -> Found:
        query = reader.read(typed, least=least)
        results = view.mended.search(request_for(question, query, filters))
        return Found(query, results, least, results.total if least is None else strict)

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


def read_as(view: View, typed: q.Query, found: Found, ui: str) -> str:
    """Write the query as it was read, with OR between words of which not all had to be there."""
    relaxed = found.least is not None
    return describe(_any(loosened(typed), view.reader.language(typed)) if relaxed else typed, ui)


def _plenty(view: View, reader: Reader, typed: q.Query) -> bool:
    """Say whether without any filter there are enough articles with several of the words."""
    several = SearchRequest(query=reader.read(typed, least=_AT_LEAST), limit=0)
    return view.searcher.search(several).total >= _ENOUGH


def _can_give_way(reader: Reader, typed: q.Query, strict: q.Query) -> bool:
    loose = reader.read(typed, least=1)
    return simplify(quiet(loose)) != simplify(quiet(strict))


def _any(query: q.Query, language: str) -> q.Query:
    """Return the query with OR between words side by side, stop words left out."""
    match query:
        case q.Free():
            return q.Or(tuple(_any(child, language) for child in content(query, language)))
        case q.And(children):
            return q.And(tuple(_any(child, language) for child in children))
        case _:
            return query
