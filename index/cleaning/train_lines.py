"""Labelled pages become the weights of `judgement.py`: `python -m index.cleaning.train_lines [--measure] FOLDER`.

Made with seeds 0 and 1 from `news_lines.jsonl.xz` (994 French pages of one site) and `sites_lines.jsonl.xz` (141 pages of
the article-extraction-benchmark, MIT; 667 English and Russian news pages of the DAnIEL corpus), and from the texts of
the articles of the latter. What is learnt are weights of forms and places; no word of a page is among them.
`--measure` trains four times on three quarters of the sites instead, and scores what is left out beside the rules.
"""

from __future__ import annotations

import argparse
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, Final
from zlib import crc32

import numpy as np
from numpy.typing import NDArray

from index.cleaning.augmentation import Described, described
from index.cleaning.fitting import Schedule, first_weights, fitted, stack
from index.cleaning.forms import KINDS, NAMES, forms
from index.cleaning.judgement import together
from index.cleaning.labelled_lines import LabelledPage, read
from index.cleaning.layout import layout
from index.cleaning.network import REACH, STRIDES, Table, Weights
from index.cleaning.title import title_line
from index.cleaning.verdicts import KEPT, by_rules, verdicts

HIDDEN: Final = 32
EPOCHS: Final = 26
NETWORKS: Final = 2
BATCH: Final = 16
"""Pages of about the same length."""
LENGTHS: Final = (64, 128, 192, 256, 384, 640)
"""Lines that pages are filled up to, or cut at."""
RATE: Final = 4e-3
DECAY: Final = 1e-3
ONE_SITE: Final = 0.15
"""Weight of a page of the one site that half of the pages are of."""
ONE_SITE_DRAWN: Final = 1 / 3
"""Share of its pages that an epoch sees."""
FOLDS: Final = 4
CASE: Final = [NAMES.index(name) for name in ("capitals", "upper", "starts upper", "starts lower")]
RULES: Final = len(NAMES) - len(KINDS)
"""Where the kinds begin among the features."""


def networks(pages: Sequence[LabelledPage]) -> list[dict[str, Table]]:
    """Train those that ship together."""
    every = described(pages, np.random.default_rng(0))
    return [train(every, seed) for seed in range(NETWORKS)]


def train(every: Sequence[Sequence[Described]], seed: int) -> dict[str, Table]:
    """Train on pages whose kinds, cases and widths are hidden at random, so that nothing hangs on one language."""
    rng = np.random.default_rng(seed)
    weights = _first_weights(rng)
    steps = int(1.02 * EPOCHS * sum(1 for _ in _batches(_drawn(every, rng), rng)))
    schedule = Schedule(EPOCHS, steps, RATE, DECAY, seed)
    return fitted(weights, lambda: _batches(_drawn(every, rng), rng), _loss, schedule)


def _first_weights(rng: np.random.Generator) -> dict[str, Table]:
    size, across = HIDDEN, 2 * REACH + 1
    shapes = {"a": (len(NAMES), size), "c1": (across, size, size), "c2": (across, size, size), "g": (2 * size, size)}
    shapes |= {"o": (2 * size, size), "z": (size, 1)}
    return first_weights(rng, shapes, {}, frozenset())


def _drawn(every: Sequence[Sequence[Described]], rng: np.random.Generator) -> list[Described]:
    """Draw one form of each page, and of the pages of the one site a third."""
    chosen = [its for its in every if its[0].site or rng.random() < ONE_SITE_DRAWN]
    chances = [np.array([form.drawn for form in its]) for its in chosen]
    return [its[rng.choice(len(its), p=each / each.sum())] for its, each in zip(chosen, chances, strict=True)]


def _batches(pages: Sequence[Described], rng: np.random.Generator) -> Iterator[tuple[Table, Table, Table, Table]]:
    lengths = [next((length for length in LENGTHS if len(page.labels) <= length), LENGTHS[-1]) for page in pages]
    batches = []
    for length in LENGTHS:
        these = rng.permutation([here for here, its in enumerate(lengths) if its == length])
        batches += [(length, these[start : start + BATCH]) for start in range(0, len(these), BATCH)]
    for at in rng.permutation(len(batches)):
        length, chosen = batches[at]
        features = np.zeros((BATCH, length, len(NAMES)), np.float32)
        filled, labels, counted = (np.zeros((BATCH, length), np.float32) for _ in range(3))
        for row, here in enumerate(chosen):
            page, count = pages[int(here)], min(length, len(pages[int(here)].labels))
            features[row, :count] = _hidden(page.features[:count], rng)
            filled[row, :count] = 1
            labels[row, :count] = page.labels[:count]
            share = np.sqrt(150 / max(20, count)) * (1 if page.site else ONE_SITE)
            counted[row, :count] = page.counted[:count] * share
        yield features, filled, labels, counted


