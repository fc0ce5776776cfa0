"""The seam: all that an engine has to do, and all that we may ask of one."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from contextlib import AbstractContextManager, nullcontext
from dataclasses import dataclass
from typing import Literal, Protocol, runtime_checkable

from search.article import Article
from search.document import SCORING, Document
from search.query.nodes import And, Query, one_score
from search.query.simplify import simplify
from search.results import Results

Sort = Literal["relevance", "newest", "oldest"]
Interval = Literal["century", "decade", "year", "month", "day"]


@dataclass(frozen=True, slots=True, kw_only=True)
class SearchRequest:
    """A query read against the index, and how to present what it matches."""

    query: Query
    facets: tuple[str, ...] = ()
    """Keyword fields, whose values are counted; any but `story`."""
    facet_size: int = 10
    histogram: Interval | None = None
    sort: Sort = "relevance"
    """`newest` and `oldest` put articles without a date last."""
    limit: int = 10
    offset: int = 0
    fold: bool = False
    """One hit for each story, its best. Limit, offset, facets and histogram are of these, the total is of articles: a
    story counts for a value when any of its articles that match has it."""
    known: int | None = None
    """How many articles match, where that was counted before: an engine need not count these, nor lines, again."""

    @property
    def one_score(self) -> float | None:
        """The score that all hits have; None when they are in order of different ones."""
        return one_score(self.query, SCORING) if self.sort == "relevance" else 0.0

    def narrowed(self, *filters: Query) -> Query:
        """Return the query restricted by `filters`, as simple as it can be; the very query when there are none."""
        if not filters:
            return self.query
        return simplify(And((self.query, *filters)))


class Writer(AbstractContextManager["Writer"], Protocol):
    """Adds to one generation. Leaving the block commits; an exception discards what is not committed."""

    generation: str

    def put(self, document: Document) -> None:
        """Add a document, or replace the one with its id."""

    def delete(self, id: str) -> None:
        """Remove a document; do nothing when it is not there."""

    def commit(self) -> None:
        """Make what was put so far survive a crash."""


class Searcher(AbstractContextManager["Searcher"], Protocol):
    """An unchanging view of the generation that was live when it was opened."""

    generation: str

    def search(self, request: SearchRequest) -> Results:
        """Rank what matches, best first; equal scores, and equal dates, in order of id."""

    def get(self, id: str) -> Article | None:
        """Return one article."""

    def complete(self, field: str, prefix: str, limit: int = 10) -> list[str]:
        """Return the terms of a surface, keyword or words field that begin like this, in most articles first."""

    def frequency(self, field: str, term: str) -> int:
        """Count the articles that have a term in a field; deleted ones may still be counted for a while."""

    def average(self, field: str) -> float:
        """Return the mean number of terms in a field that scores, over all articles."""

    def __len__(self) -> int:
        """Count the articles."""


class Engine(Protocol):
    """Generations of one index, of which at most one is live."""

    name: str

    def build(self, resume: str | None = None) -> Writer:
        """Start a new generation, which nobody sees until it is published, or go on with an unpublished one."""

    def update(self) -> Writer:
        """Add to the live generation."""

    def publish(self, generation: str) -> None:
        """Make a generation the live one, atomically."""

    def prune(self, keep: int = 1) -> list[str]:
        """Delete all but the live and the `keep` newest others; return their names."""

    def discard(self, generation: str) -> None:
        """Delete a generation that is not live."""

    def check(self, generation: str) -> list[str]:
        """Return what is wrong with the files of a generation, a line each; articles are not looked at."""

    def generations(self) -> list[str]:
        """Return the names of all generations, oldest first."""

    def live(self) -> str | None:
        """Return the name of the live generation."""

    def weight(self, generation: str) -> int:
        """Return the bytes that a generation takes; copies of it in a cluster are not counted."""

    def stamp(self) -> str:
        """Return a text that changes whenever a new searcher would see something else than the last one did."""

    def searcher(self, generation: str | None = None) -> Searcher:
        """Open the live generation, or another one; raise NoIndex or SchemaMismatch when it can't be."""


@runtime_checkable
class CountsWithin(Protocol):
    """A searcher that has a quicker way to count many queries within one result than to search for each."""

    def within(self, request: SearchRequest) -> Callable[[Query], int]:
        """Return what counts the lines of a result that match one more query, as `search` would."""


def counter(searcher: Searcher, request: SearchRequest) -> Callable[[Query], int]:
    """Return what counts the lines of a result that match one more query."""
    if isinstance(searcher, CountsWithin):
        return searcher.within(request)

    def count(query: Query) -> int:
        return searcher.search(SearchRequest(query=request.narrowed(query), limit=0, fold=request.fold)).lines

    return count


@dataclass(frozen=True, slots=True, kw_only=True)
class Ahead:
    """What is going to be asked of a searcher, one after the other."""

    requests: tuple[SearchRequest, ...] = ()
    """Without facets, histogram and folding."""
    terms: tuple[tuple[str, str], ...] = ()
    """(field, term) whose frequency will be asked for."""
    beginnings: tuple[tuple[str, str, int], ...] = ()
    """(field, prefix, limit) of completions."""


@runtime_checkable
class Foresees(Protocol):
    """A searcher that is far away: many questions at once take it little longer than one."""

    def foresee(self, ahead: Ahead) -> None:
        """Ask everything at once, and keep each answer until it is asked for."""


@runtime_checkable
class Shares(Protocol):
    """An engine of which many threads may use one searcher at once, those that still do when it is closed too."""

    shares: Literal[True]


@runtime_checkable
class Claims(Protocol):
    """An engine that jobs of several machines may write to."""

    def claim(self, who: str, shard: str = "") -> AbstractContextManager[object]:
        """Keep the jobs of other machines away; raise IndexBusy at once when one is at work. `who` is said to them.

        A `shard`, as `2/4`, keeps away all but the other shards of as many.
        """


def claimed(engine: Engine, who: str, shard: str = "") -> AbstractContextManager[object]:
    """Keep the jobs of other machines away from an engine that several can write to."""
    return engine.claim(who, shard) if isinstance(engine, Claims) else nullcontext()


def foresee(searcher: Searcher, ahead: Callable[[], Iterable[Ahead]]) -> None:
    """Tell a searcher that is far away what comes, one round after the other; others are not told, and nothing is worked out."""
    if isinstance(searcher, Foresees):
        for each in ahead():
            searcher.foresee(each)


__all__ = [
    "Ahead",
    "Claims",
    "CountsWithin",
    "Engine",
    "Foresees",
    "Interval",
    "SearchRequest",
    "Searcher",
    "Shares",
    "Sort",
    "Writer",
    "claimed",
    "counter",
    "foresee",
]
