"""An index to what cleaning took out of the articles of each source: of how many, how much, why, and which lines come back."""

from __future__ import annotations

import itertools
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from search.article import UNSURE, Article, Removed
from search.engines.base import SearchRequest
from search.query import nodes as q
from search.query.parser import parse
from search.query.simplify import simplify
from search.results import Bucket
from search.view import View

MOST_SOURCES: Final = 50
"""Sources that are listed, those with most articles."""
LOOKED_AT: Final = 50
"""The newest articles of a source, whose characters are counted; everything else is counted over all articles."""
SEARCHED: Final = 500
"""The newest articles of a source that lost a line, among whose lines the frequent and the unsure ones are looked for."""
MOST_LINES: Final = 10
LONGEST: Final = 200
"""Characters of a line that are shown."""
_MOST_REASONS: Final = 100
_MOST_TRIES: Final = 2 * MOST_LINES
_MOST_WORDS: Final = 8
_LOST_SOMETHING: Final = q.Prefix("reason", "")
_QUOTES: Final = re.compile('["«»“”„‟″]')


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """What cleaning took out of one source."""

    name: str
    """Empty for all articles that name none."""
    articles: int
    touched: int
    """Articles that lost a line."""
    reasons: tuple[Bucket, ...]
    """How many articles lost a line for each, most first."""
    looked_at: int
    share: float
    """Of the characters of the articles that were looked at, those that were taken out: 0 to 1."""
    is_all: bool
    """No article is of another source."""

    @property
    def where(self) -> tuple[tuple[str, str], ...] | None:
        """The filters that find its articles; None when none can: there is no filter for what has no source."""
        if self.name:
            return (("source", self.name),)
        return () if self.is_all else None


@dataclass(frozen=True, slots=True)
class Sources:
    """The sources of an index."""

    articles: int
    listed: tuple[Source, ...]
    others: int
    """Articles of sources that are not listed."""


@dataclass(frozen=True, slots=True)
class Often:
    """A line that comes back, in its latest wording."""

    text: str
    reason: str
    words: str
    """What finds it among the removed lines, as a phrase."""
    articles: int
    """So found in the source."""


@dataclass(frozen=True, slots=True)
class Unsure:
    """A removed line of little confidence."""

    article: str
    """Its id."""
    line: Removed


@dataclass(frozen=True, slots=True)
class Lines:
    """Removed lines of one source that are worth a look."""

    searched: int
    """Articles that were searched for them."""
    often: tuple[Often, ...]
    unsure: tuple[Unsure, ...]
    """The least sure first."""


def sources(view: View) -> Sources:
    """Look at the largest sources, and at last at what has none."""
    request = SearchRequest(query=q.Everything(), facets=("source",), facet_size=MOST_SOURCES, limit=0)
    found = view.searcher.search(request)
    named = [_source(view, bucket.value) for bucket in found.facets["source"]]
    listed = tuple(each for each in (*named, _source(view, "")) if each.articles)
    return Sources(found.total, listed, found.total - sum(each.articles for each in listed))


def source(view: View, name: str) -> Source | None:
    """Look at one source; None when no article is of it."""
    found = _source(view, name)
    return found if found.articles else None


def lines(view: View, name: str) -> Lines:
    """Look for lines in the newest articles of a source; how often each comes back is counted in all of its articles."""
    query = q.And((_of(name), _LOST_SOMETHING))
    hits = view.searcher.search(SearchRequest(query=simplify(query), sort="newest", limit=SEARCHED)).hits
    articles = [hit.article for hit in hits]
    often = sorted(_often(view, name, articles), key=lambda each: (-each.articles, each.text))
    return Lines(len(articles), tuple(often[:MOST_LINES]), tuple(_unsure(articles)))


def _of(name: str) -> q.Query:
    return q.Term("source", name) if name else q.Not(q.Prefix("source", ""))


def _source(view: View, name: str) -> Source:
    query = _of(name)
    found = view.searcher.search(
        SearchRequest(query=query, facets=("reason",), facet_size=_MOST_REASONS, sort="newest", limit=LOOKED_AT)
    )
    lost = view.searcher.search(SearchRequest(query=simplify(q.And((query, _LOST_SOMETHING))), limit=0))
    return Source(
        name=name,
        articles=found.total,
        touched=lost.total,
        reasons=found.facets["reason"],
        looked_at=len(found.hits),
        share=_share([hit.article for hit in found.hits]),
        is_all=found.total == len(view.searcher),
    )


def _share(articles: Sequence[Article]) -> float:
    removed = sum(len(line.text) for article in articles for line in article.removed)
    kept = sum(len(article.title) + len(article.lead) + len(article.body) for article in articles)
    return removed / max(1, removed + kept)


def _often(view: View, name: str, articles: Sequence[Article]) -> Iterator[Often]:
    """Count the lines that most articles have; other digits make no other line."""
    latest: dict[str, Removed] = {}
    counts: Counter[str] = Counter()
    for article in articles:
        own = {_alike(line.text): line for line in article.removed}
        latest = own | latest
        counts.update(own.keys())
    seen = set()
    for key, count in sorted(counts.items(), key=lambda pair: (-pair[1], pair[0]))[:_MOST_TRIES]:
        line, words = latest[key], phrase(latest[key].text)
        if count > 1 and words not in seen:
            seen.add(words)
            yield Often(line.text[:LONGEST], line.reason, words, _counted(view, name, words))


def _alike(text: str) -> str:
    return re.sub(r"\d+", "0", " ".join(text.split())[:LONGEST].lower())


def _counted(view: View, name: str, words: str) -> int:
    """Count the articles that a reader finds who looks for the words."""
    query = view.reader.read(parse(f'removed:"{words}"'))
    return view.searcher.search(SearchRequest(query=simplify(q.And((query, _of(name)))), limit=0)).total


def phrase(text: str) -> str:
    """Return the words to look for a line by: those between its figures when they are most of it, not more than eight."""
    words = _QUOTES.sub(" ", text).split()
    plain = [list(run) for figure, run in itertools.groupby(words, key=_has_digit) if not figure]
    longest = max(plain, key=_letters, default=[])
    kept = longest if longest and 2 * _letters(longest) >= _letters(words) else words
    return " ".join(kept[:_MOST_WORDS])[:LONGEST]


def _has_digit(word: str) -> bool:
    return any(map(str.isdigit, word))


def _letters(words: Sequence[str]) -> int:
    return sum(letter.isalpha() for word in words for letter in word)


def _unsure(articles: Sequence[Article]) -> Iterator[Unsure]:
    found = [Unsure(article.id, line) for article in articles for line in article.removed if line.confidence < UNSURE]
    found.sort(key=lambda each: (each.line.confidence, each.article, each.line.n))
    yield from found[:MOST_LINES]
