"""How a run reads files: what only the standard library takes apart in the job itself, line by line; all else apart, and once."""

from __future__ import annotations

import contextlib
import pickle
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path
from types import TracebackType
from typing import IO, Final, Self

from index.apart import Apart, kept_stream
from index.readers import read_file
from index.readers.byte_source import Progress, everything
from index.readers.formats import in_lines
from index.readers.walk import Found
from index.source import Fields, RawArticle, Rejected
from index.workers import Crew

KEPT: Final = 2 << 30
"""Bytes of what was read that are kept for the second time; the rest is read again."""
ALONE: Final = Crew()
Items = Iterator[RawArticle | Rejected]


class Reading:
    """Reads the files of one run. What the first reading took apart is kept, in a file without a name, for the second."""

    def __init__(self, crew: Crew = ALONE, folder: Path | None = None) -> None:
        """Read within the crew's limit, in this process when there is none; keep what is read in `folder`."""
        self._apart = Apart(crew.limit, crew.begin) if crew.limit is not None else None
        self._folder = folder
        self._file: IO[bytes] | None = None
        self._kept: dict[str, tuple[int, tuple[object, ...]]] = {}
        self.keeps = False
        """Whether this is the first of two readings."""

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._apart:
            self._apart.close()
        if self._file:
            self._file.close()

    def file(self, found: Found, progress: Progress | None, fields: Fields) -> Items:
        """Read a file that `walk` has found."""
        if found.read in in_lines():
            return read_file(found, progress, fields)
        read = self._apart.read if self._apart else read_file
        return self._once(found.path, found.size, progress, lambda: read(found, progress, fields))

    def stream(self, path: Path, fields: Fields) -> Items:
        """Read what came through standard input and was kept."""
        if self._apart:
            return self._apart.read(path, None, fields)
        return kept_stream(path, fields, everything)

    def _once(self, path: Path, size: int, progress: Progress | None, read: Callable[[], Items]) -> Items:
        name = str(path)
        kept = self._kept.get(name)
        if self.keeps:
            yield from self._keeping(name, _stamp(path), read())
        elif kept and self._file and kept[1] == _stamp(path):
            if progress:
                progress(size)
            yield from self._again(kept[0])
        else:
            yield from read()

    def _keeping(self, name: str, stamp: tuple[object, ...], items: Items) -> Items:
        file = self._opened()
        begin = file.seek(0, 2) if file else 0
        for item in items:
            if file and not _put(file, item):
                file = None
            yield item
        if file and stamp and _put(file, None):
            self._kept[name] = begin, stamp

    def _again(self, begin: int) -> Items:
        assert self._file
        place = begin
        while True:
            self._file.seek(place)
            item: RawArticle | Rejected | None = pickle.load(self._file)  # noqa: S301  # we wrote it, and nobody else can
            place = self._file.tell()
            if item is None:
                return
            yield item

    def _opened(self) -> IO[bytes] | None:
        if self._file is None:
            with contextlib.suppress(OSError):
                self._file = tempfile.TemporaryFile(dir=self._folder)  # noqa: SIM115  # closed with this
        return self._file


def _put(file: IO[bytes], item: RawArticle | Rejected | None) -> bool:
    """Keep one; say whether there was room."""
    try:
        pickle.dump(item, file, pickle.HIGHEST_PROTOCOL)
        file.flush()
        return file.tell() < KEPT
    except OSError:
        return False


def _stamp(path: Path) -> tuple[object, ...]:
    try:
        status = path.stat()
    except OSError:
        return ()
    return status.st_dev, status.st_ino, status.st_size, status.st_mtime_ns, status.st_ctime_ns
