"""What cleaning makes of a raw article: its parts, and every line with what became of it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date


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
    authors: tuple[str, ...] = ()
    source: str = ""
    section: str = ""
    url: str = ""
    lang_hint: str = ""
    """The language that the source claims, ISO 639-1, or ''."""
    lines: tuple[Line, ...] = ()
    """Of a text, every line; of a page of HTML, those of its text, up to a limit."""

    @property
    def empty(self) -> bool:
        """Whether nothing is left of the article."""
        return not (self.title or self.body)
