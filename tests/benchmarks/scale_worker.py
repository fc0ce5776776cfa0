"""Build or measure one engine in this process: `scale_worker.py NAME build|measure|load FOLDER`, called by `scale.py`; prints JSON.

FOLDER has `rows.jsonl` and `questions.json`. Times are milliseconds on the clock, for a server is another process: of each question the
best of several rounds, so that neither a first time nor another user of the machine counts. Glaneur's index is made by `scale.py`.
"""

from __future__ import annotations

import itertools
import json
import random
import resource
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from scale_peers import Bm25s, Fts5, Peer, Question, Row, Tantivy, Unable, Whoosh
from scale_servers import Postgres, Xapian

ROUNDS = 3
PATIENCE = 30.0
"""Seconds after which no other round begins; after twice as many a slow engine is asked no more, and is measured by a part."""
LOAD = 5.0
"""Seconds that pages are asked for one after the other."""


class Glaneur:
    """The whole of it: a text is parsed, read against the index, answered with facets, histogram and snippets."""

    def __init__(self, folder: Path) -> None:
        from search.answer import Question, answer, rank
        from search.engines import open_engine
        from search.view import Counted, View

        self._view = View(open_engine(str(folder)).searcher(), counted=Counted(0))  # each page as if it were the first
        self._answer, self._rank, self._question = answer, rank, Question

    def build(self, rows: Iterator[Row]) -> None:
        raise Unable

    def top(self, question: Question) -> list[str]:
        return [hit.article.id for hit in self._rank(self._view, question["text"], 10)]

    def page(self, question: Question) -> None:
        self._answer(self._view, self._question(text=question["text"]))


ENGINES: dict[str, Callable[[Path], Peer]] = {
    "glaneur": Glaneur, "tantivy": Tantivy, "whoosh": Whoosh, "fts5": Fts5, "xapian": Xapian, "postgres": Postgres, "bm25s": Bm25s,
}  # fmt: skip


def rows(folder: Path) -> Iterator[Row]:
    with (folder / "rows.jsonl").open(encoding="utf-8") as file:
        yield from map(json.loads, file)


def measure(peer: Peer, questions: list[Question]) -> dict[str, Any]:
    """Return by what is asked and kind the milliseconds of each question, and the ids found for those with one right answer."""
    known = [each for each in questions if "right" in each]
    asked = [each for each in questions if "right" not in each]
    random.Random(1).shuffle(asked)
    return {
        "top": _timed(peer.top, asked),
        "page": _timed(peer.page, asked),
        "found": [[each["right"], _or_nothing(peer.top, each)] for each in known],
    }


def _timed(ask: Callable[[Question], object], questions: list[Question]) -> dict[str, list[float]]:
    best = [float("inf")] * len(questions)
    started = time.perf_counter()
    for number in range(ROUNDS):
        if number and time.perf_counter() - started > PATIENCE:
            break
        for at, question in enumerate(questions):
            before = time.perf_counter()
            if before - started > 2 * PATIENCE:
                break
            if _or_nothing(ask, question) is not None:
                best[at] = min(best[at], 1000 * (time.perf_counter() - before))
    kinds: dict[str, list[float]] = {}
    for question, value in zip(questions, best, strict=True):
        if value < float("inf"):
            kinds.setdefault(question["kind"], []).append(value)
    return kinds


def _or_nothing(ask: Callable[[Question], object], question: Question) -> object:
    """Ask; None when the engine has no such query."""
    try:
        return ask(question) or True
    except Unable:
        return None


def load(peer: Peer, questions: list[Question]) -> dict[str, Any]:
    """Count the pages of LOAD seconds."""
    end, done = time.monotonic() + LOAD, 0
    for question in itertools.cycle(questions):
        done += _or_nothing(peer.page, question) is not None
        if time.monotonic() > end or not done:
            break
    return {"pages": done / LOAD}


def memory(peer: Peer) -> int:
    """Return the resident kilobytes of this process, and of a server if there is one."""
    lines = Path("/proc/self/status").read_text().splitlines()
    own = next(int(line.split()[1]) for line in lines if line.startswith("VmRSS"))
    return own + (peer.memory() if isinstance(peer, Postgres) else 0)


def _spent(peer: Peer) -> float:
    """Return the seconds of the processor of this process, and of a server if there is one."""
    used = resource.getrusage(resource.RUSAGE_SELF)
    return used.ru_utime + used.ru_stime + (peer.spent() if isinstance(peer, Postgres) else 0.0)


def main(name: str, what: str, folder: Path) -> None:
    started = time.perf_counter()
    peer = ENGINES[name](folder / name)
    found: dict[str, Any] = {"open": time.perf_counter() - started}
    try:
        if what == "build":
            peer.build(rows(folder))
            found |= {"seconds": time.perf_counter() - started}
        else:
            questions = json.loads((folder / "questions.json").read_text(encoding="utf-8"))
            found |= (measure if what == "measure" else load)(peer, questions)
            found["memory"] = memory(peer)
        found["processor"] = _spent(peer)
    finally:
        if isinstance(peer, Postgres):
            peer.close()
    print(json.dumps(found))


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2], Path(sys.argv[3]))
