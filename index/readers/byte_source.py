"""A file or a stream becomes plain bytes to read once, with a name to tell its articles by."""

from __future__ import annotations

import contextlib
import io
import os
import tempfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import IO, BinaryIO, Final, cast

from index.readers.inflate import DECOMPRESSORS, Bomb, Budget, Inflated
from index.source import Fields, Rejected
from search.aside import MEMBER

CHUNK: Final = 256 << 10
"""Bytes between two reports of progress."""
SPOOLED: Final = 16 << 20
"""Bytes of what has to be read from its end that are kept in memory; more is in a temporary file."""
SPOOL_LIMIT: Final = 2 << 30
"""Bytes of such a file, when it is inside another."""
SHORT: Final = {".tgz": (".tar", ".gz"), ".txz": (".tar", ".xz"), ".tzst": (".tar", ".zst"), ".tbz2": (".tar", ".bz2")}
"""Extensions that stand for two."""
Progress = Callable[[int], None]
"""Called with the bytes of the file, as they are on the disk, consumed since the last call."""
Enter = Callable[[str], Rejected | None]
"""Told the origin of what is inside a file before it is read; says why it is not to be."""


def everything(origin: str) -> Rejected | None:
    """Have all of a file read."""


@dataclass(frozen=True, slots=True)
class ByteSource:
    """Plain bytes to read once."""

    origin: str
    """The path, or the name of the stream, fit to be printed."""
    stream: io.BufferedReader
    key: str = ""
    """What an article without id and URL is told by when it is alone in its file; empty: by its content."""
    fields: Fields = ()
    """What the file calls the fields of its articles, where that was said."""
    depth: int = 0
    """How many archives it is in."""
    budget: Budget = field(default_factory=Budget)
    """What may still come out of the archives that it is or is in."""
    enter: Enter = everything
    """Asked about each member."""

    def whole(self, limit: int) -> bytes | None:
        """Read everything, or give None when it is more than `limit` bytes."""
        data = self.stream.read(limit + 1)
        return data if len(data) <= limit else None

    def member(self, name: str, stream: io.BufferedReader) -> ByteSource:
        """Give what is inside this one under a name, to read alike."""
        key = f"{self.key}{MEMBER}{name}" if self.key else ""
        origin = f"{self.origin}{MEMBER}{printable_name(name)}"
        return ByteSource(origin, stream, key, self.fields, self.depth + 1, self.budget, self.enter)

    def __enter__(self) -> ByteSource:
        return self

    def __exit__(self, *_: object) -> None:
        self.stream.close()

    @contextlib.contextmanager
    def seekable(self) -> Iterator[IO[bytes]]:
        """Give it as a file that can be read in any order.

        Raises:
            Bomb: when it has to be copied for that and is larger than `SPOOL_LIMIT`.
        """
        if self.stream.seekable():
            yield self.stream
            return
        with tempfile.SpooledTemporaryFile(SPOOLED) as file:
            while data := self.stream.read(CHUNK):
                file.write(data)
                if file.tell() > SPOOL_LIMIT:
                    raise Bomb(f"unpacks to more than {SPOOL_LIMIT >> 30} GiB: unpack it first, then index the folder")
            file.seek(0)
            yield file


class _Counted(io.RawIOBase):
    """A file that reports how much of it was consumed; what is left counts as consumed at the end."""

    def __init__(self, path: Path, progress: Progress | None) -> None:
        self._file = path.open("rb", buffering=0)
        self._progress = progress
        self._left = os.fstat(self._file.fileno()).st_size

    def readable(self) -> bool:
        return True

    def seekable(self) -> bool:
        return self._file.seekable()

    def seek(self, offset: int, whence: int = os.SEEK_SET, /) -> int:
        return self._file.seek(offset, whence)

    def tell(self) -> int:
        return self._file.tell()

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


class Forward(io.RawIOBase):
    """A stream that can only be read, and gives what there is before it raises."""

    def __init__(self, stream: io.BufferedReader) -> None:
        self._stream = stream
        self._place = 0

    def read(self, size: int = -1, /) -> bytes:
        """Read at most `size` bytes, b"" at the end only."""
        data = self._stream.read1(size)
        self._place += len(data)
        return data

    def tell(self) -> int:
        """Give the number of bytes that were read."""
        return self._place


def printable(path: Path) -> str:
    """Write a path so that it can be printed on one line, whatever bytes its names hold."""
    return printable_name(str(path))


def printable_name(name: str) -> str:
    """Write a name likewise."""
    text = name.encode("utf-8", "backslashreplace").decode("utf-8")
    if text.isprintable():
        return text
    return "".join(char if char.isprintable() else f"\\u{ord(char):04x}" for char in text)


def extensions(name: str) -> tuple[str, str]:
    """Give the extension of a name that says its format, and that of its compression; '' where there is none."""
    plain_name = name.rpartition("/")[2].lstrip(".")
    suffixes = [f".{suffix}" for suffix in plain_name.lower().split(".")[1:]]
    if suffixes and suffixes[-1] in SHORT:
        return SHORT[suffixes[-1]]
    packing = suffixes.pop() if suffixes and suffixes[-1] in DECOMPRESSORS else ""
    return (suffixes[-1] if suffixes else ""), packing


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
def opened(
    path: Path, progress: Progress | None = None, fields: Fields = (), enter: Enter = everything
) -> Iterator[ByteSource]:
    """Open a regular file, unpacked as its extension says.

    Raises:
        OSError: when the system will not have it read.
    """
    with buffered(_Counted(path, progress)) as packed:
        stream = plain(packed, extensions(path.name)[1])
        budget = Budget.of(path.stat().st_size)
        yield ByteSource(printable(path), stream, path.resolve().as_posix(), fields, budget=budget, enter=enter)
