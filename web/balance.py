"""Connections to the process that has few: a new one goes there, and one that is open where there are more is told to come again.

Connections stay open for many requests, as those of a proxy do. Whoever wakes first would take all that come at once, and
when others close those that are left may all be of one process.
"""

from __future__ import annotations

import functools
import select
import time
from collections.abc import Callable, Iterable, MutableSequence, Sequence
from dataclasses import dataclass
from typing import Any, Final

from waitress.channel import HTTPChannel
from waitress.task import WSGITask

_MOMENT: Final = 0.001
"""Seconds between two looks whether another one has taken it."""
_PATIENCE: Final = 20
"""Moments: a process that makes pages needs some for its turn to take a connection."""
_TOO_MANY: Final = 2
"""Connections that a process has more than another before one of them is closed after an answer."""
ABSENT: Final = 1 << 30
"""What a process has that does not serve: nobody waits for it, or leaves it anything."""


@dataclass(frozen=True, slots=True)
class Place:
    """Which of several processes this is, and how many connections each has."""

    number: int
    connected: MutableSequence[int]
    """In memory that all share; a process writes its own only."""


def leave_to_others(servers: Sequence[Any], place: Place, is_taken: Callable[[Any, float], bool] | None = None) -> None:
    """Have the servers of this process, one for each socket, take a connection after those who have fewer, and keep no more than these."""
    place.connected[place.number] = 0
    for server in servers:
        server.handle_accept = functools.partial(
            _accept, server.handle_accept, servers, place, functools.partial(is_taken or _is_taken, server)
        )
        server.readable = functools.partial(_readable, server.readable, servers, place)
        server.channel_class = _leaving(servers, place)


def _readable(readable: Callable[[], bool], servers: Iterable[Any], place: Place) -> bool:
    """Say how many connections there are whenever the server is asked what it waits for: after each that has closed, too."""
    place.connected[place.number] = _connected(servers)
    return readable()


def _is_taken(server: Any, seconds: float) -> bool:
    """Wait, and say whether nobody has to take a connection any more."""
    time.sleep(seconds)
    return not select.select([server.socket], [], [], 0)[0]


def _accept(
    accept: Callable[[], None], servers: Iterable[Any], place: Place, is_taken: Callable[[float], bool]
) -> None:
    """Take what is still to be taken; nothing when another process has taken it meanwhile."""
    own = _connected(servers)
    place.connected[place.number] = own
    for _ in range(_PATIENCE):
        if own <= min(place.connected):
            break
        if is_taken(_MOMENT):
            return
    accept()
    place.connected[place.number] = _connected(servers)


def _leaving(servers: Iterable[Any], place: Place) -> type[HTTPChannel]:
    """Return a class of connections that close after an answer when there are too many: whoever is told so comes again."""

    class Task(WSGITask):  # type: ignore[misc]  # waitress has no types
        def build_response_header(self) -> bytes:
            own = _connected(servers)
            if own >= min(place.connected) + _TOO_MANY:
                self.channel.is_leaving = True
                place.connected[place.number] = own - 1
                self.set_close_on_finish()
            header: bytes = super().build_response_header()
            return header

    class Channel(HTTPChannel):  # type: ignore[misc]
        task_class = Task
        is_leaving = False

    return Channel


def _connected(servers: Iterable[Any]) -> int:
    """Count the connections that stay; threads ask too, while others come and go."""
    return sum(not channel.is_leaving for server in servers for channel in list(server.active_channels.values()))
