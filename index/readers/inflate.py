"""Compressed bytes become plain bytes, a little at a time: nothing is ever unpacked whole.

A stream that is cut short, corrupt or made to explode raises instead of giving wrong or endless bytes.
"""

from __future__ import annotations

import io
import lzma
import zlib
from collections.abc import Callable
from typing import BinaryIO, Final, Protocol

import zstandard

FEED: Final = 1024
"""Compressed bytes unpacked at a time. The densest of the formats turns them into 32 MiB at most."""
FREE: Final = 16 << 20
"""Unpacked bytes for which no ratio is asked."""
RATIO_LIMIT: Final = 250
"""Unpacked bytes for a compressed one, beyond `FREE`; text compresses 3 to 10 times."""
MEMORY_LIMIT: Final = 128 << 20
"""Bytes of dictionary that a stream may ask for; `xz -9` and `zstd -19` need half."""


class Damaged(OSError):
    """The compressed stream is corrupt or ends too early."""


class Bomb(OSError):
    """The compressed stream grows more than text can."""


class Decompressor(Protocol):
    """What the three decompressors have in common: one member of a compressed stream."""

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


DECOMPRESSORS: Final[dict[str, Callable[[], Decompressor]]] = {".gz": _gzip, ".xz": _xz, ".zst": _zstandard}
"""By extension."""
SIGNATURES: Final = {b"\x1f\x8b": ".gz", b"\xfd7zXZ\0": ".xz", b"\x28\xb5\x2f\xfd": ".zst"}
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
