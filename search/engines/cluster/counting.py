"""Facets, histogram and lines: counts that are exact, whatever the number of shards."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import date
from typing import Any, Final, NamedTuple, get_args

from search.document import PRECISION
from search.engines._counting import buckets, by_line, stretch
from search.engines.base import Interval
from search.engines.cluster.connection import Json
from search.engines.cluster.snapshot import WINDOW, Snapshot, all_rows
from search.precision import Precision
from search.results import Bucket

MOST: Final = 50_000
"""Values of one answer; a cluster gives no more than 65,535."""
_ALL: Final = 10_000
_UNIT: Final[dict[Interval, str]] = {
    "century": "year",
    "decade": "year",
    "year": "year",
    "month": "month",
    "day": "day",
}
_INTERVALS: Final = frozenset(get_args(Interval))
_DAY: Final = "uuuu-MM-dd"
_SPECIAL: Final = re.compile(r'[.?+*|{}\[\]()"\\#@&<>~^$-]')
_LONGEST_PATTERN: Final = 400
Excess = dict[str, Counter[str]]
"""By field or interval: how many articles have a value that their line has been counted for."""


class Top(NamedTuple):
    """The most frequent values of a field, and how far that can be relied on."""

    counts: dict[str, int]
    unsure: frozenset[str]
    """Values that more articles may have."""
    most_missing: int
    """Articles that a value which is not here may have; 0 when all are here."""


def first_question(field: str, size: int) -> Json:
    """Ask for somewhat more values than are shown."""
    return _question(field, 4 * size + 20)


def _question(field: str, asked: int, **rest: object) -> Json:
    wanted = min(asked, MOST)
    terms = {
        "field": field,
        "size": wanted,
        "shard_size": min(2 * wanted + 200, MOST),
        "show_term_doc_count_error": True,
    }
    return {"terms": terms | rest}


def _top(answer: Json) -> Top:
    found = answer["buckets"]
    counts = {str(each["key"]): int(each["doc_count"]) for each in found}
    unsure = frozenset(str(each["key"]) for each in found if each["doc_count_error_upper_bound"])
    cut = found[-1]["doc_count"] if found and answer["sum_other_doc_count"] else 0
    return Top(counts, unsure, max(cut, answer["doc_count_error_upper_bound"]))


def facet(
    snapshot: Snapshot, query: Json, field: str, size: int, first: Json, excess: Counter[str]
) -> tuple[Bucket, ...]:
    """Return the most frequent values, from the answer to the first question when that is enough."""
    answer, asked = first, 4 * size + 20
    while True:
        top = _top(answer)
        counted = buckets(_without(top.counts, excess), size)
        if _is_sure(top, counted, size):
            return counted
        asked *= 8
        if asked > MOST:
            return buckets(_without(dict(_every(snapshot, query, field)), excess), size)
        answer = _values(snapshot, query, _question(field, asked))


def _without(counts: dict[str, int], excess: Counter[str]) -> dict[str, int]:
    return {value: count - excess[value] for value, count in counts.items()}


def _is_sure(top: Top, counted: Sequence[Bucket], size: int) -> bool:
    if not top.most_missing:
        return True
    enough = len(counted) == size and (size == 0 or top.most_missing < counted[-1].count)
    return enough and not any(bucket.value in top.unsure for bucket in counted)


def _counting(query: Json, question: Json) -> Json:
    return {"query": query, "size": 0, "track_total_hits": False, "aggs": {"by": question}}


def _counted(answer: Json) -> Json:
    found: Json = answer["aggregations"]["by"]
    return found


def _values(snapshot: Snapshot, query: Json, question: Json) -> Json:
    return _counted(snapshot.ask(_counting(query, question)))


def _every(snapshot: Snapshot, query: Json, field: str) -> Iterator[tuple[str, int]]:
    for key, count in _composite(snapshot, query, [{"value": {"terms": {"field": field}}}]):
        yield str(key["value"]), count


def _composite(
    snapshot: Snapshot, query: Json, sources: list[Json], first: Json | None = None
) -> Iterator[tuple[Json, int]]:
    spec: dict[str, Any] = {"size": _ALL, "sources": sources}
    answer = first or _values(snapshot, query, {"composite": spec})
    while True:
        yield from ((each["key"], int(each["doc_count"])) for each in answer["buckets"])
        if len(answer["buckets"]) < _ALL:
            return
        answer = _values(snapshot, query, {"composite": {**spec, "after": answer["after_key"]}})


def beginning(field: str, column: str, prefix: str, limit: int) -> Json:
    """Ask for the values that begin like this, and how many articles have each; MOST of them at most."""
    query: Json = {"prefix": {field: {"value": prefix}}} if prefix else {"match_all": {}}
    pattern = {"include": _SPECIAL.sub(r"\\\g<0>", prefix[:_LONGEST_PATTERN]) + ".*"} if prefix else {}
    return _counting(query, _question(column, min(limit, MOST), **pattern))


def begun(answer: Json, prefix: str, limit: int) -> dict[str, int]:
    """Read the answer to `beginning`: values in most articles first."""
    counts = _top(_counted(answer)).counts
    return {each.value: each.count for each in buckets(_beginning(counts, prefix), min(limit, MOST))}


def _beginning(counts: dict[str, int], prefix: str) -> dict[str, int]:
    return {value: count for value, count in counts.items() if value.startswith(prefix)}


def times(query: Json, interval: Interval) -> Json:
    """Ask how many articles there are in each stretch of time and precision."""
    return _counting(query, {"composite": {"size": _ALL, "sources": _stretches(interval)}})


def by_time(snapshot: Snapshot, query: Json, interval: Interval, first: Json) -> Counter[str]:
    """Count articles by time, `first` being the answer to `times`; what is dated by year alone is in no month."""
    counts: Counter[str] = Counter()
    for key, count in _composite(snapshot, query, _stretches(interval), _counted(first)):
        counts[stretch(date.fromisoformat(key["first"]), interval, _precision(key["precision"]))] += count
    return counts


def _stretches(interval: Interval) -> list[Json]:
    unit = {"field": "published", "calendar_interval": _UNIT[interval], "format": _DAY}
    return [
        {"first": {"date_histogram": unit}},
        {"precision": {"terms": {"field": PRECISION, "missing_bucket": True}}},
    ]


def _precision(text: str | None) -> Precision:
    return "year" if text == "year" else "month" if text == "month" else "day"


def sharing(together: Json, names: Sequence[str]) -> Json:
    """Ask for the articles that may share a line, and what they count for."""
    columns: dict[str, Any] = {
        "line": "line",
        "published": {"field": "published", "format": _DAY},
        PRECISION: PRECISION,
    }
    columns |= {name: name for name in names if name not in _INTERVALS}
    return all_rows(together, [{"id": "asc"}], docvalue_fields=list(columns.values()))


def lines(snapshot: Snapshot, question: Json, first: Json, names: Sequence[str]) -> tuple[int, int, Excess]:
    """Count articles that may share a line with another one, their lines, and what counting articles counts too much.

    `question` is that of `sharing`, `first` the answer to it.
    """
    rows = [
        {name: [str(value) for value in values] for name, values in hit.get("fields", {}).items()}
        for hit in snapshot.rows(question, first)
    ]
    several = Counter(row["line"][0] for row in rows)
    shared = [row for row in rows if several[row["line"][0]] > 1]
    return len(rows), len(several), {name: _excess(shared, name) for name in names}


def _excess(rows: list[dict[str, list[str]]], name: str) -> Counter[str]:
    pairs = [(row["line"][0], value) for row in rows for value in _counted_for(row, name)]
    counts = Counter(value for _, value in pairs)
    counts.subtract(by_line(pairs))
    return counts


def _counted_for(row: dict[str, list[str]], name: str) -> list[str]:
    if name not in _INTERVALS:
        return row.get(name, [])
    interval: Interval = next(each for each in get_args(Interval) if each == name)
    precision = _precision(next(iter(row.get(PRECISION, [])), None))
    return [stretch(date.fromisoformat(day), interval, precision) for day in row.get("published", [])]


__all__ = ["MOST", "WINDOW", "beginning", "begun", "by_time", "facet", "first_question", "lines", "sharing", "times"]
