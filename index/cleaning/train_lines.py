"""Labelled pages become the weights of `judgement.py`: `python -m index.cleaning.train_lines [--measure] FOLDER`.

Made with seed 0 from `news_lines.jsonl.xz` (994 French pages of one site) and `sites_lines.jsonl.xz` (141 pages of
the article-extraction-benchmark, MIT; 667 English and Russian news pages of the DAnIEL corpus), lines labelled 1 when
they are of the article. What is learnt are weights of forms and places; no word of a page is among them.
`--measure` trains four times on three quarters of the sites instead, and scores what is left out beside the rules.
"""

from __future__ import annotations

import argparse
import json
import lzma
import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final
from urllib.parse import urlsplit
from zlib import crc32

import numpy as np
from numpy.typing import NDArray

from index.cleaning.forms import KINDS, NAMES, Table, forms
from index.cleaning.furniture import key
from index.cleaning.judgement import REACH, STRIDES, probabilities
from index.cleaning.layout import layout
from index.cleaning.title import title_line
from index.cleaning.verdicts import KEPT, by_rules

HIDDEN: Final = 32
EPOCHS: Final = 20
BATCH: Final = 16
"""Pages of about the same length."""
LENGTHS: Final = (64, 128, 192, 256, 384, 640)
"""Lines that pages are filled up to, or cut at."""
RATE: Final = 4e-3
ONE_SITE: Final = 0.15
"""Weight of a page of the one site that half of the pages are of."""
FOLDS: Final = 4
CASE: Final = [NAMES.index(name) for name in ("capitals", "upper", "starts upper", "starts lower")]
RULES: Final = len(NAMES) - len(KINDS)
"""Where the kinds begin among the features."""


@dataclass(frozen=True, slots=True)
class Labelled:
    """One page: features (n, NAMES), and for each line its label, weight, characters and what the rules say."""

    site: str
    described: Table
    labels: Table
    counted: Table
    characters: NDArray[np.intp]
    by_rules: NDArray[np.bool_]


def read(folder: Path) -> list[Labelled]:
    """Read both sets."""
    return [
        _labelled(record, name == "news_lines")
        for name in ("news_lines", "sites_lines")
        for record in map(json.loads, lzma.open(folder / f"{name}.jsonl.xz", "rt", encoding="utf-8"))
    ]


def _labelled(record: Mapping[str, Any], is_one_site: bool) -> Labelled:
    lines = [" ".join(text.split()) for _, text in record["lines"]]
    plan = layout(lines)
    at = title_line(plan)
    rules = by_rules(plan)
    filled, described = forms(plan, lines[at] if at is not None else "", rules)
    labels = np.array([float(keep) for keep, _ in record["lines"]], np.float32)[filled]
    written = [key(lines[here]) for here in filled]
    often = Counter(written)
    # A short line that the page has again elsewhere was labelled by its words, not by its place.
    doubtful = [keep and len(line) < 40 and often[line] > 1 for keep, line in zip(labels, written, strict=True)]
    return Labelled(
        "" if is_one_site else _site(record),
        described,
        labels,
        np.where(doubtful, 0, 1).astype(np.float32),
        np.array([len(lines[here]) for here in filled], np.intp),
        np.array([rules[here] is None for here in filled], np.bool_),
    )


def _site(record: Mapping[str, Any]) -> str:
    named = re.match(r"daniel-\d+_([^_]+)_", record["id"])
    parts = (named[1] if named else urlsplit(record["url"]).hostname or record["id"]).split(".")
    return ".".join(parts[-3:] if len(parts) > 2 and len(parts[-2]) <= 3 else parts[-2:])


def train(pages: Sequence[Labelled], seed: int = 0) -> dict[str, Table]:
    """Train on pages whose kinds, cases and widths are hidden at random, so that nothing hangs on one language."""
    import jax
    import optax

    rng = np.random.default_rng(seed)
    weights: Any = _first_weights(rng)
    steps = EPOCHS * sum(1 for _ in _batches(pages, rng))
    optimizer = optax.adamw(optax.cosine_onecycle_schedule(steps, RATE), weight_decay=1e-3)
    state = optimizer.init(weights)

    def step(weights: Any, state: Any, batch: Any, drop: Any) -> Any:
        loss, gradient = jax.value_and_grad(_loss)(weights, batch, drop)
        updates, state = optimizer.update(gradient, state, weights)
        return optax.apply_updates(weights, updates), state, loss

    step = jax.jit(step)
    chance = jax.random.PRNGKey(seed)
    for epoch in range(EPOCHS):
        losses = []
        for batch in _batches(pages, rng):
            chance, drop = jax.random.split(chance)
            weights, state, loss = step(weights, state, batch, drop)
            losses.append(float(loss))
        print(f"epoch {epoch + 1}: loss {np.mean(losses):.4f}", flush=True)  # noqa: T201
    return {name: np.asarray(table, np.float32) for name, table in weights.items()}


def _first_weights(rng: np.random.Generator) -> dict[str, Table]:
    size, across = HIDDEN, 2 * REACH + 1
    shapes = {"a": (len(NAMES), size), "c1": (across, size, size), "c2": (across, size, size), "g": (2 * size, size)}
    shapes |= {"o": (2 * size, size), "z": (size, 1)}
    tables = {name: rng.normal(0, np.sqrt(2 / np.prod(shape[:-1])), shape) for name, shape in shapes.items()}
    zeros = {f"{name}b": np.zeros(shape[-1]) for name, shape in shapes.items()}
    return {name: table.astype(np.float32) for name, table in {**tables, **zeros}.items()}


