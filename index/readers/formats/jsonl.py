"""JSON lines become articles, one each; a line that is none is rejected and the next is read."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from index.readers.byte_source import ByteSource
from index.readers.encoding import decode, is_text
from index.readers.lines import LINE_LIMIT, byte_lines
from index.readers.reasons import Reason
from index.readers.record import article, parse
from index.source import RawArticle, Rejected

EXTENSIONS: Final[tuple[str, ...]] = (".jsonl", ".ndjson")
ABOUT: Final = "a line is an article"


def read(source: ByteSource) -> Iterator[RawArticle | Rejected]:
    """Read an article from each line that is not blank, holding one line at a time."""
    nothing, encoding = True, ""
    for number, line in enumerate(byte_lines(source.stream), 1):
        if line is not None and line.isspace():
            continue
        nothing = False
        origin = f"{source.origin}:{number}"
        if line is None:
            yield Rejected(origin, Reason.LONG_LINE, f"more than {LINE_LIMIT >> 20} MiB")
        elif not is_text(line):
            yield Rejected(origin, Reason.NOT_TEXT)
        else:
            text, encoding = decode(line, encoding)
            value = parse(text, origin)
            yield value if isinstance(value, Rejected) else article(value, origin, fields=source.fields)
    if nothing:
        yield Rejected(source.origin, Reason.EMPTY)
