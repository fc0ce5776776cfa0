"""What articles join by themselves: worked out for each state of an index, and kept beside the decisions by whoever changed it last.

Whoever only searches reads the file when it is of the state that is searched, and works the same out when it is not.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any, Final

from search.engines.base import Searcher
from search.mending.acronyms import long_names
from search.mending.namesakes import namesakes
from search.mending.scripts import same_persons

RULES: Final = 2
"""Raised when the same articles join otherwise."""
_NAME: Final = "joined.json"
UNFINISHED: Final = f"{_NAME}.new"
"""What is left of the file when whoever wrote it was killed."""
_LARGEST: Final = 16_000_000
"""Bytes of the file."""


@dataclass(frozen=True, slots=True)
class Joined:
    """Ids, and the id that each is a part of."""

    acronym: Mapping[str, str]
    """Long names, by what articles say of their acronyms."""
    name: Mapping[str, str]
    """What few take a name for, by what nearly all do."""
    script: Mapping[str, str]
    """Persons in Arabic letters, by those in Latin ones."""


def joined_by(searcher: Searcher) -> Joined:
    """Work out what the articles of an index join."""
    return Joined(long_names(searcher), namesakes(searcher), same_persons(searcher))


def keep(folder: Path, stamp: str, joined: Joined) -> None:
    """Write down what the articles of an index in this state join."""
    new = folder / UNFINISHED
    new.write_text(json.dumps({"rules": RULES, "stamp": stamp, **asdict(joined)}), encoding="utf-8")
    new.replace(folder / _NAME)


def kept(folder: Path, stamp: str) -> Joined | None:
    """Return what was written down for this state; None when nothing was, or not by this version."""
    try:
        with (folder / _NAME).open("rb") as file:
            said: Any = json.loads(file.read(_LARGEST))
        if (said["rules"], said["stamp"]) != (RULES, stamp):
            return None
        return Joined(*(_ids(said[each]) for each in ("acronym", "name", "script")))
    except (OSError, ValueError, KeyError, TypeError, AttributeError, RecursionError):
        return None


def _ids(said: Any) -> dict[str, str]:
    """Raise TypeError when what was read maps no ids to ids."""
    if not all(isinstance(each, str) for pair in said.items() for each in pair):
        raise TypeError("no ids")
    return dict(said)
