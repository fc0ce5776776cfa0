"""The file `decisions.jsonl` of an index to the decisions in force; one JSON object a line, only ever added to.

::

    {"at": "2024-05-02T10:11:12+00:00", "action": "remove", "text": "Lire aussi", "source": "Le Courrier", "near": true}
    {"at": "2024-05-02T10:15:00+00:00", "action": "undo", "undo": "9f3c2a71"}

It may be written by hand: every line is looked at as if a stranger had written it.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Final

from index.cleaning import SHORT
from index.cleaning.characters import squeeze, tidy
from index.cleaning.decisions import LONGEST, Action, Decision, digest
from index.errors import Undecidable
from index.source import RawArticle, Rejected
from search import ledger
from search.errors import BadLedger
from search.ledger import Entry, text_of

BAD: Final = "bad decision"
"""What such a line is counted as."""
_BETWEEN: Final = ":"


@dataclass(frozen=True, slots=True)
class Decided:
    """All decisions of an index."""

    entries: tuple[Entry[Decision], ...] = ()
    faults: tuple[Rejected, ...] = ()
    """Lines that say nothing that can be done."""
    _articles: Mapping[str, tuple[Decision, ...]] = field(default_factory=dict)
    _sources: Mapping[str, tuple[Decision, ...]] = field(default_factory=dict)
    _digests: Mapping[str, str] = field(default_factory=dict)

    @classmethod
    def of(cls, entries: Sequence[Entry[Decision]], faults: Sequence[Rejected] = ()) -> Decided:
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
    try:
        read = ledger.read_ledger(path, _decision)
    except BadLedger as error:
        raise Undecidable(str(error)) from None
    return Decided.of(read.entries, [Rejected(f"{path}:{each.number}", BAD, each.detail) for each in read.faults])


def add_decision(path: Path, decision: Decision) -> Decision:
    """Append a decision with the time it was taken; return it as it will be read."""
    taken = _decision({**_said(decision), "at": ledger.now()})
    ledger.append(path, _said(taken))
    return taken


def undo(path: Path, number: int, by: str = "") -> Decision:
    """Append that the decision on this line of the file no longer holds; return that decision."""
    entry = next((entry for entry in read_decisions(path).entries if entry.number == number), None)
    if entry is None or entry.undone:
        raise Undecidable(f"there is no decision {number} to undo: `glaneur decisions` lists them with their numbers")
    ledger.append(path, ledger.undoing(entry.decision, by))
    return entry.decision


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
        by=squeeze(text_of(said, "by")[:SHORT]),
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
    names = ("at", "action", "text", "article", "source", "line", "near", "note", "by")
    return {name: value for name in names if (value := getattr(decision, name))}
