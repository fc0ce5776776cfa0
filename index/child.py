"""A process of ours at the other end of a pipe, that ends when this one does."""

from __future__ import annotations

import contextlib
import multiprocessing
import os
import signal
import threading
from collections.abc import Callable, Iterator
from multiprocessing.connection import Connection
from pathlib import Path
from typing import Final

START: Final = 300.0
"""Seconds that a process may take to start: on a machine that is very busy."""
_FIRST_TO_GO: Final = "500"
"""When memory is wanting Linux ends this process rather than the one that writes the index."""


class Child:
    """One process; `serve` is called in it with its end of the pipe and the arguments."""

    def __init__(self, serve: Callable[..., None], *arguments: object) -> None:
        """Start it."""
        # Spawned, not forked: the engine's writer has threads, and a fork would copy their locks.
        context = multiprocessing.get_context("spawn")
        self.connection, theirs = context.Pipe()
        self._process = context.Process(target=_begin, args=(theirs, serve, arguments), daemon=True)
        with _deaf():
            self._process.start()
        theirs.close()  # so that its end is seen

    def is_ready(self) -> bool:
        """Wait until it is at work; say whether it is."""
        with contextlib.suppress(EOFError, OSError):
            if self.connection.poll(START):
                self.connection.recv()
                return True
        return False

    def kill(self) -> None:
        """End it, in the middle of what it does."""
        self._process.kill()

    def end(self) -> str:
        """End it at once; return how it ended."""
        self._process.join(0.1)  # one that is ending by itself says how
        self._process.kill()
        self._process.join()
        code = self._process.exitcode or 0
        self._process.close()
        self.connection.close()
        return f"signal {-code}" if code < 0 else f"exit status {code}"


@contextlib.contextmanager
def _deaf() -> Iterator[None]:
    """Let what this thread starts hear neither Ctrl-C nor a service's stop: they are for the job."""
    if not hasattr(signal, "pthread_sigmask"):
        yield
        return
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT, signal.SIGTERM})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def _begin(connection: Connection, serve: Callable[..., None], arguments: tuple[object, ...]) -> None:
    for each in (signal.SIGINT, signal.SIGTERM):
        signal.signal(each, signal.SIG_IGN)
    with contextlib.suppress(OSError):
        Path("/proc/self/oom_score_adj").write_text(_FIRST_TO_GO, encoding="ascii")
    threading.Thread(target=_end_with_parent, daemon=True).start()
    with contextlib.suppress(EOFError, OSError):  # the job has ended
        serve(connection, *arguments)


def _end_with_parent() -> None:
    parent = multiprocessing.parent_process()
    if parent is not None:
        parent.join()
        os._exit(1)
