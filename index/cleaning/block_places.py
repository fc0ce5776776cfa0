"""The blocks of a page become numbers: what stands around each, what repeats it, how far it is from where the article starts.

Elements are scored as Readability (Arc90) does: sentences count for the elements around them, ever less.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray

from index.cleaning.block_shape import LONGEST, SHAPE
from index.cleaning.elements import Elements, Floats, Numbers
from index.cleaning.furniture import key
from index.cleaning.network import Table
from index.cleaning.reasons import WEAK, Furniture

LEVELS: Final = 4
"""Elements around a block that are measured, those alone that hold more than the one below."""
FULL: Final = 600
"""Characters beyond which a block scores no more."""
WIDEST: Final = 2_000
"""Characters beyond which it is no wider."""
FAR: Final = 4.0
"""What a distance in blocks is at most, as the logarithm of one more: 54 blocks."""
NAMED: Final = 10
"""Characters of a title from which a block that holds them repeats it."""
ENOUGH: Final = 300
"""Characters of data for machines from which they are a text."""
LOOKED_AT: Final = 200
"""Characters of a block whose words are compared with the article's."""
AHEAD: Final = 12
"""Blocks below a heading within which its text begins."""
_WORD: Final = re.compile(r"[^\W\d_]{4,}|[\u3040-\u30ff\u3400-\u9fff]{2}")

_TITLE_WORD: Final = re.compile(r"[\u3040-\u30ff\u3400-\u9fff]|[^\W_\u3040-\u30ff\u3400-\u9fff]+")
_FOREIGN: Final = re.compile("[\u0370-\u1fff\u2c00-\ud7ff\uf900-\ufdff\ufe70-\ufefe]")
"""A letter of a script that is not Latin."""

PLACE: Final = (
    *(f"{name} {level}" for level in range(LEVELS) for name in ("width", "linked", "prose", "count", "share")),
    *("in best", "up to best", "below best", "score", "like prose", "like width", "like linked", "like count"),
    *("like share", "relative", "by width", "blocks", "before", "after", "again before", "again after", "in title"),
    *("is title", "title above", "in summary", "in data", "has data", "prose before", "prose after"),
    *("comments before", "ends before", "of title", "titles", "other script", "since title", "until title", "titled"),
    *("up to first", "below first", "like first", "from first", "in article"),
)
"""The columns of `places`."""

KINDS: Final = tuple(Furniture)
_FORM: Final = {name: number for number, name in enumerate(SHAPE)}
_TALK: Final = [KINDS.index(kind) for kind in (Furniture.COMMENTS, Furniture.COPYRIGHT, Furniture.LEGAL)]
_STRONG: Final = [number for number, kind in enumerate(KINDS) if kind not in WEAK]


@dataclass(frozen=True, slots=True)
class Said:
    """What a page says of its article elsewhere than in its blocks."""

    title: str = ""
    window: str = ""
    """What the browser shows above the page."""
    summary: str = ""
    text: str = ""
    """The text of the article in data for machines; often cut."""


@dataclass(frozen=True, slots=True)
class Seen:
    """The blocks of a page, what is known of each."""

    elements: Elements
    texts: Sequence[str]
    shape: Table
    alike: Numbers
    kinds: Numbers
    """The number of its kind in `KINDS`; of none, that after the last."""


def places(seen: Seen, said: Said) -> tuple[Table, int | None]:
    """Describe blocks, (n, PLACE), and find the heading that the title of the page repeats."""
    count, elements = len(seen.texts), seen.elements
    written = [key(text[:LONGEST]) for text in seen.texts]
    width = np.minimum(np.expm1(2 * seen.shape[:, 0].astype(np.float64)), WIDEST)
    prose = seen.shape[:, _FORM["prose"]].astype(np.float64) * (elements.linked < 0.5)
    sums = [width, width * elements.linked, width * prose, np.ones(count)]
    until = [np.append(0.0, np.cumsum(values)) for values in sums]
    whole = max(1.0, float(until[2][-1]))
    best, score = elements.scores(np.minimum(width, FULL) * prose * (1 - elements.linked))
    up, below = elements.apart(best)
    heading, titled = _titled(seen, written, prose, said.title)
    columns: list[Floats | NDArray[np.bool_]] = [
        *(column for level in range(LEVELS) for column in _level(elements, level, until, whole)),
        *((up == 0).astype(np.float64), np.log1p(up) / 2, np.log1p(below) / 2, score),
        *_alike(seen.alike, sums, whole),
        *(np.arange(count) / count, until[0][:-1] / max(1.0, float(until[0][-1])), np.full(count, np.log1p(count) / 3)),
        *(until[2][:-1] / whole, 1 - until[2][1:] / whole),
        *_repeats(written, said),
        *(_since(prose > 0), _since(prose[::-1] > 0)[::-1], _since(np.isin(seen.kinds, _TALK))),
        np.minimum(np.cumsum(np.isin(seen.kinds, _STRONG)), 3) / 3.0,
        *titled,
    ]
    return np.stack(columns, axis=1).astype(np.float32), heading


