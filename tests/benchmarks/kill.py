"""Kill the job at random moments of what it does, search meanwhile, and look after each: `kill.py [--kills N] [--seed N]`.

On both embedded engines, each kill: a command (index, reindex, reindex --resume, rollback) over an archive that grows and
changes is killed, with its workers or without, somewhere within the time it takes. Another thread searches all the while.
After each nothing may be missing that a finished run has reported, no article twice, no search failed; at the end
the next run has to finish, to have what an uninterrupted one has, and to leave nothing else on the disk. Exit status 1 on a fault.
"""

from __future__ import annotations

import argparse
import json
import os
import random
import signal
import subprocess
import sys
import tempfile
import threading
import time
from collections import Counter
from importlib.resources import files
from pathlib import Path

from index.errors import JobError
from index.home import Home
from index.inspection import verify
from search.engines import open_engine
from search.engines.base import SearchRequest
from search.query.nodes import Among, Everything

ARTICLES = 300
BATCH = 40
"""Articles between two commits: a small archive has many."""
GLANEUR = f"from index import filling; filling.COMMIT = {BATCH}; from search.cli import glaneur; glaneur()"
COMMANDS = (("index", "ARCHIVE"), ("index", "ARCHIVE"), ("reindex",), ("reindex", "--resume"), ("rollback",))


class Archive:
    """A folder of articles, recombined from the sentences of the sample, that grows and changes."""

    def __init__(self, path: Path, chance: random.Random) -> None:
        """Write the first articles."""
        self.path, self._chance, self.count = path, chance, ARTICLES
        lines = (files("index") / "sample" / "articles.jsonl").read_text(encoding="utf-8").splitlines()
        self._sentences = [part for line in lines for part in json.loads(line).get("text", "").split(". ") if part]
        self._articles = [self._article(number) for number in range(ARTICLES)]
        path.mkdir()
        self._write()

    def change(self) -> None:
        """Add two articles and change one."""
        self._articles += [self._article(len(self._articles)) for _ in range(2)]
        at = self._chance.randrange(len(self._articles))
        self._articles[at] = self._article(at)
        self._write()

    def __len__(self) -> int:
        return len(self._articles)

    def _article(self, number: int) -> dict[str, str]:
        text = ". ".join(self._chance.choices(self._sentences, k=8))
        return {"id": f"a{number}", "lang": "fr", "title": f"L’article numéro {number}", "text": f"{text}."}

    def _write(self) -> None:
        for part in (0, 1):
            lines = (json.dumps(each) for each in self._articles[part::2])
            new = self.path / f".{part}"
            new.write_text("\n".join(lines), encoding="utf-8")
            new.replace(self.path / f"{part}.jsonl")


class Searching(threading.Thread):
    """Searches all the while, with an engine that stays open as the page's does, and with a new one as a command's."""

    def __init__(self, url: str, least: int) -> None:
        """Begin to expect so many articles."""
        super().__init__(daemon=True)
        self.least, self.done, self.faults = least, 0, list[str]()
        self._url, self._ended = url, threading.Event()

    def run(self) -> None:
        """Search until ended."""
        kept = open_engine(self._url)
        while not self._ended.wait(0.02):
            for engine in (kept, open_engine(self._url)):
                least = self.least
                try:
                    with engine.searcher() as searcher:
                        found = searcher.search(SearchRequest(query=Everything(), facets=("lang",)))
                    if found.total < least:
                        self.faults.append(f"a search found {found.total} articles of {least}")
                except Exception as error:
                    self.faults.append(f"a search failed: {type(error).__name__}: {error}")
                self.done += 1

    def end(self) -> None:
        """Stop searching."""
        self._ended.set()
        self.join()


def run(
    command: tuple[str, ...], url: str, archive: Archive, kill_after: float | None = None, group: bool = True
) -> tuple[str, str]:
    """Run a command, to its end or not; return how it ended, and the last line it said."""
    words = [str(archive.path) if word == "ARCHIVE" else word for word in command]
    arguments = [sys.executable, "-c", GLANEUR, *words, "--index", url]
    arguments += [] if command == ("rollback",) else ["--workers", "1", "--json"]
    with subprocess.Popen(
        arguments, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, start_new_session=True
    ) as job:
        try:
            said = job.communicate(timeout=kill_after)[0].strip()
        except subprocess.TimeoutExpired:
            (os.killpg if group else os.kill)(job.pid, signal.SIGKILL)
            return "killed", ""
    last = said.splitlines()[-1] if said else ""
    return f"exit {job.returncode}{f': {last}' if job.returncode else ''}", last


def content(url: str) -> dict[str, str]:
    """Return all articles of the live generation."""
    home = Home(url)
    with home.engine.searcher() as searcher, home.checkpoint(searcher.generation) as record:
        return {id: found.to_json() if (found := searcher.get(id)) else "missing" for id in record.ids()}


