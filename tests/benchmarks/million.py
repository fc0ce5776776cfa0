"""The whole job on a million articles: each row of its table, one after another. Killed, it goes on where it was with the same command.

    python tests/benchmarks/million.py docs.jsonl[.xz] FOLDER [--articles 1000000] [--few 50000] [--reindex] [--workers N]

In FOLDER it makes the articles (articles.py), indexes the first few of them in one index and all in another, then runs over what is
unchanged and over one that was changed. What is done is in FOLDER/done.json; delete a line there to have it measured again. A second
is one of the processor, of all processes together, unless it says clock. --reindex rebuilds the large index too, not only the small one.
"""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from pipeline import GLANEUR, processes, run, sized, weight

from index.home import Home
from search.engines.tantivy import TantivyEngine

HERE: Final = Path(__file__).resolve().parent
TICK: Final = os.sysconf("SC_CLK_TCK")
SAVED: Final = 15.0
"""Seconds between two looks at how far a step is."""
LOOKED: Final = 0.05
"""Seconds between two looks for the changed article."""
MARK: Final = " (mis à jour)"


class Done:
    """What was measured, and what a step that was cut short had taken, in a file."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self.said: dict[str, dict[str, Any]] = json.loads(path.read_text()) if path.exists() else {}

    def step(self, name: str, measure: Callable[[], dict[str, Any]]) -> dict[str, Any]:
        """Measure, unless that was done."""
        if not self.said.get(name, {}).get("done"):
            print(f"... {name}", file=sys.stderr, flush=True)
            self.set(name, {**measure(), "done": True})
        return self.said[name]

    def set(self, name: str, figures: dict[str, Any]) -> None:
        """Write figures down."""
        self.said[name] = figures
        new = self._path.with_suffix(".new")
        new.write_text("{\n" + ",\n".join(f'"{key}": {json.dumps(each)}' for key, each in self.said.items()) + "\n}\n")
        new.replace(self._path)


@dataclass(slots=True)
class Whole:
    """The cost of a command that may be cut short and run again."""

    done: Done
    name: str
    _last: float = 0.0

    def run(self, command: list[str], folder: Path) -> dict[str, Any]:
        """Run it to its end; add what it took before."""
        before = self.done.said.get(self.name, {})
        started = time.monotonic()

        def look(pid: int, most: dict[str, int]) -> None:
            if time.monotonic() - self._last > SAVED:
                self._last = time.monotonic()
                self.done.set(self.name, _added(before, time.monotonic() - started, _spent(pid), most))

        cost = run(command, folder, look)
        most = {"memory": cost.memory, "disk": cost.disk}
        return {**_added(before, cost.seconds, cost.processor, most), "report": json.loads(cost.out)}


def _added(before: dict[str, Any], seconds: float, processor: float, most: dict[str, int]) -> dict[str, Any]:
    return {
        "clock": before.get("clock", 0.0) + seconds,
        "processor": before.get("processor", 0.0) + processor,
        **{name: max(value, before.get(name, 0)) for name, value in most.items()},
    }


def _spent(pid: int) -> float:
    """Return the seconds of the processor that a process, those below it, and those it has waited for have taken."""
    total = 0
    for each in processes(pid):
        try:
            fields = Path(f"/proc/{each}/stat").read_text().rpartition(")")[2].split()
        except OSError:  # it has ended
            continue
        total += sum(map(int, fields[11:15]))
    return total / TICK


@dataclass(frozen=True, slots=True)
class Trial:
    """One run of this benchmark."""

    folder: Path
    workers: int
    done: Done

    def index(self, name: str, path: Path) -> dict[str, Any]:
        """Index a file in an index of its own."""
        return self.done.step(
            f"index {name}",
            lambda: self._glaneur(f"index {name}", name, "index", str(path)) | {"size": weight(self.folder / name)},
        )

    def reindex(self, name: str) -> dict[str, Any]:
        """Rebuild an index."""
        live = self.done.said[f"index {name}"]["size"]

        def measure() -> dict[str, Any]:
            resume = ["--resume"] if Home(str(self.folder / name)).unfinished() else []
            return self._glaneur(f"reindex {name}", name, "reindex", *resume) | {"live": live}

        return self.done.step(f"reindex {name}", measure)

    def again(self, path: Path) -> dict[str, Any]:
        """Run over a file that has not changed."""
        return self.done.step("unchanged", lambda: self._glaneur("unchanged", "large", "index", str(path)))

    def changed(self, path: Path) -> dict[str, Any]:
        """Change an article in the middle of the file; say how long after the run came to it a search had it."""
        return self.done.step("changed", lambda: self._changed(path))

    def _changed(self, path: Path) -> dict[str, Any]:
        id, begin = _change_middle(path)
        looking = _Looking(TantivyEngine(self.folder / "large"), id, path, begin)
        thread = threading.Thread(target=looking.look, daemon=True)
        thread.start()
        cost = run(self._command("large", "index", str(path)), self.folder / "large", looking.running)
        looking.over.set()
        thread.join()
        return {
            "clock": cost.seconds,
            "processor": cost.processor,
            "memory": cost.memory,
            "searchable after": round(looking.found - looking.met, 2),
            "report": json.loads(cost.out),
        }

    def _glaneur(self, step: str, name: str, *words: str) -> dict[str, Any]:
        return Whole(self.done, step).run(self._command(name, *words), self.folder / name)

    def _command(self, name: str, *words: str) -> list[str]:
        return [GLANEUR, *words, "--index", str(self.folder / name), "--workers", str(self.workers), "--json"]


class _Looking:
    """Looks when a run has come to a place of a file, and when a search finds what is there."""

    def __init__(self, engine: TantivyEngine, id: str, path: Path, begin: int) -> None:
        self._engine, self._id, self._path, self._begin = engine, id, path, begin
        self._pid = 0
        self.met = self.found = 0.0
        self.over = threading.Event()

    def running(self, pid: int, most: dict[str, int]) -> None:
        self._pid = pid

    def look(self) -> None:
        """Look until both are seen, or the run is over."""
        while not (self.met and self.found):
            last = self.over.is_set()
            now = time.monotonic()
            if not self.met and self._place() > self._begin:
                self.met = now
            article = None if self.found else self._engine.searcher().get(self._id)
            if article and article.title.endswith(MARK):
                self.found = now
            if last:
                break
            time.sleep(LOOKED)

    def _place(self) -> int:
        """Return how far the run has read the file."""
        try:
            for file in Path(f"/proc/{self._pid}/fd").iterdir():
                if file.readlink() == self._path:
                    return int(Path(f"/proc/{self._pid}/fdinfo/{file.name}").read_text().split()[1])
        except OSError:  # it has not begun, or has ended
            pass
        return 0


def _change_middle(path: Path) -> tuple[str, int]:
    """Give the article in the middle of a file another title; return its id and where it is. Twice is as once."""
    new, found, middle = path.with_suffix(".new"), ("", 0), path.stat().st_size // 2
    with path.open("rb") as old, new.open("wb") as out:
        for line in old:
            if not found[0] and old.tell() > middle:
                said = json.loads(line)
                found = str(said["id"]), out.tell()
                said["title"] = said["title"].removesuffix(MARK) + MARK
                line = json.dumps(said, ensure_ascii=False).encode() + b"\n"
            out.write(line)
    new.replace(path)
    return found


def _made(docs: Path, path: Path, count: int) -> dict[str, Any]:
    new = path.with_suffix(".making")
    subprocess.run([sys.executable, HERE / "articles.py", docs, new, "--articles", str(count)], check=True)
    new.replace(path)
    articles, text = sized(path)
    return {"articles": articles, "text": text}


def _first(path: Path, few: Path, count: int) -> dict[str, Any]:
    with path.open("rb") as file, few.open("wb") as out:
        out.writelines(line for line, _ in zip(file, range(count), strict=False))
    articles, text = sized(few)
    return {"articles": articles, "text": text}


def main() -> None:
    """Measure what is not measured yet, and print the table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("docs", type=Path)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--articles", type=int, default=1_000_000)
    parser.add_argument("--few", type=int, default=50_000)
    parser.add_argument("--workers", type=int, default=os.cpu_count() or 1)
    parser.add_argument("--reindex", action="store_true")
    given = parser.parse_args()
    folder = given.folder.resolve()
    folder.mkdir(parents=True, exist_ok=True)
    trial = Trial(folder, given.workers, Done(folder / "done.json"))
    large, small = folder / "large.jsonl", folder / "small.jsonl"
    made = trial.done.step("articles", lambda: _made(given.docs, large, given.articles))
    few = trial.done.step("few articles", lambda: _first(large, small, given.few))
    one = trial.index("small", small)
    _rate("index", few, one)
    rebuilt = [trial.reindex("small")]
    _disk(few["articles"], rebuilt[0])
    all_ = trial.index("large", large)
    _rate("index", made, all_)
    ratio = (made["articles"] / all_["processor"]) / (few["articles"] / one["processor"])
    print(f"rate at {made['articles']:,} over rate at {few['articles']:,}: {ratio:.2f}")
    _memory("index", all_)
    print(f"index over text: {all_['size'] / made['text']:.2f} ({all_['size'] / 1e6:,.0f} MB)")
    again = trial.again(large)
    print(
        f"run over what is unchanged: {again['clock']:.1f} s on the clock, {again['processor']:.1f} s {_counts(again)}"
    )
    changed = trial.changed(large)
    print(
        f"one changed: searchable {changed['searchable after']:.2f} s after the run came to it; "
        f"the run {changed['clock']:.1f} s on the clock {_counts(changed)}"
    )
    if given.reindex:
        last = trial.reindex("large")
        _disk(made["articles"], last)
        _memory("reindex", last)


def _rate(what: str, size: dict[str, Any], cost: dict[str, Any]) -> None:
    count = size["articles"]
    print(
        f"{what} {count:,}: {count / cost['processor']:,.0f} articles a second, {1e3 * cost['processor'] / count:.3f} ms each, "
        f"{count / cost['clock']:,.0f} a second on the clock {_counts(cost)}",
        flush=True,
    )


def _disk(count: int, cost: dict[str, Any]) -> None:
    print(f"reindex {count:,}: disk at most {cost['disk'] / cost['live']:.2f} x the live index", flush=True)


def _memory(what: str, cost: dict[str, Any]) -> None:
    print(f"{what}: {cost['memory'] / 1e6:,.0f} MB of memory at most, all processes", flush=True)


def _counts(cost: dict[str, Any]) -> str:
    said = cost["report"]
    return " ".join(f"{name} {said[name]:,}" for name in ("indexed", "updated", "unchanged") if said[name])


if __name__ == "__main__":
    main()
