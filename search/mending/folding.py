"""Decisions about entities to which is which: who was merged into whom, split from whom, renamed, hidden, moved.

Nothing here looks into an index. An id is an entity that articles name, or one that was split from another. What was
said of an entity that is merged into another one waits until that is undone. So that every id has an end, a decision
that would make an entity a part of itself has no effect, and is listed with the reason.
"""

from __future__ import annotations

import dataclasses
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Final, Literal, cast

from search.article import EntityType
from search.ledger import Entry, Ledger
from search.mending.decisions import Decision

Why = Literal["acronym", "name", "script"]
"""What articles say that makes one of two ids: an acronym has a long name, nearly all take a name for the same, or it is one in two scripts."""
DEEPEST: Final = 6
"""Splits, and merges of what was split, one inside the other."""


@dataclass(frozen=True, slots=True)
class Part:
    """What was split from an entity: those of its articles that match a query, and no earlier one's, name it instead."""

    of: str
    id: str
    query: str
    name: str


@dataclass(frozen=True, slots=True)
class Mending:
    """All decisions in force, folded; nothing is mended by default."""

    parents: Mapping[str, str] = field(default_factory=dict)
    """What was merged, and into what."""
    children: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    parts: Mapping[str, Part] = field(default_factory=dict)
    """By their own ids."""
    splits: Mapping[str, tuple[Part, ...]] = field(default_factory=dict)
    """By what they are split from, oldest first."""
    names: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    """id to language to name; '' is every other language."""
    types: Mapping[str, EntityType] = field(default_factory=dict)
    hidden: frozenset[str] = frozenset()
    apart: frozenset[str] = frozenset()
    """What is joined with nothing by what articles say alone."""
    joined: Mapping[str, Why] = field(default_factory=dict)
    """Ids that are, and why."""
    ineffective: tuple[tuple[int, str], ...] = ()
    """Numbers of decisions that change nothing, and why."""
    heads: Mapping[str, str] = field(default_factory=dict)
    """Every id that is counted otherwise than the index does, to what it is shown as."""

    def head(self, id: str) -> str:
        """Return the entity that an id is shown as."""
        return self.heads.get(id, id)

    def name(self, id: str, ui: str) -> str | None:
        """Return what an entity was renamed to, for a language."""
        known = self.names.get(id, {})
        part = self.parts.get(id)
        return known.get(ui) or known.get("") or (part.name if part else None)

    def within(self, id: str) -> Iterator[str]:
        """Yield an entity and all that was merged into it, at whatever remove."""
        todo = [id]
        while todo:
            yield (each := todo.pop())
            todo += self.children.get(each, ())


def with_joined(mending: Mending, joined: Mapping[str, str], why: Why) -> Mending:
    """Make ids a part of what is the same as far as nothing was decided about them."""
    known = mending.heads.keys() | mending.names.keys() | mending.apart
    ends = joined.keys() | mending.apart  # so that nothing becomes a part of itself
    new = {id: into for id, into in joined.items() if id not in known and into not in ends}
    if not new:
        return mending
    children = {into: set(mending.children.get(into, ())) for into in new.values()}
    for id, into in new.items():
        children[into].add(id)
    heads = {each: mending.head(into) for id, into in new.items() for each in (id, into)}
    return dataclasses.replace(
        mending,
        parents={**mending.parents, **new},
        children={**mending.children, **{into: tuple(sorted(ids)) for into, ids in children.items()}},
        heads={**mending.heads, **heads},
        joined={**mending.joined, **dict.fromkeys(new, why)},
    )


