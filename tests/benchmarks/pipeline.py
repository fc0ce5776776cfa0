"""The whole job, read to stored, beside engines that only index the same text: articles a second, memory, disk.

    python tests/benchmarks/pipeline.py ARTICLES.jsonl[.xz] [--engine tantivy] [--engine whoosh] [--reindex] [--again] [--no-peers]

`glaneur index` in processes of its own, as anybody runs it. A second is one of the processor, of all processes together, as
the system counts it, so that others at work on the machine matter less; time on the clock is beside it. Peers get title, lead
and text of the same articles as they are, with positions, text stored, in one process: no cleaning, no entities, no stems.

--reindex adds a full reindex and the most disk it took over what the live index takes; --again, a run over what is unchanged,
and one after one article was changed.
"""

from __future__ import annotations

import argparse
import json
import lzma
import os
import resource
import shutil
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final

GLANEUR: Final = str(Path(sys.executable).with_name("glaneur"))
EVERY: Final = 0.25
"""Seconds between two looks at memory and disk."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Cost:
    """What a run took."""

    seconds: float
    processor: float
    """Seconds of the processor, all processes."""
    memory: int
    """Bytes of memory of its own that all processes had together at most: what they share is counted once (PSS)."""
    disk: int
    """Bytes that the folder had at most."""
    out: str


Look = Callable[[int, dict[str, int]], None]
"""Called every now and then with the process and the most of each that was seen."""


def run(command: list[str], folder: Path, look: Look = lambda pid, most: None) -> Cost:
    """Run a command and watch it."""
    before, started = resource.getrusage(resource.RUSAGE_CHILDREN), time.monotonic()
    with tempfile.TemporaryFile("w+") as out:
        process = subprocess.Popen(command, stdout=out)
        most = {"memory": 0, "disk": 0}
        watching = threading.Thread(target=_watch, args=(process, folder, most, look))
        watching.start()
        status = process.wait()
        watching.join()
        out.seek(0)
        said = out.read()
    if status:
        sys.exit(f"{' '.join(command)}: exit status {status}")
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    processor = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    return Cost(
        seconds=time.monotonic() - started, processor=processor, memory=most["memory"], disk=most["disk"], out=said
    )


def _watch(process: subprocess.Popen[bytes], folder: Path, most: dict[str, int], look: Look) -> None:
    while process.poll() is None:
        most["memory"] = max(most["memory"], sum(_memory(each) for each in processes(process.pid)))
        most["disk"] = max(most["disk"], weight(folder))
        look(process.pid, most)
        time.sleep(EVERY)


def processes(pid: int) -> Iterator[int]:
    """Yield a process and all below it."""
    yield pid
    for task in Path(f"/proc/{pid}/task").glob("*/children"):
        try:
            children = task.read_text().split()
        except OSError:  # it has ended
            continue
        for child in children:
            yield from processes(int(child))


def _memory(pid: int) -> int:
    try:
        lines = Path(f"/proc/{pid}/smaps_rollup").read_text().splitlines()
    except OSError:
        return 0
    return next((1024 * int(line.split()[1]) for line in lines if line.startswith("Pss:")), 0)


def weight(folder: Path) -> int:
    """Return the bytes of all files in a folder."""
    total = 0
    for base, _, names in os.walk(folder):
        for name in names:
            try:
                total += Path(base, name).stat().st_size
            except OSError:  # it was deleted meanwhile
                continue
    return total


def main() -> None:
    """Measure, and print a line for each."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("path", type=Path)
    parser.add_argument("--engine", action="append", choices=["tantivy", "whoosh"])
    parser.add_argument("--workers", type=int, default=os.cpu_count() or 1)
    parser.add_argument("--reindex", action="store_true")
    parser.add_argument("--again", action="store_true")
    parser.add_argument("--no-peers", dest="peers", action="store_false")
    given = parser.parse_args()
    engines = given.engine or ["tantivy"]
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "articles.jsonl"
        path.write_bytes(lzma.decompress(given.path.read_bytes()) if given.path.suffix == ".xz" else given.path.read_bytes())  # fmt: skip
        count, text = sized(path)
        print(f"{count:,} articles, {text / 1e6:,.1f} MB of text, {given.workers} workers")
        for engine in engines:
            Measured(Path(folder) / engine, engine, given.workers, (count, text)).all(path, given.reindex, given.again)
            if given.peers:
                _peer(engine, path, Path(folder) / f"alone-{engine}", (count, text))


