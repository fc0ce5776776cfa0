"""The commands of the job: index, reindex, status, verify, generations, rollback; clean, identify, entities."""

from __future__ import annotations

import dataclasses
import itertools
import os
import sys
from collections.abc import Callable, Iterator
from importlib.resources import as_file, files
from pathlib import Path
from typing import IO, Any, BinaryIO, cast

import click

from index.checkpoint import Source
from index.cleaning import Cleaned, clean
from index.cleaning.habits import apply as without_habits
from index.entities import extract
from index.entities.pipelines import OURS
from index.errors import NotAnArticle
from index.filling import Run
from index.habits_cli import Reading, learn_from, raw_article
from index.home import Home
from index.identify import identify, language_code
from index.inspection import generations, status, verify
from index.learnt import Learnt, read_habits
from index.progress import progress
from index.readers import read_stream
from index.reindex import reindex, rollback, spool, update
from index.report import Report
from index.shard import Shard
from index.sharding import fill_shard
from index.source import FIELDS, Fields, RawArticle, Rejected
from index.stopping import same_again, stoppable
from index.summary import summary
from index.workers import LIMIT
from search.cli import index_option, json_lines, json_option, print_json, printable, ui_option
from search.engines.base import Claims
from search.labels import label

_WORKERS = os.cpu_count() or 1


def job_options(command: Callable[..., Any]) -> Callable[..., Any]:
    """Add `--workers` and `--time-limit`."""
    for option in (
        click.option("--time-limit", "limit", type=click.FloatRange(0.1, 86_400), default=LIMIT, show_default=True, metavar="SECONDS", help="What one article may take before it is set aside."),
        click.option("--workers", type=click.IntRange(1, 256), default=_WORKERS, show_default="one a core", help="Processes that prepare articles."),
    ):  # fmt: skip
        command = option(command)
    return command


def source_options(command: Callable[..., Any]) -> Callable[..., Any]:
    """Add `--lang`, `--source` and `--map`: what is said of all articles of a path."""
    for option in (
        click.option("--map", "fields", multiple=True, metavar="NAME=THEIRS", help="What these files call a field, e.g. title=headline."),
        click.option("--source", default="", metavar="NAME", help="Source of all these articles."),
        click.option("--lang", default="", metavar="LANG", help="Language of all these articles, e.g. fr, if you know it."),
    ):  # fmt: skip
        command = option(command)
    return command


def entities_option(command: Callable[..., Any]) -> Callable[..., Any]:
    """Add `--entities`: what finds names."""
    told = "What finds names: glaneur, or spacy:MODEL (glaneur[spacy]), e.g. spacy:fr_core_news_sm; later runs do as this one."
    return click.option("--entities", "finder", metavar="FINDER", callback=_finder, help=told)(command)


def shard_option(command: Callable[..., Any]) -> Callable[..., Any]:
    """Add `--shard`: the share of one machine of several."""
    told = (
        "Do one share of N, on each of N machines that share the home of an index in a cluster; the last one publishes."
    )
    return click.option("--shard", callback=_shard, metavar="I/N", help=told)(command)


def _shard(context: click.Context, parameter: click.Parameter, said: str | None) -> Shard | None:
    try:
        return Shard.read(said) if said is not None else None
    except ValueError as error:
        raise click.BadParameter(str(error)) from None


def _finder(context: click.Context, parameter: click.Parameter, said: str | None) -> str | None:
    return "" if said == OURS else said


@click.command("index")
@click.argument("paths", nargs=-1, metavar="PATH...")
@index_option
@json_option
@job_options
@source_options
@entities_option
@shard_option
@click.option("--delete-missing", is_flag=True, help="Delete articles of these paths that are no longer there.")
@click.option("--sample", is_flag=True, help="Index the sample that comes with Glaneur.")
def index_command(
    paths: tuple[str, ...],
    url: str,
    as_object: bool,
    workers: int,
    limit: float,
    lang: str,
    source: str,
    fields: tuple[str, ...],
    finder: str | None,
    shard: Shard | None,
    delete_missing: bool,
    sample: bool,
) -> None:
    """Add what is new and update what has changed under each PATH: a file, a folder, or - for standard input.

    \b
    Reads .txt (title, blank line, text), .html, .htm, .xhtml, .jsonl, .ndjson, .json, .csv, .tsv and .tab (a row is an article);
    .rss, .atom, .rdf, .tei, .alto, .nitf, and .xml that is one of these; .eml, .mbox, .mbx; .epub;
    .warc, .wet, .arc, .pdf, .parquet with the extras glaneur[warc], [pdf], [parquet]; each also .gz, .xz, .zst or .bz2; and what is inside .zip and .tar archives. Addresses (.urls) are not fetched.
    A line of .jsonl: {"text": ..., "id"?, "url"?, "title"?, "lead"?, "published"?, "updated"?, "source"?, "section"?, "authors"?,
    "agency"?, "tags"?, "captions"?, "lang"?}
    """
    if not paths and not sample:
        raise click.UsageError("say what to index: a file, a folder, or - for standard input")
    if shard and (delete_missing or "-" in paths):
        raise click.UsageError(
            "--shard builds an index of files that all machines have: without - and --delete-missing"
        )
    said = fields_of(fields)
    home = _shared(Home(url), shard)
    with as_file(files("index") / "sample") as folder:
        real = [*(_real(home, path) for path in paths), *([folder] if sample else [])]
        sources = [Source(str(path), lang, source, said) for path in real]
        with stoppable(same_again, complain) as stop, progress(quiet=as_object) as watch:
            run = Run(workers=workers, progress=watch, limit=limit, check=stop.check, finder=finder)
            if shard:
                report = fill_shard(home, shard, run, sources, complain)
            else:
                report = update(home, sources, run, delete_missing=delete_missing)
    say(report, as_object)


