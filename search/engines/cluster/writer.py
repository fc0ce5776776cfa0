"""Documents to one generation in a cluster: kept aside until a commit, then sent in bulk, as fast as it takes them.

An index of a cluster has no transactions. What is not committed was not sent; a process that ends in the middle of a
commit leaves a part of it there, which nobody sees before the next commit, when the job has put the same articles again.
"""

from __future__ import annotations

import json
import tempfile
import threading
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from types import TracebackType
from typing import IO, Any, Final, Self

from search.document import Document
from search.engines.cluster import schema
from search.engines.cluster.connection import BUSY, Busy, Cluster, Json, Missing, printable
from search.errors import NoIndex, SearchError, Unreachable

_CHUNK: Final = 4_000_000
"""Bytes of one request, which has at least one document."""
_CHUNKS_AT_ONCE: Final = 2
_IN_MEMORY: Final = 32_000_000
_PATIENCE: Final = 180.0
"""Seconds that a cluster may be too busy, or without a copy of a shard, before a commit gives up."""
_LONGEST_WAIT: Final = 10.0
_PASSING: Final = frozenset({BUSY, 502, 503, 504})
Operation = tuple[str, bytes]
"""The key of an article, and the lines that put or delete it."""


class ClusterWriter:
    """Adds to the index of one generation."""

    def __init__(self, cluster: Cluster, index: str, generation: str, check: Callable[[], None]) -> None:
        """Write to an index; `check` raises when this job may not any more."""
        self.generation = generation
        self._check = check
        self._cluster = cluster
        self._index = index
        self._pending = _Pending()

    def put(self, document: Document) -> None:
        key = schema.key(document.article.id)
        source = json.dumps(schema.row(document), ensure_ascii=False).encode()
        self._pending.add(key, b'{"index":{"_id":"%s"}}\n%s\n' % (key.encode(), source))

    def delete(self, id: str) -> None:
        key = schema.key(id)
        self._pending.add(key, b'{"delete":{"_id":"%s"}}\n' % key.encode())

    def commit(self) -> None:
        self._check()
        chunks = _Shared(_chunks(self._pending.operations()))
        with ThreadPoolExecutor(_CHUNKS_AT_ONCE) as pool:
            for sent in [pool.submit(self._send_all, chunks) for _ in range(_CHUNKS_AT_ONCE)]:
                sent.result()
        self._patiently(lambda: self._asked("POST", "_refresh"))
        self._patiently(lambda: self._asked("PUT", "_mapping", {"_meta": schema.meta()}))
        self._pending.clear()

    def _send_all(self, chunks: _Shared) -> None:
        try:
            for chunk in chunks:
                self._send(chunk)
        except BaseException:
            chunks.stop()
            raise

    def _send(self, chunk: list[Operation]) -> None:
        left = chunk

        def send() -> str:
            nonlocal left
            left, why = self._tried(left)
            return why

        self._patiently(send)

    def _patiently(self, attempt: Callable[[], str]) -> None:
        """Do something again and again, ever more slowly, as long as it says why the cluster could not do it now."""
        until, wait = time.monotonic() + _PATIENCE, 0.1
        while why := attempt():
            if time.monotonic() > until:
                raise Unreachable(f"the cluster took no more articles for {_PATIENCE:.0f} seconds: {why}")
            time.sleep(wait)
            wait = min(2 * wait, _LONGEST_WAIT)

    def _asked(self, method: str, what: str, body: Json | None = None) -> str:
        """Ask for something that has no answer; return why that could not be done now."""
        try:
            self._ask(method, what, body)
        except (Busy, Unreachable) as error:
            return str(error)
        return ""

    def _tried(self, chunk: list[Operation]) -> tuple[list[Operation], str]:
        """Send operations; return those that the cluster could not take now, and why."""
        try:
            answer = self._ask("POST", "_bulk", b"".join(lines for _, lines in chunk))
        except (Busy, Unreachable) as error:
            return chunk, str(error)
        results = [next(iter(item.values())) for item in answer["items"]]
        failed = [(each, result) for each, result in zip(chunk, results, strict=True) if "error" in result]
        for _, result in failed:
            if result["status"] not in _PASSING:
                raise SearchError(f"the cluster refuses an article: {_why(result)}")
        return [each for each, _ in failed], _why(failed[0][1]) if failed else ""

    def _ask(self, method: str, what: str, body: Json | bytes | None = None) -> Json:
        try:
            return self._cluster.ask(method, f"/{self._index}/{what}", body)
        except Missing:
            raise NoIndex(f"the generation {self.generation} is gone: run `glaneur reindex`") from None

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        try:
            if kind is None:
                self.commit()
        finally:
            self._pending.close()


def _why(result: Json) -> str:
    error: Any = result["error"]
    cause = error.get("caused_by") or error if isinstance(error, dict) else {"reason": error}
    return printable(str(cause.get("reason") or cause.get("type")))


class _Pending:
    """Operations on articles, the last one for each, on disk when they are many."""

    def __init__(self) -> None:
        self._file: IO[bytes] = tempfile.SpooledTemporaryFile(_IN_MEMORY)  # noqa: SIM115  # closed by the writer
        self._places: dict[str, tuple[int, int]] = {}

    def add(self, key: str, lines: bytes) -> None:
        self._places[key] = (self._file.seek(0, 2), len(lines))
        self._file.write(lines)

    def operations(self) -> Iterator[Operation]:
        for key, (start, size) in self._places.items():
            self._file.seek(start)
            yield key, self._file.read(size)

    def clear(self) -> None:
        self._places.clear()
        self._file.seek(0)
        self._file.truncate()

    def close(self) -> None:
        self._file.close()


def _chunks(operations: Iterator[Operation]) -> Iterator[list[Operation]]:
    chunk: list[Operation] = []
    size = 0
    for operation in operations:
        if chunk and size + len(operation[1]) > _CHUNK:
            yield chunk
            chunk, size = [], 0
        chunk.append(operation)
        size += len(operation[1])
    if chunk:
        yield chunk


class _Shared:
    """Chunks that several threads take turns at."""

    def __init__(self, chunks: Iterator[list[Operation]]) -> None:
        self._chunks = chunks
        self._lock = threading.Lock()
        self._stopped = False

    def __iter__(self) -> Iterator[list[Operation]]:
        while True:
            with self._lock:
                chunk = None if self._stopped else next(self._chunks, None)
            if chunk is None:
                return
            yield chunk

    def stop(self) -> None:
        """Give out no more."""
        self._stopped = True
