"""What a source or a page says of its authors becomes the names of people, and the agencies among them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Final

from index.cleaning.agencies import agencies_in, agency
from index.cleaning.characters import squeeze
from index.cleaning.dates import month
from index.cleaning.furniture import author

MOST: Final = 20
"""Authors of one article."""
LONGEST: Final = 80
"""Characters of a name."""

_NO_NAME: Final = re.compile(
    r"https?:|www\.|[@{}<>]|^(?:admin|null|none|undefined|anonymous|unknown)$|^\W*$|^\d+$", re.I
)
_DATED: Final = re.compile(
    r"[\s,|–—-]+(?:publié|mis à jour|modifié|le \d|published|updated|posted|on \w+ \d|veröffentlicht|publicado|pubblicato)"
    r"\b.*$",
    re.I,
)
_BY: Final = re.compile(r"^(?:(?:analysis |written |posted )?by|par|por)\s*:?\s+", re.I)
_ROLE: Final = re.compile(r"\b(?:writer|editor|reporter|correspondent|journaliste)\b", re.I)
_DEGREE: Final = re.compile(r"[A-Z]{2,5}")
_DAYS: Final = frozenset(["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"])
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
    text = _DATED.sub("", _BY.sub("", author(text) or text))
    for part in _SEVERAL.split(text):
        for name in map(_bare, _listed(_WITH.sub("", _BRACKETS.sub("", part)))):
            if 0 < len(name) <= LONGEST and not _NO_NAME.search(name) and not _ROLE.search(name) and not agency(name):
                yield name


def _bare(name: str) -> str:
    """Take the agency, the day or the month off the end of a name."""
    words = name.split()
    while words and (words[-1].casefold() in _DAYS or month(words[-1]) > 0) and len(words) != 2:
        words.pop()
    for count in (1, 2):
        if len(words) > count + 1 and agency(" ".join(words[-count:])):
            return " ".join(words[:-count])
    return " ".join(words)


def _listed(text: str) -> list[str]:
    """Split at commas and slashes between full names; `Martin, Jeanne` is one."""
    parts = [part.strip(" ,") for part in re.split(r"\s*[,/]\s+|/", text)]
    parts = [part for part in parts if agency(part) or not _DEGREE.fullmatch(part)] or parts
    full = all(" " in part or agency(part) for part in parts if part)
    return parts if full else [text.strip(" ,")]
