"""Generations kept as directories, the live one named in a file."""

from __future__ import annotations

import contextlib
import re
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Final

from search.document import FINGERPRINT
from search.engines._durable import remove_folder, replace_text, sweep, sync_folder
from search.errors import NoIndex, SchemaMismatch, SearchError

_NAME: Final = re.compile(r"\d{8}T\d{12}-(?P<engine>[a-z]+)-(?P<fingerprint>[0-9a-f]{12})")
_TIME: Final = "%Y%m%dT%H%M%S%f"


def time_after(names: list[str]) -> str:
    """Return the time, or that after the newest generation: a clock may be set back, the order of names stays."""
    now = datetime.now(UTC)
    for name in names[-1:]:
        with contextlib.suppress(ValueError, OverflowError):  # digits that are no time
            now = max(
                now, datetime.strptime(f"{name.partition('-')[0]}+0000", f"{_TIME}%z") + timedelta(microseconds=1)
            )
    return now.strftime(_TIME)


class Generations:
    """Directories `<utc time>-<engine>-<fingerprint>` under one root, and the file LIVE."""

    def __init__(self, root: Path, engine: str) -> None:
        """Look after the generations of one engine in `root`; nothing is made before the first build."""
        self.root = root
        self._engine = engine
        self._pointer = root / "LIVE"

    def create(self, resume: str | None) -> Path:
        """Make the directory of a new generation, or return that of an unfinished one."""
        if resume is not None:
            return self._checked(resume)
        path = self.root / f"{time_after(self.names())}-{self._engine}-{FINGERPRINT}"
        path.mkdir(parents=True)
        sync_folder(self.root)
        return path

    def live_name(self) -> str | None:
        """Return the name in LIVE, whoever made that generation."""
        try:
            return self._pointer.read_text(encoding="utf-8").strip() or None
        except FileNotFoundError:
            return None

    def live(self) -> Path:
        """Return the live directory; raise NoIndex or SchemaMismatch when this code can't search it."""
        name = self.live_name()
        if name is None:
            raise NoIndex(f"no index in {self.root}: make one with `glaneur index PATH`")
        return self._checked(name)

    def directory(self, generation: str | None) -> Path:
        """Return the directory of a generation, the live one when it has no name."""
        return self._checked(generation) if generation else self.live()

    def stamp(self, told_by: str = "") -> str:
        """Return the live name and when the file that commits are told by was made; without one, when any file was."""
        name = self.live_name()
        try:
            found = (self.root / (name or "") / told_by).stat()
            return f"{name} {found.st_mtime_ns} {found.st_ino}"
        except FileNotFoundError:
            return f"{name} gone"

    def publish(self, generation: str) -> None:
        """Point LIVE at a generation, atomically."""
        self._checked(generation)
        replace_text(self._pointer, generation)

    def names(self) -> list[str]:
        """Return the names of all generations, oldest first."""
        if not self.root.is_dir():
            return []
        return sorted(path.name for path in self.root.iterdir() if path.is_dir() and _NAME.fullmatch(path.name))

    def prune(self, keep: int) -> list[str]:
        """Delete old generations, never the live one, and what is left of those whose deletion was cut short."""
        sweep(self.root)
        others = [name for name in self.names() if name != self.live_name()]
        old = others[: max(0, len(others) - keep)]
        for name in old:
            self.discard(name)
        return old

    def discard(self, generation: str) -> None:
        """Delete one generation; the live one is left alone."""
        if _NAME.fullmatch(generation) and generation != self.live_name():
            remove_folder(self.root / generation)

    def _checked(self, name: str) -> Path:
        match = _NAME.fullmatch(name)
        if match is None:
            raise SearchError(
                f"{self._pointer} names {name!r}, which is no generation of an index: restore or delete it"
            )
        if match["engine"] != self._engine:
            url = f"{match['engine']}:{self.root}"
            raise SchemaMismatch(f"this index was made with the {match['engine']} engine: use --index {url}")
        if match["fingerprint"] != FINGERPRINT:
            raise SchemaMismatch(f"the index in {self.root} was made by another version: run `glaneur reindex`")
        path = self.root / name
        if not path.is_dir():
            raise NoIndex(f"{path} is gone: run `glaneur reindex`")
        return path


class DirectoryEngine:
    """What engines that keep generations as directories do alike; each opens its own writers and searchers."""

    name: str
    told_by: str = ""
    """The file of a generation that each commit makes anew; empty when there is no such one."""

    def __init__(self, root: Path) -> None:
        """Keep the index under `root`."""
        self._generations = Generations(root, self.name)

    def publish(self, generation: str) -> None:
        """Make a generation the live one, atomically."""
        self._generations.publish(generation)

    def prune(self, keep: int = 1) -> list[str]:
        """Delete all but the live and the `keep` newest others; return their names."""
        return self._generations.prune(keep)

    def discard(self, generation: str) -> None:
        """Delete a generation that is not live."""
        self._generations.discard(generation)

    def check(self, generation: str) -> list[str]:
        """Compare the files of a generation with their checksums, and with the list of those that there should be."""
        try:
            return list(self._faults(self._generations.directory(generation)))
        except (SearchError, OSError) as error:
            return [str(error).partition(": run ")[0]]

    def _faults(self, path: Path) -> Iterator[str]:
        raise NotImplementedError

    def generations(self) -> list[str]:
        """Return the names of all generations, oldest first."""
        return self._generations.names()

    def live(self) -> str | None:
        """Return the name of the live generation."""
        return self._generations.live_name()

    def weight(self, generation: str) -> int:
        """Return the bytes that a generation takes."""
        return weight(self._generations.root / generation)

    def stamp(self) -> str:
        """Return a text that changes whenever a new searcher would see something else."""
        return self._generations.stamp(self.told_by)


def weight(directory: Path) -> int:
    """Add up the bytes of the files under a directory."""
    return sum(path.stat().st_size for path in directory.rglob("*") if path.is_file())
