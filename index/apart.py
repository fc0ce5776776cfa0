"""Files to their articles in a process of its own: what hangs or dies there loses the file, or what it was at inside an archive, and no more.

The process says what it begins to read; when it is lost that is set aside, another one reads the rest.
"""

from __future__ import annotations

import contextlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from multiprocessing.connection import Connection
from pathlib import Path
from typing import Final

from index.child import Child
from index.errors import JobError
from index.readers import read_file, read_stream
from index.readers.byte_source import Enter, Progress, printable
from index.readers.walk import Found
from index.source import Fields, RawArticle, Rejected
from index.workers import DIED, SLOW, nothing

MOST_LOST: Final = 20
"""Readers that one file may cost."""
_REST: Final = "the rest of it was not read"


@dataclass(frozen=True, slots=True)
class _Entered:
    """What a reader begins to read, inside of a file."""

    origin: str


@dataclass(frozen=True, slots=True)
class _Task:
    """A file to read; a reader of the process before it was lost at each of `lost`."""

    found: Found | Path
    """A path: what came through standard input, whose name says nothing about its format."""
    fields: Fields
    lost: dict[str, tuple[str, str]]
    """Origin to reason and detail."""


@dataclass(slots=True)
class _Done:
    """How far a file was read; only its reading changes it."""

    items: int = 0
    bytes: int = 0
    at: str = ""
    lost: dict[str, tuple[str, str]] = field(default_factory=dict)


class Apart:
    """Reads in another process, which is started when it is first asked for something."""

    def __init__(self, limit: float, begin: Callable[[], None] = nothing) -> None:
        """Give the process, in which `begin` is called first, `limit` seconds for an article, or for whatever else it can tell of."""
        self._limit, self._first = limit, begin
        self._child: Child | None = None

    def read(self, found: Found | Path, progress: Progress | None, fields: Fields) -> Iterator[RawArticle | Rejected]:
        """Read a file, as often as it costs a process, each time without what that was lost at."""
        path = found.path if isinstance(found, Found) else found
        done, whole = _Done(at=printable(path)), printable(path)
        while True:
            done.at = whole
            try:
                yield from self._go_on(_Task(found, fields, done.lost), done, progress)
                return
            except _Lost as lost:
                if done.at == whole or len(done.lost) >= MOST_LOST:
                    yield Rejected(whole, lost.reason, f"{lost.detail}; {_REST}")
                    break
                done.lost[done.at] = lost.reason, lost.detail
            finally:
                if self._child and done.at:  # whoever reads no further has the rest still in the pipe
                    self.close()
        if progress and isinstance(found, Found):
            progress(max(0, found.size - done.bytes))

    def close(self) -> str:
        """End the process, if there is one; return how it ended."""
        child, self._child = self._child, None
        return child.end() if child else "ended"

    def _go_on(self, task: _Task, done: _Done, progress: Progress | None) -> Iterator[RawArticle | Rejected]:
        """Give what was not given yet; raises _Lost."""
        items = bytes = 0
        self._send(task)
        while (said := self._heard()) is not None:
            match said:
                case _Entered(origin):
                    done.at = origin
                case int():
                    bytes += said
                    if progress and bytes > done.bytes:
                        progress(bytes - done.bytes)
                    done.bytes = max(done.bytes, bytes)
                case _:
                    items += 1
                    if items > done.items:
                        done.items = items
                        yield said
        done.at = ""

    def _send(self, task: _Task) -> None:
        if self._child is None:
            self._child = Child(_serve, self._first)
            if not self._child.is_ready():
                raise JobError(f"no process that reads starts ({self.close()}): free some memory, and try again")
        with contextlib.suppress(OSError):  # it ended while it had nothing to do, which is heard next
            self._child.connection.send(task)

    def _heard(self) -> RawArticle | Rejected | _Entered | int | None:
        assert self._child
        connection = self._child.connection
        try:
            if not connection.poll(self._limit):
                self.close()
                raise _Lost(SLOW, f"more than {self._limit:g} s")
            said: RawArticle | Rejected | _Entered | int | None = connection.recv()
        except (EOFError, OSError):
            raise _Lost(DIED, self.close()) from None
        return said


class _Lost(Exception):
    """The process is lost."""

    def __init__(self, reason: str, detail: str) -> None:
        super().__init__(reason)
        self.reason, self.detail = reason, detail


def _serve(connection: Connection, begin: Callable[[], None]) -> None:
    """Read what is asked for; in the process that reads."""
    begin()
    connection.send(None)
    while True:
        task: _Task = connection.recv()
        for item in _items(task, connection):
            connection.send(item)
        connection.send(None)


def _items(task: _Task, connection: Connection) -> Iterator[RawArticle | Rejected]:
    def enter(origin: str) -> Rejected | None:
        if origin in task.lost:
            return Rejected(origin, *task.lost[origin])
        connection.send(_Entered(origin))
        return None

    if isinstance(task.found, Found):
        yield from read_file(task.found, connection.send, task.fields, enter)
    else:
        yield from kept_stream(task.found, task.fields, enter)


def kept_stream(path: Path, fields: Fields, enter: Enter) -> Iterator[RawArticle | Rejected]:
    """Read what came through standard input: its name says nothing about its format."""
    with path.open("rb") as stream:
        yield from read_stream(stream, str(path), fields, enter)
