"""The command that shows every place of a query in its context: `glaneur concordance`."""

from __future__ import annotations

from pathlib import Path
from typing import Final, Literal

import click

from search.answer import Question
from search.cli import index_option, json_option, print_json, printable, ui_option
from search.concordance import MOST_ARTICLES, ORDERS, Concordance, Order, concordance, occurrences, sought
from search.concordance_json import as_json
from search.engines import open_engine
from search.export_cli import write
from search.exports.places import PLACE_FORMATS
from search.filters import Where
from search.frequencies import PERS, Per, Rate, overall, rates
from search.frequencies import as_json as frequencies_json
from search.search_cli import console, view_of, where_option

_MOST_ON_A_PAGE: Final = 1_000


@click.command("concordance")
@click.argument("query")
@index_option
@ui_option
@json_option
@click.option(
    "-n",
    "--limit",
    "size",
    type=click.IntRange(0, _MOST_ON_A_PAGE),
    default=20,
    show_default=True,
    help="Places on a page.",
)
@click.option("--page", type=click.IntRange(min=1), default=1, show_default=True)
@click.option(
    "--sort",
    "order",
    type=click.Choice(ORDERS),
    default="newest",
    show_default=True,
    help="By date, by the words before or after, or by the word.",
)
@where_option
@click.option("--all", "everything", is_flag=True, help=f"Read every article, not only the first {MOST_ARTICLES:,}.")
@click.option(
    "--per", type=click.Choice(PERS), help="Count per million words of each source, language or time instead."
)
@click.option(
    "--format", "name", type=click.Choice(list(PLACE_FORMATS)), help="Write every place, by date, to a file or a pipe."
)
@click.option(
    "-o",
    "path",
    type=click.Path(dir_okay=False, path_type=Path),
    metavar="FILE",
    help="With --format; standard output if unset.",
)
def concordance_command(
    query: str, url: str, ui: str | None, as_object: bool, size: int, page: int, order: Order, where: Where,
    everything: bool, per: Per | None, name: str | None, path: Path | None,
) -> None:  # fmt: skip
    """Show every place where the words of QUERY stand, with what comes before and after it.

    \b
    glaneur concordance digue --sort after
    glaneur concordance '"état d’urgence"' --per date --all
    glaneur concordance 'grève PRÈS/5 port' --format csv -o places.csv
    """
    if path is not None and name is None:
        raise click.UsageError("-o is for a file: say its format with --format")
    question = Question(text=query, where=where, page=page, size=size)
    with open_engine(url).searcher() as searcher:
        view = view_of(url, searcher)
        if name is not None:
            by_date: Literal["newest", "oldest"] = "oldest" if order == "oldest" else "newest"
            write(PLACE_FORMATS[name].stream(occurrences(view, sought(view, question), by_date)), path)
            return
        found = concordance(view, question, order, None if everything else MOST_ARTICLES)
        if as_object:
            labels = ui or view.lexicon.languages[0]
            print_json(as_json(found) | {"frequencies": frequencies_json(view, found, labels)})
        elif per is not None:
            _show_rates([*rates(view, found, per, ui or view.lexicon.languages[0]), overall(view, found)])
        else:
            _show_places(found)
    if not as_object:
        click.echo(_said(found), err=True)


def _show_places(found: Concordance) -> None:
    from search.terminal import show_places

    show_places(found.shown, console())


def _show_rates(found: list[Rate]) -> None:
    click.echo(f"{'per million':>12}{'places':>10}{'articles':>10}{'words':>14}")
    for rate in found:
        figures = f"{rate.per_million:>12,.1f}{rate.places:>10,}{rate.articles:>10,}{rate.words:>14,}"
        click.echo(f"{figures}   {printable(rate.label) or 'all'}")


def _said(found: Concordance) -> str:
    said = f"glaneur: {found.total:,} places in {found.read:,} articles"
    if found.is_whole:
        return said
    begin, end = (f"{day:%Y-%m-%d}" if day else "" for day in (found.first, found.last))
    return f"{said}, of {found.found:,} that are found (--all reads the rest); frequencies are of {begin}..{end}"
