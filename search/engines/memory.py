"""The reference engine: as plain as can be, for tests and as an oracle."""

from __future__ import annotations

import math
from collections import Counter
from types import TracebackType
from typing import Final, Self

from search.article import Article
from search.document import KINDS, SCORING, Document
from search.engines._counting import buckets, histogram
from search.engines.base import SearchRequest
from search.errors import NoIndex
from search.query import nodes as q
from search.results import Hit, Results

_K1: Final = 1.2
_B: Final = 0.75

Documents = dict[str, Document]


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

    def generations(self) -> list[str]:
        return sorted(self._generations)

    def live(self) -> str | None:
        return self._live

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
        self._terms = {id: {name: text.split() for name, text in d.terms.items()} for id, d in documents.items()}
        lengths = {name: [len(terms[name]) for terms in self._terms.values() if name in terms] for name in SCORING}
        self._average = {name: sum(all) / max(1, len(documents)) for name, all in lengths.items()}

    def search(self, request: SearchRequest) -> Results:
        found = [d for d in self._documents.values() if self._matches(request.query, d)]
        ordered = sorted((self._key(request, d), d.article.id, d) for d in found)
        page = ordered[request.offset : request.offset + request.limit]
        days = Counter(d.dates["published"].toordinal() for d in found if "published" in d.dates)
        return Results(
            hits=tuple(Hit(d.article, self._score(request.query, d)) for _, _, d in page),
            total=len(found),
            facets={name: buckets(_count(found, name), request.facet_size) for name in request.facets},
            histogram=histogram(days.items(), request.histogram) if request.histogram else (),
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

    def __len__(self) -> int:
        return len(self._documents)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *exc: object) -> None:
        """Nothing to close."""

    def _key(self, request: SearchRequest, document: Document) -> float:
        if request.sort == "relevance":
            return -self._score(request.query, document)
        day = document.dates.get("published")
        if day is None:
            return math.inf
        return day.toordinal() if request.sort == "oldest" else -day.toordinal()

    def _matches(self, query: q.Query, document: Document) -> bool:
        match query:
            case q.Term(field, term) if KINDS[field] == "keyword":
                return term in document.keywords.get(field, ())
            case q.Term(field, term):
                return term in self._in(document, field)
            case q.Phrase(field, terms):
                return _occurrences(list(terms), self._in(document, field)) > 0
            case q.Prefix(field, prefix):
                return any(term.startswith(prefix) for term in self._in(document, field))
            case q.Range(field, start, end):
                day = document.dates.get(field)
                return day is not None and (start is None or start <= day) and (end is None or day <= end)
            case q.And(children):
                return all(self._matches(child, document) for child in children)
            case q.Or(children) | q.Best(children):
                return any(self._matches(child, document) for child in children)
            case q.Not(child):
                return not self._matches(child, document)
            case q.Everything():
                return True
            case _:
                raise TypeError(f"read the query against the index first: {query}")

    def _score(self, query: q.Query, document: Document) -> float:
        if not self._matches(query, document):
            return 0.0
        match query:
            case q.Term(field, term, boost) if field in SCORING:
                return boost * self._bm25((term,), field, document)
            case q.Phrase(field, terms, boost):
                return boost * self._bm25(terms, field, document)
            case q.Prefix(_, _, boost):
                return boost
            case q.And(children) | q.Or(children):
                return sum(self._score(child, document) for child in children)
            case q.Best(children):
                return max(self._score(child, document) for child in children)
            case _:
                return 0.0

    def _bm25(self, terms: tuple[str, ...], field: str, document: Document) -> float:
        """Robertson and Zaragoza 2009, with Lucene's idf; a phrase has the sum of its terms' idf."""
        idf = sum(self._idf(field, term) for term in terms)
        inside = self._in(document, field)
        frequency = _occurrences(list(terms), inside)
        norm = _K1 * (1 - _B + _B * len(inside) / self._average[field])
        return idf * frequency * (_K1 + 1) / (frequency + norm)

    def _idf(self, field: str, term: str) -> float:
        frequency = sum(term in terms.get(field, ()) for terms in self._terms.values())
        return math.log(1 + (len(self) - frequency + 0.5) / (frequency + 0.5))

    def _in(self, document: Document, field: str) -> list[str]:
        return self._terms[document.article.id].get(field, [])


def _occurrences(phrase: list[str], terms: list[str]) -> int:
    return sum(terms[at : at + len(phrase)] == phrase for at in range(len(terms)))


def _count(documents: list[Document], field: str) -> Counter[str]:
    return Counter(value for document in documents for value in document.keywords.get(field, ()))
