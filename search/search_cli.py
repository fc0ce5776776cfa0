"""The commands that ask an index: search, show, suggest, similar, diff, explain, languages."""

from __future__ import annotations

import dataclasses
import sys
from typing import IO, TYPE_CHECKING, Any, Final

import click

from search.analysis.languages import LANGUAGES, language
from search.answer import MOST_HITS, Question, answer, mark, rank
from search.answer_json import as_json
from search.cli import index_option, json_lines, json_option, print_json, ui_option
from search.comparison import compare
from search.document import FACETS
from search.engines import open_engine
from search.engines.base import Searcher
from search.errors import NoArticle
from search.explanation import Found, explain
from search.filters import Where
from search.mending.decisions import decisions_at, read
from search.mending.folding import fold
from search.mending.joining import kept
from search.original import original
from search.similar import similar
from search.suggestions import suggest
from search.view import View

if TYPE_CHECKING:
    from rich.console import Console


def view_of(url: str, searcher: Searcher) -> View:
    """Look at an index through an open searcher, its entities as readers mended them."""
    path = decisions_at(url)
    joined = kept(path.parent, open_engine(url).stamp()) if path else None
    return View(searcher, fold(read(path)) if path else None, joined=joined)


def _pairs(context: click.Context, option: click.Parameter, typed: tuple[str, ...]) -> Where:
    """Split what `--where` says."""
    for text in typed:
        if "=" not in text:
            raise click.UsageError(f"--where {text!r}: write FIELD=VALUE")
    return tuple((name, value) for name, _, value in (text.partition("=") for text in typed))


where_option = click.option(
    "--where",
    multiple=True,
    metavar="FIELD=VALUE",
    callback=_pairs,
    help="Only articles with this value; of several of one field, any. not.FIELD=VALUE: without it; and.FIELD=VALUE: with it too.",
)


@click.command("search")
@click.argument("query", required=False)
@index_option
@ui_option
@json_option
@click.option(
    "-n", "--limit", "size", type=click.IntRange(0, MOST_HITS), default=10, show_default=True, help="Hits on a page."
)
@click.option("--page", type=click.IntRange(min=1), default=1, show_default=True)
@click.option("--sort", type=click.Choice(["relevance", "newest", "oldest"]), default="relevance", show_default=True)
@where_option
@click.option("--facet", "facets", multiple=True, metavar="FIELD", help="Count by this field; all of them if unset.")
@click.option("--articles", is_flag=True, help="One line for each article, not for each story; facets count lines.")
@click.option("--as-written", is_flag=True, help="Names as they are typed only, not through their entities.")
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
    with open_engine(url).searcher() as searcher:
        if batch is not None:
            _search_batch(view_of(url, searcher), batch, run, options["size"])
        elif query is not None:
            _search_one(view_of(url, searcher), query, ui, options)


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
            as_written=options["as_written"],
            ui=ui,
        ),
    )
    if options["as_object"]:
        print_json(as_json(found))
    else:
        from search.terminal import show_answer

        show_answer(found, console())


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
@click.option("-n", "--limit", type=click.IntRange(1, 1000), default=10, show_default=True)
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
@click.option("-n", "--limit", type=click.IntRange(1, 100), default=10, show_default=True)
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


def console() -> Console:
    """Return the terminal, or plain text without colours or line breaks of ours when piped."""
    from rich.console import Console

    return Console(highlight=False, markup=False, emoji=False, soft_wrap=not sys.stdout.isatty())
