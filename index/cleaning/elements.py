"""The elements of a page become tables: what is around each block, how far blocks are apart, which look alike."""

from __future__ import annotations

from typing import Final

import numpy as np
from numpy.typing import NDArray

from index.cleaning.hints import HINTS
from index.cleaning.network import Table
from index.cleaning.page import Page

Numbers = NDArray[np.intp]
Floats = NDArray[np.float64]

NEAR: Final = 10
"""Elements around a block whose hints count, each level less."""
LESS: Final = 0.8
SCORED: Final = 3
"""Elements around a block that it scores for, each half as much."""
FURTHEST: Final = 12
"""Elements between two blocks beyond which they are no further apart."""

_TAGS: Final = (
    *("p", "h1", "h2", "h3", "h4 h5 h6", "li dd dt", "td th", "div", "blockquote pre q", "figcaption caption figure"),
    *("section article main", "button label legend option", "body html center"),
)
_AROUND: Final = (
    *("article", "main", "aside", "nav", "header", "footer", "form", "ul", "ol", "table", "figure", "blockquote"),
)
_INLINE: Final = frozenset(
    {
        *("a", "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "code", "em", "font", "i", "ins", "kbd"),
        *("mark", "q", "s", "samp", "small", "span", "strike", "strong", "sub", "sup", "time", "tt", "u", "var"),
    }
)
_TAG: Final = {tag: number for number, tags in enumerate(_TAGS) for tag in tags.split()}
_OUTSIDE: Final = {tag: 1 << number for number, tag in enumerate(_AROUND)}
_HEADINGS: Final = [_TAG[tag] for tag in ("h1", "h2", "h3")]

STANDING: Final = (
    *(f"tag {tags.partition(' ')[0]}" for tags in _TAGS),
    *("linked", "links", "bold", "slanted", "broken", "broken after", "inline", "deep"),
    *("with last", "with next", "like last", "like next", "beside last", "beside next"),
    *(f"in {tag}" for tag in _AROUND),
    *(f"hint {hint}" for hint in HINTS),
    *(f"far hint {hint}" for hint in HINTS),
)
"""The columns of `Elements.standing`."""


class Elements:
    """The elements of a page with at least one block, as tables over elements (m) and over blocks (n)."""

    def __init__(self, page: Page) -> None:
        tags, parents, hints, above, looks = zip(*page.elements, strict=True)
        self._blocks = page.blocks
        self._parent = np.array(parents, np.intp)
        self._hints, self._above = np.array(hints, np.int64), np.array(above, np.int64)
        self._looks = np.array(looks, np.int64)
        self._holder = np.array([block.element for block in page.blocks], np.intp)
        inner, self._depth, self._outside = _inherited(tags, parents)
        self._inline = np.array([tag in _INLINE for tag in tags])
        self._tag = np.array([_TAG.get(tag, len(_TAGS)) for tag in tags], np.intp)
        self._own = inner[self._holder]
        self._first, self._last, self._wider = _stretches(self._parent, self._holder)
        self.length = np.array([len(block.text) for block in page.blocks], np.float64)
        self.linked = self._share([block.linked for block in page.blocks])
        """Share of each block that is linked, (n,)."""

    def alike(self) -> Numbers:
        """Number the groups of blocks that stand in elements that look alike, from 0: (n,)."""
        look = self._looks[self._own] * 31 + self._looks[self._parent[self._own]] * 7 + self._looks[self._holder]
        return np.asarray(np.unique(look, return_inverse=True)[1], np.intp)

    def headings(self) -> NDArray[np.bool_]:
        """Tell which blocks are headings."""
        return np.isin(self._tag[self._own], _HEADINGS)

    def standing(self) -> Table:
        """Describe how each block stands in its elements: (n, STANDING)."""
        blocks, own = self._blocks, self._own
        tags = np.zeros((len(blocks), len(_TAGS) + 1), np.float32)
        tags[np.arange(len(blocks)), self._tag[own]] = 1
        broken = np.array([block.broken for block in blocks], np.float32)
        same, like, beside = (values[1:] == values[:-1] for values in (own, self._looks[own], self._parent[own]))
        columns = [
            self.linked,
            np.log1p([block.links for block in blocks]),
            self._share([block.bold for block in blocks]),
            self._share([block.slanted for block in blocks]),
            broken,
            np.append(broken[1:], 0),
            self._inline[self._holder],
            np.log1p(self._depth[own]) / 2,
            *(column for pair in (same, like, beside) for column in (np.append(False, pair), np.append(pair, False))),
        ]
        around = (self._outside[self._holder][:, None] >> np.arange(len(_AROUND))) & 1
        return np.concatenate(
            [tags[:, :-1], np.stack(columns, axis=1), around, *self._hinted()], axis=1, dtype=np.float32
        )

    def sums(self, level: int, until: Floats) -> Floats:
        """Give of sums over all blocks up to each, (n + 1,), those of the blocks in the element `level` above: (n,)."""
        here = self._own
        for _ in range(level):
            here = self._wider[here]
        return np.asarray(until[self._last[here]] - until[self._first[here]])

    def scores(self, weights: Floats) -> tuple[int, Floats]:
        """Find the element with the highest score, and tell the score around each block as a share of it."""
        scores = np.zeros(len(self._parent))
        here, worth = self._wider[self._own], 1.0
        for _ in range(SCORED):
            np.add.at(scores, here, weights * worth)
            here, worth = self._wider[here], worth / 2
        best = int(scores.argmax())
        return best, scores[self._wider[self._own]] / max(1.0, float(scores[best]))

    def around(self, block: int) -> int:
        """Give the element around a block that holds more than it."""
        return int(self._wider[self._own[block]])

    def apart(self, element: int) -> tuple[Floats, Floats]:
        """Count for each block the elements from `element` up to what holds both, and from there down to the block."""
        above: dict[int, int] = {}
        here = element
        while here not in above:
            above[here] = len(above)
            here = int(self._wider[here])
        starts, which = np.unique(self._wider[self._own], return_inverse=True)
        ways = np.array([self._way(int(start), above) for start in starts], np.float64)[which]
        return ways[:, 0], ways[:, 1]

    def _way(self, here: int, above: dict[int, int]) -> tuple[int, int]:
        for steps in range(FURTHEST):
            if here in above:
                return min(above[here], FURTHEST), steps
            here = int(self._wider[here])
        return FURTHEST, FURTHEST

    def _share(self, counts: list[int]) -> Floats:
        return np.minimum(np.array(counts) / self.length, 1)

    def _hinted(self) -> tuple[Table, Table]:
        shifts = np.arange(len(HINTS))
        here, worth = self._holder, 1.0
        near = np.zeros((len(here), len(HINTS)), np.float32)
        for _ in range(NEAR):
            near = np.maximum(near, ((self._hints[here][:, None] >> shifts) & 1) * np.float32(worth))
            here, worth = self._parent[here], worth * LESS
        far = (self._above | self._hints)[self._holder][:, None] >> shifts
        return near, (far & 1).astype(np.float32)


def _inherited(tags: tuple[str, ...], parents: tuple[int, ...]) -> tuple[Numbers, Numbers, NDArray[np.int64]]:
    """Give for each element the nearest that is not inline, its depth, and the bits of the tags around it."""
    inner, depth, outside = list(range(len(tags))), [0] * len(tags), [0] * len(tags)
    for number, (tag, parent) in enumerate(zip(tags, parents, strict=True)):
        outside[number] = _OUTSIDE.get(tag, 0)
        if parent != number:
            outside[number] |= outside[parent]
            depth[number] = depth[parent] + 1
            if tag in _INLINE:
                inner[number] = inner[parent]
    return np.array(inner, np.intp), np.array(depth, np.intp), np.array(outside, np.int64)


def _stretches(parents: Numbers, holder: Numbers) -> tuple[Numbers, Numbers, Numbers]:
    """Find the first block in each element and the one after its last, and the next element that holds more."""
    count, parent = len(parents), parents.tolist()
    first, last = [len(holder)] * count, [0] * count
    for here, element in enumerate(holder.tolist()):
        first[element] = min(first[element], here)
        last[element] = here + 1
    for element in range(count - 1, 0, -1):
        above = parent[element]
        if first[element] < first[above]:
            first[above] = first[element]
        if last[element] > last[above]:
            last[above] = last[element]
    wider = list(range(count))
    for element in range(1, count):
        above = parent[element]
        same = first[above] == first[element] and last[above] == last[element]
        wider[element] = wider[above] if same else above
    return np.array(first, np.intp), np.array(last, np.intp), np.array(wider, np.intp)
