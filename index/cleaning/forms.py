"""The lines of a page become numbers: what can be said of each by its form, its words and its place, in any language.

Nothing depends on a language but the kinds that the rules find. Numbers, so numpy; `judgement.py` judges by them.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from typing import Final

import numpy as np
from numpy.typing import NDArray

from index.cleaning.character_classes import CLASS, CLASSES, WIDE
from index.cleaning.character_classes import classes as character_classes
from index.cleaning.furniture import key
from index.cleaning.layout import Layout
from index.cleaning.network import Table
from index.cleaning.reasons import WEAK, Furniture

FAR: Final = 4.0
"""What a distance in lines is at most, as the logarithm of one more: 54 lines."""
NAMED: Final = 10
"""Characters of a title from which a line that holds them repeats it."""
LOOKED_AT: Final = 200
"""Characters of a line whose words are compared with the article's."""
KINDS: Final = tuple(Furniture)

_DIGITS: Final = re.compile(r"\d+")
_WORD: Final = re.compile(r"[^\W\d_]{4,}|[\u3040-\u30ff\u3400-\u9fff]{2}")

FORM: Final = (
    *("width", "words", "word width", "capitals", "upper", "digits", "commas", "bars", "colons", "quotes", "odd"),
    *("ends", "ends at all", "ends in colon", "ends in comma", "starts upper", "starts lower", "starts digit", "prose"),
)
"""What a line is by its form alone."""
PLACE: Final = (
    *("inside", "from start", "to end", "before", "after", "relative", "lines", "page", "in body", "in title"),
    *("again", "ends around", "prose around", "prose near", "prose far", "kinds near", "kinds far", "width near"),
    *("prose before", "prose after", "strong before", "strong after", "comments before", "related before"),
    *("repeats", "repeats near", "repeats far", "digits near", "quotes near", "bars near", "capitals near"),
    *("mass before", "mass after", "block mass", "block heavier before", "length of run", "same width near"),
    "kept by rules",
)
"""What a line is by what stands around it."""
NAMES: Final = (*FORM, *PLACE, *(f"kind {kind}" for kind in KINDS))


def forms(layout: Layout, title: str, verdict: Sequence[Furniture | None]) -> tuple[NDArray[np.intp], Table]:
    """Describe the lines with anything on them: their positions, shape (n,), and numbers of about -1 to 4, (n, NAMES).

    `verdict` is what the rules say of every line, the blank ones included.
    """
    filled = np.array([here for here, line in enumerate(layout.lines) if line and not line.isspace()], np.intp)
    lines = [layout.lines[here].strip() for here in filled]
    if not lines:
        return filled, np.zeros((0, len(NAMES)), np.float32)
    kinds = np.array([_NUMBER[layout.words[here]] for here in filled])
    shape = _shape(lines)
    place = _place(layout, filled, lines, kinds, shape, title)
    kept = np.array([[verdict[here] is None] for here in filled], np.float32)
    shown = np.zeros((len(lines), len(KINDS) + 1), np.float32)
    shown[np.arange(len(lines)), kinds] = 1
    return filled, np.concatenate([shape, place, kept, shown[:, :-1]], axis=1)


_NUMBER: Final[dict[Furniture | None, int]] = {**{kind: number for number, kind in enumerate(KINDS)}, None: len(KINDS)}
_STRONG: Final = np.array([*(kind not in WEAK for kind in KINDS), False])


