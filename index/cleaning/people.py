"""What a source or a page says of its authors becomes the names of people, and the agencies among them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Final

from index.cleaning.agencies import agencies_in, agency
from index.cleaning.characters import squeeze
from index.cleaning.furniture import author

MOST: Final = 20
"""Authors of one article."""
LONGEST: Final = 80
"""Characters of a name."""

_NO_NAME: Final = re.compile(r"https?:|www\.|@|^(?:admin|null|none|undefined|anonymous|unknown)$|^\W*$|^\d+$", re.I)
_DATED: Final = re.compile(
    r"[\s,|–—-]+(?:publié|mis à jour|modifié|le \d|published|updated|posted|on \w+ \d|veröffentlicht|publicado|pubblicato)"
    r"\b.*$",
    re.I,
)
_BRACKETS: Final = re.compile(r"\s*\([^()]{0,60}\)\s*$")
_SEVERAL: Final = re.compile(r"\s*[;|]\s*|\s+(?:et|and|und|&|y|и)\s+", re.I)
_WITH: Final = re.compile(r"\s+(?:avec|with|mit|con|com)\s+.*$", re.I)


def people(given: Iterable[str], source: str = "") -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return the names of the authors, one each, and the agencies; a name that is the source's is none."""
    names: dict[str, None] = {}
    agencies: dict[str, None] = {}
    for text in map(squeeze, given):
        agencies |= dict.fromkeys(agencies_in(text))
        names |= dict.fromkeys(name for name in _names(text) if name.casefold() != source.casefold())
    return tuple(names)[:MOST], tuple(agencies)


def _names(text: str) -> Iterator[str]:
    text = _DATED.sub("", author(text) or text)
    for part in _SEVERAL.split(text):
        for name in _listed(_WITH.sub("", _BRACKETS.sub("", part))):
            if 0 < len(name) <= LONGEST and not _NO_NAME.search(name) and not agency(name):
                yield name


def _listed(text: str) -> list[str]:
    """Split at commas and slashes between full names; `Martin, Jeanne` is one."""
    parts = [part.strip(" ,") for part in re.split(r"\s*[,/]\s+|/", text)]
    full = all(" " in part or agency(part) for part in parts if part)
    return parts if full else [text.strip(" ,")]
