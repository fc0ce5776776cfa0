"""The right to write to an index of a cluster: one document, with who has it and until when, by the cluster's own clock."""

from __future__ import annotations

import hashlib
import socket
import threading
import uuid
from pathlib import Path
from types import TracebackType
from typing import Any, Final, Self

from search.engines.cluster.connection import Cluster, Exists, Json, Missing
from search.errors import IndexBusy, SearchError

LEASE: Final = 60.0
"""Seconds after which a job that says nothing any more has no right; it says so four times meanwhile."""
_TAKE: Final = """
if (ctx._source.holders == null) { ctx._source.holders = [:] }
def others = ctx._source.holders.entrySet();
others.removeIf(each -> each.value.until < ctx._now);
for (each in others) {
    def mine = each.key == params.key;
    def beside = params.of != '' && each.key.endsWith(params.of);
    if (mine ? each.value.owner != params.owner : !beside) { ctx.op = 'none' }
}
if (ctx.op != 'none') {
    ctx._source.holders[params.key] = ['owner': params.owner, 'who': params.who, 'until': ctx._now + params.lease]
}
"""
_MINE: Final = """
def mine = ctx._source.holders == null ? null : ctx._source.holders[params.key];
if (mine == null || mine.owner != params.owner) { ctx.op = 'none' }
"""
_KEEP: Final = _MINE + "else { mine.until = ctx._now + params.lease }"
_LEAVE: Final = _MINE + "else { ctx._source.holders.remove(params.key) }"
_ALL: Final = "all"
"""The key of a job that has no shard."""
_CONFLICTS: Final = 50
"""Times that a change is tried again which another machine came before with."""


class Claim:
    """Holds the right to one index while the block lasts."""

    def __init__(
        self, cluster: Cluster, name: str, home: Path, who: str, shard: str = "", lease: float = LEASE
    ) -> None:
        """Say who asks, in words for whoever comes second; a shard, as `2/4`, goes with the others of as many.

        A job with the same `home` on the same machine may take over at once: it has the lock of that folder, so the
        one before it is dead.
        """
        here = f"{uuid.getnode()} {socket.gethostname()} {home.absolute()}"
        self._owner = hashlib.blake2b(here.encode("utf-8", "surrogatepass"), digest_size=16).hexdigest()
        self._cluster, self._index = cluster, f"{name}-claim"
        self._who = f"on {socket.gethostname()}, {who}"[:300]
        self._key, self._of = shard or _ALL, shard[shard.find("/") :] if shard else ""
        self._lease = lease
        self._ended = threading.Event()
        self._lost = ""
        self._keeper = threading.Thread(target=self._keep, daemon=True)

    def check(self) -> None:
        """Raise IndexBusy when another machine has taken over."""
        if self._lost:
            raise IndexBusy(f"{self._lost}, so this one stops: run the same command again when that has ended")

    def __enter__(self) -> Self:
        self._make()
        answer = self._asked(_TAKE, scripted_upsert=True, upsert={})
        if answer["result"] == "noop":
            raise IndexBusy(
                f"{self._holder()} is writing to this index: wait until it ends; a minute after one that was killed, "
                "run the same command again"
            )
        self._keeper.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._ended.set()
        self._keeper.join()
        try:
            self._asked(_LEAVE)
        except SearchError:
            return  # it ends by itself

    def _make(self) -> None:
        settings = {"number_of_shards": 1, "auto_expand_replicas": "0-1"}
        try:
            self._cluster.ask("PUT", f"/{self._index}", {"settings": settings, "mappings": {"enabled": False}})
        except Exists:
            return

    def _asked(self, script: str, **rest: Any) -> Json:
        asked = {"owner": self._owner, "who": self._who, "key": self._key, "of": self._of}
        body = {"script": {"source": script, "params": asked | {"lease": int(1000 * self._lease)}}, **rest}
        return self._cluster.ask("POST", f"/{self._index}/_update/job", body, retry_on_conflict=_CONFLICTS)

    def _keep(self) -> None:
        while not self._ended.wait(self._lease / 4):
            try:
                answer = self._asked(_KEEP)
            except Missing:
                self._lost = "somebody took the right to this index away"
                return
            except SearchError:  # no node answers now: perhaps one does before the end
                continue
            if answer["result"] == "noop":
                self._lost = f"{self._holder()} has taken over"
                return

    def _holder(self) -> str:
        """Return who keeps this one away: who has the same right, or else anybody."""
        try:
            holders = self._cluster.ask("GET", f"/{self._index}/_doc/job")["_source"]["holders"]
            first = holders.get(self._key) or next(iter(holders.values()))
            found = str(first["who"])
        except (SearchError, KeyError, TypeError, AttributeError, StopIteration):
            found = "unknown"
        return f"another job ({found if found.isprintable() else 'unknown'})"
