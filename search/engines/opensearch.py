"""OpenSearch: generations as indexes of a cluster, for more than one machine; the live one has the alias.

`search.engines.cluster` has its parts, and `docs/opensearch.md` what they ask of a cluster.
"""

from __future__ import annotations

import contextlib
import re
import time
from collections.abc import Iterator
from typing import Final

from search.document import FINGERPRINT
from search.engines._directory import time_after
from search.engines.cluster import schema
from search.engines.cluster.address import Address
from search.engines.cluster.claim import Claim
from search.engines.cluster.connection import Cluster, Json, Missing
from search.engines.cluster.searcher import ClusterSearcher
from search.engines.cluster.snapshot import Snapshot
from search.engines.cluster.writer import ClusterWriter
from search.errors import NoIndex, SchemaMismatch, SearchError, Unreachable

_GENERATION: Final = re.compile(r"\d{8}t\d{12}-opensearch-(?P<fingerprint>[0-9a-f]{12})")
_COPIES_WAIT: Final = 300
"""Seconds that publishing waits for the copies of a generation, which the cluster goes on making after that."""
_POLL: Final = 0.1


class OpenSearchEngine:
    """Generations of one index in a cluster."""

    name = "opensearch"

    def __init__(self, url: str) -> None:
        """Prepare to ask the cluster at `url`; raise UnknownEngine when it is no such URL."""
        self._address = Address.of(url)
        self._cluster = Cluster(self._address)
        self._troubles = 0
        self._claim: Claim | None = None

    @contextlib.contextmanager
    def claim(self, who: str, shard: str = "") -> Iterator[None]:
        with Claim(self._cluster, self._address.name, self._address.home, who, shard) as claim:
            self._claim = claim
            try:
                yield
            finally:
                self._claim = None

    def build(self, resume: str | None = None) -> ClusterWriter:
        if resume is not None:
            return self._writer(resume)
        name = f"{time_after(self.generations()).lower()}-{self.name}-{FINGERPRINT}"
        self._cluster.ask("PUT", f"/{self._index(name)}", schema.creation(self._address))
        return self._writer(name)

    def update(self) -> ClusterWriter:
        return self._writer(self._require_live())

    def publish(self, generation: str) -> None:
        self._checked(generation)
        index, alias = self._index(generation), self._address.name
        self._cluster.ask("PUT", f"/{index}/_settings", {"number_of_replicas": self._address.replicas})
        self._wait_for_copies(index)
        self._check_claim()
        off = {"remove": {"index": f"{alias}-*", "alias": alias, "must_exist": False}}
        self._cluster.ask("POST", "/_aliases", {"actions": [off, {"add": {"index": index, "alias": alias}}]})

    def prune(self, keep: int = 1) -> list[str]:
        """Delete all but the live and the `keep` newest others, and but what somebody still reads: that is for a later run."""
        live = self.live()
        others = [name for name in self.generations() if name != live]
        old = [name for name in others[: max(0, len(others) - keep)] if not self._is_read(name)]
        for name in old:
            self.discard(name)
        return old

    def discard(self, generation: str) -> None:
        self._check_claim()
        if _GENERATION.fullmatch(generation) and generation != self.live():
            try:
                self._cluster.ask("DELETE", f"/{self._index(generation)}")
            except Missing:
                return

    def check(self, generation: str) -> list[str]:
        """Ask for its fields, and whether all parts of it are on nodes that answer; Lucene checks its files itself."""
        try:
            self._check_fields(generation)
        except SearchError as error:
            return [str(error).partition(": run ")[0]]
        health = self._cluster.ask("GET", f"/_cluster/health/{self._index(generation)}")
        return ["parts of it are on no node that answers"] if health["status"] == "red" else []

    def generations(self) -> list[str]:
        try:
            found = self._cluster.ask("GET", f"/{self._address.name}-*/_mapping", filter_path="*.mappings._meta")
        except Missing:
            return []
        return sorted(filter(None, map(self._generation, found)))

    def live(self) -> str | None:
        return next(iter(self._live()), None)

    def weight(self, generation: str) -> int:
        try:
            stats = self._cluster.ask("GET", f"/{self._index(generation)}/_stats/store", filter_path="_all.primaries")
        except Missing:
            return 0
        return int(stats["_all"]["primaries"]["store"]["size_in_bytes"])

    def stamp(self) -> str:
        return f"{self._live()} {self._troubles}"

    def searcher(self, generation: str | None = None) -> ClusterSearcher:
        name = generation or self._require_live()
        self._checked(name)
        return ClusterSearcher(name, Snapshot(self._cluster, self._index(name), self._address.timeout, self._trouble))

    def _check_claim(self) -> None:
        """Raise IndexBusy when this job had the right to write and another machine took it."""
        if self._claim:
            self._claim.check()

    def _is_read(self, generation: str) -> bool:
        """Say whether a searcher has a generation open, or had until a few minutes ago."""
        try:
            stats = self._cluster.ask(
                "GET", f"/{self._index(generation)}/_stats/search", filter_path="_all.total.search"
            )
        except Missing:
            return False
        return bool(stats["_all"]["total"]["search"]["open_contexts"])

    def _trouble(self) -> None:
        """Have the next view be a new one, which may see all again."""
        self._troubles += 1

    def _index(self, generation: str) -> str:
        return f"{self._address.name}-{generation}"

    def _generation(self, index: str) -> str:
        """Return the generation that an index is, '' when it is none of ours."""
        name = index.removeprefix(f"{self._address.name}-")
        return name if name != index and _GENERATION.fullmatch(name) else ""

    def _live(self) -> dict[str, str]:
        """Return the generation that has the alias, and its last commit."""
        alias = self._address.name
        try:
            found = self._cluster.ask("GET", f"/{alias}", filter_path="*.mappings._meta,*.settings.index.uuid")
        except Missing:
            return {}
        for index, said in found.items():
            if not self._generation(index):
                raise SearchError(f"{index!r} in the cluster is no index of Glaneur: use another name than {alias!r}")
            return {self._generation(index): _commit(said)}
        return {}

    def _require_live(self) -> str:
        name = self.live()
        if name is None:
            raise NoIndex(f"no index {self._address.name!r} in the cluster: make one with `glaneur index PATH`")
        return name

    def _checked(self, generation: str) -> None:
        """Raise SchemaMismatch when this code cannot search a generation."""
        match = _GENERATION.fullmatch(generation)
        if match is None:
            raise SearchError(f"{generation!r} is no generation of an index")
        if match["fingerprint"] != FINGERPRINT:
            raise SchemaMismatch(f"the index {self._address.name!r} was made by another version: run `glaneur reindex`")

    def _writer(self, generation: str) -> ClusterWriter:
        self._check_fields(generation)
        return ClusterWriter(self._cluster, self._index(generation), generation, self._check_claim)

    def _check_fields(self, generation: str) -> None:
        """Raise NoIndex or SchemaMismatch when the mapping of a generation is not the one that this code makes."""
        self._checked(generation)
        index = self._index(generation)
        try:
            found = self._cluster.ask("GET", f"/{index}/_mapping", filter_path="*.mappings._meta")
        except Missing:
            raise NoIndex(f"the generation {generation} is gone: run `glaneur reindex`") from None
        if _meta(found.get(index, {})).get("glaneur") != FINGERPRINT:
            raise SchemaMismatch(f"the fields of {index} are those of another version: run `glaneur reindex`")

    def _wait_for_copies(self, index: str) -> None:
        """Wait until every part of an index is there as often as it should be, or the cluster has no more nodes for it."""
        until = time.monotonic() + _COPIES_WAIT
        while True:
            health = self._cluster.ask("GET", f"/_cluster/health/{index}")
            enough = health["number_of_data_nodes"] > self._address.replicas
            if health["status"] == "green" or (health["status"] == "yellow" and not enough):
                return
            if time.monotonic() > until:
                break
            time.sleep(_POLL)
        if health["status"] == "red":
            raise Unreachable(f"parts of {index} are on no node that answers, so it is not published: start the nodes")


def _meta(said: Json) -> dict[str, str]:
    meta = said.get("mappings", {}).get("_meta", {})
    return meta if isinstance(meta, dict) else {}


def _commit(said: Json) -> str:
    return str(_meta(said).get("commit"))
