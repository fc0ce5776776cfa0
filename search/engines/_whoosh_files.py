"""The files of a Whoosh index: on the disk before a commit names them, told by their checksums, unpickled as data only."""

from __future__ import annotations

import io
import json
import os
import pickle
import re
import shutil
import zlib
from collections import defaultdict
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import IO, Any, Final

import whoosh.codec.whoosh3
import whoosh.filedb.structfile
from whoosh.codec.whoosh3 import W3Codec, W3Segment
from whoosh.filedb.filestore import FileStorage

from search.engines._durable import replace_text, sync_folder
from search.errors import SearchError

SUMS: Final = "checksums.json"
_CHUNK: Final = 1 << 20
_SEGMENT: Final = re.compile(r"MAIN_[0-9a-z]+\.[a-z0-9_.]+|_MAIN_\d+\.toc")
_LEFT: Final = re.compile(r"_MAIN_\d+\.toc\.[\d.e+]+|checksums\.json\.new|MAIN.*\.tmp")


def _latin(text: str, encoding: str) -> bytes:
    """Make bytes of a text, as old pickles have them; any other encoding would look for a module."""
    if encoding != "latin1":
        raise SearchError(f"the index has bytes as {encoding[:20]!r}, as no index does: do not trust where it is from")
    return text.encode("latin1")


_MADE: Final[dict[tuple[str, str], Any]] = {
    ("whoosh.codec.whoosh3", "W3Codec"): W3Codec,
    ("whoosh.codec.whoosh3", "W3Segment"): W3Segment,
    ("collections", "defaultdict"): defaultdict,
    ("_codecs", "encode"): _latin,
    **{(module, made.__name__): made for module in ("builtins", "__builtin__") for made in (set, int, bytes)},
}


class _Unpickler(pickle.Unpickler):
    """Makes what Whoosh writes and nothing else: a pickle could call any function there is."""

    def find_class(self, module: str, name: str) -> Any:
        if (module, name) not in _MADE:
            raise SearchError(f"the index names {module}.{name}, which no index does: do not trust where it is from")
        return _MADE[module, name]


def _load(file: IO[bytes]) -> Any:
    return _Unpickler(file).load()


def _loads(data: bytes) -> Any:
    return _Unpickler(io.BytesIO(data)).load()


# Whoosh has no seam for this; its other codecs are never used.
setattr(whoosh.filedb.structfile, "load", _load)  # noqa: B010  # not exported, says mypy of an assignment
setattr(whoosh.codec.whoosh3, "loads", _loads)  # noqa: B010


class Storage(FileStorage):
    """A directory whose commits survive a power cut."""

    def __init__(self, path: Path) -> None:
        """Keep the files under `path`."""
        super().__init__(str(path))  # type: ignore[no-untyped-call]
        self._path = path
        self._sums = read_sums(path)
        self._synced: set[str] = set()

    def rename_file(self, oldname: str, newname: str, safe: bool = False) -> None:
        """Give a file its name, which is how Whoosh commits: all the others are on the disk before."""
        there = {path.name: path for path in self._path.iterdir() if path.is_file()}
        for name in set(there) - self._synced:
            self._sync(there[name], newname if name == oldname else name)
        self._synced &= set(there)
        self._sums = {name: said for name, said in self._sums.items() if name in there or name == newname}
        replace_text(self._path / SUMS, json.dumps(self._sums))
        os.replace(there[oldname], self._path / newname)
        sync_folder(self._path)

    def tidy(self) -> None:
        """Delete what a commit that was cut short has left; whoever calls this has the index's lock."""
        for path in self._path.iterdir():
            if _LEFT.fullmatch(path.name):
                shutil.rmtree(path) if path.is_dir() else path.unlink()

    def _sync(self, path: Path, name: str) -> None:
        with path.open("rb") as file:
            os.fsync(file.fileno())
        if _SEGMENT.fullmatch(name):
            self._sums[name] = checksum(path)
        self._synced.add(name)


def faults(path: Path, segments: Iterable[str]) -> Iterator[str]:
    """Compare the files of an index with their checksums; `segments` are the names that its own list says."""
    sums = read_sums(path)
    there = {each.name for each in path.iterdir() if _SEGMENT.fullmatch(each.name)}
    if not sums:
        yield f"{path / SUMS} is missing"
    for name in sorted(sums):
        wanted = name.endswith(".toc") or name.partition(".")[0] in segments
        if wanted and name in there and checksum(path / name) != sums[name]:
            yield f"{path / name} is damaged"
        elif wanted and name not in there and not name.endswith(".toc"):
            yield f"{path / name} is missing"
    for name in sorted(there - set(sums)):
        if name.partition(".")[0] not in segments:
            yield f"{path / name} belongs to nothing"


def read_sums(path: Path) -> dict[str, int]:
    """Return the checksum of each file of an index; nothing for one that was made before there were any."""
    try:
        said = json.loads((path / SUMS).read_bytes())
    except (FileNotFoundError, ValueError):
        return {}
    return {name: value for name, value in said.items() if isinstance(value, int)} if isinstance(said, dict) else {}


def checksum(path: Path) -> int:
    """Return the CRC-32 of a file."""
    value = 0
    with path.open("rb") as file:
        while data := file.read(_CHUNK):
            value = zlib.crc32(data, value)
    return value
