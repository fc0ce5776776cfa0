"""News articles to as many others, put together anew of their sentences, as a file of JSON lines.

    python tests/benchmarks/articles.py docs.jsonl[.xz] OUT.jsonl [--articles 1000000] [--seed 1]

The same file and seed make the same articles. Each has an id, a title, a lead, paragraphs, a day, a source and a section of its
own; one in twenty is a reprint of one of the last thousand, as wire stories are. Words go on growing in number as in the file
itself: after n words there are K n^B different ones (Heaps), K and B measured on the file; what sentences put together anew
lack is made up by new words, each of the beginning of one rare word and the end of another, in the place of a rare word.
"""

from __future__ import annotations

import argparse
import json
import lzma
import math
import random
import re
import sys
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path
from typing import Any, Final

SOURCES: Final = 200
REPRINTED: Final = 0.05
"""Share of articles that are reprints."""
RECENT: Final = 1_000
"""Articles of which one is reprinted."""
FIRST: Final = date(1995, 1, 1)
DAYS: Final = 10_000
_WORD: Final = re.compile(r"[^\W\d_]+")
_SENTENCE: Final = re.compile(r"(?<=[.!?…»])\s+(?=[A-ZÀ-Ü«])")


@dataclass(frozen=True, slots=True)
class Stock:
    """What articles are made of."""

    titles: list[str]
    leads: list[str]
    sentences: list[str]
    lengths: list[int]
    """Sentences of each article."""
    sections: list[str]
    rare: set[str]
    """Words of one article, of six letters or more."""
    growth: tuple[float, float]
    """K and B: n words of text have K n^B different ones."""


def stock(path: Path) -> Stock:
    """Read the articles of a file."""
    titles, leads, sentences, lengths, sections = [], [], [], [], []
    seen: Counter[str] = Counter()
    words, curve = 0, []
    for each in _lines(path):
        cut = [one for part in each["text"].split("\n") for one in _SENTENCE.split(part.strip()) if one]
        if not cut:
            continue
        titles.append(each.get("title") or cut[0][:80])
        leads.append(each.get("lead") or "")
        sections.append(each.get("section") or "")
        lengths.append(len(cut))
        sentences += cut
        found = _WORD.findall(each["text"].lower())
        words += len(found)
        seen.update(set(found))
        curve.append((words, len(seen)))
    rare = {word for word, count in seen.items() if count == 1 and len(word) >= 6}
    return Stock(titles, leads, sentences, lengths, sections, rare, _heaps(curve))


def _heaps(curve: list[tuple[int, int]]) -> tuple[float, float]:
    """Fit K and B on the second half of (words, different words)."""
    (n, v), (n2, v2) = curve[len(curve) // 2], curve[-1]
    power = math.log(v2 / v) / math.log(n2 / n)
    return v2 / n2**power, power


def _lines(path: Path) -> Iterator[dict[str, str]]:
    with lzma.open(path, "rt", encoding="utf-8") if path.suffix == ".xz" else path.open(encoding="utf-8") as file:
        yield from map(json.loads, file)


class Maker:
    """Makes one article after another."""

    def __init__(self, of: Stock, seed: int) -> None:
        self._of = of
        self._chance = random.Random(seed)
        self._rare = sorted(of.rare)
        self._words = 0
        self._known = len({word for text in of.sentences for word in _WORD.findall(text.lower())})
        self._recent: list[dict[str, Any]] = []

    def article(self, number: int) -> dict[str, Any]:
        """Make the next one."""
        if self._recent and self._chance.random() < REPRINTED:
            return self._reprint(number)
        count = self._chance.choice(self._of.lengths)
        sentences = [self._renewed(text) for text in self._chance.choices(self._of.sentences, k=count)]
        made = {
            "id": f"a{number:07d}",
            "title": self._renewed(self._chance.choice(self._of.titles)),
            "lead": self._chance.choice(self._of.leads),
            "text": "\n".join(" ".join(sentences[at : at + 4]) for at in range(0, len(sentences), 4)),
            "published": str(FIRST + timedelta(self._chance.randrange(DAYS))),
            "source": self._source(),
            "section": self._chance.choice(self._of.sections),
        }
        self._recent = [*self._recent[1 - RECENT :], made] if number % 10 == 0 else self._recent
        return made

    def _reprint(self, number: int) -> dict[str, Any]:
        first = self._chance.choice(self._recent)
        day = date.fromisoformat(first["published"]) + timedelta(self._chance.randrange(3))
        return {**first, "id": f"a{number:07d}", "published": str(day), "source": self._source()}

    def _source(self) -> str:
        """Name a source: the r-th is 1/r as frequent as the first (Zipf)."""
        return f"Journal {int(SOURCES ** self._chance.random()):03d}"

    def _renewed(self, text: str) -> str:
        """Put new words for rare ones while there are fewer different words than there should be."""
        self._words += text.count(" ") + 1
        factor, power = self._of.growth
        for word in _WORD.findall(text):
            if self._known >= factor * self._words**power:
                break
            if word.lower() in self._of.rare:
                text = text.replace(word, self._word(word), 1)
                self._known += 1
        return text

    def _word(self, instead: str) -> str:
        begin, end = self._chance.choices(self._rare, k=2)
        made = begin[: len(begin) // 2 + 1] + end[len(end) // 2 :]
        return made.capitalize() if instead[0].isupper() else made


def main() -> None:
    """Write the articles."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("path", type=Path)
    parser.add_argument("out", type=Path)
    parser.add_argument("--articles", type=int, default=1_000_000)
    parser.add_argument("--seed", type=int, default=1)
    given = parser.parse_args()
    maker = Maker(stock(given.path), given.seed)
    with given.out.open("w", encoding="utf-8") as file:
        for number in range(given.articles):
            file.write(json.dumps(maker.article(number), ensure_ascii=False) + "\n")
    print(f"{given.articles:,} articles, {given.out.stat().st_size / 1e6:,.0f} MB", file=sys.stderr)


if __name__ == "__main__":
    main()
