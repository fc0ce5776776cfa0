"""Cut the power at random moments of a job: `powercut.py [--cuts N] [--seed N] [--engine NAME]`; needs strace.

The job runs under strace and is killed; then what it wrote and had not told the system to keep (fsync of the file, and of the folder for a
new name) is dropped, each file with a chance of three in four: its content, or the file. What SQLite writes is left as it is, so that an index that is behind its
record is found out. Then the live generation must have what its record says, the next run must finish, and `verify` find nothing.
"""

from __future__ import annotations

import argparse
import os
import random
import re
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from kill import GLANEUR, Archive, looked_at, run

from index.home import Home
from index.inspection import verify

TRACED = "openat,write,writev,pwrite64,ftruncate,fsync,fdatasync,rename,renameat,renameat2,unlink,unlinkat,mkdir"
_CALL = re.compile(r"\d+ +(\w+)\((.*)")
_DESCRIPTOR = re.compile(r"-?\w+<([^>]*)>")
_QUOTED = re.compile(r'"((?:[^"\\]|\\.)*)"')
_CREATED = re.compile(r"O_CREAT.*= \d+<([^>]*)>")


class Unsynced:
    """What a trace says was written and not kept."""

    def __init__(self, there: set[str]) -> None:
        """Begin with the files that are there, all kept."""
        self.contents = set[str]()
        self.names = set[str]()
        self._there = there

    def read(self, line: str) -> None:
        """Take one line of the trace."""
        found = _CALL.match(line)
        if not found or " = -1 " in line:
            return
        call, rest = found.groups()
        described = _DESCRIPTOR.match(rest)
        path = described[1] if described else ""
        match call:
            case "openat":
                if (created := _CREATED.search(rest)) and created[1] not in self._there:
                    self._there.add(created[1])
                    self.names.add(created[1])
                    self.contents.add(created[1])
            case "write" | "writev" | "pwrite64" | "ftruncate":
                self.contents.add(path)
            case "fsync" | "fdatasync":
                self.contents.discard(path)
                self.names = {name for name in self.names if str(Path(name).parent) != path}
            case "rename" | "renameat" | "renameat2":
                self._rename(*_QUOTED.findall(rest)[:2])
            case "unlink" | "unlinkat":
                for name in _QUOTED.findall(rest)[:1]:
                    self._forget(name)

    def _rename(self, old: str, new: str) -> None:
        if old in self.contents:
            self.contents.add(new)
        else:
            self.contents.discard(new)
        if new not in self._there:
            self.names.add(new)
        self._there.add(new)
        self._forget(old)

    def _forget(self, name: str) -> None:
        for each in (self.contents, self.names, self._there):
            each.discard(name)


def cut(command: list[str], root: Path, seconds: float, chance: random.Random) -> int:
    """Run a command, cut the power, and return how many files that cost."""
    trace = root.parent / "trace"
    unsynced = Unsynced({str(path) for path in root.rglob("*")})
    strace = ["strace", "-f", "-y", "-qq", "-e", f"trace={TRACED}", "-e", "signal=none", "-o"]
    arguments = [*strace, str(trace), sys.executable, "-c", GLANEUR, *command]
    with subprocess.Popen(
        arguments, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, start_new_session=True
    ) as job:
        try:
            job.wait(seconds)
        except subprocess.TimeoutExpired:
            os.killpg(job.pid, signal.SIGKILL)
    with trace.open(encoding="utf-8", errors="replace") as lines:
        for line in lines:
            unsynced.read(line)
    return sum(
        _drop(Path(name), unsynced, chance) for name in unsynced.contents | unsynced.names if _is_ours(name, root)
    )


def _is_ours(name: str, root: Path) -> bool:
    return name.startswith(f"{root}/") and ".sqlite3" not in name and not name.endswith((".lock", "_WRITELOCK"))


def _drop(path: Path, unsynced: Unsynced, chance: random.Random) -> bool:
    if not path.is_file() or chance.random() > 0.75:
        return False
    if str(path) in unsynced.names:
        path.unlink()
    else:
        path.write_bytes(b"")
    return True


def survive(engine: str, folder: Path, cuts: int, chance: random.Random) -> list[str]:
    """Return what went wrong with one engine."""
    root, faults, dropped = folder / engine, list[str](), 0
    url, archive = f"{engine}:{root}", Archive(folder / f"{engine}-archive", chance)
    run(("index", "ARCHIVE"), url, archive)
    started = time.monotonic()
    cut(["reindex", "--index", url, "--workers", "1"], root, 600, random.Random(0))
    whole = time.monotonic() - started
    for number in range(cuts):
        archive.change()
        command = chance.choice([["index", str(archive.path)], ["reindex"], ["reindex", "--resume"]])
        seconds = chance.uniform(0.2, 1.1) * whole
        dropped += cut([*command, "--index", url, "--workers", "1"], root, seconds, chance)
        faults += [f"cut {number}, {command[0]}: {fault}" for fault in _after(url, archive)]
    print(f"{engine:8} {cuts} cuts cost {dropped} files; faults: {len(faults)}", flush=True)
    return faults


def _after(url: str, archive: Archive) -> list[str]:
    try:
        faults = looked_at(url, 0)
    except Exception as error:
        faults = [f"a search failed: {type(error).__name__}: {error}"]
    end, _ = run(("index", "ARCHIVE"), url, archive)
    faults += [] if end == "exit 0" else [f"the next run failed: {end}"]
    return faults + verify(Home(url))


def main() -> None:
    """Try both embedded engines."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--cuts", type=int, default=20, help="on each engine")
    options.add_argument("--seed", type=int, default=5)
    options.add_argument("--engine", action="append", help="only this one")
    chosen = options.parse_args()
    if not shutil.which("strace"):
        sys.exit("strace is not installed")
    with tempfile.TemporaryDirectory() as folder:
        engines = chosen.engine or ["tantivy", "whoosh"]
        faults = [
            fault
            for name in engines
            for fault in survive(name, Path(folder).resolve(), chosen.cuts, random.Random(chosen.seed))
        ]
    print("\n".join(faults[:20]))
    sys.exit(1 if faults else 0)


if __name__ == "__main__":
    main()
