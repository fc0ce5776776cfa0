"""The field names a person may type, in French and English, to the fields of the index."""

from __future__ import annotations

from typing import Final, Literal

ZONE_NAMES: Final = {
    "title": ("title", "titre"),
    "lead": ("lead", "chapô", "chapo"),
    "body": ("body", "corps", "texte", "text"),
}
KEYWORD_NAMES: Final = {
    "person": ("person", "personne"),
    "place": ("place", "lieu"),
    "organisation": ("organisation", "organization", "org"),
    "source": ("source",),
    "lang": ("lang", "langue"),
    "section": ("section", "rubrique"),
    "author": ("author", "auteur"),
    "story": ("story", "dépêche"),
}
DATE_NAMES: Final[dict[Literal["on", "since", "before"], tuple[str, ...]]] = {
    "on": ("date", "published", "publié"),
    "since": ("since", "depuis", "after"),
    "before": ("before", "avant"),
}
FIELD_OF: Final = {
    name: field for table in (ZONE_NAMES, KEYWORD_NAMES, DATE_NAMES) for field, names in table.items() for name in names
}
