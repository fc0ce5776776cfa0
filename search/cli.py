"""The command `glaneur`: its subcommands, each loaded when it is used, and what they have in common."""

from __future__ import annotations

import errno
import gc
import json
import os
import shlex
import sys
from collections.abc import Callable, Iterable, Iterator
from importlib.metadata import EntryPoint, entry_points, version
from typing import IO, Any, Final, NoReturn

import click

from search.errors import GlaneurError

GROUP: Final = "glaneur.commands"
DEFAULT_INDEX: Final = "./glaneur-data"
COMMANDS: Final = {
    "demo": "Index the bundled sample, serve the page, say the address and what to try.",
    "index": "Add what is new and update what has changed under each PATH: a file, a folder, or - for standard input.",
    "search": "Search for QUERY: ranked articles, snippets, facets.",
    "concordance": "Show every place where the words of QUERY stand, with what comes before and after it.",
    "searches": "List the saved searches and how many articles each finds; save one, or take one out.",
    "export": "Write every article that QUERY finds, by date, with a manifest: in FILE, or in FILE.manifest.json beside it.",
    "serve": "Serve the page and the API.",
    "editors": "List who may edit the page, add somebody or take somebody out.",
    "mcp": "Let an assistant search and read the articles: two tools, search and fetch, by the Model Context Protocol.",
    "show": "Print the article with this ID.",
    "suggest": "Complete PREFIX with words of the index, with or without its accents: how many articles have each.",
    "similar": "List articles that are about the same as the one with this ID, reprints of it left out.",
    "diff": "Compare two articles word by word: what OTHER has not [-like this-], what it has beside {+like this+}.",
    "explain": "Say how QUERY was read and how many articles each word has; with ID, why that article is found: points that sum up.",
    "evaluate": "Measure how well the queries of each COLLECTION are answered; compare with other runs.",
    "status": "Say what is in the index.",
    "verify": "Compare the index with the record of what was read; exit status 1 when something is wrong.",
    "watch": "Follow each PATH, a file or a folder: add what is new and update what has changed, until stopped.",
    "retry": "Try again what earlier runs have set aside; say what went in and what is still aside, and why.",
    "delete": "Delete the articles with these IDs, or those of a query, for good: no later run brings them back.",
    "reindex": "Build a new generation from the recorded sources, verify it, publish it; searches go on meanwhile.",
    "generations": "List the generations of the index, oldest first.",
    "rollback": "Make the generation before the live one live again.",
    "clean": "Show which lines of FILE are the article and which were removed, and why.",
    "restore": "Put a LINE that cleaning took out back into the article with this ID.",
    "remove": "Take a LINE out of the article with this ID.",
    "decisions": "List what was decided about lines, with what each decision applies to.",
    "undecide": "Undo decision N of `glaneur decisions`: a line is added that says so, none is changed.",
    "cleaning": "Say what cleaning took out of the articles of each source: how much, why, which lines, and which to look at.",
    "habits": "Say what was learnt of each source: the lines that its articles always have, and how many of them do.",
    "entity": "Mend persons, places and organisations: one entity for several ids, two for one, names, types.",
    "identify": "Say in which language each text is.",
    "entities": "Find the people, places and organisations that each text names.",
    "languages": "List the languages that texts are analysed in.",
}
"""Each command and the first sentence of its help, in the order people need them: a list of them loads none."""


