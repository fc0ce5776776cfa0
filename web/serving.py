"""What is served, and on which sockets, to a server: one process, or several that share the sockets."""

from __future__ import annotations

import gc
import multiprocessing
import os
import secrets
import signal
import socket
import sys
import tempfile
import threading
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from importlib.metadata import entry_points
from multiprocessing.connection import wait
from multiprocessing.context import SpawnProcess
from pathlib import Path
from typing import Any, Final, NoReturn

from flask import Flask
from waitress.server import TcpWSGIServer, create_server

from search.editing import Editor
from search.engines import open_engine
from search.errors import GlaneurError
from web import create_app
from web.access import Access, ByPassword, ByProxy
from web.access_log import AccessLog
from web.balance import ABSENT, Place, leave_to_others
from web.editors import Editors
from web.metrics import FOLDER

_CONTEXT: Final = multiprocessing.get_context("spawn")
_LARGEST_HEAD: Final = 131_072
"""Bytes of the address and headers of a request: a query of 10,000 Chinese letters, escaped, is 90,000."""
_COLLECTED: Final = (10_000, 20, 50)
"""Objects that are new, and collections of the young ones, before those of the next age are looked at."""
_PATIENCE: Final = 10.0
"""Seconds that a process has to answer what it was asked before it is killed."""
_YOUNG: Final = 5.0
"""Seconds: a process that ends sooner has never served."""
_MOST_YOUNG: Final = 5
"""Of these in a row there is no hope."""


class CannotListen(GlaneurError):
    """The address or the port is not to be had."""


