"""An element of newspaper XML becomes its text, a paragraph for each block, words divided at a line's end made whole."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from index.readers.element import Element
from index.readers.markup import entity, name_of

_BLOCKS: Final = frozenset(
    {"p", "ab", "head", "l", "item", "hl1", "hl2", "byline", "dateline", "cell", "opener", "closer"}
)
# Notes, running heads, and what an editor put beside the text; of a choice the reading that is regular.
_LEFT_OUT: Final = frozenset({"note", "fw", "figDesc", "orig", "sic", "abbr", "del", "teiHeader", "media"})


_BREAK: Final = re.compile(r"[-¬\xad]?\s?\x00\s?")


def paragraphs(element: Element, without: Element | None = None) -> str:
    """Write the blocks of an element, with blank lines between; `without` is one inside it to leave out."""
    return "\n\n".join(text for text in _blocks(element, without) if text)


def _blocks(element: Element, without: Element | None) -> Iterator[str]:
    loose: list[str] = []
    for part, block in _parts(element, without):
        if block:
            yield _line(loose)
            loose.clear()
        loose.append(part)
    yield _line(loose)


def _parts(element: Element, without: Element | None) -> Iterator[tuple[str, bool]]:
    """Yield (text, whether a block begins or ends there) in the order of the document."""
    name = name_of(element)
    if name in _LEFT_OUT or element is without:
        return
    block = name in _BLOCKS
    if name == "lb":
        yield ("\x00" if element.get("break") == "no" else " "), False
    yield (element.text or "") if name else entity(element.text or ""), block
    for each in element:
        yield from _parts(each, without)
        yield each.tail or "", name_of(each) in _BLOCKS
    if block:
        yield "", True


def _line(parts: list[str]) -> str:
    """Join the pieces of a block; a break within a word takes its hyphen along."""
    return _BREAK.sub("", " ".join("".join(parts).split())).strip()
