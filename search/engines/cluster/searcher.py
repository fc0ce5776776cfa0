"""A request to one page of hits and its counts, from a snapshot of a generation in a cluster."""

from __future__ import annotations

import itertools
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import partial
from typing import Any, Final, NamedTuple

from search.article import Article
from search.document import SCORING, TEXT
from search.engines._counting import in_time
from search.engines._folding import TOGETHER
from search.engines.base import Ahead, SearchRequest
from search.engines.cluster import counting
from search.engines.cluster.compiler import EVERYTHING, ROUNDED, Compiler, leaves, matching
from search.engines.cluster.connection import Json
from search.engines.cluster.schema import WORDS, length_of
from search.engines.cluster.snapshot import WINDOW, Snapshot, all_rows
from search.errors import SearchError
from search.query import nodes as q
from search.results import Bucket, Hit, Results

_MOST_REMEMBERED: Final = 200_000
_AT_ONCE: Final = 500
"""Questions, or articles, in one request."""


class _Question(NamedTuple):
    """A search, and what takes its answer."""

    body: Json
    keep: Callable[[Json], None]


class ClusterSearcher:
    """Answers from a snapshot; remembers how frequent words are."""

    def __init__(self, generation: str, snapshot: Snapshot) -> None:
        self.generation = generation
        self._snapshot = snapshot
        self._frequencies: dict[tuple[str, str], int] = {}
        self._results: dict[SearchRequest, Results] = {}
        self._begun: dict[tuple[str, str, int], list[str]] = {}
        self._size, self._sums = self._measured()

    @property
    def partial(self) -> bool:
        """Whether ever a part of the index did not answer."""
        return self._snapshot.partial

    def search(self, request: SearchRequest) -> Results:
        """Ask for the page, for what shares a line and for the histogram at once."""
        if request in self._results:
            return self._results.pop(request)
        self._learn(leaves(request.query))
        native, silent = Compiler(self).of(request.query), matching(request.query)
        names = [*request.facets, *([request.histogram] if request.histogram else [])]
        bodies = {"page": self._body(request, native)}
        if request.fold:
            bodies["lines"] = counting.sharing(matching(request.narrowed(TOGETHER)), names)
        if request.histogram:
            bodies["times"] = counting.times(silent, request.histogram)
        answers = dict(zip(bodies, self._snapshot.ask_all(list(bodies.values())), strict=True))
        counts = answers["page"].get("aggregations", {})
        total = int(answers["page"]["hits"]["total"]["value"])
        lines, excess = total, counting.Excess()
        if request.fold:
            articles, kept, excess = counting.lines(self._snapshot, bodies["lines"], answers["lines"], names)
            lines = total - articles + kept
        return Results(
            hits=self._hits(request, native, answers["page"]) if request.offset < lines else (),
            total=total,
            lines=lines,
            facets={
                name: counting.facet(
                    self._snapshot, silent, name, request.facet_size, counts[name], excess.get(name) or Counter()
                )
                for name in request.facets
            },
            histogram=self._histogram(request, silent, answers["times"], excess) if request.histogram else (),
            partial=self.partial,
        )

    def foresee(self, ahead: Ahead) -> None:
        """Ask everything at once; what nobody came for since the last time is forgotten."""
        self._results.clear()
        self._begun.clear()
        questions = [*self._frequency_questions(ahead.terms)]
        self._ask(questions + [self._beginning_question(*each) for each in dict.fromkeys(ahead.beginnings)])
        plain = [each for each in dict.fromkeys(ahead.requests) if _is_plain(each)]
        hits = max((each.limit for each in plain), default=1)
        self._ask([self._plain_question(each) for each in plain], max(1, _AT_ONCE // max(1, hits)))

    def _ask(self, questions: Sequence[_Question], at_once: int = _AT_ONCE) -> None:
        for start in range(0, len(questions), at_once):
            some = questions[start : start + at_once]
            for each, answer in zip(some, self._snapshot.ask_all([each.body for each in some]), strict=True):
                each.keep(answer)

    def _frequency_questions(self, terms: Iterable[tuple[str, str]]) -> Iterator[_Question]:
        for each in dict.fromkeys(terms):
            if each not in self._frequencies:
                body = {"query": matching(q.Term(*each)), "size": 0, "track_total_hits": True}
                yield _Question(body, partial(self._keep_frequency, each))

    def _keep_frequency(self, term: tuple[str, str], answer: Json) -> None:
        self._frequencies[term] = int(answer["hits"]["total"]["value"])

    def _beginning_question(self, field: str, prefix: str, limit: int) -> _Question:
        body = counting.beginning(field, WORDS if field == TEXT else field, prefix, limit)
        return _Question(body, partial(self._keep_beginning, (field, prefix, limit)))

    def _keep_beginning(self, asked: tuple[str, str, int], answer: Json) -> None:
        field, prefix, limit = asked
        counts = counting.begun(answer, prefix, limit)
        self._make_room()
        self._frequencies |= {(field, term): count for term, count in counts.items()}
        self._begun[asked] = list(counts)

    def _plain_question(self, request: SearchRequest) -> _Question:
        native = Compiler(self).of(request.query)
        return _Question(self._body(request, native), partial(self._keep_results, request, native))

    def _keep_results(self, request: SearchRequest, native: Json, answer: Json) -> None:
        total = int(answer["hits"]["total"]["value"])
        hits = self._hits(request, native, answer) if request.offset < total else ()
        self._results[request] = Results(hits=hits, total=total, lines=total, partial=self.partial)

    def get(self, id: str) -> Article | None:
        body = {"query": matching(q.Term("id", id)), "size": 1, "track_total_hits": False}
        hits = self._snapshot.ask(body)["hits"]["hits"]
        return _article(hits[0]) if hits else None

    def complete(self, field: str, prefix: str, limit: int = 10) -> list[str]:
        asked = (field, prefix, limit)
        if asked not in self._begun:
            self._ask([self._beginning_question(*asked)])
        return self._begun.pop(asked)

    def frequency(self, field: str, term: str) -> int:
        self._learn([(field, term)])
        return self._frequencies[field, term]

    def average(self, field: str) -> float:
        return self._sums[field] / max(1, len(self))

    def __len__(self) -> int:
        return self._size

    def __enter__(self) -> ClusterSearcher:
        return self

    def __exit__(self, *exc: object) -> None:
        self._snapshot.close()

    def _measured(self) -> tuple[int, dict[str, float]]:
        """Return how many articles there are, and of each field that scores how many terms they have."""
        sums = {name: {"sum": {"field": length_of(name)}} for name in SCORING}
        answer = self._snapshot.ask({"query": EVERYTHING, "size": 0, "track_total_hits": True, "aggs": sums})
        found = answer["aggregations"]
        return int(answer["hits"]["total"]["value"]), {name: float(found[name]["value"]) for name in SCORING}

    def _learn(self, terms: Iterable[tuple[str, str]]) -> None:
        """Ask for the frequencies that are not known yet, all at once."""
        self._make_room()
        self._ask(list(self._frequency_questions(terms)))

    def _make_room(self) -> None:
        if len(self._frequencies) > _MOST_REMEMBERED:
            self._frequencies.clear()

    def _body(self, request: SearchRequest, native: Json) -> Json:
        """Ask for the page and the first guess at its facets; of a page far down only for the counts."""
        near = request.offset + request.limit <= WINDOW
        body: dict[str, Any] = {
            "query": native,
            "sort": _sort(request),
            "track_scores": request.one_score is None,
            "from": request.offset if near else 0,
            "size": request.limit if near else 0,
            "track_total_hits": True,
            "aggs": {name: counting.first_question(name, request.facet_size) for name in request.facets},
        }
        return body | ({"collapse": {"field": "line"}} if request.fold else {})

    def _hits(self, request: SearchRequest, native: Json, answer: Json) -> tuple[Hit, ...]:
        if request.offset + request.limit <= WINDOW:
            return tuple(_hit(each, request) for each in answer["hits"]["hits"])
        scored = request.one_score is None
        body = all_rows(native, _sort(request), track_scores=scored, docvalue_fields=["line", "id"])
        rows = self._snapshot.rows(body)
        chosen = _one_a_line(rows) if request.fold else rows
        page = list(itertools.islice(chosen, request.offset, request.offset + request.limit))
        return tuple(self._filled(page, request))

    def _filled(self, rows: list[Json], request: SearchRequest) -> Iterable[Hit]:
        for start in range(0, len(rows), _AT_ONCE):
            some = rows[start : start + _AT_ONCE]
            query = matching(q.Among(frozenset(row["fields"]["id"][0] for row in some)))
            hits = self._snapshot.ask({"query": query, "size": len(some), "track_total_hits": False})["hits"]["hits"]
            found = {hit["_id"]: hit for hit in hits}
            yield from (_hit({**row, "_source": found[row["_id"]]["_source"]}, request) for row in some)

    def _histogram(
        self, request: SearchRequest, silent: Json, first: Json, excess: counting.Excess
    ) -> tuple[Bucket, ...]:
        assert request.histogram
        counts = counting.by_time(self._snapshot, silent, request.histogram, first)
        counts.subtract(excess.get(request.histogram) or Counter())
        return in_time(counts)


def _is_plain(request: SearchRequest) -> bool:
    """Say whether one answer is all there is to a request."""
    counted = request.facets or request.histogram or request.fold
    return not counted and request.offset + request.limit <= WINDOW and not any(leaves(request.query))


def _sort(request: SearchRequest) -> list[Json]:
    """Return what to put hits in order by; equal ones are in order of id."""
    by_id: Json = {"id": "asc"}
    if request.sort == "relevance":
        score: Json = {"_script": {"type": "number", "order": "desc", "script": {"source": ROUNDED}}}
        return [score, by_id] if request.one_score is None else [by_id]
    order = "asc" if request.sort == "oldest" else "desc"
    return [{"published": {"order": order, "missing": "_last"}}, by_id]


def _one_a_line(rows: Iterable[Json]) -> Iterable[Json]:
    seen: set[str] = set()
    for row in rows:
        line = row["fields"]["line"][0]
        if line not in seen:
            seen.add(line)
            yield row


def _hit(hit: Json, request: SearchRequest) -> Hit:
    return Hit(_article(hit), float(hit["_score"] if request.one_score is None else request.one_score))


def _article(hit: Json) -> Article:
    try:
        return Article.from_json(hit["_source"]["article"])
    except (KeyError, TypeError, ValueError) as error:
        raise SearchError(f"{hit.get('_id')} in the index is no article: run `glaneur reindex`") from error
