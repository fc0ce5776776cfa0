"""The file `habits.jsonl` of an index to what is known of each source, and back; one JSON object a line.

::

    {"source": "Le Courrier", "articles": 200}
    {"source": "Le Courrier", "form": "…par Radio Fanal", "verdict": "remove", "pages": 67, "of": 200}
    {"source": "Le Courrier", "form": "à savoir", "verdict": "keep", "note": "it heads a paragraph"}

It may be edited by hand. What has no numbers, or keeps, was written by hand: it wins over what is learnt, and stays.
"""

from __future__ import annotations

import json
import os
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Final
from urllib.parse import urlsplit

from index.cleaning import SHORT
from index.cleaning.characters import squeeze
from index.cleaning.habits import (
    VARIED,
    Habit,
    Habits,
    Place,
    Verdict,
    between,
    is_between,
    is_shape,
    shaped,
    signed,
    written,
)
from index.cleaning.metadata import read_metadata
from index.errors import BadHabits
from index.source import RawArticle
from search.ledger import lines_of, object_of, text_of

MOST_BYTES: Final = 64_000_000
_PLACES: Final[Mapping[str, Place]] = {
    "": "",
    "before": "before",
    "within": "within",
    "after": "after",
    "among": "among",
}
_VERDICTS: Final[Mapping[str, Verdict]] = {"": "remove", "remove": "remove", "keep": "keep"}


@dataclass(frozen=True, slots=True)
class SourceHabits:
    """What is known of a source."""

    articles: int = 0
    """Articles that it was learnt from; 0 when all was written by hand."""
    habits: tuple[Habit, ...] = ()


@dataclass(frozen=True, slots=True)
class Learnt:
    """What is known of all sources."""

    sources: Mapping[str, SourceHabits] = field(default_factory=dict)
    _sorted: Mapping[str, Habits] = field(default_factory=dict)

    @classmethod
    def of(cls, sources: Mapping[str, SourceHabits]) -> Learnt:
        """Make it ready to be asked."""
        ordered = {name: sources[name] for name in sorted(sources)}
        return cls(ordered, {name: Habits.of(known.habits) for name, known in ordered.items() if known.habits})

    def for_article(self, raw: RawArticle) -> Habits | None:
        """Return the habits of an article's source, if any are known."""
        return self._sorted.get(source_of(raw)) if self._sorted else None

    def with_new(self, found: Mapping[str, SourceHabits]) -> Learnt:
        """Take over what was learnt of a source from at least as many articles as before; what is by hand stays."""
        sources = dict(self.sources)
        for name, new in found.items():
            old = sources.get(name, SourceHabits())
            if new.articles >= old.articles:
                by_hand = [habit for habit in old.habits if habit.by_hand]
                sources[name] = SourceHabits(new.articles, (*by_hand, *_unsaid(new.habits, by_hand)))
        return Learnt.of(sources)

    def forget(self, source: str | None = None) -> Learnt:
        """Leave out what was learnt, of one source or all; what somebody wrote by hand stays."""
        sources = dict(self.sources)
        for name in sources if source is None else [source]:
            by_hand = tuple(habit for habit in self.sources[name].habits if habit.by_hand)
            sources[name] = SourceHabits(0, by_hand)
        return Learnt.of({name: known for name, known in sources.items() if known.habits or known.articles})


def _unsaid(habits: Iterable[Habit], by_hand: Sequence[Habit]) -> Iterator[Habit]:
    said = {(habit.form, habit.place) for habit in by_hand}
    return (habit for habit in habits if not said & {(habit.form, ""), (habit.form, habit.place)})


def source_of(raw: RawArticle) -> str:
    """Name the source whose habits an article has: as given, else the host of its address, else what its page says."""
    name = squeeze(raw.source[:SHORT]) or _host(raw.url)
    if not name and raw.html:
        said = read_metadata(raw.html, "")
        name = squeeze(said.source[:SHORT]) or _host(said.url)
    return name


