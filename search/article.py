"""What a reader gets back: one cleaned news article, and what was found in it."""

from __future__ import annotations

import dataclasses
import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from operator import attrgetter
from typing import Any, Final, Literal

from search.mentions import NOWHERE, Mention, Mentions
from search.precision import Precision, read, written
from search.story_size import SIZES

EntityType = Literal["person", "place", "organisation"]
UNSURE: Final = 0.75
"""A removed line of less confidence is worth a look."""
Version = Literal["", "first", "copy", "variant"]
ENTITY_TYPES: Final[tuple[EntityType, ...]] = ("person", "place", "organisation")
_GAP: Final = "\n\n"
"""Between two zones of a whole text."""


@dataclass(frozen=True, slots=True)
class Entity:
    """A person, place or organisation that an article names."""

    id: str
    """The same for every spelling and language, e.g. `country:SY`."""
    label: str
    """The fullest form of the name in this article."""
    type: EntityType
    count: int = 1
    """How often the article names it."""

    def __reduce__(self) -> tuple[Any, ...]:
        """Go to another process in half the time that a dataclass takes by itself: there are many of these."""
        return Entity, (self.id, self.label, self.type, self.count)


@dataclass(frozen=True, slots=True)
class Passage:
    """A stretch of an article's body, `body[start:end]`, in a language of its own."""

    start: int
    end: int
    lang: str


@dataclass(frozen=True, slots=True)
class Removed:
    """A line that cleaning took out of the original text."""

    n: int
    """Line number in the original, from 1."""
    text: str
    reason: str
    """A short phrase; figures, if there are any, behind a comma."""
    confidence: float = 1.0
    """How sure that is, from 0.5 to 1."""

    @property
    def kind(self) -> str:
        """The reason without its figures: what reasons are counted and found by."""
        return self.reason.partition(", ")[0]


