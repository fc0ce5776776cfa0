"""A file or a stream becomes plain bytes to read once, with a name to tell its articles by."""

from __future__ import annotations

import contextlib
import io
import os
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO, Final, cast

from index.readers.inflate import DECOMPRESSORS, Inflated

CHUNK: Final = 256 << 10
"""Bytes between two reports of progress."""
Progress = Callable[[int], None]
"""Called with the bytes of the file, as they are on the disk, consumed since the last call."""


@dataclass(frozen=True, slots=True)
class ByteSource:
    """Plain bytes to read once."""

    origin: str
    """The path, or the name of the stream, fit to be printed."""
    stream: io.BufferedReader
    key: str = ""
    """What an article without id and URL is told by when it is alone in its file; empty: by its content."""

    def whole(self, limit: int) -> bytes | None:
        """Read everything, or give None when it is more than `limit` bytes."""
        data = self.stream.read(limit + 1)
        return data if len(data) <= limit else None


class _Counted(io.RawIOBase):
    """A file that reports how much of it was consumed; what is left counts as consumed at the end."""

    def __init__(self, path: Path, progress: Progress | None) -> None:
        self._file = path.open("rb", buffering=0)
        self._progress = progress
        self._left = os.fstat(self._file.fileno()).st_size

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: bytearray | memoryview, /) -> int:  # type: ignore[override]
        size = self._file.readinto(buffer)
        self._report(min(size, self._left))
        return size

    def close(self) -> None:
        if not self.closed:
            self._file.close()
            self._report(self._left)
        super().close()

    def _report(self, size: int) -> None:
        self._left -= size
        if self._progress and size:
            self._progress(size)


def printable(path: Path) -> str:
    """Write a path so that it can be printed on one line, whatever bytes its names hold."""
    text = str(path).encode("utf-8", "backslashreplace").decode("utf-8")
    if text.isprintable():
        return text
    return "".join(char if char.isprintable() else f"\\u{ord(char):04x}" for char in text)


def buffered(raw: io.RawIOBase | BinaryIO) -> io.BufferedReader:
    """Let a stream be looked into before it is read."""
    if isinstance(raw, io.BufferedReader):
        return raw
    return cast(io.BufferedReader, io.BufferedReader(raw, CHUNK))


def plain(packed: io.BufferedReader, extension: str) -> io.BufferedReader:
    """Unpack a stream while it is read; an `extension` that is not one of compression leaves it as it is."""
    if extension not in DECOMPRESSORS:
        return packed
    return buffered(Inflated(packed, extension))


@contextlib.contextmanager
def opened(path: Path, progress: Progress | None = None) -> Iterator[ByteSource]:
    """Open a regular file, unpacked as its extension says.

    Raises:
        OSError: when the system will not have it read.
    """
    with buffered(_Counted(path, progress)) as packed:
        stream = plain(packed, path.suffix.lower())
        yield ByteSource(printable(path), stream, path.resolve().as_posix())
