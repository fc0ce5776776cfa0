"""An index to how long answers take with no, ten, a hundred and a thousand decisions about its entities.

    python tests/benchmarks/mending.py INDEX [--queries 40]
    python tests/benchmarks/mending.py INDEX --make 1000000     # makes that many short articles there first

Decisions merge pairs and triples of the entities that most articles name, and hide, move, rename and split some: the worst
that can be, because all of them may be among the values that are shown. Words are those of the titles of articles.
Milliseconds of processor time for a whole answer, ten hits and seven facets, labels known; median and 95th percentile. A new
decision: reading the file, and the first answer after it.
"""

from __future__ import annotations

import argparse
import random
import statistics
import tempfile
import time
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

from search.answer import Question, answer
from search.article import ENTITY_TYPES, Article, Entity
from search.document import Document
from search.engines import open_engine
from search.engines.base import Searcher, SearchRequest
from search.ledger import append
from search.mending.decisions import Decision, read
from search.mending.folding import fold
from search.query.nodes import Everything
from search.view import View

COUNTS = (0, 10, 100, 1000)


def made(count: int) -> Iterator[Article]:
    """Yield articles of ten words about six entities, of 50,000 each; words and entities are as frequent as in texts."""
    chance = random.Random(11)

    def zipf(most: int) -> int:
        return int(most ** chance.random())

    for n in range(count):
        words = [f"mot{zipf(20_000)}" for _ in range(10)]
        named = {(kind, zipf(50_000)) for kind in ENTITY_TYPES for _ in range(2)}
        yield Article(
            id=f"{n:07}",
            title=" ".join(words[:4]),
            body=" ".join(words[4:]),
            lang="fr",
            source=f"Journal {zipf(30)}",
            published=date(2000, 1, 1) + timedelta(n % 9000),
            entities=tuple(Entity(f"{kind}:{each}", f"Nom {each}", kind) for kind, each in sorted(named)),
        )


def make(url: str, count: int) -> None:
    """Publish a generation of made articles."""
    engine = open_engine(url)
    with engine.build() as writer:
        for each in made(count):
            writer.put(Document.of(each))
    engine.publish(writer.generation)


def frequent(searcher: Searcher, most: int) -> list[str]:
    """Return the entities that most articles name."""
    request = SearchRequest(query=Everything(), facets=ENTITY_TYPES, facet_size=most, limit=0)
    found = searcher.search(request).facets
    buckets = sorted((each for name in ENTITY_TYPES for each in found[name]), key=lambda each: -each.count)
    return list(dict.fromkeys(each.value for each in buckets))[:most]


def decided(ids: list[str], chance: random.Random) -> Iterator[Decision]:
    """Yield decisions about ids, those that most articles name first; two of three merge."""
    for id in ids:
        match chance.randrange(12):
            case 0:
                yield Decision(action="hide", entity=id)
            case 1:
                yield Decision(action="type", entity=id, type=chance.choice(ENTITY_TYPES))
            case 2:
                yield Decision(action="rename", entity=id, label=f"le nom de {id}")
            case 3:
                yield Decision(action="split", entity=id, new=f"{id}~b", label="l’autre", query="président OU match")
            case _:
                yield Decision(action="merge", entity=id, into=chance.choice(ids))


def titles(searcher: Searcher, most: int) -> list[str]:
    """Return three words of the titles of articles, all over the time."""
    found = searcher.search(SearchRequest(query=Everything(), sort="newest", limit=most * 20))
    return [" ".join(hit.article.title.split()[:3]) for hit in found.hits[::20]]


def measured(view: View, questions: list[Question]) -> str:
    """Return median and 95th percentile of the second time that each question is asked."""
    times = []
    for question in questions:
        answer(view, question)
        times.append(min(_timed(view, question) for _ in range(3)))
    cut = statistics.quantiles(times, n=20)
    return f"{statistics.median(times):7.2f} {cut[18]:7.2f}"


def _timed(view: View, question: Question) -> float:
    started = time.process_time()
    answer(view, question)
    return (time.process_time() - started) * 1000


def main() -> None:
    """Measure an index."""
    parser = argparse.ArgumentParser()
    parser.add_argument("index")
    parser.add_argument("--queries", type=int, default=40)
    parser.add_argument("--make", type=int, metavar="ARTICLES")
    arguments = parser.parse_args()
    if arguments.make:
        make(arguments.index, arguments.make)
    with open_engine(arguments.index).searcher() as searcher, tempfile.TemporaryDirectory() as folder:
        ids, texts = frequent(searcher, max(COUNTS)), titles(searcher, arguments.queries)
        print(f"{len(searcher):,} articles                 words        everything     new decision")
        for count in COUNTS:
            path = Path(folder) / f"{count}.jsonl"
            append(path, *(each.said() for each in decided(ids[:count], random.Random(7))))
            started = time.process_time()
            view = View(searcher, fold(read(path)))
            answer(view, Question(text="*", ui="fr", facets=ENTITY_TYPES, size=0))
            new = (time.process_time() - started) * 1000
            for by in ("story", "article"):
                words = measured(view, [Question(text=text, by=by, ui="fr") for text in texts])  # type: ignore[arg-type]
                all = measured(view, [Question(text="*", by=by, ui="fr")] * 5)  # type: ignore[arg-type]
                print(f"{count:>6} decisions, by {by:<8} {words}   {all}   {new:8.1f}")


if __name__ == "__main__":
    main()
