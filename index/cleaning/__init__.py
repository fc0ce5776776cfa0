"""A raw article becomes a clean one, with the reason of everything that was taken out."""

from __future__ import annotations

from datetime import date
from typing import Final

from index.cleaning.characters import squeeze
from index.cleaning.cleaned import Cleaned, Line
from index.cleaning.dates import Dated, read_dated
from index.cleaning.html import PageParts, clean_html
from index.cleaning.spacing import spaced
from index.cleaning.text import clean_text
from index.identify import language_code
from index.source import RawArticle

__all__ = ["Cleaned", "Line", "clean"]


SHORT: Final = 1_000
"""Characters of a title, a name or the like; more is none."""


def clean(raw: RawArticle) -> Cleaned:
    """Clean an article; what its source says of it wins over what the text seems to say. Never fails."""
    title, lead = squeeze(raw.title[:SHORT]), squeeze(raw.lead)
    parts = clean_html(raw.html, title, lead) if raw.html else _text_parts(raw.text, title, lead)
    published = read_dated(raw.published) or _day(parts.published)
    updated = read_dated(raw.updated)
    return Cleaned(
        title=parts.title,
        lead=spaced(lead or parts.lead),
        body=spaced(parts.body),
        published=published[0] if published else None,
        precision=published[1] if published else "day",
        updated=updated[0] if updated and updated[1] == "day" else None,
        authors=tuple(squeeze(name[:SHORT]) for name in raw.authors) or parts.authors,
        source=squeeze(raw.source[:SHORT]) or parts.source,
        section=squeeze(raw.section[:SHORT]) or parts.section,
        url=raw.url or parts.url,
        lang_hint=language_code(raw.lang) or language_code(parts.lang),
        lines=parts.lines,
    )


def _day(found: date | None) -> Dated | None:
    return read_dated(found.isoformat()) if found else None


def _text_parts(text: str, title: str, lead: str) -> PageParts:
    parts = clean_text(text, title, lead)
    return PageParts(
        title=parts.title, body=parts.body, published=parts.published, authors=parts.authors, lines=parts.lines
    )
