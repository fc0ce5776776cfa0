"""The command for who may edit the page: `glaneur editors`."""

from __future__ import annotations

from pathlib import Path

import click

from web.editors import LONGEST_NAME, SHORTEST_PASSWORD, add, is_name, read, remove


@click.command("editors")
@click.argument("file", type=click.Path(dir_okay=False, path_type=Path))
@click.option("--add", "name", metavar="NAME", help="Add somebody, or give them another password, which is asked for.")
@click.option("--remove", "gone", metavar="NAME", help="Take somebody out.")
def editors_command(file: Path, name: str | None, gone: str | None) -> None:
    """List who may edit the page, add somebody or take somebody out.

    The password is typed twice, is not shown, and only a hash of it is kept. A server that was started with
    --editors-file follows the file: who is taken out, or has another password, is signed out.

    \b
    glaneur editors editors.tsv --add claire
    glaneur serve --editors-file editors.tsv
    """
    if name is not None:
        if not is_name(name):
            raise click.UsageError(
                f"a name has at most {LONGEST_NAME} letters, digits and ' .@_-', none of these outside"
            )
        add(file, name, _password())
    if gone is not None:
        remove(file, gone)
    for each in read(file):
        click.echo(each)


def _password() -> str:
    typed: str = click.prompt("Password", hide_input=True, confirmation_prompt="Once more", err=True)
    if len(typed) < SHORTEST_PASSWORD:
        raise click.UsageError(f"a password has {SHORTEST_PASSWORD} characters or more: four words will do")
    return typed
