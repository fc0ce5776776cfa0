"""A PDF becomes an article, when it has a layer of text.

The only module that knows pypdf.
"""

from __future__ import annotations

import logging
import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from index.readers.byte_source import ByteSource
from index.readers.encoding import scrub
from index.readers.extras import needs
from index.readers.printed import paragraphs
from index.readers.reasons import Reason
from index.readers.record import article
from index.readers.whole import ARTICLE_LIMIT
from index.source import RawArticle, Rejected

if TYPE_CHECKING:
    from pypdf import PageObject, PdfReader

EXTENSIONS: Final[tuple[str, ...]] = (".pdf",)
ABOUT: Final = "the text of its pages; a scan has to be read by a machine first, and the run says how"
MOST_PAGES: Final = 2_000
MOST_DRAWN: Final = 64 << 20
"""Bytes of what draws the pages of a document, unpacked."""
MOST_OPERATORS: Final = 5_000_000
"""Steps of drawing them, each some ten microseconds."""
SPARSE: Final = 10
"""Letters a page, on the average, below which a document is a scan."""
# What programs write for a title when nobody gave one.
_NO_TITLE: Final = re.compile(r"microsoft (?:word|powerpoint)|untitled|sans titre|.*\.\w{2,5}$", re.I)
_BROKEN: Final = (
    *(ArithmeticError, AssertionError, AttributeError, LookupError, MemoryError, NotImplementedError, RecursionError),
    *(RuntimeError, TypeError, ValueError),
)
"""What the library raises on documents made to hurt, besides its own errors."""


def read(source: ByteSource) -> Iterator[RawArticle | Rejected]:
    """Read the only article."""
    try:
        from pypdf import PdfReader
        from pypdf.errors import FileNotDecryptedError, PyPdfError
    except ImportError:
        yield needs(source.origin, "pdf", "a PDF")
        return
    logging.getLogger("pypdf").addHandler(logging.NullHandler())  # its warnings are not for standard error
    logging.getLogger("pypdf").propagate = False
    if not source.stream.peek(1):
        yield Rejected(source.origin, Reason.EMPTY)
        return
    try:
        with source.seekable() as file:
            yield _article(PdfReader(file), source)
    except _Endless as error:
        yield Rejected(source.origin, Reason.TOO_LARGE, f"{error}: split it first")
    except FileNotDecryptedError:
        yield Rejected(source.origin, Reason.ENCRYPTED, "it asks for a password: save it without one first")
    except OSError:
        raise
    except (PyPdfError, *_BROKEN) as error:
        yield Rejected(source.origin, Reason.DAMAGED, " ".join(f"no whole PDF ({error})".split())[:300])


class _Endless(ValueError):
    """A document asks for more work than its text can be worth."""


class _Work:
    """Counts what one document asks for: forms that draw forms that draw forms can ask for any amount."""

    def __init__(self) -> None:
        self._drawn = self._operators = self._letters = 0

    def text(self, page: PageObject) -> str:
        """Extract the text of a page; raise _Endless when it is too much."""
        contents = page.get_contents()
        self._drawn += len(contents.get_data()) if contents is not None else 0
        if self._drawn > MOST_DRAWN:
            raise _Endless(f"more than {MOST_DRAWN >> 20} MiB of drawing")
        text = scrub(page.extract_text(visitor_operand_before=self._count)).strip()
        self._letters += len(text)
        if self._letters > ARTICLE_LIMIT:
            raise _Endless(f"more than {ARTICLE_LIMIT >> 20} MiB of text")
        return text

    def _count(self, *_: object) -> None:
        self._operators += 1
        if self._operators > MOST_OPERATORS:
            raise _Endless(f"more than {MOST_OPERATORS:,} steps of drawing")


def _article(document: PdfReader, source: ByteSource) -> RawArticle | Rejected:
    if document.is_encrypted:
        document.decrypt("")  # most that are locked may be read by anybody
    pages = len(document.pages)
    if pages > MOST_PAGES:
        return Rejected(source.origin, Reason.TOO_LARGE, f"{pages:,} pages; the limit is {MOST_PAGES:,}")
    work = _Work()
    texts = [work.text(page) for page in document.pages]
    if sum(letter.isalpha() for text in texts for letter in text) < SPARSE * max(pages, 1):
        detail = "a scan: run `ocrmypdf FILE.pdf READ.pdf`, then index READ.pdf"
        return Rejected(source.origin, Reason.NO_LAYER, detail)
    record = {"text": paragraphs(texts), **_said(document)}
    return article(record, source.origin, source.key)


def _said(document: PdfReader) -> dict[str, object]:
    """Read title and author; the day on which the file was made is none of publication."""
    said = document.metadata
    title = str(said.title or "").strip() if said else ""
    return {
        "title": "" if _NO_TITLE.match(title) else title,
        "authors": [str(said.author)] if said and said.author else [],
    }