def _shape(lines: Sequence[str]) -> Table:
    codes = np.frombuffer(("\n".join(lines) + "\n").encode("utf-32-le", "replace"), np.uint32)
    classes = character_classes()[np.minimum(codes, 0xFFFF)]
    ends = np.flatnonzero(codes == ord("\n"))
    starts = np.concatenate([[0], ends[:-1] + 1])
    line_of = np.repeat(np.arange(len(lines)), ends - starts + 1)
    counts = np.bincount(line_of * len(CLASSES) + classes, minlength=len(lines) * len(CLASSES))
    count = counts.reshape(len(lines), len(CLASSES)).astype(np.float32)
    count[:, CLASS["space"]] -= 1  # the end of the line
    letter = (classes >= CLASS["upper"]) & (classes <= CLASS["digit"])
    begins = letter & ~np.concatenate([[False], letter[:-1]])
    words = np.bincount(line_of[begins], minlength=len(lines)).astype(np.float32)
    capitals = np.bincount(line_of[begins & (classes == CLASS["upper"])], minlength=len(lines))
    wide = count[:, CLASS["wide"]]
    words += wide / 2
    width = count.sum(1) + (WIDE - 1) * wide
    letters = count[:, CLASS["upper"] : CLASS["digit"]].sum(1) + 1
    last, before = classes[np.maximum(ends - 1, 0)], classes[np.maximum(ends - 2, 0)]
    first = classes[starts]
    end, quote, space = CLASS["end"], CLASS["quote"], CLASS["space"]
    ended = (last == end) | (((last == quote) | (last == space)) & (before == end))
    stops = count[:, end] + count[:, CLASS["comma"]] + count[:, CLASS["colon"]]
    columns = [
        np.log1p(width) / 2,
        np.log1p(words) / 2,
        np.minimum(width / (words + 1), 12) / 6,
        capitals / (words + 1),
        count[:, CLASS["upper"]] / letters,
        count[:, CLASS["digit"]] / (width + 1),
        np.minimum(10 * count[:, CLASS["comma"]] / (width + 10), 1),
        np.minimum(10 * count[:, CLASS["bar"]] / (width + 10), 2),
        np.minimum(count[:, CLASS["colon"]], 3) / 2,
        np.minimum(10 * count[:, quote] / (width + 10), 1),
        np.minimum(4 * count[:, 0] / (width + 1), 2),
        ended & (width >= 25),
        ended,
        last == CLASS["colon"],
        last == CLASS["comma"],
        first == CLASS["upper"],
        first == CLASS["lower"],
        first == CLASS["digit"],
        (width >= 80) & (ended | (stops > 1)),
    ]
    return np.stack([np.asarray(column, np.float32) for column in columns], axis=1)


def _place(
    layout: Layout, filled: NDArray[np.intp], lines: Sequence[str], kinds: NDArray[np.intp], shape: Table, title: str
) -> Table:
    count = len(lines)
    here = np.arange(count)
    start, end = np.searchsorted(filled, [layout.start, layout.end])
    is_any = start < end
    inside = (here >= start) & (here < end)
    ended, prose, width = shape[:, _FORM["ends"]], shape[:, _FORM["prose"]], np.expm1(2 * shape[:, 0])
    known, strong = (kinds < len(KINDS)).astype(np.float32), _STRONG[kinds]
    written = [key(line) for line in lines]
    columns = [
        inside,
        _log(here - start) if is_any else np.zeros(count),
        _log(end - 1 - here) if is_any else np.zeros(count),
        (here < start) & is_any,
        (here >= end) & is_any,
        here / count,
        np.full(count, np.log1p(count) / 3),
        np.full(count, layout.is_page),
        _in_body(lines, inside, prose > 0),
        _in_title(written, key(title)),
        _again(written),
        _around(ended, 2),
        _around(prose, 2),
        _around(prose, 5),
        _around(prose, 12),
        _around(known, 3),
        _around(known, 10),
        _around((np.minimum(width, 600) / 200).astype(np.float32), 3),
        _since(prose > 0),
        _since(prose[::-1] > 0)[::-1],
        _since(strong),
        _since(strong[::-1])[::-1],
        _since(np.isin(kinds, _TALK)),
        _since(np.isin(kinds, _LINKS)),
        *_repeats(written),
        _around(np.asarray(shape[:, _FORM["digits"]] > 0, np.float32), 3),
        _around(shape[:, _FORM["quotes"]], 3),
        _around(shape[:, _FORM["bars"]], 3),
        _around(shape[:, _FORM["capitals"]], 3),
        *_masses(prose, np.asarray(np.minimum(width, 600) / 200, np.float32)),
    ]
    return np.stack([np.asarray(column, np.float32) for column in columns], axis=1)


