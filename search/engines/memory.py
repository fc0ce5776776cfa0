"""The reference engine: as plain as can be, for tests and as an oracle."""

from __future__ import annotations

import math
from collections import Counter
from types import TracebackType
from typing import Final, Self

from search.article import Article
from search.document import KINDS, SCORING, Document
from search.engines._counting import buckets, by_line, in_time, stretch
from search.engines.base import SearchRequest
from search.engines.reference import Reference
from search.errors import NoIndex
from search.results import Hit, Results

Documents = dict[str, Document]
_DECIMALS: Final = 4


class MemoryEngine:
    """Generations as dictionaries."""

    name = "memory"

    def __init__(self) -> None:
        self._generations: dict[str, Documents] = {}
        self._live: str | None = None

    def build(self, resume: str | None = None) -> MemoryWriter:
        name = resume or f"{len(self._generations):06d}"
        self._generations.setdefault(name, {})
        return MemoryWriter(name, self._generations)

    def update(self) -> MemoryWriter:
        return MemoryWriter(self._require_live(), self._generations)

    def publish(self, generation: str) -> None:
        self._live = generation

    def prune(self, keep: int = 1) -> list[str]:
        others = [name for name in self.generations() if name != self._live]
        old = others[: max(0, len(others) - keep)]
        for name in old:
            self.discard(name)
        return old

    def discard(self, generation: str) -> None:
        if generation != self._live:
            self._generations.pop(generation, None)

    def check(self, generation: str) -> list[str]:
        return [] if generation in self._generations else [f"there is no generation {generation!r}"]

    def generations(self) -> list[str]:
        return sorted(self._generations)

    def live(self) -> str | None:
        return self._live

    def weight(self, generation: str) -> int:
        return sum(len(d.article.to_json().encode()) for d in self._generations[generation].values())

    def stamp(self) -> str:
        return f"{self._live} {id(self._generations.get(self._live or ''))}"

    def searcher(self, generation: str | None = None) -> MemorySearcher:
        name = generation or self._require_live()
        if name not in self._generations:
            raise NoIndex(f"there is no generation {name!r}")
        return MemorySearcher(name, dict(self._generations[name]))

    def _require_live(self) -> str:
        if self._live is None:
            raise NoIndex("nothing has been published: index something first")
        return self._live


class MemoryWriter:
    """Works on a copy, which commit puts in place."""

    def __init__(self, generation: str, generations: dict[str, Documents]) -> None:
        self.generation = generation
        self._generations = generations
        self._documents = dict(generations[generation])

    def put(self, document: Document) -> None:
        self._documents[document.article.id] = document

    def delete(self, id: str) -> None:
        self._documents.pop(id, None)

    def commit(self) -> None:
        self._generations[self.generation] = dict(self._documents)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if kind is None:
            self.commit()


class MemorySearcher:
    """Looks at every document for every query."""

    def __init__(self, generation: str, documents: Documents) -> None:
        self.generation = generation
        self._documents = documents
        self._looked_at = {id: Reference(document, self) for id, document in documents.items()}
        self._terms = {id: {name: text.split() for name, text in d.terms.items()} for id, d in documents.items()}
        lengths = {name: [len(terms[name]) for terms in self._terms.values() if name in terms] for name in SCORING}
        self._average = {name: sum(all) / max(1, len(documents)) for name, all in lengths.items()}

    def search(self, request: SearchRequest) -> Results:
        found = [d for d in self._documents.values() if self._looked_at[d.article.id].matches(request.query)]
        scores = {d.article.id: self._looked_at[d.article.id].score(request.query) for d in found}
        ordered = sorted(found, key=lambda d: (_key(request, d, scores[d.article.id]), d.article.id))
        if request.fold:
            ordered = _best_of_each_line(ordered)
        page = ordered[request.offset : request.offset + request.limit]
        return Results(
            hits=tuple(Hit(d.article, scores[d.article.id]) for d in page),
            total=len(found),
            lines=len(ordered),
            facets={name: buckets(_count(request, found, name), request.facet_size) for name in request.facets},
            histogram=in_time(_by_time(request, found)),
        )

    def get(self, id: str) -> Article | None:
        document = self._documents.get(id)
        return document.article if document else None

    def complete(self, field: str, prefix: str, limit: int = 10) -> list[str]:
        if KINDS[field] == "keyword":
            all = (set(d.keywords.get(field, ())) for d in self._documents.values())
        else:
            all = (set(terms.get(field, ())) for terms in self._terms.values())
        counts = Counter(term for terms in all for term in terms if term.startswith(prefix))
        return [bucket.value for bucket in buckets(counts, limit)]

    def frequency(self, field: str, term: str) -> int:
        if KINDS[field] == "keyword":
            return sum(term in d.keywords.get(field, ()) for d in self._documents.values())
        return sum(term in terms.get(field, ()) for terms in self._terms.values())

    def average(self, field: str) -> float:
        return self._average[field]

    def __len__(self) -> int:
        return len(self._documents)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *exc: object) -> None:
        """Nothing to close."""


def _key(request: SearchRequest, document: Document, score: float) -> float:
    if request.sort == "relevance":
        return -round(score, _DECIMALS)
    day = document.dates.get("published")
    if day is None:
        return math.inf
    return day.toordinal() if request.sort == "oldest" else -day.toordinal()


def _best_of_each_line(ordered: list[Document]) -> list[Document]:
    lines: dict[str, Document] = {}
    for document in ordered:
        lines.setdefault(document.line, document)
    return list(lines.values())


def _line(request: SearchRequest, document: Document) -> str:
    return document.line if request.fold else document.article.id


def _count(request: SearchRequest, found: list[Document], field: str) -> Counter[str]:
    return by_line((_line(request, d), value) for d in found for value in d.keywords.get(field, ()))


def _by_time(request: SearchRequest, found: list[Document]) -> Counter[str]:
    if request.histogram is None:
        return Counter()
    dated = [d for d in found if "published" in d.dates]
    return by_line(
        (_line(request, d), stretch(d.dates["published"], request.histogram, d.article.precision)) for d in dated
    )
