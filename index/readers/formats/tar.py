"""A tar archive becomes the articles of the files in it, read in one pass."""

from __future__ import annotations

import functools
import tarfile
from collections.abc import Iterator
from typing import IO, Final

from index.readers.byte_source import ByteSource, Forward
from index.readers.inflate import Damaged
from index.readers.members import Member, read_members
from index.readers.reasons import Reason
from index.source import RawArticle, Rejected

EXTENSIONS: Final[tuple[str, ...]] = (".tar",)
ABOUT: Final = "the files inside, as of `.zip`; also `.tgz`, `.txz`, `.tbz2`, `.tzst`"
HEADER_LIMIT: Final = 1 << 20
"""Bytes of what an archive says of one member: names and the like."""
_SAYING: Final = frozenset(
    {tarfile.GNUTYPE_LONGNAME, tarfile.GNUTYPE_LONGLINK, tarfile.XHDTYPE, tarfile.XGLTYPE, tarfile.SOLARIS_XHDTYPE}
)
_ERRORS: Final = (tarfile.TarError, EOFError, RecursionError, ValueError, LookupError)


class _Info(tarfile.TarInfo):
    """The header of a member, which may not ask for more memory than a name needs, nor be broken without a word."""

    @classmethod
    def fromtarfile(cls, archive: tarfile.TarFile) -> _Info:
        try:
            return super().fromtarfile(archive)
        except tarfile.EOFHeaderError:  # type: ignore[attr-defined]
            raise
        except tarfile.HeaderError as error:  # which `next` would take for the end, but for the first
            raise tarfile.ReadError(str(error)) from error

    def _proc_member(self, archive: tarfile.TarFile) -> tarfile.TarInfo:
        if self.type in _SAYING and self.size > HEADER_LIMIT:
            raise tarfile.SubsequentHeaderError("a name of more than a megabyte")  # type: ignore[attr-defined]
        return super()._proc_member(archive)  # type: ignore[misc,no-any-return]


def read(source: ByteSource) -> Iterator[RawArticle | Rejected]:
    """Read every article of every member."""
    yield from read_members(source, _members(source))


def _members(source: ByteSource) -> Iterator[Member]:
    try:
        with tarfile.open(fileobj=Forward(source.stream), mode="r|", tarinfo=_Info) as archive:
            while (info := archive.next()) is not None:
                archive.members.clear()  # type: ignore[attr-defined] # else all that went by are kept
                if not info.isdir():
                    yield _member(archive, info)
    except OSError:
        raise
    except _ERRORS as error:
        raise Damaged(f"it is no whole tar archive ({error})") from error


def _member(archive: tarfile.TarFile, info: tarfile.TarInfo) -> Member:
    plain = info.isreg() and not info.issparse()
    fault = None if plain else (Reason.NOT_A_FILE, "a link or a device inside the archive")
    return Member(info.name, functools.partial(_open, archive, info), _ERRORS, fault)


def _open(archive: tarfile.TarFile, info: tarfile.TarInfo) -> IO[bytes]:
    file = archive.extractfile(info)
    if file is None:  # what is regular has one
        raise tarfile.ReadError("there is nothing in it")
    return file
