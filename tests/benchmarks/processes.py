"""The id of a process to what it and its children hold, as Linux says it."""

from __future__ import annotations

import os
from pathlib import Path
from typing import NamedTuple


class State(NamedTuple):
    """What the processes of a server hold."""

    resident: float
    """Megabytes, with the pages of files that are mapped: the system takes these back when it needs them."""
    anonymous: float
    """Megabytes of their own."""
    files: int
    threads: int
    processor: float
    """Seconds of it that they have taken; those of a child that has ended are lost."""

    def __str__(self) -> str:
        return f"{self.anonymous:.0f} MB of their own, {self.resident:.0f} MB resident"


def state(pid: int) -> State:
    """Add up a process and its children."""
    found = [each for each in (_one(one) for one in [pid, *_children(pid)]) if each]
    return State(*(sum(column) for column in zip(*found, strict=True)))


def _children(pid: int) -> list[int]:
    return list(map(int, Path(f"/proc/{pid}/task/{pid}/children").read_text().split()))


def _one(pid: int) -> State | None:
    place = Path(f"/proc/{pid}")
    try:
        lines = dict(line.split(":", 1) for line in (place / "status").read_text().splitlines())
        resident, anonymous = (int(lines[name].split()[0]) / 1024 for name in ("VmRSS", "RssAnon"))
        ticks = (place / "stat").read_text().rpartition(")")[2].split()[11:13]  # utime and stime, proc(5)
        seconds = sum(map(int, ticks)) / os.sysconf("SC_CLK_TCK")
        return State(resident, anonymous, len(list((place / "fd").iterdir())), int(lines["Threads"]), seconds)
    except (OSError, KeyError):  # it ended meanwhile
        return None
