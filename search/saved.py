"""Searches that last: a plain file beside the index, `searches.tsv`, which anybody may edit.

A line is a name, a query and filters, divided by tabs: `La digue⇥digue Valbourg⇥source=Le Courrier`. A line that begins
with `#`, or has no name, is no search; a name alone is its own query. Of two of one name the later counts.
"""

from __future__ import annotations

import os
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Final, Self

from search.engines import engine_and_place
from search.errors import SearchError
from search.filters import NARROWING, Where
from search.ledger import alone

FILE: Final = "searches.tsv"
MOST: Final = 1_000
"""Searches that are read."""
LARGEST: Final = 1_000_000
"""Bytes that are read."""


@dataclass(frozen=True, slots=True)
class Saved:
    """One search and its name."""

    name: str
    text: str
    where: Where = ()

    @classmethod
    def of(cls, line: str) -> Self | None:
        """Read a line; None when it is none. What is no filter in it is left out."""
        name, *rest = (part.strip() for part in line.split("\t"))
        if not name or name.startswith("#"):
            return None
        pairs = (part.partition("=")[::2] for part in rest[1:])
        where = tuple((field, value) for field, value in pairs if field in NARROWING and value)
        return cls(name, rest[0] if rest and rest[0] else "*" if where else name, where)

    @property
    def line(self) -> str:
        """The line of the file."""
        return "\t".join([self.name, self.text, *(f"{field}={value}" for field, value in self.where)])


def searches_at(url: str) -> Path | None:
    """Return where the searches of an index are; None when it keeps nothing."""
    _, place = engine_and_place(url)
    return place / FILE if place else None


def read(path: Path | None) -> list[Saved]:
    """Return the searches in order of the file; none when there is no such file."""
    return _searches(_lines(path))


def _searches(lines: Iterable[str]) -> list[Saved]:
    found: dict[str, Saved] = {}
    for line in lines:
        saved = Saved.of(line)
        if saved and (saved.name in found or len(found) < MOST):
            found[saved.name] = saved
    return list(found.values())


def save(path: Path, saved: Saved) -> None:
    """Add a search, in the place of one with its name; raise SearchError when a line or the file can't hold it."""
    if Saved.of(saved.line) != saved or len(saved.line.splitlines()) != 1:
        raise SearchError("a name and a query have no tabs or ends of lines, a name does not begin with #")
    with alone(path):
        lines = _lines(path)
        at = [number for number, line in enumerate(lines) if _is(line, saved.name)]
        if at:
            lines[at[-1]] = saved.line
        else:
            lines = [*"\n".join(lines).rstrip().split("\n"), saved.line]
        if saved not in _searches(lines):
            raise SearchError(f"{path} has {MOST:,} searches, and no more are read: take some out")
        _write(path, lines)


def remove(path: Path, name: str) -> None:
    """Take a search out; raise SearchError when there is none of that name."""
    if not any(_is(line, name) for line in _lines(path)):
        raise SearchError(f"no saved search is called {name!r}: `glaneur searches` lists them")
    with alone(path):
        _write(path, [line for line in _lines(path) if not _is(line, name)])


def _is(line: str, name: str) -> bool:
    saved = Saved.of(line)
    return saved is not None and saved.name == name


def _lines(path: Path | None) -> list[str]:
    if path is None or not path.is_file():
        return []
    with path.open("rb") as file:
        whole = file.read(LARGEST + 1)
    if len(whole) > LARGEST:
        raise SearchError(f"{path} is larger than {LARGEST:,} bytes: take some searches out")
    return whole.decode("utf-8-sig", "replace").replace("\0", " ").split("\n")


def _write(path: Path, lines: Iterable[str]) -> None:
    text = "\n".join(line.rstrip("\r") for line in lines).strip("\n")
    whole = (f"{text}\n" if text else "").encode("utf-8", "replace")
    if len(whole) > LARGEST:
        raise SearchError(f"{path} would be larger than {LARGEST:,} bytes: take some searches out")
    new = path.with_name(f"{path.name}.new")
    new.write_bytes(whole)
    os.replace(new, path)
