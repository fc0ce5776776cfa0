"""The languages we analyse: one module each, found by being here."""

from __future__ import annotations

import importlib
import pkgutil
from typing import Final

from search.analysis.language import Language
from search.errors import UnknownLanguage

LANGUAGES: Final[tuple[str, ...]] = tuple(sorted(module.name for module in pkgutil.iter_modules(__path__)))
"""Codes of all languages with a file; `und` is one of them."""


def language(code: str) -> Language:
    """Return the language with this ISO 639-1 code; raise UnknownLanguage when it has no file."""
    if code not in LANGUAGES:
        raise UnknownLanguage(f"no language {code!r}; there are: {', '.join(LANGUAGES)}")
    found: Language = importlib.import_module(f"{__name__}.{code}").LANGUAGE
    return found


def analysed_as(code: str) -> Language:
    """Return the language whose rules apply to a text: `und` for a language that has no file."""
    return language(code if code in LANGUAGES else "und")