_FORM: Final = {name: number for number, name in enumerate(FORM)}
_TALK: Final = [_NUMBER[kind] for kind in (Furniture.COMMENTS, Furniture.COPYRIGHT, Furniture.LEGAL)]
_LINKS: Final = [_NUMBER[Furniture.RELATED], _NUMBER[Furniture.TICKER]]


def _log(distance: NDArray[np.intp]) -> Table:
    return np.asarray(np.sign(distance) * np.minimum(np.log1p(np.abs(distance)), FAR) / FAR, np.float32)


def _around(values: Table, reach: int) -> Table:
    """Average over the lines up to `reach` away; beyond the page there is nothing."""
    total = np.concatenate([[0.0], np.cumsum(values)])
    here = np.arange(len(values))
    last, first = np.minimum(here + reach + 1, len(values)), np.maximum(here - reach, 0)
    return np.asarray((total[last] - total[first]) / (2 * reach + 1), np.float32)


def _since(signs: NDArray[np.bool_]) -> Table:
    """Measure how many lines above the nearest sign is, a line itself left out."""
    here = np.arange(len(signs))
    at = np.maximum.accumulate(np.where(signs, here, -1))
    above = np.concatenate([[-1], at[:-1]])
    distance = np.where(above < 0, FAR, np.minimum(np.log1p(here - above), FAR))
    return np.asarray(distance / FAR).astype(np.float32)


def _in_body(lines: Sequence[str], inside: NDArray[np.bool_], prose: NDArray[np.bool_]) -> Table:
    """Give the share of each line's words that the article has; of those of its own sentences half."""
    texts = [_WORD.findall(line[:LOOKED_AT].casefold()) for line in lines]
    body = {word for here in np.flatnonzero(inside & prose).tolist() for word in _WORD.findall(lines[here].casefold())}
    shares = [sum(word in body for word in words) / len(words) if words else 0.0 for words in texts]
    return np.where(inside & prose, 0.5, np.array(shares)).astype(np.float32)


def _in_title(written: Sequence[str], title: str) -> Table:
    named = f"{title}\n{written[0]}"
    return np.array([float(len(line) >= NAMED and line in named) for line in written], np.float32)


def _again(written: Sequence[str]) -> Table:
    first = {line: here for here, line in reversed(list(enumerate(written)))}
    return np.array([float(first[line] < here) for here, line in enumerate(written)], np.float32)


def _repeats(written: Sequence[str]) -> list[Table]:
    """Tell how often each line's form, digits apart, is on the page, and how often those around it are."""
    masked = [_DIGITS.sub("0", line) for line in written]
    often = Counter(masked)
    counts = np.array([min(often[line] - 1, 20) for line in masked], np.float32)
    times = np.asarray(np.log1p(counts) / 2, np.float32)
    return [times, _around(times, 3), _around(times, 10)]


def _masses(prose: Table, width: Table) -> list[Table]:
    """Weigh the prose above and below each line, that of its own run of prose, and what heavier runs are above it."""
    weight = prose * width
    total = np.cumsum(weight)
    before = total - weight
    after = total[-1] - total
    whole = total[-1] + 1
    near = _around(prose, 2) > 0
    number = np.cumsum(np.concatenate([[True], near[1:] != near[:-1]])) - 1
    mass = np.bincount(number, weight)
    length = np.bincount(number)
    highest = np.concatenate([[0], np.maximum.accumulate(mass)[:-1]])
    same = np.abs(np.diff(np.log1p(width), prepend=0)) < 0.15
    columns = [
        before / whole,
        after / whole,
        np.log1p(mass[number]) / 3,
        np.log1p(highest[number]) / 3,
        np.log1p(length[number]) / 3 * np.where(near, 1, -1),
        _around(np.asarray(same, np.float32), 3),
    ]
    return [np.asarray(column, np.float32) for column in columns]