def _batches(pages: Sequence[Labelled], rng: np.random.Generator) -> Iterator[tuple[Table, Table, Table, Table]]:
    lengths = [next((length for length in LENGTHS if len(page.labels) <= length), LENGTHS[-1]) for page in pages]
    batches = []
    for length in LENGTHS:
        these = rng.permutation([here for here, its in enumerate(lengths) if its == length])
        batches += [(length, these[start : start + BATCH]) for start in range(0, len(these), BATCH)]
    for at in rng.permutation(len(batches)):
        length, chosen = batches[at]
        described = np.zeros((BATCH, length, len(NAMES)), np.float32)
        filled, labels, counted = (np.zeros((BATCH, length), np.float32) for _ in range(3))
        for row, here in enumerate(chosen):
            page, count = pages[int(here)], min(length, len(pages[int(here)].labels))
            described[row, :count] = _hidden(page.described[:count], rng)
            filled[row, :count] = 1
            labels[row, :count] = page.labels[:count]
            share = np.sqrt(150 / max(20, count)) * (1 if page.site else ONE_SITE)
            counted[row, :count] = page.counted[:count] * share
        yield described, filled, labels, counted


def _hidden(described: Table, rng: np.random.Generator) -> Table:
    described = described.copy()
    if rng.random() < 0.25:
        described[:, RULES:] = 0
    if rng.random() < 0.25:
        described[:, RULES - 1] = 1
    if rng.random() < 0.25:
        described[:, CASE] = 0
    if rng.random() < 0.3:
        described[:, 0] *= rng.uniform(0.9, 1.1)
    described[:, RULES:] *= (rng.random(len(described)) > 0.1)[:, None]
    return described


def _loss(weights: Any, batch: tuple[Any, Any, Any, Any], drop: Any) -> Any:
    """Give the mean cross-entropy; the network is that of `probabilities`, over several pages filled up to a length."""
    import jax
    import jax.numpy as jnp
    import optax

    described, filled, labels, counted = batch
    drops, shown = jax.random.split(drop, 3), filled[..., None]

    def layer(values: Any, at: int) -> Any:
        hidden = jax.nn.relu(values) * shown
        return hidden * jax.random.bernoulli(drops[at], 0.9, hidden.shape) / 0.9

    def neighbours(hidden: Any, table: Any, stride: int) -> Any:
        beyond, count = REACH * stride, hidden.shape[1]
        padded = jnp.pad(hidden, ((0, 0), (beyond, beyond), (0, 0)))
        return sum(padded[:, at * stride : at * stride + count] @ table[at] for at in range(2 * REACH + 1))

    first = layer(described @ weights["a"] + weights["ab"], 0)
    second = layer(neighbours(first, weights["c1"], STRIDES[0]) + weights["c1b"] + first, 1)
    third = layer(neighbours(second, weights["c2"], STRIDES[1]) + weights["c2b"] + second, 2)
    mean = third.sum(1) / jnp.maximum(shown.sum(1), 1)
    page = jnp.concatenate([third.max(1), mean], -1) @ weights["g"] + weights["gb"]
    last = jax.nn.relu(jnp.concatenate([first, third], -1) @ weights["o"] + weights["ob"] + page[:, None])
    scores = (last @ weights["z"] + weights["zb"])[..., 0]
    losses = optax.sigmoid_binary_cross_entropy(scores, labels * 0.98 + 0.01) * counted
    return losses.sum() / jnp.maximum(counted.sum(), 1)


def measure(pages: Sequence[Labelled]) -> None:
    """Print line F1 on sites left out, pages of the one site by fifties, for the rules and the network."""
    groups = [crc32((page.site or f"one site {at // 50}").encode()) % FOLDS for at, page in enumerate(pages)]
    found: dict[int, NDArray[np.bool_]] = {}
    for fold in range(FOLDS):
        weights = train([page for page, group in zip(pages, groups, strict=True) if group != fold])
        for at, page in enumerate(pages):
            if groups[at] == fold:
                found[at] = probabilities(weights, page.described) >= KEPT
    for name, is_one in (("sites_lines", False), ("news_lines", True)):
        chosen = [at for at, page in enumerate(pages) if (not page.site) == is_one]
        print(name, "rules  ", _score([(pages[at], pages[at].by_rules) for at in chosen]))  # noqa: T201
        print(name, "network", _score([(pages[at], found[at]) for at in chosen]))  # noqa: T201


def _score(verdicts: Sequence[tuple[Labelled, NDArray[np.bool_]]]) -> str:
    kept = np.concatenate([found for _, found in verdicts])
    right = np.concatenate([page.labels > 0 for page, _ in verdicts])
    size = np.concatenate([page.characters for page, _ in verdicts])
    f1 = 2 * (kept & right).sum() / (kept.sum() + right.sum())
    saved, gone = size[kept & right].sum() / size[right].sum(), size[~kept & ~right].sum() / size[~right].sum()
    return f"line F1 {f1:.4f}, characters of article kept {saved:.3f}, of furniture removed {gone:.3f}"


def main() -> None:
    """Train on all pages and write the weights, or measure."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path, help="where the two labelled sets are")
    parser.add_argument("--measure", action="store_true", help="score on sites left out, and write nothing")
    given = parser.parse_args()
    pages = read(given.folder)
    if given.measure:
        measure(pages)
        return
    weights: dict[str, Any] = {name: table.astype(np.float16) for name, table in train(pages).items()}
    np.savez_compressed(Path(__file__).with_name("lines.npz"), **weights)


if __name__ == "__main__":
    main()
