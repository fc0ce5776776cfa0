"""A ZIP archive becomes the articles of the files in it."""

from __future__ import annotations

import functools
import os
import stat
import struct
import zipfile
import zlib
from collections.abc import Iterator
from typing import IO, Final, cast

from index.readers.byte_source import ByteSource
from index.readers.inflate import Bounded, Budget, Damaged
from index.readers.members import Member, read_members
from index.readers.reasons import Reason
from index.source import RawArticle, Rejected

EXTENSIONS: Final[tuple[str, ...]] = (".zip",)
ABOUT: Final = "the files inside, each as its extension says; an archive in it too"
DIRECTORY_LIMIT: Final = 64 << 20
"""Bytes of the list of members, which is held whole, ten times as large: some 800,000 of them."""
ERRORS: Final = (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError, ValueError, struct.error)
"""What `zipfile` raises on archives that are damaged or made to hurt."""
# Bzip2 and LZMA inside a ZIP are unpacked by the standard library without a bound.
_PACKINGS: Final = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)
_END: Final = b"PK\x05\x06"
_END_64: Final = b"PK\x06\x06"


def read(source: ByteSource) -> Iterator[RawArticle | Rejected]:
    """Read every article of every member."""
    with source.seekable() as file, opened(file) as archive:
        yield from read_members(
            source, (member(archive, info) for info in archive.infolist() if not info.filename.endswith("/"))
        )


def opened(file: IO[bytes]) -> zipfile.ZipFile:
    """Open an archive.

    Raises:
        Damaged: when it is none, or lists more members than memory should hold.
    """
    if _directory_size(file) > DIRECTORY_LIMIT:
        raise Damaged(
            f"it lists members for more than {DIRECTORY_LIMIT >> 20} MiB: unpack it first, then index the folder"
        )
    try:
        return zipfile.ZipFile(file)
    except ERRORS as error:
        raise Damaged(f"it is no whole ZIP archive ({error})") from error


def member(archive: zipfile.ZipFile, info: zipfile.ZipInfo) -> Member:
    """Give a member to read, or what is wrong with it."""
    mode = info.external_attr >> 16
    fault = None
    if info.flag_bits & 1:
        fault = (Reason.ENCRYPTED, "it is locked with a password: unpack it first, then index the folder")
    elif mode and not (stat.S_ISREG(mode) or stat.S_IFMT(mode) == 0):
        fault = (Reason.NOT_A_FILE, "a link or a device inside the archive")
    elif info.compress_type not in _PACKINGS:
        fault = (Reason.FORMAT, f"packed by method {info.compress_type}: unpack it first, then index the folder")
    return Member(info.filename, functools.partial(_open, archive, info), ERRORS, fault)


def _open(archive: zipfile.ZipFile, info: zipfile.ZipInfo) -> IO[bytes]:
    return cast(IO[bytes], Bounded(archive.open(info), Budget.of(info.compress_size), ERRORS))


def _directory_size(file: IO[bytes]) -> int:
    """Read how long the list of members is, from the end of the archive (APPNOTE 6.3.10, 4.3.14 and 4.3.16)."""
    end = file.seek(0, os.SEEK_END)
    file.seek(max(0, end - (1 << 16) - 100))
    tail = file.read()
    file.seek(0)
    at = tail.rfind(_END)
    size = int.from_bytes(tail[at + 12 : at + 16], "little") if at >= 0 else 0
    at = tail.rfind(_END_64, 0, at) if size == 0xFFFFFFFF else -1
    return int.from_bytes(tail[at + 40 : at + 48], "little") if at >= 0 else size
