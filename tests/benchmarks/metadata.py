"""Pages and records of the same articles to how often cleaning reads date, section, address and title as recorded.

`python tests/benchmarks/metadata.py PAGES.tar.xz DOCS.jsonl.xz [N]`: a page `7.html` belongs to the record `o7`.
"""

from __future__ import annotations

import json
import lzma
import random
import re
import sys
import tarfile
import time
from collections import Counter
from collections.abc import Iterator
from itertools import islice
from pathlib import Path, PurePath

from index.cleaning import clean
from index.cleaning.metadata import read_metadata
from index.source import RawArticle


def pages(path: Path) -> Iterator[tuple[str, str]]:
    with tarfile.open(path) as archive:
        for member in archive:
            file = archive.extractfile(member) if member.name.endswith(".html") else None
            if file:
                yield f"o{PurePath(member.name).stem}", file.read().decode("utf-8", "replace")


def records(path: Path) -> dict[str, dict[str, str]]:
    with lzma.open(path, "rt", encoding="utf-8") as file:
        return {record["id"]: record for record in map(json.loads, file)}


def plain(text: str) -> str:
    return re.sub(r"\W+", " ", text).casefold().strip()


def main(folder: Path, docs: Path, most: int) -> None:
    known = records(docs)
    right: Counter[str] = Counter()
    wrong: list[str] = []
    count, seconds = 0, 0.0
    for id, html in islice(((id, html) for id, html in pages(folder) if id in known), most):
        record = known[id]
        started = time.perf_counter()
        read_metadata(html)
        seconds += time.perf_counter() - started
        cleaned = clean(RawArticle(origin=id, id=id, html=html))
        count += 1
        got = {
            "published": cleaned.dated == record["published"][:10],
            "section": cleaned.section.casefold() == record["section"].casefold(),
            "url": cleaned.url == record["url"],
            "title": plain(cleaned.title) == plain(record["title"]),
            "lead in lead or body": plain(record["lead"])[:60] in plain(f"{cleaned.lead} {cleaned.body}"),
        }
        right.update(name for name, fits in got.items() if fits)
        found = {"published": cleaned.dated, "section": cleaned.section, "url": cleaned.url, "title": cleaned.title}
        wrong += [f"{name}: {found[name]!r}, not {record[name]!r}" for name in found if not got[name]]
    print(f"{count} pages; metadata alone {1000 * seconds / max(1, count):.2f} ms a page")
    for name in ("published", "section", "url", "title", "lead in lead or body"):
        print(f"   {name:<22} {right[name] / max(1, count):.3f}")
    for each in random.Random(1).sample(wrong, min(12, len(wrong))):
        print(f"   {each}")


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]), int(sys.argv[3]) if len(sys.argv) > 3 else 100_000)
