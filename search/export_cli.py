"""The command that writes all that a query finds to a file: `glaneur export`."""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Iterator
from pathlib import Path

import click

from search.answer import Question, whole
from search.cli import index_option
from search.complete import articles
from search.engines import open_engine
from search.exports import FORMATS, Format, Manifest
from search.exports.manifest import order_of
from search.filters import Where
from search.search_cli import view_of, where_option


@click.command("export")
@click.argument("query")
@index_option
@click.option("--format", "name", type=click.Choice(list(FORMATS)), default="csv", show_default=True)
@click.option(
    "-o", "path", type=click.Path(dir_okay=False, path_type=Path), metavar="FILE", help="Standard output if unset."
)
@where_option
@click.option("--sort", type=click.Choice(["newest", "oldest"]), default="newest", show_default=True)
@click.option("--bom", is_flag=True, help="Begin CSV with the mark that spreadsheets know UTF-8 by.")
def export_command(query: str, url: str, name: str, path: Path | None, where: Where, sort: str, bom: bool) -> None:
    """Write every article that QUERY finds, by date, with a manifest: in FILE, or in FILE.manifest.json beside it.

    \b
    glaneur export 'digue Valbourg' --format csv --bom -o digue.csv
    glaneur export 'lang:fr depuis:2020' --format iramuteq -o corpus.txt
    glaneur export '*' --format jsonl | gzip > all.jsonl.gz
    """
    format = FORMATS[name]
    if bom and name != "csv":
        raise click.UsageError("--bom is for CSV")
    if name == "txm" and path is None and sys.stdout.isatty():
        raise click.UsageError("a zip is nothing for a terminal: say a file with -o")
    question = Question(text=query, where=where, sort="oldest" if sort == "oldest" else "newest", by="article")
    with open_engine(url).searcher() as searcher:
        view = view_of(url, searcher)
        found = whole(view, question)
        manifest = Manifest.of(view, question, found)
        pieces = format.stream(manifest, articles(view, found, order_of(question)), bom=bom)
        write(pieces, path)
    if path and not format.has_manifest:
        _beside(path, manifest)
    click.echo(_said(manifest, format), err=True)


def write(pieces: Iterator[bytes], path: Path | None) -> None:
    """Write to standard output, or to a file that is there only when it is complete."""
    if path is None:
        out = sys.stdout.buffer
        out.writelines(pieces)
        out.flush()
        return
    unfinished = path.with_name(f"{path.name}.part")
    try:
        with unfinished.open("wb") as file:
            file.writelines(pieces)
        os.replace(unfinished, path)
    finally:
        unfinished.unlink(missing_ok=True)


def _beside(path: Path, manifest: Manifest) -> None:
    text = json.dumps(manifest.as_json(), ensure_ascii=False, indent=1)
    path.with_name(f"{path.name}.manifest.json").write_text(f"{text}\n", encoding="utf-8", errors="replace")


def _said(manifest: Manifest, format: Format) -> str:
    limited = "; too many to read the text of all, the best were" if manifest.limited else ""
    fewer = f"; each has at least {manifest.least} of the words" if manifest.least is not None else ""
    return f"glaneur: {manifest.articles:,} articles as {format.name}, generation {manifest.generation}{fewer}{limited}"
