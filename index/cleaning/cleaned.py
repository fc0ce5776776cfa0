"""What cleaning makes of a raw article: its parts, and every line with what became of it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from search.precision import Precision, written


@dataclass(frozen=True, slots=True)
class Line:
    """One line of the original."""

    n: int
    """From 1."""
    text: str
    kept: bool
    reason: str = ""
    """Why it was taken out; empty when it is kept, unless a reader decided so."""
    confidence: float = 1.0
    """How sure that is, from 0.5 to 1."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Cleaned:
    """An article without its furniture, in NFC; paragraphs of `body` are separated by a blank line."""

    title: str = ""
    lead: str = ""
    body: str = ""
    published: date | None = None
    precision: Precision = "day"
    """How much of `published` is known; it is the first day of that."""
    updated: date | None = None
    authors: tuple[str, ...] = ()
    agency: tuple[str, ...] = ()
    """The news agencies that it is credited to, e.g. `AFP`."""
    source: str = ""
    section: str = ""
    tags: tuple[str, ...] = ()
    captions: tuple[str, ...] = ()
    """What stands under its pictures; no part of the body."""
    url: str = ""
    lang_hint: str = ""
    """The language that the source claims, ISO 639-1, or ''."""
    lines: tuple[Line, ...] = ()
    """Of a text, every line; of a page of HTML, those of its text, up to a limit."""

    @property
    def dated(self) -> str:
        """What is known of the date in ISO 8601: `2016`, `2016-11` or `2016-11-03`; '' when nothing is."""
        return written(self.published, self.precision) if self.published else ""

    @property
    def empty(self) -> bool:
        """Whether nothing is left of the article."""
        return not (self.title or self.body)