def sized(path: Path) -> tuple[int, int]:
    """Return how many articles a file has, and the bytes of their text."""
    count = text = 0
    with path.open(encoding="utf-8") as file:
        for line in file:
            said = json.loads(line)
            count += 1
            text += sum(len((said.get(name) or "").encode()) for name in ("title", "lead", "text", "body"))
    return count, text


@dataclass(frozen=True, slots=True)
class Measured:
    """The job with one engine."""

    folder: Path
    engine: str
    workers: int
    size: tuple[int, int]
    """Articles, and bytes of text."""

    def all(self, path: Path, reindex: bool, again: bool) -> None:
        """Index; then what else was asked for."""
        self._said("index", self._glaneur("index", str(path)))
        live = weight(self.folder)
        if again:
            self._said("index again", self._glaneur("index", str(path)))
            _change_one(path)
            self._said("one changed", self._glaneur("index", str(path)))
        if reindex:
            cost = self._glaneur("reindex")
            self._said("reindex", cost, f", disk at most {cost.disk / live:.2f} x live")

    def _glaneur(self, *words: str) -> Cost:
        where = ["--index", f"{self.engine}:{self.folder}", "--workers", str(self.workers), "--json"]
        return run([GLANEUR, *words, *where], self.folder)

    def _said(self, what: str, cost: Cost, more: str = "") -> None:
        count, text = self.size
        _say(f"{self.engine}, {what}", cost, count)
        print(f"    index {weight(self.folder) / text:.2f} x text{more}  {_counts(cost.out)}", flush=True)


def _say(what: str, cost: Cost, count: int) -> None:
    print(
        f"{what:<22} {count / cost.processor:>9,.0f} articles/s of processor   {1e3 * cost.processor / count:>7.3f} ms each"
        f"   {count / cost.seconds:>8,.0f}/s on the clock   {cost.memory / 1e6:>7,.0f} MB at most",
        flush=True,
    )


def _counts(out: str) -> str:
    said = json.loads(out)
    return " ".join(f"{name} {said[name]:,}" for name in ("indexed", "updated", "unchanged") if said[name])


def _change_one(path: Path) -> None:
    lines = path.read_bytes().split(b"\n")
    middle = json.loads(lines[len(lines) // 2])
    middle["title"] = f"{middle['title']} (mis à jour)"
    lines[len(lines) // 2] = json.dumps(middle, ensure_ascii=False).encode()
    path.write_bytes(b"\n".join(lines))


def _peer(engine: str, path: Path, folder: Path, size: tuple[int, int]) -> None:
    folder.mkdir()
    cost = run([sys.executable, __file__, "--alone", engine, str(path), str(folder)], folder)
    _say(f"{engine} alone", cost, size[0])
    print(f"    index {weight(folder) / size[1]:.2f} x text", flush=True)
    shutil.rmtree(folder)


def _texts(path: str) -> Iterator[tuple[str, list[str]]]:
    with Path(path).open(encoding="utf-8") as file:
        for line in file:
            said = json.loads(line)
            yield str(said["id"]), [said.get("title") or "", said.get("lead") or "", said.get("text") or ""]


def _tantivy_alone(path: str, folder: str) -> None:
    import tantivy

    builder = tantivy.SchemaBuilder().add_text_field("id", tokenizer_name="raw", stored=True)
    for name in ("title", "lead", "text"):
        builder.add_text_field(name, stored=True)
    index = tantivy.Index(builder.build(), path=folder)
    writer = index.writer(128_000_000)
    for id, parts in _texts(path):
        writer.add_document(tantivy.Document(id=[id], title=parts[0], lead=parts[1], text=parts[2]))
    writer.commit()
    writer.wait_merging_threads()


def _whoosh_alone(path: str, folder: str) -> None:
    from whoosh.fields import ID, TEXT, Schema
    from whoosh.index import create_in

    schema = Schema(id=ID(stored=True), title=TEXT(stored=True), lead=TEXT(stored=True), text=TEXT(stored=True))
    writer = create_in(folder, schema).writer(limitmb=128)
    for id, parts in _texts(path):
        writer.add_document(id=id, title=parts[0], lead=parts[1], text=parts[2])
    writer.commit()


ALONE: Final[dict[str, Callable[[str, str], None]]] = {"tantivy": _tantivy_alone, "whoosh": _whoosh_alone}

if __name__ == "__main__":
    if sys.argv[1:2] == ["--alone"]:
        ALONE[sys.argv[2]](*sys.argv[3:5])
    else:
        main()
