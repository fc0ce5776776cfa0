"""The packed sets of news pages become pages with the text that is their article's: what training and measuring read."""

from __future__ import annotations

import gzip
import json
import lzma
import re
import tarfile
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final
from urllib.parse import urlsplit

SETS: Final = ("news_html", "article_extraction_benchmark", "daniel_en", "daniel_ru")
_SITE: Final = re.compile(r"\d+_([\w.-]+?)_[0-9a-f]{8,}$")


@dataclass(frozen=True, slots=True)
class GoldPage:
    """A page and the text of its article, paragraphs on lines of their own."""

    set: str
    id: str
    """As in the sets of lines."""
    site: str
    """The host, or what stands for it: the pages of one site are alike."""
    html: str
    gold: str
    has_title: bool
    """Whether the text begins with the title."""


def read_set(data: Path, name: str) -> list[GoldPage]:
    """Read all pages of a set of `SETS` in the folder `data`, by site."""
    return sorted(_READERS[name](data), key=lambda page: (page.site, page.gold))


def word_f1(gold: str, found: str) -> float:
    """F1 of the words, each as often as it is there."""
    wanted, given = (Counter(re.findall(r"\w+", text.lower())) for text in (gold, found))
    both = sum((wanted & given).values())
    return 2 * both / (sum(wanted.values()) + sum(given.values())) if both else 0.0


def _members(path: Path) -> dict[str, bytes]:
    with tarfile.open(path) as archive:
        files = ((member.name, archive.extractfile(member)) for member in archive if "/extractors/" not in member.name)
        return {name.removeprefix("./"): file.read() for name, file in files if file}


def _news(data: Path) -> Iterator[GoldPage]:
    with lzma.open(data / "news_lines.jsonl.xz", "rt", encoding="utf-8") as file:
        records = [json.loads(line) for line in file]
    found = {Path(name).stem: raw for name, raw in _members(data / "news_html.tar.xz").items()}
    for record in records:
        if raw := found.get(str(record["id"])):
            gold = "\n".join(text for keep, text in record["lines"] if keep)
            yield GoldPage("news_html", str(record["id"]), "news_html", raw.decode("utf-8", "replace"), gold, False)


def _benchmark(data: Path) -> Iterator[GoldPage]:
    found = _members(data / "article_extraction_benchmark.tar.xz")
    truth = json.loads(next(raw for name, raw in found.items() if name.endswith("ground-truth.json")))
    for name, raw in found.items():
        key = Path(name).name.removesuffix(".html.gz")
        if key in truth:
            html = gzip.decompress(raw).decode("utf-8", "replace")
            site = urlsplit(truth[key]["url"]).netloc.removeprefix("www.")
            yield GoldPage("article_extraction_benchmark", key, site, html, truth[key]["articleBody"], False)


def _daniel(data: Path, folder: str, name: str) -> Iterator[GoldPage]:
    found = _members(data / "daniel.tar.xz")
    for path, raw in found.items():
        if f"{folder}/html/" in path and (gold := found.get(path.replace("/html/", "/reference/"))):
            text = "\n".join(re.findall(r"<p>(.*?)</p>", gold.decode("utf-8", "replace"), re.S))
            site = _SITE.search(Path(path).name)
            html = raw.decode("utf-8", "replace")
            id = f"daniel-{Path(path).name}"
            yield GoldPage(name, id, site[1].removeprefix("www.") if site else path, html, text, True)


_READERS: Final[Mapping[str, Callable[[Path], Iterator[GoldPage]]]] = {
    "news_html": _news,
    "article_extraction_benchmark": _benchmark,
    "daniel_en": lambda data: _daniel(data, "English", "daniel_en"),
    "daniel_ru": lambda data: _daniel(data, "Russian", "daniel_ru"),
}
