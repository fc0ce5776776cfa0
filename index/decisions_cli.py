"""The commands that put lines back into articles and take lines out, and say what was taken out of each source:
restore, remove, decisions, undecide, cleaning.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Iterator
from typing import Any, Final

import click

from index.cleaning.decisions import Decision
from index.cleaning_report import MOST_UNSURE, SourceReport, indexed, report
from index.decided import Decided, read_decisions
from index.deciding import Scope, Taken, decide, undecide
from index.errors import Undecidable
from index.home import Home
from search.cli import index_option, json_option, print_json, printable
from search.ledger import Entry

_SHOWN: Final = 100
"""Characters of a line that a list shows."""


def _deciding(command: Callable[..., Any]) -> Callable[..., Any]:
    for each in (
        click.option("--note", default="", metavar="TEXT", help="Why, for whoever reads the decisions."),
        click.option("--near", is_flag=True, help="Also lines that differ in their digits: dates, counters."),
        click.option("--source", "everywhere", is_flag=True, help="In every article of this article's source."),
        json_option,
        index_option,
        click.argument("line"),
        click.argument("id"),
    ):
        command = each(command)
    return command


@click.command("restore")
@_deciding
def restore_command(id: str, line: str, **options: Any) -> None:
    """Put a LINE that cleaning took out back into the article with this ID.

    LINE is its number in the original, as `glaneur show ID --original` has it, or its text.
    """
    _say(decide(Home(options["url"]), "restore", (id, line), _scope(options)), "written down", options["as_object"])


@click.command("remove")
@_deciding
def remove_command(id: str, line: str, **options: Any) -> None:
    """Take a LINE out of the article with this ID.

    LINE is its number in the original, as `glaneur show ID --original` has it, or its text.
    """
    _say(decide(Home(options["url"]), "remove", (id, line), _scope(options)), "written down", options["as_object"])


@click.command("undecide")
@click.argument("number", type=click.IntRange(min=1), metavar="N")
@index_option
@json_option
def undecide_command(number: int, url: str, as_object: bool) -> None:
    """Undo decision N of `glaneur decisions`: a line is added that says so, none is changed."""
    _say(undecide(Home(url), number), "undone", as_object)


@click.command("decisions")
@index_option
@json_option
def decisions_command(url: str, as_object: bool) -> None:
    """List what was decided about lines, with what each decision applies to."""
    home = Home(url)
    decided = read_decisions(home.decisions)
    if as_object:
        faults = [{"origin": fault.origin, "detail": fault.detail} for fault in decided.faults]
        print_json({"decisions": [_object(entry) for entry in decided.entries], "faults": faults})
        return
    click.echo(
        "\n".join(_listed(decided)) or "nothing was decided: `glaneur restore ID LINE`, `glaneur remove ID LINE`"
    )
    for fault in decided.faults:
        click.echo(f"glaneur: {fault.origin}: {fault.detail}", err=True)


@click.command("cleaning")
@index_option
@json_option
@click.option("--source", metavar="NAME", help="Only the articles of this source.")
@click.option(
    "-n", "--limit", type=click.IntRange(0, MOST_UNSURE), default=10, show_default=True, help="Lines of each kind."
)
def cleaning_command(url: str, source: str | None, limit: int, as_object: bool) -> None:
    """Say what cleaning took out of the articles of each source: how much, why, which lines, and which to look at."""
    found = report(indexed(Home(url)), source)
    if source is not None and not found:
        raise Undecidable(f"no article is of source {source!r}: `glaneur status` lists the sources")
    if as_object:
        print_json({"sources": [each.as_json(limit) for each in found]})
    else:
        click.echo("\n".join(line for each in found for line in _reported(each, limit)) or "there are no articles")


def _reported(found: SourceReport, limit: int) -> Iterator[str]:
    counts = f"{found.articles:,} articles, {found.kept:,} paragraphs kept, {found.removed:,} lines removed"
    yield click.style(f"{printable(found.source) or '(no source)'}: ", bold=True) + counts
    if found.reasons:
        yield "    " + ", ".join(f"{printable(reason)} {count:,}" for reason, count in found.reasons.most_common())
    for line in found.often(limit):
        yield f"{line.count:>9,} ×  {printable(line.text[:_SHOWN])}  [{line.reason}]"
    if found.missed:
        yield f"    (so many different lines that counts may be too low by {found.missed:,})"
    if found.unsure:
        yield f"    {found.unsure:,} removed lines to look at, the least sure first:"
    for each in found.least_sure(limit):
        yield f"{each.confidence:>10.0%}   {printable(each.text[:_SHOWN])}  [{each.reason}]  glaneur restore {printable(each.article)} {each.n}"


def _scope(options: dict[str, Any]) -> Scope:
    return Scope(everywhere=options["everywhere"], near=options["near"], note=options["note"])


def _say(taken: Taken, said: str, as_object: bool) -> None:
    if as_object:
        print_json({"decision": taken.number, "applied": taken.applied, "later": bool(taken.later)})
        return
    click.echo(f"decision {taken.number} is {said}: {_shown(taken.decision)}")
    later = f"; {taken.later}" if taken.later else ""
    click.echo(f"applied to {taken.applied:,} article{'s' if taken.applied != 1 else ''}{later}")


def _listed(decided: Decided) -> Iterator[str]:
    for entry in decided.entries:
        state = "  (undone)" if entry.undone else ""
        note = f"  # {entry.decision.note}" if entry.decision.note else ""
        yield f"{entry.number:>5}  {entry.decision.at[:10]:<10}  {_shown(entry.decision)}{state}{note}"


def _shown(decision: Decision) -> str:
    about = f"article {decision.article}" if decision.article else f"every article of {decision.source}"
    which = f", line {decision.line}" if decision.line else ""
    near = ", whatever its digits" if decision.near else ""
    text = decision.text if len(decision.text) <= _SHOWN else f"{decision.text[:_SHOWN]}…"
    return printable(f"{decision.action:<7}  {text}  [{about}{which}{near}]")


def _object(entry: Entry[Decision]) -> dict[str, Any]:
    return {"number": entry.number, **dataclasses.asdict(entry.decision), "undone": entry.undone}
