"""The formats articles come in, found by being here: one file adds a format.

Each has `EXTENSIONS` and `read`.
"""

from __future__ import annotations

import functools
import importlib
import pkgutil
from collections.abc import Callable, Iterator

from index.readers.byte_source import ByteSource
from index.source import RawArticle, Rejected

Read = Callable[[ByteSource], Iterator[RawArticle | Rejected]]
"""Reads every article of a source; what is none is rejected, and reading goes on."""


@functools.cache
def formats() -> dict[str, Read]:
    """Give what reads each extension, as `.txt`."""
    found: dict[str, Read] = {}
    for module in pkgutil.iter_modules(__path__):
        loaded = importlib.import_module(f"{__name__}.{module.name}")
        found.update(dict.fromkeys(loaded.EXTENSIONS, loaded.read))
    return found