class Commands(click.Group):
    """The commands of all three packages, found by their entry points and loaded when they are used."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Return the names in the order people need them, those that COMMANDS has not last."""
        order = list(COMMANDS)
        return sorted(_entries(), key=lambda name: (order.index(name) if name in COMMANDS else len(order), name))

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Load one command."""
        entry = _entries().get(cmd_name)
        return _loaded(entry) if entry else None

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """List the commands."""
        names = self.list_commands(ctx)
        room = formatter.width - 6 - max(map(len, names), default=0)
        with formatter.section("Commands"):
            formatter.write_dl([(name, self._help_line(ctx, name, room)) for name in names])

    def _help_line(self, ctx: click.Context, name: str, room: int) -> str:
        command = click.Command(name, help=COMMANDS[name]) if name in COMMANDS else self.get_command(ctx, name)
        return command.get_short_help_str(room) if command else ""

    def invoke(self, ctx: click.Context) -> Any:
        """Run a command; an error becomes one clear line and exit status 1."""
        try:
            return super().invoke(ctx)
        except (click.exceptions.ClickException, click.exceptions.Exit, click.exceptions.Abort):
            raise
        except BrokenPipeError:
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())  # `head` has had enough
            ctx.exit(0)
        except KeyboardInterrupt:
            _fail("stopped; what was committed is kept, and the same command goes on from there", 130)
        except GlaneurError as error:
            _fail(_line(error))
        except OSError as error:
            _fail(_said(error))
        except Exception as error:  # the edge: a traceback helps no one who is not at work on the project
            if os.environ.get("GLANEUR_DEBUG"):
                raise
            _fail(f"a fault of Glaneur's own, {type(error).__name__}: {_line(error)}; GLANEUR_DEBUG=1 shows where")


def _entries() -> dict[str, EntryPoint]:
    return {entry.name: entry for entry in entry_points(group=GROUP)}


def _said(error: OSError) -> str:
    if error.errno == errno.ENOSPC:
        return "the disk is full: make room and run the same command again; what was committed is kept"
    said = (error.strerror or str(error)).lower()
    return f"{error.filename}: {said}" if error.filename else said


def _line(error: BaseException) -> str:
    return " ".join(str(error).split())[:1000] or type(error).__name__


def _fail(message: str, status: int = 1) -> NoReturn:
    click.echo(f"glaneur: {message}", err=True)
    sys.exit(status)


def index_option(command: Callable[..., Any]) -> Callable[..., Any]:
    """Add `--index`: which index a command is about."""
    return click.option(
        "--index", "url", metavar="URL", envvar="GLANEUR_INDEX", default=DEFAULT_INDEX, show_default=True,
        help="Where the index is: a directory, ENGINE:DIRECTORY (tantivy, whoosh), or opensearch://HOST:PORT/NAME.",
    )(command)  # fmt: skip


def ui_option(command: Callable[..., Any]) -> Callable[..., Any]:
    """Add `--ui`: the language of labels."""
    return click.option(
        "--ui", metavar="LANG", envvar="GLANEUR_UI", help="Language of labels, e.g. fr; the index's commonest if unset."
    )(command)


def json_option(command: Callable[..., Any]) -> Callable[..., Any]:
    """Add `--json`: one JSON object instead of text."""
    return click.option("--json", "as_object", is_flag=True, help="Print one JSON object.")(command)


def print_json(value: object, file: IO[str] | None = None) -> None:
    """Print one JSON value on one line, letters as they are."""
    click.echo(json.dumps(value, ensure_ascii=False), file=file)


def printable(text: str) -> str:
    """Put a blank for each control character: what somebody wrote must not move the cursor."""
    return text if text.isprintable() else "".join(letter if letter.isprintable() else " " for letter in text)


def json_lines(lines: Iterable[str], *members: str) -> Iterator[dict[str, Any]]:
    """Yield the object of each JSON line that has an id and these members as texts.

    Any other line is said on standard error and left out; at the end it makes the exit status 1.
    """
    bad = 0
    for number, line in enumerate(lines, 1):
        if not line.strip():
            continue
        try:
            yield _json_object(line, members)
        except (ValueError, RecursionError) as error:
            bad += 1
            click.echo(f"glaneur: line {number} is left out: {error}", err=True)
    if bad:
        raise click.exceptions.Exit(1)


def _json_object(line: str, members: tuple[str, ...]) -> dict[str, Any]:
    value = json.loads(line)
    if not isinstance(value, dict) or not isinstance(value.get("id"), str | int):
        raise ValueError('it is no object with an "id"')
    for name in members:
        if not isinstance(value.get(name), str):
            raise ValueError(f'it has no "{name}"')
    return {**value, "id": str(value["id"])}


@click.group(cls=Commands, context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 110})
@click.version_option(version("glaneur"), prog_name="glaneur")
def glaneur() -> None:
    """Search archives of scraped articles: French first, many languages.

    \b
    glaneur demo                     the bundled sample, as a page
    glaneur index ARCHIVE            a folder of .txt .html .jsonl files
    glaneur search "réforme des retraites"
    glaneur serve                    the page, on http://127.0.0.1:8000
    """


def _loaded(entry: EntryPoint) -> click.Command:
    """Load a command; what its modules are made of stays, so nothing of it is looked at for what can be let go of."""
    gc.disable()
    try:
        command: click.Command = entry.load()
        gc.freeze()
        return command
    finally:
        gc.enable()


@click.command("demo")
@click.option("--port", type=int, default=8000, show_default=True)
@click.option("--index", "url", metavar="URL", default="./glaneur-demo", show_default=True)
@click.pass_context
def demo_command(ctx: click.Context, port: int, url: str) -> None:
    """Index the bundled sample, serve the page, say the address and what to try."""
    group = ctx.find_root().command
    assert isinstance(group, click.Group)
    for name, arguments in (("index", ["--sample", "--index", url]), ("serve", ["--port", str(port), "--index", url])):
        command = group.get_command(ctx, name)
        assert command is not None
        if name == "serve":
            click.echo('Try: maratov · "digue des Tanneurs" · place:genève cereales SAUF greve', err=True)
            command_line = shlex.join((sys.argv[0], "search", "digue", "--index", url))
            click.echo(f"In another terminal: {command_line}", err=True)
        with command.make_context(name, arguments, parent=ctx) as inner:
            command.invoke(inner)


def main() -> None:
    """Run the command line."""
    os.environ.setdefault("PYTHONIOENCODING", "utf-8")
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
    if hasattr(sys.stdin, "reconfigure"):
        sys.stdin.reconfigure(encoding="utf-8", errors="replace")
    glaneur()
