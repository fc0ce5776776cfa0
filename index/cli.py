"""The commands that build an index: index, reindex."""

from __future__ import annotations

import sys
from importlib.resources import as_file, files
from pathlib import Path

import click

from index.checkpoint import Source
from index.filling import Run
from index.home import Home
from index.options import entities_option, fields_of, job_options, shard_option, source_options
from index.progress import progress
from index.reindex import reindex, spool, update
from index.report import Report
from index.shard import Shard
from index.sharding import fill_shard
from index.stopping import same_again, stoppable
from index.summary import summary
from search.cli import index_option, json_option, print_json
from search.engines.base import Claims


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


def _shared(home: Home, shard: Shard | None) -> Home:
    """Raise UsageError when several machines can't write to an index."""
    if shard and not isinstance(home.engine, Claims):
        raise click.UsageError("--shard is for an index in a cluster: --index opensearch://HOST/NAME?home=FOLDER")
    return home


def _real(home: Home, path: str) -> Path:
    return spool(home, sys.stdin.buffer) if path == "-" else Path(path).expanduser().absolute()


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
