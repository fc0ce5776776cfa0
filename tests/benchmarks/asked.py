"""An index and questions to the milliseconds of the processor that each kind takes: the first ten, and a whole page.

    python tests/benchmarks/asked.py INDEX QUESTIONS.json

QUESTIONS.json is what `scale.py` makes beside an index. Of each question the best of three rounds in one thread counts, so that another user of the
machine hardly does; nothing that was counted is remembered. To compare two commits, ask each about an index of its own.
"""

from __future__ import annotations

import argparse
import json
import statistics
import time
from collections.abc import Callable
from pathlib import Path
from typing import Final

from search.answer import Question, answer, rank
from search.engines import open_engine
from search.view import Counted, View

ROUNDS: Final = 3


def spent(ask: Callable[[str], object], texts: list[str]) -> list[float]:
    """Return the least milliseconds of each text."""
    best = [float("inf")] * len(texts)
    for _ in range(ROUNDS):
        for at, text in enumerate(texts):
            before = time.thread_time()
            ask(text)
            best[at] = min(best[at], 1000 * (time.thread_time() - before))
    return best


def show(name: str, kinds: list[str], times: list[float]) -> None:
    """Print the middle and the slowest of twenty of all, then the middle of each kind."""
    ordered = sorted(times)
    middle, slow = (ordered[int(share * len(ordered))] for share in (0.5, 0.95))
    print(f"{name}: p50 {middle:.2f}, p95 {slow:.2f}")
    for kind in dict.fromkeys(kinds):
        own = [each for each, other in zip(times, kinds, strict=True) if other == kind]
        print(f"  {kind:15}{statistics.median(own):8.2f}")


def main() -> None:
    """Ask all, and print."""
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("index")
    arguments.add_argument("questions", type=Path)
    given = arguments.parse_args()
    questions = [each for each in json.loads(given.questions.read_text(encoding="utf-8")) if "right" not in each]
    texts, kinds = [each["text"] for each in questions], [each["kind"] for each in questions]
    with open_engine(given.index).searcher() as searcher:
        view = View(searcher, counted=Counted(0))
        show("first ten", kinds, spent(lambda text: rank(view, text, 10), texts))
        show("page", kinds, spent(lambda text: answer(view, Question(text=text)), texts))


if __name__ == "__main__":
    main()
