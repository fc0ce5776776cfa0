"""A stem in one zone to a query over the fields that an index has: the stems of the body are those of the whole but few."""

from __future__ import annotations

from search.document import BESIDE, STEM
from search.query import nodes as q


def from_fields(leaf: q.InZone) -> q.Query:
    """Return what finds the same articles with the same scores."""
    if leaf.zone == "body":
        there: q.Query = q.Not(q.Term(BESIDE, leaf.stem))
    else:
        there = q.Term(f"{leaf.zone}_stem", leaf.stem)
    return q.And((q.Term(STEM, leaf.stem, leaf.boost), there))
