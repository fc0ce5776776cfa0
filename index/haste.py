"""When what a run has found should be searchable, though it goes on: little that is new among much that is not, mostly."""

from __future__ import annotations

import time
from dataclasses import dataclass
from typing import Final

QUIET: Final = 0.3
"""Seconds without anything new."""
LONGEST: Final = 5.0
"""Seconds that something new waits while more is found."""


@dataclass(slots=True)
class Haste:
    """What waits for a commit, and since when; only the run that makes it changes it."""

    waiting: int = 0
    """Results that came since the last commit."""
    _on_its_way: int = 0
    _first: float | None = None
    _last: float = 0.0

    def found(self) -> None:
        """Take note of a new or changed article."""
        self._last = time.monotonic()
        self._first = self._last if self._first is None else self._first
        self._on_its_way += 1

    def done(self) -> None:
        """Take note that one is in the index, or was rejected."""
        self._on_its_way -= 1
        self.waiting += 1

    def committed(self) -> None:
        """Take note that all that is in the index can be searched."""
        self.waiting = 0
        self._first = self._last if self._on_its_way else None

    def is_over(self) -> bool:
        """Say whether it is time for a commit."""
        if self._first is None:
            return False
        now = time.monotonic()
        return now - self._last > QUIET or now - self._first > LONGEST
