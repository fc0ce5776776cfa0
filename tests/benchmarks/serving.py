"""An index to how long its pages take, and how many a second a server gives under load.

    python tests/benchmarks/serving.py INDEX [--queries queries.jsonl] [--load 20 --clients 4 --processes 2]
    python tests/benchmarks/serving.py INDEX --queries queries.jsonl --flat 100000 [--processes 2]

Pages are made without a network, by processor time: once so that words and names are known, then each as if nobody had asked for it
(no counts are remembered), then each again. A page of results has ten hits with snippets, all facets and the histogram. With
`--load` a server of its own processes is asked for so many seconds on loopback; where the machine has other work, look at the processor time of a page. With `--flat` it is asked so many pages, each for words
that were not asked for together before, and every 10,000 pages its memory is printed: status 1 when that grew by more than a tenth after the first
quarter, or when a page failed.
"""

from __future__ import annotations

import argparse
import itertools
import json
import random
import sys
import time
from collections.abc import Iterator, Sequence
from pathlib import Path
from urllib.parse import quote

from flask.testing import FlaskClient
from load import ask, at, client, server
from processes import state

from search.view import MOST_COUNTS, Counted
from web import create_app

QUERIES = ["élection", "réforme des retraites", '"assemblée nationale"', "grève SNCF", "police", "incendie", "Macron", "coupe du monde",
           "hôpital", "Paris", "accident de la route", "gilets jaunes", "climat SAUF pluie", "presid*"]  # fmt: skip
_EVERY = 10_000
_STRETCH = 10.0
"""Seconds after which it is looked how many pages there were."""


def figures(seconds: list[float]) -> str:
    """Write the middle and the slow end of some times in milliseconds."""
    shares = (("p50", 0.5), ("p95", 0.95), ("p99", 0.99))
    return "  ".join(f"{name} {1000 * at(seconds, share):.1f} ms" for name, share in shares)


def timed(client: FlaskClient, path: str, texts: list[str]) -> list[float]:
    """Return the processor time of each answer."""
    times = []
    for text in texts:
        started = time.process_time()
        assert client.get(f"{path}?q={quote(text)}&ui=fr").status_code == 200
        times.append(time.process_time() - started)
    return times


def pages(index: str, texts: list[str]) -> None:
    """Print what a page, an answer of the API and suggestions take, anew and again."""
    client = create_app(index).test_client()
    begun = [text[:n] for text in QUERIES for n in (2, 3, 5, 8)]
    for path, asked in (("/", texts), ("/api/search", texts), ("/api/suggest", begun)):
        timed(client, path, asked)
        anew = client.application.extensions["glaneur"].live.view()
        anew.counted = Counted(0)
        print(f"{path:<12} {figures(timed(client, path, asked))}")
        anew.counted = Counted(MOST_COUNTS)
        timed(client, path, asked)
        print(f"{'  again':<12} {figures(timed(client, path, asked))}")


def load(index: str, texts: Sequence[str], seconds: float, clients: int, processes: int) -> None:
    """Ask a server for the same pages again and again; print what came."""
    paths = [f"/?q={quote(text)}&ui=fr" for text in texts]
    with server(index, "--processes", str(processes)) as (pid, port):
        ask(port, paths, 3, clients)
        before = state(pid)
        came = ask(port, paths, seconds, clients)
        after = state(pid)
        each = 1000 * (after.processor - before.processor) / max(1, came.pages)
        print(f"load by {client()}: {came}; {each:.1f} ms of a processor each; {before}, then {after}")


def flat(index: str, words: Sequence[str], most: int, clients: int, processes: int) -> list[str]:
    """Ask for so many different pages and print the memory; return what is wrong with it."""
    paths = [f"/?q={quote(text)}&ui=fr" for text in itertools.islice(different(words), most)]
    asked = failed = 0
    anonymous: list[float] = []
    with server(index, "--processes", str(processes)) as (pid, port):
        while asked < most:
            came = ask(port, paths, _STRETCH, clients, asked)
            asked, failed = asked + came.pages, failed + came.failed
            if asked >= _EVERY * (len(anonymous) + 1):
                anonymous.append(state(pid).anonymous)
                print(f"{asked:9,} pages, {failed} errors, {state(pid)}; {came}", flush=True)
    early = max(anonymous[: max(1, len(anonymous) // 4)])
    grown = [f"memory grew from {early:.0f} to {anonymous[-1]:.0f} MB"] * (anonymous[-1] > 1.1 * early)
    return [f"{failed} pages failed"] * bool(failed) + grown


def different(words: Sequence[str]) -> Iterator[str]:
    """Yield queries of one to three words, none like one before."""
    chance, said = random.Random(1), set[str]()
    while True:
        text = " ".join(chance.choice(words) for _ in range(chance.choice((1, 2, 2, 3, 3))))
        if text not in said:
            said.add(text)
            yield text


def main() -> None:
    """Measure and print."""
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("index")
    arguments.add_argument("--queries", type=Path)
    arguments.add_argument("--load", type=float, default=0)
    arguments.add_argument("--flat", type=int, default=0)
    arguments.add_argument("--clients", type=int, default=4)
    arguments.add_argument("--processes", type=int, default=1)
    chosen = arguments.parse_args()
    lines = chosen.queries.read_text(encoding="utf-8").splitlines() if chosen.queries else []
    titles = [json.loads(line)["text"].split() for line in lines]
    if chosen.flat:
        words = sorted(
            {word for title in titles for word in title} or {word for text in QUERIES for word in text.split()}
        )
        wrong = flat(chosen.index, words, chosen.flat, chosen.clients, chosen.processes)
        print("\n".join(wrong) or "nothing failed, nothing grew")
        sys.exit(bool(wrong))
    short = [" ".join(title[:3]) for title in titles[:300]]
    texts = [text for pair in zip(short, itertools.cycle(QUERIES), strict=False) for text in pair] or QUERIES * 20
    pages(chosen.index, texts)
    if chosen.load:
        load(chosen.index, texts, chosen.load, chosen.clients, chosen.processes)


if __name__ == "__main__":
    main()
