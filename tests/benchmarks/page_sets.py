"""The text that an extraction finds on pages becomes its score beside the text that it should find."""

from __future__ import annotations

import re
import statistics
from collections import Counter
from collections.abc import Iterable

from index.cleaning.labelled_pages import GoldPage, word_f1

PEERS_PAGES = {"news_html": 300, "daniel_en": 100, "daniel_ru": 100}
"""Pages of a set that are measured; of article_extraction_benchmark all 181."""


def measured(pages: list[GoldPage]) -> list[GoldPage]:
    """Take as many pages as the figures of the peers are of, evenly over the set."""
    most = PEERS_PAGES.get(pages[0].set, len(pages)) if pages else 0
    return [pages[at * len(pages) // most] for at in range(min(most, len(pages)))]


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