def _level(elements: Elements, level: int, until: Sequence[Floats], whole: float) -> tuple[Floats, ...]:
    width, linked, prose, count = (elements.sums(level, each) for each in until)
    size = np.maximum(width, 1)
    return np.log1p(size) / 4, linked / size, prose / size, np.log1p(count) / 2, prose / whole


def _alike(alike: Numbers, sums: Sequence[Floats], whole: float) -> tuple[Floats, ...]:
    width, linked, prose, count = (np.bincount(alike, each)[alike] for each in sums)
    size = np.maximum(width, 1)
    return prose / size, np.log1p(size / count) / 2, linked / size, np.log1p(count) / 2, prose / whole


def _titled(
    seen: Seen, written: Sequence[str], prose: Floats, title: str
) -> tuple[int | None, tuple[Floats | NDArray[np.bool_], ...]]:
    """Tell how each block stands to the heading that the title repeats, and to the first sentences below it."""
    here, named = np.arange(len(written)), set(_TITLE_WORD.findall(key(title)))
    words = [_TITLE_WORD.findall(line) for line in written]
    common = np.array([float(sum(word in named for word in each)) for each in words])
    of_title = common / np.maximum(1, [len(each) for each in words])
    titles = np.minimum(common / max(1, len(named)), 1)
    at = _heading(seen.elements, prose, 2 * of_title * titles / np.maximum(of_title + titles, 1e-9))
    following = np.flatnonzero((prose > 0) & (here > (-1 if at is None else at)))
    first = int(following[0]) if len(following) else at or 0
    up, below = seen.elements.apart(seen.elements.around(first))
    like = seen.alike == seen.alike[first]
    since = _distance(here - (at or 0)) * float(at is not None)
    foreign = _FOREIGN.search(title) is not None
    return at, (
        of_title,
        titles,
        np.array([(not line.isascii() and _FOREIGN.search(line) is not None) != foreign for line in written]),
        np.maximum(since, 0),
        np.maximum(-since, 0),
        np.full(len(written), float(at is not None)),
        np.log1p(up) / 2,
        np.log1p(below) / 2,
        like,
        _distance(here - first),
        np.where(like, 0.5, _in_article(written, like & (prose > 0))),
    )


def _heading(elements: Elements, prose: Floats, likeness: Floats) -> int | None:
    """Find the block most like the title, rather a heading, rather one with sentences soon after it."""
    read = np.cumsum(prose)
    soon = np.append(read, np.full(AHEAD, read[-1]))[AHEAD:] > read
    score = likeness + 0.3 * elements.headings() + 0.2 * soon
    at = int(score.argmax())
    return at if score[at] > 0.5 else None


def _in_article(written: Sequence[str], article: NDArray[np.bool_]) -> Floats:
    """Give the share of each block's words that the article has."""
    own = {word for here in np.flatnonzero(article).tolist() for word in _WORD.findall(written[here])}
    told = [_WORD.findall(line[:LOOKED_AT]) for line in written]
    return np.array([sum(word in own for word in words) / len(words) if words else 0.0 for words in told])


def _repeats(written: Sequence[str], said: Said) -> list[Floats]:
    """Tell what else on the page says the same as each block."""
    first = {line: here for here, line in reversed(list(enumerate(written)))}
    last = {line: here for here, line in enumerate(written)}
    title, summary, text = key(said.title), key(said.summary), key(said.text)
    either = f"{title} {key(said.window)}"
    begins = summary[:60] or "\n"
    long = [len(line) >= NAMED for line in written]
    named = [enough and line in either for enough, line in zip(long, written, strict=True)]
    columns: list[Sequence[float] | Floats] = [
        [first[line] < here for here, line in enumerate(written)],
        [last[line] > here for here, line in enumerate(written)],
        named,
        [line == title for line in written],
        np.minimum(np.cumsum(named), 2) / 2.0,
        [enough and (line in summary or line.startswith(begins)) for enough, line in zip(long, written, strict=True)],
        [enough and line in text for enough, line in zip(long, written, strict=True)],
        np.full(len(written), float(len(text) > ENOUGH)),
    ]
    return [np.asarray(column, np.float64) for column in columns]


def _distance(steps: Numbers) -> Floats:
    return np.sign(steps) * np.minimum(np.log1p(np.abs(steps)), FAR) / FAR


def _since(signs: NDArray[np.bool_]) -> Floats:
    """Measure how many blocks above the nearest sign is, a block itself left out."""
    here = np.arange(len(signs))
    at = np.maximum.accumulate(np.where(signs, here, -1))
    above = np.concatenate([[-1], at[:-1]])
    return np.where(above < 0, FAR, np.minimum(np.log1p(here - above), FAR)) / FAR
