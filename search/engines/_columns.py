"""What articles count for, beside a Tantivy index: rows of numbers in files that only grow, read by mapping them into memory.

An article that is written gets the next row, and its number is in the index. A row has where its values begin among all values, how many it
has, its day and its line (below); a value is the number of a name, a name the letter of a field and what articles have there. Rows are on the disk before the
commit that tells of them, so whoever sees an article finds its row. A row that no article has any more stays until the index is made anew.
"""

from __future__ import annotations

import contextlib
import json
import os
import zlib
from array import array
from collections.abc import Iterator
from dataclasses import dataclass
from mmap import ACCESS_READ, mmap
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

import numpy as np

from search.document import FIELDS, Document
from search.engines._durable import replace_text
from search.errors import SearchError
from search.precision import Precision

if TYPE_CHECKING:
    from numpy.typing import NDArray

PARTS: Final = ("rows", "values", "names")
FILES: Final = tuple(f"columns.{part}" for part in (*PARTS, "json"))
LETTERS: Final = {
    field.name: chr(ord("a") + at) for at, field in enumerate(field for field in FIELDS if field.kind == "keyword")
}
"""What a name begins with, by field."""
PRECISIONS: Final[tuple[Precision, ...]] = ("day", "month", "year")
ROW: Final = np.dtype([("begin", "<u4"), ("size", "<u4"), ("day", "<u4"), ("line", "<u4")])
"""Day: the ordinal times four and the place among PRECISIONS, or 0. Line: the number of the story that an article with others is in, and one; or 0."""
_NUMBERS: Final = "I"
_FLUSHED: Final = 10_000
"""Rows that wait for the disk."""
_STORY: Final = "story"


@dataclass(frozen=True, slots=True)
class Extent:
    """How far one file is written, and the CRC-32 of that."""

    size: int = 0
    crc: int = 0

    def after(self, data: bytes) -> Extent:
        """Give the extent when more was added."""
        return Extent(self.size + len(data), zlib.crc32(data, self.crc))


def extents(folder: Path) -> dict[str, Extent]:
    """Read how far the files of a folder are written; raise SearchError when that is damaged."""
    path = folder / FILES[-1]
    try:
        said = json.loads(path.read_bytes())
        return {part: Extent(int(said[part]["size"]), int(said[part]["crc"])) for part in PARTS}
    except FileNotFoundError:
        return dict.fromkeys(PARTS, Extent())
    except (ValueError, KeyError, TypeError) as error:
        raise SearchError(f"{path} is damaged: run `glaneur reindex`") from error


def faults(folder: Path) -> Iterator[str]:
    """Return what is wrong with the files."""
    try:
        written = extents(folder)
    except SearchError:
        yield f"{folder / FILES[-1]} is damaged"
        return
    for part, extent in written.items():
        path = folder / f"columns.{part}"
        if extent.size and not path.is_file():
            yield f"{path} is missing"
        elif extent.size and not _is_sound(path, extent):
            yield f"{path} is damaged"


def _is_sound(path: Path, extent: Extent) -> bool:
    left, crc = extent.size, 0
    with path.open("rb") as file:
        while left and (data := file.read(min(left, 1 << 20))):
            left, crc = left - len(data), zlib.crc32(data, crc)
    return not left and crc == extent.crc


class ColumnWriter:
    """Adds rows; what was added after the last commit and before a crash is written over."""

    def __init__(self, folder: Path) -> None:
        """Go on where the last commit was."""
        self._folder = folder
        self._extents = extents(folder)
        self._next = self._extents["rows"].size // ROW.itemsize
        self._begin = self._extents["values"].size // 4
        self._rows, self._values, self._names = array(_NUMBERS), array(_NUMBERS), list[str]()
        self._numbers: dict[str, int] | None = None

    def add(self, document: Document) -> int:
        """Give the row of a document."""
        if self._numbers is None:
            self._numbers = {name: number for number, name in enumerate(Columns(self._folder).all_names())}
        values = [
            self._number(name, value)
            for name, all in document.keywords.items()
            if name in LETTERS and name != _STORY
            for value in all
        ]
        line = self._number(_STORY, document.keywords[_STORY][0]) + 1 if "version" in document.keywords else 0
        self._rows.extend((self._begin, len(values), _day(document), line))
        self._values.extend(values)
        self._begin += len(values)
        self._next += 1
        if len(self._rows) >= _FLUSHED * len(ROW.fields or ()):
            self._flush()
        return self._next - 1

    def _number(self, field: str, value: str) -> int:
        assert self._numbers is not None
        name = LETTERS[field] + value
        number = self._numbers.get(name)
        if number is None:
            number = self._numbers[name] = len(self._numbers)
            self._names.append(name)
        return number

    def commit(self) -> None:
        """Have all rows on the disk."""
        self._flush(sync=True)
        said = {part: {"size": extent.size, "crc": extent.crc} for part, extent in self._extents.items()}
        path = self._folder / FILES[-1]
        with _room_for(path):
            replace_text(path, json.dumps(said))

    def _flush(self, sync: bool = False) -> None:
        names = "".join(f"{_on_a_line(name)}\n" for name in self._names).encode()
        for part, data in zip(PARTS, (_little(self._rows), _little(self._values), names), strict=True):
            self._write(part, data, sync)
        del self._rows[:], self._values[:], self._names[:]

    def _write(self, part: str, data: bytes, sync: bool) -> None:
        path, extent = self._folder / f"columns.{part}", self._extents[part]
        with _room_for(path), path.open("r+b" if path.exists() else "wb") as file:
            file.seek(extent.size)
            file.write(data)
            file.flush()
            if sync:
                os.fsync(file.fileno())
        self._extents[part] = extent.after(data)