def fold(ledger: Ledger[Decision]) -> Mending:
    """Fold the decisions that were not undone; of two that contradict one another the later one holds."""
    folding = _Folding()
    standing = [entry for entry in ledger.entries if not entry.undone]
    folding.split(entry for entry in standing if entry.decision.action == "split")
    folding.merge(entry for entry in standing if entry.decision.action == "merge")
    names: defaultdict[str, dict[str, str]] = defaultdict(dict)
    types: dict[str, EntityType] = {}
    hidden: set[str] = set()
    apart: set[str] = set()
    for said in (entry.decision for entry in standing):
        match said.action:
            case "rename":
                names[said.entity][said.lang] = said.label
            case "type":
                types[said.entity] = cast(EntityType, said.type)
            case "hide":
                hidden.add(said.entity)
            case "apart":
                apart.add(said.entity)
    return dataclasses.replace(folding.folded(dict(names), types, frozenset(hidden)), apart=frozenset(apart))


class _Folding:
    def __init__(self) -> None:
        self._parents: dict[str, str] = {}
        self._children: defaultdict[str, list[str]] = defaultdict(list)
        self._parts: dict[str, Part] = {}
        self._splits: defaultdict[str, list[Part]] = defaultdict(list)
        self._ineffective: list[tuple[int, str]] = []
        self._roots: dict[str, str] = {}
        self._depths: dict[str, int] = {}
        """How many merges of what was split are inside one another."""

    def split(self, entries: Iterable[Entry[Decision]]) -> None:
        for entry in entries:
            said = entry.decision
            part = Part(said.entity, said.new, said.query, said.label)
            if part.id in self._parts:
                self._refuse(entry, f"{part.id} was split already")
            elif self._is_within(part.id, said.entity):
                self._refuse(entry, f"{said.entity} is a part of {part.id}")
            else:
                self._parts[part.id] = part
                self._splits[part.of].append(part)

    def merge(self, entries: Iterable[Entry[Decision]]) -> None:
        for entry in entries:
            child, parent = self._root(entry.decision.entity), self._root(entry.decision.into)
            if child == parent:
                self._refuse(entry, f"they are one already: {parent}")
            elif self._splits and self._is_within(parent, child):
                self._refuse(entry, f"{child} has a part of {parent}: undo the split instead")
            elif self._deeper(child, parent) > DEEPEST:
                self._refuse(entry, f"too much was split inside of {child}")
            else:
                self._depths[parent] = self._deeper(child, parent)
                self._parents[child] = self._roots[child] = parent
                self._children[parent].append(child)

    def folded(self, names: dict[str, dict[str, str]], types: dict[str, EntityType], hidden: frozenset[str]) -> Mending:
        touched = {*self._parents, *self._children, *self._parts, *self._splits, *types, *hidden}
        return Mending(
            parents=self._parents,
            children={id: tuple(sorted(all)) for id, all in self._children.items()},
            parts=self._parts,
            splits={id: tuple(all) for id, all in self._splits.items()},
            names=names,
            types=types,
            hidden=hidden,
            ineffective=tuple(sorted(self._ineffective)),
            heads={id: self._root(id) for id in touched},
        )

    def _refuse(self, entry: Entry[Decision], why: str) -> None:
        self._ineffective.append((entry.number, why))

    def _root(self, id: str) -> str:
        """Follow merges to the end, and make the way there shorter."""
        end = id
        while end in self._roots:
            end = self._roots[end]
        while id != end:
            self._roots[id], id = end, self._roots[id]
        return end

    def _deeper(self, child: str, parent: str) -> int:
        return max(self._depths.get(parent, 0), self._depths.get(child, 0) + (child in self._splits))

    def _is_within(self, wanted: str, id: str) -> bool:
        """Say whether the articles of an entity depend on those of another one; too deep counts as if they did."""
        level, depth = [id], 0
        while level and depth <= DEEPEST:
            inside = self._flattened(level)
            if wanted in inside:
                return True
            level = [part.of for each in inside if (part := self._parts.get(each))]
            depth += 1
        return bool(level)

    def _flattened(self, ids: list[str]) -> set[str]:
        seen: set[str] = set()
        while ids:
            each = ids.pop()
            if each not in seen:
                seen.add(each)
                ids += self._children.get(each, ())
        return seen
