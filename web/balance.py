"""A new connection goes to the process that has few: one that has more leaves it to the others for a moment.

Connections stay open for many requests, and whoever wakes first would take all that come at once, as those of a proxy do.
"""

from __future__ import annotations

import functools
import time
from collections.abc import Callable, Iterable, MutableSequence, Sequence
from dataclasses import dataclass
from typing import Any, Final

_MOMENT: Final = 0.002
"""Seconds; a process that is idle needs less to take a connection."""
_MORE: Final = 1
"""Connections that a process may have more than another before it waits: most requests make it wait for nothing."""


@dataclass(frozen=True, slots=True)
class Place:
    """Which of several processes this is, and how many connections each has."""

    number: int
    connected: MutableSequence[int]
    """In memory that all share; a process writes its own only."""


def leave_to_others(servers: Sequence[Any], place: Place, wait: Callable[[float], None] = time.sleep) -> None:
    """Have the servers of this process, one for each socket, take a connection after those who have fewer."""
    place.connected[place.number] = 0
    for server in servers:
        server.handle_accept = functools.partial(_accept, server.handle_accept, servers, place, wait)
        server.readable = functools.partial(_readable, server.readable, servers, place)


def _readable(readable: Callable[[], bool], servers: Iterable[Any], place: Place) -> bool:
    """Say how many connections there are whenever the server is asked what it waits for: after each that has closed, too."""
    place.connected[place.number] = _connected(servers)
    return readable()


def _accept(accept: Callable[[], None], servers: Iterable[Any], place: Place, wait: Callable[[float], None]) -> None:
    """Take what is still to be taken; nothing when another process has taken it meanwhile."""
    own = _connected(servers)
    place.connected[place.number] = own
    if own > min(place.connected) + _MORE:
        wait(_MOMENT)
    accept()
    place.connected[place.number] = _connected(servers)


def _connected(servers: Iterable[Any]) -> int:
    return sum(len(server.active_channels) for server in servers)
