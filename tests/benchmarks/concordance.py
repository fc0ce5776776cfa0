"""An index to how long concordances and frequencies of rare and frequent words take.

    python tests/benchmarks/concordance.py INDEX [--all] [QUERY…]

Seconds of processor, each query on a view that has read nothing before; by default what the page reads, with `--all` every article.
"""

from __future__ import annotations

import argparse
import itertools
import time

from search.answer import Question
from search.concordance import MOST_ARTICLES, concordance
from search.engines import open_engine
from search.frequencies import PERS, overall, rates
from search.view import View

QUERIES = ["grève", '"état d’urgence"', "grève PRÈS/5 sncf", "présid*", "france", "de"]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("index")
    parser.add_argument("queries", nargs="*", default=QUERIES)
    parser.add_argument("--all", action="store_true")
    arguments = parser.parse_args()
    print(f"{'query':24}{'found':>9}{'read':>9}{'places':>10}{'read, s':>10}{'sorted, s':>11}{'rates, s':>10}")
    with open_engine(arguments.index).searcher() as searcher:
        for text in arguments.queries:
            view, most = View(searcher), None if arguments.all else MOST_ARTICLES
            times = [time.process_time()]
            found = concordance(view, Question(text=text, size=50), "newest", most)
            times.append(time.process_time())
            concordance(view, Question(text=text, size=50), "after", most)
            times.append(time.process_time())
            _ = [overall(view, found), *(rates(view, found, per, "fr") for per in PERS)]
            times.append(time.process_time())
            read, again, counted = (after - before for before, after in itertools.pairwise(times))
            print(
                f"{text:24}{found.found:>9,}{found.read:>9,}{found.total:>10,}{read:>10.2f}{again:>11.2f}{counted:>10.2f}"
            )


if __name__ == "__main__":
    main()
