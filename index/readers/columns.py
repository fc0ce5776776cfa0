"""The columns of a table become the fields of an article: by what was said, else by their names."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping, Sequence
from typing import Final

from index.readers.reasons import Reason
from index.source import FIELDS, Fields, Rejected

# What the columns of newspaper exports are called, in English, French, German, Spanish and Italian; set by hand.
_NAMES: Final[Mapping[str, str]] = {
    "id": "identifiant identifier uid guid doc_id docid article_id",
    "url": "link lien adresse permalink uri enlace weblink",
    "title": "titre headline titel titulo titolo post_title heading hedline",
    "lead": "chapo chapeau standfirst summary resume abstract excerpt description vorspann entradilla sommario post_excerpt",
    "text": "texte content contenu contenido contenuto inhalt article article_text full_text fulltext plain_text post_content",
    "body": "corps artikel cuerpo corpo",
    "html": "raw_html page",
    "published": (
        "date pubdate pub_date published_at publication_date date_publication date_published publish_date datum fecha data"
        " date_de_publication parution post_date"
    ),
    "updated": "modified updated_at date_modified last_modified mise_a_jour post_modified",
    "source": "journal media newspaper publication outlet publisher site zeitung quelle periodico fuente testata titre_de_presse",
    "section": "rubrique category categorie seccion ressort rubrik sezione topic",
    "authors": "author auteur auteurs byline autor autores autore writer journaliste",
    "agency": "agence agencia agentur agenzia",
    "tags": "keywords mots_cles etiquettes schlagworte labels subjects",
    "captions": "caption legende legendes",
    "lang": "language langue sprache idioma lingua locale",
}
_LISTS: Final = frozenset({"authors", "agency", "tags", "captions"})
_PAGE: Final = re.compile(
    r"\s{0,99}<(?:!doctype|html|p|div|article|section|h[1-6]|figure|span|br|a|b|strong|em|ul)\b", re.I
)
SHOWN: Final = 20
"""Columns that a rejection names."""


def placed(columns: Sequence[str], fields: Fields) -> dict[str, int]:
    """Give the place of the column of each field; the first column of a name counts."""
    plain = [_plain(name) for name in columns]
    found: dict[str, int] = {}
    for ours, theirs in fields:
        if (name := _plain(theirs)) in plain:
            found[ours] = plain.index(name)
    taken = set(found.values())
    for ours in FIELDS:
        for name in (ours, *_NAMES.get(ours, "").split()):
            if ours not in found and name in plain and plain.index(name) not in taken:
                found[ours] = plain.index(name)
    return found


def faults(origin: str, columns: Sequence[str], fields: Fields) -> list[Rejected]:
    """Say what is wrong with the columns of a table: one that was named is not there, or there is none of text."""
    listed = ", ".join(name.strip()[:SHOWN] or "(no name)" for name in columns[:SHOWN])
    plain = {_plain(name) for name in columns}
    missing = [f"{ours}={theirs}" for ours, theirs in fields if _plain(theirs) not in plain]
    found = placed(columns, fields)
    if not found.keys() & {"text", "body", "html"}:
        return [Rejected(origin, Reason.NO_COLUMN, f"say which it is with --map text=NAME; its columns are {listed}")]
    return [Rejected(origin, Reason.NO_COLUMN, f"--map {each}: its columns are {listed}") for each in missing]


def record(row: Sequence[object], places: Mapping[str, int]) -> dict[str, object]:
    """Make a record of a row, as a line of `.jsonl` would be; text that is markup is HTML."""
    made: dict[str, object] = {}
    for ours, place in places.items():
        value = row[place] if place < len(row) else None
        if isinstance(value, str):
            value = [part.strip() for part in re.split(r"[;|]", value)] if ours in _LISTS else value
        if value not in (None, "", []):
            made[ours] = value
    for ours in ("text", "body"):
        if isinstance(text := made.get(ours), str) and _PAGE.match(text):
            made.setdefault("html", made.pop(ours))
    return made


def _plain(name: str) -> str:
    """Write a name of a column without case, accents and what stands between its words."""
    letters = unicodedata.normalize("NFD", name.strip().strip("\ufeff").lower())
    return re.sub(r"[\W_]+", "_", "".join(char for char in letters if not unicodedata.combining(char))).strip("_")
