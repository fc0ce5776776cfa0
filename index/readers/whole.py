"""A file that holds one article becomes that article, whatever its encoding."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable
from typing import Final

from index.readers.byte_source import ByteSource
from index.readers.encoding import decode, is_text, scrub
from index.readers.reasons import Reason
from index.source import RawArticle, Rejected, made_id

ARTICLE_LIMIT: Final = 16 << 20
"""Bytes of a file that holds one article."""


def text_of(source: ByteSource, limit: int, declared: Callable[[bytes], str] = lambda _: "") -> str | Rejected:
    """Read all the text of a source; `declared` finds the encoding that the bytes name themselves, or ''."""
    data = source.whole(limit)
    if data is None:
        return Rejected(source.origin, Reason.TOO_LARGE, f"more than {limit >> 20} MiB in one piece")
    if not is_text(data):
        return Rejected(source.origin, Reason.NOT_TEXT)
    text = scrub(decode(data, declared(data))[0])
    return Rejected(source.origin, Reason.EMPTY) if not text or text.isspace() else text


def identified(raw: RawArticle, key: str) -> RawArticle:
    """Give an article its id, made of `key` if it is not empty, else of what the article says."""
    return dataclasses.replace(raw, id=made_id(key or raw.digest()))
