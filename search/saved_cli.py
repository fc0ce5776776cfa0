"""The command for searches that last: `glaneur searches`."""

from __future__ import annotations

import click

from search.answer import Question, whole
from search.cli import index_option, json_option, print_json, printable
from search.engines import open_engine
from search.errors import SearchError
from search.filters import Where
from search.saved import Saved, read, remove, save, searches_at
from search.search_cli import view_of, where_option


@click.command("searches")
@click.argument("query", required=False)
@index_option
@json_option
@click.option("--save", "name", metavar="NAME", help="Keep QUERY under this name, in the place of one that has it.")
@where_option
@click.option("--remove", "gone", metavar="NAME", help="Forget a search.")
def searches_command(
    query: str | None, url: str, name: str | None, where: Where, gone: str | None, as_object: bool
) -> None:
    """List the saved searches and how many articles each finds; save one, or take one out.

    They are lines of searches.tsv beside the index, which may be edited: name, query and filters, divided by tabs.

    \b
    glaneur searches --save 'La digue' 'digue Valbourg' --where lang=fr
    glaneur searches
    glaneur searches --remove 'La digue'
    """
    path = searches_at(url)
    if path is None:
        raise SearchError("memory: keeps nothing after the command ends: use --index PATH")
    if (query is None) != (name is None) or (where and name is None) or (name and gone):
        raise click.UsageError("to save a search: glaneur searches --save NAME QUERY")
    if name is not None:
        save(path, Saved(name, query or "*", where))
    if gone is not None:
        remove(path, gone)
    _list(url, read(path), as_object)


def _list(url: str, searches: list[Saved], as_object: bool) -> None:
    with open_engine(url).searcher() as searcher:
        view = view_of(url, searcher)
        counts = [whole(view, Question(text=each.text, where=each.where)).total for each in searches]
    if as_object:
        print_json(
            [
                {"name": each.name, "query": each.text, "where": [list(both) for both in each.where], "total": count}
                for each, count in zip(searches, counts, strict=True)
            ]
        )
        return
    for each, count in zip(searches, counts, strict=True):
        filters = "  ".join(f"{field}={value}" for field, value in each.where)
        click.echo(printable(f"{count:>9,}   {each.name}   {each.text}   {filters}").rstrip())
