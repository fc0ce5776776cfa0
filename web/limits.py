"""How often something was done lately, by whom, to how long they have to wait: bounded memory, whoever asks."""

from __future__ import annotations

import threading
import time
from collections import OrderedDict, deque
from collections.abc import Callable
from typing import Final

MOST_KEYS: Final = 10_000
_MOST_TRIES: Final = 10
"""For one name, or from one address, in _WHILE."""
_WHILE: Final = 300.0
"""Seconds."""


class Limit:
    """So many times in so many seconds; of those who did nothing longest it is forgotten first."""

    def __init__(self, most: int, seconds: float, clock: Callable[[], float] = time.monotonic) -> None:
        """Know of nobody yet."""
        self._most, self._seconds, self._clock = max(1, most), seconds, clock
        self._lock = threading.Lock()
        self._times: OrderedDict[str, deque[float]] = OrderedDict()

    def take(self, key: str) -> float:
        """Note that it is done, and return 0; when it was done too often, return the seconds to wait, and note nothing."""
        now = self._clock()
        with self._lock:
            times = self._times.setdefault(key, deque(maxlen=self._most))
            if len(times) == self._most and times[0] + self._seconds > now:
                return times[0] + self._seconds - now
            times.append(now)
            self._times.move_to_end(key)
            if len(self._times) > MOST_KEYS:
                self._times.popitem(last=False)
            return 0.0

    def __len__(self) -> int:
        return len(self._times)


class Tries:
    """How often passwords were tried lately."""

    def __init__(self, processes: int) -> None:
        """Allow each of several processes its share."""
        most = max(1, _MOST_TRIES // processes)
        self._names, self._addresses = Limit(most, _WHILE), Limit(3 * most, _WHILE)

    def wait(self, name: str, address: str) -> float:
        """Note a try; return the seconds until there may be one, when there were too many."""
        return self._addresses.take(address) or self._names.take(name)
