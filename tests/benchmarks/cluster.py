"""Compare three OpenSearch nodes on this machine with Tantivy: `cluster.py [ARTICLES.jsonl[.xz]] [--articles N] [--shards N]`.

Both get the same documents, analysed once, and answer the same questions as the page asks them: hits, snippets, facets,
histogram. The first answer of a view asks for the frequency of each word; the next ones remember it.
"""

from __future__ import annotations

import argparse
import statistics
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

from engines import PHRASES, QUERIES, documents

from search.answer import Question, answer
from search.document import Document
from search.engines import open_engine
from search.engines.cluster.connection import Cluster
from search.view import View

sys.path.insert(0, str(Path(__file__).parents[1] / "cluster"))
from local_cluster import LocalCluster

PATTERNS = ["port*", "~digue", "titre:port", "digue PRÈS/5 port", "port OU mer SAUF digue"]
Figures = dict[str, float]


class Counted:
    """Counts the requests to a cluster."""

    def __init__(self) -> None:
        self.requests = 0
        ask = Cluster.ask

        def counting(*arguments: object, **options: object) -> object:
            self.requests += 1
            return ask(*arguments, **options)

        Cluster.ask = counting


def measure(url: str, corpus: list[Document], counted: Counted) -> Figures:
    """Index the corpus and ask the questions; times in milliseconds."""
    engine = open_engine(url)
    started = time.perf_counter()
    with engine.build() as writer:
        for document in corpus:
            writer.put(document)
    seconds = time.perf_counter() - started
    engine.publish(writer.generation)
    found: Figures = {"articles/s": len(corpus) / seconds}
    for kind, queries in (("words", QUERIES), ("phrases", PHRASES), ("patterns, zones, NEAR", PATTERNS)):
        found |= {f"{kind}, {name}": value for name, value in pages(engine, queries, counted)}
    return found


def pages(engine, queries: list[str], counted: Counted) -> Iterator[tuple[str, float]]:
    """Yield the medians of the first answer of a new view to each question, and of later ones."""
    first, later, requests = [], [], []
    for text in queries:
        with engine.searcher() as searcher:
            view, before = View(searcher), counted.requests
            times = [taken(view, text) for _ in range(8)]
            first.append(times[0])
            later += times[1:]
            requests.append((counted.requests - before) / len(times))
    yield "first page (ms)", statistics.median(first)
    yield "page (ms)", statistics.median(later)
    yield "requests a page", statistics.median(requests)


def taken(view: View, text: str) -> float:
    """Return how long a page takes."""
    started = time.perf_counter()
    answer(view, Question(text=text))
    return (time.perf_counter() - started) * 1000


def main() -> None:
    """Print one table."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("path", type=Path, nargs="?")
    options.add_argument("--articles", type=int, default=3000)
    options.add_argument("--shards", type=int, default=3)
    chosen = options.parse_args()
    corpus = documents(chosen.path, chosen.articles)
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as root, LocalCluster(Path(root)) as nodes:
        tantivy = measure(f"tantivy:{root}/tantivy", corpus, counted := Counted())
        cluster = measure(f"opensearch://{nodes.hosts}/bench?shards={chosen.shards}&replicas=0", corpus, counted)
    print(f"{len(corpus):,} articles, {chosen.shards} shards on three nodes of this machine; medians")
    print(f"{'':<38} {'tantivy':>10} {'opensearch':>10} {'ratio':>8}")
    for name, value in cluster.items():
        ratio = f"{value / tantivy[name]:.2f}×" if tantivy[name] else "-"
        print(f"{name:<38} {tantivy[name]:>10.1f} {value:>10.1f} {ratio:>8}")


if __name__ == "__main__":
    main()
