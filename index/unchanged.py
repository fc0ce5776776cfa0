"""A file that is as it was when it was last read is not read again: its articles are met as they are.

Told by what the system says of it (size, times, place on the disk) and by all else that its articles depend on. A file of which anything
was set aside is always read again, so that this is said again; so is one that was changed too lately to tell.
"""

from __future__ import annotations

import hashlib
import json
import time
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

from index.checkpoint import Checkpoint, Source
from index.readers.byte_source import printable
from index.readers.walk import Found
from index.report import Report
from index.source import RawArticle, file_of

READING: Final = 1
"""Raised when a reader makes other articles of the same bytes."""
FRESH: Final = 2_000_000_000
"""Nanoseconds within which a file can change twice without another time, on the coarsest file systems (FAT: 2 s)."""


@dataclass(slots=True)
class Unchanged:
    """What one run knows of the files it has read; only the run that makes it changes it."""

    checkpoint: Checkpoint
    report: Report
    decisions: Path
    """What readers decided about lines changes articles too."""
    read: list[tuple[str, str, int]] = field(default_factory=list)
    """(file, stamp, articles) of what was read to its end, to be recorded when its articles are."""
    passed: set[str] = field(default_factory=set)
    """Files that were not read, as they are what they were."""
    left: set[str] = field(default_factory=set)
    """Files of which an article is on its way to another file."""

    def under(self, source: Source) -> Watching:
        """Watch the files under a source."""
        decided = self.decisions.read_bytes() if self.decisions.exists() else b""
        said = json.dumps([READING, source.lang, source.source, source.fields])
        return Watching(self, hashlib.blake2b(said.encode() + b"\0" + decided, digest_size=8).hexdigest())

    def moves(self, raw: RawArticle) -> None:
        """Take note that an article, which is on its way, will be that of another file than it was."""
        before = self.checkpoint.file(raw.id)
        if before and before != file_of(raw.origin):
            self.left.add(before)

    def record(self) -> None:
        """Remember the files that were read to their end, when all of their articles are recorded."""
        for file, stamp, articles in self.read:
            self.checkpoint.set_stamp(file, stamp, articles)
        self.read.clear()


@dataclass(slots=True)
class Watching:
    """Says of each file under one source whether it has to be read; what a reader reports to."""

    run: Unchanged
    context: str
    _stamp: str = ""

    def skips(self, found: Found) -> bool:
        """Say whether a file is as it was; its articles are met then."""
        run, file = self.run, printable(found.path)
        self._stamp = self._stamped(found.path)
        known = run.checkpoint.stamp(file)
        if known is None or known[0] != self._stamp or file in run.passed or file in run.left:
            return False
        if known[1] != run.checkpoint.count(file):
            return False
        run.passed.add(file)
        run.report.read += known[1]
        run.report.unchanged += run.checkpoint.meet(file)
        return True

    def finished(self, found: Found, articles: int, rejected: int) -> None:
        """Take note of a file that was read to its end."""
        stamp = self._stamped(found.path)
        if not rejected and stamp and stamp == self._stamp and not self._fresh(found.path):
            self.run.read.append((printable(found.path), stamp, articles))

    def _stamped(self, path: Path) -> str:
        try:
            status = path.stat()
        except OSError:  # it is gone meanwhile
            return ""
        return (
            f"{self.context} {status.st_dev} {status.st_ino} {status.st_size} {status.st_mtime_ns} {status.st_ctime_ns}"
        )

    def _fresh(self, path: Path) -> bool:
        status = path.stat()
        return time.time_ns() - max(status.st_mtime_ns, status.st_ctime_ns) < FRESH