def looked_at(url: str, least: int) -> list[str]:
    """Return what is wrong after a kill: what the record says is in the index, once; what was reported is there."""
    home, faults = Home(url), []
    with home.engine.searcher() as searcher:
        generation = searcher.generation
        with home.checkpoint(generation) as record:
            ids = list(record.ids())
        for id in ids:
            count = searcher.search(SearchRequest(query=Among(frozenset({id})))).total
            faults += [] if count == 1 else [f"{id} is {count} times in {generation}"]
        if len(searcher) < least:
            faults.append(f"{len(searcher)} articles, and {least} were reported")
    return faults


class Trial:
    """One engine, killed again and again."""

    def __init__(self, engine: str, root: Path, chance: random.Random) -> None:
        """Make an index, and measure how long each command takes."""
        self.url, self._root, self._chance = f"{engine}:{root / engine}", root, chance
        self._archive = Archive(root / f"{engine}-archive", chance)
        self.faults = list[str]()
        self.ends = Counter[str]()
        self._seconds = {}
        for command in dict.fromkeys(COMMANDS):
            started = time.monotonic()
            run(command, self.url, self._archive)
            self._seconds[command] = time.monotonic() - started
        self._searching = Searching(self.url, self._finished())

    def kill(self, kills: int) -> None:
        """Kill so many commands."""
        self._searching.start()
        done = 0
        while done < kills:
            command = self._chance.choice(COMMANDS)
            if command[0] == "index":
                self._archive.change()
            after = self._chance.uniform(0.1, 1.2) * self._seconds[command]
            if command[0] == "rollback":
                self._searching.least = ARTICLES // 2  # what it goes back to has fewer articles, as it should
            end, _ = run(command, self.url, self._archive, after, self._chance.random() < 0.5)
            done += end == "killed"
            self.ends[f"{' '.join(command)}: {end[:120]}"] += 1
            for fault in looked_at(self.url, self._searching.least):
                self.faults.append(f"{' '.join(command)}, {end}: {fault}")
            if command[0] == "rollback" or end == "exit 0":
                self._searching.least = self._finished()
        self._searching.end()
        self.faults += self._searching.faults

    def _finished(self) -> int:
        """Let an index run to its end; return how many articles have to be found from then on."""
        end, said = run(("index", "ARCHIVE"), self.url, self._archive)
        if end != "exit 0":
            self.faults.append(f"the run after it failed: {end}")
            return 0
        return len(self._archive) - sum(json.loads(said)["rejected"].values())

    def compare(self) -> None:
        """Finish, and compare with an index that was never interrupted."""
        for command in (("index", "ARCHIVE"), ("reindex",)):
            end, _ = run(command, self.url, self._archive)
            self.faults += [] if end == "exit 0" else [f"{command} after all kills failed: {end}"]
        whole = f"{self.url}-whole"
        run(("index", "ARCHIVE"), whole, self._archive)
        if content(self.url) != content(whole):
            self.faults.append("the index is not what an uninterrupted one is")
        self.faults += verify(Home(self.url))
        self.faults += _orphans(Home(self.url))

    @property
    def searches(self) -> int:
        """Searches that were made."""
        return self._searching.done


def _orphans(home: Home) -> list[str]:
    """Return what is on the disk and belongs to nothing."""
    names = set(home.engine.generations())
    known = {"LIVE", "job.lock", "habits.jsonl", "joined.json", "checkpoints", "rejected", *names}
    others = {path.name for path in home.root.iterdir()} - known
    records = {path.name.partition(".")[0] for path in (home.root / "checkpoints").iterdir()}
    return [f"{name} is left" for name in sorted(others | (records - names))]


def main() -> None:
    """Try both embedded engines."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--kills", type=int, default=300, help="on both engines together")
    options.add_argument("--seed", type=int, default=5)
    options.add_argument("--engine", action="append", help="only this one")
    chosen = options.parse_args()
    engines = chosen.engine or ["tantivy", "whoosh"]
    failed = False
    with tempfile.TemporaryDirectory() as root:
        for name in engines:
            trial = Trial(name, Path(root), random.Random(chosen.seed))
            try:
                trial.kill(chosen.kills // len(engines))
                trial.compare()
            except JobError as error:
                trial.faults.append(str(error))
            for end, count in sorted(trial.ends.items()):
                print(f"{name:8} {count:4} {end}")
            print(f"{name:8} {trial.searches:,} searches meanwhile; faults: {len(trial.faults)}", flush=True)
            print("\n".join(trial.faults[:20]))
            failed = failed or bool(trial.faults)
    sys.exit(failed)


if __name__ == "__main__":
    main()
