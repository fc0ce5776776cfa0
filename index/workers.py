"""Items to results in worker processes, in the order of the items; one that kills or holds up its worker is lost alone.

A thread for each worker hands it items and takes the results of a few at a time, so it is known at which few a worker was
when it died or when its time was over. Then that worker is ended, another one is started, which does these few one by one
until one is lost again, and the others go on.
"""

from __future__ import annotations

import contextlib
import functools
import gc
import itertools
import threading
from collections import deque
from collections.abc import Callable, Generator, Iterable, Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass
from multiprocessing.connection import Connection
from queue import LifoQueue
from typing import Any, Final, Generic, TypeVar

from index.child import Child
from index.errors import JobError

CHUNK: Final = 64
"""Items that a worker takes at a time."""
FEW: Final = 4 * CHUNK
"""Up to as many items are not worth several processes."""
LIMIT: Final = 60.0
"""Seconds that an item may take, unless told otherwise."""
SLOW: Final = "took too long"
DIED: Final = "ended its worker"
_GARBAGE: Final = 100_000
"""New objects after which a worker looks for cycles: it has large tables, which are looked through each time."""
T = TypeVar("T")
R = TypeVar("R")
Work = Callable[[list[T]], Iterable[Sequence[R]]]
"""Makes the results of some items, in order, a few at a time."""
Lost = Callable[[T, str, str], R]
"""Makes the result of an item that was lost, of why and the detail."""


