"""The file `deleted.jsonl` of an index to the articles that somebody deleted; one JSON object a line, only ever added to.

::

    {"at": "2024-05-02T10:11:12+00:00", "action": "delete", "article": "a-1", "file": "/archive/2016.zip"}
    {"at": "2024-05-03T08:00:00+00:00", "action": "restore", "article": "a-1"}

The last word about an article holds, in every later run. It may be written by hand: every line is looked at as if a
stranger had written it. Of a deleted article nothing is kept but its id and its file.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Final

from index.errors import Undecidable
from index.source import Rejected
from search.ledger import MOST_FAULTS, append, lines_of, now, object_of, text_of

BAD: Final = "bad deletion"
"""What a line that says nothing is counted as."""
MOST_BYTES: Final = 1_000_000_000
_LONGEST: Final = 2_000
"""Characters of a note; of a longer one the beginning is written, or its line could not be read again."""


@dataclass(frozen=True, slots=True)
class Deletion:
    """What is known of an article that was deleted."""

    article: str
    at: str = ""
    file: str = ""
    """Where it was read from; it may have moved meanwhile."""
    note: str = ""


@dataclass(frozen=True, slots=True)
class Deleted:
    """All articles of an index that are to stay out of it."""

    standing: Mapping[str, Deletion] = field(default_factory=dict)
    faults: tuple[Rejected, ...] = ()

    def __contains__(self, id: str) -> bool:
        """Say whether an article is to stay out."""
        return id in self.standing


def read_deleted(path: Path) -> Deleted:
    """Read what was deleted, nothing when the file is not there; raise Undecidable when it can be no such file."""
    if not path.exists():
        return Deleted()
    if path.stat().st_size > MOST_BYTES:
        raise Undecidable(f"{path} has {path.stat().st_size:,} bytes; the limit is {MOST_BYTES:,}: make it smaller")
    standing: dict[str, Deletion] = {}
    faults = []
    with path.open("rb") as file:
        for number, line in enumerate(lines_of(file), 1):
            if line is not None and not line.strip():
                continue
            try:
                _take(object_of(line), standing)
            except (ValueError, RecursionError) as error:
                faults.append(Rejected(f"{path}:{number}", BAD, str(error)))
                if len(faults) > MOST_FAULTS:
                    raise Undecidable(
                        f"{path} has more than {MOST_FAULTS:,} lines that delete nothing: is it the right file?"
                    ) from None
    return Deleted(standing, tuple(faults))


def add_deletions(path: Path, deletions: Iterable[Deletion]) -> None:
    """Append that these articles are to stay out."""
    append(path, *(_said("delete", each) for each in deletions))


def add_restored(path: Path, ids: Iterable[str]) -> None:
    """Append that these articles may come back."""
    append(path, *(_said("restore", Deletion(id)) for id in ids))


def _take(said: dict[str, Any], standing: dict[str, Deletion]) -> None:
    article = text_of(said, "article")
    if not article:
        raise ValueError('it names no "article"')
    match said.get("action"):
        case "delete":
            note = text_of(said, "note")[:_LONGEST]
            standing[article] = Deletion(article, text_of(said, "at"), text_of(said, "file"), note)
        case "restore":
            standing.pop(article, None)
        case _:
            raise ValueError('its "action" is neither delete nor restore')


def _said(action: str, deletion: Deletion) -> dict[str, Any]:
    note = deletion.note[:_LONGEST]
    said = {"at": now(), "action": action, "article": deletion.article, "file": deletion.file, "note": note}
    return {name: value for name, value in said.items() if value}
