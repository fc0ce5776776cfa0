"""How long an answer may take: what loops over articles asks between two of them whether there is time left."""

from __future__ import annotations

import time
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from typing import Final

from search.errors import TooSlow

_ENDS: Final[ContextVar[float | None]] = ContextVar("ends", default=None)


@contextmanager
def within(seconds: float) -> Iterator[None]:
    """Let what this thread does meanwhile take so long at most; within another limit the earlier end holds."""
    ends, outer = time.monotonic() + seconds, _ENDS.get()
    token = _ENDS.set(ends if outer is None else min(ends, outer))
    try:
        yield
    finally:
        _ENDS.reset(token)


def go_on() -> None:
    """Raise TooSlow when the time is over; without a limit it never is."""
    ends = _ENDS.get()
    if ends is not None and time.monotonic() > ends:
        raise TooSlow("this takes too long: use fewer or longer words, or narrow the search by a date or a source")
