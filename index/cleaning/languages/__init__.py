"""What the pages of each language say around articles, found by being here: one file adds a language.

The phrases were written down by hand from what news sites commonly show.
"""

from __future__ import annotations

import functools
import importlib
import pkgutil

from index.cleaning.phrases import Phrases


@functools.cache
def phrases() -> tuple[Phrases, ...]:
    """Give the phrases of every language; pages mix them, so they are used together."""
    modules = (importlib.import_module(f"{__name__}.{module.name}") for module in pkgutil.iter_modules(__path__))
    return tuple(module.PHRASES for module in modules)
