"""The sets of pages as lines become labelled pages, to train `train_lines.py` with and to measure.

A line of `sites_lines` is labelled by its words alone: `News` of a menu is of an article that has this word in a line of
its own. So there is a second opinion to measure by, an alignment with the text of the article, in its order.
"""

from __future__ import annotations

import json
import lzma
import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final
from urllib.parse import urlsplit

from index.cleaning.furniture import key
from index.cleaning.gold_labels import labels
from index.cleaning.labelled_pages import GoldPage, read_set
from index.cleaning.layout import heaviest

ONE_SITE: Final = "news_lines"
MANY_SITES: Final = "sites_lines"
GOLD: Final = ("article_extraction_benchmark", "daniel_en", "daniel_ru")
"""Where the texts of the articles of many sites are."""


SURE: Final = 0.5
"""How sure an alignment has to be."""
SHORT: Final = 40
"""Characters of a kept line that says nothing of its place when the page has it again."""


@dataclass(frozen=True, slots=True)
class LabelledLine:
    """A line, whether it is of the article, and how much that counts, 0 to 1; `aligned` is the second opinion, None when unsure."""

    text: str
    kept: bool
    counted: float = 1.0
    aligned: bool | None = None


@dataclass(frozen=True, slots=True)
class LabelledPage:
    """The lines of one page; `site` is '' for the one that half of the pages are of."""

    site: str
    lines: tuple[LabelledLine, ...]

    @property
    def texts(self) -> list[str]:
        """Its lines without their labels."""
        return [line.text for line in self.lines]

    def article(self) -> tuple[int, int]:
        """Give the stretch that its article is in, as first line and line after the last."""
        return heaviest([min(len(line.text), 200) + 20 if line.kept else -25 for line in self.lines])


def read(folder: Path) -> list[LabelledPage]:
    """Read both sets; blank lines are left out."""
    gold = {page.id: page for name in GOLD for page in read_set(folder, name)}
    one_site = (_page("", record, None) for record in _records(folder, ONE_SITE))
    many = (_page(_site(record), record, gold.get(record["id"])) for record in _records(folder, MANY_SITES))
    return [*one_site, *many]


def _records(folder: Path, name: str) -> Iterator[Mapping[str, Any]]:
    with lzma.open(folder / f"{name}.jsonl.xz", "rt", encoding="utf-8") as file:
        yield from map(json.loads, file)


def _page(site: str, record: Mapping[str, Any], gold: GoldPage | None) -> LabelledPage:
    written = [(" ".join(text.split()), bool(keep)) for keep, text in record["lines"]]
    filled = [(line, keep) for line, keep in written if line]
    often = Counter(key(line) for line, _ in filled)
    clear = [not (keep and len(line) < SHORT and often[key(line)] > 1) for line, keep in filled]
    said = zip(filled, clear, _aligned([line for line, _ in filled], gold), strict=True)
    return LabelledPage(
        site, tuple(LabelledLine(line, keep, float(is_clear), other) for (line, keep), is_clear, other in said)
    )


def _aligned(lines: Sequence[str], gold: GoldPage | None) -> list[bool | None]:
    if gold is None:
        return [None] * len(lines)
    found = labels(lines, gold.gold, gold.has_title)
    return [
        kept > 0 if sure >= SURE else None
        for kept, sure in zip(found.of_article.tolist(), found.weights.tolist(), strict=True)
    ]


def _site(record: Mapping[str, Any]) -> str:
    named = re.match(r"daniel-\d+_([^_]+)_", record["id"])
    parts = (named[1] if named else urlsplit(record["url"]).hostname or record["id"]).split(".")
    return ".".join(parts[-3:] if len(parts) > 2 and len(parts[-2]) <= 3 else parts[-2:])
