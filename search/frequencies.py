"""A concordance to frequencies per million words, by source, language and time.

The words of any articles are the sum over a facet of their lengths, so nothing but what was found is read.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any, Final, Literal

from search.concordance import Concordance, counted, covered
from search.document import LENGTH
from search.engines.base import SearchRequest
from search.filters import narrowing
from search.query import nodes as q
from search.view import View

Per = Literal["source", "lang", "date"]
PERS: Final[tuple[Per, ...]] = ("source", "lang", "date")
MOST_VALUES: Final = 12
MOST_PERIODS: Final = 60
_LENGTHS: Final = 1_000_000
"""More lengths of articles than there can be."""
_MILLION: Final = 1_000_000
_YEAR: Final = 4
_MONTH: Final = 7


@dataclass(frozen=True, slots=True)
class Rate:
    """How often something stands in the articles of one source, language or time."""

    value: str
    label: str
    places: int
    articles: int
    """That have it."""
    words: int
    """Of all articles there, whether they have it or not."""

    @property
    def per_million(self) -> float:
        """Places per million words."""
        return self.places * _MILLION / self.words if self.words else 0.0

    def as_json(self) -> dict[str, Any]:
        """Return the object of `/api/concordance`."""
        return {
            "value": self.value,
            "label": self.label,
            "places": self.places,
            "articles": self.articles,
            "words": self.words,
            "per_million": round(self.per_million, 3),
        }


def overall(view: View, found: Concordance) -> Rate:
    """Return the frequency in all the articles that were read and, of the same days, those without a word."""
    tallies = counted(found)
    places, articles = sum(tally.places for tally in tallies), sum(tally.places > 0 for tally in tallies)
    return Rate("", "", places, articles, words(view, covered(found)))


def rates(view: View, found: Concordance, per: Per, ui: str) -> tuple[Rate, ...]:
    """Return the frequencies by the values that have most places, or by time in order; what has none is left out."""
    values = {"source": _by_source, "lang": _by_language, "date": _by_time}[per](found)
    places, articles = Counter[str](), Counter[str]()
    for value, count in values:
        places[value] += count
        articles[value] += 1
    return tuple(
        Rate(value, view.label(per, value, ui) if per != "date" else value, places[value], articles[value], size)
        for value in _chosen(places, per)
        for size in [words(view, covered(found), narrowing(view.reader, per, value))]
    )


def _chosen(places: Counter[str], per: Per) -> list[str]:
    if per == "date":
        return sorted(places)[-MOST_PERIODS:]
    return [value for value, _ in sorted(places.items(), key=lambda pair: (-pair[1], pair[0]))[:MOST_VALUES]]


def _by_source(found: Concordance) -> Iterable[tuple[str, int]]:
    return ((tally.source, tally.places) for tally in counted(found) if tally.source and tally.places)


def _by_language(found: Concordance) -> Iterable[tuple[str, int]]:
    return ((tally.lang, tally.places) for tally in counted(found) if tally.places)


def _by_time(found: Concordance) -> Iterable[tuple[str, int]]:
    """Count by month within two years, else by year; what is dated less finely than that is left out."""
    dated = [(tally.published, tally.places) for tally in counted(found) if tally.published and tally.places]
    years = {published[:_YEAR] for published, _ in dated}
    length = _MONTH if years and int(max(years)) - int(min(years)) < 2 else _YEAR
    return ((published[:length], places) for published, places in dated if len(published) >= length)


def words(view: View, *queries: q.Query) -> int:
    """Count the words of all articles that fit all queries, read against the index."""
    query = SearchRequest(query=q.Everything()).narrowed(*queries)
    found = view.searcher.search(SearchRequest(query=query, facets=(LENGTH,), facet_size=_LENGTHS, limit=0))
    return sum(int(bucket.value) * bucket.count for bucket in found.facets[LENGTH])


def as_json(view: View, found: Concordance, ui: str) -> dict[str, Any]:
    """Return the frequencies of `concordance --json` and `GET /api/concordance`."""
    said: dict[str, Any] = {"overall": overall(view, found).as_json()}
    return said | {per: [rate.as_json() for rate in rates(view, found, per, ui)] for per in PERS}
