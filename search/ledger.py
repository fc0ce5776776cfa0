"""A file of decisions, one JSON object a line, to what holds of them: only ever added to, by commands or by hand.

Every line is looked at as if a stranger had written it. A line `{"action": "undo", "undo": ID}` takes back those
above it with this id.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, BinaryIO, Final, Generic, Protocol, TypeVar

from filelock import FileLock, Timeout

from search.errors import BadLedger

MOST_BYTES: Final = 64_000_000
MOST_DECISIONS: Final = 20_000
MOST_FAULTS: Final = 1_000
LONGEST_LINE: Final = 64_000
"""Bytes of a line of the file."""
_PATIENCE: Final = 10
"""Seconds to wait for another writer."""


class Identified(Protocol):
    """A decision, which says what it is undone by."""

    @property
    def id(self) -> str:
        """A short hash of all that it says."""


D = TypeVar("D", bound=Identified)


@dataclass(frozen=True, slots=True)
class Entry(Generic[D]):
    """One decision of the file, and what became of it."""

    number: int
    """Of its line in the file, from 1."""
    decision: D
    undone: bool = False


@dataclass(frozen=True, slots=True)
class Fault:
    """A line that says nothing that can be done."""

    number: int
    detail: str


@dataclass(frozen=True, slots=True)
class Ledger(Generic[D]):
    """All that a file says."""

    entries: tuple[Entry[D], ...] = ()
    faults: tuple[Fault, ...] = ()


def read_ledger(path: Path, make: Callable[[dict[str, Any]], D]) -> Ledger[D]:
    """Read a file, nothing when it is not there; `make` raises ValueError for what is no decision.

    Raises BadLedger when it is larger than can be, or most likely another file.
    """
    if not path.exists():
        return Ledger()
    if path.stat().st_size > MOST_BYTES:
        raise BadLedger(f"{path} has {path.stat().st_size:,} bytes; the limit is {MOST_BYTES:,}: make it smaller")
    reading = _Reading(path, make)
    with path.open("rb") as file:
        for number, line in enumerate(lines_of(file), 1):
            reading.take(number, line)
    return Ledger(tuple(reading.entries), tuple(reading.faults))


def stamp(path: Path | None) -> str:
    """Return a text that changes whenever the file does; '' when there is none."""
    try:
        found = path.stat() if path else None
    except OSError:
        return ""
    return f"{found.st_mtime_ns} {found.st_size} {found.st_ino}" if found else ""


def refuse_full(ledger: Ledger[D], more: int) -> None:
    """Raise BadLedger when so many more decisions would make a file that cannot be read any more."""
    if len(ledger.entries) + more > MOST_DECISIONS:
        raise BadLedger(f"there would be more than {MOST_DECISIONS:,} decisions: export those in force to a new file")


def append(path: Path, *said: dict[str, Any]) -> None:
    """Add lines to the file, which is made when it is not there."""
    path.parent.mkdir(parents=True, exist_ok=True)
    text = "".join(f"{json.dumps(each, ensure_ascii=False)}\n" for each in said)
    with path.open("ab+") as file:
        file.seek(0, 2)
        if file.tell():
            file.seek(-1, 2)
            text = text if file.read(1) == b"\n" else f"\n{text}"  # an editor may have left no line end
        file.write(text.encode())


def alone(path: Path) -> FileLock:
    """Return the lock of those who add to a file after they have read it; taking it raises BadLedger after a while."""
    path.parent.mkdir(parents=True, exist_ok=True)
    return _Lock(path.with_suffix(".lock"), timeout=_PATIENCE)


class _Lock(FileLock):
    def acquire(self, *arguments: Any, **named: Any) -> Any:
        try:
            return super().acquire(*arguments, **named)
        except Timeout:
            raise BadLedger(
                f"another process is writing beside {self.lock_file}: try again when it has ended"
            ) from None


def undoing(decision: Identified, by: str = "") -> dict[str, Any]:
    """Return the line that says that a decision no longer holds, and who says so."""
    return {"at": now(), "action": "undo", "undo": decision.id} | ({"by": by} if by else {})


def text_of(said: Mapping[str, Any], name: str) -> str:
    """Return a member that is a text, '' when it is not there; raise ValueError when it is something else."""
    value = said.get(name)
    if value is not None and not isinstance(value, str):
        raise ValueError(f'"{name}" is no string')
    return (value or "").encode("utf-8", "replace").decode()


def now() -> str:
    """Return the time as decisions say it: ISO 8601, UTC, to the second."""
    return datetime.now(UTC).isoformat(timespec="seconds")


def lines_of(file: BinaryIO) -> Iterator[bytes | None]:
    """Yield the lines; None for one that is too long, of which no more than a part is ever in memory."""
    while line := file.readline(LONGEST_LINE):
        if len(line) < LONGEST_LINE or line.endswith(b"\n"):
            yield line
            continue
        while len(rest := file.readline(LONGEST_LINE)) == LONGEST_LINE and not rest.endswith(b"\n"):
            pass
        yield None


class _Reading(Generic[D]):
    """One file being read."""

    def __init__(self, path: Path, make: Callable[[dict[str, Any]], D]) -> None:
        self.entries: list[Entry[D]] = []
        self.faults: list[Fault] = []
        self._path = path
        self._make = make
        self._places: dict[str, list[int]] = {}

    def take(self, number: int, line: bytes | None) -> None:
        """Read one line; what is wrong with it is a fault."""
        if line is not None and not line.strip():
            return
        try:
            self._take(number, object_of(line))
        except (ValueError, RecursionError) as error:
            self._fault(number, "nested too deeply" if isinstance(error, RecursionError) else str(error))

    def _take(self, number: int, said: dict[str, Any]) -> None:
        if said.get("action") == "undo":
            self._undo(self._places.pop(text_of(said, "undo"), []))
            return
        decision = self._make(said)
        self._places.setdefault(decision.id, []).append(len(self.entries))
        self.entries.append(Entry(number, decision))
        if len(self.entries) > MOST_DECISIONS:
            raise BadLedger(f"{self._path} has more than {MOST_DECISIONS:,} decisions: make it smaller")

    def _undo(self, places: Iterable[int]) -> None:
        if not places:
            raise ValueError("it undoes nothing that is above it")
        for at in places:
            self.entries[at] = Entry(self.entries[at].number, self.entries[at].decision, undone=True)

    def _fault(self, number: int, detail: str) -> None:
        self.faults.append(Fault(number, " ".join(detail.split())))
        if len(self.faults) > MOST_FAULTS:
            raise BadLedger(
                f"{self._path} has more than {MOST_FAULTS:,} lines that are no decisions: is it the right file?"
            )


def object_of(line: bytes | None) -> dict[str, Any]:
    """Read the object of a line; raise ValueError, or RecursionError, when there is none."""
    if line is None:
        raise ValueError(f"longer than {LONGEST_LINE:,} bytes")
    try:
        value = json.loads(line.decode())
    except UnicodeDecodeError:
        raise ValueError("not UTF-8") from None
    except ValueError as error:
        raise ValueError(f"not JSON: {error}") from None
    if not isinstance(value, dict):
        raise ValueError("not an object")
    return value
