"""A web archive, WARC, ARC or Common Crawl's WET, becomes an article for each page in it.

The only module that knows warcio.
"""

from __future__ import annotations

import contextlib
import io
import re
import zlib
from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from index.identify import language_code
from index.readers.byte_source import CHUNK, ByteSource, Forward, buffered
from index.readers.canonical import canonical_url
from index.readers.extras import needs
from index.readers.formats.html import declared
from index.readers.reasons import Reason
from index.readers.record import article
from index.readers.whole import ARTICLE_LIMIT, text_of
from index.source import RawArticle, Rejected

if TYPE_CHECKING:
    from warcio.recordloader import ArcWarcRecord

EXTENSIONS: Final[tuple[str, ...]] = (".warc", ".wet", ".arc")
ABOUT: Final = "a web archive: each page that was fetched, or its text in WET"
_CONTENT: Final = frozenset({"response", "resource", "conversion"})
"""Records that hold what a site sent; the others tell how it was fetched."""
_TOLD: Final = ("metadata:", "dns:", "whois:")
"""How the addresses of records begin in which wget and Heritrix tell how they fetched."""
_PAGES: Final = ("text/html", "application/xhtml+xml")
_CHARSET: Final = re.compile(r"charset\s*=\s*[\"']?([\w.:-]{1,40})", re.I)
OK: Final = "200"


def read(source: ByteSource) -> Iterator[RawArticle | Rejected]:
    """Read each page, holding one; what was sent and is no page is rejected, with its type."""
    try:
        from warcio.archiveiterator import ArchiveIterator
        from warcio.exceptions import ArchiveLoadFailed
    except ImportError:
        yield needs(source.origin, "warc", "a web archive")
        return
    number = pages = wrong = 0
    try:
        records = ArchiveIterator(Forward(source.stream), arc2warc=True)
        while (record := _next(records)) is not None:
            if records.err_count > wrong:
                wrong = records.err_count
                yield Rejected(f"{source.origin}:{number}", Reason.DAMAGED, "the record is longer than it says")
            number += 1
            origin = f"{source.origin}:{number}"
            page = _article(record, origin) if _is_content(record) else None
            if _is_cut(record):
                page = Rejected(origin, Reason.DAMAGED, "the archive ends within this record")
            if page is not None:
                pages += 1
                yield page
    except OSError:
        raise
    except (ArchiveLoadFailed, EOFError, ValueError, AttributeError, LookupError, zlib.error) as error:
        detail = f"broken behind record {number:,} ({type(error).__name__}: {error})"
        yield Rejected(source.origin, Reason.DAMAGED, " ".join(detail.split()))
        return
    if not pages:
        yield Rejected(source.origin, Reason.EMPTY, "it has no pages")


def _is_content(record: ArcWarcRecord) -> bool:
    return record.rec_type in _CONTENT and not _address(record).startswith(_TOLD)


def _address(record: ArcWarcRecord) -> str:
    return (record.rec_headers.get_header("WARC-Target-URI") or "").strip("<> ")


def _next(records: Iterator[ArcWarcRecord]) -> ArcWarcRecord | None:
    """Give the next record; what the library has to say to the terminal is left out, and told by its counter."""
    with contextlib.redirect_stderr(io.StringIO()):
        return next(records, None)


def _is_cut(record: ArcWarcRecord) -> bool:
    """Read a record to its end, and say whether that came too early."""
    while record.raw_stream.read(CHUNK):
        pass
    return getattr(record.raw_stream, "limit", 0) > 0


def _body(record: ArcWarcRecord) -> bytes:
    """Read what was sent, unpacked and its pieces put together, but no more than can be an article."""
    stream, parts, size = record.content_stream(), [], 0
    while size <= ARTICLE_LIMIT and (part := stream.read(CHUNK)):
        parts.append(part)
        size += len(part)
    return b"".join(parts)


def _article(record: ArcWarcRecord, origin: str) -> RawArticle | Rejected:
    headers, http = record.rec_headers, record.http_headers
    status = (http.get_statuscode() or OK) if http and record.rec_type == "response" else OK
    kind = (http.get_header("Content-Type") if http else None) or headers.get_header("Content-Type") or ""
    plain = kind.startswith("text/plain")
    if status != OK or not (plain or kind.lower().startswith(_PAGES)):
        return Rejected(origin, Reason.NOT_A_PAGE, f"{_shown(status)} {_shown(kind)}".strip())
    charset = _CHARSET.search(kind)
    content = buffered(io.BytesIO(_body(record)))
    said = charset[1] if charset else ""
    text = text_of(ByteSource(origin, content), ARTICLE_LIMIT, lambda page: said or ("" if plain else declared(page)))
    if isinstance(text, Rejected):
        return text
    made = {"text" if plain else "html": text, "url": _address(record)}
    # Common Crawl writes ISO 639-3, the likeliest first; what is not known to us is left to identification.
    made["lang"] = language_code((headers.get_header("WARC-Identified-Content-Language") or "").partition(",")[0])
    if plain:  # a page says itself what its site is called
        made["source"] = canonical_url(made["url"]).partition("://")[2].partition("/")[0].removeprefix("www.")
    return article(made, origin)


def _shown(said: str) -> str:
    return "".join(letter for letter in said[:60] if letter.isprintable())
