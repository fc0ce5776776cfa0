"""Addresses to how many of them a server answers in a second: asked by wrk where it is installed, else by threads of Python.

Python takes a good part of a core to ask for 100 pages a second, which a server on the same machine lacks.
"""

from __future__ import annotations

import http.client
import itertools
import json
import shutil
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TextIO

# The script of wrk: every line of a file after the other, from the one that is named on.
_SCRIPT = """
local paths, at = {}, 0
function init(arguments)
  for line in io.lines(arguments[1]) do paths[#paths + 1] = line end
  at = tonumber(arguments[2])
end
function request()
  at = at + 1
  return wrk.format("GET", paths[(at - 1) % #paths + 1])
end
function done(summary, latency, requests)
  local errors = summary.errors
  io.write(string.format('\\n{"pages": %d, "seconds": %f, "p50": %f, "p95": %f, "p99": %f, "failed": %d}\\n',
    summary.requests, summary.duration / 1e6, latency:percentile(50) / 1e3, latency:percentile(95) / 1e3,
    latency:percentile(99) / 1e3, errors.connect + errors.read + errors.write + errors.status + errors.timeout))
end
"""


@dataclass(frozen=True, slots=True)
class Asked:
    """What came of asking for a while; times in milliseconds."""

    pages: int
    seconds: float
    p50: float
    p95: float
    p99: float
    failed: int
    """No answer, or another status than 200."""

    def __str__(self) -> str:
        rate = self.pages / self.seconds
        return f"{rate:.0f} pages/s, p50 {self.p50:.0f} ms  p95 {self.p95:.0f} ms  p99 {self.p99:.0f} ms, {self.failed} errors"


@contextmanager
def server(index: str, *options: str) -> Iterator[tuple[int, int]]:
    """Serve an index on a free port of loopback, in processes of their own; give the id of the first and the port."""
    command = [sys.executable, "-c", "from search.cli import main; main()", "serve", "--index", index, "--port", "0"]
    with subprocess.Popen([*command, *options], stderr=subprocess.PIPE, text=True) as running:
        assert running.stderr
        draining = threading.Thread(target=_drain, args=(running.stderr,), daemon=True)
        try:
            port = int(running.stderr.readline().split("http://127.0.0.1:")[1].split("/")[0])
            draining.start()
            yield running.pid, port
        finally:
            running.terminate()
            if draining.ident:
                draining.join()  # until the last process has closed its end


def _drain(said: TextIO) -> None:
    for line in said:
        if line.startswith("glaneur:"):
            print(line, end="", file=sys.stderr)


def client() -> str:
    """Say who asks."""
    return "wrk" if shutil.which("wrk") else "Python threads"


def ask(port: int, paths: Sequence[str], seconds: float, connections: int, start: int = 0) -> Asked:
    """Ask for one address after the other, from one on, again from the first after the last, on so many connections."""
    asking = _by_wrk if shutil.which("wrk") else _by_threads
    return asking(port, paths, seconds, connections, start)


def _by_wrk(port: int, paths: Sequence[str], seconds: float, connections: int, start: int) -> Asked:
    with tempfile.TemporaryDirectory() as folder:
        script, asked = Path(folder, "script.lua"), Path(folder, "paths")
        script.write_text(_SCRIPT)
        asked.write_text("\n".join(paths) + "\n", encoding="utf-8")
        command = ["wrk", "-t1", f"-c{connections}", f"-d{max(1, round(seconds))}s", "--timeout", "60s"]
        command += ["-s", str(script), f"http://127.0.0.1:{port}", "--", str(asked), str(start)]
        said = subprocess.run(command, check=True, capture_output=True, text=True).stdout
    return Asked(**json.loads(said.strip().splitlines()[-1]))


def _by_threads(port: int, paths: Sequence[str], seconds: float, connections: int, start: int) -> Asked:
    times: list[float] = []
    failed: list[str] = []
    ahead, taking = itertools.islice(itertools.cycle(paths), start % len(paths), None), threading.Lock()
    began = time.monotonic()

    def run() -> None:
        connection = http.client.HTTPConnection("127.0.0.1", port, timeout=60)
        while time.monotonic() < began + seconds:
            with taking:
                path = next(ahead)
            asked = time.perf_counter()
            try:
                connection.request("GET", path)
                answer = connection.getresponse()
                answer.read()
            except (OSError, http.client.HTTPException) as error:
                failed.append(str(error))
                connection.close()
                continue
            times.append(1000 * (time.perf_counter() - asked))
            if answer.status != 200:
                failed.append(str(answer.status))

    threads = [threading.Thread(target=run) for _ in range(connections)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    taken, (p50, p95, p99) = time.monotonic() - began, (at(times, share) for share in (0.5, 0.95, 0.99))
    return Asked(len(times), taken, p50, p95, p99, len(failed))


def at(times: Sequence[float], share: float) -> float:
    """Return the time that a share of all are below; 0 of none."""
    ordered = sorted(times)
    return ordered[min(len(ordered) - 1, int(share * len(ordered)))] if ordered else 0.0
