"""A page of HTML becomes the captions of its pictures, those that say something."""

from __future__ import annotations

import html as entities
import re
from collections.abc import Iterable, Iterator
from itertools import islice
from typing import Final

from index.cleaning.characters import squeeze

LONGEST: Final = 1_000
"""Characters of a caption."""
MOST: Final = 50

_CAPTION: Final = re.compile(r"<figcaption\b[^<>]{0,400}>", re.I)
_NO_CAPTION: Final = re.compile(r"(?:[\w ]{0,30}© )?(?:copyright\b|©|image \d+ of\b)|\W*$", re.I)
_IS_CAPTION: Final = re.compile(r"^(?:image|media|photo) caption\s*:?\s*", re.I)
_MARKUP: Final = re.compile(r"<[^<>]{0,2000}>")


def captions_of(html: str) -> Iterator[str]:
    """Yield what stands under each figure."""
    for found in islice(_CAPTION.finditer(html), MOST):
        end = html.find("</figcaption", found.end(), found.end() + 4_000)
        if end > 0:
            yield squeeze(entities.unescape(_MARKUP.sub(" ", html[found.end() : end])))


def described(captions: Iterable[str]) -> tuple[str, ...]:
    """Keep the captions that say something, once each, without the word that they are captions."""
    plain = (_IS_CAPTION.sub("", caption) for caption in captions if len(caption) <= LONGEST)
    return tuple(dict.fromkeys(caption for caption in plain if not _NO_CAPTION.match(caption)))
