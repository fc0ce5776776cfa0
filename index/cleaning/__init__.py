"""A raw article becomes a clean one, with the reason of everything that was taken out."""

from __future__ import annotations

from datetime import date
from typing import Final
from urllib.parse import urlsplit

from index.cleaning.agencies import agency, credited_agencies
from index.cleaning.characters import squeeze
from index.cleaning.cleaned import Cleaned, Line
from index.cleaning.dates import Dated, read_dated
from index.cleaning.html import PageParts, clean_html
from index.cleaning.metadata import Metadata, read_metadata
from index.cleaning.people import people
from index.cleaning.pictures import described
from index.cleaning.reasons import Furniture
from index.cleaning.spacing import spaced
from index.cleaning.text import clean_text
from index.cleaning.updates import changed_on
from index.identify import language_code
from index.readers.canonical import without_tracking
from index.source import RawArticle

__all__ = ["Cleaned", "Line", "clean"]


SHORT: Final = 1_000
"""Characters of a title, a name or the like; more is none."""
MOST: Final = 100
"""Tags or captions of one article."""


def clean(raw: RawArticle) -> Cleaned:
    """Clean an article; what its source says of it wins over what the page says of itself, and that over the text's look.

    Never fails.
    """
    title, lead = squeeze(raw.title[:SHORT]), squeeze(raw.lead)
    said = read_metadata(raw.html, raw.url) if raw.html else Metadata()
    parts = clean_html(raw.html, said, title, lead) if raw.html else _text_parts(raw.text, title, lead)
    published = read_dated(raw.published) or read_dated(said.published) or _day(parts.published)
    updated = read_dated(raw.updated) or read_dated(said.updated) or changed_on(parts.lines)
    source = squeeze(raw.source[:SHORT]) or said.source or _host(raw.url or said.url)
    found = (people(names, source) for names in (raw.authors, said.authors, parts.authors))
    authors, senders = next((each for each in found if any(each)), ((), ()))
    body = spaced(parts.body)
    return Cleaned(
        title=parts.title,
        lead=spaced(lead or parts.lead),
        body=body,
        published=published[0] if published else None,
        precision=published[1] if published else "day",
        updated=_after(published, updated),
        authors=authors,
        agency=_agency(raw, parts, body, senders),
        source=source,
        section=squeeze(raw.section[:SHORT]) or said.section,
        tags=_shown(_first_of(raw.tags, said.tags)),
        captions=_shown((*raw.captions, *described((*said.captions, *_lines_of(parts.lines, Furniture.CAPTION))))),
        url=without_tracking(raw.url) or said.url,
        lang_hint=language_code(raw.lang) or language_code(parts.lang),
        lines=parts.lines,
    )


def _host(url: str) -> str:
    try:
        return urlsplit(url).netloc.removeprefix("www.")
    except ValueError:  # e.g. half an IPv6 address
        return ""


def _first_of(*lists: tuple[str, ...]) -> tuple[str, ...]:
    return next(filter(None, lists), ())


def _shown(values: tuple[str, ...]) -> tuple[str, ...]:
    """Write each value once, on one line."""
    squeezed = (squeeze(value[:SHORT]) for value in values[:MOST])
    return tuple(dict.fromkeys(value for value in squeezed if value))


def _lines_of(lines: tuple[Line, ...], reason: Furniture) -> tuple[str, ...]:
    return tuple(line.text for line in lines if line.reason == reason)


def _agency(raw: RawArticle, parts: PageParts, body: str, senders: tuple[str, ...]) -> tuple[str, ...]:
    """Take the agencies that the source names, else those among the authors, the source itself, and in the text."""
    if raw.agency:
        return _shown(tuple(agency(name) or name for name in raw.agency))
    found = (*senders, agency(raw.source), *credited_agencies(body, _lines_of(parts.lines, Furniture.AGENCY)))
    return tuple(dict.fromkeys(filter(None, found)))


def _day(found: date | None) -> Dated | None:
    return read_dated(found.isoformat()) if found else None


def _after(published: Dated | None, updated: Dated | None) -> date | None:
    """Take the day of a change, unless it lies before the publication."""
    if updated is None or updated[1] != "day" or (published and updated[0] < published[0]):
        return None
    return updated[0]


def _text_parts(text: str, title: str, lead: str) -> PageParts:
    parts = clean_text(text, title, lead)
    return PageParts(
        title=parts.title, body=parts.body, published=parts.published, authors=parts.authors, lines=parts.lines
    )
