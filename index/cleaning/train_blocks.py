"""Pages with the text of their articles become the weights of `page_model.py`: `python -m index.cleaning.train_blocks FOLDER`.

Made with seeds 0 and 1 from `news_html.tar.xz` (994 French pages of one site), `article_extraction_benchmark.tar.xz` (181 pages
of 126 sites, MIT) and `daniel.tar.xz` (741 English and Russian news pages of 339 sites, the DAnIEL corpus). What is learnt
are weights of forms, elements and places; no word of a page is among them. `--measure` trains four times on three quarters
of the sites instead, and scores what is left out; `--without SET` trains on the other sets and scores that one.
"""

from __future__ import annotations

import argparse
import statistics
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final
from zlib import crc32

import numpy as np
from numpy.typing import NDArray

from index.cleaning.blocks import CASE, HINTED, KIND, NAMES, Blocks, blocks
from index.cleaning.fitting import Schedule, first_weights, fitted, stack
from index.cleaning.furniture import key
from index.cleaning.gold_labels import Labels, labels
from index.cleaning.html import least, told
from index.cleaning.labelled_pages import SETS, GoldPage, read_set, word_f1
from index.cleaning.metadata import read_metadata
from index.cleaning.network import REACH, STRIDES, Table
from index.cleaning.page import read_page
from index.cleaning.page_model import probabilities

HIDDEN: Final = 40
EPOCHS: Final = 28
NETWORKS: Final = 2
BATCH: Final = 16
"""Pages of about the same length."""
LENGTHS: Final = (64, 128, 192, 256, 384, 640)
"""Blocks that pages are filled up to; of longer ones a stretch is taken, each time another."""
RATE: Final = 4e-3
DECAY: Final = 1e-3
DROPPED: Final = 0.15
SHOWN: Final = 0.25
"""Share of the pages of the one site, of which half of the pages are, that an epoch sees."""
ONE_SITE: Final = 0.6
"""Weight of each."""
FOLDS: Final = 4
UNSEEN: Final = 0.05
"""Share of the features that are hidden on a page."""


@dataclass(frozen=True, slots=True)
class Labelled:
    """A page, what is seen of its blocks, and their labels."""

    page: GoldPage
    texts: Sequence[str]
    seen: Blocks
    labels: Labels

    @property
    def is_one_site(self) -> bool:
        """Whether it is of the site that half of the pages are of."""
        return self.page.set == "news_html"


def read(folder: Path) -> list[Labelled]:
    """Read the sets."""
    found = (_labelled(page) for name in SETS for page in read_set(folder, name))
    return [page for page in found if page is not None]


def _labelled(gold: GoldPage) -> Labelled | None:
    page = read_page(gold.html)
    if not page.blocks:
        return None
    seen = blocks(page, told(page, read_metadata(gold.html)))
    return Labelled(gold, page.lines, seen, labels(page.lines, gold.gold, gold.has_title))


def train(pages: Sequence[Labelled], seed: int = 0) -> dict[str, Table]:
    """Train on pages of which some features are hidden at random, so that nothing hangs on one language or site."""
    rng = np.random.default_rng(seed)
    weights = _first_weights(rng)
    steps = EPOCHS * (sum(1 for _ in _batches(pages, rng)) + 1)
    return fitted(weights, lambda: _batches(pages, rng), _loss, Schedule(EPOCHS, steps, RATE, DECAY, seed))


def _first_weights(rng: np.random.Generator) -> dict[str, Table]:
    size, across = HIDDEN, 2 * REACH + 1
    shapes = {"a": (len(NAMES), size), "c1": (across, size, size), "c2": (across, size, size), "g": (2 * size, size)}
    shapes |= {"l1": (size, size), "l2": (size, size), "o": (2 * size, size), "z": (size, 1)}
    return first_weights(rng, shapes, {"l1": 0.5, "l2": 0.5}, frozenset({"l1", "l2"}))


def _batches(pages: Sequence[Labelled], rng: np.random.Generator) -> Iterator[tuple[NDArray[Any], ...]]:
    pages = [page for page in pages if not page.is_one_site or rng.random() < SHOWN]
    counts = [len(page.texts) for page in pages]
    lengths = np.array([next((length for length in LENGTHS if count <= length), LENGTHS[-1]) for count in counts])
    batches = []
    for length in LENGTHS:
        these = rng.permutation(np.flatnonzero(lengths == length))
        batches += [(length, these[start : start + BATCH]) for start in range(0, len(these), BATCH)]
    for at in rng.permutation(len(batches)):
        length, chosen = batches[at]
        yield _batch([pages[int(here)] for here in chosen], length, rng)


def _batch(pages: Sequence[Labelled], length: int, rng: np.random.Generator) -> tuple[NDArray[Any], ...]:
    described = np.zeros((BATCH, length, len(NAMES)), np.float32)
    alike = np.zeros((BATCH, length), np.int32)
    filled, of_article, weights = (np.zeros((BATCH, length), np.float32) for _ in range(3))
    for row, page in enumerate(pages):
        count = len(page.texts)
        start = int(rng.integers(0, max(1, count - length + 1)))
        here, size = slice(start, start + length), min(count, length)
        described[row, :size] = _hidden(page.seen.described[here], rng)
        alike[row, :size] = page.seen.alike[here]
        filled[row, :size] = 1
        of_article[row, :size] = page.labels.of_article[here]
        share = np.sqrt(150 / max(20, count)) * (ONE_SITE if page.is_one_site else 1)
        weights[row, :size] = page.labels.weights[here] * share
    return described, alike, filled, of_article, weights


