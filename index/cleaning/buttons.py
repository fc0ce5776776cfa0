"""A line of several buttons becomes the kind of furniture that they are; a line of anything else becomes none."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Final

from index.cleaning.reasons import WEAK, Furniture

BUTTONS: Final = frozenset(
    {
        Furniture.COMMENTS,
        Furniture.INTERFACE,
        Furniture.NEWSLETTER,
        Furniture.RELATED,
        Furniture.SHARE,
        Furniture.SUBSCRIBE,
    }
)
"""What stands on buttons."""
WORDS: Final = 6
"""Words on one button."""
ROW: Final = 16
"""Words in a row of them."""


def row_of_buttons(line: str, written: str, kinds: Mapping[str, Furniture]) -> Furniture | None:
    """Cut a line, and the same as `written` to be compared, into two buttons or more, each with a capital."""
    words, shown = written.split(), line.split()
    if not 1 < len(words) <= ROW or len(words) != len(shown):
        return None
    signs = [position for position, word in enumerate(words) if any(map(str.isalpha, word))]
    begins = [not shown[position][0].islower() for position in signs]
    return _cut([words[position] for position in signs], begins, kinds)


def invites(written: str, kinds: Mapping[str, Furniture]) -> bool:
    """Say whether a line offers a letter to readers and ends with the button that orders it."""
    head, _, button = max((written.rpartition(stop) for stop in (". ", "! ", "? ", "… ")), key=lambda cut: len(cut[0]))
    if not head or kinds.get(button) not in {Furniture.NEWSLETTER, Furniture.SUBSCRIBE}:
        return False
    first = head.split()
    starts = (" ".join(first[:count]).rstrip(" :,") for count in range(1, min(WORDS, len(first)) + 1))
    return any(kinds.get(start) is Furniture.NEWSLETTER for start in starts)


def _cut(words: Sequence[str], begins: Sequence[bool], kinds: Mapping[str, Furniture]) -> Furniture | None:
    """Take the longest button each time; none is the beginning of two."""
    found: list[Furniture] = []
    start = 0
    while start < len(words):
        if not begins[start]:
            return None
        lengths = range(min(WORDS, len(words) - start), 0, -1)
        ends = (start + length for length in lengths if " ".join(words[start : start + length]) in kinds)
        end = next(ends, None)
        if end is None:
            return None
        found.append(kinds[" ".join(words[start:end])])
        start = end
    if len(found) < 2 or not BUTTONS.issuperset(found):
        return None
    return next((kind for kind in found if kind not in WEAK), Furniture.INTERFACE)
