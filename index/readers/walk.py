"""A path becomes the files under it, in sorted order; whatever cannot be read is rejected with its reason."""

from __future__ import annotations

import stat
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from index.readers.byte_source import extensions, printable
from index.readers.formats import Read, formats
from index.readers.reasons import Reason
from index.source import Rejected

_ARCHIVES: Final = frozenset({".7z", ".rar", ".ace", ".cab", ".arj", ".lzh"})


@dataclass(frozen=True, slots=True)
class Found:
    """A regular file in a format that is read."""

    path: Path
    size: int
    """Bytes on the disk."""
    read: Read


def walk(path: Path) -> Iterator[Found | Rejected]:
    """Find every file; names with a dot first are passed over, a folder is entered once however often it is linked."""
    entered: set[tuple[int, int]] = set()
    waiting = [path]
    while waiting:
        here = waiting.pop()
        try:
            status = here.stat()
            if not stat.S_ISDIR(status.st_mode):
                yield _found(here, status.st_size, stat.S_ISREG(status.st_mode))
            elif (folder := (status.st_dev, status.st_ino)) not in entered:
                entered.add(folder)
                inside = [name for name in here.iterdir() if not name.name.startswith(".")]
                waiting.extend(sorted(inside, reverse=True))
        except OSError as error:
            yield Rejected(printable(here), Reason.UNREADABLE, error.strerror or str(error))


def _found(path: Path, size: int, regular: bool) -> Found | Rejected:
    if not regular:
        return Rejected(printable(path), Reason.NOT_A_FILE, "give - to read standard input")
    read = reader_of(path.name, printable(path))
    return read if isinstance(read, Rejected) else Found(path, size, read)


def reader_of(name: str, origin: str) -> Read | Rejected:
    """Give what reads a file of this name, by its extension."""
    extension, packing = extensions(name)
    if extension in _ARCHIVES:
        return Rejected(origin, Reason.ARCHIVE, "unpack it first, then index the folder")
    read = formats().get(extension)
    if read is None:
        detail = f"{extension + packing or 'no extension'}; what is read: {' '.join(sorted(formats()))}"
        return Rejected(origin, Reason.FORMAT, detail)
    return read
