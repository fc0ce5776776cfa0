"""A text and the elements around stretches of it to HTML: every piece is escaped, and elements are nested, whatever overlaps."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from operator import attrgetter
from typing import Final, TypeVar

from markupsafe import Markup, escape

from search.article import Passage


@dataclass(frozen=True, slots=True)
class Stretch:
    """`text[start:end]` inside an element; what cuts it makes several elements of it."""

    start: int
    end: int
    tag: Markup
    """The start tag of the first of them."""
    again: Markup
    """The start tag of the others: an id is there once."""
    close: Markup


class Woven:
    """A text in layers of elements, the outermost first; each cuts those in it."""

    def __init__(self, text: str, *layers: Iterable[Stretch]) -> None:
        """Take the stretches of a layer in order; blanks at their ends, and what overlaps one before, are left out."""
        self._text = text
        self._layers = [list(apart(text, layer)) for layer in layers]

    def html(self, start: int = 0, end: int | None = None) -> Markup:
        """Return `text[start:end]`."""
        parts = self._parts(start, len(self._text) if end is None else end, 0)
        return Markup("".join(parts))  # noqa: S704  # every piece is escaped

    def _parts(self, start: int, end: int, depth: int) -> Iterator[Markup]:
        if start >= end:
            return
        if depth == len(self._layers):
            yield escape(self._text[start:end])
            return
        at = start
        for each in _within(self._layers[depth], start, end):
            first, last = max(each.start, start), min(each.end, end)
            yield from self._parts(at, first, depth + 1)
            yield each.tag if each.start >= start else each.again
            yield from self._parts(first, last, depth + 1)
            yield each.close
            at = last
        yield from self._parts(at, end, depth + 1)


_END: Final = attrgetter("end")


def _within(layer: list[Stretch], start: int, end: int) -> Iterator[Stretch]:
    for at in range(bisect_right(layer, start, key=_END), len(layer)):
        if layer[at].start >= end:
            return
        yield layer[at]


T = TypeVar("T", Stretch, Passage)


def apart(text: str, layer: Iterable[T]) -> Iterator[T]:
    """Yield the stretches of a text that have letters, without blanks at their ends, each after the one before."""
    done = 0
    for each in layer:
        inside = text[max(each.start, 0) : max(each.end, 0)]
        end = max(each.start, 0) + len(inside.rstrip())
        start = end - len(inside.strip())
        if done <= start < end:
            yield replace(each, start=start, end=end)
            done = end
