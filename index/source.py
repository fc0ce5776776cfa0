"""What a reader hands to the pipeline: one raw article, or the reason why there is none."""

from __future__ import annotations

import dataclasses
import hashlib
import json
import re
from dataclasses import dataclass
from typing import Final

# What came through standard input has no extension.
_PLACE: Final = re.compile(
    r"(.+?(?:\.(?:zip|tar|t[gx]z|tzst|tbz2|epub)(?:\.(?:gz|xz|zst|bz2))?|/stdin-\d+))!/.*|(.+?):\d+", re.I | re.S
)
FIELDS: Final = (
    *("id", "url", "title", "lead", "text", "body", "html", "published", "updated", "source", "section", "authors"),
    *("agency", "tags", "captions", "lang"),
)
"""The names that a record has for what is known of an article; `text`, `body` and `html` are three ways to have its text."""
Fields = tuple[tuple[str, str], ...]
"""(our name of a field, the name that a file has for it)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class RawArticle:
    """One article as it was found: nothing cleaned, nothing guessed.

    Exactly one of `text` and `html` is not empty.
    """

    origin: str
    """Where it was read: a path, or `path:n` (a line or a record, from 1), or `archive!/path:n`."""
    id: str
    """As given by its source, or made by `made_id`."""
    text: str = ""
    """Plain text, furniture still on; its first line may be the title."""
    html: str = ""
    title: str = ""
    lead: str = ""
    url: str = ""
    published: str = ""
    """As written in the source; cleaning reads it."""
    updated: str = ""
    """When it was changed last; likewise."""
    source: str = ""
    section: str = ""
    authors: tuple[str, ...] = ()
    agency: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()
    captions: tuple[str, ...] = ()
    lang: str = ""

    def digest(self) -> str:
        """Hash everything but the place it was read from: equal digests need no new work."""
        fields = [getattr(self, field.name) for field in dataclasses.fields(self) if field.name != "origin"]
        return hashlib.blake2b(json.dumps(fields).encode(), digest_size=16).hexdigest()


@dataclass(frozen=True, slots=True)
class Rejected:
    """Something that was read and is not an article."""

    origin: str
    reason: str
    """One of a few short, countable phrases, e.g. `not JSON`."""
    detail: str = ""
    """What is particular to this one, in one line; shown to the user, never counted by."""

    def __post_init__(self) -> None:
        """Keep the detail to one line of what can be printed, whatever a file or a library has in it."""
        if not self.detail.isprintable():
            plain = "".join(letter if letter.isprintable() else " " for letter in self.detail)
            object.__setattr__(self, "detail", " ".join(plain.split()))


def made_id(key: str) -> str:
    """Make the id of an article that was given none, from its URL or its path (16 hex digits)."""
    return hashlib.sha256(key.encode("utf-8", "surrogatepass")).hexdigest()[:16]


def file_of(origin: str) -> str:
    """Give the file of an origin: what it says without line, record or place inside an archive."""
    found = _PLACE.fullmatch(origin)
    return (found[1] or found[2]) if found else origin
