"""What stands around the article of a page becomes its date and the names under it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date
from typing import Final
from urllib.parse import urlsplit

from index.cleaning.dates import read_date
from index.cleaning.furniture import author, is_date
from index.cleaning.page import Page

ABOVE: Final = 6
"""Lines above the article, or its heading, within which its date and its authors are."""
BELOW: Final = 12
"""The same below it."""
LONGEST: Final = 160
"""Characters of a line that dates an article."""
NAMED: Final = 80
"""Characters of a line that names who wrote it."""
LEVELS: Final = 3
"""Elements around a line that may say that it names the author."""
_IN_ADDRESS: Final = re.compile(r"/((?:19|20)\d\d)[/-]?([01]\d)[/-]?([0-3]\d)(?=[/_.-]|$)")
_NOT_NAMED: Final = re.compile(r"[\d|•·@]|[,–—-]\s|\s{2}|$")
_BEFORE: Final = re.compile(r"^(?:by|par|por|von|autor[ea]?|author|автор)\s*:?\s+", re.I)


def dated(page: Page, kept: Sequence[int], heading: int | None, url: str) -> date | None:
    """Find the day of an article whose lines are `kept`: below its heading, above that, below the article, in `url`."""
    article = set(kept)
    for here in _near(page, kept, heading):
        line = page.blocks[here].text
        above = here < kept[0] and here not in article and len(line) <= LONGEST
        if (above or is_date(line)) and (found := read_date(line)):
            return found
    in_address = _IN_ADDRESS.search(urlsplit(url).path if url else "")
    return read_date("-".join(in_address.groups())) if in_address else None


def signed(page: Page, kept: Sequence[int], heading: int | None) -> tuple[str, ...]:
    """Find who wrote an article: in the first line that begins as such, or stands in an element that says so."""
    for here in _near(page, kept, heading):
        line = page.blocks[here].text
        if names := author(line):
            return (names,)
        if _is_signature(page, here):
            name = _BEFORE.sub("", line[:NAMED]).strip()
            name = name[: _NOT_NAMED.search(name).start()].strip()  # type: ignore[union-attr]
            words = name.split()
            while words and words[-1].islower():
                words.pop()
            if 1 < len(words) <= 6 and ":" not in name and sum(map(_is_name, words)) * 2 > len(words):
                return (" ".join(words),)
    return ()


def _is_name(word: str) -> bool:
    return not word[0].islower()


def _near(page: Page, kept: Sequence[int], heading: int | None) -> Iterator[int]:
    """Yield the lines around an article, those below its heading first; of the article itself only its ends."""
    if not kept:
        return
    start, end = kept[0], kept[-1]
    top = heading if heading is not None and 0 <= start - heading <= 2 * BELOW else start - ABOVE
    yield from range(max(0, top), min(start + 2, end + 1))
    yield from reversed(range(max(0, top - ABOVE), max(0, top)))
    yield from range(max(end, start + 2), min(len(page.blocks), end + BELOW))


def _is_signature(page: Page, here: int) -> bool:
    element = page.blocks[here].element
    for _ in range(LEVELS):
        if element in page.signed:
            return True
        element = page.elements[element].parent
    return False
