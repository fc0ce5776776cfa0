"""Where the time of the whole job goes: milliseconds of the processor for one article, step by step, in one process.

    python tests/benchmarks/steps.py ARTICLES.jsonl[.xz] [--articles 3000] [--together]

The first articles of a file, so that most words are new, which is the slowest part of a run. The engine is Tantivy.
--together measures instead what it costs to prepare articles one by one, and some at a time step by step, in turns, words known.
"""

from __future__ import annotations

import argparse
import itertools
import json
import lzma
import math
import tempfile
import time
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any, TypeVar

from index.checkpoint import Checkpoint
from index.cleaning import clean
from index.duplicates import sketch
from index.entities import extract, summarise
from index.identify import identify
from index.passages import foreign_passages
from index.pipeline import MOST, Given, _article, _prepare_some, _text, sketch_again
from index.source import RawArticle
from search.document import Document
from search.engines.tantivy import TantivyEngine

T = TypeVar("T")
R = TypeVar("R")
ROUNDS = 3


def main() -> None:
    """Print a row for each step."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("file", type=Path)
    parser.add_argument("--articles", type=int, default=3_000)
    parser.add_argument("--together", action="store_true")
    given = parser.parse_args()
    lines = list(itertools.islice(_lines(given.file), given.articles))
    raws = timed("read a line of JSON", _raw, lines)
    if given.together:
        one_by_one_or_together(raws)
        return
    cleaned = timed("clean", clean, raws)
    texts = [_text(each) for each in cleaned]
    langs = [each.lang for each in timed("identify the language", identify, texts)]
    both = list(zip(texts, langs, strict=True))
    entities = timed("find entities", lambda pair: summarise(extract(*pair)), both)
    timed("passages in other languages", lambda pair: foreign_passages(*pair), both)
    articles = list(map(_article, raws, cleaned, langs, entities))
    documents = timed("analyse: Document.of", Document.of, articles)
    sketches = timed("sketch for stories", lambda each: sketch(each.terms.get("body", "")), documents)
    with tempfile.TemporaryDirectory() as folder, Checkpoint(Path(folder) / "record.sqlite") as record:
        placed = list(zip(articles, sketches, strict=True))
        timed("stories: store", lambda pair: record.stories.put(pair[0].id, pair[0].published, pair[1]), placed)
        known = {article.id: article for article in articles}
        started = time.process_time()
        deque(record.stories.settled(lambda id: sketch_again(known[id])), maxlen=0)
        show("stories: compare", time.process_time() - started, len(articles))
    with tempfile.TemporaryDirectory() as folder:
        started = time.process_time()
        with TantivyEngine(Path(folder)).build() as writer:
            for document in documents:
                writer.put(document)
        show("Tantivy: index, store, merge", time.process_time() - started, len(documents))


def one_by_one_or_together(raws: Sequence[RawArticle]) -> None:
    """Print what an article costs either way: the least of three for each few."""
    least: dict[str, dict[int, float]] = {"prepare one by one": {}, "prepare step by step": {}}
    for number in range(1 + ROUNDS):
        for first in range(0, len(raws), MOST):
            few: list[Given] = [(raw, (), None, "") for raw in raws[first : first + MOST]]
            for name, took in least.items():
                started = time.process_time()
                work = (each for raw in few for each in _prepare_some([raw])) if "one" in name else _prepare_some(few)
                deque(work, maxlen=0)
                if number:  # the first round learns the words
                    took[first] = min(time.process_time() - started, took.get(first, math.inf))
    for name, took in least.items():
        show(name, sum(took.values()), len(raws))


def timed(name: str, step: Callable[[T], R], given: Sequence[T]) -> list[R]:
    """Take a step with each, and print what one cost."""
    started = time.process_time()
    found = [step(each) for each in given]
    show(name, time.process_time() - started, len(given))
    return found


def show(name: str, seconds: float, count: int) -> None:
    """Print one row."""
    print(f"| {name} | {1000 * seconds / max(1, count):.2f} |", flush=True)


def _lines(path: Path) -> Iterator[str]:
    with lzma.open(path, "rt", encoding="utf-8") if path.suffix == ".xz" else path.open(encoding="utf-8") as file:
        yield from file


def _raw(line: str) -> RawArticle:
    record: dict[str, Any] = json.loads(line)
    text = "\n".join(str(record.get(name) or "") for name in ("title", "lead", "text"))
    return RawArticle(origin="", id=str(record["id"]), text=text)


if __name__ == "__main__":
    main()
