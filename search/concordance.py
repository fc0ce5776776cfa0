"""A question to every place where its words stand, each with what comes before and after it: a concordance (KWIC)."""

from __future__ import annotations

import bisect
import dataclasses
import re
import time
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final, Literal, NamedTuple, get_args

from search.analysis import fold
from search.answer import Question, Whole, whole
from search.article import Article
from search.complete import AT_ONCE, articles
from search.document import LONGEST_KEYWORD, ZONES
from search.engines.base import SearchRequest
from search.query import nodes as q
from search.snippets import Mark, Marker
from search.view import View

Order = Literal["newest", "oldest", "before", "word", "after"]
ORDERS: Final[tuple[Order, ...]] = get_args(Order)
MOST_ARTICLES: Final = 3_000
"""Articles that are read for one concordance, unless all are asked for: about a second of a processor
(`python tests/benchmarks/concordance.py`)."""
MOST_CHARACTERS: Final = 30_000_000
MOST_PLACES: Final = 20_000
"""Places that are sorted and can be paged through."""
WIDTH: Final = 70
"""Characters of context on each side."""
_COMPARED: Final = 5
"""Words of context that decide the order."""
_PAGE: Final = 1_000
_BLANKS: Final = re.compile(r"\s+")
_LAST: Final = re.compile(r"(.*)\s\S*", re.DOTALL)
_WORDS: Final = re.compile(r"\w+")


@dataclass(frozen=True, slots=True, kw_only=True)
class Occurrence:
    """One place where an article has what is looked for."""

    id: str
    """Of the article."""
    title: str
    source: str
    published: str
    """What is known of the date, in ISO 8601; '' when nothing is."""
    zone: str
    start: int
    """`zone[start:end]` matched."""
    end: int
    lang: str
    before: str
    """WIDTH characters at most, from the beginning of a word; blanks of any kind are single ones."""
    match: str
    after: str


class Tally(NamedTuple):
    """How often one article has what is looked for, and what it is counted under."""

    places: int
    source: str
    lang: str
    day: date | None
    """The first that its date may mean."""
    published: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Concordance:
    """One page of a concordance, and what was counted for it."""

    question: Question
    order: Order
    read_as: str
    least: int | None
    limited: bool
    found: int
    """Articles that the question finds."""
    read: int
    """Articles of these that were looked into: all, unless there are too many."""
    total: int
    """Places in the articles that were read."""
    sorted: int
    """Places that can be paged through, MOST_PLACES at most."""
    shown: tuple[Occurrence, ...]
    tallies: tuple[Tally, ...]
    filters: tuple[q.Query, ...]
    first: date | None
    """When not all were read: the first and the last day of which all were; None is without end; in the wrong order, none."""
    last: date | None
    generation: str
    took_ms: float

    @property
    def is_whole(self) -> bool:
        """Say whether every article that is found was read."""
        return self.read == self.found


@dataclass(frozen=True, slots=True)
class _Scan:
    """What was read."""

    read: int
    tallies: tuple[Tally, ...]
    kept: tuple[Occurrence, ...]
    at: date | None
    """The day of the last article that was read."""


def concordance(
    view: View, question: Question, order: Order = "newest", most: int | None = MOST_ARTICLES
) -> Concordance:
    """Look into the newest articles that are found, `most` of them, the oldest for that order; page and size are of places.

    Raises UnknownField when `where` names a field that there is not.
    """
    started = time.perf_counter()
    found = sought(view, question)
    scan = _scanned(view, question, found, order, most)
    ordered = _ordered(scan.kept, order)
    begin = (max(1, question.page) - 1) * question.size
    first, last = _covered(scan, order) if scan.read < found.total else (None, None)
    return Concordance(
        question=question,
        order=order,
        read_as=found.read_as,
        least=found.least,
        limited=found.limited,
        found=found.total,
        read=scan.read,
        total=sum(tally.places for tally in scan.tallies),
        sorted=len(scan.kept),
        shown=tuple(ordered[begin : begin + question.size]),
        tallies=scan.tallies,
        filters=found.filters,
        first=first,
        last=last,
        generation=view.searcher.generation,
        took_ms=round((time.perf_counter() - started) * 1000, 3),
    )


def sought(view: View, question: Question) -> Whole:
    """Return what finds the articles to look into: names stand where they are written, whatever their entities are called."""
    return whole(view, dataclasses.replace(question, as_written=True))


def occurrences(view: View, found: Whole, order: Literal["newest", "oldest"] = "newest") -> Iterator[Occurrence]:
    """Yield every place in every article, in order of date, however many there are.

    Raises Incomplete at the end when they are not as many articles as were found.
    """
    marker = Marker(found.words)
    if marker.has_words:
        for article in articles(view, found, order, AT_ONCE):
            yield from _of_article(article, _marks(marker, article))


