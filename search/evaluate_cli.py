"""The command `glaneur evaluate`: test collections and runs to how well they are found, with intervals and tests."""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final, TypeVar

import click

from search.answer import MOST_HITS
from search.cli import json_option, print_json
from search.engines import DEFAULT, EMBEDDED
from search.errors import BadCollection
from search.evaluation import CONFIDENCE, PERMUTATIONS, RESAMPLES, Difference, Estimate, Run
from search.trec import ZONES, Collection, QuerySet, read_collection, read_run, write_run
from search.trial import (
    TEXT,
    Report,
    Setup,
    System,
    Task,
    as_json,
    opened,
    ranking,
    read_task,
    reported,
    retrieved,
)

T = TypeVar("T")
OURS: Final = "glaneur"


@dataclass(frozen=True, slots=True)
class Plan:
    """One set of queries, and the runs to read or write for it."""

    task: Task
    runs: tuple[tuple[str, Run], ...]
    """Name and ranking, of the runs that were given."""
    out: Path | None


def _fields(_context: click.Context, _option: click.Parameter, value: str | None) -> tuple[str, ...]:
    fields = tuple(name.strip() for name in (value or "").split(",") if name.strip())
    if value is not None and not (fields and set(fields) <= ZONES.keys()):
        raise click.BadParameter(f"name one or more of {', '.join(ZONES)}, with commas between them")
    return fields


@click.command("evaluate")
@click.argument("collections", nargs=-1, required=True, metavar="COLLECTION...", type=click.Path(path_type=Path))
@json_option
@click.option("--depth", type=click.IntRange(1, MOST_HITS), default=100, show_default=True, help="Documents a query.")
@click.option(
    "--run", type=click.Path(path_type=Path), metavar="OUT", help="Write a TREC run; a folder of them for several sets."
)
@click.option(
    "--compare", type=click.Path(path_type=Path), metavar="RUN", help="Compare with this TREC run, or folder of them."
)
@click.option(
    "--against",
    type=click.Path(path_type=Path),
    metavar="RUN",
    help="Compare the run of --compare with this one; search nothing.",
)
@click.option("--fields", metavar="NAMES", callback=_fields, help="What to index, of title,lead,text.  [default: text]")
@click.option(
    "--lang",
    default="",
    metavar="LANG",
    help="Language of all documents.  [default: their own, or xx of a folder NAME_xx]",
)
@click.option("--engine", type=click.Choice(list(EMBEDDED)), help=f"What to index with.  [default: {DEFAULT}]")
@click.option("--index", "url", default="", metavar="URL", help="Search this index; make none of docs.jsonl.")
def evaluate_command(
    collections: tuple[Path, ...], as_object: bool, depth: int, run: Path | None, compare: Path | None,
    against: Path | None, fields: tuple[str, ...], lang: str, engine: str | None, url: str,
) -> None:  # fmt: skip
    """Measure how well the queries of each COLLECTION are answered; compare with other runs.

    \b
    A COLLECTION is a folder with docs.jsonl {"id","text"}, queries.jsonl {"id","text"} and qrels.tsv
    (query 0 document relevance); or with several queries_NAME.jsonl and qrels_NAME.tsv.

    \b
    glaneur evaluate piaf_fr --run before.trec
    glaneur evaluate piaf_fr --compare before.trec
    glaneur evaluate piaf_fr --compare after.trec --against before.trec
    """
    if against and not compare:
        raise click.UsageError("--against needs --compare: glaneur evaluate COLLECTION --compare RUN --against RUN")
    if against and (run or url or engine or lang or fields):
        raise click.UsageError("--against compares two runs and searches nothing: leave out what is for searching")
    if url and (engine or lang or fields):
        raise click.UsageError("--index searches what is there: leave out --engine, --lang and --fields")
    setup = None if against else Setup(engine=engine or DEFAULT, index=url, lang=lang, fields=fields or TEXT)
    read = [read_collection(folder) for folder in collections]
    plans = _plans(read, run, [path for path in (compare, against) if path])
    reports = []
    for report in _reports(read, plans, setup, depth, quiet=as_object):
        reports.append(report)
        if not as_object:
            click.echo(("\n" if len(reports) > 1 else "") + "\n".join(_said(report)))
    if as_object:
        print_json(_object(reports, setup, depth))


def _plans(read: Sequence[Collection], out: Path | None, given: Sequence[Path]) -> dict[str, Plan]:
    """Read all queries, judgements and runs before anything is indexed, so that what is wrong is said at once."""
    sets = [queries for each in read for queries in each.sets]
    name, uses = Counter(queries.name for queries in sets).most_common(1)[0]
    if uses > 1:
        raise BadCollection(f"two sets of queries are called {name!r}: evaluate one at a time, or rename a folder")
    alone = len(sets) == 1
    if out:
        (out.parent if alone else out).mkdir(parents=True, exist_ok=True)
    names = [path.name or str(path) for path in given]
    names = names if len({OURS, *names}) > len(names) else [str(path) for path in given]
    return {
        queries.name: Plan(
            task=read_task(queries),
            runs=tuple((name, read_run(_place(path, queries, alone))) for name, path in zip(names, given, strict=True)),
            out=_place(out, queries, alone) if out else None,
        )
        for queries in sets
    }


