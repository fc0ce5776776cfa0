"""Labelled pages become described ones, themselves and changed at random, to train `train_lines.py` with.

There are few sites to learn from, so each page is seen in other forms as well: with the article of another site in its
furniture, with less furniture, with the article nearly alone; and each as in a language of which no phrase is known.
"""

from __future__ import annotations

import json
import lzma
import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, Final
from urllib.parse import urlsplit

import numpy as np

from index.cleaning.forms import forms
from index.cleaning.furniture import furniture, key
from index.cleaning.layout import Layout, heaviest, layout
from index.cleaning.network import Table
from index.cleaning.reasons import Furniture
from index.cleaning.title import title_line
from index.cleaning.verdicts import by_rules

SETS: Final = ("news_lines", "sites_lines")
LEAST: Final = 3
"""Lines of an article that can be put into another page."""
AROUND: Final = (0, 0, 1, 2, 5, 10)
"""Lines of furniture left on either side of an article nearly alone."""
KINDS: Final = (("as it is", 0.3), ("mixed", 0.15), ("mixed", 0.15), ("alone", 0.1), ("thinned", 0.1))
"""The forms of a page, and how often each is drawn."""
BARE: Final = (("as it is", 0.07), ("mixed", 0.07), ("thinned", 0.06))
"""The same in a language without phrases."""
_ANY_LANGUAGE: Final = frozenset({Furniture.CODE, Furniture.COUNTER})
"""Kinds that need no phrases."""


@dataclass(frozen=True, slots=True)
class LabelledPage:
    """The lines of one page and whether each is of its article; `site` is '' for the one that half of the pages are of."""

    site: str
    lines: tuple[str, ...]
    kept: tuple[bool, ...]

    def article(self) -> tuple[int, int]:
        """Give the stretch that its article is in, as first line and line after the last."""
        weights = [min(len(line), 200) + 20 if keep else -25 for line, keep in zip(self.lines, self.kept, strict=True)]
        return heaviest(weights)


@dataclass(frozen=True, slots=True)
class Described:
    """One page in one form: features (n, NAMES), label and weight of each line, and how often the form is drawn."""

    site: str
    features: Table
    labels: Table
    counted: Table
    drawn: float


def read(folder: Path) -> list[LabelledPage]:
    """Read both sets; blank lines are left out."""
    return [
        _page(record, name == SETS[0])
        for name in SETS
        for record in map(json.loads, lzma.open(folder / f"{name}.jsonl.xz", "rt", encoding="utf-8"))
    ]


def _page(record: Mapping[str, Any], is_one_site: bool) -> LabelledPage:
    lines = [(" ".join(text.split()), bool(keep)) for keep, text in record["lines"]]
    filled = [(line, keep) for line, keep in lines if line]
    return LabelledPage(
        "" if is_one_site else _site(record),
        tuple(line for line, _ in filled),
        tuple(keep for _, keep in filled),
    )


def _site(record: Mapping[str, Any]) -> str:
    named = re.match(r"daniel-\d+_([^_]+)_", record["id"])
    parts = (named[1] if named else urlsplit(record["url"]).hostname or record["id"]).split(".")
    return ".".join(parts[-3:] if len(parts) > 2 and len(parts[-2]) <= 3 else parts[-2:])


def described(pages: Sequence[LabelledPage], rng: np.random.Generator) -> list[list[Described]]:
    """Describe each page in each of its forms; what is mixed is mixed from these pages alone."""
    articles = [page for page in pages if _is_whole(page)]
    return [list(_forms(page, articles, rng)) for page in pages]


def _is_whole(page: LabelledPage) -> bool:
    start, end = page.article()
    return end - start >= LEAST


def _forms(page: LabelledPage, articles: Sequence[LabelledPage], rng: np.random.Generator) -> Iterator[Described]:
    for has_phrases, kinds in ((True, KINDS), (False, BARE)):
        for kind, drawn in kinds:
            if kind == "as it is" or _is_whole(page):
                yield describe(_changed(page, kind, articles, rng), drawn, has_phrases)


def _changed(page: LabelledPage, kind: str, articles: Sequence[LabelledPage], rng: np.random.Generator) -> LabelledPage:
    start, end = page.article()
    lines = list(zip(page.lines, page.kept, strict=True))
    if kind == "mixed":
        other = _of_another_site(page, articles, rng)
        first, last = other.article()
        lines[start:end] = list(zip(other.lines, other.kept, strict=True))[first:last]
    elif kind == "alone":
        before, after = rng.choice(AROUND, 2)
        lines = lines[max(0, start - before) : end + after]
    elif kind == "thinned":
        share = rng.random() / 2
        lines = [line for at, line in enumerate(lines) if start <= at < end or rng.random() > share]
    return replace(page, lines=tuple(line for line, _ in lines), kept=tuple(keep for _, keep in lines))


def _of_another_site(page: LabelledPage, articles: Sequence[LabelledPage], rng: np.random.Generator) -> LabelledPage:
    """Draw an article; one of the site that half of the pages are of in a tenth of the cases at most."""
    for _ in range(20):
        other = articles[int(rng.integers(len(articles)))]
        if other.site != page.site and (other.site or rng.random() < 0.1):
            return other
    return page


def describe(page: LabelledPage, drawn: float = 1.0, has_phrases: bool = True) -> Described:
    """Describe a page, shape (lines, NAMES), as one whose language has phrases of furniture or has none."""
    plan = layout(page.lines, None if has_phrases else [_without_phrases(line) for line in page.lines])
    _, features = forms(plan, named(plan), by_rules(plan))
    written = [key(line) for line in page.lines]
    often = Counter(written)
    # A short line that the page has again elsewhere was labelled by its words, not by its place.
    clear = [not (keep and len(line) < 40 and often[line] > 1) for keep, line in zip(page.kept, written, strict=True)]
    return Described(page.site, features, np.array(page.kept, np.float32), np.array(clear, np.float32), drawn)


def named(plan: Layout) -> str:
    """Give the title of a page, '' when none is to be made out."""
    at = title_line(plan)
    return "" if at is None else plan.lines[at]


def _without_phrases(line: str) -> Furniture | None:
    kind = furniture(line)
    return kind if kind in _ANY_LANGUAGE else None
