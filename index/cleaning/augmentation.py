"""Labelled pages become described ones, themselves and changed at random, to train `train_lines.py` with.

There are few sites to learn from, so each page is seen in other forms as well: with the article of another site in its
furniture, with less furniture, with the article nearly alone, with its paragraphs broken into sentences or lists; and
some of these as in a language of which no phrase is known.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Final

import numpy as np

from index.cleaning.forms import forms
from index.cleaning.furniture import furniture
from index.cleaning.labelled_lines import LabelledLine, LabelledPage
from index.cleaning.layout import Layout, layout
from index.cleaning.network import Table
from index.cleaning.reasons import Furniture
from index.cleaning.title import title_line
from index.cleaning.verdicts import by_rules

LEAST: Final = 3
"""Lines of an article that can be put into another page."""
AROUND: Final = (0, 0, 1, 2, 5, 10)
"""Lines of furniture left on either side of an article nearly alone."""
KINDS: Final = (
    ("as it is", 0.28),
    ("mixed", 0.13),
    ("mixed", 0.13),
    ("alone", 0.1),
    ("thinned", 0.1),
    ("broken", 0.12),
)
"""The forms of a page, and how often each is drawn beside the others."""
BARE: Final = (("as it is", 0.06), ("mixed", 0.06), ("thinned", 0.05), ("broken", 0.03))
"""The same in a language without phrases."""
PARAGRAPH: Final = 80
"""Characters of a line from which it may be broken."""
LEFT: Final = 0.4
SENTENCES: Final = 0.75
NUMBERED: Final = 0.9
"""Of paragraphs so many are left, the rest up to the second become sentences, above the third the clauses are numbered."""
_SENTENCE: Final = re.compile(r"(?<=[.!?…])\s+(?=\S)")
_CLAUSE: Final = re.compile(r"[,;:–—]\s+|(?<=[.!?…])\s+")
_ANY_LANGUAGE: Final = frozenset({Furniture.CODE, Furniture.COUNTER})
"""Kinds that need no phrases."""


@dataclass(frozen=True, slots=True)
class Described:
    """One page in one form: features (n, NAMES), label and weight of each line, and how often the form is drawn."""

    site: str
    features: Table
    labels: Table
    counted: Table
    drawn: float


def described(pages: Sequence[LabelledPage], rng: np.random.Generator) -> list[list[Described]]:
    """Describe each page in each of its forms; what is mixed is mixed from these pages alone."""
    articles = [page for page in pages if _is_whole(page)]
    return [list(_forms(page, articles, rng)) for page in pages]


def _is_whole(page: LabelledPage) -> bool:
    start, end = page.article()
    return end - start >= LEAST


def _forms(page: LabelledPage, articles: Sequence[LabelledPage], rng: np.random.Generator) -> Iterator[Described]:
    for has_phrases, kinds in ((True, KINDS), (False, BARE)):
        for kind, drawn in kinds:
            if kind == "as it is" or _is_whole(page):
                yield describe(changed(page, kind, articles, rng), drawn, has_phrases)


def changed(page: LabelledPage, kind: str, articles: Sequence[LabelledPage], rng: np.random.Generator) -> LabelledPage:
    """Give a page in one of the forms of `KINDS`; `articles` are those that it is mixed with."""
    start, end = page.article()
    lines = [*page.lines]
    if kind == "mixed":
        other = _of_another_site(page, articles, rng)
        first, last = other.article()
        lines[start:end] = other.lines[first:last]
    elif kind == "alone":
        before, after = rng.choice(AROUND, 2)
        lines = lines[max(0, start - before) : end + after]
    elif kind == "thinned":
        share = rng.random() / 2
        lines = [line for at, line in enumerate(lines) if start <= at < end or rng.random() > share]
    elif kind == "broken":
        lines = [piece for line in lines for piece in _broken(line, rng)]
    return LabelledPage(page.site, tuple(lines))


def _broken(line: LabelledLine, rng: np.random.Generator) -> list[LabelledLine]:
    """Write a paragraph as its sentences, or as a list of its clauses, numbered or not, or leave it."""
    chance = rng.random()
    if not line.kept or len(line.text) < PARAGRAPH or chance < LEFT:
        return [line]
    pieces = [piece for piece in (_SENTENCE if chance < SENTENCES else _CLAUSE).split(line.text) if piece]
    if chance > NUMBERED:
        pieces = [f"{number}. {piece}" for number, piece in enumerate(pieces, 1)]
    return [replace(line, text=piece) for piece in pieces]


def _of_another_site(page: LabelledPage, articles: Sequence[LabelledPage], rng: np.random.Generator) -> LabelledPage:
    """Draw an article; one of the site that half of the pages are of in a tenth of the cases at most."""
    for _ in range(20):
        other = articles[int(rng.integers(len(articles)))]
        if other.site != page.site and (other.site or rng.random() < 0.1):
            return other
    return page


def describe(page: LabelledPage, drawn: float = 1.0, has_phrases: bool = True) -> Described:
    """Describe a page, shape (lines, NAMES), as one whose language has phrases of furniture or has none."""
    plan = layout(page.texts, None if has_phrases else [_without_phrases(line) for line in page.texts])
    _, features = forms(plan, named(plan), by_rules(plan))
    kept, counted = (
        np.array(each, np.float32) for each in zip(*((line.kept, line.counted) for line in page.lines), strict=True)
    )
    return Described(page.site, features, kept, counted, drawn)


def named(plan: Layout) -> str:
    """Give the title of a page, '' when none is to be made out."""
    at = title_line(plan)
    return "" if at is None else plan.lines[at]


def _without_phrases(line: str) -> Furniture | None:
    kind = furniture(line)
    return kind if kind in _ANY_LANGUAGE else None