def _host(url: str) -> str:
    try:
        return squeeze((urlsplit(url).hostname or "").removeprefix("www.")[:SHORT])
    except ValueError:  # e.g. half an IPv6 address
        return ""


def read_habits(path: Path) -> Learnt:
    """Read the file, nothing when it is not there; raise BadHabits with the number of the line that is wrong."""
    if not path.exists():
        return Learnt()
    if path.stat().st_size > MOST_BYTES:
        raise BadHabits(f"{path} has {path.stat().st_size:,} bytes; the limit is {MOST_BYTES:,}: make it smaller")
    articles: dict[str, int] = {}
    habits: dict[str, list[Habit]] = {}
    with path.open("rb") as file:
        for number, line in enumerate(lines_of(file), 1):
            if line is not None and not line.strip():
                continue
            try:
                said = object_of(line)
                source = squeeze(text_of(said, "source")[:SHORT])
                habits.setdefault(source, [])
                if "form" in said:
                    habits[source].append(_habit(said))
                else:
                    articles[source] = _count(said, "articles")
            except (ValueError, RecursionError) as error:
                detail = "nested too deeply" if isinstance(error, RecursionError) else str(error)
                raise BadHabits(f"{path}:{number}: {squeeze(detail)}: correct this line or take it out") from None
    return Learnt.of({name: SourceHabits(articles.get(name, 0), tuple(found)) for name, found in habits.items()})


def _habit(said: Mapping[str, Any]) -> Habit:
    verdict, place = text_of(said, "verdict"), text_of(said, "place")
    if verdict not in _VERDICTS:
        raise ValueError('its "verdict" is neither "remove" nor "keep"')
    if place not in _PLACES:
        raise ValueError('its "place" is none of "before", "within", "after" and "among"')
    form = text_of(said, "form")
    habit = Habit(
        form=_form(form),
        verdict=_VERDICTS[verdict],
        place=_PLACES[place],
        pages=_count(said, "pages"),
        of=_count(said, "of"),
        note=squeeze(text_of(said, "note")[:SHORT]),
    )
    if not is_between(form) and not any(map(str.isalnum, habit.form)):
        raise ValueError('its "form" has no letters to compare lines with')
    if habit.pages > habit.of:
        raise ValueError(f'on {habit.pages} "pages" "of" {habit.of}')
    return habit


def _form(form: str) -> str:
    if is_between(form):
        above, below = (side if signed(side) == side else written(side) for side in form.split(f"\n{VARIED}\n", 1))
        if not (above and below):
            raise ValueError('its "form" has nothing above or below')
        return between(above, below)
    return shaped(form) if is_shape(form) else written(form)


def _count(said: Mapping[str, Any], name: str) -> int:
    value = said.get(name, 0)
    if not isinstance(value, int) or isinstance(value, bool) or not 0 <= value < 1 << 31:
        raise ValueError(f'"{name}" is no number of articles')
    return value


def write_habits(path: Path, learnt: Learnt) -> None:
    """Write the file, at once: who reads it, or is cut short, has the old one or the new one."""
    path.parent.mkdir(parents=True, exist_ok=True)
    beside = path.with_name(f"{path.name}.{os.getpid()}.new")
    try:
        with beside.open("w", encoding="utf-8", errors="replace") as file:
            for said in _said(learnt):
                file.write(json.dumps(said, ensure_ascii=False) + "\n")
            file.flush()
            os.fsync(file.fileno())
        beside.replace(path)
    finally:
        beside.unlink(missing_ok=True)


def _said(learnt: Learnt) -> Iterator[dict[str, Any]]:
    for source, known in learnt.sources.items():
        if known.articles:
            yield {"source": source, "articles": known.articles}
        for habit in known.habits:
            counted = {"pages": habit.pages, "of": habit.of} if habit.of else {}
            said = {"form": habit.form, "verdict": habit.verdict, "place": habit.place} | counted | {"note": habit.note}
            yield {"source": source} | {name: value for name, value in said.items() if value != ""}
