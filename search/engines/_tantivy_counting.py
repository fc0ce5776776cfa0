"""A request to the values and the times that what it finds has: exact counts, however many there are."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Any, Final

import tantivy

from search.document import PRECISION
from search.engines._counting import COARSER, buckets, histogram, in_time
from search.engines._sharing import Excess
from search.engines._tantivy_snapshot import Snapshot
from search.engines.base import SearchRequest
from search.query import nodes as q
from search.results import Bucket

_ALL: Final = 10_000_000
"""Values of a segment that are counted: with fewer, a count may be short."""


def facets(snapshot: Snapshot, request: SearchRequest, excess: Excess) -> dict[str, tuple[Bucket, ...]]:
    """Ask for more values until all that may be as frequent as the last one shown are in."""
    counted: dict[str, tuple[Bucket, ...]] = {}
    query = snapshot.matching(request.query)
    left, asked = request.facets, 4 * request.facet_size + 20
    while left:
        for name, found in _terms(snapshot, query, left, asked).items():
            less = excess.get(name) or Counter()
            shown = buckets({value: count - less[value] for value, count in found}, request.facet_size)
            if len(found) < asked or found[-1][1] < shown[-1].count:
                counted[name] = shown
        left, asked = tuple(name for name in left if name not in counted), 8 * asked
    return {name: counted[name] for name in request.facets}


def _terms(
    snapshot: Snapshot, query: tantivy.Query, names: Sequence[str], size: int
) -> dict[str, list[tuple[str, int]]]:
    """Count the values of several fields in one run of the query, the most frequent first."""
    spec = {name: {"terms": {"field": name, "size": size, "segment_size": _ALL}} for name in names}
    found: dict[str, Any] = snapshot.native.aggregate(query, spec)
    return {name: [(each["key"], int(each["doc_count"])) for each in found[name]["buckets"]] for name in names}


def times(snapshot: Snapshot, request: SearchRequest, excess: Excess) -> tuple[Bucket, ...]:
    """Count by time; nothing when no histogram is asked for."""
    if request.histogram is None:
        return ()
    there = [name for name in COARSER[request.histogram] if snapshot.native.doc_freq(PRECISION, name)]
    coarse = {name: _days(snapshot, request.narrowed(q.Term(PRECISION, name))) for name in there}
    counts = histogram(_days(snapshot, request.query), request.histogram, coarse)
    counts.subtract(excess.get(request.histogram, {}))
    return in_time(counts)


def _days(snapshot: Snapshot, query: q.Query) -> Iterator[tuple[int, int]]:
    spec = {"by": {"terms": {"field": "published", "size": _ALL, "segment_size": _ALL}}}
    for bucket in snapshot.native.aggregate(snapshot.matching(query), spec)["by"]["buckets"]:
        yield int(bucket["key"]), int(bucket["doc_count"])
