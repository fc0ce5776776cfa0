"""Faker's locale providers (MIT) become sets of given names, family names and common words; see `build_tables`."""

from __future__ import annotations

import importlib
import pkgutil
from collections import defaultdict
from collections.abc import Iterator
from typing import Any

from index.entities.folding import fold, words_of


def common_words() -> dict[str, set[str]]:
    """Read the commonest words of each language from Faker's texts, folded; country and city names are no part."""
    found: defaultdict[str, set[str]] = defaultdict(set)
    for locale, provider in providers("lorem"):
        words = getattr(provider, "word_list", ())
        found[locale[:2]].update(fold(word) for word in words if word.islower() and len(word) > 1)
    del found["la"]
    return dict(found)


def person_names(prefix: str) -> set[str]:
    """Read names of persons from all locales, folded, single words only; `first_` or `last_`."""
    found: set[str] = set()
    for _, provider in providers("person"):
        for attribute, value in vars(provider).items():
            if attribute.startswith(prefix) and "name" in attribute and isinstance(value, tuple | list | dict):
                found.update(part for name in value for part in name_parts(name))
    return found


def name_parts(name: object) -> Iterator[str]:
    """Give the folded parts of a capitalised name (`Jean-Pierre` has two), from three letters."""
    if isinstance(name, str) and (name[:1].isupper() or "\u0600" < name[:1] < "\u06ff"):
        yield from (fold(word) for word in words_of(name) if len(word) > 2 and len(words_of(name)) <= 3)


def providers(kind: str) -> Iterator[tuple[str, Any]]:
    """Give each locale of one kind of Faker provider."""
    package = importlib.import_module(f"faker.providers.{kind}")
    for module in sorted(pkgutil.iter_modules(package.__path__), key=lambda found: found.name):
        yield module.name, importlib.import_module(f"{package.__name__}.{module.name}").Provider
