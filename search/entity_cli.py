"""The command `glaneur entity`: what a reader knows about persons, places and organisations to decisions that hold at once."""

from __future__ import annotations

import contextlib
import dataclasses
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import IO, Any, Final

import click

from search.article import ENTITY_TYPES, EntityType
from search.cli import index_option, json_option, print_json, printable, ui_option
from search.engines import open_engine
from search.entities import Evidence, another, evidence, kept_apart, known_as
from search.errors import Unmendable
from search.likeness import inside
from search.mending.decisions import Decision, decisions_at, read
from search.mending.folding import Why, fold
from search.mending.naming import id_of_part
from search.mending.taking import bring, standing, take, take_back
from search.search_cli import view_of
from search.significance import STATISTIC, occurrences
from search.view import View

_SHOWN: Final = 12
"""Spellings, and decisions about one entity, that a list shows."""

_WHY: Final[dict[Why, str]] = {
    "acronym": "its acronym is explained so",
    "name": "nearly all articles with this name",
    "script": "the same letters in another script",
}

note_option = click.option("--note", default="", metavar="TEXT", help="Why, for whoever reads the decisions.")


@click.group("entity")
def entity_command() -> None:
    """Mend persons, places and organisations: one entity for several ids, two for one, names, types.

    \b
    glaneur entity find 'états-unis'                    the ids of entities by their names
    glaneur entity show country:US                      the evidence
    glaneur entity merge country:US organisation:us     the second is the first
    glaneur entity split person:michel-dupont piano --as 'Michel Dupont (pianiste)'
    glaneur entity split organisation:piece-jointe --apart
    glaneur entity undo 3

    A decision is a line of entity-decisions.jsonl beside the index. It holds at once, on the page too, and nothing is
    indexed anew; `undo` restores what was.
    """


def _editing(command: Callable[..., Any]) -> Callable[..., Any]:
    return json_option(index_option(note_option(command)))


@entity_command.command("merge")
@click.argument("id")
@click.argument("others", nargs=-1, required=True)
@_editing
def merge_command(id: str, others: tuple[str, ...], url: str, note: str, as_object: bool) -> None:
    """Say that the OTHERS are the entity with this ID: an article that names several counts once."""
    path = _path(url)
    with _view(url) as view:
        head = _known_or_new(view, id)
        heads = [another(view, other, head) for other in others]
        said = [_merging(view, head, each) for each in heads]
    _taken(path, url, [Decision(action="merge", entity=each, into=head, note=note) for each in heads], as_object, said)


@entity_command.command("split")
@click.argument("id")
@click.argument("query", default="")
@click.option("--as", "name", default="", metavar="NAME", help="What the other entity is called.")
@click.option(
    "--apart", is_flag=True, help="Undo what articles join with the ID by themselves; without QUERY and NAME."
)
@_editing
def split_command(id: str, query: str, name: str, apart: bool, url: str, note: str, as_object: bool) -> None:
    """Say that in the articles that match QUERY the entity with this ID is another one, called NAME.

    With --apart say that this very ID, a long name, its acronym, a name that nearly all articles take for something else, is an
    entity of its own.
    """
    if apart == bool(query or name) or bool(query) != bool(name):
        raise click.UsageError("say QUERY and --as NAME, or --apart alone")
    if apart:
        with _view(url) as view:
            own = kept_apart(view, id)
        _taken(_path(url), url, [Decision(action="apart", entity=own, note=note)], as_object)
        return
    with _view(url) as view:
        head = known_as(view, id)
        new = id_of_part(head, name)
        if new in view.mended.mending.heads:
            raise Unmendable(f"there is {new} already: choose another name")
    _taken(
        _path(url), url, [Decision(action="split", entity=head, new=new, query=query, label=name, note=note)], as_object
    )


@entity_command.command("rename")
@click.argument("id")
@click.argument("name")
@click.option("--lang", default="", metavar="LANG", help="For readers in this language only, e.g. fr.")
@_editing
def rename_command(id: str, name: str, lang: str, url: str, note: str, as_object: bool) -> None:
    """Call the entity with this ID by another NAME."""
    _about(id, url, as_object, Decision(action="rename", entity="", label=name, lang=lang, note=note))


@entity_command.command("hide")
@click.argument("id")
@_editing
def hide_command(id: str, url: str, note: str, as_object: bool) -> None:
    """Leave the entity with this ID out of facets and articles; it can still be searched for."""
    _about(id, url, as_object, Decision(action="hide", entity="", note=note))


