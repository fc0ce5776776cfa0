"""Pieces of work of a few steps each become results: each by itself, or many of them step by step.

One step of many pieces after the other finds its code and tables in the caches of the processor, which all steps of one piece after
the other do not (`tests/benchmarks/steps.py --together`).
"""

from __future__ import annotations

from collections.abc import Callable, Generator, Iterable
from typing import TypeVar

R = TypeVar("R")
Steps = Generator[None, None, R]
"""Stops after each step but the last, and returns the result."""


def finished(steps: Steps[R]) -> R:
    """Take all steps of one piece of work."""
    while True:
        try:
            next(steps)
        except StopIteration as end:
            result: R = end.value
            return result


def together(works: Iterable[Steps[R]], failed: Callable[[int, Exception], R]) -> list[R]:
    """Take each step of all works before the next one of any; `failed` makes the result of the work of a number that raised."""
    going = dict(enumerate(works))
    results: dict[int, R] = {}
    while going:
        for number, steps in list(going.items()):
            try:
                next(steps)
            except StopIteration as end:
                results[number] = end.value
            except Exception as error:
                results[number] = failed(number, error)
            if number in results:
                del going[number]
    return [results[number] for number in sorted(results)]
