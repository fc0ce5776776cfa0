"""The commands that learn from a corpus, and say what was learnt of each source: clean, habits."""

from __future__ import annotations

import json
import shutil
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import IO, Any, Final

import click

from index.cleaning import Cleaned
from index.cleaning.habits import Habit
from index.errors import NothingToDo
from index.habitual import learn_habits
from index.home import Home
from index.learnt import Learnt, SourceHabits, read_habits, write_habits
from index.source import RawArticle
from search.cli import index_option, json_option, print_json, printable

_SHOWN: Final = 100
"""Characters of a form that a list shows."""
_PLACES: Final = {
    "before": "before the text",
    "within": "within the text",
    "after": "after the text",
    "among": "among lines like it",
}
_MEMBERS: Final = ("text", "html", "title", "lead", "url", "published", "updated", "source", "section")


@click.command("habits")
@index_option
@json_option
@click.option("--source", metavar="NAME", help="Only this source.")
@click.option("--forget", is_flag=True, help="Forget what was learnt; what was written by hand stays.")
def habits_command(url: str, source: str | None, forget: bool, as_object: bool) -> None:
    """Say what was learnt of each source: the lines that its articles always have, and how many of them do."""
    home = Home(url)
    learnt = read_habits(home.habits)
    if source is not None and source not in learnt.sources:
        raise NothingToDo(f"nothing is known of source {source!r}: `glaneur habits` lists the sources")
    if forget:
        with home.lock():
            learnt = read_habits(home.habits).forget(source)
            write_habits(home.habits, learnt)
    chosen = {name: known for name, known in learnt.sources.items() if source in (None, name)}
    if as_object:
        print_json({"sources": [_object(name, known) for name, known in chosen.items()]})
    else:
        said = "\n".join(line for name, known in chosen.items() for line in _listed(name, known))
        click.echo(said or "nothing is known of any source: `glaneur index` and `glaneur reindex` learn")


def _listed(name: str, known: SourceHabits) -> Iterator[str]:
    habits = f"{len(known.habits):,} habit{'s' if len(known.habits) != 1 else ''}"
    counted = f"{habits}, learnt from {known.articles:,} articles" if known.articles else habits
    yield click.style(f"{printable(name) or '(no source)'}: ", bold=True) + counted
    for habit in known.habits:
        share = f"{habit.pages:,} of {habit.of:,}" if habit.of else "by hand"
        place = f", {_PLACES[habit.place]}" if habit.place else ""
        note = f"  # {habit.note}" if habit.note else ""
        yield printable(f"{share:>16}  {_shown(habit.form)}  [{habit.verdict}{place}]{note}")


def _shown(form: str) -> str:
    return " ⏎ ".join(form.split("\n"))[:_SHOWN]


def _object(name: str, known: SourceHabits) -> dict[str, Any]:
    return {"source": name, "articles": known.articles, "habits": [_habit(habit) for habit in known.habits]}


def _habit(habit: Habit) -> dict[str, Any]:
    return {
        "form": habit.form,
        "verdict": habit.verdict,
        "place": habit.place,
        "pages": habit.pages,
        "of": habit.of,
        "by_hand": habit.by_hand,
        "note": habit.note,
    }


@dataclass(frozen=True, slots=True)
class Reading:
    """JSON lines that were read through once, to be read again."""

    file: IO[bytes]
    learnt: Learnt
    remembered: dict[str, Cleaned]
    """Some of the articles, cleaned each by itself, by their digests."""


def learn_from(file: IO[bytes], habits: Path | None) -> Reading:
    """Read JSON lines through to learn from them.

    What cannot be read twice is kept in a temporary file. What is learnt is added to the file of `habits`, if given.
    """
    known = read_habits(habits) if habits else Learnt()
    if not file.seekable():
        kept = tempfile.TemporaryFile()  # noqa: SIM115
        shutil.copyfileobj(file, kept, 1 << 20)
        kept.seek(0)
        file = kept
    start = file.tell()
    remembered: dict[str, Cleaned] = {}
    learnt = known.with_new(learn_habits(_raws(file), remembered=remembered))
    if habits and learnt != known:
        write_habits(habits, learnt)
    file.seek(start)
    return Reading(file, learnt, remembered)


def _raws(file: IO[bytes]) -> Iterator[RawArticle]:
    """Yield the articles; what is wrong with a line is said when it is cleaned."""
    for line in file:
        try:
            said = json.loads(line.decode("utf-8", "replace"))
        except (ValueError, RecursionError):
            continue
        if isinstance(said, dict) and isinstance(said.get("id"), str | int):
            yield raw_article({**said, "id": str(said["id"])})


def raw_article(line: dict[str, Any]) -> RawArticle:
    """Return the article of an object with an id."""
    words = {name: line[name] for name in _MEMBERS if isinstance(line.get(name), str)}
    if not words.get("text") and not words.get("html"):
        words["text"] = ""
    return RawArticle(origin=line["id"], id=line["id"], **words)
