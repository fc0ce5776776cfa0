"""Ask a server for pages of all kinds while the index changes under it: `soak.py [--minutes 10] [--clients 4] [--processes 1]`.

An archive of articles put together from the sample grows and is indexed again and again, every few runs by a reindex, which publishes a
generation; now and then the one before is rolled back to. Printed each tenth of the time: requests, errors (no answer, or a status that it should not
have), and of the processes of the server memory of their own, and resident with it, open files and threads. Exit status 1 when there were errors, or when
files or threads at the end are more than after the first tenth, or memory by more than a tenth than after three: what is remembered is full then.
"""

from __future__ import annotations

import argparse
import http.client
import json
import random
import subprocess
import sys
import tempfile
import threading
import time
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from urllib.parse import quote

from kill import Archive
from load import server
from processes import State, state
from serving import QUERIES

GLANEUR = [sys.executable, "-c", "from search.cli import main; main()"]
REINDEX, ROLLBACK = 4, 7
"""Every so many runs of the job."""
_SPARE = 4
"""Files or threads that may come and go."""
_FULL = 3
"""Tenths of the time in which what a server remembers fills up."""


class Load:
    """Clients that ask, each on a connection of its own, until told to stop."""

    def __init__(self, port: int, clients: int) -> None:
        self.answers = Counter[int]()
        self.errors: list[str] = []
        self._port, self._ended = port, threading.Event()
        self._threads = [threading.Thread(target=self._client, args=(number,)) for number in range(clients)]

    def __enter__(self) -> Load:
        for thread in self._threads:
            thread.start()
        return self

    def __exit__(self, *exc: object) -> None:
        self._ended.set()
        for thread in self._threads:
            thread.join()

    def _client(self, number: int) -> None:
        chance = random.Random(number)
        connection = http.client.HTTPConnection("127.0.0.1", self._port, timeout=120)
        while not self._ended.is_set():
            path, allowed = _request(chance)
            try:
                connection.request("GET", path)
                answer = connection.getresponse()
                answer.read()
            except (OSError, http.client.HTTPException) as error:
                self.errors.append(f"{path}: {type(error).__name__} {error}")
                connection.close()
                continue
            self.answers[answer.status] += 1
            if answer.status not in allowed:
                self.errors.append(f"{path}: {answer.status}")


def _request(chance: random.Random) -> tuple[str, tuple[int, ...]]:
    """Return a path, and the statuses that are right; an article may be one that there is not."""
    text = quote(_text(chance))
    asked: list[Callable[[], tuple[str, tuple[int, ...]]]] = [
        lambda: (f"/?q={text}&ui={chance.choice(['fr', 'en', 'de'])}", (200,)),
        lambda: (f"/?q={text}&page={chance.randrange(1, 40)}&sort=newest", (200,)),
        lambda: (f"/api/search?q={text}&where=lang:fr", (200, 400)),
        lambda: (f"/api/suggest?q={text[:3]}", (200,)),
        lambda: (f"/article/a{chance.randrange(400)}?q={text}", (200, 404)),
        lambda: (f"/healthz?{chance.randrange(10)}", (200,)),
    ]
    return chance.choice(asked)()


def _text(chance: random.Random) -> str:
    """Return a query: of the usual ones, one that nobody asked before, or hostile nonsense."""
    new = "".join(chance.choices("abcdeilnorstuéè", k=7))
    nonsense = "".join(chance.choices('"()*~[]{}<>:^ \\é漢\u202e%', k=12))
    return chance.choice([chance.choice(QUERIES), f"{chance.choice(QUERIES)} {new}", f"{new[:3]}*", nonsense])


class Job(threading.Thread):
    """Indexes, reindexes and rolls back, one after the other."""

    def __init__(self, index: str, archive: Archive) -> None:
        super().__init__()
        self.runs, self.errors = Counter[str](), list[str]()
        self._index, self._archive, self._ended = index, archive, threading.Event()

    def run(self) -> None:
        number = 0
        while not self._ended.is_set():
            number += 1
            self._archive.change()
            words = ["reindex"] if number % REINDEX == 0 else ["index", str(self._archive.path)]
            self._do(["rollback"] if number % ROLLBACK == 0 and self.runs["reindex"] else words)

    def _do(self, words: list[str]) -> None:
        more = [] if words == ["rollback"] else ["--workers", "1", "--json"]
        done = subprocess.run([*GLANEUR, *words, *more, "--index", self._index], capture_output=True, text=True)
        self.runs[words[0]] += 1
        if done.returncode:
            self.errors.append(f"{words[0]}: {done.returncode} {done.stderr.strip()[-200:]}")

    def end(self) -> None:
        self._ended.set()
        self.join()


def soak(root: Path, minutes: float, clients: int, processes: int) -> list[str]:
    """Return what went wrong."""
    index, archive = str(root / "index"), Archive(root / "archive", random.Random(1))
    subprocess.run([*GLANEUR, "index", str(archive.path), "--index", index, "--json"], check=True, capture_output=True)
    with server(index, "--processes", str(processes)) as (pid, port):
        job = Job(index, archive)
        job.start()
        states = []
        try:
            with Load(port, clients) as load:
                for tenth in range(1, 11):
                    time.sleep(6 * minutes)
                    states.append(state(pid))
                    _say(tenth, load, states[-1])
        finally:
            job.end()
    print(f"answers {json.dumps(dict(sorted(load.answers.items())))}, jobs {json.dumps(dict(job.runs))}")
    return [*load.errors[:10], *job.errors[:10], *grown(states)]


def grown(states: list[State]) -> list[str]:
    """Return what there is more of at the end than after the first tenth."""
    first, full, last = states[0], states[_FULL - 1], states[-1]
    memory = [f"memory grew from {full.anonymous:.0f} to {last.anonymous:.0f} MB"] * (
        last.anonymous > 1.1 * full.anonymous
    )
    files = [f"open files grew from {first.files} to {last.files}"] * (last.files > first.files + _SPARE)
    threads = [f"threads grew from {first.threads} to {last.threads}"] * (last.threads > first.threads + _SPARE)
    return memory + files + threads


def _say(tenth: int, load: Load, now: State) -> None:
    asked = sum(load.answers.values())
    print(f"{tenth:3}/10 {asked:9,} requests {len(load.errors):4} errors {now.anonymous:7.0f} MB of {now.resident:.0f} {now.files:4} files {now.threads:4} threads", flush=True)  # fmt: skip


def main() -> None:
    """Soak, and exit with 1 when something went wrong."""
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--minutes", type=float, default=10)
    options.add_argument("--clients", type=int, default=4)
    options.add_argument("--processes", type=int, default=1)
    given = options.parse_args()
    with tempfile.TemporaryDirectory() as root:
        faults = soak(Path(root), given.minutes, given.clients, given.processes)
    print("\n".join(faults) or "nothing failed, nothing grew")
    sys.exit(bool(faults))


if __name__ == "__main__":
    main()