@click.command("reindex")
@index_option
@json_option
@job_options
@entities_option
@shard_option
@click.option("--resume", is_flag=True, help="Go on with a run that was cut short.")
@click.option("--force", is_flag=True, help="Publish even when sources are gone or far fewer articles come out.")
def reindex_command(
    url: str,
    as_object: bool,
    workers: int,
    limit: float,
    finder: str | None,
    shard: Shard | None,
    resume: bool,
    force: bool,
) -> None:
    """Build a new generation from the recorded sources, verify it, publish it; searches go on meanwhile."""
    home = _shared(Home(url), shard)

    def advice() -> str:
        if shard:
            return f"glaneur reindex --shard {shard}"
        return "glaneur reindex --resume" if home.unfinished() else "glaneur reindex"

    with stoppable(advice, complain) as stop, progress(quiet=as_object) as watch:
        run = Run(workers=workers, progress=watch, force=force, limit=limit, check=stop.check, finder=finder)
        report = fill_shard(home, shard, run, say=complain) if shard else reindex(home, run, resume=resume)
    say(report, as_object)


@click.command("status")
@index_option
@json_option
@ui_option
def status_command(url: str, as_object: bool, ui: str | None) -> None:
    """Say what is in the index."""
    state = status(Home(url))
    if as_object:
        print_json(state)
        return
    state["reasons"] = {each["reason"]: each["count"] for each in state["reasons"]}
    for name, value in state.items():
        click.echo(f"{name:<12} {_plain(value)}")


@click.command("verify")
@index_option
@json_option
def verify_command(url: str, as_object: bool) -> None:
    """Compare the index with the record of what was read; exit status 1 when something is wrong."""
    faults = verify(Home(url))
    if as_object:
        print_json({"ok": not faults, "faults": faults})
    else:
        click.echo("\n".join(faults) or "every article that was read is in the index, once")
    sys.exit(1 if faults else 0)


@click.command("generations")
@index_option
@json_option
def generations_command(url: str, as_object: bool) -> None:
    """List the generations of the index, oldest first."""
    found = generations(Home(url))
    if as_object:
        print_json([dataclasses.asdict(each) for each in found])
        return
    for each in found:
        state = "live" if each.live else "whole" if each.finished else "cut short"
        articles = "?" if each.articles is None else f"{each.articles:,}"
        click.echo(f"{each.name}  {state:<9}  {articles:>12} articles  {each.bytes / 1e6:>9.1f} MB")


@click.command("rollback")
@index_option
def rollback_command(url: str) -> None:
    """Make the generation before the live one live again."""
    click.echo(f"live now: {rollback(Home(url))}")


@click.command("clean")
@click.argument("file", type=click.File("rb"), default="-")
@json_option
@click.option("--jsonl", is_flag=True, help='Read {"id","text" or "html"} lines, write one for each.')
@click.option(
    "--habits",
    type=click.Path(dir_okay=False, path_type=Path),
    help="What is known of the sources; with --jsonl what is learnt is added to it.",
)
@click.option("--alone", is_flag=True, help="With --jsonl: clean each article by itself, at once, and learn nothing.")
def clean_command(file: IO[bytes], as_object: bool, jsonl: bool, habits: Path | None, alone: bool) -> None:
    """Show which lines of FILE are the article and which were removed, and why.

    With --jsonl all articles are read twice: first to learn which lines come back in each source, then to be cleaned.
    """
    if jsonl and not alone:
        reading = learn_from(file, habits)
    else:
        reading = Reading(file, read_habits(habits) if habits else Learnt(), {})
    if jsonl:
        for line in json_lines(_text(reading.file)):
            raw = raw_article(line)
            print_json(_cleaned(raw, _clean(raw, reading)))
        return
    for item in read_stream(cast(BinaryIO, file), getattr(file, "name", "-")):
        if isinstance(item, Rejected):
            raise NotAnArticle(f"{item.origin}: {item.reason} {item.detail}".strip())
        if as_object:
            print_json(_cleaned(item, _clean(item, reading)))
        else:
            _show(_clean(item, reading))


@click.command("identify")
@click.option(
    "--jsonl", is_flag=True, required=True, help='Read {"id","text"} lines, write {"id","lang","confidence"}.'
)
@click.argument("file", type=click.File(encoding="utf-8"), default="-")
def identify_command(jsonl: bool, file: IO[str]) -> None:
    """Say in which language each text is."""
    for line in json_lines(file, "text"):
        found = identify(line["text"])
        print_json({"id": line["id"], "lang": found.lang, "confidence": round(found.confidence, 4)})


