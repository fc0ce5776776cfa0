"""A JSON file, one object or an array of them, becomes as many articles."""

from __future__ import annotations

import dataclasses
import io
from collections.abc import Iterator
from typing import Final

from index.readers.byte_source import ByteSource, buffered
from index.readers.formats import jsonl
from index.readers.reasons import Reason
from index.readers.record import article, parse
from index.readers.whole import text_of
from index.source import RawArticle, Rejected

EXTENSIONS: Final[tuple[str, ...]] = (".json",)
ABOUT: Final = "an article, or an array of them"
JSON_LIMIT: Final = 64 << 20
"""Bytes of a file, which is held whole; `.jsonl` has no such limit."""


def read(source: ByteSource) -> Iterator[RawArticle | Rejected]:
    """Read every article; JSON lines that go by the wrong name are read as what they are."""
    text = text_of(source, JSON_LIMIT)
    if isinstance(text, Rejected):
        yield text
    elif _is_lines(text):
        yield from jsonl.read(dataclasses.replace(source, stream=buffered(io.BytesIO(text.encode()))))
    else:
        yield from _articles(text, source)


def _is_lines(text: str) -> bool:
    first, _, rest = text.lstrip().partition("\n")
    return bool(rest.strip()) and isinstance(parse(first, ""), dict)


def _articles(text: str, source: ByteSource) -> Iterator[RawArticle | Rejected]:
    value = parse(text, source.origin)
    if isinstance(value, Rejected):
        yield value
    elif not isinstance(value, list):
        yield article(value, source.origin, source.key, source.fields)
    elif not value:
        yield Rejected(source.origin, Reason.EMPTY, "the array holds nothing")
    else:
        for number, record in enumerate(value, 1):
            yield article(record, f"{source.origin}:{number}", fields=source.fields)
