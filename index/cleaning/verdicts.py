"""A laid-out text becomes a verdict on each line: kept, or the kind of furniture it is.

Rules go first; on a whole page a trained network has the last word on what is kept, and the rules say what the rest is.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Final

from index.cleaning.furniture import announces, author, key
from index.cleaning.judgement import article_probabilities
from index.cleaning.layout import Layout
from index.cleaning.reasons import WEAK, Furniture
from index.cleaning.sentences import PROSE, ends, is_prose, is_sentence, width
from index.cleaning.title import BEFORE_SITE
from index.identify import LOOKED_AT, script_of

TITLES: Final = 8
"""Titles of other articles that one heading announces at most."""
NEAR: Final = 6
"""Lines between a title and its article."""
SITE_NAME: Final = 40
"""Characters that a page's title has beyond the article's."""
NAMED: Final = 10
"""Characters from which the same words are no chance."""
BLOCK: Final = 4
"""Lines of a caption and what is linked beside it."""
FOREIGN: Final = 0.8
"""Share of letters in another script that makes a line foreign to its article."""

KEPT: Final = 0.4
"""Probability from which a line is kept: when unsure, it is."""
SENTENCE_KEPT: Final = 0.1
"""The same of a sentence that no rule takes out."""

JUDGED: Final = 10
"""Lines outside the article from which a text is judged by the network though it is no whole page."""

Verdict = tuple[int, Furniture]
"""A line, from 0, and what it is."""
Judge = Callable[[Layout, str, list[Furniture | None]], Mapping[int, float]]
"""What tells how likely each line is of the article, from the layout, the title and what the rules say."""


def verdicts(
    layout: Layout, title: str = "", at: int | None = None, judge: Judge = article_probabilities
) -> tuple[list[Furniture | None], list[float]]:
    """Tell for each line what it is, None for those to keep, and how sure that is, 0.5 to 1; `at` is the title itself.

    A title far above the article of a page is that of its window, and counts as repeated.
    """
    kinds = by_rules(layout)
    sure = [1.0] * len(kinds)
    if layout.is_page or sum(map(layout.outside, range(len(kinds)))) >= JUDGED:
        _judge(layout, kinds, sure, judge(layout, title, kinds))
    for position in _repeating(layout, key(title)):
        kinds[position], sure[position] = Furniture.TITLE, 1.0
    if at is not None:
        kinds[at] = Furniture.TITLE if layout.is_page and layout.start - at > NEAR else None
        sure[at] = 1.0
    return kinds, sure


def _judge(
    layout: Layout, kinds: list[Furniture | None], sure: list[float], probabilities: Mapping[int, float]
) -> None:
    """Let the network decide; what a rule takes out below the comments' heading it cannot bring back.

    Where it finds no article at all, the rules stand: a text is never all furniture because of it.
    """
    if max(probabilities.values(), default=0.0) < KEPT:
        return
    below = range(layout.end, len(kinds))
    comments = next((here for here in below if layout.words[here] is Furniture.COMMENTS), len(kinds))
    for position, probability in probabilities.items():
        kind = kinds[position]
        sentence = kind is None and ends(layout.lines[position])
        kept = probability >= (SENTENCE_KEPT if sentence else KEPT) and not (kind and position > comments)
        kinds[position] = None if kept else kind or layout.words[position] or Furniture.PAGE
        sure[position] = max(0.5, probability if kept else 1 - probability)


def by_rules(layout: Layout) -> list[Furniture | None]:
    """Tell for each line what it is by the rules alone, None for those that no rule takes out."""
    kinds: list[Furniture | None] = [None] * len(layout.lines)
    for step in _STEPS:
        for position, kind in step(layout, kinds):
            kinds[position] = kinds[position] or kind
    return kinds


def _by_words(layout: Layout, kinds: list[Furniture | None]) -> Iterator[Verdict]:
    for position, kind in enumerate(layout.words):
        if kind and (kind not in WEAK or layout.outside(position) or _beside(layout, position)):
            if kind is Furniture.LEGAL and not layout.is_page and is_prose(layout.lines[position]):
                continue  # news of the law
            yield position, kind


def _beside(layout: Layout, position: int) -> bool:
    """Say whether the next line on either side is furniture whatever it stands beside."""
    near = [*layout.words[max(0, position - 1) : position], *layout.words[position + 1 : position + 2]]
    return any(kind and kind not in WEAK for kind in near)


def _bylines(layout: Layout, kinds: list[Furniture | None]) -> Iterator[Verdict]:
    for position in range(min(layout.start + 2, layout.end)):
        if author(layout.lines[position]):
            yield position, Furniture.BYLINE


def _announced(layout: Layout, kinds: list[Furniture | None]) -> Iterator[Verdict]:
    """Follow each heading such as "Lire aussi" over the titles under it."""
    for position, kind in enumerate(layout.words):
        if kind is Furniture.RELATED and announces(layout.lines[position]):
            found = 0
            for below in range(position + 1, min(position + 2 + TITLES, len(kinds))):
                line = layout.lines[below]
                if (not line and found) or is_sentence(line) or width(line) > 2 * PROSE:
                    break
                if line:
                    found += 1
                    yield below, Furniture.RELATED


def _linked(layout: Layout, kinds: list[Furniture | None]) -> Iterator[Verdict]:
    """Take the titles that share a block, set off by blank lines, with a caption."""
    for block in _blocks(layout):
        pictured = any(layout.words[position] in {Furniture.CAPTION, Furniture.CREDIT} for position in block)
        if pictured and len(block) <= BLOCK and not any(_is_text(layout.lines[position]) for position in block):
            yield from ((position, Furniture.RELATED) for position in block)


def _blocks(layout: Layout) -> Iterator[list[int]]:
    if "" not in layout.lines:
        return
    block: list[int] = []
    for position, line in enumerate([*layout.lines, ""]):
        if line:
            block.append(position)
        elif block:
            yield block
            block = []


def _is_text(line: str) -> bool:
    return is_sentence(line) or width(line) >= 2 * PROSE


def _foreign(layout: Layout, kinds: list[Furniture | None]) -> Iterator[Verdict]:
    main = script_of(" ".join(layout.lines[layout.start : layout.end][:TITLES])[:LOOKED_AT])[0]
    for position, line in enumerate(layout.lines):
        if not line or not main or not layout.outside(position) or width(line) >= PROSE or is_sentence(line):
            continue
        if main == "Latin" and max(line) < "\u0370":
            continue  # nothing but Latin letters comes before
        script, share = script_of(line)
        if script and script != main and share >= FOREIGN:
            yield position, Furniture.SCRIPT


def _around(layout: Layout, kinds: list[Furniture | None]) -> Iterator[Verdict]:
    """Take what is around the article: all of it on a page, else a block of lines that mostly are furniture."""
    for side in (range(layout.start), range(layout.end, len(kinds))):
        filled = [position for position in side if layout.lines[position]]
        known = sum(kinds[position] is not None for position in filled)
        block = known > 1 and 2 * known >= len(filled) and not any(_is_text(layout.lines[here]) for here in filled)
        if layout.start < layout.end and (layout.is_page or block):
            yield from ((position, Furniture.PAGE) for position in filled)


def _repeating(layout: Layout, title: str) -> Iterator[int]:
    if len(title) < NAMED:
        return
    for position, line in enumerate(layout.lines):
        if len(line) <= len(title) + SITE_NAME:
            written = key(line)
            rest = written.removeprefix(title)
            if written == title or (rest != written and rest.lstrip()[:1] in BEFORE_SITE):
                yield position


_STEPS: Final[tuple[Callable[[Layout, list[Furniture | None]], Iterator[Verdict]], ...]] = (
    _by_words,
    _bylines,
    _announced,
    _linked,
    _foreign,
    _around,
)
