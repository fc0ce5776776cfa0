"""French articles to how fast they are analysed, queries read, and hits marked, on one core.

    python tests/benchmarks/speed.py docs.jsonl.xz [--queries queries.jsonl] [--articles 8000]

Processor time, the best of five; beside each figure a plain thing on the same text, for ratios between machines.
"""

from __future__ import annotations

import argparse
import json
import lzma
import re
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from search.analysis import analyzer, chunks
from search.answer import Question, answer, searched
from search.article import Article
from search.document import Document
from search.engines import open_engine
from search.query.parser import parse
from search.snippets import Marker, fragments
from search.view import View

QUERIES = ["réforme des retraites", '"assemblée nationale"', "grève SNCF", "président PRÈS/5 république", "élection"]


def lines(path: Path, most: int) -> list[dict[str, str]]:
    """Read the first JSON lines."""
    with lzma.open(path, "rt", encoding="utf-8") if path.suffix == ".xz" else path.open(encoding="utf-8") as file:
        return [json.loads(line) for _, line in zip(range(most), file, strict=False)]


def best(work: Callable[[], object]) -> float:
    """Return the least processor time of five runs, in seconds."""
    times = []
    for _ in range(5):
        started = time.process_time()
        work()
        times.append(time.process_time() - started)
    return min(times)


def analysis(texts: list[str]) -> None:
    """Print tokens a second for surface and stem, and for all readings, beside a bare regular expression."""
    rules, words = analyzer("fr"), re.compile(r"\w+")
    tokens = sum(len(rules.read(chunks(text)).surfaces.split()) for text in texts)
    plain = best(lambda: [words.findall(text.lower()) for text in texts])
    read = best(lambda: [rules.read(chunks(text)) for text in texts])
    print(
        f"analysis: {tokens / read / 1e6:.2f} M tokens/s in four readings; re.findall of words {tokens / plain / 1e6:.2f} M/s"
    )
    print(f"          {read / plain:.1f} times the time of re.findall")


def reading(view: View, queries: list[str]) -> None:
    """Print milliseconds to parse a query, and to read it against an index whose words are known by now."""
    parsed = best(lambda: [parse(text) for text in queries])
    trees = [parse(text) for text in queries]
    read = best(lambda: [view.reader.read(tree) for tree in trees])
    print(f"query:    parsed in {1000 * parsed / len(queries):.2f} ms, read in {1000 * read / len(queries):.2f} ms")


def marking(view: View, queries: list[str]) -> None:
    """Print milliseconds to mark ten hits and cut their fragments."""
    pages = [(searched(view, text), answer(view, Question(text=text)).hits) for text in queries]
    full = [(query, [hit.article for hit in hits]) for query, hits in pages if len(hits) == 10]

    def work() -> None:
        for query, articles in full:
            marker = Marker(query)
            for article in articles:
                marker.marks(article, "title")
                fragments(article.body, marker.marks(article, "body"))

    print(f"marks:    {1000 * best(work) / max(1, len(full)):.2f} ms for ten hits")


def main() -> None:
    """Measure and print."""
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("docs", type=Path)
    arguments.add_argument("--queries", type=Path)
    arguments.add_argument("--articles", type=int, default=8000)
    chosen = arguments.parse_args()
    docs = lines(chosen.docs, chosen.articles)
    queries = [line["text"] for line in lines(chosen.queries, 200)] if chosen.queries else QUERIES
    analysis([doc["text"] for doc in docs])
    with tempfile.TemporaryDirectory() as place:
        engine = open_engine(place)
        with engine.build() as writer:
            for doc in docs:
                writer.put(
                    Document.of(Article(id=doc["id"], title=doc.get("title") or "", body=doc["text"], lang="fr"))
                )
        engine.publish(writer.generation)
        with engine.searcher() as searcher:
            view = View(searcher)
            reading(view, queries)
            marking(view, queries)


if __name__ == "__main__":
    main()
