"""Rewrite a query so that no engine meets a corner case: no empty group, no group of one, no Not of Not."""

from __future__ import annotations

from search.query.nodes import NOTHING, And, Best, Everything, Not, Or, Phrase, Query, Term


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
