"""An index to how long its pages take, and how many a second a server gives under load.

    python tests/benchmarks/serving.py INDEX [--queries queries.jsonl] [--load 20 --clients 4 --processes 2]

Pages are made without a network, by processor time: once so that words and names are known, then each as if nobody had asked for it
(no counts are remembered), then each again. A page of results has ten hits with snippets, all facets and the histogram. With
`--load` a server of its own process is asked for so many seconds on loopback.
"""

from __future__ import annotations

import argparse
import http.client
import itertools
import json
import os
import subprocess
import sys
import threading
import time
from pathlib import Path
from urllib.parse import quote

from flask.testing import FlaskClient

from search.view import MOST_COUNTS, Counted
from web import create_app

QUERIES = ["élection", "réforme des retraites", '"assemblée nationale"', "grève SNCF", "police", "incendie", "Macron", "coupe du monde",
           "hôpital", "Paris", "accident de la route", "gilets jaunes", "climat SAUF pluie", "presid*"]  # fmt: skip


def figures(seconds: list[float]) -> str:
    """Write the middle and the slow end of some times in milliseconds."""
    ordered = sorted(seconds)
    at = {name: 1000 * ordered[min(len(ordered) - 1, int(share * len(ordered)))] for name, share in (("p50", 0.5), ("p95", 0.95), ("p99", 0.99))}  # fmt: skip
    return "  ".join(f"{name} {value:.1f} ms" for name, value in at.items())


def timed(client: FlaskClient, path: str, texts: list[str]) -> list[float]:
    """Return the processor time of each answer."""
    times = []
    for text in texts:
        started = time.process_time()
        assert client.get(f"{path}?q={quote(text)}&ui=fr").status_code == 200
        times.append(time.process_time() - started)
    return times


def memory(pid: int) -> int:
    """Return the resident megabytes of a process and its children; 0 where the system does not say."""
    children = Path(f"/proc/{pid}/task/{pid}/children")
    return _resident(pid) + sum(map(_resident, map(int, children.read_text().split() if children.exists() else ())))


def _resident(pid: int) -> int:
    status = Path(f"/proc/{pid}/status")
    lines = status.read_text().splitlines() if status.exists() else []
    return next((int(line.split()[1]) // 1024 for line in lines if line.startswith("VmRSS")), 0)


def load(index: str, texts: list[str], seconds: float, clients: int, processes: int) -> None:
    """Ask a server from several threads, one connection each; print what came."""
    command = [sys.executable, "-c", "from search.cli import main; main()", "serve", "--index", index, "--port", "0"]
    command += ["--processes", str(processes)]
    server = subprocess.Popen(command, stderr=subprocess.PIPE, text=True, env=os.environ | {"PYTHONUNBUFFERED": "1"})
    try:
        assert server.stderr
        port = int(server.stderr.readline().split("http://127.0.0.1:")[1].split("/")[0])
        _ask(port, texts, 3, clients)
        before = memory(server.pid)
        times, failed = _ask(port, texts, seconds, clients)
        print(
            f"load:        {len(times) / seconds:.0f} pages/s, {figures(times)}, {failed} errors, memory {before} to {memory(server.pid)} MB"
        )
    finally:
        server.terminate()
        server.wait()


def _ask(port: int, texts: list[str], seconds: float, clients: int) -> tuple[list[float], int]:
    times: list[float] = []
    failed: list[int] = []
    end = time.monotonic() + seconds

    def client(number: int) -> None:
        connection = http.client.HTTPConnection("127.0.0.1", port, timeout=60)
        for text in itertools.islice(itertools.cycle(texts), number, None):
            if time.monotonic() > end:
                return
            started = time.perf_counter()
            connection.request("GET", f"/?q={quote(text)}&ui=fr")
            response = connection.getresponse()
            response.read()
            times.append(time.perf_counter() - started)
            if response.status != 200:
                failed.append(response.status)

    threads = [threading.Thread(target=client, args=(7 * number,)) for number in range(clients)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return times, len(failed)


def main() -> None:
    """Measure and print."""
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("index")
    arguments.add_argument("--queries", type=Path)
    arguments.add_argument("--load", type=float, default=0)
    arguments.add_argument("--clients", type=int, default=4)
    arguments.add_argument("--processes", type=int, default=1)
    chosen = arguments.parse_args()
    lines = chosen.queries.read_text(encoding="utf-8").splitlines()[:300] if chosen.queries else []
    short = [" ".join(json.loads(line)["text"].split()[:3]) for line in lines]
    texts = [text for pair in zip(short, itertools.cycle(QUERIES), strict=False) for text in pair] or QUERIES * 20
    client = create_app(chosen.index).test_client()
    for path, asked in (
        ("/", texts),
        ("/api/search", texts),
        ("/api/suggest", [text[:n] for text in QUERIES for n in (2, 3, 5, 8)]),
    ):
        timed(client, path, asked)
        anew = client.application.extensions["glaneur"].live.view()
        anew.counted = Counted(0)
        print(f"{path:<12} {figures(timed(client, path, asked))}")
        anew.counted = Counted(MOST_COUNTS)
        timed(client, path, asked)
        print(f"{'  again':<12} {figures(timed(client, path, asked))}")
    if chosen.load:
        load(chosen.index, texts, chosen.load, chosen.clients, chosen.processes)


if __name__ == "__main__":
    main()
