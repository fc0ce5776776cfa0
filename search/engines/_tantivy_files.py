"""The files of a Tantivy index against its list of segments and the checksum at the end of each.

As Tantivy 0.2x writes them: `meta.json` lists the segments, `.managed.json` all files that are its own; a file ends with a JSON object that
has the CRC-32 of what is before it, the length of that object and a magic number (tantivy/src/directory/footer.rs).
"""

from __future__ import annotations

import json
import os
import zlib
from collections.abc import Iterator
from pathlib import Path
from typing import IO, Any, Final

from search.engines import _columns, _packed

_PARTS: Final = ("idx", "pos", "term", "store", "fast", "fieldnorm")
_OWN: Final = frozenset(
    {"meta.json", ".managed.json", ".tantivy-writer.lock", ".tantivy-meta.lock", _packed.NAME, *_columns.FILES}
)
_MAGIC: Final = 1337
_END: Final = 8
"""Bytes of length and magic number."""
_MOST: Final = 50_000
"""Bytes that the object may have: Tantivy reads no more."""
_CHUNK: Final = 1 << 20


def faults(path: Path) -> Iterator[str]:
    """Return what is missing, damaged or nobody's in the folder of an index."""
    expected = set(_segment_files(_list(path / "meta.json")))
    for name in sorted(expected):
        if not (path / name).is_file():
            yield f"{path / name} is missing"
        elif not _is_sound(path / name):
            yield f"{path / name} is damaged"
    dictionary = path / _packed.NAME
    if dictionary.exists() and not _packed.is_sound(dictionary):
        yield f"{dictionary} is damaged"
    yield from _columns.faults(path)
    known = _OWN | expected | set(_list(path / ".managed.json"))
    yield from (f"{each} belongs to nothing" for each in sorted(path.iterdir()) if each.name not in known)


def _list(path: Path) -> Any:
    """Read one of its lists; raise OSError when it is none."""
    try:
        return json.loads(path.read_bytes())
    except FileNotFoundError as error:
        raise OSError(f"{path} is missing") from error
    except ValueError as error:
        raise OSError(f"{path} is damaged") from error


def _segment_files(meta: Any) -> Iterator[str]:
    try:
        for segment in meta["segments"]:
            name = str(segment["segment_id"]).replace("-", "")
            yield from (f"{name}.{part}" for part in _PARTS)
            if segment["deletes"]:
                yield f"{name}.{segment['deletes']['opstamp']}.del"
    except (KeyError, TypeError) as error:
        raise OSError("meta.json is damaged: it has no list of segments") from error


def _is_sound(path: Path) -> bool:
    with path.open("rb") as file:
        end = os.fstat(file.fileno()).st_size - _END
        footer = _footer(file, end)
        if footer is None:
            return False
        length, expected = footer
        return _crc(file, end - length) == expected


def _footer(file: IO[bytes], end: int) -> tuple[int, int] | None:
    """Return the length of the object at the end of a file, and the checksum in it."""
    if end < 0:
        return None
    file.seek(end)
    length, magic = (int.from_bytes(file.read(4), "little") for _ in range(2))
    if magic != _MAGIC or not 0 < length <= min(end, _MOST):
        return None
    file.seek(end - length)
    try:
        return length, int(json.loads(file.read(length))["crc"])
    except (ValueError, KeyError, TypeError):
        return None


def _crc(file: IO[bytes], size: int) -> int:
    file.seek(0)
    value = 0
    while size and (data := file.read(min(size, _CHUNK))):
        value = zlib.crc32(data, value)
        size -= len(data)
    return value