@click.command("entities")
@click.option("--jsonl", is_flag=True, required=True, help='Read {"id","text","lang"?} lines, write what they name.')
@ui_option
@click.argument("file", type=click.File(encoding="utf-8"), default="-")
def entities_command(jsonl: bool, ui: str | None, file: IO[str]) -> None:
    """Find the people, places and organisations that each text names."""
    for line in json_lines(file, "text"):
        text = line["text"]
        lang = str(line.get("lang") or identify(text).lang)
        print_json(
            {"id": line["id"], "lang": lang, "entities": [_entity(each, ui or lang) for each in extract(text, lang)]}
        )


def _entity(mention: Any, ui: str) -> dict[str, Any]:
    return {**mention._asdict(), "label": label(mention.id, ui) or mention.label}


def _shared(home: Home, shard: Shard | None) -> Home:
    """Raise UsageError when several machines can't write to an index."""
    if shard and not isinstance(home.engine, Claims):
        raise click.UsageError("--shard is for an index in a cluster: --index opensearch://HOST/NAME?home=FOLDER")
    return home


def _real(home: Home, path: str) -> Path:
    return spool(home, sys.stdin.buffer) if path == "-" else Path(path).expanduser().absolute()


def fields_of(said: tuple[str, ...]) -> Fields:
    """Read `--map NAME=THEIRS`; raise UsageError when it is none."""
    pairs = []
    for each in said:
        ours, equals, theirs = each.partition("=")
        if ours not in FIELDS or not equals or not theirs.strip():
            raise click.UsageError(f"--map {each}: write NAME=THEIRS, NAME being one of {' '.join(FIELDS)}")
        pairs.append((ours, theirs))
    return tuple(pairs)


def complain(line: str) -> None:
    """Say a line on standard error."""
    click.echo(line, err=True)


def say(report: Report, as_object: bool) -> None:
    """Print what a run did; exit with 1 when all that it read was rejected."""
    if as_object:
        print_json(report.as_json())
    else:
        click.echo("\n".join(summary(report)))
    if report.rejected and not (report.indexed or report.updated or report.unchanged):
        sys.exit(1)


def _plain(value: object) -> str:
    if isinstance(value, dict):
        return ", ".join(f"{name} {count:,}" for name, count in itertools.islice(value.items(), 40))
    if isinstance(value, list):
        return ", ".join(map(str, value))
    return f"{value:,}" if isinstance(value, int) and not isinstance(value, bool) else str(value or "-")


def _text(file: IO[bytes]) -> Iterator[str]:
    return (line.decode("utf-8", "replace") for line in file)


def _clean(raw: RawArticle, reading: Reading) -> Cleaned:
    found = reading.remembered.pop(raw.digest(), None) or clean(raw)
    habits = reading.learnt.for_article(raw)
    return without_habits(found, habits) if habits else found


def _cleaned(raw: RawArticle, found: Cleaned) -> dict[str, Any]:
    return {
        "id": raw.id,
        "title": found.title,
        "lead": found.lead,
        "body": found.body,
        "published": found.dated or None,
        "updated": found.updated.isoformat() if found.updated else None,
        "authors": list(found.authors),
        "agency": list(found.agency),
        "source": found.source,
        "section": found.section,
        "tags": list(found.tags),
        "captions": list(found.captions),
        "url": found.url,
        "lang": language_code(raw.lang)
        or raw.lang
        or found.lang_hint
        or identify(f"{found.title}\n{found.lead}\n{found.body}").lang,
        "lines": [
            {"n": line.n, "text": line.text, "kept": line.kept, "reason": line.reason, "confidence": line.confidence}
            for line in found.lines
        ],
    }


def _show(found: Cleaned) -> None:
    """Show what was extracted, then each line."""
    about = {
        "title": found.title,
        "lead": found.lead,
        "published": found.dated,
        "updated": found.updated.isoformat() if found.updated else "",
        "authors": ", ".join(found.authors),
        "agency": ", ".join(found.agency),
        "source": found.source,
        "section": found.section,
        "tags": ", ".join(found.tags),
        "captions": " | ".join(found.captions),
        "url": found.url,
    }
    for name, value in about.items():
        if value:
            click.echo(
                click.style(f"{name:<10} ", fg="cyan")
                + "".join(letter if letter.isprintable() else " " for letter in value)
            )
    click.echo()
    _show_lines(found)


def _show_lines(found: Cleaned) -> None:
    """Print each line, behind a blank or, when it was taken out, a minus; no line can move the cursor."""
    for line in found.lines:
        text = printable(line.text)
        if line.kept:
            click.echo(f"  {text}".rstrip())
        else:
            said = click.style(f"  [{line.reason}, {line.confidence:.0%}]", dim=True)
            click.echo(click.style("- ", fg="red") + click.style(text, fg="red", strikethrough=True) + said)
