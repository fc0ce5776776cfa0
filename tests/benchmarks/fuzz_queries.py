"""Read random queries; say how fast, how slow the slowest was and how many failed: `fuzz_queries.py [COUNT]`.

Times are of the processor, so that a busy machine makes no query slow.
A query is up to 40 pieces of the query language or up to 60 characters of any alphabet, by a fixed seed.
The exit status is 1 when one failed, or was not read the same from its own description.
"""

from __future__ import annotations

import argparse
import random
import sys
import time

from search.query.description import describe
from search.query.parser import parse

PIECES = (
    *'()"«»“”*?+-!\\:=~>^,.[]{}&|<#_\'’',
    *("~2", ">2", "^3", "..", " ", " ", " ", " ", "a", "é", "mot", "l’eau", "2016", "12", "😀", "\0", "\u200f", "\u0338", "\ud800"),
    *(" ET ", " OU ", " SAUF ", " AND ", " NOT ", " NICHT ", " && ", " || ", " TO ", "OU", "NEAR"),
    *(" NEAR/5 ", " PRÈS/PHRASE ", " W/P ", " ADJ/3 ", " near5 ", " NEAR ", "near/5", "atleast3 ", "atleast"),
    *("titre:", "TIT_HEAD=", "lead:", "source:", "date:", "depuis:", "avant:", "mars 2016", "la semaine dernière", "l'été 2016"),
)  # fmt: skip


def typed(chance: random.Random) -> str:
    """Make one query."""
    if chance.random() < 0.7:
        return "".join(chance.choices(PIECES, k=chance.randint(1, 40)))
    return "".join(
        chr(chance.randrange(chance.choice((0x80, 0x250, 0x3000, 0x110000)))) for _ in range(chance.randint(1, 60))
    )


def main() -> int:
    """Read as many queries as were asked for."""
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("count", type=int, nargs="?", default=10_000)
    count = arguments.parse_args().count
    chance = random.Random(2016)
    failed, changed, slowest, worst, spent = 0, 0, 0.0, "", 0.0
    for _ in range(count):
        text = typed(chance)
        start = time.process_time()
        try:
            tree = parse(text)
        except Exception as error:
            failed += 1
            print(f"{error!r}: {text!r}", file=sys.stderr)
            continue
        took = time.process_time() - start
        spent += took
        if took > slowest:
            slowest, worst = took, text
        if parse(describe(tree, "fr")) != tree:
            changed += 1
            print(f"not read the same: {text!r}", file=sys.stderr)
    print(f"{count} strings · {count / spent:.0f} strings/s · slowest {1000 * slowest:.1f} ms: {worst!r}")
    print(f"{failed} exceptions · {changed} not read the same from their description")
    return 1 if failed or changed else 0


if __name__ == "__main__":
    raise SystemExit(main())
