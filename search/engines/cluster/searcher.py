"""A request to one page of hits and its counts, from a snapshot of a generation in a cluster."""

from __future__ import annotations

import itertools
from collections import Counter
from collections.abc import Iterable
from typing import Any, Final

from search.article import Article
from search.document import SCORING, TEXT
from search.engines._counting import in_time
from search.engines.base import SearchRequest
from search.engines.cluster import counting
from search.engines.cluster.compiler import EVERYTHING, ROUNDED, Compiler, leaves, matching
from search.engines.cluster.connection import Json
from search.engines.cluster.schema import WORDS, length_of
from search.engines.cluster.snapshot import WINDOW, Snapshot
from search.errors import SearchError
from search.query import nodes as q
from search.results import Hit, Results

_TOGETHER: Final = q.Or(tuple(q.Term("version", version) for version in ("first", "copy", "variant")))
_MOST_REMEMBERED: Final = 200_000
_AT_ONCE: Final = 500
"""Questions, or articles, in one request."""


class ClusterSearcher:
    """Answers from a snapshot; remembers how frequent words are."""

    def __init__(self, generation: str, snapshot: Snapshot) -> None:
        self.generation = generation
        self._snapshot = snapshot
        self._frequencies: dict[tuple[str, str], int] = {}
        self._averages: dict[str, float] = {}
        self._size = self._count(EVERYTHING)

    @property
    def partial(self) -> bool:
        """Whether ever a part of the index did not answer."""
        return self._snapshot.partial

    def search(self, request: SearchRequest) -> Results:
        self._learn(leaves(request.query))
        native = Compiler(self).of(request.query)
        answer = self._snapshot.ask(self._body(request, native))
        total = int(answer["hits"]["total"]["value"])
        lines, excess = self._folding(request, total) if request.fold else (total, {})
        counts = answer.get("aggregations", {})
        silent = matching(request.query)
        return Results(
            hits=self._hits(request, native, answer) if request.offset < lines else (),
            total=total,
            lines=lines,
            facets={
                name: counting.facet(
                    self._snapshot, silent, name, request.facet_size, counts[name], excess.get(name) or Counter()
                )
                for name in request.facets
            },
            histogram=self._histogram(request, silent, excess),
            partial=self.partial,
        )

    def get(self, id: str) -> Article | None:
        body = {"query": matching(q.Term("id", id)), "size": 1, "track_total_hits": False}
        hits = self._snapshot.ask(body)["hits"]["hits"]
        return _article(hits[0]) if hits else None

    def complete(self, field: str, prefix: str, limit: int = 10) -> list[str]:
        counts = counting.begun(self._snapshot, field, WORDS if field == TEXT else field, prefix, limit)
        self._remember({(field, term): count for term, count in counts.items()})
        return list(counts)

    def frequency(self, field: str, term: str) -> int:
        self._learn([(field, term)])
        return self._frequencies[field, term]

    def average(self, field: str) -> float:
        if not self._averages:
            sums = {name: {"sum": {"field": length_of(name)}} for name in SCORING}
            answer = self._snapshot.ask({"query": EVERYTHING, "size": 0, "track_total_hits": False, "aggs": sums})
            found = answer["aggregations"]
            self._averages = {name: found[name]["value"] / max(1, len(self)) for name in SCORING}
        return self._averages[field]

    def __len__(self) -> int:
        return self._size

    def __enter__(self) -> ClusterSearcher:
        return self

    def __exit__(self, *exc: object) -> None:
        self._snapshot.close()

    def _count(self, query: Json) -> int:
        answer = self._snapshot.ask({"query": query, "size": 0, "track_total_hits": True})
        return int(answer["hits"]["total"]["value"])

    def _learn(self, terms: Iterable[tuple[str, str]]) -> None:
        """Ask for the frequencies that are not known yet, all at once."""
        unknown = iter([each for each in dict.fromkeys(terms) if each not in self._frequencies])
        while some := list(itertools.islice(unknown, _AT_ONCE)):
            bodies = [{"query": matching(q.Term(*each)), "size": 0, "track_total_hits": True} for each in some]
            answers = self._snapshot.ask_all(bodies)
            found = [int(answer["hits"]["total"]["value"]) for answer in answers]
            self._remember(dict(zip(some, found, strict=True)))

    def _remember(self, frequencies: dict[tuple[str, str], int]) -> None:
        if len(self._frequencies) > _MOST_REMEMBERED:
            self._frequencies.clear()
        self._frequencies |= frequencies

    def _body(self, request: SearchRequest, native: Json) -> Json:
        """Ask for the page and the first guess at its facets; of a page far down only for the counts."""
        near = request.offset + request.limit <= WINDOW
        body: dict[str, Any] = {
            "query": native,
            "sort": _sort(request),
            "track_scores": _is_ranked(request),
            "from": request.offset if near else 0,
            "size": request.limit if near else 0,
            "track_total_hits": True,
            "aggs": {name: counting.first_question(name, request.facet_size) for name in request.facets},
        }
        return body | ({"collapse": {"field": "line"}} if request.fold else {})

    def _hits(self, request: SearchRequest, native: Json, answer: Json) -> tuple[Hit, ...]:
        if request.offset + request.limit <= WINDOW:
            return tuple(_hit(each, request) for each in answer["hits"]["hits"])
        rows = self._snapshot.rows(
            native, _sort(request), track_scores=_is_ranked(request), docvalue_fields=["line", "id"]
        )
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

    def _folding(self, request: SearchRequest, total: int) -> tuple[int, counting.Excess]:
        """Count the lines; the field `version` has the articles that may share one."""
        names = [*request.facets, *([request.histogram] if request.histogram else [])]
        articles, lines, excess = counting.lines(self._snapshot, matching(request.narrowed(_TOGETHER)), names)
        return total - articles + lines, excess

    def _histogram(self, request: SearchRequest, silent: Json, excess: counting.Excess) -> Any:
        if not request.histogram:
            return ()
        counts = counting.by_time(self._snapshot, silent, request.histogram)
        counts.subtract(excess.get(request.histogram) or Counter())
        return in_time(counts)


def _is_ranked(request: SearchRequest) -> bool:
    return request.sort == "relevance" and q.scores(request.query, SCORING)


def _sort(request: SearchRequest) -> list[Json]:
    """Return what to put hits in order by; equal ones are in order of id."""
    by_id: Json = {"id": "asc"}
    if request.sort == "relevance":
        score: Json = {"_script": {"type": "number", "order": "desc", "script": {"source": ROUNDED}}}
        return [score, by_id] if _is_ranked(request) else [by_id]
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
    return Hit(_article(hit), float(hit["_score"]) if _is_ranked(request) else 0.0)


def _article(hit: Json) -> Article:
    try:
        return Article.from_json(hit["_source"]["article"])
    except (KeyError, TypeError, ValueError) as error:
        raise SearchError(f"{hit.get('_id')} in the index is no article: run `glaneur reindex`") from error
