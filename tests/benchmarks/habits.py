"""Labelled pages to what the habits of their sources change: `python tests/benchmarks/habits.py DATA [--html]`.

DATA holds `news_lines.jsonl.xz` and `sites_lines.jsonl.xz`; with `--html` also what `pages.py` reads. The labels only
measure: habits are learnt from the pages as they are cleaned. Figures: F1 of lines, characters of articles kept and of
furniture removed; of HTML the word F1. The rows: each page by itself; all pages together; half of them to learn from
and the other half to apply it to, both ways; a few to learn from; the sites by their size; all sites without a name.
"""

from __future__ import annotations

import json
import lzma
import random
import re
import sys
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path
from urllib.parse import urlsplit

from index.cleaning import Cleaned, clean
from index.cleaning.habits import Habits, apply
from index.cleaning.labelled_pages import SETS, read_set
from index.cleaning.learning import learn
from index.source import RawArticle

FEW = (20, 50, 100, 200)
SITES = ((1, 2), (3, 5), (6, 1_000))
"""Pages of a site."""


@dataclass(frozen=True, slots=True)
class Page:
    """A labelled page, cleaned by itself."""

    site: str
    labels: Sequence[int]
    alone: Cleaned


@dataclass(frozen=True, slots=True)
class Figures:
    """What was measured of some pages."""

    line_f1: float
    kept: float
    """Share of the characters of articles."""
    removed: float
    """Share of the characters of furniture."""


def read_pages(path: Path, step: int = 1) -> list[Page]:
    with lzma.open(path, "rt", encoding="utf-8") as file:
        records = [json.loads(line) for at, line in enumerate(file) if at % step == 0]
    return [_page(record) for record in records]


def _page(record: dict) -> Page:
    text = "\n".join(text for _, text in record["lines"])
    cleaned = clean(RawArticle(origin="", id=record["id"], text=text))
    return Page(_site(record), [keep for keep, _ in record["lines"]], cleaned)


def _site(record: dict) -> str:
    named = re.match(r"daniel-\d+_([^_]+)_", record["id"])
    return named[1] if named else (urlsplit(record.get("url") or "").hostname or "")


def figures(found: Iterable[tuple[Page, Cleaned]]) -> Figures:
    """Score pages as they were cleaned."""
    counts: dict[tuple[bool, bool], int] = defaultdict(int)
    size: dict[tuple[bool, bool], int] = defaultdict(int)
    for page, cleaned in found:
        for keep, line in zip(page.labels, cleaned.lines, strict=False):
            counts[bool(keep), line.kept] += 1
            size[bool(keep), line.kept] += len(line.text)
    right, wrong = counts[True, True], counts[False, True] + counts[True, False]
    article, furniture = size[True, True] + size[True, False], size[False, True] + size[False, False]
    return Figures(
        2 * right / max(1, 2 * right + wrong),
        size[True, True] / max(1, article),
        size[False, False] / max(1, furniture),
    )


def alone(pages: Sequence[Page]) -> list[tuple[Page, Cleaned]]:
    return [(page, page.alone) for page in pages]


def learnt(teach: Sequence[Page], pages: Sequence[Page], *, mixed: bool = False) -> list[tuple[Page, Cleaned]]:
    """Learn from some pages, apply it to others."""
    habits = Habits.of(learn((page.alone for page in teach), mixed=mixed))
    return [(page, apply(page.alone, habits)) for page in pages]


def together(pages: Sequence[Page]) -> list[tuple[Page, Cleaned]]:
    return learnt(pages, pages)


def halves(pages: Sequence[Page]) -> list[tuple[Page, Cleaned]]:
    return [*learnt(pages[::2], pages[1::2]), *learnt(pages[1::2], pages[::2])]


def by_site(pages: Sequence[Page], sizes: tuple[int, int]) -> list[list[Page]]:
    sites: dict[str, list[Page]] = defaultdict(list)
    for page in pages:
        sites[page.site].append(page)
    return [some for some in sites.values() if sizes[0] <= len(some) <= sizes[1]]


def _rows(news: Sequence[Page], sites: Sequence[Page]) -> Iterator[tuple[str, list[tuple[Page, Cleaned]]]]:
    yield f"one site ({len(news)}): each by itself", alone(news)
    yield "  together", together(news)
    yield "  halves", halves(news)
    for few in FEW:
        chosen = set(random.Random(few).sample(range(len(news)), few))
        teach = [page for at, page in enumerate(news) if at in chosen]
        yield f"  {few} for the others", learnt(teach, [page for at, page in enumerate(news) if at not in chosen])
    for sizes in SITES:
        groups = by_site(sites, sizes)
        yield (
            f"sites of {sizes[0]}-{sizes[1]} pages ({len(groups)}): by itself",
            alone([p for some in groups for p in some]),
        )
        yield "  together", [pair for some in groups for pair in together(some)]
    yield f"all sites, unnamed ({len(sites)}): by itself", alone(sites)
    yield "  together", learnt(sites, sites, mixed=True)


def _html(data: Path) -> Iterator[tuple[str, float, float]]:
    """Yield each set with its word F1, each page by itself and with the habits of its site."""
    sets = _loaded("page_sets")
    for name in SETS:
        groups: dict[str, list] = defaultdict(list)
        for page in sets.measured(read_set(data, name)):
            groups[page.site].append((page, clean(RawArticle(origin="", id="", html=page.html))))
        pairs: list[list[tuple[str, str]]] = [[], []]
        for some in groups.values():
            habits = Habits.of(learn(cleaned for _, cleaned in some))
            for page, cleaned in some:
                for found, of in zip(pairs, (cleaned, apply(cleaned, habits)), strict=True):
                    found.append((page.gold, f"{of.title}\n{of.body}" if page.has_title else of.body))
        yield name, sets.score(name, pairs[0]), sets.score(name, pairs[1])


def _loaded(name: str):
    spec = spec_from_file_location(name, Path(__file__).with_name(f"{name}.py"))
    assert spec and spec.loader
    module = module_from_spec(spec)
    sys.modules[name] = module
    spec.loader.exec_module(module)
    return module


def main(data: Path, *, html: bool) -> None:
    print(f"{'':44}{'line F1':>9}{'kept':>8}{'removed':>9}")
    for name, found in _rows(read_pages(data / "news_lines.jsonl.xz"), read_pages(data / "sites_lines.jsonl.xz")):
        got = figures(found)
        print(f"{name:44}{got.line_f1:9.4f}{got.kept:8.4f}{got.removed:9.4f}", flush=True)
    for name, before, after in _html(data) if html else ():
        print(f"{name:44}word F1 {before:.4f}, with habits {after:.4f}", flush=True)


if __name__ == "__main__":
    main(Path(sys.argv[1]), html="--html" in sys.argv)
