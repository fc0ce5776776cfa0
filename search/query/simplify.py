"""Rewrite a query so that no engine meets a corner case: no empty group, no group of one, no Not of Not."""

from __future__ import annotations

from search.query.nodes import (
    NOTHING,
    Among,
    And,
    Best,
    Boosted,
    Checked,
    Everything,
    Not,
    Or,
    Phrase,
    Query,
    Silent,
    Some,
    Term,
)


def simplify(query: Query) -> Query:
    """Drop what changes nothing; matches stay what they were."""
    match query:
        case Phrase(_, ()):
            return Everything()
        case Phrase(field, (only,), boost):
            return Term(field, only, boost)
        case And(children):
            return _group(And, children, neutral=Everything(), absorbing=NOTHING)
        case Or(children):
            return _group(Or, children, neutral=NOTHING, absorbing=Everything())
        case Best(children):
            return _group(Best, children, neutral=NOTHING, absorbing=Everything())
        case Boosted(inner, bonus):
            kept, extra = simplify(inner), simplify(bonus)
            return kept if kept == NOTHING or extra in (NOTHING, Everything()) else Boosted(kept, extra)
        case Silent(inner):
            kept = simplify(quiet(inner))
            return kept if kept in (NOTHING, Everything()) else Silent(kept)
        case Some(children, least):
            return _some(tuple(dict.fromkeys(simplify(quiet(child)) for child in children)), least)
        case Checked(inner, ids, rule, limited):
            kept = simplify(inner)
            return NOTHING if kept == NOTHING or not ids else Checked(kept, ids, rule, limited)
        case Among(ids):
            return query if ids else NOTHING
        case Not(child):
            inner = simplify(child)
            return inner.child if isinstance(inner, Not) and inner != NOTHING else Not(inner)
        case _:
            return query


def _group(kind: type[And | Or | Best], children: tuple[Query, ...], *, neutral: Query, absorbing: Query) -> Query:
    simple = [child for child in map(simplify, children) if child != neutral]
    if absorbing in simple:
        return absorbing
    if not simple:
        return neutral
    return simple[0] if len(simple) == 1 else kind(tuple(dict.fromkeys(simple)))


def quiet(query: Query) -> Query:
    """Drop what is only there for the score."""
    match query:
        case Boosted(inner, _) | Silent(inner):
            return quiet(inner)
        case And(children):
            return And(tuple(map(quiet, children)))
        case Or(children) | Best(children):
            return Or(tuple(map(quiet, children)))
        case Checked(inner, ids, rule, limited):
            return Checked(quiet(inner), ids, rule, limited)
        case _:
            return query


def _some(children: tuple[Query, ...], least: int) -> Query:
    kept = tuple(child for child in children if child != NOTHING)
    if least <= 1 or len(kept) < least:
        return Silent(simplify(Or(kept))) if least <= 1 else NOTHING
    return Silent(simplify(And(kept))) if least == len(kept) else Some(kept, least)
