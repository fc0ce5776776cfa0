"""An HTML file becomes one article; which of it is the article is for cleaning to say."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from index.readers.byte_source import ByteSource
from index.readers.whole import ARTICLE_LIMIT, identified, text_of
from index.source import RawArticle, Rejected

EXTENSIONS: Final[tuple[str, ...]] = (".html", ".htm", ".xhtml")
ABOUT: Final = "one page; which of it is the article is for cleaning to say"
HEAD: Final = 4096
"""Bytes within which a page declares its encoding; the standard asks for 1024, pages do not obey."""
_DECLARED: Final = re.compile(
    rb"""(?:<meta\b[^>]{0,200}?\bcharset|<\?xml\b[^>]{0,100}?\bencoding)\s{0,9}=\s{0,9}["']?\s{0,9}([\w.:-]{1,40})""",
    re.I,
)


def read(source: ByteSource) -> Iterator[RawArticle | Rejected]:
    """Read the only article."""
    html = text_of(source, ARTICLE_LIMIT, declared)
    if isinstance(html, Rejected):
        yield html
    else:
        yield identified(RawArticle(origin=source.origin, id="", html=html), source.key)


def declared(page: bytes) -> str:
    """Give the encoding that a page names itself, '' when it names none."""
    found = _DECLARED.search(page[:HEAD])
    return found[1].decode("ascii", "replace") if found else ""
