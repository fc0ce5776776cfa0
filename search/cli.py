"""The command `glaneur`: what was typed in a terminal to an answer there."""

from __future__ import annotations

import dataclasses
import errno
import json
import os
import sys
from collections.abc import Callable, Iterable, Iterator
from importlib.metadata import EntryPoint, entry_points, version
from typing import IO, TYPE_CHECKING, Any, Final, NoReturn

import click

from search.analysis.languages import LANGUAGES, language
from search.answer import MOST_HITS, Question, View, answer, as_json, mark, rank
from search.comparison import compare
from search.document import FACETS
from search.engines import open_engine
from search.engines.base import Searcher
from search.errors import GlaneurError, NoArticle
from search.explanation import Found, explain
from search.mending.decisions import decisions_at, read
from search.mending.folding import fold
from search.original import original
from search.similar import similar
from search.suggestions import suggest

if TYPE_CHECKING:
    from rich.console import Console

GROUP: Final = "glaneur.commands"
DEFAULT_INDEX: Final = "./glaneur-data"


class Commands(click.Group):
    """The commands of all three packages, found by their entry points and loaded when they are used."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Return the names in the order people need them."""
        return sorted(_entries(), key=lambda name: (_ORDER.index(name) if name in _ORDER else len(_ORDER), name))

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Load one command."""
        entry = _entries().get(cmd_name)
        command: click.Command | None = entry.load() if entry else None
        return command

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


_ORDER: Final = ["demo", "index", "search", "export", "serve", "show", "suggest", "similar", "diff", "explain", "evaluate", "status", "verify", "watch", "retry", "delete", "reindex", "generations", "rollback", "clean", "restore", "remove", "decisions", "undecide", "cleaning", "habits", "entity", "identify", "entities", "languages"]  # fmt: skip


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


def view_of(url: str, searcher: Searcher) -> View:
    """Look at an index through an open searcher, its entities as readers mended them."""
    path = decisions_at(url)
    return View(searcher, fold(read(path)) if path else None)


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


@click.command("search")
@click.argument("query", required=False)
@index_option
@ui_option
@json_option
@click.option("-n", "size", type=click.IntRange(0, MOST_HITS), default=10, show_default=True, help="Hits on a page.")
@click.option("--page", type=click.IntRange(min=1), default=1, show_default=True)
@click.option("--sort", type=click.Choice(["relevance", "newest", "oldest"]), default="relevance", show_default=True)
@click.option("--where", multiple=True, metavar="FIELD=VALUE", help="Only articles with this value; may be repeated.")
@click.option("--facet", "facets", multiple=True, metavar="FIELD", help="Count by this field; all of them if unset.")
@click.option("--articles", is_flag=True, help="One line for each article, not for each story; facets count lines.")
@click.option("--batch", type=click.File(encoding="utf-8"), metavar="FILE", help='Many queries: {"id","text"} a line.')
@click.option("--run", type=click.File("w", encoding="utf-8"), metavar="OUT", help="Write a TREC run of the batch.")
def search_command(
    query: str | None, url: str, ui: str | None, batch: IO[str] | None, run: IO[str] | None, **options: Any
) -> None:
    """Search for QUERY: ranked articles, snippets, facets.

    \b
    glaneur search 'réforme des retraites'
    glaneur search '"assemblée nationale" SAUF sport' --where lang=fr --sort newest
    glaneur search 'person:lavrov depuis:2016' --json
    glaneur search --batch queries.jsonl --run out.trec -n 100
    """
    if query is None and batch is None:
        raise click.UsageError("say what to search for: glaneur search QUERY, or --batch FILE")
    where = tuple(pair(text) for text in options["where"])
    with open_engine(url).searcher() as searcher:
        if batch is not None:
            _search_batch(view_of(url, searcher), batch, run, options["size"])
        elif query is not None:
            _search_one(view_of(url, searcher), query, ui, {**options, "where": where})


def _search_one(view: View, query: str, ui: str | None, options: dict[str, Any]) -> None:
    found = answer(
        view,
        Question(
            text=query,
            where=options["where"],
            facets=options["facets"] or FACETS,
            sort=options["sort"],
            page=options["page"],
            size=options["size"],
            by="article" if options["articles"] else "story",
            ui=ui,
        ),
    )
    if options["as_object"]:
        print_json(as_json(found))
    else:
        from search.terminal import show_answer

        show_answer(found, console())


def pair(text: str) -> tuple[str, str]:
    """Split what `--where` says."""
    field, equals, value = text.partition("=")
    if not equals:
        raise click.UsageError(f"--where {text!r}: write FIELD=VALUE")
    return field, value


def _search_batch(view: View, batch: IO[str], run: IO[str] | None, size: int) -> None:
    for line in json_lines(batch, "text"):
        hits = rank(view, line["text"], size)
        if run is None:
            print_json({"id": line["id"], "hits": [{"id": hit.article.id, "score": hit.score} for hit in hits]})
        else:
            rows = (
                f"{line['id']} Q0 {hit.article.id} {at} {hit.score:.6f} glaneur\n" for at, hit in enumerate(hits, 1)
            )
            run.writelines(rows)


@click.command("show")
@click.argument("id")
@index_option
@json_option
@click.option("-q", "--query", default="", help="Mark what this query finds.")
@click.option("--original", "whole", is_flag=True, help="Its original text, with what was taken out of it and why.")
def show_command(id: str, url: str, query: str, whole: bool, as_object: bool) -> None:
    """Print the article with this ID."""
    with open_engine(url).searcher() as searcher:
        view = view_of(url, searcher)
        article = view.article(id)
        if article is None:
            raise NoArticle(f"no article {id!r}: the ids are in what `glaneur search` prints")
        if as_object:
            lines = {"original": [dataclasses.asdict(line) for line in original(article)]} if whole else {}
            print_json(article.as_json() | lines)
            return
        from search.terminal import show_article, show_original

        if whole:
            show_original(article, console())
        else:
            show_article(article, mark(view, article, query), console())


@click.command("suggest")
@click.argument("prefix")
@index_option
@json_option
@click.option("-n", "limit", type=click.IntRange(1, 1000), default=10, show_default=True)
def suggest_command(prefix: str, url: str, limit: int, as_object: bool) -> None:
    """Complete PREFIX with words of the index, with or without its accents: how many articles have each."""
    with open_engine(url).searcher() as searcher:
        found = suggest(View(searcher), prefix, limit)
    if as_object:
        print_json({"prefix": prefix, "suggestions": [word.text for word in found.words]} | dataclasses.asdict(found))
    else:
        click.echo("".join(f"{word.text}\t{word.articles}\n" for word in found.words), nl=False)


@click.command("similar")
@click.argument("id")
@index_option
@json_option
@click.option("-n", "limit", type=click.IntRange(1, 100), default=10, show_default=True)
def similar_command(id: str, url: str, limit: int, as_object: bool) -> None:
    """List articles that are about the same as the one with this ID, reprints of it left out."""
    with open_engine(url).searcher() as searcher:
        article = searcher.get(id)
        if article is None:
            raise NoArticle(f"no article {id!r}: the ids are in what `glaneur search` prints")
        found = [{"id": each.id, "title": each.title} for each in similar(View(searcher), article, limit)]
    if as_object:
        print_json({"id": id, "similar": found})
        return
    for each in found:
        click.echo(f"{each['id']}  {each['title']}")


@click.command("diff")
@click.argument("id")
@click.argument("other")
@index_option
@json_option
def diff_command(id: str, other: str, url: str, as_object: bool) -> None:
    """Compare two articles word by word: what OTHER has not [-like this-], what it has beside {+like this+}."""
    with open_engine(url).searcher() as searcher:
        articles = [searcher.get(each) for each in (id, other)]
    for name, article in zip((id, other), articles, strict=True):
        if article is None:
            raise NoArticle(f"no article {name!r}: the ids are in what `glaneur search` prints")
    found = compare(*(article for article in articles if article is not None))
    if as_object:
        print_json({"id": id, "other": other} | dataclasses.asdict(found))
        return
    from search.terminal import show_comparison

    show_comparison(found, console())


@click.command("explain")
@click.argument("query")
@click.argument("id", required=False)
@index_option
@json_option
def explain_command(query: str, id: str | None, url: str, as_object: bool) -> None:
    """Say how QUERY was read and how many articles each word has; with ID, why that article is found: points that sum up."""
    with open_engine(url).searcher() as searcher:
        found = explain(view_of(url, searcher), query, id)
    if as_object:
        print_json(dataclasses.asdict(found))
        return
    click.echo(f"read as   {found.read_as}")
    for clause in found.clauses:
        click.echo(f"{clause.total:>9,}   {clause.text}   {' '.join(clause.forms)}")
    if found.article:
        _show_reasons(found.article)


def _show_reasons(found: Found) -> None:
    place = f"rank {found.rank}" if found.rank else "not found by it"
    click.echo(f"{found.id}: {place}, score {found.score:.4f}")
    for reason in found.reasons:
        where = ", ".join(f"{zone} {count}" for zone, count in reason.zones.items())
        click.echo(
            f"{reason.points:>9.4f}   {reason.word}   {_HOW[reason.how]}   {' '.join(reason.forms)}   {where}".rstrip()
        )


_HOW: Final = {
    "exact": "the very word",
    "accents": "with other accents",
    "inflection": "another form of it",
    "stem": "any form of it",
    "relative": "pieces of it",
    "phrase": "as a phrase",
    "close": "close to one another",
    "prefix": "begins so",
}


@click.command("languages")
@json_option
def languages_command(as_object: bool) -> None:
    """List the languages that texts are analysed in."""
    known = [language(code) for code in LANGUAGES if code != "und"]
    if as_object:
        print_json([{"code": each.code, "name": each.name, "stopwords": len(each.stopwords)} for each in known])
        return
    for each in known:
        click.echo(f"{each.code}  {each.name}")


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
        with command.make_context(name, arguments, parent=ctx) as inner:
            command.invoke(inner)


def console() -> Console:
    """Return the terminal, or plain text without colours or line breaks of ours when piped."""
    from rich.console import Console

    return Console(highlight=False, markup=False, emoji=False, soft_wrap=not sys.stdout.isatty())


def main() -> None:
    """Run the command line."""
    os.environ.setdefault("PYTHONIOENCODING", "utf-8")
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
    if hasattr(sys.stdin, "reconfigure"):
        sys.stdin.reconfigure(encoding="utf-8", errors="replace")
    glaneur()
