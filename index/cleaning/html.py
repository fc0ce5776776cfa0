"""A raw article that is a page of HTML becomes a clean one, with what the page says about itself.

The only module that knows trafilatura.
"""

from __future__ import annotations

import dataclasses
import functools
import logging
import warnings
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Final

from index.cleaning.characters import squeeze, tidy
from index.cleaning.cleaned import Line
from index.cleaning.dates import read_date
from index.cleaning.furniture import furniture, key
from index.cleaning.page import Page, PageError, read_page
from index.cleaning.reasons import WEAK, Furniture
from index.cleaning.text import TextParts, clean_text
from index.cleaning.title import LONGEST

if TYPE_CHECKING:
    from trafilatura.settings import Document

MOST_LINES: Final = 2_000
"""Lines of a page that are listed."""
THIN: Final = 0.25
"""Share of the text that its layout promises below which what was extracted is not the article."""
NAME: Final = 80
"""Characters of an author's name."""
LEAD: Final = 40
"""Characters from which a description can be a lead."""
SAME: Final = 80
"""Characters that are enough to know a lead or a line again in the body."""


# What trafilatura, htmldate and lxml raise on pages made to hurt, e.g. `<svg><p><p>`, without promising what.
_BROKEN: Final = (
    *(ArithmeticError, AssertionError, AttributeError, LookupError, RecursionError, TypeError, ValueError),
    PageError,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class PageParts:
    """What a page of HTML holds; what it does not say is empty."""

    title: str = ""
    lead: str = ""
    body: str = ""
    published: date | None = None
    authors: tuple[str, ...] = ()
    source: str = ""
    section: str = ""
    url: str = ""
    lang: str = ""
    lines: tuple[Line, ...] = ()


def clean_html(html: str, title: str = "", lead: str = "") -> PageParts:
    """Clean a page; `title` and `lead`, when its source gave them, are not looked for but taken out of the body."""
    page = read_page(tidy(html))
    document = _extracted(html) if page.is_ordinary else None
    title = title or _title(page, document)
    by_layout = clean_text("\n".join(page.lines), title, lead)
    text = document.text or "" if document else ""
    if document is None or len(text) < THIN * len(by_layout.body):
        return _parts(page, document, lead, by_layout)
    body = "\n\n".join(_paragraphs(tidy(text).split("\n"), title, lead))
    parts = _parts(page, document, lead, TextParts(title, body, (), by_layout.published, by_layout.authors))
    lines = tuple(_listed(page.lines[:MOST_LINES], f"{parts.lead}\n{body}", title))
    return dataclasses.replace(parts, lines=lines)


def _extracted(html: str) -> Document | None:
    """Give what is extracted; None when nothing is, or when the page breaks the extraction: then its lines are read."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # of libraries below it, about time zones they do not know
        try:
            document = _extract()(html, favor_precision=True, include_comments=False, with_metadata=True)
        except _BROKEN:
            return None
    return None if isinstance(document, dict) else document


@functools.cache
def _extract() -> Callable[..., Document | dict[str, object] | None]:
    """Load the extraction (0.5 s) when the first page asks for it, and keep its log from standard error."""
    from trafilatura import bare_extraction

    for name in ("trafilatura", "htmldate", "courlan"):
        logging.getLogger(name).addHandler(logging.NullHandler())
    return bare_extraction


def _title(page: Page, document: Document | None) -> str:
    """Take the heading when the head of the page repeats it, else what the head says."""
    said = squeeze(((document.title if document else "") or page.title)[: 2 * LONGEST])
    heading = squeeze(page.heading)
    return (
        heading if 0 < len(heading) <= LONGEST and (not said or key(heading) in key(f"{said} {page.title}")) else said
    )


def _paragraphs(lines: Sequence[str], title: str, lead: str) -> Iterator[str]:
    repeated = {key(title), key(lead)}
    for line in map(str.strip, lines):
        kind = furniture(line) if line else Furniture.PAGE
        if (kind is None or kind in WEAK) and key(line) not in repeated:
            yield line


def _listed(lines: Sequence[str], text: str, title: str) -> Iterator[Line]:
    """Tell for each line of the page whether it is in the text of the article."""
    kept = key(text)
    for number, line in enumerate(lines, 1):
        written = key(line)
        if written == key(title):
            yield Line(number, line, False, Furniture.TITLE)
        elif written[:SAME] in kept and (len(written) > LEAD or f"\n{line}\n" in f"\n{text}\n"):
            yield Line(number, line, True)
        else:
            yield Line(number, line, False, furniture(line) or Furniture.PAGE)


def _parts(page: Page, document: Document | None, lead: str, text: TextParts) -> PageParts:
    said = squeeze(document.description or "") if document else ""
    return PageParts(
        title=text.title,
        lead=lead or _lead(said, text),
        body=text.body,
        published=(read_date(document.date or "") if document else None) or text.published,
        authors=_names(document.author or "") if document else text.authors,
        source=squeeze(document.sitename or "") if document else "",
        section=squeeze(next(iter(document.categories or ()), "")) if document else "",
        url=(document.url or "") if document else "",
        lang=page.lang,
        lines=text.lines[:MOST_LINES],
    )


def _lead(said: str, text: TextParts) -> str:
    """Take the description of a page for its lead, unless the body or the title says the same."""
    known = key(said)[:SAME].rstrip(". …")
    return said if len(said) >= LEAD and known not in key(text.body) and known not in key(text.title) else ""


def _names(author: str) -> tuple[str, ...]:
    names = (squeeze(name) for name in author.split(";"))
    return tuple(dict.fromkeys(name for name in names if 0 < len(name) <= NAME))
