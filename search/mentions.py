"""Where an article names its entities, packed into few letters: every article has them, and few are looked at.

A mention is three numbers: how many characters lie between it and the one before, its length, and twice the place of its entity among those of
the article, and one for a metonymy. A number is one character, so a small one is one byte of UTF-8.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Final, NamedTuple

_FIRST: Final = 0x23
"""The character for 0: after those of ASCII that JSON escapes, but for the backslash."""
_SURROGATES: Final = range(0xD800, 0xE000)
MOST: Final = 1_000_000
"""No number is as large."""


class Mention(NamedTuple):
    """A place where an article names an entity."""

    start: int
    """Offset in Unicode code points."""
    end: int
    """Offset after the name."""
    entity: str
    """Its id."""
    metonymy: bool = False
    """Whether a place stands for those who speak and act for it: `Washington a déclaré`."""


@dataclass(frozen=True, slots=True)
class Mentions:
    """The mentions of an article, in order; offsets are in its whole text (see `search.article.whole`)."""

    packed: str = ""
    ids: tuple[str, ...] = ()
    """Of its entities; empty for one that is not shown."""

    @classmethod
    def of(cls, mentions: Iterable[Mention], ids: tuple[str, ...]) -> Mentions:
        """Pack mentions that are in order; one that begins before the end of another is left out."""
        places = {id: 2 * place for place, id in enumerate(ids)}
        packed, last = list[str](), 0
        for each in mentions:
            numbers = each.start - last, each.end - each.start, places.get(each.entity, MOST) + each.metonymy
            if min(numbers) >= 0 and max(numbers) < MOST:
                packed += map(_letter, numbers)
                last = each.end
        return cls("".join(packed), ids)

    def __iter__(self) -> Iterator[Mention]:
        """Yield those of the entities that are shown."""
        numbers = map(_number, self.packed)
        last = 0
        for gap, length, entity in zip(numbers, numbers, numbers, strict=False):
            start = last + gap
            last = start + length
            place = entity // 2
            if 0 <= place < len(self.ids) and self.ids[place]:
                yield Mention(start, last, self.ids[place], bool(entity % 2))


NOWHERE: Final = Mentions()


def _letter(number: int) -> str:
    code = number + _FIRST
    return chr(code + len(_SURROGATES) if code >= _SURROGATES.start else code)


def _number(letter: str) -> int:
    code = ord(letter)
    return (code - len(_SURROGATES) if code >= _SURROGATES.stop else code) - _FIRST
