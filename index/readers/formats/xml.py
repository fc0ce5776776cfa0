"""A file of XML becomes articles as its outermost element says what it is."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from index.readers.addresses import addresses
from index.readers.byte_source import ByteSource
from index.readers.encoding import SAMPLE
from index.readers.formats import alto, feed, html, nitf, tei
from index.readers.markup import root_of
from index.readers.reasons import Reason
from index.source import RawArticle, Rejected

EXTENSIONS: Final[tuple[str, ...]] = (".xml",)
ABOUT: Final = "a feed, TEI, ALTO, NITF or XHTML, known by its outermost element"
_READERS: Final = (feed, tei, alto, nitf)
_ADDRESSES: Final = frozenset({"urlset", "sitemapindex", "opml"})
SHOWN: Final = 40
"""Characters of a name that a rejection shows."""


def read(source: ByteSource) -> Iterator[RawArticle | Rejected]:
    """Read every article, whatever kind of XML it is."""
    root = root_of(source.stream.peek(SAMPLE))
    reader = next((each.read for each in _READERS if root in each.ROOTS), None)
    if reader is not None:
        yield from reader(source)
    elif root.lower() == "html":
        yield from html.read(source)
    elif root in _ADDRESSES:
        yield addresses(source.origin)
    elif not source.stream.peek(1):
        yield Rejected(source.origin, Reason.EMPTY)
    else:
        detail = f"XML of <{root[:SHOWN]}>; what is read: RSS, Atom, TEI, ALTO, NITF, XHTML" if root else "no XML"
        yield Rejected(source.origin, Reason.FORMAT if root else Reason.NOT_XML, detail)
