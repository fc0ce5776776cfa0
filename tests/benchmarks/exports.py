"""Invented articles to how long an export of all of them takes, how much memory, and whether they are all there.

    python tests/benchmarks/exports.py [--articles 100000] [--undated 0.1] [--format csv] [--at-once 4000]

Thirty words each, over twenty years; a tenth of the dated ones on one day, which no stretch of dates divides. Seconds of
wall clock from the query to the last byte; the memory is what the process has at most, before and after.
"""

from __future__ import annotations

import argparse
import random
import resource
import tempfile
import time
from collections.abc import Iterator
from datetime import date, timedelta

from search.answer import Question, whole
from search.article import Article
from search.complete import AT_ONCE, articles
from search.document import Document
from search.engines import open_engine
from search.exports import FORMATS, Manifest
from search.view import View

WORDS = [
    "digue",
    "port",
    "marché",
    "blé",
    "sel",
    "pompier",
    "maire",
    "conseil",
    "vent",
    "pluie",
    "route",
    "pont",
    "école",
    "train",
    "grève",
    "vote",
    "budget",
    "hiver",
]
FIRST, SINGLE = date(2005, 1, 1), date(2015, 6, 1)


def invented(count: int, undated: float) -> Iterator[Article]:
    chance = random.Random(1)
    for number in range(count):
        day = FIRST + timedelta(days=chance.randrange(7_300)) if chance.random() > 0.1 else SINGLE
        yield Article(
            id=f"article/{number}",
            title=" ".join(chance.choices(WORDS, k=6)),
            body=" ".join(chance.choices(WORDS, k=30)),
            lang="fr",
            source=chance.choice(("Le Fanal", "La Gazette")),
            published=None if chance.random() < undated else day,
        )


def megabytes() -> float:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--articles", type=int, default=100_000)
    parser.add_argument("--undated", type=float, default=0.1)
    parser.add_argument("--format", default="csv", choices=FORMATS)
    parser.add_argument("--at-once", type=int, default=AT_ONCE)
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        engine = open_engine(f"tantivy:{folder}/index")
        with engine.build() as writer:
            for each in invented(arguments.articles, arguments.undated):
                writer.put(Document.of(each))
        engine.publish(writer.generation)
        before = megabytes()
        for text in ("*", "digue pont"):
            with engine.searcher() as searcher:
                view, question, started = View(searcher), Question(text=text), time.perf_counter()
                found = whole(view, question)
                manifest = Manifest.of(view, question, found)
                size = sum(
                    map(
                        len,
                        FORMATS[arguments.format].stream(manifest, articles(view, found, at_once=arguments.at_once)),
                    )
                )
                took = time.perf_counter() - started
            print(
                f"{text:12} {found.total:>9,} articles {size / 1e6:8.1f} MB {took:7.1f} s {found.total / took:9,.0f}/s"
            )
        print(f"memory {before:.0f} MB before, {megabytes():.0f} MB at most")


if __name__ == "__main__":
    main()
