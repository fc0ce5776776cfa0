"""The collections beside this checkout to nDCG@10: `measure.py [FOLDER...]` prints them, `--pin` writes the floors."""

from __future__ import annotations

import json
import sys
from pathlib import Path

from search.trec import read_collection
from search.trial import Setup, measured, opened, ranking, read_task, retrieved

HERE = Path(__file__).resolve().parent
DATA = HERE.parents[2] / "shared" / "data" / "retrieval"
FLOORS = HERE / "floors.json"
SLACK = 0.0005  # one query of two thousand
FOLDERS = ["news_fr", "piaf_fr", "cranfield_en", *(f"xquad_{lang}" for lang in ("en", "de", "es", "ru", "ar", "zh"))]
DEPTH = 10


def figures(folder: str) -> dict[str, dict[str, float | str]]:
    """Index a collection and ask its queries; return what a floor is, by name of the set of queries."""
    collection = read_collection(DATA / folder)
    found = {}
    with opened(collection, Setup()) as view:
        for queries in collection.sets:
            task = read_task(queries)
            run = ranking(retrieved(view, task.queries.items(), DEPTH))
            mean = measured(task, queries.name, run, DEPTH).estimates["nDCG@10"].mean
            found[queries.name] = {"ndcg@10": mean, "data": queries.digest()}
    return found


def pin() -> None:
    """Measure everything and write the floors; refuse to lower one."""
    known = json.loads(FLOORS.read_text()) if FLOORS.exists() else {}
    floors = {}
    for folder in FOLDERS:
        for name, figure in figures(folder).items():
            value = round(figure["ndcg@10"], 4)
            before = known.get(name, {}).get("ndcg@10", 0)
            if value < before and "--allow-regression" not in sys.argv:
                sys.exit(f"{name}: {value} is below its floor {before}; --allow-regression lowers it")
            floors[name] = {"ndcg@10": value, "data": figure["data"]}
            print(f"{name:<16} {value:.4f}", flush=True)
    ordered = {name: floors[name] for name in (*known, *floors) if name in floors}
    FLOORS.write_text(json.dumps(ordered, indent=1) + "\n")


def show(folders: list[str]) -> None:
    """Measure and print."""
    for folder in folders:
        for name, figure in figures(folder).items():
            print(f"{name:<16} {figure['ndcg@10']:.4f}", flush=True)


if __name__ == "__main__":
    if "--pin" in sys.argv:
        pin()
    else:
        show(sys.argv[1:] or FOLDERS)
