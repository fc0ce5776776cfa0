"""A raw article of plain text becomes a clean one: title, body, and the verdict on every line."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

from index.cleaning.characters import plain, squeeze
from index.cleaning.cleaned import Line
from index.cleaning.dates import read_date
from index.cleaning.furniture import author, key
from index.cleaning.hyphens import joined, once
from index.cleaning.layout import Layout, layout
from index.cleaning.mojibake import mended
from index.cleaning.reasons import Furniture
from index.cleaning.title import title_line
from index.cleaning.verdicts import verdicts
from index.cleaning.wrapping import paragraphs

MOST_LINES: Final = 50_000
"""Lines that are looked at one by one; what follows is one more line."""
DATED_NEAR: Final = 12
"""Lines above or below the article of a page within which its date is looked for."""


@dataclass(frozen=True, slots=True)
class TextParts:
    """What a text holds."""

    title: str
    body: str
    lines: tuple[Line, ...]
    published: date | None = None
    authors: tuple[str, ...] = ()


def clean_text(text: str, title: str = "", lead: str = "") -> TextParts:
    """Clean a text; `title` and `lead`, when its source gave them, are not looked for but taken out of the body."""
    given = text.removesuffix("\n").removesuffix("\r")
    original = plain(given)
    mend = mended(given)
    text = original if mend is given else plain(mend)
    if "\n" not in text:
        return _single(text, title, original)
    lines = text.split("\n", MOST_LINES)
    groups = paragraphs([line.strip() for line in lines])
    known = once(lines)
    plan = layout([joined([lines[here].strip() for here in group], known) for group in groups])
    at = None if title else title_line(plan)
    title = title or (squeeze(plan.lines[at]) if at is not None else "")
    kinds, sure = verdicts(plan, title, at)
    _mark_lead(plan, kinds, lead)
    kept = [line for here, line in enumerate(plan.lines) if line and kinds[here] is None and here != at]
    listed = _listed(original.split("\n", MOST_LINES), groups, kinds, sure)
    return TextParts(title, "\n\n".join(kept), listed, _published(plan, kinds), _authors(plan, kinds))


def _single(text: str, title: str, original: str) -> TextParts:
    body = text.strip()
    return TextParts(title, body, (Line(1, original, True),))


def _mark_lead(plan: Layout, kinds: list[Furniture | None], lead: str) -> None:
    if not lead:
        return
    first = next((here for here, line in enumerate(plan.lines) if line and kinds[here] is None), None)
    if first is not None and key(plan.lines[first]) == key(lead):
        kinds[first] = Furniture.LEAD


def _listed(
    lines: Sequence[str], groups: Sequence[range], kinds: Sequence[Furniture | None], sure: Sequence[float]
) -> tuple[Line, ...]:
    return tuple(
        Line(here + 1, lines[here], kind is None, kind or "", round(confidence, 3))
        for group, kind, confidence in zip(groups, kinds, sure, strict=True)
        for here in group
    )


def _published(plan: Layout, kinds: Sequence[Furniture | None]) -> date | None:
    near = range(max(0, plan.start - DATED_NEAR), min(len(kinds), plan.end + DATED_NEAR))
    nearest = sorted(near, key=lambda here: abs(here - plan.start))
    dated = (read_date(plan.lines[here]) for here in nearest if kinds[here] and plan.words[here] is Furniture.DATE)
    return next((found for found in dated if found), None)


def _authors(plan: Layout, kinds: Sequence[Furniture | None]) -> tuple[str, ...]:
    return tuple(author(plan.lines[here]) for here, kind in enumerate(kinds) if kind is Furniture.BYLINE)[-1:]
