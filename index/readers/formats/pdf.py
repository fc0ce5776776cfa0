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
from index.readers.reasons import Reason
from index.readers.record import article
from index.readers.whole import ARTICLE_LIMIT
from index.source import RawArticle, Rejected

if TYPE_CHECKING:
    from pypdf import PdfReader

EXTENSIONS: Final[tuple[str, ...]] = (".pdf",)
ABOUT: Final = "the text of its pages; a scan has to be read by a machine first, and the run says how"
MOST_PAGES: Final = 2_000
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
    except FileNotDecryptedError:
        yield Rejected(source.origin, Reason.ENCRYPTED, "it asks for a password: save it without one first")
    except OSError:
        raise
    except (PyPdfError, *_BROKEN) as error:
        yield Rejected(source.origin, Reason.DAMAGED, " ".join(f"no whole PDF ({error})".split())[:300])


def _article(document: PdfReader, source: ByteSource) -> RawArticle | Rejected:
    if document.is_encrypted:
        document.decrypt("")  # most that are locked may be read by anybody
    pages = len(document.pages)
    if pages > MOST_PAGES:
        return Rejected(source.origin, Reason.TOO_LARGE, f"{pages:,} pages; the limit is {MOST_PAGES:,}")
    texts: list[str] = []
    size = 0
    for page in document.pages:
        texts.append(scrub(page.extract_text()).strip())
        size += len(texts[-1])
        if size > ARTICLE_LIMIT:
            return Rejected(source.origin, Reason.TOO_LARGE, f"more than {ARTICLE_LIMIT >> 20} MiB of text")
    if sum(letter.isalpha() for text in texts for letter in text) < SPARSE * max(pages, 1):
        detail = "a scan: run `ocrmypdf FILE.pdf READ.pdf`, then index READ.pdf"
        return Rejected(source.origin, Reason.NO_LAYER, detail)
    record = {"text": "\n".join(texts), **_said(document)}
    return article(record, source.origin, source.key)


def _said(document: PdfReader) -> dict[str, object]:
    """Read title and author; the day on which the file was made is none of publication."""
    said = document.metadata
    title = str(said.title or "").strip() if said else ""
    return {
        "title": "" if _NO_TITLE.match(title) else title,
        "authors": [str(said.author)] if said and said.author else [],
    }
