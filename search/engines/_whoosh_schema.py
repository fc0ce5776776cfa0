"""The fields of a Whoosh index."""

from __future__ import annotations

from typing import Final

from whoosh import fields
from whoosh.analysis.tokenizers import RegexTokenizer, SpaceSeparatedTokenizer
from whoosh.columns import NumericColumn, VarBytesColumn

from search.document import FIELDS

BETWEEN: Final = "\x1f"  # no keyword has one


def schema() -> fields.Schema:
    """Return the fields of an index."""
    made = fields.Schema(id=fields.ID(unique=True, sortable=True), article=fields.STORED)
    for field in FIELDS:
        match field.kind:
            case "surface" | "bag":
                placed = field.kind != "bag"
                made.add(field.name, fields.TEXT(analyzer=SpaceSeparatedTokenizer(), phrase=placed))
                made.add(length_of(field.name), fields.COLUMN(NumericColumn("i")))
            case "words" | "aside":
                made.add(field.name, fields.TEXT(analyzer=SpaceSeparatedTokenizer(), phrase=field.kind == "aside"))
            case "keyword":
                made.add(field.name, fields.TEXT(analyzer=RegexTokenizer(f"[^{BETWEEN}]+"), phrase=False))
                made.add(column_of(field.name), fields.COLUMN(VarBytesColumn()))
            case "date":
                made.add(field.name, fields.NUMERIC(int))
                made.add(column_of(field.name), fields.COLUMN(NumericColumn("i")))
    return made


def column_of(field: str) -> str:
    """Name the column with the values of a field."""
    return f"{field}_column"


def length_of(field: str) -> str:
    """Name the column with how many terms a field has."""
    return f"{field}_length"
