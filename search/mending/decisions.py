"""The file `entity-decisions.jsonl` of an index to what it says about persons, places and organisations.

::

    {"at": "2024-05-02T10:11:12+00:00", "action": "merge", "entity": "organisation:us", "into": "country:US"}
    {"at": "2024-05-02T10:12:00+00:00", "action": "rename", "entity": "country:US", "label": "États-Unis", "lang": "fr"}
    {"at": "2024-05-02T10:13:00+00:00", "action": "undo", "undo": "9f3c2a71"}
"""

from __future__ import annotations

import dataclasses
import functools
import hashlib
import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final, Literal, get_args

from search.article import ENTITY_TYPES
from search.document import LONGEST_KEYWORD
from search.engines import engine_and_place
from search.ledger import Ledger, read_ledger, text_of

Action = Literal["merge", "split", "apart", "rename", "hide", "type"]
ACTIONS: Final[tuple[Action, ...]] = get_args(Action)
LONGEST_NAME: Final = 200
LONGEST_QUERY: Final = 1_000
LONGEST_NOTE: Final = 500
_NEEDS: Final[dict[Action, tuple[str, ...]]] = {
    "merge": ("into",),
    "split": ("new", "label", "query"),
    "apart": (),
    "rename": ("label",),
    "hide": (),
    "type": ("type",),
}
_LANGUAGE: Final = 35
"""Characters of the longest language tag (RFC 5646, section 4.4.1)."""
_SIZES: Final = {
    "into": LONGEST_KEYWORD,
    "new": LONGEST_KEYWORD,
    "label": LONGEST_NAME,
    "query": LONGEST_QUERY,
    "by": LONGEST_NAME,
}


@dataclass(frozen=True, kw_only=True)
class Decision:
    """One decision about an entity; what its action does not need is ''."""

    action: Action
    entity: str
    into: str = ""
    """merge: the entity that it is, too."""
    new: str = ""
    """split: the id of what the articles that match `query` name instead."""
    query: str = ""
    label: str = ""
    """split and rename: what it is called."""
    lang: str = ""
    """rename: for readers in this language; for all when empty."""
    type: str = ""
    note: str = ""
    by: str = ""
    """Who took it, when that is known."""
    at: str = ""

    @functools.cached_property
    def id(self) -> str:
        """What it is undone by: a hash of all but the note and who took it (8 hex digits)."""
        said = {name: value for name, value in self.said().items() if name not in ("note", "by")}
        return hashlib.blake2b(json.dumps(said, sort_keys=True).encode(), digest_size=4).hexdigest()

    def said(self) -> dict[str, str]:
        """Return what is written of it: nothing that goes without saying."""
        names = ("at", *(field.name for field in dataclasses.fields(self) if field.name != "at"))
        return {name: value for name in names if (value := getattr(self, name))}


def decision_of(said: dict[str, Any]) -> Decision:
    """Make a decision of an object; raise ValueError when it is none."""
    action = next((each for each in ACTIONS if each == said.get("action")), None)
    if action is None:
        raise ValueError(f'its "action" is none of {", ".join(ACTIONS)} and undo')
    members = {name: _member(said, name) for name in ("entity", *_NEEDS[action])}
    missing = next((name for name, value in members.items() if not value), None)
    if missing:
        raise ValueError(f'it has no "{missing}"')
    if action == "type" and members["type"] not in ENTITY_TYPES:
        raise ValueError(f'its "type" is none of {", ".join(ENTITY_TYPES)}')
    if members["entity"] in (members.get("into"), members.get("new")):
        raise ValueError("it is about one entity, not two")
    lang = _member(said, "lang")[:_LANGUAGE] if action == "rename" else ""
    rest = {
        "note": _member(said, "note")[:LONGEST_NOTE],
        "by": _member(said, "by"),
        "at": _member(said, "at")[:64],
        "lang": lang,
    }
    return Decision(action=action, **members, **rest)


def _member(said: dict[str, Any], name: str) -> str:
    """Return a member; ids as they are, other texts on one line."""
    value = text_of(said, name)
    if name in ("entity", "into", "new"):
        return value[:LONGEST_KEYWORD] if value.strip() else ""
    return " ".join("".join(letter if letter.isprintable() else " " for letter in value).split())[
        : _SIZES.get(name, LONGEST_NOTE)
    ]


def decisions_at(url: str) -> Path | None:
    """Return where the decisions about the entities of an index are; None when it keeps nothing."""
    _, place = engine_and_place(url)
    return place / "entity-decisions.jsonl" if place else None


def read(path: Path) -> Ledger[Decision]:
    """Read all decisions; raise BadLedger when it can be no such file."""
    return read_ledger(path, decision_of)
