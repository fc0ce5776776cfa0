"""JSON lines become articles, one each; a line that is none is rejected and the next is read."""

from __future__ import annotations

import io
from collections.abc import Callable, Iterator
from typing import AnyStr, Final

from index.readers.byte_source import CHUNK, ByteSource
from index.readers.encoding import decode, is_text, wide
from index.readers.reasons import Reason
from index.readers.record import article, parse
from index.source import RawArticle, Rejected

EXTENSIONS: Final[tuple[str, ...]] = (".jsonl", ".ndjson")
ABOUT: Final = "a line is an article"
LINE_LIMIT: Final = 16 << 20
"""Bytes of a line."""


def read(source: ByteSource) -> Iterator[RawArticle | Rejected]:
    """Read an article from each line that is not blank, holding one line at a time."""
    nothing, encoding = True, ""
    for number, line in enumerate(_lines(source.stream), 1):
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
            yield value if isinstance(value, Rejected) else article(value, origin)
    if nothing:
        yield Rejected(source.origin, Reason.EMPTY)


def _lines(stream: io.BufferedReader) -> Iterator[bytes | None]:
    """Cut a stream into lines, in UTF-8 where letters are wider than a byte; None is one that is too long."""
    encoding = wide(stream.peek(4))
    if not encoding:
        yield from _cut(stream.readline, b"\n")
        return
    for line in _cut(io.TextIOWrapper(stream, encoding, "replace", "\n").readline, "\n"):
        yield None if line is None else line.encode("utf-8", "replace")


def _cut(readline: Callable[[int], AnyStr], end: AnyStr) -> Iterator[AnyStr | None]:
    """Read lines; one that is too long is read over without being held."""
    while line := readline(LINE_LIMIT + 1):
        if len(line) <= LINE_LIMIT or line.endswith(end):
            yield line
            continue
        while line and not line.endswith(end):
            line = readline(CHUNK)
        yield None
