"""The lists of what a job set aside to how much there is of it, why, and under which names."""

from __future__ import annotations

import itertools
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final, NamedTuple

from search.engines import engine_and_place
from search.ledger import lines_of, object_of, stamp, text_of
from search.state import time_of

FOLDER: Final = "rejected"
MEMBER: Final = "!/"
"""What stands in an origin between an archive and the name of what is inside it."""
MOST_READ: Final = 50_000
"""Lines of a list that are counted while somebody waits."""
MOST_REASONS: Final = 30
MOST_NAMES: Final = 3
_LONGEST_NAME: Final = 120
"""Characters of a name that are told, the last ones."""


class Told(NamedTuple):
    """What a line of a list says."""

    origin: str
    reason: str
    detail: str


@dataclass(frozen=True, slots=True)
class Because:
    """What was set aside for one reason."""

    reason: str
    count: int
    names: tuple[str, ...]
    """Of the first files, with what leads to a place in them, without the folders that they are in."""


@dataclass(frozen=True, slots=True)
class Aside:
    """What the last run that set anything aside did."""

    at: str
    """When it began: ISO 8601, UTC, to the second; empty when somebody has named its list otherwise."""
    count: int
    is_all: bool
    """Otherwise there is more of it than is counted."""
    reasons: tuple[Because, ...]
    """The most frequent first."""


def lists_at(url: str) -> Path | None:
    """Return the folder of the lists of an index; None when it keeps nothing."""
    _, place = engine_and_place(url)
    return place / FOLDER if place else None


def lists_in(folder: Path) -> list[Path]:
    """Return the lists, a file a run, oldest first."""
    return sorted(folder.glob("*.jsonl"))


def aside_stamp(folder: Path | None) -> str:
    """Return a text that changes whenever `aside` would say something else; '' when nothing is set aside."""
    newest = lists_in(folder)[-1:] if folder else []
    return "".join(f"{path.name} {stamp(path)}" for path in newest)


def told(path: Path) -> Iterator[Told | str]:
    """Yield what each line of a list says, or what is wrong with the line."""
    with path.open("rb") as file:
        for line in lines_of(file):
            try:
                said = object_of(line)
                yield Told(text_of(said, "origin"), text_of(said, "reason"), text_of(said, "detail"))
            except (ValueError, RecursionError) as error:
                yield str(error)


def aside(folder: Path | None) -> Aside | None:
    """Count what the newest list says; None when nothing is set aside."""
    newest = lists_in(folder)[-1:] if folder else []
    for path in newest:
        lines = told(path)
        try:
            seen = list(itertools.islice(lines, MOST_READ))
            is_all = next(lines, None) is None
        except FileNotFoundError:  # `glaneur retry` has just taken it away
            return None
        return Aside(time_of(path.stem), len(seen), is_all, _reasons(each for each in seen if isinstance(each, Told)))
    return None


def _reasons(seen: Iterable[Told]) -> tuple[Because, ...]:
    counts: Counter[str] = Counter()
    names: dict[str, dict[str, None]] = {}
    for each in seen:
        counts[each.reason] += 1
        known = names.setdefault(each.reason, {})
        if len(known) < MOST_NAMES:
            known[name_of(each.origin)] = None
    return tuple(Because(reason, count, tuple(names[reason])) for reason, count in counts.most_common(MOST_REASONS))


def name_of(origin: str) -> str:
    """Return the name of a place without the folders of its file: `/a/b.zip!/c/d.txt:3` is `b.zip!/c/d.txt:3`."""
    file, inside, rest = origin.partition(MEMBER)
    name = file.replace("\\", "/").rpartition("/")[2] + inside + rest
    return name if len(name) <= _LONGEST_NAME else f"…{name[1 - _LONGEST_NAME :]}"
