"""Search at scale: Glaneur beside other engines on the same tokens, the same questions, in the same run, as one table.

    python tests/benchmarks/scale.py docs.jsonl[.xz] FOLDER --articles 20000 --articles 100000 \\
        --questions piaf_fr/queries.jsonl --titles news_fr/queries_title.jsonl [--only tantivy --only fts5]

FOLDER keeps what was built: a second run builds what is missing and measures again. The articles come from `articles.py`, Glaneur's index
from `glaneur index`, so with cleaning, entities and stories; the others get its tokens and values. The peers are installed for this only:
`uv pip install bm25s 'psycopg[binary]'`, `apt-get install postgresql python3-xapian`; what is not there is left out, and said.
A page is ten hits with snippets, the values of five facets (ours: seven) and a histogram; `found` is how many of 100 articles, looked for
by nine words of three of their sentences, are among the first ten.
"""

from __future__ import annotations

import argparse
import itertools
import json
import os
import resource
import statistics
import subprocess
import sys
import time
from pathlib import Path
from typing import Any, Final

import scale_questions
from articles import Maker, stock

NAMES: Final = ("glaneur", "tantivy", "fts5", "xapian", "postgres", "whoosh", "bm25s")
SLOW: Final = {"whoosh": 20_000}
"""Articles up to which an engine takes part: it takes hours to build more."""
SAMPLED: Final = 5_000
"""Articles that words for the questions are taken from."""
_WORKER: Final = Path(__file__).with_name("scale_worker.py")
_COMMAND: Final = "from search.cli import main; main()"
Figures = dict[str, Any]


def prepare(given: argparse.Namespace, count: int) -> Path:
    """Make the articles, Glaneur's index, the rows of the peers and the questions, unless they are there."""
    folder: Path = given.folder / f"n{count}"
    folder.mkdir(parents=True, exist_ok=True)
    articles, rows, questions = (folder / name for name in ("articles.jsonl", "rows.jsonl", "questions.json"))
    if not articles.exists():
        maker = Maker(stock(given.path), 1)
        _lines(articles, (maker.article(number) for number in range(count)))
    if not (folder / "glaneur.json").exists():
        _index(articles, folder)
    if not rows.exists():
        _lines(rows, scale_questions.rows(str(folder / "glaneur"), (f"a{number:07d}" for number in range(count))))
    if not questions.exists():
        sample = scale_questions.sample(str(folder / "glaneur"), count, SAMPLED)
        texts = [scale_questions.lines(path) if path else [] for path in (given.questions, given.titles)]
        questions.write_text(json.dumps(scale_questions.questions(sample, *texts)), encoding="utf-8")
    return folder


def _lines(path: Path, rows: Any) -> None:
    part = path.with_suffix(".part")
    with part.open("w", encoding="utf-8") as file:
        file.writelines(json.dumps(row, ensure_ascii=False) + "\n" for row in rows)
    part.replace(path)


def _index(articles: Path, folder: Path) -> None:
    command = [sys.executable, "-c", _COMMAND, "index", str(articles), "--index", str(folder / "glaneur"), "--json"]
    started, before = time.perf_counter(), resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    spent = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    figures = {"seconds": time.perf_counter() - started, "processor": spent}
    (folder / "glaneur.json").write_text(json.dumps(figures))


def ask(name: str, what: str, folder: Path) -> subprocess.Popen[str]:
    """Start one engine in a process of its own; Debian's Python has its Xapian."""
    python = "/usr/bin/python3" if name == "xapian" else sys.executable
    return subprocess.Popen([python, str(_WORKER), name, what, str(folder)], stdout=subprocess.PIPE, text=True)


def answered(process: subprocess.Popen[str]) -> Figures:
    """Wait for what it prints."""
    said, _ = process.communicate()
    if process.returncode:
        raise RuntimeError(f"{process.args} ended with {process.returncode}")
    figures: Figures = json.loads(said)
    return figures