def _place(path: Path, queries: QuerySet, alone: bool) -> Path:
    """Return the file of one set: the path itself, or a file in it when it is a folder or there are several sets."""
    return path if alone and not path.is_dir() else path / f"{queries.name.replace(' ', '_')}.trec"


def _reports(
    read: Sequence[Collection], plans: Mapping[str, Plan], setup: Setup | None, depth: int, *, quiet: bool
) -> Iterator[Report]:
    """Search, write the runs, and report; without a setup report on the runs that were given."""
    for each in read:
        mine = [plans[queries.name] for queries in each.sets]
        if setup is None:
            yield from (reported(plan.task, plan.runs, depth) for plan in mine)
            continue
        with opened(each, setup, lambda articles: _shown(articles, "indexing", quiet=quiet)) as view:
            for plan in mine:
                asked = _shown(plan.task.queries.items(), plan.task.set.name, len(plan.task.queries), quiet=quiet)
                found = retrieved(view, asked, depth)
                if plan.out:
                    write_run(plan.out, found)
                yield reported(plan.task, ((OURS, ranking(found)), *plan.runs), depth, view)


def _object(reports: Sequence[Report], setup: Setup | None, depth: int) -> dict[str, object]:
    searched = setup and not setup.index
    return {
        "engine": setup.engine if setup and searched else None,
        "index": (setup and setup.index) or None,
        "fields": setup.fields if setup and searched else None,
        "depth": depth,
        "confidence": CONFIDENCE,
        "resamples": RESAMPLES,
        "permutations": PERMUTATIONS,
        "sets": [as_json(report) for report in reports],
    }


def _shown(items: Iterable[T], label: str, length: int | None = None, *, quiet: bool) -> Iterator[T]:
    """Pass items on, and show on a terminal how many there were."""
    hidden = quiet or not sys.stderr.isatty()
    with click.progressbar(items, length=length, label=label, file=sys.stderr, hidden=hidden) as bar:
        yield from bar


def _said(report: Report) -> Iterator[str]:
    """Yield the lines of one set: what it is, a row for each measure, what was left out."""
    counts = [f"{len(report.task.queries):,} queries"]
    if report.documents is not None:
        counts.append(f"{report.documents:,} documents")
    yield f"{report.task.set.name}: {', '.join(counts)}, data {report.digest}"
    yield from _aligned([_head(report.systems), *(_row(report, name) for name in report.systems[0].estimates)])
    yield from _notes(report)


def _head(systems: Sequence[System]) -> list[str]:
    names = [system.name for system in systems]
    return ["", *names, *(["difference", "p", "better/same/worse"] if len(names) > 1 else [])]


def _row(report: Report, measure: str) -> list[str]:
    cells = [_interval(system.estimates[measure]) for system in report.systems]
    if measure in report.differences:
        by = report.differences[measure]
        cells += [_interval(by, "+"), f"{by.p:.4f}", f"{by.wins}/{by.ties}/{by.losses}"]
    return [measure, *cells]


def _interval(of: Estimate | Difference, sign: str = "") -> str:
    return f"{of.mean:{sign}.4f} [{of.low:{sign}.4f}, {of.high:{sign}.4f}]"


def _aligned(rows: Sequence[Sequence[str]]) -> Iterator[str]:
    widths = [max(len(cell) for cell in column) for column in zip(*rows, strict=True)]
    for row in rows:
        yield "  " + "  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip()


def _notes(report: Report) -> Iterator[str]:
    task = report.task
    irrelevant = sum(all(value <= 0 for value in judged.values()) for judged in task.judgements.values())
    counted = [
        (task.unjudged, "queries left out, because nothing is judged for them"),
        (task.unasked, f"judged queries left out, because {task.set.queries.name} does not have them"),
        (irrelevant, "queries without a relevant document, which count 0"),
        (report.unknown or 0, "judged documents that are not in the index, so that nothing finds them"),
        *((system.silent, f"queries without a hit in {system.name}, which count 0") for system in report.systems),
    ]
    yield from (f"  {what}: {count:,}" for count, what in counted if count)
    shallow = min(report.systems, key=lambda system: system.deepest)
    if shallow.deepest < min(report.depth, max(system.deepest for system in report.systems)):
        yield f"  {shallow.name} ends at rank {shallow.deepest}: --depth {shallow.deepest} compares like with like"
