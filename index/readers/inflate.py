"""Compressed bytes become plain bytes, a little at a time: nothing is ever unpacked whole.

A stream that is cut short, corrupt or made to explode raises instead of giving wrong or endless bytes.
"""

from __future__ import annotations

import bz2
import io
import lzma
import zlib
from collections.abc import Callable
from dataclasses import dataclass
from typing import IO, BinaryIO, Final, Protocol, Self

import zstandard

FEED: Final = 1024
"""Compressed bytes unpacked at a time. The densest of the formats turns them into 32 MiB at most."""
FREE: Final = 16 << 20
"""Unpacked bytes for which no ratio is asked."""
RATIO_LIMIT: Final = 250
"""Unpacked bytes for a compressed one, beyond `FREE`; text compresses 3 to 10 times."""
UNKNOWN: Final = 64 << 30
"""Bytes that may come out of an archive whose size is not known."""
MEMORY_LIMIT: Final = 128 << 20
"""Bytes of dictionary that a stream may ask for; `xz -9` and `zstd -19` need half."""


class Damaged(OSError):
    """The compressed stream is corrupt or ends too early."""


class Bomb(OSError):
    """The compressed stream grows more than text can."""


@dataclass(slots=True)
class Budget:
    """What may still come out of an archive, counted while it is read."""

    left: int = UNKNOWN

    @classmethod
    def of(cls, size: int) -> Self:
        """Allow an archive of `size` bytes as much as text can be."""
        return cls(max(FREE, RATIO_LIMIT * size))

    def spend(self, size: int) -> None:
        """Count some bytes.

        Raises:
            Bomb: when it is too much.
        """
        self.left -= size
        if self.left < 0:
            raise Bomb(f"unpacks to more than {RATIO_LIMIT} times its size")


class Decompressor(Protocol):
    """What the decompressors have in common: one member of a compressed stream."""

    @property
    def eof(self) -> bool:
        """Whether the end of the member was reached."""

    @property
    def unused_data(self) -> bytes:
        """Bytes after the end of the member."""

    def decompress(self, data: bytes, /) -> bytes:
        """Unpack some more bytes."""


def _gzip() -> Decompressor:
    return zlib.decompressobj(wbits=31)


def _xz() -> Decompressor:
    return lzma.LZMADecompressor(lzma.FORMAT_AUTO, memlimit=MEMORY_LIMIT)


def _zstandard() -> Decompressor:
    return zstandard.ZstdDecompressor(max_window_size=MEMORY_LIMIT).decompressobj()


class _Bzip2:
    """A decompressor that stops before a few bytes have become gigabytes: each 40 of them can hold 45 MB."""

    STEP: Final = 64
    MOST: Final = 64 << 20

    def __init__(self) -> None:
        self._member = bz2.BZ2Decompressor()
        self.unused_data = b""

    @property
    def eof(self) -> bool:
        return self._member.eof

    def decompress(self, data: bytes, /) -> bytes:
        parts: list[bytes] = []
        size = 0
        for start in range(0, len(data), self.STEP):
            try:
                parts.append(self._member.decompress(data[start : start + self.STEP]))
            except OSError as error:
                raise Damaged(f"the compressed data is corrupt ({error})") from error
            size += len(parts[-1])
            if size > self.MOST:
                raise Bomb(f"unpacks to more than {RATIO_LIMIT} times its size")
            if self._member.eof:
                self.unused_data = self._member.unused_data + data[start + self.STEP :]
                break
        return b"".join(parts)


DECOMPRESSORS: Final[dict[str, Callable[[], Decompressor]]] = {
    ".gz": _gzip,
    ".xz": _xz,
    ".zst": _zstandard,
    ".bz2": _Bzip2,
}
"""By extension."""
SIGNATURES: Final = {b"\x1f\x8b": ".gz", b"\xfd7zXZ\0": ".xz", b"\x28\xb5\x2f\xfd": ".zst", b"BZh": ".bz2"}
"""How each begins."""
_ERRORS: Final = (zlib.error, lzma.LZMAError, zstandard.ZstdError, EOFError, MemoryError)


class Inflated(io.RawIOBase):
    """The plain bytes of a compressed stream; members that follow one another are joined."""

    def __init__(self, packed: BinaryIO, extension: str) -> None:
        """Read from `packed`; `extension` is a key of `DECOMPRESSORS`."""
        self._packed = packed
        self._new = DECOMPRESSORS[extension]
        self._member = self._new()
        self._begun = False
        self._pending = memoryview(b"")
        self._consumed = self._produced = 0

    def readable(self) -> bool:
        """Say yes."""
        return True

    def readinto(self, buffer: bytearray | memoryview, /) -> int:  # type: ignore[override]
        """Fill `buffer`; give the number of bytes, 0 at the end.

        Raises:
            Damaged: when the stream is corrupt or cut short.
            Bomb: when it grows beyond `RATIO_LIMIT`.
        """
        while not self._pending:
            if not self._feed():
                return 0
        size = min(len(buffer), len(self._pending))
        buffer[:size] = self._pending[:size]
        self._pending = self._pending[size:]
        return size

    def _feed(self) -> bool:
        data = self._packed.read(FEED)
        if not data:
            if self._begun and not self._member.eof:
                raise Damaged("the compressed data ends too early")
            return False
        self._consumed += len(data)
        plain = self._unpacked(data)
        self._produced += len(plain)
        if self._produced > FREE and self._produced > RATIO_LIMIT * self._consumed:
            raise Bomb(f"unpacks to more than {RATIO_LIMIT} times its size")
        self._pending = memoryview(plain)
        return True

    def _unpacked(self, data: bytes) -> bytes:
        parts = []
        try:
            while data:
                if self._member.eof:
                    data = data.lstrip(b"\0")  # padding between members is allowed
                    if not data:
                        break
                    self._member = self._new()
                self._begun = True
                parts.append(self._member.decompress(data))
                data = self._member.unused_data if self._member.eof else b""
        except _ERRORS as error:
            raise Damaged(f"the compressed data is corrupt ({error})") from error
        return b"".join(parts)


class Bounded(io.RawIOBase):
    """The bytes of a stream, each of them counted; what its library raises when it is corrupt becomes `Damaged`."""

    def __init__(self, stream: IO[bytes], budget: Budget, errors: tuple[type[Exception], ...] = ()) -> None:
        """Read from `stream`, which is closed with this."""
        self._stream = stream
        self._budget = budget
        self._errors = errors

    def readable(self) -> bool:
        """Say yes."""
        return True

    def readinto(self, buffer: bytearray | memoryview, /) -> int:  # type: ignore[override]
        """Fill `buffer`; give the number of bytes, 0 at the end; raise Damaged or Bomb."""
        try:
            data = self._stream.read(len(buffer))
        except OSError:
            raise
        except self._errors as error:
            raise Damaged(f"it is corrupt or cut short ({error})") from error
        self._budget.spend(len(data))
        buffer[: len(data)] = data
        return len(data)

    def close(self) -> None:
        """Close the stream too."""
        if not self.closed:
            self._stream.close()
        super().close()
