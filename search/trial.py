"""A test collection to what Glaneur finds in it, and one or two rankings of it to a report."""

from __future__ import annotations

import contextlib
import dataclasses
import tempfile
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

from search.analysis.languages import LANGUAGES, language
from search.answer import rank
from search.article import Article
from search.document import Document
from search.engines import DEFAULT, open_engine
from search.errors import BadCollection
from search.evaluation import Difference, Estimate, Judgements, Run, difference, estimate, scores
from search.trec import Collection, QuerySet, read_articles, read_judgements, read_queries
from search.view import View

Scored = Mapping[str, Sequence[tuple[str, float]]]
"""Query to (document, score), best first."""
Watch = Callable[[Iterable[Article]], Iterable[Article]]
"""Passes articles on and may show how many there were."""

TEXT: Final = ("text",)


@dataclass(frozen=True, slots=True, kw_only=True)
class Setup:
    """How a collection is indexed."""

    engine: str = DEFAULT
    index: str = ""
    """URL of an index to ask instead of making one."""
    lang: str = ""
    """Language of all documents; when empty their own `lang`, else what the name of the folder ends in."""
    fields: Sequence[str] = TEXT


@dataclass(frozen=True, slots=True)
class Task:
    """The queries of a set that can be judged."""

    set: QuerySet
    queries: dict[str, str]
    judgements: Judgements
    """Of these queries."""
    unjudged: int
    """Queries without judgements, left out."""
    unasked: int
    """Queries that are judged but have no text, left out."""


@dataclass(frozen=True, slots=True)
class System:
    """One ranking of all the queries of a task, measured."""

    name: str
    silent: int
    """Queries that it has no document for: they count 0."""
    deepest: int
    """Documents of the query that it has most for."""
    scores: dict[str, dict[str, float]]
    """Measure to query to figure."""
    estimates: dict[str, Estimate]


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """All that there is to say of one set of queries."""

    task: Task
    digest: str
    """Of the files of the set."""
    depth: int
    documents: int | None
    """None when nothing was searched."""
    unknown: int | None
    """Documents that are judged but not in the index."""
    systems: tuple[System, ...]
    differences: dict[str, Difference]
    """Measure to how much better the first system is than the second; empty when there is one."""


def read_task(queries: QuerySet) -> Task:
    """Read queries and judgements; raise BadCollection when no query has both text and judgements."""
    texts = read_queries(queries.queries)
    judged = read_judgements(queries.qrels)
    both = {id: text for id, text in texts.items() if id in judged}
    if not both:
        raise BadCollection(
            f"no query of {str(queries.queries)!r} has a judgement in {str(queries.qrels)!r}: their ids must be the same"
        )
    return Task(queries, both, {id: judged[id] for id in both}, len(texts) - len(both), len(judged) - len(both))


@contextlib.contextmanager
def opened(collection: Collection, setup: Setup, watch: Watch = iter) -> Iterator[View]:
    """Index the documents of a collection in a temporary folder, and open that index; or open the one of the setup."""
    with tempfile.TemporaryDirectory(prefix="glaneur-") as place:
        engine = open_engine(
            setup.index or (f"{setup.engine}:" if setup.engine == "memory" else f"{setup.engine}:{place}/index")
        )
        if not setup.index:
            with engine.build() as writer:
                for article in watch(_articles(collection, setup)):
                    writer.put(Document.of(article))
            engine.publish(writer.generation)
        with engine.searcher() as searcher:
            if not len(searcher):
                raise BadCollection(f"{str(collection.docs or setup.index)!r} has no documents")
            yield View(searcher)


def _articles(collection: Collection, setup: Setup) -> Iterator[Article]:
    if collection.docs is None:
        raise BadCollection(
            f"{str(collection.folder)!r} has no docs.jsonl: add it, or say --index URL to search your own"
        )
    suffix = collection.folder.resolve().name.rpartition("_")[2]
    lang = language(setup.lang).code if setup.lang else ""
    return read_articles(collection.docs, setup.fields, lang, suffix if suffix in LANGUAGES else "und")


def retrieved(view: View, queries: Iterable[tuple[str, str]], depth: int) -> Scored:
    """Ask each (id, text) for its `depth` best documents."""
    return {id: [(hit.article.id, hit.score) for hit in rank(view, text, depth)] for id, text in queries}


def ranking(found: Scored) -> Run:
    """Leave out the scores."""
    return {query: [id for id, _ in hits] for query, hits in found.items()}


def measured(task: Task, name: str, run: Run, depth: int) -> System:
    """Measure a ranking; raise BadCollection when it has none of the queries."""
    if not run.keys() & task.judgements.keys():
        raise BadCollection(f"{name!r} has none of the queries of {task.set.name!r}: is it a run of that collection?")
    figures = scores(run, task.judgements, depth)
    return System(
        name=name,
        silent=sum(not run.get(query) for query in task.judgements),
        deepest=max(len(run.get(query, ())) for query in task.judgements),
        scores=figures,
        estimates={measure: estimate([*values.values()]) for measure, values in figures.items()},
    )


def reported(task: Task, runs: Iterable[tuple[str, Run]], depth: int, view: View | None = None) -> Report:
    """Measure one named ranking, or two and how they differ; `view` is the index that was searched, if one was."""
    systems = tuple(measured(task, name, run, depth) for name, run in runs)
    return Report(
        task=task,
        digest=task.set.digest(),
        depth=depth,
        documents=len(view.searcher) if view else None,
        unknown=_unknown(view, task.judgements) if view else None,
        systems=systems,
        differences=_differences(systems),
    )


def _unknown(view: View, judgements: Judgements) -> int:
    return sum(view.searcher.get(id) is None for id in {id for judged in judgements.values() for id in judged})


def _differences(systems: Sequence[System]) -> dict[str, Difference]:
    if len(systems) < 2:
        return {}
    first, second = systems
    return {
        name: difference([*values.values()], [*second.scores[name].values()]) for name, values in first.scores.items()
    }


def as_json(report: Report) -> dict[str, Any]:
    """Return what `glaneur evaluate --json` says of one set of queries."""
    return {
        "name": report.task.set.name,
        "data": report.digest,
        "queries": len(report.task.queries),
        "documents": report.documents,
        "unknown_documents": report.unknown,
        "left_out": {"unjudged": report.task.unjudged, "unasked": report.task.unasked},
        "systems": [_system_json(each) for each in report.systems],
        "differences": {name: dataclasses.asdict(each) for name, each in report.differences.items()},
    }


def _system_json(system: System) -> dict[str, Any]:
    return {
        "name": system.name,
        "silent": system.silent,
        "deepest": system.deepest,
        "measures": {name: dataclasses.asdict(each) for name, each in system.estimates.items()},
        "per_query": system.scores,
    }
