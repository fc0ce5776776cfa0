"""A text file becomes one article, the furniture of its page still on it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from index.readers.addresses import addresses, is_addresses
from index.readers.byte_source import ByteSource
from index.readers.whole import ARTICLE_LIMIT, identified, text_of
from index.source import RawArticle, Rejected

EXTENSIONS: Final[tuple[str, ...]] = (".txt",)
ABOUT: Final = "title, blank line, text; or whatever was copied from a page"


def read(source: ByteSource) -> Iterator[RawArticle | Rejected]:
    """Read the only article."""
    text = text_of(source, ARTICLE_LIMIT)
    if isinstance(text, Rejected):
        yield text
    elif is_addresses(text):
        yield addresses(source.origin)
    else:
        yield identified(RawArticle(origin=source.origin, id="", text=text), source.key)