@contextlib.contextmanager
def _room_for(path: Path) -> Iterator[None]:
    """Say in our words that a file can't be written."""
    try:
        yield
    except OSError as error:
        said = f"{path} can't be written ({error.strerror}): make room and run the same command again"
        raise SearchError(said) from error


def _day(document: Document) -> int:
    first = document.dates.get("published")
    return 4 * first.toordinal() + PRECISIONS.index(document.article.precision) if first else 0


def _little(numbers: array[int]) -> bytes:
    return np.array(numbers, "<u4").tobytes()


def _on_a_line(name: str) -> str:
    return name.replace("\\", "\\\\").replace("\n", "\\n") if "\\" in name or "\n" in name else name


def _unescaped(name: str) -> str:
    return "\\".join(part.replace("\\n", "\n") for part in name.split("\\\\")) if "\\" in name else name


class Columns:
    """All rows of one state of an index, or more: whatever is added later."""

    def __init__(self, folder: Path) -> None:
        """Map the files of a folder; raise SearchError when they are damaged."""
        self.extents = extents(folder)
        self._damaged = f"what is counted in {folder} is damaged: run `glaneur reindex`"
        rows, values, self._names = (_mapped(folder / f"columns.{part}", self.extents[part].size) for part in PARTS)
        self.rows: NDArray[Any] = np.frombuffer(rows, ROW)
        self.values: NDArray[np.uint32] = np.frombuffer(values, "<u4")
        letters = np.frombuffer(self._names, np.uint8)
        self._ends = np.flatnonzero(letters == ord("\n"))
        self._starts = np.concatenate(([0], self._ends + 1))[:-1] if len(self._ends) else self._ends
        self.letters: NDArray[np.uint8] = letters[self._starts]
        """Of which field each name is."""

    def at(self, rows: NDArray[np.int64]) -> NDArray[Any]:
        """Give rows by their numbers; raise SearchError when they lead nowhere."""
        found = self.rows[self.sound(rows)]
        if len(found) and (found["begin"].astype(np.int64) + found["size"]).max() > len(self.values):
            raise SearchError(self._damaged)
        return found

    def sound(self, rows: NDArray[np.int64]) -> NDArray[np.int64]:
        """Return numbers of rows as they are; raise SearchError when there are no such rows."""
        if len(rows) and rows.max() >= len(self.rows):
            raise SearchError(self._damaged)
        return rows

    def values_of(self, rows: NDArray[Any]) -> NDArray[np.uint32]:
        """Give the values of rows, one row after the other; raise SearchError when they have no names."""
        sizes = rows["size"]
        # 32 bits are half the work of 64; what wraps around in between comes back.
        places = np.repeat(rows["begin"] - np.cumsum(sizes, dtype=np.uint32) + sizes, sizes)
        places += np.arange(len(places), dtype=np.uint32)
        found: NDArray[np.uint32] = self.values.take(places)
        if len(found) and found.max() >= len(self):
            raise SearchError(self._damaged)
        return found

    def __len__(self) -> int:
        """Count the names."""
        return len(self._ends)

    def names(self, numbers: NDArray[Any]) -> list[str]:
        """Give what articles have, without the letters."""
        places = zip((self._starts[numbers] + 1).tolist(), self._ends[numbers].tolist(), strict=True)
        return [_unescaped(self._names[start:end].decode()) for start, end in places]

    def all_names(self) -> Iterator[str]:
        """Give all names, with their letters."""
        lines = self._names[:].decode().split("\n")
        return map(_unescaped, lines[: len(self)])


def _mapped(path: Path, size: int) -> mmap | bytes:
    if not size:
        return b""
    try:
        with path.open("rb") as file:
            return mmap(file.fileno(), size, access=ACCESS_READ)
    except (OSError, ValueError) as error:
        raise SearchError(f"{path} is damaged: run `glaneur reindex`") from error
