"""Compare the embedded engines on this machine: `make bench`, or `engines.py [ARTICLES.jsonl[.xz]] [--articles N]`.

Without a file, articles are made of the sentences of the bundled sample, put together anew by a fixed seed.
Both engines get the same documents, analysed once, and answer the same queries; times are of the engine alone.
"""

from __future__ import annotations

import argparse
import itertools
import random
import re
import statistics
import tempfile
import time
from collections.abc import Iterator
from importlib.resources import files
from pathlib import Path

from index.pipeline import Prepared, prepare
from index.readers import read
from index.source import RawArticle
from search.document import FACETS, Document
from search.engines import open_engine
from search.engines._directory import weight
from search.engines.base import SearchRequest
from search.query.parser import parse
from search.view import View

QUERIES = ["digue", "port grève", "maratov céréales", "accord de genève", "élection municipale"]
PHRASES = ['"mer noire"', '"la digue"', '"port de"', '"selon la"', '"de la ville"']


def made(count: int) -> list[RawArticle]:
    """Make articles of the sample's sentences."""
    sample = [raw for raw in read(Path(str(files("index") / "sample"))) if isinstance(raw, RawArticle) and raw.text]
    sentences = [
        sentence for raw in sample for sentence in raw.text.replace("\n", " ").split(". ") if len(sentence) > 60
    ]
    chance = random.Random(2016)
    return [
        RawArticle(
            origin="made",
            id=f"made-{number:06d}",
            title=chance.choice(sentences)[:80],
            text=". ".join(chance.choices(sentences, k=16)) + ".",
            source=f"Source {chance.randrange(20)}",
            published=f"20{chance.randrange(10, 24)}-{chance.randrange(1, 13):02d}-{chance.randrange(1, 29):02d}",
            lang="fr",
        )
        for number in range(count)
    ]


def documents(path: Path | None, count: int) -> list[Document]:
    """Prepare the documents that both engines get."""
    raws = (raw for raw in read(path) if isinstance(raw, RawArticle)) if path else iter(made(count))
    prepared = map(prepare, itertools.islice(raws, count))
    return [each.document for each in prepared if isinstance(each, Prepared)]


def measure(name: str, corpus: list[Document], root: Path) -> dict[str, float]:
    """Index the corpus and ask the queries; times in milliseconds."""
    engine = open_engine(f"{name}:{root / name}")
    text = sum(len(f"{d.article.title}{d.article.lead}{d.article.body}".encode()) for d in corpus)
    started = time.perf_counter()
    with engine.build() as writer:
        for document in corpus:
            writer.put(document)
    seconds = time.perf_counter() - started
    engine.publish(writer.generation)
    with engine.searcher() as searcher:
        view = View(searcher)
        found = {"articles/s": len(corpus) / seconds, "index / text": weight(root / name) / text}
        for kind, queries, facets in (
            ("words, top 10 (ms)", QUERIES, ()),
            ("phrase, top 10 (ms)", PHRASES, ()),
            ("words, 7 facets (ms)", QUERIES, FACETS),
        ):
            requests = [SearchRequest(query=view.reader.read(parse(text)), facets=facets) for text in queries]
            found[kind] = median(searcher, requests)
    return found


def median(searcher, requests) -> float:
    """Return the median time of a request."""
    times = []
    for request in requests * 7:
        started = time.perf_counter()
        searcher.search(request)
        times.append((time.perf_counter() - started) * 1000)
    return statistics.median(times)


def main() -> None:
    """Print one table."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("path", type=Path, nargs="?")
    options.add_argument("--articles", type=int, default=3000)
    options.add_argument("--readme", type=Path, help="write the table into this file, too")
    chosen = options.parse_args()
    corpus = documents(chosen.path, chosen.articles)
    with tempfile.TemporaryDirectory() as root:
        whoosh, tantivy = (measure(name, corpus, Path(root)) for name in ("whoosh", "tantivy"))
    table = "\n".join(rows(len(corpus), whoosh, tantivy))
    print(table)
    if chosen.readme:
        text = chosen.readme.read_text(encoding="utf-8")
        block = f"<!-- bench -->\n```\n{table}\n```\n<!-- /bench -->"
        chosen.readme.write_text(
            re.sub("<!-- bench -->.*<!-- /bench -->", block, text, flags=re.DOTALL), encoding="utf-8"
        )


def rows(count: int, whoosh: dict[str, float], tantivy: dict[str, float]) -> Iterator[str]:
    """Yield the lines of the table."""
    yield f"{count:,} articles, median of {7 * len(QUERIES)} requests; the ratios travel to other machines"
    yield f"{'':<22} {'whoosh':>10} {'tantivy':>10} {'ratio':>8}"
    for name, value in whoosh.items():
        better = tantivy[name] / value if name.endswith("/s") else value / tantivy[name]
        yield f"{name:<22} {value:>10.2f} {tantivy[name]:>10.2f} {better:>7.1f}×"


if __name__ == "__main__":
    main()