class CannotServe(GlaneurError):
    """The processes end as soon as they are started."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Serving:
    """What each process serves; all have the same."""

    url: str
    threads: int
    edit: bool
    origins: tuple[str, ...]
    time_limit: float
    log: str | None
    log_queries: bool
    editors_file: str | None = None
    """Of those who may edit; whoever is at this machine when None."""
    user_header: str | None = None
    """In which a proxy names who may."""
    proxy: str | None = None
    """Address of the machine whose headers are true."""
    processes: int = 1
    secret: bytes = field(default_factory=lambda: secrets.token_bytes(32), repr=False)
    """What forms are known by: a page of one process is sent to another."""

    def check(self) -> None:
        """Raise what keeps it from being served at all."""
        open_engine(self.url)
        self._editor()
        self._access()

    def app(self) -> Flask:
        """Return the application."""
        return create_app(
            self.url,
            editor=self._editor(),
            access=self._access(),
            allow_origins=self.origins,
            time_limit=self.time_limit,
            log=AccessLog(self.log, queries=self.log_queries) if self.log else None,
            secret=self.secret,
            processes=self.processes,
        )

    def _access(self) -> Access | None:
        """Return who may edit; raise BadEditors when the file says nothing of it."""
        if self.editors_file is not None:
            return ByPassword(Editors(Path(self.editors_file)), self.secret)
        return ByProxy(self.user_header, self.proxy) if self.user_header and self.proxy else None

    def _editor(self) -> Editor | None:
        """Load what takes decisions: the job, which this package does not know."""
        if not self.edit:
            return None
        (entry,) = entry_points(group="glaneur.editors", name="home")
        editor: Editor = entry.load()(self.url)
        return editor


def listening(host: str, port: int) -> list[socket.socket]:
    """Return a socket for each address of a host, all on one port, a free one when it is 0; raise CannotListen."""
    sockets: list[socket.socket] = []
    try:
        found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM, flags=socket.AI_PASSIVE)
        for family, address in dict.fromkeys((each[0], each[4]) for each in found):
            chosen = sockets[0].getsockname()[1] if sockets else port
            sockets.append(_bound(family, (address[0], chosen, *address[2:])))
    except socket.gaierror:
        raise CannotListen(f"{host!r} is no address of this machine: say another with --host") from None
    except OSError as error:
        for each in sockets:
            each.close()
        said = (error.strerror or str(error)).lower()
        raise CannotListen(f"can't listen on {host}:{port} ({said}): choose another with --port") from None
    return sockets


def _bound(family: int, address: tuple[str | int, ...]) -> socket.socket:
    made = socket.socket(family, socket.SOCK_STREAM)
    try:
        if os.name == "posix":  # elsewhere it would let two servers have one port
            made.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        if family == socket.AF_INET6:
            made.setsockopt(socket.IPPROTO_IPV6, socket.IPV6_V6ONLY, 1)
        made.bind(address)
        made.listen()
    except OSError:
        made.close()
        raise
    return made


def serve(serving: Serving, sockets: Sequence[socket.socket], place: Place | None = None) -> None:
    """Serve in this process, at its place among several, until it is told to end; what was asked before is answered."""
    signal.signal(signal.SIGTERM, _end)
    app = serving.app()
    collect_seldom()
    open_: dict[int, Any] = {}
    server = create_server(
        app, open_, sockets=list(sockets), threads=serving.threads, ident="glaneur",
        max_request_header_size=_LARGEST_HEAD, **_believed(serving.proxy),
    )  # fmt: skip
    if place:
        leave_to_others([each for each in open_.values() if isinstance(each, TcpWSGIServer)], place)
    try:
        server.run()
    finally:
        server.close()


def collect_seldom() -> None:
    """Have pages wait seldom for Python to look for what refers to itself: a whole look takes a tenth of a second when much is remembered.

    Without this every 70th page waits for one (`python tests/benchmarks/serving.py INDEX --load 60` has p99).
    """
    gc.collect()
    gc.freeze()
    gc.set_threshold(*_COLLECTED)


def _believed(proxy: str | None) -> dict[str, Any]:
    """Return the settings by which a proxy may say that readers come by TLS, and nobody else."""
    if proxy is None:
        return {}
    return {"trusted_proxy": proxy, "trusted_proxy_count": 1, "trusted_proxy_headers": {"x-forwarded-proto"}}


def _end(*_: object) -> NoReturn:
    sys.exit(0)


def serve_in_processes(
    serving: Serving, sockets: Sequence[socket.socket], count: int, say: Callable[[str], None]
) -> None:
    """Serve in several processes until this one is told to end; raise CannotServe when they do not stay.

    Another takes the place of one that ends, and `say` is told; their counters are summed in a folder.
    """
    signal.signal(signal.SIGTERM, _end)
    with _counted_together():
        running: dict[SpawnProcess, float] = {}
        connected = _CONTEXT.RawArray("i", count)

        def start(number: int) -> SpawnProcess:
            connected[number] = ABSENT
            return _started(serving, sockets, Place(number, connected))

        try:
            _keep(count, start, running, say)
        except KeyboardInterrupt:
            pass
        finally:
            _stop(list(running))


def _keep(
    count: int, start: Callable[[int], SpawnProcess], running: dict[SpawnProcess, float], say: Callable[[str], None]
) -> NoReturn:
    """Have so many processes running, each with when it began; they are numbered from 0."""
    young, free = 0, list(range(count))
    numbers: dict[SpawnProcess, int] = {}
    while True:
        while free:
            process = start(free[-1])
            numbers[process], running[process] = free.pop(), time.monotonic()
        wait([process.sentinel for process in running])
        for ended in [process for process in running if process.exitcode is not None]:
            young = young + 1 if time.monotonic() - running.pop(ended) < _YOUNG else 0
            free.append(numbers.pop(ended))
            say(f"glaneur: process {ended.pid} has ended ({ended.exitcode}), another takes its place")
        if young >= _MOST_YOUNG:
            raise CannotServe("the processes end as soon as they are started: what they say above is why")


def _started(serving: Serving, sockets: Sequence[socket.socket], place: Place) -> SpawnProcess:
    process = _CONTEXT.Process(target=_serve_for_parent, args=(serving, tuple(sockets), place), daemon=True)
    process.start()
    return process


def _serve_for_parent(serving: Serving, sockets: Sequence[socket.socket], place: Place) -> None:
    """Serve as one of several: the keys of the terminal are for the parent, and without it this one ends too."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    threading.Thread(target=_end_with_parent, daemon=True).start()
    serve(serving, sockets, place)


def _end_with_parent() -> None:
    parent = multiprocessing.parent_process()
    if parent:
        wait([parent.sentinel])
        os._exit(1)


def _stop(running: Sequence[SpawnProcess]) -> None:
    """Have all end: those that take too long are killed."""
    for process in running:
        process.terminate()
    end = time.monotonic() + _PATIENCE
    for process in running:
        process.join(max(0.0, end - time.monotonic()))
        if process.exitcode is None:
            process.kill()
            process.join()


@contextmanager
def _counted_together() -> Iterator[None]:
    """Give the processes a folder to count in, unless there is one already."""
    if os.environ.get(FOLDER):
        yield
        return
    with tempfile.TemporaryDirectory(prefix="glaneur-metrics-") as folder:
        os.environ[FOLDER] = folder
        try:
            yield
        finally:
            del os.environ[FOLDER]
