"""A point in time of one generation: every question is asked of it, and it knows whether all of it answered."""

from __future__ import annotations

import contextlib
import json
from collections.abc import Callable, Iterator, Sequence
from typing import Any, Final

from search.engines.cluster.connection import Cluster, Json, Missing
from search.errors import NoIndex, Unreachable

KEPT: Final = "10m"
"""How long the cluster keeps it after the last question."""
WINDOW: Final = 10_000
"""Rows of one answer, and how far from the first it may begin: `index.max_result_window`."""


class Snapshot:
    """What an index was when it was opened.

    When the cluster has forgotten it, after KEPT or with a node that went down, it is opened anew: then it is what the
    same index is by then.
    """

    def __init__(self, cluster: Cluster, index: str, timeout: int, trouble: Callable[[], None]) -> None:
        """Open it; raise NoIndex when it is gone. `trouble` is called once, when a part of it does not answer."""
        self.partial = False
        """Whether ever a part of the index did not answer."""
        self._cluster = cluster
        self._index = index
        self._timeout = timeout
        self._trouble = trouble
        self._open()

    def ask(self, body: Json) -> Json:
        """Search once."""
        return self.ask_all([body])[0]

    def ask_all(self, bodies: Sequence[Json]) -> list[Json]:
        """Search for several things at once."""
        answers = self._tried(bodies)
        if not self.partial and not all(map(_answered, answers)):
            self._open()
            answers = self._tried(bodies)
        if not self._whole or any(not _answered(each) or each["timed_out"] for each in answers):
            self._note()
        if not all("hits" in each for each in answers):
            raise Unreachable("no part of the index answers: start the nodes of the cluster that have it")
        return answers

    def rows(self, body: Json, first: Json | None = None) -> Iterator[Json]:
        """Yield all hits of a question that `all_rows` made; `first` is the answer to it, when it was asked already."""
        answer = first or self.ask(body)
        while True:
            hits = answer["hits"]["hits"]
            yield from hits
            if len(hits) < WINDOW:
                return
            answer = self.ask({**body, "search_after": hits[-1]["sort"]})

    def close(self) -> None:
        """Let the cluster forget it."""
        with contextlib.suppress(Missing, Unreachable):  # it is forgotten in any case
            self._cluster.ask("DELETE", "/_search/point_in_time", {"pit_id": [self._id]})

    def _note(self) -> None:
        if not self.partial:
            self.partial = True
            self._trouble()

    def _open(self) -> None:
        path = f"/{self._index}/_search/point_in_time"
        try:
            answer = self._cluster.ask("POST", path, keep_alive=KEPT, allow_partial_pit_creation="true")
        except Missing:
            raise NoIndex(f"{self._index} is gone: run `glaneur reindex`") from None
        self._id = answer["pit_id"]
        self._whole = _is_whole(answer["_shards"])

    def _tried(self, bodies: Sequence[Json]) -> list[Json]:
        here = {"pit": {"id": self._id, "keep_alive": KEPT}, "timeout": f"{self._timeout}s"}
        if len(bodies) == 1:
            try:
                return [self._cluster.ask("POST", "/_search", {**bodies[0], **here})]
            except Missing:
                return [{}]
        lines = "".join(f"{{}}\n{json.dumps({**body, **here})}\n" for body in bodies)
        return list(self._cluster.ask("POST", "/_msearch", lines.encode())["responses"])


def all_rows(query: Json, sort: list[Any], **rest: object) -> Json:
    """Ask for hits without their articles, in order of `sort`, which has to tell any two apart."""
    return {"query": query, "sort": sort, "size": WINDOW, "_source": False, "track_total_hits": False, **rest}


def _answered(answer: Json) -> bool:
    """Say whether all parts of the index did."""
    return "hits" in answer and _is_whole(answer["_shards"])


def _is_whole(shards: Json) -> bool:
    """Say whether every shard answered: one that no node has is not counted as failed."""
    return bool(shards["successful"] == shards["total"])
