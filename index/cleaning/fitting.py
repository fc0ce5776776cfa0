"""Batches become the weights of a network of lines or of blocks; only training needs this, and the group `training`."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np

from index.cleaning.network import Table, Weights


@dataclass(frozen=True, slots=True)
class Schedule:
    """How long and how fast to train."""

    epochs: int
    steps: int
    """Batches of all epochs together, or a few more."""
    rate: float
    """Of learning, at its highest (AdamW, one cycle of a cosine)."""
    decay: float
    """Of weights."""
    seed: int


def fitted(
    weights: Any, batches: Callable[[], Iterable[Any]], loss: Callable[[Any, Any, Any], Any], schedule: Schedule
) -> dict[str, Table]:
    """Train, with `batches` asked anew for each epoch; `loss` takes the weights, a batch and a key of chance."""
    import jax
    import optax

    optimizer = optax.adamw(optax.cosine_onecycle_schedule(schedule.steps, schedule.rate), weight_decay=schedule.decay)
    state = optimizer.init(weights)

    def step(weights: Any, state: Any, batch: Any, drop: Any) -> Any:
        found, gradient = jax.value_and_grad(loss)(weights, batch, drop)
        updates, state = optimizer.update(gradient, state, weights)
        return optax.apply_updates(weights, updates), state, found

    step = jax.jit(step)
    chance = jax.random.PRNGKey(schedule.seed)
    for epoch in range(schedule.epochs):
        losses = []
        for batch in batches():
            chance, drop = jax.random.split(chance)
            weights, state, found = step(weights, state, batch, drop)
            losses.append(float(found))
        print(f"epoch {epoch + 1}: loss {np.mean(losses):.4f}", flush=True)  # noqa: T201
    return {name: np.asarray(table, np.float32) for name, table in weights.items()}


def first_weights(
    rng: np.random.Generator, shapes: Mapping[str, tuple[int, ...]], share: Mapping[str, float], without: frozenset[str]
) -> dict[str, Table]:
    """Draw tables of these shapes (He 2015), some at a share of the usual size, and zeros to add but for those `without`."""
    tables = {
        name: rng.normal(0, np.sqrt(2 / np.prod(shape[:-1])) * share.get(name, 1.0), shape)
        for name, shape in shapes.items()
    }
    zeros = {f"{name}b": np.zeros(shape[-1]) for name, shape in shapes.items() if name not in without}
    return {name: table.astype(np.float32) for name, table in {**tables, **zeros}.items()}


def stack(networks: Sequence[Weights], path: Path) -> None:
    """Write the weights of several networks of one shape into an `.npz` file, as 16-bit floats."""
    tables: Any = {name: np.stack([each[name] for each in networks]).astype(np.float16) for name in networks[0]}
    np.savez_compressed(path, **tables)
