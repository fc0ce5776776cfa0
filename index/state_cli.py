"""The commands about what is in the index: status, verify, generations, rollback."""

from __future__ import annotations

import dataclasses
import itertools
import sys

import click

from index.home import Home
from index.inspection import generations, status, verify
from index.reindex import rollback
from search.cli import index_option, json_option, print_json, ui_option


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


def _plain(value: object) -> str:
    if isinstance(value, dict):
        return ", ".join(f"{name} {count:,}" for name, count in itertools.islice(value.items(), 40))
    if isinstance(value, list):
        return ", ".join(map(str, value))
    return f"{value:,}" if isinstance(value, int) and not isinstance(value, bool) else str(value or "-")
