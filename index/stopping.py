"""Ctrl-C and SIGTERM to a job that ends after the article in hand, with what it has done committed."""

from __future__ import annotations

import contextlib
import os
import signal
import threading
from collections.abc import Callable, Iterator
from types import FrameType, TracebackType
from typing import Any, Final, Self

from index.errors import Stopped

_SAID: Final = b"glaneur: stopping after the article in hand; the same again stops at once\n"


class Stop:
    """Notes that somebody asked the job to stop, while its block lasts; a second time has its usual effect."""

    def __init__(self) -> None:
        """Note nothing yet."""
        self.signal = 0
        self._event = threading.Event()
        self._before: dict[int, Any] = {}

    def __enter__(self) -> Self:
        if threading.current_thread() is threading.main_thread():  # no other may
            for number in (signal.SIGINT, signal.SIGTERM):
                self._before[number] = signal.signal(number, self._note)
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._restore()

    def check(self) -> None:
        """Raise Stopped when it was asked for."""
        if self.signal:
            raise Stopped(self.signal)

    def wait(self, seconds: float) -> bool:
        """Wait, but not longer than until it is asked for; say whether it was."""
        return self._event.wait(seconds)

    def _note(self, number: int, frame: FrameType | None) -> None:
        self.signal = number
        self._event.set()
        self._restore()
        with contextlib.suppress(OSError):
            os.write(2, _SAID)  # not `print`: what was interrupted may be writing there

    def _restore(self) -> None:
        while self._before:
            signal.signal(*self._before.popitem())


def same_again() -> str:
    """Return the advice for a job that goes on by itself when it is run again."""
    return "the same command again"


@contextlib.contextmanager
def stoppable(advice: Callable[[], str], say: Callable[[str], None]) -> Iterator[Stop]:
    """Yield the stop of a job; when it was stopped say how to go on and exit with 128 and the signal: 130, 143."""
    with Stop() as stop:
        try:
            yield stop
        except Stopped as stopped:
            say(f"glaneur: stopped; what was done is kept. To go on: {advice()}")
            raise SystemExit(128 + stopped.signal) from None
