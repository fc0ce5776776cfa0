"""The formats articles come in, found by being here: one file adds a format.

Each has `EXTENSIONS`, `ABOUT` (what of it is an article, for the README) and `read`.
"""

from __future__ import annotations

import functools
import importlib
import pkgutil
from collections.abc import Callable, Iterator
from typing import Protocol, cast

from index.readers.byte_source import ByteSource
from index.source import RawArticle, Rejected

Read = Callable[[ByteSource], Iterator[RawArticle | Rejected]]
"""Reads every article of a source; what is none is rejected, and reading goes on."""


class Format(Protocol):
    """What a module of a format has."""

    EXTENSIONS: tuple[str, ...]
    ABOUT: str
    """What of it is an article, for the README."""
    read: Read


@functools.cache
def formats() -> dict[str, Read]:
    """Give what reads each extension, as `.txt`."""
    return {extension: module.read for module in modules() for extension in module.EXTENSIONS}


@functools.cache
def in_lines() -> frozenset[Read]:
    """Give what reads by the standard library alone, a bounded line after the other: nothing there hangs or dies."""
    return frozenset(formats()[extension] for extension in (".csv", ".jsonl", ".txt"))


def modules() -> list[Format]:
    """Give the modules of the formats, in order of their names."""
    names = sorted(module.name for module in pkgutil.iter_modules(__path__))
    return [cast(Format, importlib.import_module(f"{__name__}.{name}")) for name in names]
