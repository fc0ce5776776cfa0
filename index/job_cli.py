"""The commands for what is in the index and should not be, and the reverse: delete, retry."""

from __future__ import annotations

import dataclasses
from typing import Final

import click

from index.cli import complain, job_options
from index.deleted import read_deleted
from index.deleting import Chosen, chosen_by_ids, chosen_by_query, delete, restore
from index.filling import Run
from index.home import Home
from index.progress import progress
from index.retrying import retry
from index.stopping import same_again, stoppable
from index.summary import summary
from search.cli import index_option, json_option, print_json, printable, view_of

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