def _hidden(described: Table, rng: np.random.Generator) -> Table:
    described = described.copy()
    for columns in (KIND, CASE, HINTED):
        if rng.random() < 0.25:
            described[:, columns] = 0
    if rng.random() < 0.5:
        described[:, [column for column in HINTED if rng.random() < 0.3]] = 0
    if rng.random() < 0.3:
        described[:, 0] *= rng.uniform(0.9, 1.1)
    described[:, KIND] *= (rng.random(len(described)) > 0.1)[:, None]
    described[:, rng.random(len(NAMES)) < UNSEEN] = 0
    return described


def _loss(weights: Any, batch: tuple[Any, ...], drop: Any) -> Any:
    """Give the mean cross-entropy; the network is that of `probabilities`, over several pages filled up to a length."""
    import jax
    import jax.numpy as jnp
    import optax

    described, alike, filled, of_article, counted = batch
    drops, shown = jax.random.split(drop, 3), filled[..., None]
    same = (alike[:, :, None] == alike[:, None, :]) * filled[:, None, :]
    same = same / jnp.maximum(same.sum(-1, keepdims=True), 1)

    def layer(values: Any, at: int) -> Any:
        hidden = jax.nn.relu(values) * shown
        return hidden * jax.random.bernoulli(drops[at], 1 - DROPPED, hidden.shape) / (1 - DROPPED)

    def around(hidden: Any, name: str, stride: int) -> Any:
        beyond, count, table = REACH * stride, hidden.shape[1], weights[f"c{name}"]
        padded = jnp.pad(hidden, ((0, 0), (beyond, beyond), (0, 0)))
        near = sum(padded[:, at * stride : at * stride + count] @ table[at] for at in range(2 * REACH + 1))
        return near + (same @ hidden) @ weights[f"l{name}"] + weights[f"c{name}b"] + hidden

    first = layer(described @ weights["a"] + weights["ab"], 0)
    second = layer(around(first, "1", STRIDES[0]), 1)
    third = layer(around(second, "2", STRIDES[1]), 2)
    mean = third.sum(1) / jnp.maximum(shown.sum(1), 1)
    page = jnp.concatenate([third.max(1), mean], -1) @ weights["g"] + weights["gb"]
    last = jax.nn.relu(jnp.concatenate([first, third], -1) @ weights["o"] + weights["ob"] + page[:, None])
    scores = (last @ weights["z"] + weights["zb"])[..., 0]
    losses = optax.sigmoid_binary_cross_entropy(scores, of_article * 0.98 + 0.01) * counted
    return losses.sum() / jnp.maximum(counted.sum(), 1)


def measure(pages: Sequence[Labelled], without: str) -> None:
    """Print word F1 of the kept blocks of pages left out: those of one set, or of a fourth of all sites at a time."""
    groups = np.array([page.page.set == without if without else _fold(page, at) for at, page in enumerate(pages)])
    scores: dict[str, list[float]] = {}
    for group in [True] if without else range(FOLDS):
        others = [page for page, its in zip(pages, groups, strict=True) if its != group]
        networks = [train(others, seed) for seed in range(NETWORKS)]
        for at in np.flatnonzero(groups == group).tolist():
            scores.setdefault(pages[at].page.set, []).append(_score(networks, pages[at]))
        for name, found in scores.items():
            print(f"{name:30} {len(found):5} pages so far, word F1 {statistics.mean(found):.4f}", flush=True)  # noqa: T201


def _fold(page: Labelled, at: int) -> int:
    """Put all pages of a site into the same fold; those of the one site by fifties."""
    return crc32((f"one site {at // 50}" if page.is_one_site else page.page.site).encode()) % FOLDS


def _score(networks: Sequence[Mapping[str, Table]], page: Labelled) -> float:
    said = [probabilities(weights, page.seen.described, page.seen.alike) for weights in networks]
    found = np.mean(said, axis=0) >= [least(*each) for each in zip(page.texts, page.seen.kinds, strict=True)]
    title = page.page.gold.partition("\n")[0] if page.page.has_title else ""
    kept = [text for text, keep in zip(page.texts, found, strict=True) if keep and key(text) != key(title)]
    return word_f1(page.page.gold, "\n".join([title, *kept]))


def main() -> None:
    """Train on all pages and write the weights, or measure."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path, help="where the packed sets are")
    parser.add_argument("--measure", action="store_true", help="score on sites left out, and write nothing")
    parser.add_argument("--without", choices=SETS, default="", help="score on this set, trained on the others")
    given = parser.parse_args()
    pages = read(given.folder)
    if given.measure or given.without:
        measure(pages, given.without)
        return
    stack([train(pages, seed) for seed in range(NETWORKS)], Path(__file__).with_name("blocks.npz"))


if __name__ == "__main__":
    main()
