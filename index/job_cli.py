"""The commands for what is in the index and should not be, and the reverse, and for one that follows folders: delete, retry, watch."""

from __future__ import annotations

import dataclasses
from pathlib import Path
from typing import Any, Final

import click

from index.checkpoint import Source
from index.cli import complain
from index.deleted import read_deleted
from index.deleting import Chosen, chosen_by_ids, chosen_by_query, delete, restore
from index.filling import Run
from index.home import Home
from index.options import entities_option, fields_of, job_options, source_options
from index.progress import progress
from index.report import Report
from index.retrying import retry
from index.stopping import Stop, same_again, stoppable
from index.summary import summary
from index.watching import Watch, follow
from search.cli import index_option, json_option, print_json, printable
from search.ledger import now
from search.search_cli import view_of

SHOWN: Final = 5
"""Titles that are shown before it is asked."""


@click.command("delete")
@click.argument("ids", nargs=-1, metavar="[ID]...")
@index_option
@json_option
@click.option(
    "--query", metavar="QUERY", help="All articles that have everything QUERY asks for; '*' is every article."
)
@click.option("--yes", is_flag=True, help="Do not ask.")
@click.option("--note", default="", metavar="TEXT", help="Why, for whoever reads deleted.jsonl.")
@click.option("--restore", "back", is_flag=True, help="Let the articles with these IDs come back.")
@click.option("--list", "listed", is_flag=True, help="List what was deleted and stays out.")
def delete_command(
    ids: tuple[str, ...], url: str, as_object: bool, query: str | None, yes: bool, note: str, back: bool, listed: bool
) -> None:
    """Delete the articles with these IDs, or those of a query, for good: no later run brings them back.

    \b
    glaneur delete a-17 a-18
    glaneur delete --query 'source:"Le Fanal" avant:2015'
    glaneur delete --restore a-17

    The files they were read from are left as they are. What is deleted is in deleted.jsonl of the index, by its id alone.
    """
    if bool(ids) + (query is not None) + listed != 1 or (back and not ids):
        raise click.UsageError("say what to delete: IDs, or --query QUERY; or --restore IDs, or --list")
    home = Home(url)
    if listed:
        _list(home, as_object)
    elif back:
        _restore(home, ids, as_object)
    else:
        _delete(home, _chosen(home, ids, query), (note, yes), as_object)


@click.command("retry")
@index_option
@json_option
@job_options
def retry_command(url: str, as_object: bool, workers: int, limit: float) -> None:
    """Try again what earlier runs have set aside; say what went in and what is still aside, and why.

    Files are read again that anything of was set aside: after a repair, with an extra installed, or with more time for
    an article. What goes in leaves the lists under rejected/.
    """
    with stoppable(same_again, complain) as stop, progress(quiet=as_object) as watch:
        done = retry(Home(url), Run(workers=workers, progress=watch, limit=limit, check=stop.check))
    if as_object:
        print_json({"tried": done.tried, "aside": done.report.rejected.total(), **done.report.as_json()})
        return
    went_in = done.report.indexed + done.report.updated
    click.echo(
        f"{done.tried:,} file{'' if done.tried == 1 else 's'} tried again: {_articles(went_in)} went in, {done.report.rejected.total():,} still aside"
    )
    click.echo("\n".join(summary(done.report)))


@click.command("watch")
@click.argument("paths", nargs=-1, metavar="PATH...", required=True)
@index_option
@json_option
@job_options
@source_options
@entities_option
@click.option(
    "--every",
    type=click.FloatRange(0.1, 86_400),
    default=60.0,
    show_default=True,
    metavar="SECONDS",
    help="Time between two looks.",
)
@click.option("--delete-missing", is_flag=True, help="Delete articles of these paths that are no longer there.")
def watch_command(paths: tuple[str, ...], url: str, as_object: bool, **options: Any) -> None:
    """Follow each PATH, a file or a folder: add what is new and update what has changed, until stopped.

    A line, or with --json an object, for each time that something changed. What fails is said once and tried again.
    Ctrl-C or SIGTERM end it after the article in hand, with exit status 0.
    """
    said = fields_of(options["fields"])
    places = [str(Path(path).expanduser().absolute()) for path in paths]
    sources = [Source(place, options["lang"], options["source"], said) for place in places]

    def tell(report: Report) -> None:
        if as_object:
            print_json({"at": now(), **report.as_json()})
        else:
            click.echo(f"{now()}  {next(summary(report))}")

    with Stop() as stop, progress(quiet=True) as watch:
        run = Run(
            workers=options["workers"],
            progress=watch,
            limit=options["limit"],
            check=stop.check,
            finder=options["finder"],
        )
        how = Watch(
            every=options["every"],
            wait=stop.wait,
            tell=tell,
            complain=lambda line: complain(f"glaneur: {printable(line)}"),
            delete_missing=options["delete_missing"],
        )
        follow(Home(url), sources, run, how)


def _chosen(home: Home, ids: tuple[str, ...], query: str | None) -> Chosen:
    if query is None:
        return chosen_by_ids(home, ids)
    if not query.strip():
        raise click.UsageError("--query is empty; '*' is every article")
    with home.engine.searcher() as searcher:
        return chosen_by_query(view_of(home.url, searcher), query)


def _delete(home: Home, chosen: Chosen, said: tuple[str, bool], as_object: bool) -> None:
    note, yes = said
    for id in chosen.unknown:
        click.echo(f"glaneur: no article {printable(id)!r}", err=True)
    if chosen.ids and not yes:
        _show(home, chosen)
        click.confirm(f"delete {_articles(len(chosen.ids))} for good?", abort=True, err=True)
    deleted = delete(home, chosen.ids, note) if chosen.ids else 0
    if as_object:
        print_json({"deleted": deleted, "unknown": list(chosen.unknown), "read_as": chosen.read_as or None})
    else:
        click.echo(f"{_articles(deleted)} deleted")
    if chosen.unknown:
        raise click.exceptions.Exit(1)


def _show(home: Home, chosen: Chosen) -> None:
    if chosen.read_as:
        click.echo(f"read as {printable(chosen.read_as)}", err=True)
    with home.engine.searcher() as searcher:
        for id in chosen.ids[:SHOWN]:
            article = searcher.get(id)
            click.echo(f"  {printable(id)}  {printable(article.title) if article else ''}".rstrip(), err=True)
    if len(chosen.ids) > SHOWN:
        click.echo(f"  and {len(chosen.ids) - SHOWN:,} more", err=True)


def _restore(home: Home, ids: tuple[str, ...], as_object: bool) -> None:
    allowed, back = restore(home, ids, Run(workers=1))
    if as_object:
        print_json({"allowed": allowed, "restored": back})
        return
    click.echo(f"{_articles(back)} back")
    if allowed > back:
        click.echo(
            f"{_articles(allowed - back)} not where read before: back with the next `glaneur index` of a path with it"
        )


def _list(home: Home, as_object: bool) -> None:
    deleted = read_deleted(home.deleted)
    for fault in deleted.faults:
        click.echo(f"glaneur: {fault.origin}: {fault.detail}", err=True)
    if as_object:
        print_json([dataclasses.asdict(each) for each in deleted.standing.values()])
        return
    for each in deleted.standing.values():
        click.echo(printable(f"{each.article}  {each.at}  {each.file}  {each.note}".rstrip()))


def _articles(count: int) -> str:
    return f"{count:,} article{'' if count == 1 else 's'}"
