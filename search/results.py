"""What an engine returns for one request."""

from __future__ import annotations

from dataclasses import dataclass, field

from search.article import Article


@dataclass(frozen=True, slots=True)
class Hit:
    """One matching article and its score."""

    article: Article
    score: float


@dataclass(frozen=True, slots=True)
class Bucket:
    """A facet value, or a stretch of time, and how many hits have it: articles; when stories are folded, stories."""

    value: str
    count: int


@dataclass(frozen=True, slots=True)
class Results:
    """One page of hits, and counts over all that matched."""

    hits: tuple[Hit, ...]
    total: int
    """Articles that match."""
    lines: int = 0
    """Hits on all pages together: articles; when stories are folded, stories."""
    facets: dict[str, tuple[Bucket, ...]] = field(default_factory=dict)
    """The most frequent values first, equal counts in order of value."""
    histogram: tuple[Bucket, ...] = ()
    """`1900..1999`, `1990..1999`, `2016`, `2016-11` or `2016-11-30`, in order; stretches without articles are left out."""
    partial: bool = False
    """Not all of the index could be asked: parts of it are on machines that do not answer."""
