"""A stream becomes lines of bytes, of which none is too long to be held."""

from __future__ import annotations

import io
from collections.abc import Callable, Iterator
from typing import AnyStr, Final

from index.readers.byte_source import CHUNK
from index.readers.encoding import wide

LINE_LIMIT: Final = 16 << 20
"""Bytes of a line."""


def byte_lines(stream: io.BufferedReader) -> Iterator[bytes | None]:
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