@entity_command.command("type")
@click.argument("id")
@click.argument("type", type=click.Choice(ENTITY_TYPES))
@_editing
def type_command(id: str, type: EntityType, url: str, note: str, as_object: bool) -> None:
    """Say what the entity with this ID is: a person, a place or an organisation."""
    with _view(url) as view:
        if view.mended.type_of(known_as(view, id)) == type:
            raise Unmendable(f"it is a {type} already")
    _about(id, url, as_object, Decision(action="type", entity="", type=type, note=note))


@entity_command.command("undo")
@click.argument("number", type=click.IntRange(min=1), metavar="N")
@index_option
@json_option
def undo_command(number: int, url: str, as_object: bool) -> None:
    """Undo decision N of `glaneur entity list`: a line is added that says so, none is changed."""
    undone = take_back(_path(url), number)
    if as_object:
        print_json({"decision": number, "undone": True})
    else:
        click.echo(f"decision {number} is undone: {told(undone)}")


@entity_command.command("list")
@index_option
@json_option
def list_command(url: str, as_object: bool) -> None:
    """List what was decided, with numbers, and which decisions change nothing."""
    path = _path(url)
    ledger = read(path)
    ineffective = dict(fold(ledger).ineffective)
    faults = [{"origin": f"{path}:{fault.number}", "detail": fault.detail} for fault in ledger.faults]
    if as_object:
        rows = [
            {"number": each.number, **each.decision.said(), "undone": each.undone, "ineffective": ineffective.get(each.number, "")}
            for each in ledger.entries
        ]  # fmt: skip
        print_json({"decisions": rows, "faults": faults})
        return
    for entry in ledger.entries:
        state = (
            "  (undone)"
            if entry.undone
            else f"  (no effect: {ineffective[entry.number]})"
            if entry.number in ineffective
            else ""
        )
        note = f"  # {printable(entry.decision.note)}" if entry.decision.note else ""
        click.echo(
            f"{entry.number:>5}  {printable(entry.decision.at[:10]):<10}  {told(entry.decision)}{printable(state)}{note}"
        )
    if not ledger.entries:
        click.echo("nothing was decided: `glaneur entity merge ID OTHER`, `split`, `rename`, `hide`, `type`")
    _say_faults(faults)


@entity_command.command("find")
@click.argument("name")
@click.option("-n", "--limit", type=click.IntRange(1, 1000), default=10, show_default=True)
@index_option
@ui_option
@json_option
def find_command(name: str, limit: int, url: str, ui: str | None, as_object: bool) -> None:
    """List entities that have words beginning like those of NAME: how many articles name each, its id, its name."""
    with _view(url) as view:
        chosen = ui or view.lexicon.languages[0]
        found = [(type, each) for type in ENTITY_TYPES for each in inside(view, type, name, chosen, limit)]
    found = sorted(found, key=lambda pair: (-pair[1].count, pair[1].value))[:limit]
    if as_object:
        print_json({"entities": [{"type": type, **dataclasses.asdict(each)} for type, each in found]})
        return
    for type, each in found:
        click.echo(f"{each.count:>9,}   {printable(each.value)}   {printable(each.label)}   {type}")
    if not found:
        click.echo("none of the most frequent entities is called so", err=True)


@entity_command.command("show")
@click.argument("id")
@index_option
@ui_option
@json_option
def show_command(id: str, url: str, ui: str | None, as_object: bool) -> None:
    """Print the evidence about an entity: names, contexts, what is named with it, and what may be the same."""
    with _view(url) as view:
        found = evidence(view, known_as(view, id), ui or view.lexicon.languages[0])
    if as_object:
        print_json({**dataclasses.asdict(found), "statistic": STATISTIC})
    else:
        click.echo("\n".join(printable(line) for line in _shown(found)))


@entity_command.command("export")
@click.argument("file", type=click.File("w", encoding="utf-8"), default="-")
@index_option
def export_command(file: IO[str], url: str) -> None:
    """Write the decisions in force to FILE, or standard output, as JSON lines that `import` takes."""
    for each in standing(read(_path(url))):
        print_json(each.said(), file)


