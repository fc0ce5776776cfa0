"""A Tantivy index to the megabytes of each of its fields: postings, positions, terms and lengths.

    python tests/benchmarks/fields.py FOLDER

Reads the list at the end of each file, as Tantivy 0.2x writes it (tantivy/src/directory/composite_file.rs); the live generation is looked at.
"""

from __future__ import annotations

import argparse
import itertools
import json
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Final

PARTS: Final = ("idx", "pos", "term", "fieldnorm")
Where = tuple[int, int]
"""Where a part begins, and the number of its field."""


def varying(data: bytes, at: int) -> tuple[int, int]:
    """Read a number of seven bits a byte, the last marked by its eighth: the number, and where the next one begins."""
    value = shift = 0
    while True:
        byte, at = data[at], at + 1
        value |= (byte & 127) << shift
        if byte & 128:
            return value, at
        shift += 7


def parts(data: bytes) -> Iterator[tuple[int, int]]:
    """Yield the number of each field of a file, and its bytes there."""
    whole = data[: -8 - int.from_bytes(data[-8:-4], "little")]  # without the checksum
    size = int.from_bytes(whole[-4:], "little")
    footer, end = whole[-4 - size : -4], len(whole) - 4 - size
    count, at = varying(footer, 0)
    found: list[Where] = []
    begin = 0
    for _ in range(count):
        more, at = varying(footer, at)
        begin += more
        found.append((begin, int.from_bytes(footer[at : at + 4], "little")))
        _, at = varying(footer, at + 4)
    for (start, field), (stop, _) in itertools.pairwise([*found, (end, -1)]):
        yield field, stop - start


def main() -> None:
    """Print a line for each field, the largest first."""
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("folder", type=Path)
    folder: Path = arguments.parse_args().folder
    generation = folder / (folder / "LIVE").read_text().strip()
    names = [field["name"] for field in json.loads((generation / "meta.json").read_bytes())["schema"]]
    sizes = {part: Counter[str]() for part in PARTS}
    for part in PARTS:
        for path in generation.glob(f"*.{part}"):
            for field, size in parts(path.read_bytes()):
                sizes[part][names[field]] += size
    sums = sum(sizes.values(), Counter[str]())
    print(f"{'MB':18}" + "".join(f"{part:>11}" for part in (*PARTS, "all")))
    for name, size in sums.most_common():
        print(f"{name:18}" + "".join(f"{each / 1e6:11.2f}" for each in (*(sizes[part][name] for part in PARTS), size)))


if __name__ == "__main__":
    main()
