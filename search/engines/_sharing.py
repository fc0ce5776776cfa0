"""The articles that share a line of the results to how often counting articles counts that line too much.

Most articles are alone: an engine counts all of them its own way, and this says what to take off.
"""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Self

from search.article import Article
from search.document import keywords_of
from search.engines._counting import stretch
from search.engines.base import Interval
from search.precision import Precision


@dataclass(frozen=True, slots=True)
class Having:
    """What one article counts for: its values by field, and its date."""

    values: Mapping[str, tuple[str, ...]]
    published: date | None
    precision: Precision

    @classmethod
    def of(cls, article: Article) -> Self:
        """Look at an article; the texts of values are shared by all that have them."""
        values = {name: tuple(map(sys.intern, values)) for name, values in keywords_of(article).items()}
        return cls(values, article.published, article.precision)


Lines = Sequence[Sequence[Having]]
"""The articles of each line."""


def too_many(lines: Lines, field: str) -> Counter[str]:
    """Return how many articles have each value of a field that another one of their line has been counted for."""
    return Counter(
        value for line in lines for value in _again(each for having in line for each in having.values.get(field, ()))
    )


def too_many_in_time(lines: Lines, interval: Interval) -> Counter[str]:
    """Return the same for the stretches of time that they are in."""
    return Counter(
        value
        for line in lines
        for value in _again(stretch(each.published, interval, each.precision) for each in line if each.published)
    )


def _again(values: Iterable[str]) -> Iterator[str]:
    """Yield the values that came before."""
    seen: set[str] = set()
    for value in values:
        if value in seen:
            yield value
        seen.add(value)
