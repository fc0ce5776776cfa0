"""Names in one language to the articles in others that they find through their entities, and what that costs.

    python tests/benchmarks/through.py ranking ../shared/data/retrieval/news_fr INDEX
    python tests/benchmarks/through.py languages ../shared/data/retrieval

`ranking` makes an index of the texts of a collection with their entities, unless it is there, and prints nDCG@10 of its
queries and milliseconds of processor time of a whole answer (ten hits, facets), names as they are written and through
their entities. `languages` takes the same 240 paragraphs in six languages (XQuAD) as one index. Asked is each name that an English
one has for a place or person: of the same paragraphs in the other languages, how many are found, and of what is
found only through the entity, how many are those.
"""

from __future__ import annotations

import statistics
import sys
import tempfile
import time
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

from index.entities import extract, summarise
from search.answer import Question, Shown, answer, rank
from search.article import Article
from search.document import Document
from search.engines import open_engine
from search.errors import NoIndex
from search.mending.folding import Mending
from search.trec import read_articles, read_collection
from search.trial import measured, read_task
from search.view import View

LANGUAGES = ("en", "de", "es", "ru", "ar", "zh")
TIMED = 60


def named(article: Article, id: str = "") -> Article:
    """Give an article the entities of its text."""
    entities = summarise(extract(article.body, article.lang))
    return Article(id=id or article.id, title="", body=article.body, lang=article.lang, entities=entities)


def fill(url: str, articles: Iterator[Article]) -> None:
    """Publish an index of articles."""
    engine = open_engine(url)
    with engine.build() as writer:
        for each in articles:
            writer.put(Document.of(each))
    engine.publish(writer.generation)


def literal(view: View) -> View:
    """Return the same view with all names as they are written."""
    other = View(view.searcher, Mending(), view.lexicon)
    other.reader = other.literal
    return other


def ranking(folder: Path, url: str) -> None:
    """Print nDCG and time of one collection, both ways."""
    collection = read_collection(folder)
    assert collection.docs is not None
    try:
        searcher = open_engine(url).searcher()
    except NoIndex:
        suffix = folder.name.rpartition("_")[2]
        fill(url, (named(each) for each in read_articles(collection.docs, ("text",), "", suffix)))
        searcher = open_engine(url).searcher()
    with searcher:
        ways = {"as written": literal(View(searcher)), "through entities": View(searcher)}
        for queries in collection.sets:
            task = read_task(queries)
            for name, view in ways.items():
                found = {id: [hit.article.id for hit in rank(view, text, 10)] for id, text in task.queries.items()}
                figure = measured(task, name, found, 10).estimates["nDCG@10"].mean
                times, more = timed(view, [*task.queries.values()][:TIMED])
                print(f"{queries.name:16} {name:18} nDCG@10 {figure:.4f}   {times}   {more}")
        labels = [view.label("place", id, "fr") for id in searcher.complete("place", "", TIMED)]
        for name, view in ways.items():
            times, more = timed(view, labels)
            print(f"{'names of places':16} {name:18} {'':15}   {times}   {more}")


def timed(view: View, texts: list[str]) -> tuple[str, str]:
    """Return the processor time of answers asked the second time, and how many articles were found through entities."""
    times, through, total = [], 0, 0
    for text in texts:
        question = Question(text=text, ui="fr")
        found = answer(view, question)
        started = time.process_time()
        answer(view, question)
        times.append((time.process_time() - started) * 1000)
        through, total = through + found.through, total + found.total
    return f"median {statistics.median(times):6.2f} ms", f"{through:,} of {total:,} articles only through an entity"


def languages(folder: Path) -> None:
    """Print recall and precision across languages."""
    articles = [
        named(each, f"{lang}/{each.id}")
        for lang in LANGUAGES
        for each in read_articles(folder / f"xquad_{lang}" / "docs.jsonl", ("text",), lang, lang)
    ]
    wanted: defaultdict[str, set[str]] = defaultdict(set)
    for article in articles:
        for entity in article.entities if article.lang == "en" else ():
            if entity.type != "organisation":
                wanted[entity.label].add(article.id.partition("/")[2])
    with tempfile.TemporaryDirectory() as place:
        fill(f"{place}/index", iter(articles))
        with open_engine(f"{place}/index").searcher() as searcher:
            view = View(searcher)
            for name, each in (("as written", literal(view)), ("through entities", view)):
                across(each, name, wanted)


def across(view: View, name: str, wanted: dict[str, set[str]]) -> None:
    """Print how many of the wanted paragraphs in each other language all names together find."""
    found = dict.fromkeys(LANGUAGES[1:], 0)
    right, through = 0, 0
    for text, paragraphs in wanted.items():
        english = {hit.article.id.partition("/")[2] for hit in hits(view, text, "en")}
        for lang in found:
            ids = {hit.article.id.partition("/")[2]: hit.through for hit in hits(view, text, lang)}
            found[lang] += len(paragraphs & ids.keys())
            only = {id for id, entities in ids.items() if entities}
            right, through = right + len(only & (paragraphs | english)), through + len(only)
    most = sum(map(len, wanted.values()))
    shares = "  ".join(f"{lang} {count / most:.3f}" for lang, count in found.items())
    precision = f", {right / through:.3f} of {through:,} found only so are the same paragraphs" if through else ""
    print(f"{name:18} {len(wanted):,} names, {most:,} paragraphs: {shares}{precision}")


def hits(view: View, text: str, lang: str) -> tuple[Shown, ...]:
    """Return what a name finds in one language."""
    quoted = Question(text=text, where=(("lang", lang),), facets=(), histogram=None, size=240, by="article", ui="en")
    return answer(view, quoted).hits


if __name__ == "__main__":
    if sys.argv[1] == "ranking":
        ranking(Path(sys.argv[2]), sys.argv[3])
    else:
        languages(Path(sys.argv[2]))