@dataclass(frozen=True, slots=True, kw_only=True)
class Article:
    """A cleaned article; `id` does not change when it is indexed again.

    All text is NFC. Paragraphs of `body` are separated by a blank line.
    """

    id: str
    title: str
    body: str
    lead: str = ""
    url: str = ""
    lang: str = "und"
    """ISO 639-1, `und` when unknown."""
    source: str = ""
    section: str = ""
    published: date | None = None
    """The first day that its date may mean: see `precision`."""
    precision: Precision = "day"
    """How much of `published` is known: 2016 is not 1 January 2016."""
    updated: date | None = None
    authors: tuple[str, ...] = ()
    agency: tuple[str, ...] = ()
    """The news agencies that it is credited to, e.g. `AFP`."""
    tags: tuple[str, ...] = ()
    captions: tuple[str, ...] = ()
    """What stands under its pictures; no part of the body."""
    entities: tuple[Entity, ...] = ()
    removed: tuple[Removed, ...] = ()
    story: str = ""
    """Id of the article this one reprints; its own id when it reprints none."""
    version: Version = ""
    """Which of its story's versions it is: the first, a copy of it, whole or in part, or one that says something else;
    empty when its story has no other."""
    foreign: tuple[Passage, ...] = ()
    """Passages of the body in another language than the article's, in order."""
    line_numbers: tuple[int, ...] = ()
    """The line of the original that the title, then each paragraph of the body, begins at; 0 where it is none of them."""
    restored: tuple[int, ...] = ()
    """Numbers of the lines that are in the body because a reader decided so."""
    story_size: str = SIZES[0]
    """How many articles its story has, itself among them: one of `search.story_size.SIZES`."""
    mentions: Mentions = NOWHERE
    """Where it names its entities."""

    @property
    def dated(self) -> str:
        """What is known of the date, in ISO 8601: `2016`, `2016-11` or `2016-11-03`; '' when nothing is."""
        return written(self.published, self.precision) if self.published else ""

    def passages_of(self, zone: str) -> Iterator[tuple[int, str, str]]:
        """Yield the stretches of title, lead or body that are in one language: (where it begins, its text, language)."""
        text: str = getattr(self, zone)
        done = 0
        for passage in self.foreign if zone == "body" else ():
            if done < passage.start:
                yield done, text[done : passage.start], self.lang
            yield passage.start, text[passage.start : passage.end], passage.lang
            done = passage.end
        if done < len(text) or not text:
            yield done, text[done:], self.lang

    def mentions_in(self, zone: str) -> Iterator[Mention]:
        """Yield the mentions in title, lead or body, with offsets in that."""
        above = {"title": (), "lead": (self.title,), "body": (self.title, self.lead)}[zone]
        before = len(whole(*above, " ")) - 1
        end = before + len(getattr(self, zone))
        for each in self.mentions:
            if before <= each.start and each.end <= end:
                yield each._replace(start=each.start - before, end=each.end - before)

    def as_json(self) -> dict[str, Any]:
        """Return the object of `glaneur show --json` and `GET /api/articles/<id>`."""
        updated = self.updated.isoformat() if self.updated else None
        plain = {**dataclasses.asdict(self), "published": self.dated or None, "updated": updated}
        plain["mentions"] = [
            {"zone": zone, **each._asdict()} for zone in ("title", "lead", "body") for each in self.mentions_in(zone)
        ]
        del plain["precision"]  # `published` says it
        return plain

    def to_json(self) -> str:
        """Serialise for an engine's stored field; empty fields are left out."""
        return _written(self, {})

    def to_json_alone(self) -> str:
        """Serialise all but its place in its story."""
        return _written(self, _OUT_OF_STORY)

    @classmethod
    def from_json(cls, text: str) -> Article:
        """Restore what `to_json` wrote."""
        raw: dict[str, Any] = json.loads(text)
        raw.setdefault("title", "")
        raw.setdefault("body", "")
        if "published" in raw:
            raw["published"], raw["precision"] = read(raw["published"])
        if "updated" in raw:
            raw["updated"] = date.fromisoformat(raw["updated"])
        for name in ("authors", "agency", "tags", "captions", "line_numbers", "restored"):
            raw[name] = tuple(raw.get(name, ()))
        raw["entities"] = tuple(Entity(*fields) for fields in raw.get("entities", ()))
        raw["removed"] = tuple(Removed(*fields) for fields in raw.get("removed", ()))
        raw["foreign"] = tuple(Passage(*fields) for fields in raw.get("foreign", ()))
        if "mentions" in raw:
            raw["mentions"] = Mentions(raw["mentions"], tuple(entity.id for entity in raw["entities"]))
        return cls(**raw)


def whole(*zones: str) -> str:
    """Return title, lead and body as the one text in which names are found."""
    return _GAP.join(filter(None, zones))


_NAMES: Final = tuple(field.name for field in dataclasses.fields(Article))
_VALUES: Final = attrgetter(*_NAMES)
_PARTS: Final[dict[str, Callable[[Any], tuple[Any, ...]]]] = {
    "entities": attrgetter("id", "label", "type", "count"),
    "removed": attrgetter("n", "text", "reason", "confidence"),
    "foreign": attrgetter("start", "end", "lang"),
}
"""What is written of each of several, in order."""


_OUT_OF_STORY: Final = {"story": "", "version": "", "story_size": ""}


def _written(article: Article, other: dict[str, str]) -> str:
    raw = dict(zip(_NAMES, _VALUES(article), strict=True))
    raw |= {"published": article.dated, "precision": "", "mentions": article.mentions.packed}
    raw["story_size"] = "" if article.story_size == SIZES[0] else article.story_size
    raw |= other
    raw["updated"] = article.updated.isoformat() if article.updated else ""
    for name, values in _PARTS.items():
        raw[name] = list(map(values, raw[name]))
    return json.dumps({name: value for name, value in raw.items() if value}, ensure_ascii=False)