def nothing() -> None:
    """Do nothing."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Crew:
    """Who does the work, and how."""

    workers: int = 1
    limit: float | None = None
    """Seconds that an item may take. None: there is no limit, and what one process can do is done in this one."""
    begin: Callable[[], None] = nothing
    """Called first in each worker process."""
    check: Callable[[], None] = nothing
    """Called between items in this process; what it raises ends the work."""


def in_processes(work: Callable[[T], R], items: Iterator[T], crew: Crew, lost: Lost[T, R]) -> Iterator[R]:
    """Do the same to all items; the results are in the order of the items, however many workers there are.

    Raises JobError when no worker can be started.
    """
    one_by_one: Work[T, R] = functools.partial(_one_by_one, work)
    with contextlib.closing(in_turns(one_by_one, items, crew, lost)) as results:
        yield from (result for result in results if result is not None)


def _one_by_one(work: Callable[[T], R], items: list[T]) -> Iterator[list[R]]:
    for item in items:
        yield [work(item)]


def in_turns(
    work: Work[T, R], items: Iterator[T | None], crew: Crew, lost: Lost[T, R], most: int = 1
) -> Generator[R | None, None, None]:
    """Do as `in_processes` does; None among the items has all before it done first, and comes out after their results.

    `work` makes so many results at a time, at most. When a worker is lost, the items whose results were made with those of the
    one it was at are done again, one by one.
    """
    with contextlib.closing(_Team(lambda: _Worker(work, crew, lost, most), crew)) as team:
        for chunks in _turns(items):
            first = list(_up_to_few(chunks))
            few = sum(map(len, first)) <= FEW
            every = itertools.chain(first, chunks)
            if crew.limit is None and (crew.workers < 2 or few):
                yield from _alone(work, every, crew)
            else:
                yield from team.results(every, 0 if few else 2 * crew.workers)
            yield None


def _turns(items: Iterator[T | None]) -> Iterator[Iterator[list[T]]]:
    """Cut items into chunks, each an iterator of those up to the next None."""
    parts = itertools.groupby(_chunks(items), key=lambda chunk: chunk is None)
    return ((chunk for chunk in chunks if chunk) for ended, chunks in parts if not ended)


def _chunks(items: Iterator[T | None]) -> Iterator[list[T] | None]:
    chunk: list[T] = []
    for item in items:
        if item is not None:
            chunk.append(item)
        if chunk and (item is None or len(chunk) == CHUNK):
            yield chunk
            chunk = []
        if item is None:
            yield None
    if chunk:
        yield chunk


def _up_to_few(chunks: Iterator[list[T]]) -> Iterator[list[T]]:
    """Yield chunks until they have more than a few items together."""
    count = 0
    while count <= FEW and (chunk := next(chunks, None)):
        yield chunk
        count += len(chunk)


def _alone(work: Work[T, R], chunks: Iterator[list[T]], crew: Crew) -> Iterator[R]:
    for chunk in chunks:
        for item in chunk:
            crew.check()
            yield from itertools.chain.from_iterable(work([item]))


def _checked(results: list[R], crew: Crew) -> Iterator[R]:
    for result in results:
        crew.check()
        yield result


class _Team(Generic[T, R]):
    """Some workers, and a thread for each that is at work."""

    def __init__(self, worker: Callable[[], _Worker[T, R]], crew: Crew) -> None:
        self._crew = crew
        self._threads = ThreadPoolExecutor(crew.workers)
        self._workers = [worker() for _ in range(crew.workers)]
        self._idle: LifoQueue[_Worker[T, R]] = LifoQueue()  # first one that has been started, when only some are needed
        for each in self._workers:
            self._idle.put(each)

    def results(self, chunks: Iterator[list[T]], ahead: int) -> Iterator[R]:
        """Work on chunks, so many of them ahead of the one whose results come next."""
        waiting: deque[Future[list[R]]] = deque()
        for chunk in chunks:
            waiting.append(self._threads.submit(self._do, chunk))
            if len(waiting) > ahead:
                yield from _checked(waiting.popleft().result(), self._crew)
        while waiting:
            yield from _checked(waiting.popleft().result(), self._crew)

    def close(self) -> None:
        """End all, in the middle of what they do."""
        for worker in self._workers:
            worker.kill()
        self._threads.shutdown(cancel_futures=True)
        for worker in self._workers:
            worker.end()

    def _do(self, chunk: list[T]) -> list[R]:
        worker = self._idle.get()
        try:
            return worker.results(chunk)
        finally:
            self._idle.put(worker)


class _Worker(Generic[T, R]):
    """One worker process, and the next one when it is lost; used by one thread at a time."""

    def __init__(self, work: Work[T, R], crew: Crew, lost: Lost[T, R], most: int) -> None:
        self._work, self._crew, self._lost, self._most = work, crew, lost, most
        self._running: Child | None = None
        self._closed = False
        self._lock = threading.Lock()

    def results(self, chunk: list[T]) -> list[R]:
        """Do all of these."""
        done: list[R] = []
        doubtful = 0  # the end of those of which one took its worker along
        while len(done) < len(chunk):
            end = len(done) + 1 if len(done) < doubtful else len(chunk)
            why = self._go_on(chunk[:end], done)
            if self._closed:
                raise JobError("the work was ended")
            if why is not None and min(self._most, end - len(done)) == 1:
                done.append(self._lost(chunk[len(done)], *why))
            elif why is not None:
                doubtful = len(done) + self._most
        return done

    def kill(self) -> None:
        """End the process, which may be at work for another thread; no other one is started."""
        with self._lock:
            self._closed = True
            if self._running:
                self._running.kill()

    def _go_on(self, chunk: list[T], done: list[R]) -> tuple[str, str] | None:
        """Add the results that are not there yet; when the worker is lost say why, None when it was idle."""
        connection = self._started()
        try:
            connection.send(chunk[len(done) :])
        except OSError:  # it was ended while it had nothing to do
            self.end()
            return None
        while len(done) < len(chunk):
            try:
                if not connection.poll(self._crew.limit):
                    self.end()
                    return SLOW, f"more than {self._crew.limit:g} s"
                done += connection.recv()
            except (EOFError, OSError):
                return DIED, self.end()
        return None

    def _started(self) -> Connection:
        if self._running:
            return self._running.connection
        with self._lock:
            if self._closed:
                raise JobError("the work was ended")
            self._running = child = Child(_serve, self._work, self._crew.begin)
        if child.is_ready():
            return child.connection
        raise JobError(f"no worker process starts ({self.end()}): free some memory, or use --workers 1")

    def end(self) -> str:
        """End the process at once, if there is one; return how it ended."""
        with self._lock:
            if self._running is None:
                return "ended"
            child, self._running = self._running, None
        return child.end()


def _serve(connection: Connection, work: Work[Any, Any], begin: Callable[[], None]) -> None:
    """Do what comes; in the worker process."""
    begin()
    gc.set_threshold(_GARBAGE)
    connection.send(None)
    while True:
        for results in work(connection.recv()):
            connection.send(results)
