"""The field names a person may type, in French, English and German, to the fields of the index."""

from __future__ import annotations

import re
from typing import Final, Literal

ZONE_NAMES: Final = {
    "title": ("title", "titre", "titel", "tit", "tit_head"),
    "lead": ("lead", "chapô", "chapo", "vorspann"),
    "body": ("body", "corps", "texte", "text", "rumpf"),
    "removed": ("removed", "retiré", "retire", "entfernt"),
}
KEYWORD_NAMES: Final = {
    "person": ("person", "personne"),
    "place": ("place", "lieu", "ort"),
    "organisation": ("organisation", "organization", "org"),
    "source": ("source", "quelle"),
    "lang": ("lang", "langue", "sprache"),
    "section": ("section", "rubrique", "ressort"),
    "author": ("author", "auteur", "autor"),
    "agency": ("agency", "agence", "agentur"),
    "tag": ("tag", "mot-clé", "mot-cle", "keyword", "stichwort"),
    "caption": ("caption", "légende", "legende", "bildunterschrift"),
    "story": ("story", "dépêche"),
    "story_size": ("story_size", "size", "taille", "umfang"),
    "reason": ("reason", "raison", "grund"),
}
DATE_NAMES: Final[dict[Literal["on", "since", "before"], tuple[str, ...]]] = {
    "on": ("date", "published", "publié", "datum"),
    "since": ("since", "depuis", "after", "seit"),
    "before": ("before", "avant", "vor"),
}
FIELD_OF: Final = {
    name: field for table in (ZONE_NAMES, KEYWORD_NAMES, DATE_NAMES) for field, names in table.items() for name in names
}
EQUALS_NAMES: Final = ("tit_head", "lead", "text")
"""The zones that Europresse writes with `=`: `TIT_HEAD=mot`."""


def _any_of(names: tuple[str, ...]) -> str:
    return "|".join(sorted(names, key=len, reverse=True))


_NAME: Final = rf"(?i:{_any_of(tuple(FIELD_OF))})(?=:)|(?i:{_any_of(EQUALS_NAMES)})(?==)"
# Not after a colon: titre:auteur:x looks for "auteur:x" in titles. Europresse users put a blank after `=`.
FIELD: Final = rf"(?<![:=])(?P<text>{_NAME})(?::|=\s*)(?=\S)"
"""A field before what is looked for in it; `text` is its name."""
DATE_FIELD: Final = (
    rf"(?<![:=])(?P<name>(?i:{_any_of(tuple(n for names in DATE_NAMES.values() for n in names))})):(?=\S)"
)
"""A field of dates before a date; `name` is its name."""


def field_of(typed: str) -> str | None:
    """Return the name with which a word begins when it would be read as a field: `titre` of `titre:mot`."""
    found = re.match(FIELD, typed)
    return found["text"] if found else None
