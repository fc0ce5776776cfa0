"""A decision about an entity to a line of the file, when it changes something; one writer at a time."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from search.errors import Unmendable
from search.ledger import Entry, Fault, Ledger, alone, append, now, refuse_full, undoing
from search.mending.decisions import Decision, decision_of, read
from search.mending.folding import Mending, fold


@dataclass(frozen=True, slots=True)
class Imported:
    """What came of another file of decisions."""

    taken: int
    known: int
    """Decisions that were in force here already."""
    ineffective: tuple[str, ...]
    """Why some of them change nothing here."""
    faults: tuple[Fault, ...]


def take(path: Path, *decisions: Decision) -> list[int]:
    """Append decisions and return the numbers of their lines; raise Unmendable when one changes nothing."""
    with alone(path):
        ledger = read(path)
        numbers = []
        for each in decisions:
            taken = _checked(each)
            refuse_full(ledger, 1)
            after = _with(ledger, [taken])
            _refuse_useless(fold(ledger), fold(after))
            append(path, taken.said())
            ledger = read(path)
            numbers.append(next(entry.number for entry in reversed(ledger.entries) if entry.decision.id == taken.id))
        return numbers


def take_back(path: Path, number: int, by: str = "") -> Decision:
    """Append that the decision on this line no longer holds, and return it; raise Unmendable when none is in force."""
    with alone(path):
        entry = next((each for each in read(path).entries if each.number == number and not each.undone), None)
        if entry is None:
            raise Unmendable(
                f"there is no decision {number} to undo: `glaneur entity list` has them with their numbers"
            )
        append(path, undoing(entry.decision, by))
        return entry.decision


def standing(ledger: Ledger[Decision]) -> list[Decision]:
    """Return the decisions in force, oldest first: what is exported."""
    return [entry.decision for entry in ledger.entries if not entry.undone]


def bring(path: Path, other: Path) -> Imported:
    """Append what is in force in another file of decisions and not yet here."""
    brought = read(other)
    with alone(path):
        ledger = read(path)
        known = {decision.id for decision in standing(ledger)}
        new = list({each.id: each for each in standing(brought) if each.id not in known}.values())
        refuse_full(ledger, len(new))
        if new:
            append(path, *(each.said() for each in new))
        after = read(path)
        ids = {each.id for each in new}
        numbers = {entry.number for entry in after.entries if entry.decision.id in ids}
        ineffective = tuple(why for number, why in fold(after).ineffective if number in numbers)
    return Imported(len(new), len(standing(brought)) - len(new), ineffective, brought.faults)


def about(ledger: Ledger[Decision], mending: Mending, head: str) -> list[Entry[Decision]]:
    """Return the decisions that an entity is what it is by, the undone ones too: its history."""
    ids = _kin(mending, head)
    return [
        entry for entry in ledger.entries if {entry.decision.entity, entry.decision.into, entry.decision.new} & ids
    ]  # fmt: skip


def _kin(mending: Mending, head: str) -> set[str]:
    ids = set(mending.within(head))
    return ids | {part.of for id in ids if (part := mending.parts.get(id))}


def _checked(decision: Decision) -> Decision:
    try:
        return decision_of({**decision.said(), "at": now()})
    except ValueError as error:
        raise Unmendable(f"that is no decision: {error}") from None


def _with(ledger: Ledger[Decision], decisions: Iterable[Decision]) -> Ledger[Decision]:
    last = ledger.entries[-1].number if ledger.entries else 0
    return Ledger((*ledger.entries, *(Entry(last + at, each) for at, each in enumerate(decisions, 1))), ledger.faults)


def _refuse_useless(before: Mending, after: Mending) -> None:
    """A decision that has no effect now would have one that nobody expects when another is undone."""
    refused: Sequence[tuple[int, str]] = [each for each in after.ineffective if each not in before.ineffective]
    if refused:
        raise Unmendable(refused[0][1])
    if dataclasses.replace(after, ineffective=()) == dataclasses.replace(before, ineffective=()):
        raise Unmendable("it is so already")
