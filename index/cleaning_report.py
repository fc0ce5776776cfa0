"""An index to what cleaning took out of the articles of each source: how much, why, which lines, and which to look at."""

from __future__ import annotations

import heapq
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Any, Final

from index.cleaning.decisions import comparable
from index.errors import NothingToDo
from index.home import Home
from search.article import UNSURE, Article, Removed

MOST_SOURCES: Final = 1_000
"""Sources that are told apart; those met after them are counted together."""
MOST_LINES: Final = 1_000
"""Different lines of one source that are counted at a time."""
MOST_UNSURE: Final = 100
OTHERS: Final = "(other sources)"
_SHOWN: Final = 200
"""Characters of a line that are remembered."""


@dataclass(frozen=True, slots=True)
class Often:
    """A removed line, and in how many articles' originals lines like it stand; other digits make no other line."""

    text: str
    reason: str
    count: int


@dataclass(frozen=True, slots=True, order=True)
class Unsure:
    """A removed line to look at."""

    confidence: float
    article: str
    n: int
    text: str
    reason: str


@dataclass(slots=True)
class SourceReport:
    """What cleaning took out of the articles of one source; only `report` changes it."""

    source: str
    """Empty for articles that name none."""
    articles: int = 0
    kept: int = 0
    """Paragraphs."""
    removed: int = 0
    """Lines."""
    unsure: int = 0
    """Removed lines of little confidence."""
    missed: int = 0
    """How much too low the count of a frequent line may be: 0 unless the source has very many different lines."""
    reasons: Counter[str] = field(default_factory=Counter)
    _lines: dict[str, Often] = field(default_factory=dict)
    _least_sure: list[tuple[float, Unsure]] = field(default_factory=list)

    def often(self, limit: int) -> list[Often]:
        """Return the most frequent removed lines."""
        return sorted(self._lines.values(), key=lambda line: (-line.count, line.text))[:limit]

    def least_sure(self, limit: int) -> list[Unsure]:
        """Return the removed lines of least confidence."""
        return sorted(line for _, line in self._least_sure)[:limit]

    def add(self, article: Article) -> None:
        """Count an article."""
        self.articles += 1
        self.kept += len(article.body.split("\n\n")) if article.body else 0
        for line in article.removed:
            self.removed += 1
            self.reasons[line.kind] += 1
            self._count(line)
            if line.confidence < UNSURE:
                self._look(article, line)

    def as_json(self, limit: int) -> dict[str, Any]:
        """Return the object of `glaneur cleaning --json` for one source."""
        often = [{"text": line.text, "reason": line.reason, "count": line.count} for line in self.often(limit)]
        least_sure = [
            {"id": line.article, "n": line.n, "text": line.text, "reason": line.reason, "confidence": line.confidence}
            for line in self.least_sure(limit)
        ]
        return {
            "source": self.source,
            "articles": self.articles,
            "kept": self.kept,
            "removed": self.removed,
            "reasons": dict(self.reasons.most_common()),
            "lines": often,
            "missed": self.missed,
            "unsure": self.unsure,
            "least_sure": least_sure,
        }

    def _count(self, line: Removed) -> None:
        """Count a line; when there are too many, forget the rarer half (lossy counting, Manku and Motwani 2002)."""
        written = comparable(line.text[:_SHOWN], near=True)
        known = self._lines.get(written)
        self._lines[written] = Often(
            known.text if known else line.text[:_SHOWN], line.kind, known.count + 1 if known else 1
        )
        if len(self._lines) > MOST_LINES:
            ordered = sorted(self._lines.items(), key=lambda item: -item[1].count)
            self.missed += ordered[MOST_LINES // 2][1].count
            self._lines = dict(ordered[: MOST_LINES // 2])

    def _look(self, article: Article, line: Removed) -> None:
        self.unsure += 1
        found = Unsure(line.confidence, article.id, line.n, line.text[:_SHOWN], line.reason)
        push = heapq.heappush if len(self._least_sure) < MOST_UNSURE else heapq.heappushpop
        push(self._least_sure, (-line.confidence, found))


def report(articles: Iterable[Article], source: str | None = None) -> list[SourceReport]:
    """Count what cleaning took out, by source, those with most articles first; of one source only, when it is named."""
    reports: dict[str, SourceReport] = {}
    for article in articles:
        if source is not None and article.source != source:
            continue
        name = article.source if article.source in reports or len(reports) < MOST_SOURCES else OTHERS
        reports.setdefault(name, SourceReport(name)).add(article)
    return sorted(reports.values(), key=lambda each: (-each.articles, each.source))


def indexed(home: Home) -> Iterator[Article]:
    """Yield the articles of the live generation, one at a time, in order of id; raise NoIndex when there is none."""
    with home.engine.searcher() as searcher:
        if not home.has_checkpoint(searcher.generation):
            raise NothingToDo(f"{searcher.generation} has no record of what was read: run `glaneur index PATH` again")
        with home.record(searcher.generation) as record:
            for id in record.ids():
                if article := searcher.get(id):
                    yield article
