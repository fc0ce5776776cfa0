"""The packed sets of news pages become pages with the text that an extraction should find, and its score."""

from __future__ import annotations

import gzip
import json
import lzma
import re
import statistics
import tarfile
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit

SETS = ("news_html", "article_extraction_benchmark", "daniel_en", "daniel_ru")
PEERS_PAGES = {"news_html": 300, "daniel_en": 100, "daniel_ru": 100}
"""Pages of a set that are measured; of article_extraction_benchmark all 181."""
SITE = re.compile(r"\d+_([\w.-]+?)_[0-9a-f]{8,}$")


@dataclass(frozen=True, slots=True)
class GoldPage:
    """A page and the text of its article, paragraphs on lines of their own."""

    set: str
    site: str
    """The host, or what stands for it: the pages of one site are alike."""
    html: str
    gold: str
    has_title: bool
    """Whether the text begins with the title."""


def members(path: Path) -> dict[str, bytes]:
    with tarfile.open(path) as archive:
        return {
            member.name.removeprefix("./"): archive.extractfile(member).read()  # type: ignore[union-attr]
            for member in archive
            if member.isfile() and "/extractors/" not in member.name
        }


def read_set(data: Path, name: str) -> list[GoldPage]:
    """Read all pages of a set, in the order of their names."""
    return sorted(_READERS[name](data), key=lambda page: (page.site, page.gold))


def measured(pages: list[GoldPage]) -> list[GoldPage]:
    """Take as many pages as the figures of the peers are of, evenly over the set."""
    most = PEERS_PAGES.get(pages[0].set, len(pages)) if pages else 0
    return [pages[at * len(pages) // most] for at in range(min(most, len(pages)))]


def _news(data: Path) -> Iterator[GoldPage]:
    with lzma.open(data / "news_lines.jsonl.xz", "rt", encoding="utf-8") as file:
        records = [json.loads(line) for line in file]
    found = {Path(name).stem: raw for name, raw in members(data / "news_html.tar.xz").items()}
    for record in records:
        if raw := found.get(str(record["id"])):
            gold = "\n".join(text for keep, text in record["lines"] if keep)
            yield GoldPage("news_html", "news_html", raw.decode("utf-8", "replace"), gold, False)


def _benchmark(data: Path) -> Iterator[GoldPage]:
    found = members(data / "article_extraction_benchmark.tar.xz")
    truth = json.loads(next(raw for name, raw in found.items() if name.endswith("ground-truth.json")))
    for name, raw in found.items():
        key = Path(name).name.removesuffix(".html.gz")
        if key in truth:
            html = gzip.decompress(raw).decode("utf-8", "replace")
            site = urlsplit(truth[key]["url"]).netloc.removeprefix("www.")
            yield GoldPage("article_extraction_benchmark", site, html, truth[key]["articleBody"], False)


def _daniel(data: Path, folder: str, name: str) -> Iterator[GoldPage]:
    found = members(data / "daniel.tar.xz")
    for path, raw in found.items():
        if f"{folder}/html/" in path and (gold := found.get(path.replace("/html/", "/reference/"))):
            text = "\n".join(re.findall(r"<p>(.*?)</p>", gold.decode("utf-8", "replace"), re.S))
            site = SITE.search(Path(path).name)
            html = raw.decode("utf-8", "replace")
            yield GoldPage(name, site[1].removeprefix("www.") if site else path, html, text, True)


_READERS = {
    "news_html": _news,
    "article_extraction_benchmark": _benchmark,
    "daniel_en": lambda data: _daniel(data, "English", "daniel_en"),
    "daniel_ru": lambda data: _daniel(data, "Russian", "daniel_ru"),
}


def word_f1(gold: str, found: str) -> float:
    """F1 of the words, each as often as it is there."""
    wanted, given = (Counter(re.findall(r"\w+", text.lower())) for text in (gold, found))
    both = sum((wanted & given).values())
    return 2 * both / (sum(wanted.values()) + sum(given.values())) if both else 0.0


def shingle_counts(gold: str, found: str) -> tuple[float, float, float]:
    """Share of runs of four words that are right, too many, missed: `string_shingle_matching` of the benchmark."""
    wanted, given = (_shingles(re.findall(r"\w+", text)) for text in (gold, found))
    right, more, missed = (sum(part.values()) for part in (wanted & given, given - wanted, wanted - given))
    whole = right + more + missed or 1
    return right / whole, more / whole, missed / whole


def _shingles(words: list[str]) -> Counter[tuple[str, ...]]:
    runs = (tuple(words[at : at + 4]) for at in range(max(1, len(words) - 3)))
    return Counter(run for run in runs if run)


def shingle_f1(counts: Iterable[tuple[float, float, float]]) -> float:
    """F1 of the mean precision and the mean recall of pages: `metrics_from_tp_fp_fns` of the benchmark."""
    counts = list(counts)
    precision = statistics.mean(right / (right + more) for right, more, _ in counts if right + more)
    recall = statistics.mean(right / (right + missed) for right, _, missed in counts if right + missed)
    return 2 * precision * recall / (precision + recall) if right_of(counts) else 0.0


def right_of(counts: list[tuple[float, float, float]]) -> float:
    return sum(right for right, _, _ in counts)


def score(name: str, pairs: list[tuple[str, str]]) -> float:
    """The figure of a set, of (gold, found)."""
    if name == "article_extraction_benchmark":
        return shingle_f1(shingle_counts(gold, found) for gold, found in pairs)
    return statistics.mean(word_f1(gold, found) for gold, found in pairs)
