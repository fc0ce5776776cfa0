"""Collections and other values of the ranking's parameters to nDCG@10: how each of them was set.

    python tests/benchmarks/ranking.py FOLDER... --try SURFACE=.3,.5,.8 --try RELATIVE=0.4,.6

The parameters are those of search/scoring.py. A FOLDER is a collection as `glaneur evaluate` takes it.
"""

from __future__ import annotations

import argparse
from pathlib import Path

from search import scoring
from search.evaluation import ndcg
from search.trec import read_collection
from search.trial import Setup, Task, opened, ranking, read_task, retrieved
from search.view import View


def mean(view: View, task: Task) -> float:
    """Return the mean nDCG@10 of a set of queries."""
    run = ranking(retrieved(view, task.queries.items(), 10))
    return sum(ndcg(run.get(query, ()), task.judgements[query]) for query in task.queries) / len(task.queries)


def rank_all(folder: Path, values: list[tuple[str, float]]) -> None:
    """Print each set of a collection with the parameters as they are, then with each other value."""
    collection = read_collection(folder)
    with opened(collection, Setup()) as view:
        for task in map(read_task, collection.sets):
            print(f"{task.set.name:<20} {'as it is':<16} {mean(view, task):.4f}", flush=True)
            for name, value in values:
                before = getattr(scoring, name)
                setattr(scoring, name, value)
                print(f"{'':<20} {name + ' ' + str(value):<16} {mean(view, task):.4f}", flush=True)
                setattr(scoring, name, before)


def main() -> None:
    """Index each collection once, then rank with each value."""
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("folders", nargs="+", type=Path)
    arguments.add_argument("--try", dest="tries", action="append", default=[], metavar="NAME=VALUE,…")
    chosen = arguments.parse_args()
    values = [
        (name, float(value))
        for name, _, all in (each.partition("=") for each in chosen.tries)
        for value in all.split(",")
    ]
    for folder in chosen.folders:
        rank_all(folder, values)


if __name__ == "__main__":
    main()