def _hidden(features: Table, rng: np.random.Generator) -> Table:
    features = features.copy()
    if rng.random() < 0.25:
        features[:, RULES:] = 0
    if rng.random() < 0.25:
        features[:, RULES - 1] = 1
    if rng.random() < 0.25:
        features[:, CASE] = 0
    if rng.random() < 0.3:
        features[:, 0] *= rng.uniform(0.9, 1.1)
    features[:, RULES:] *= (rng.random(len(features)) > 0.1)[:, None]
    return features


def _loss(weights: Any, batch: tuple[Any, Any, Any, Any], drop: Any) -> Any:
    """Give the mean cross-entropy; the network is that of `probabilities`, over several pages filled up to a length."""
    import jax
    import jax.numpy as jnp
    import optax

    features, filled, labels, counted = batch
    drops, shown = jax.random.split(drop, 3), filled[..., None]

    def layer(values: Any, at: int) -> Any:
        hidden = jax.nn.relu(values) * shown
        return hidden * jax.random.bernoulli(drops[at], 0.9, hidden.shape) / 0.9

    def neighbours(hidden: Any, table: Any, stride: int) -> Any:
        beyond, count = REACH * stride, hidden.shape[1]
        padded = jnp.pad(hidden, ((0, 0), (beyond, beyond), (0, 0)))
        return sum(padded[:, at * stride : at * stride + count] @ table[at] for at in range(2 * REACH + 1))

    first = layer(features @ weights["a"] + weights["ab"], 0)
    second = layer(neighbours(first, weights["c1"], STRIDES[0]) + weights["c1b"] + first, 1)
    third = layer(neighbours(second, weights["c2"], STRIDES[1]) + weights["c2b"] + second, 2)
    mean = third.sum(1) / jnp.maximum(shown.sum(1), 1)
    page = jnp.concatenate([third.max(1), mean], -1) @ weights["g"] + weights["gb"]
    last = jax.nn.relu(jnp.concatenate([first, third], -1) @ weights["o"] + weights["ob"] + page[:, None])
    scores = (last @ weights["z"] + weights["zb"])[..., 0]
    losses = optax.sigmoid_binary_cross_entropy(scores, labels * 0.98 + 0.01) * counted
    return losses.sum() / jnp.maximum(counted.sum(), 1)


def measure(pages: Sequence[LabelledPage]) -> None:
    """Print line F1 on sites left out, pages of the one site by fifties: the rules, the networks, both as they ship."""
    groups = [crc32((page.site or f"one site {at // 50}").encode()) % FOLDS for at, page in enumerate(pages)]
    found: dict[int, Mapping[str, NDArray[np.bool_]]] = {}
    for fold in range(FOLDS):
        weights = networks([page for page, group in zip(pages, groups, strict=True) if group != fold])
        found |= {at: _kept(page, weights) for at, page in enumerate(pages) if groups[at] == fold}
    for name, is_one in (("many sites", False), ("one site", True)):
        chosen = [at for at, page in enumerate(pages) if (not page.site) == is_one]
        for by in found[0]:
            print(f"{name}, {by}: {_score([(pages[at], found[at][by]) for at in chosen])}")  # noqa: T201


def _kept(page: LabelledPage, weights: Sequence[Weights]) -> dict[str, NDArray[np.bool_]]:
    plan, title = layout(page.texts), title_line(layout(page.texts))
    named = "" if title is None else page.texts[title]
    rules = by_rules(plan)
    alone = together(weights, forms(plan, named, rules)[1])
    both, _ = verdicts(plan, named, title, lambda *_: dict(enumerate(alone.tolist())))
    return {
        "rules": np.array([kind is None for kind in rules]),
        "networks": alone >= KEPT,
        "both": np.array([kind is None for kind in both]),
    }


def _score(verdicts: Sequence[tuple[LabelledPage, NDArray[np.bool_]]]) -> str:
    found = np.concatenate([each for _, each in verdicts])
    lines = [line for page, _ in verdicts for line in page.lines]
    kept, size = np.array([line.kept for line in lines]), np.array([len(line.text) for line in lines])
    sure = np.array([line.aligned is not None for line in lines])
    aligned = np.array([line.aligned is True for line in lines])
    saved, gone = size[found & kept].sum() / size[kept].sum(), size[~found & ~kept].sum() / size[~kept].sum()
    said = f"line F1 {_f1(found, kept):.4f}, characters of article kept {saved:.3f}, of furniture removed {gone:.3f}"
    if sure.any():
        said += f"; line F1 by alignment {_f1(found[sure], aligned[sure]):.4f}, of the labels themselves {_f1(kept[sure], aligned[sure]):.4f}"
    return said


def _f1(kept: NDArray[np.bool_], right: NDArray[np.bool_]) -> float:
    return float(2 * (kept & right).sum() / (kept.sum() + right.sum()))


def main() -> None:
    """Train on all pages and write the weights, or measure."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path, help="where the sets of lines and of pages are")
    parser.add_argument("--measure", action="store_true", help="score on sites left out, and write nothing")
    given = parser.parse_args()
    pages = read(given.folder)
    if given.measure:
        measure(pages)
        return
    stack(networks(pages), Path(__file__).with_name("lines.npz"))


if __name__ == "__main__":
    main()