@entity_command.command("import")
@click.argument("file", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@index_option
@json_option
def import_command(file: Path, url: str, as_object: bool) -> None:
    """Add the decisions in force in FILE that are not in force here yet."""
    done = bring(_path(url), file)
    faults = [{"origin": f"{file}:{fault.number}", "detail": fault.detail} for fault in done.faults]
    if as_object:
        print_json({"taken": done.taken, "known": done.known, "ineffective": done.ineffective, "faults": faults})
    else:
        click.echo(f"{done.taken:,} decisions are written down, {done.known:,} were known")
        for why in done.ineffective:
            click.echo(f"one of them changes nothing here: {printable(why)}")
    _say_faults(faults)
    if faults:
        raise click.exceptions.Exit(1)


def told(decision: Decision) -> str:
    """Say a decision on one line."""
    said = decision
    match said.action:
        case "merge":
            text = f"merge   {said.entity} is {said.into}"
        case "split":
            text = f"split   {said.entity} is {said.new}, {said.label!r}, in articles that match {said.query!r}"
        case "rename":
            text = f"rename  {said.entity} is called {said.label!r}" + (f" in {said.lang}" if said.lang else "")
        case "apart":
            text = f"apart   {said.entity} is joined with nothing by what articles say"
        case "type":
            text = f"type    {said.entity} is a {said.type}"
        case _:
            text = f"hide    {said.entity}"
    return printable(text)


def _path(url: str) -> Path:
    path = decisions_at(url)
    if path is None:
        raise Unmendable("memory: keeps nothing after the command ends: use --index PATH")
    return path


@contextlib.contextmanager
def _view(url: str) -> Iterator[View]:
    with open_engine(url).searcher() as searcher:
        yield view_of(url, searcher)


def _known_or_new(view: View, id: str) -> str:
    """Return the entity; an id of CLDR's, `country:US`, may be one that no article names yet."""
    try:
        return known_as(view, id)
    except Unmendable:
        if view.label("place", id, "en") != id:
            return id
        raise


def _merging(view: View, head: str, other: str) -> str:
    both, one = (
        occurrences(view, (view.mended.type_of(head), head)),
        occurrences(view, (view.mended.type_of(other), other)),
    )
    ours, theirs = view.mended.type_of(head), view.mended.type_of(other)
    types = f"; it is a {theirs}, and will be a {ours} as well" if ours != theirs and both else ""
    return f"{other} is in {one:,} articles, {head} in {both:,}{types}"


def _about(id: str, url: str, as_object: bool, decision: Decision) -> None:
    with _view(url) as view:
        head = known_as(view, id)
    said = [f"{id} is {head}"] if head != id else []
    _taken(_path(url), url, [dataclasses.replace(decision, entity=head)], as_object, said)


def _taken(path: Path, url: str, decisions: list[Decision], as_object: bool, said: Iterable[str] = ()) -> None:
    numbers = take(path, *decisions)
    with _view(url) as view:
        mended = view.mended
        head = mended.mending.head(decisions[0].new or decisions[0].entity)
        articles = occurrences(view, (mended.type_of(head), head))
    if as_object:
        print_json({"decisions": numbers, "entity": head, "articles": articles})
        return
    for line in said:
        click.echo(printable(line))
    for number, each in zip(numbers, decisions, strict=True):
        click.echo(f"decision {number} is written down: {told(each)}")
    click.echo(printable(f"{head} is in {articles:,} article{'s' if articles != 1 else ''} now"))


def _shown(found: Evidence) -> Iterator[str]:
    yield f"{found.label}  [{found.type}]  {found.id}" + ("  (hidden)" if found.hidden else "")
    yield f"{found.articles:,} articles in {found.lines:,} stories"
    if len(found.ids) > 1 or found.ids[0].label:
        yield from (
            f"{each.count:>9,}   {each.value}"
            + (f"   ({each.label})" if each.label else "")
            + (
                f"   ({_WHY[found.joined[each.value]]}: `split {each.value} --apart`)"
                if each.value in found.joined
                else ""
            )
            for each in found.ids
        )
    yield "written " + ", ".join(f"{each.text} ({each.lang} {each.count})" for each in found.spellings[:_SHOWN])
    for each in found.contexts:
        yield f"    {each.dated or '?':<10}  {' '.join(each.fragment.text.split())}  [{each.article}]"
    for type in ENTITY_TYPES:
        if found.together[type]:
            yield f"{type}, often: " + ", ".join(f"{one.label} {one.count:,}" for one in found.together[type][:_SHOWN])
        if found.significant[type]:
            yield f"{type}, significant: " + ", ".join(
                f"{one.label} {one.count:,} of {one.articles:,} (G² {one.score:,.1f})"
                for one in found.significant[type]
            )
    if any(found.significant.values()):
        yield f"    by {STATISTIC}"
    if found.alike:
        yield "perhaps the same:"
        yield from (f"{each.count:>9,}   {each.id}   {each.label}   ({each.how})" for each in found.alike)


def _say_faults(faults: Iterable[dict[str, str]]) -> None:
    for fault in faults:
        click.echo(f"glaneur: {fault['origin']}: {fault['detail']}", err=True)
