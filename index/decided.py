"""The file `decisions.jsonl` of an index to the decisions in force; one JSON object a line, only ever added to.

::

    {"at": "2024-05-02T10:11:12+00:00", "action": "remove", "text": "Lire aussi", "source": "Le Courrier", "near": true}
    {"at": "2024-05-02T10:15:00+00:00", "action": "undo", "undo": "9f3c2a71"}

It may be written by hand: every line is looked at as if a stranger had written it.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, Final

from index.cleaning import SHORT
from index.cleaning.characters import squeeze, tidy
from index.cleaning.decisions import LONGEST, Action, Decision, digest
from index.errors import Undecidable
from index.source import RawArticle, Rejected
from index.written_lines import lines_of, object_of, text_of

MOST_BYTES: Final = 64_000_000
MOST_DECISIONS: Final = 20_000
MOST_FAULTS: Final = 1_000
BAD: Final = "bad decision"
"""What such a line is counted as."""
_BETWEEN: Final = ":"


@dataclass(frozen=True, slots=True)
class Entry:
    """One decision of the file, and what became of it."""

    number: int
    """Of its line in the file, from 1."""
    decision: Decision
    undone: bool = False


@dataclass(frozen=True, slots=True)
class Decided:
    """All decisions of an index."""

    entries: tuple[Entry, ...] = ()
    faults: tuple[Rejected, ...] = ()
    """Lines that say nothing that can be done."""
    _articles: Mapping[str, tuple[Decision, ...]] = field(default_factory=dict)
    _sources: Mapping[str, tuple[Decision, ...]] = field(default_factory=dict)
    _digests: Mapping[str, str] = field(default_factory=dict)

    @classmethod
    def of(cls, entries: Sequence[Entry], faults: Sequence[Rejected] = ()) -> Decided:
        """Sort the decisions that are in force by what they are about."""
        standing = [entry.decision for entry in entries if not entry.undone]
        articles = _grouped((decision.article, decision) for decision in standing if decision.article)
        sources = _grouped((decision.source, decision) for decision in standing if not decision.article)
        digests = {source: digest(decisions, ()) for source, decisions in sources.items()}
        return cls(tuple(entries), tuple(faults), articles, sources, digests)

    def for_article(self, raw: RawArticle) -> tuple[Decision, ...]:
        """Return what may have been decided about an article: its source first, which only cleaning may find out."""
        source = squeeze(raw.source[:SHORT])
        chosen = [self._sources.get(source, ())] if source else list(self._sources.values())
        return tuple(decision for some in (*chosen, self._articles.get(raw.id, ())) for decision in some)

    def is_as_indexed(self, known: str | None, raw: RawArticle) -> bool:
        """Say whether an article, and what was decided about it, are as when it was indexed with this fingerprint."""
        content, _, rest = (known or "").partition(_BETWEEN)
        decided, _, source = rest.partition(_BETWEEN)
        now = self._digests.get(source, "") + digest((), self._articles.get(raw.id, ()))
        return content == raw.digest() and decided == now


def _grouped(pairs: Iterable[tuple[str, Decision]]) -> dict[str, tuple[Decision, ...]]:
    groups: dict[str, list[Decision]] = {}
    for name, decision in pairs:
        groups.setdefault(name, []).append(decision)
    return {name: tuple(decisions) for name, decisions in groups.items()}


def fingerprint(raw: RawArticle, source: str, decisions: Sequence[Decision]) -> str:
    """Hash an article with what was decided about it; its source stays readable, for decisions to come."""
    own = [decision for decision in decisions if decision.article]
    decided = digest((decision for decision in decisions if not decision.article), own)
    return f"{raw.digest()}{_BETWEEN}{decided}{_BETWEEN}{source}"


def read_decisions(path: Path) -> Decided:
    """Read the decisions of an index, none when the file is not there; raise Undecidable when it can be no such file."""
    if not path.exists():
        return Decided()
    if path.stat().st_size > MOST_BYTES:
        raise Undecidable(f"{path} has {path.stat().st_size:,} bytes; the limit is {MOST_BYTES:,}: make it smaller")
    reading = _Reading(path)
    with path.open("rb") as file:
        for number, line in enumerate(lines_of(file), 1):
            reading.take(number, line)
    return Decided.of(reading.entries, reading.faults)


def add_decision(path: Path, decision: Decision) -> Decision:
    """Append a decision with the time it was taken; return it as it will be read."""
    taken = _decision({**_said(decision), "at": _now()})
    _append(path, _said(taken))
    return taken


def undo(path: Path, number: int) -> Decision:
    """Append that the decision on this line of the file no longer holds; return that decision."""
    entry = next((entry for entry in read_decisions(path).entries if entry.number == number), None)
    if entry is None or entry.undone:
        raise Undecidable(f"there is no decision {number} to undo: `glaneur decisions` lists them with their numbers")
    _append(path, {"at": _now(), "action": "undo", "undo": entry.decision.id})
    return entry.decision


class _Reading:
    """One file being read."""

    def __init__(self, path: Path) -> None:
        self.entries: list[Entry] = []
        self.faults: list[Rejected] = []
        self._path = path
        self._places: dict[str, list[int]] = {}

    def take(self, number: int, line: bytes | None) -> None:
        """Read one line; what is wrong with it is a fault."""
        if line is not None and not line.strip():
            return
        try:
            self._take(number, object_of(line))
        except (ValueError, RecursionError) as error:
            self._fault(number, "nested too deeply" if isinstance(error, RecursionError) else str(error))

    def _take(self, number: int, said: dict[str, Any]) -> None:
        if said.get("action") == "undo":
            places = self._places.pop(text_of(said, "undo"), [])
            if not places:
                raise ValueError("it undoes nothing that is above it")
            for at in places:
                self.entries[at] = Entry(self.entries[at].number, self.entries[at].decision, undone=True)
            return
        decision = _decision(said)
        self._places.setdefault(decision.id, []).append(len(self.entries))
        self.entries.append(Entry(number, decision))
        if len(self.entries) > MOST_DECISIONS:
            raise Undecidable(f"{self._path} has more than {MOST_DECISIONS:,} decisions: make it smaller")

    def _fault(self, number: int, detail: str) -> None:
        self.faults.append(Rejected(f"{self._path}:{number}", BAD, squeeze(detail)))
        if len(self.faults) > MOST_FAULTS:
            raise Undecidable(
                f"{self._path} has more than {MOST_FAULTS:,} lines that are no decisions: is it the right file?"
            )


def _decision(said: dict[str, Any]) -> Decision:
    """Make a decision of an object; raise ValueError when it is none."""
    article, source, number = text_of(said, "article"), squeeze(text_of(said, "source")[:SHORT]), said.get("line") or 0
    if bool(article) == bool(source):
        raise ValueError('it names neither an "article" nor a "source", or both')
    if not isinstance(number, int) or isinstance(number, bool) or not 0 <= number < 1 << 31:
        raise ValueError('"line" is no number of a line')
    if not isinstance(near := said.get("near") or False, bool):
        raise ValueError('"near" is neither true nor false')
    decision = Decision(
        action=_action(said.get("action")),
        text=tidy(text_of(said, "text")[:LONGEST]),
        article=article,
        source=source,
        line=number if article else 0,
        near=near,
        at=squeeze(text_of(said, "at")[:SHORT]),
        note=squeeze(text_of(said, "note")[:SHORT]),
    )
    if not decision.written:
        raise ValueError('its "text" has nothing to compare lines with')
    return decision


def _action(value: object) -> Action:
    if value == "restore":
        return "restore"
    if value == "remove":
        return "remove"
    raise ValueError('its "action" is none of restore, remove and undo')


def _said(decision: Decision) -> dict[str, Any]:
    """Return what is written of a decision: nothing that goes without saying."""
    names = ("at", "action", "text", "article", "source", "line", "near", "note")
    return {name: value for name in names if (value := getattr(decision, name))}


def _append(path: Path, said: dict[str, Any]) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    line = json.dumps(said, ensure_ascii=False)
    with path.open("ab+") as file:
        file.seek(0, 2)
        if file.tell():
            file.seek(-1, 2)
            line = line if file.read(1) == b"\n" else f"\n{line}"  # an editor may have left no line end
        file.write(f"{line}\n".encode())


def _now() -> str:
    return datetime.now(UTC).isoformat(timespec="seconds")