def _scanned(view: View, question: Question, found: Whole, order: Order, most: int | None) -> _Scan:
    key = (question.text, question.where, order == "oldest", most)
    known = view.scans.get(key)
    if not isinstance(known, _Scan):
        known = _scan(view, found, order, most)
        view.scans.put(key, known)
    return known


def _scan(view: View, found: Whole, order: Order, most: int | None) -> _Scan:
    marker = Marker(found.words)
    tallies: list[Tally] = []
    kept: list[Occurrence] = []
    read = characters = 0
    article = None
    if not marker.has_words:
        return _Scan(found.total, (), (), None)
    for article in articles(view, found, "oldest" if order == "oldest" else "newest", _PAGE):
        marks = _marks(marker, article)
        count = sum(map(len, marks.values()))
        tallies.append(_tally(article, count))
        kept.extend(each for each, _ in zip(_of_article(article, marks), range(MOST_PLACES - len(kept)), strict=False))
        read += 1
        characters += len(article.body)
        if most is not None and (read >= most or characters >= MOST_CHARACTERS):
            break
    return _Scan(read, tuple(tallies), tuple(kept), article.published if article else None)


def _covered(scan: _Scan, order: Order) -> tuple[date | None, date | None]:
    """Return the days that were read to the end; that of the last article may have more of them."""
    if scan.at is None:  # all that have a date were read
        return date.min, None
    if scan.at == (date.min if order == "oldest" else date.max):
        return date.max, date.min
    day = timedelta(days=1)
    return (None, scan.at - day) if order == "oldest" else (scan.at + day, None)


def _tally(article: Article, places: int) -> Tally:
    return Tally(places, article.source[:LONGEST_KEYWORD], article.lang, article.published, article.dated)


def _marks(marker: Marker, article: Article) -> dict[str, list[Mark]]:
    return {zone: marker.marks(article, zone, most=None) for zone in ZONES}


def _of_article(article: Article, marks: dict[str, list[Mark]]) -> Iterator[Occurrence]:
    for zone, places in marks.items():
        text: str = getattr(article, zone)
        for start, end, _ in places:
            yield Occurrence(
                id=article.id,
                title=article.title,
                source=article.source,
                published=article.dated,
                zone=zone,
                start=start,
                end=end,
                lang=_language(article, zone, start),
                before=_before(text, start),
                match=_single(text[start:end]),
                after=_after(text, end),
            )


def _language(article: Article, zone: str, at: int) -> str:
    if zone != "body" or not article.foreign:
        return article.lang
    passage = article.foreign[bisect.bisect_right(article.foreign, at, key=lambda each: each.start) - 1]
    return passage.lang if passage.start <= at < passage.end else article.lang


def _before(text: str, at: int) -> str:
    """Return the context before a place, from the beginning of a word where words have blanks between them."""
    begin = max(0, at - WIDTH)
    cut = text[begin:at]
    if begin and not text[begin - 1].isspace():
        _, *rest = _BLANKS.split(cut, maxsplit=1)
        cut = rest[0] if rest else cut
    return _single(cut).lstrip()


def _after(text: str, at: int) -> str:
    cut = text[at : at + WIDTH]
    if at + WIDTH < len(text) and not text[at + WIDTH].isspace():
        whole = _LAST.fullmatch(cut)
        cut = whole[1] if whole else cut
    return _single(cut).rstrip()


def _single(text: str) -> str:
    return _BLANKS.sub(" ", text)


def _ordered(kept: tuple[Occurrence, ...], order: Order) -> list[Occurrence]:
    """Sort by the words of the context from the place outwards, or by the word there; by date they are as they came."""
    match order:
        case "before":
            return sorted(kept, key=lambda each: (_words(each.before)[::-1][:_COMPARED], _words(each.match)))
        case "word":
            return sorted(kept, key=lambda each: (_words(each.match), _words(each.after)[:_COMPARED]))
        case "after":
            return sorted(kept, key=lambda each: (_words(each.after)[:_COMPARED], _words(each.match)))
        case _:
            return list(kept)


def _words(text: str) -> list[str]:
    return _WORDS.findall(fold(text.lower()))


def covered(found: Concordance) -> q.Query:
    """Return what finds the articles that the counts of a concordance are about, whether they have a word or not."""
    days = () if found.is_whole else (q.Range("published", found.first, found.last),)
    return SearchRequest(query=q.Everything()).narrowed(*found.filters, *days)


def counted(found: Concordance) -> list[Tally]:
    """Return the articles that may be counted: all, or those of the days that were read to the end."""
    if found.is_whole:
        return list(found.tallies)
    low, high = found.first or date.min, found.last or date.max
    return [tally for tally in found.tallies if tally.day and low <= tally.day <= high]
