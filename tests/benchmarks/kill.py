"""Kill the job at random moments and search after each: `kill.py [ARTICLES.jsonl] [--rounds N]`; exit status 1 on a fault.

After the rounds a run is left to finish, and the index must then verify.
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
from importlib.resources import files
from pathlib import Path

GLANEUR = str(Path(sys.executable).with_name("glaneur"))


def glaneur(*arguments: str) -> subprocess.CompletedProcess[str]:
    """Run a command to its end."""
    return subprocess.run([GLANEUR, *arguments], capture_output=True, text=True)


def killed(arguments: list[str], seconds: float) -> str:
    """Run a command and kill it, with its workers, after so long; say what became of it."""
    process = subprocess.Popen(
        [GLANEUR, *arguments], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, start_new_session=True
    )
    try:
        return f"exit {process.wait(seconds)}"
    except subprocess.TimeoutExpired:
        os.killpg(process.pid, signal.SIGKILL)
        process.wait()
        return "killed"


def survive(engine: str, path: Path, rounds: int, root: str) -> list[str]:
    """Return what went wrong with one engine."""
    url, chance, faults = f"{engine}:{root}/{engine}", random.Random(5), []
    assert glaneur("index", "--sample", "--index", url).returncode == 0
    for _ in range(rounds):
        command = chance.choice([["index", str(path)], ["reindex"], ["reindex", "--resume"], ["rollback"]])
        end = killed([*command, "--index", url], chance.uniform(0.2, 9))
        found = glaneur("search", "digue", "--json", "--index", url)
        good = found.returncode == 0 and json.loads(found.stdout)["total"] >= 12
        faults += [] if good else [f"{engine}: a search after {command} failed: {found.stderr}"]
        print(engine, " ".join(command), end, "search ok" if good else "SEARCH FAILED", flush=True)
    for last in (["index", str(path)], ["reindex"], ["verify"]):
        done = glaneur(*last, "--index", url)
        faults += [] if done.returncode == 0 else [f"{engine}: {last} failed: {done.stdout}{done.stderr}"]
    return faults


def main() -> None:
    """Try both embedded engines."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("path", type=Path, nargs="?", default=Path(str(files("index") / "sample" / "articles.jsonl")))
    options.add_argument("--rounds", type=int, default=12)
    chosen = options.parse_args()
    with tempfile.TemporaryDirectory() as root:
        faults = [each for name in ("tantivy", "whoosh") for each in survive(name, chosen.path, chosen.rounds, root)]
    print("\n".join(faults) or "nothing was lost")
    sys.exit(1 if faults else 0)


if __name__ == "__main__":
    main()
