"""The blocks or lines of a page and the text of its article become labels: which are of the article, and how sure that is."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np
from rapidfuzz.distance import LCSseq

from index.cleaning.network import Table

SHORT: Final = 40
"""Characters of a block that may be on a page twice by chance."""
ALIKE: Final = 0.3
"""Share of the runs of three words that the article has too, from which a block may be of it."""
FOUND: Final = 0.7
"""Share of the article that has to be found on the page."""
_WORD: Final = re.compile(r"[^\W_]+")
_WIDE: Final = re.compile("[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")

Words = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Labels:
    """For each block, (n,): 1 when it is of the article, and the weight of that, 0 to 1."""

    of_article: Table
    weights: Table


def labels(texts: Sequence[str], gold: str, has_title: bool) -> Labels:
    """Align the blocks with the text, in its order; of a title, which is told elsewhere, nothing is said.

    The longest common sequence of words (Hunt and McIlroy 1976; here rapidfuzz) says which words are of the article.
    """
    blocks, text = [_words(each) for each in texts], _words(gold)
    alike = _alike(blocks, text, {_words(line) for line in gold.split("\n")})
    matched = _matched(blocks, text, alike)
    shares = matched / np.maximum(1, [len(block) for block in blocks])
    of_article = shares >= 0.5
    weights = np.array(
        [
            _weight(block, share, near, len(written))
            for block, share, near, written in zip(blocks, shares, alike, texts, strict=True)
        ]
    )
    often = Counter(blocks)
    again = np.array([often[block] > 1 and len(written) < SHORT for block, written in zip(blocks, texts, strict=True)])
    weights[again & of_article] = 0
    title = _words(gold.lstrip().partition("\n")[0]) if has_title else ()
    weights[[_is_title(block, title) for block in blocks]] = 0
    if matched[of_article].sum() < FOUND * len(text):
        weights[:] = 0
    return Labels(of_article.astype(np.float32), weights.astype(np.float32))


def _words(text: str) -> Words:
    return tuple(_WORD.findall(_WIDE.sub(lambda found: f" {found[0]} ", text.lower())))


def _runs(words: Words) -> list[Words]:
    return list(zip(words, words[1:], words[2:], strict=False))


def _alike(blocks: Sequence[Words], text: Words, lines: set[Words]) -> list[float]:
    """Give the share of the runs of three words of each block that are in the text; shorter ones are lines of it or not."""
    known = set(_runs(text))
    return [
        sum(run in known for run in _runs(block)) / (len(block) - 2) if len(block) > 2 else float(block in lines)
        for block in blocks
    ]


def _matched(blocks: Sequence[Words], text: Words, alike: Sequence[float]) -> Table:
    """Count the words of each block that are in the longest common sequence."""
    chosen = [at for at, (block, near) in enumerate(zip(blocks, alike, strict=True)) if block and near >= ALIKE]
    owner = [at for at in chosen for _ in blocks[at]]
    flat = [word for at in chosen for word in blocks[at]]
    matched = np.zeros(len(blocks), np.float32)
    for step in LCSseq.opcodes(flat, text):
        if step.tag == "equal":
            for here in range(step.src_start, step.src_end):
                matched[owner[here]] += 1
    return matched


def _weight(block: Words, share: float, alike: float, characters: int) -> float:
    if not block or 0.25 < share < 0.75:
        return 0.3
    if share < 0.5 and alike > 0.8 and len(block) > 2:  # the words of the article, in another place
        return 0.2 if characters < 2 * SHORT else 0.5
    return 1.0


def _is_title(block: Words, title: Words) -> bool:
    if not title or len(block) >= len(title) + 8:
        return False
    return len(set(block) & set(title)) >= FOUND * len(set(title))
