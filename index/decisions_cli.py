"""The commands that put lines back into articles and take lines out, and say what was taken out of each source:
restore, remove, decisions, undecide, cleaning.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Iterator
from typing import Any, Final

import click

from index.cleaning.alignment import BETWEEN
from index.cleaning.decisions import Action, Decision
from index.cleaning.furniture import key
from index.cleaning_report import MOST_UNSURE, SourceReport, indexed, report
from index.decided import Decided, Entry, add_decision, read_decisions, undo
from index.errors import JobRunning, Undecidable
from index.home import Home
from index.reindex import Run, redo
from search.article import Article
from search.cli import index_option, json_option, print_json, printable
from search.document import LONGEST_KEYWORD
from search.engines.base import SearchRequest
from search.errors import NoArticle, SearchError
from search.query.nodes import Term

AT_ONCE: Final = 2_000
"""Articles of a source that are taken again at once; those of a larger one wait for the next run."""
_NEXT: Final = "`glaneur index` on their paths, or `glaneur reindex`, applies it"
_SHOWN: Final = 100
"""Characters of a line that a list shows."""


@dataclasses.dataclass(frozen=True, slots=True)
class _Chosen:
    """A line of an article."""

    number: int
    """From 1; 0 when it is only known that it is in the body."""
    text: str
    kept: bool


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
    _decide("restore", id, line, options)


@click.command("remove")
@_deciding
def remove_command(id: str, line: str, **options: Any) -> None:
    """Take a LINE out of the article with this ID.

    LINE is its number in the original, as `glaneur show ID --original` has it, or its text.
    """
    _decide("remove", id, line, options)


@click.command("undecide")
@click.argument("number", type=click.IntRange(min=1), metavar="N")
@index_option
@json_option
def undecide_command(number: int, url: str, as_object: bool) -> None:
    """Undo decision N of `glaneur decisions`: a line is added that says so, none is changed."""
    home = Home(url)
    decision = undo(home.decisions, number)
    _applied(home, decision, "undone", as_object)


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
    "-n", "limit", type=click.IntRange(0, MOST_UNSURE), default=10, show_default=True, help="Lines of each kind."
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


def _decide(action: Action, id: str, line: str, options: dict[str, Any]) -> None:
    home = Home(options["url"])
    with home.engine.searcher() as searcher:
        article = searcher.get(id)
    if article is None:
        raise NoArticle(f"no article {id!r}: the ids are in what `glaneur search` prints")
    chosen = _chosen(article, line)
    _refuse_useless(action, article, chosen, everywhere=options["everywhere"])
    everywhere = options["everywhere"]
    decision = Decision(
        action=action,
        text=chosen.text,
        article="" if everywhere else id,
        source=article.source if everywhere else "",
        line=0 if everywhere else chosen.number,
        near=options["near"],
        note=options["note"],
    )
    _applied(home, add_decision(home.decisions, decision), "written down", options["as_object"])


def _chosen(article: Article, line: str) -> _Chosen:
    """Find a line of an article by its number, else by its text, else by how it begins."""
    lines = list(_lines(article))
    if line.isdecimal() and (found := next((each for each in lines if each.number == int(line[:9])), None)):
        return found
    wanted = key(line)
    same = [each for each in lines if key(each.text) == wanted]
    begun = {key(each.text): each for each in lines if wanted and key(each.text).startswith(wanted)}
    if same or len(begun) == 1:
        only = same or list(begun.values())
        return only[0] if len(only) == 1 else dataclasses.replace(only[0], number=0)
    if wanted and wanted in key(article.body):
        return _Chosen(0, line, True)
    raise Undecidable(f"article {article.id!r} has no such line: `glaneur show {article.id} --original` numbers them")


def _lines(article: Article) -> Iterator[_Chosen]:
    title, *numbers = article.line_numbers or (0,)
    yield _Chosen(title, article.title, True)
    for number, text in zip(numbers, article.body.split(BETWEEN), strict=False):
        yield _Chosen(number, text, True)
    for line in article.removed:
        yield _Chosen(line.n, line.text, False)


def _refuse_useless(action: Action, article: Article, chosen: _Chosen, *, everywhere: bool) -> None:
    if chosen.kept == (action == "restore"):
        state = "in the article" if chosen.kept else "taken out"
        raise Undecidable(f"this line is {state} already: {chosen.text[:_SHOWN]!r}")
    if chosen.kept and key(chosen.text) == key(article.title):
        raise Undecidable("this line is the title: an article keeps it")
    if chosen.kept and not article.title and key(chosen.text) == key(article.body):
        raise Undecidable("nothing would be left of the article")
    if everywhere and not article.source:
        raise Undecidable(f"article {article.id!r} has no source: leave out --source")


def _applied(home: Home, decision: Decision, said: str, as_object: bool) -> None:
    """Take the articles again that a decision is about, and say what came of it."""
    entries = read_decisions(home.decisions).entries
    number = next((entry.number for entry in reversed(entries) if entry.decision.id == decision.id), 0)
    outcome = _outcome(home, decision)
    if as_object:
        print_json({"decision": number, "applied": outcome.applied, "later": bool(outcome.later)})
        return
    click.echo(f"decision {number} is {said}: {_shown(decision)}")
    click.echo(f"applied to {outcome.applied:,} article{'s' if outcome.applied != 1 else ''}{outcome.later}")


@dataclasses.dataclass(frozen=True, slots=True)
class _Outcome:
    """What became of a decision at once."""

    applied: int
    """Articles that were taken again."""
    later: str = ""
    """Why others were not, and when they will be; empty when all were."""


def _outcome(home: Home, decision: Decision) -> _Outcome:
    """Apply a decision that is written down already: what can't be done now is for the next run."""
    try:
        ids = _ids(home, decision)
        if ids is None:
            return _Outcome(0, f"; {decision.source} has many: {_NEXT}")
        changed = redo(home, ids, Run(workers=1)).updated if ids else 0
    except (JobRunning, SearchError) as error:
        return _Outcome(0, f"; {error}; then {_NEXT}")
    left = len(ids) - changed
    return _Outcome(changed, f"; {left:,} can't be read again from where they were: {_NEXT}" if left else "")


def _ids(home: Home, decision: Decision) -> list[str] | None:
    """Return the articles that a decision is about; None when they are too many to take again at once."""
    with home.engine.searcher() as searcher:
        if decision.article:
            return [decision.article] if searcher.get(decision.article) else []
        found = searcher.search(SearchRequest(query=Term("source", decision.source[:LONGEST_KEYWORD]), limit=AT_ONCE))
    return [hit.article.id for hit in found.hits] if found.total <= AT_ONCE else None


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


def _object(entry: Entry) -> dict[str, Any]:
    return {"number": entry.number, **dataclasses.asdict(entry.decision), "undone": entry.undone}
