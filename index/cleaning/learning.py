"""Articles of one source, cleaned each by itself, become the habits of the source; no label is needed.

What is learnt does not depend on the order of the articles. A line is a habit when a share of the pages has it at the
same place of the page: that of a heading or a button is small, that of a sentence is large, and larger still between
the sentences of the article. The same article told twice counts once.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from index.cleaning.affixes import endings
from index.cleaning.cleaned import Cleaned
from index.cleaning.habits import Habit, Place, Row, between, places, plain, rows, signed
from index.cleaning.sentences import is_prose, is_sentence

LEAST: Final = 3
"""Articles that have a form, whatever their share; a source with fewer articles has no habits."""
LEAST_WITHIN: Final = 4
"""The same of a form between the sentences of the article."""
SHARE: Final = 0.03
SHARE_WITHIN: Final = 0.1
SENTENCE_SHARE: Final = 0.2
SENTENCE_SHARE_WITHIN: Final = 0.3
"""Shares of the articles of a source, of lines that are no sentence and of those that are."""
ENDING_SHARE: Final = 0.01
ON_A_PAGE: Final = 4
"""Lines that cleaning took out of an article, on average, where a line can be a habit: a text that never had any
furniture has lines of its own that come back."""
CERTAIN: Final = 0.9
"""Confidence in keeping a line, on average, from which it is of the articles, however often it comes back."""
LEAST_AMONG: Final = 5
"""Articles that have a line of those that cleaning takes out nearly always."""
TAKEN_OUT: Final = 0.8
"""Share of these articles where it does."""
LETTERS_AMONG: Final = 20
"""Letters of such a line: a word that is a button there may head a paragraph here."""
LEAST_BETWEEN: Final = 10
"""Articles that have some line between two lines that come back."""
TAKEN_OUT_BETWEEN: Final = 0.95
"""Share of these articles where it is taken out."""
SIDE_SHARE: Final = 0.02
"""Share of the articles that have such a line above or below."""
MOST_BETWEEN: Final = 100
MOST: Final = 500
"""Habits of one source, and as many lines of those that cleaning takes out nearly always."""


@dataclass(frozen=True, slots=True)
class _Page:
    rows: Sequence[Row]
    removed: int


@dataclass(slots=True)
class _Form:
    """What is counted of a form at a place."""

    pages: int = 0
    kept: int = 0
    """Pages that keep it."""
    removed: int = 0
    """Lines taken out of these pages, together."""
    sure: float = 0.0
    """Confidence in keeping it, of the pages that were judged, together; 1.0 says that nobody judged."""
    judged: int = 0

    @property
    def may_be_furniture(self) -> bool:
        """Whether some page keeps it, in doubt, and its pages have furniture at all."""
        doubted = not self.judged or self.sure <= CERTAIN * self.judged
        return self.kept > 0 and doubted and self.removed >= ON_A_PAGE * self.pages


def learn(articles: Iterable[Cleaned], *, mixed: bool = False) -> list[Habit]:
    """Learn the habits of a source, those of most articles first; `mixed` when they may be of many sources."""
    pages = _distinct([_page(cleaned) for cleaned in articles])
    if len(pages) < LEAST:
        return []
    found = [*_whole(pages, 0.0 if mixed else SHARE), *_endings(pages)]
    return [*_first(found), *_first(list(_among(pages))), *_first(list(_between(pages)), MOST_BETWEEN)]


def _first(found: Sequence[Habit], most: int = MOST) -> list[Habit]:
    return sorted(found, key=lambda habit: (-habit.pages, habit.form, habit.place))[:most]


def _page(cleaned: Cleaned) -> _Page:
    found = rows(cleaned)
    return _Page(found, sum(not row.kept for row in found))


def _distinct(pages: Sequence[_Page]) -> list[_Page]:
    """Leave out pages whose longest paragraph another has: copies of an article have its sentences, and no habit."""
    longest = {
        max(((len(row.text), row.text) for row in page.rows if row.kept), default=(0, "")): page
        for page in sorted(pages, key=lambda page: [row.text for row in page.rows])
    }
    return list(longest.values())


def _whole(pages: Sequence[_Page], outside: float) -> Iterator[Habit]:
    """Find the lines that come back; `outside` is the share of a line that is no sentence, before and after the text."""
    often = Counter(form for page in pages for form in {row.form for row in page.rows})
    repeated = {form for form, count in often.items() if count >= LEAST and any(map(str.isalnum, form))}
    sentences = {row.form for page in pages for row in page.rows if row.form in repeated and _is_sentence(row.text)}
    for (form, place), counted in _counted(pages, repeated).items():
        least = LEAST_WITHIN if place == "within" else LEAST
        if form in sentences:
            share = SENTENCE_SHARE_WITHIN if place == "within" else SENTENCE_SHARE
        else:
            share = SHARE_WITHIN if place == "within" else outside
        if counted.may_be_furniture and counted.pages >= max(least, share * len(pages)):
            yield Habit(form=form, place=place, pages=counted.pages, of=len(pages))


def _among(pages: Sequence[_Page]) -> Iterator[Habit]:
    """Find the lines that are taken out of nearly all pages that have them: the verdicts on many outweigh that on one.

    The lead of an article that other pages announce is such a line too, and does not stand among such lines.
    """
    often: Counter[str] = Counter()
    kept: Counter[str] = Counter()
    for page in pages:
        often.update({row.form for row in page.rows})
        kept.update({row.form for row in page.rows if row.kept})
    for form, count in often.items():
        taken_out = count - kept[form] >= TAKEN_OUT * count
        if count >= LEAST_AMONG and taken_out and sum(map(str.isalpha, form)) >= LETTERS_AMONG:
            yield Habit(form=form, place="among", pages=count, of=len(pages))


def _between(pages: Sequence[_Page]) -> Iterator[Habit]:
    """Find lines that come back and have between them what is different on each page, and nearly always taken out."""
    often = Counter(form for page in pages for form in {row.form for row in page.rows})
    least = max(LEAST, SIDE_SHARE * len(pages))
    sides = {form for form, count in often.items() if form and count >= least}
    found: dict[str, list[bool]] = defaultdict(list)
    for page in pages:
        here: dict[str, bool] = defaultdict(bool)
        known = [row.form if row.form in sides else signed(row.form) for row in page.rows]
        for above, row, below in zip(known, page.rows[1:], known[2:], strict=False):
            if above and below and row.form not in sides:
                here[between(above, below)] |= row.kept
        for form, kept in here.items():
            found[form].append(kept)
    for form, every in found.items():
        if len(every) >= LEAST_BETWEEN and sum(every) <= (1 - TAKEN_OUT_BETWEEN) * len(every):
            yield Habit(form=form, pages=len(every), of=len(pages))


def _is_sentence(text: str) -> bool:
    return is_sentence(text) or is_prose(text)


def _counted(pages: Sequence[_Page], repeated: set[str]) -> dict[tuple[str, Place], _Form]:
    """Count the forms that come back by their places."""
    found: dict[tuple[str, Place], _Form] = defaultdict(_Form)
    for page in pages:
        here: dict[tuple[str, Place], list[float]] = defaultdict(list)
        for row, place in zip(page.rows, places(page.rows, repeated), strict=True):
            if row.form in repeated:
                here[row.form, place] += [row.confidence] if row.kept and row.alone else []
        for name, kept in here.items():
            form, judged = found[name], [confidence for confidence in kept if confidence < 1]
            form.pages += 1
            form.kept += bool(kept)
            form.removed += page.removed
            form.sure += sum(judged)
            form.judged += len(judged)
    return found


def _endings(pages: Sequence[_Page]) -> Iterator[Habit]:
    """Find endings among different lines: what is the same on many pages says nothing about how lines end."""
    found: dict[str, tuple[int, bool]] = {}
    everything: set[str] = set()
    for number, page in enumerate(pages):
        for row in page.rows:
            text = plain(row.text)
            everything.add(text)
            if row.open and (row.alone or not row.kept):
                first, kept = found.get(text, (number, False))
                found[text] = first, kept or row.kept
    least = max(LEAST, round(ENDING_SHARE * len(pages)))
    for form, count in endings([(text, *of) for text, of in found.items()], sorted(everything), least):
        yield Habit(form=form, pages=count, of=len(pages))
