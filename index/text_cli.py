"""The commands that take single texts: clean, identify, entities."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import IO, Any, BinaryIO, cast

import click

from index.cleaning import Cleaned, clean
from index.cleaning.habits import apply as without_habits
from index.entities import extract
from index.errors import NotAnArticle
from index.habits_cli import Reading, learn_from, raw_article
from index.identify import identify, language_code
from index.learnt import Learnt, read_habits
from index.readers import read_stream
from index.source import RawArticle, Rejected
from search.cli import json_lines, json_option, print_json, printable, ui_option
from search.labels import label


@click.command("clean")
@click.argument("file", type=click.File("rb"), default="-")
@json_option
@click.option("--jsonl", is_flag=True, help='Read {"id","text" or "html"} lines, write one for each.')
@click.option(
    "--habits",
    type=click.Path(dir_okay=False, path_type=Path),
    help="What is known of the sources; with --jsonl what is learnt is added to it.",
)
@click.option("--alone", is_flag=True, help="With --jsonl: clean each article by itself, at once, and learn nothing.")
def clean_command(file: IO[bytes], as_object: bool, jsonl: bool, habits: Path | None, alone: bool) -> None:
    """Show which lines of FILE are the article and which were removed, and why.

    With --jsonl all articles are read twice: first to learn which lines come back in each source, then to be cleaned.
    """
    if jsonl and not alone:
        reading = learn_from(file, habits)
    else:
        reading = Reading(file, read_habits(habits) if habits else Learnt(), {})
    if jsonl:
        for line in json_lines(_text(reading.file)):
            raw = raw_article(line)
            print_json(_cleaned(raw, _clean(raw, reading)))
        return
    for item in read_stream(cast(BinaryIO, file), getattr(file, "name", "-")):
        if isinstance(item, Rejected):
            raise NotAnArticle(f"{item.origin}: {item.reason} {item.detail}".strip())
        if as_object:
            print_json(_cleaned(item, _clean(item, reading)))
        else:
            _show(_clean(item, reading))


@click.command("identify")
@click.option(
    "--jsonl", is_flag=True, required=True, help='Read {"id","text"} lines, write {"id","lang","confidence"}.'
)
@click.argument("file", type=click.File(encoding="utf-8"), default="-")
def identify_command(jsonl: bool, file: IO[str]) -> None:
    """Say in which language each text is."""
    for line in json_lines(file, "text"):
        found = identify(line["text"])
        print_json({"id": line["id"], "lang": found.lang, "confidence": round(found.confidence, 4)})


@click.command("entities")
@click.option("--jsonl", is_flag=True, required=True, help='Read {"id","text","lang"?} lines, write what they name.')
@ui_option
@click.argument("file", type=click.File(encoding="utf-8"), default="-")
def entities_command(jsonl: bool, ui: str | None, file: IO[str]) -> None:
    """Find the people, places and organisations that each text names."""
    for line in json_lines(file, "text"):
        text = line["text"]
        lang = str(line.get("lang") or identify(text).lang)
        print_json(
            {"id": line["id"], "lang": lang, "entities": [_entity(each, ui or lang) for each in extract(text, lang)]}
        )


def _entity(mention: Any, ui: str) -> dict[str, Any]:
    """Give a mention; that it stands for those who govern a place is said only where it does."""
    found = {**mention._asdict(), "label": label(mention.id, ui) or mention.label}
    return found if mention.metonymy else {name: value for name, value in found.items() if name != "metonymy"}


def _text(file: IO[bytes]) -> Iterator[str]:
    return (line.decode("utf-8", "replace") for line in file)


def _clean(raw: RawArticle, reading: Reading) -> Cleaned:
    found = reading.remembered.pop(raw.digest(), None) or clean(raw)
    habits = reading.learnt.for_article(raw)
    return without_habits(found, habits) if habits else found


def _cleaned(raw: RawArticle, found: Cleaned) -> dict[str, Any]:
    return {
        "id": raw.id,
        "title": found.title,
        "lead": found.lead,
        "body": found.body,
        "published": found.dated or None,
        "updated": found.updated.isoformat() if found.updated else None,
        "authors": list(found.authors),
        "agency": list(found.agency),
        "source": found.source,
        "section": found.section,
        "tags": list(found.tags),
        "captions": list(found.captions),
        "url": found.url,
        "lang": language_code(raw.lang)
        or raw.lang
        or found.lang_hint
        or identify(f"{found.title}\n{found.lead}\n{found.body}").lang,
        "lines": [
            {"n": line.n, "text": line.text, "kept": line.kept, "reason": line.reason, "confidence": line.confidence}
            for line in found.lines
        ],
    }


def _show(found: Cleaned) -> None:
    """Show what was extracted, then each line."""
    about = {
        "title": found.title,
        "lead": found.lead,
        "published": found.dated,
        "updated": found.updated.isoformat() if found.updated else "",
        "authors": ", ".join(found.authors),
        "agency": ", ".join(found.agency),
        "source": found.source,
        "section": found.section,
        "tags": ", ".join(found.tags),
        "captions": " | ".join(found.captions),
        "url": found.url,
    }
    for name, value in about.items():
        if value:
            click.echo(
                click.style(f"{name:<10} ", fg="cyan")
                + "".join(letter if letter.isprintable() else " " for letter in value)
            )
    click.echo()
    _show_lines(found)


def _show_lines(found: Cleaned) -> None:
    """Print each line, behind a blank or, when it was taken out, a minus; no line can move the cursor."""
    for line in found.lines:
        text = printable(line.text)
        if line.kept:
            click.echo(f"  {text}".rstrip())
        else:
            said = click.style(f"  [{line.reason}, {line.confidence:.0%}]", dim=True)
            click.echo(click.style("- ", fg="red") + click.style(text, fg="red", strikethrough=True) + said)
