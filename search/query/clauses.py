"""Clauses to one clause: side by side, with an operator between them, or linked by how near they must be.

What comes out has one shape whatever the parentheses were, so that it can be written and read again: no And in an
And, no Or in an Or, no Not of a Not, no group of one, and what is unwanted after what is wanted.
"""

from __future__ import annotations

import dataclasses
import itertools
from collections.abc import Iterable, Sequence

from search.query import nodes as q
from search.query.operators import Link
from search.query.words import often


def required(clause: q.Query) -> q.And:
    """Return a clause that may not give way to the ones beside it."""
    return clause if isinstance(clause, q.And) else q.And((clause,))


def both(clauses: Iterable[q.Query]) -> q.Query:
    """Return what matches when every clause does; there must be one."""
    flat = [part for clause in clauses for part in (clause.children if isinstance(clause, q.And) else (clause,))]
    wanted = [clause for clause in flat if not isinstance(clause, q.Not)]
    unwanted = [clause for clause in flat if isinstance(clause, q.Not)]
    return flat[0] if len(flat) == 1 else q.And((*wanted, *unwanted))


def either(clauses: Iterable[q.Query]) -> q.Query:
    """Return what matches when one of the clauses does; there must be one."""
    bare = [both([clause]) for clause in clauses]
    flat = [part for clause in bare for part in (clause.children if isinstance(clause, q.Or) else (clause,))]
    return flat[0] if len(flat) == 1 else q.Or(tuple(flat))


def negated(clause: q.Query) -> q.Query:
    """Return what matches when the clause does not."""
    bare = both([clause])
    return bare.child if isinstance(bare, q.Not) else q.Not(bare)


def beside(clauses: Sequence[q.Query]) -> q.Query:
    """Put clauses side by side: what must or must not be is kept apart from what may give way. There must be one."""
    firm = [clause for clause in clauses if isinstance(clause, q.Not | q.Value | q.Range | q.And | q.Everything)]
    loose = [clause for clause in clauses if not isinstance(clause, q.Not | q.Value | q.Range | q.And | q.Everything)]
    free = [part for clause in loose for part in (clause.children if isinstance(clause, q.Free) else (clause,))]
    together = [q.Free(tuple(free))] if len(free) > 1 else free
    return both([*together, *firm])


def at_least(clause: q.Query, count: int) -> q.Query:
    """Return a text that must be there `count` times; what is not one text is left as it is."""
    bare = both([clause])
    return often(bare, count) if isinstance(bare, q.Text) else bare


def chain(operands: Sequence[q.Query | None], links: Sequence[Link]) -> q.Query | None:
    """Link each operand to the next; those that are not texts of one zone, or a choice of them, just have to match.

    `links[i]` is what stands between operands i and i + 1. Operands that are None are skipped.
    """
    found = [(i, both([operand])) for i, operand in enumerate(operands) if operand is not None]
    if not found:
        return None
    zones = {zone for _, operand in found for zone in _zones(operand)} - {None}
    zone = next(iter(zones)) if len(zones) == 1 else None
    linked = [_linked(left, right, links[i - 1], zone) for (_, left), (i, right) in itertools.pairwise(found)]
    clauses: list[q.Query] = []
    for (_, operand), before, after in zip(found, [None, *linked], [*linked, None], strict=True):
        if after is not None:
            clauses.append(after)
        elif before is None:
            clauses.append(operand)
    return both(clauses)


def _linked(left: q.Query, right: q.Query, link: Link, zone: str | None) -> q.Near | q.Together | None:
    """Link two operands in the zone that one of them names, else in `zone`; None when they cannot be linked."""
    named = {*_zones(left), *_zones(right)} - {None}
    if len(named) > 1 or not (_is_choice(left) and _is_choice(right)):
        return None
    where = next(iter(named), zone)
    return link.of(_in_zone(left, where), _in_zone(right, where))


def _is_choice(clause: q.Query) -> bool:
    match clause:
        case q.Text():
            return True
        case q.Or(children):
            return all(isinstance(child, q.Text) for child in children)
        case _:
            return False


def _zones(clause: q.Query) -> set[str | None]:
    match clause:
        case q.Text(_, zone):
            return {zone}
        case q.Or(children) if _is_choice(clause):
            return {zone for child in children for zone in _zones(child)}
        case _:
            return set()


def _in_zone(clause: q.Query, zone: str | None) -> q.Query:
    """Look for the texts that name no zone in this one."""
    match clause:
        case q.Text(_, None):
            return dataclasses.replace(clause, zone=zone)
        case q.Or(children) if _is_choice(clause):
            return q.Or(tuple(_in_zone(child, zone) for child in children))
        case _:
            return clause