def measured(name: str, folder: Path) -> Figures:
    """Build an engine unless it is there, measure it, then let two processes of it work at once."""
    kept = folder / f"{name}.json"
    if not kept.exists():
        kept.write_text(json.dumps(answered(ask(name, "build", folder))))
    figures = answered(ask(name, "measure", folder))
    several = 1 if name == "postgres" else 2  # two would be two servers on one folder
    pages = sum(answered(each)["pages"] for each in [ask(name, "load", folder) for _ in range(several)])
    return figures | {"built": json.loads(kept.read_text()), "pages": pages, "bytes": _weight(folder / name)}


def _weight(path: Path) -> int:
    return sum(each.stat().st_size for each in path.rglob("*") if each.is_file() and not each.is_symlink())


def success(folder: Path, found: list[tuple[str, Any]]) -> float:
    """Return the share of articles that are found; a reprint of one is as good."""
    with (folder / "rows.jsonl").open(encoding="utf-8") as file:
        text = {row["id"]: hash(row["terms"]) for row in map(json.loads, file)}
    hits = [isinstance(ids, list) and text[right] in {text[id] for id in ids} for right, ids in found]
    return statistics.mean(hits)


def table(folder: Path, found: dict[str, Figures]) -> None:
    """Print one line for each engine, then the middle time of each kind of question."""
    print(f"{'':10}{'top 10: p50':>12}{'p95':>8}{'p99':>8}{'page: p50':>12}{'p95':>8}{'p99':>8}{'pages/s':>9}{'MB':>7}{'index':>8}{'build':>8}{'found':>7}{'asked':>7}")  # fmt: skip
    for name, each in found.items():
        times = [_quantiles(each[what]) for what in ("top", "page")]
        columns = "".join(f"{times[at][0]:12.2f}{times[at][1]:8.2f}{times[at][2]:8.2f}" for at in (0, 1))
        rest = f"{each['memory'] / 1024:7.0f}{each['bytes'] / 1e6:8.0f}{each['built']['processor']:8.0f}{success(folder, each['found']):7.2f}"
        asked = max(sum(map(len, each[what].values())) for what in ("top", "page"))
        print(f"{name:10}{columns}{each['pages']:9.0f}{rest}{asked:7}")
    for what in ("top", "page"):
        kinds = dict.fromkeys(kind for each in found.values() for kind in each[what])
        print(f"\n{what + ', p50 (ms)':16}" + "".join(f"{name:>10}" for name in found))
        for kind in kinds:
            cells = (_cell(each[what].get(kind)) for each in found.values())
            print(f"{kind:16}" + "".join(cells))


def _cell(times: list[float] | None) -> str:
    return f"{statistics.median(times):10.2f}" if times else f"{'-':>10}"


def _quantiles(kinds: dict[str, list[float]]) -> list[float]:
    ordered = sorted(itertools.chain(*kinds.values()))
    shares = (0.5, 0.95, 0.99)
    return [ordered[min(len(ordered) - 1, int(share * len(ordered)))] if ordered else float("nan") for share in shares]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("path", type=Path)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--articles", type=int, action="append")
    parser.add_argument("--questions", type=Path)
    parser.add_argument("--titles", type=Path)
    parser.add_argument("--only", choices=NAMES, action="append")
    given = parser.parse_args()
    for count in given.articles or [20_000]:
        folder, found = prepare(given, count), {}
        for name in given.only or NAMES:
            if count > SLOW.get(name, count):
                print(f"{name}: not with more than {SLOW[name]:,} articles", file=sys.stderr)
                continue
            try:
                found[name] = measured(name, folder)
            except (RuntimeError, OSError) as error:
                print(f"{name}: left out, {error}", file=sys.stderr)
        print(
            f"\n{count:,} articles, {os.cpu_count()} cores; milliseconds, megabytes, seconds of the processor to build"
        )
        table(folder, found)


if __name__ == "__main__":
    main()
