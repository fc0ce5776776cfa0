"""A cleaned article and what readers decided about its lines to the article as they want it; nothing is forgotten by it.

It knows nothing of how cleaning decides: it turns verdicts over, and takes paragraphs out of the body or puts them in.
"""

from __future__ import annotations

import bisect
import dataclasses
import functools
import hashlib
import itertools
import json
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final, Literal

from index.cleaning.alignment import BETWEEN, line_numbers
from index.cleaning.characters import squeeze
from index.cleaning.cleaned import Cleaned, Line
from index.cleaning.furniture import key
from search.original import RESTORED

REMOVED: Final = "removed by decision"
LONGEST: Final = 1_000
"""Characters of a line that are compared; lines that begin with as many same ones are the same."""
_DIGITS: Final = re.compile(r"\d+")

__all__ = ["REMOVED", "RESTORED", "Action", "Decision", "apply", "comparable", "digest", "turn"]

Action = Literal["restore", "remove"]


@dataclass(frozen=True, kw_only=True)
class Decision:
    """A line, in one article or in all of a source, is to be kept or to be taken out."""

    action: Action
    text: str
    """The line, as it is in the original."""
    article: str = ""
    """Id of the article; empty when it is about a source."""
    source: str = ""
    line: int = 0
    """Number of the line in that article, when several have the same text; 0 is all of them."""
    near: bool = False
    """Lines with other digits are the same line."""
    at: str = ""
    """When it was taken: ISO 8601."""
    note: str = ""
    by: str = ""
    """Who took it, when that is known."""

    @functools.cached_property
    def id(self) -> str:
        """A name that stays the same as long as nothing but the note and who took it changes (8 hex digits)."""
        said = [self.action, self.text, self.article, self.source, self.line, self.near, self.at]
        return hashlib.blake2b(json.dumps(said).encode(), digest_size=4).hexdigest()

    @functools.cached_property
    def written(self) -> str:
        """The text as lines are compared with it."""
        return comparable(self.text, near=self.near)

    def is_about(self, id: str, source: str) -> bool:
        """Say whether it is about an article with this id, of this source."""
        return self.article == id if self.article else bool(self.source) and self.source == source


def digest(of_source: Iterable[Decision], of_article: Iterable[Decision]) -> str:
    """Hash what was decided about an article and its source: equal digests need no new work; '' when nothing was."""
    return "".join(_hashed("".join(each.id for each in some)) for some in (of_source, of_article))


def _hashed(text: str) -> str:
    return hashlib.blake2b(text.encode(), digest_size=8).hexdigest() if text else ""


def apply(cleaned: Cleaned, decisions: Sequence[Decision]) -> Cleaned:
    """Return the article with the lines restored and removed that the decisions say; the last word about a line holds.

    What is not about a line of this article, is so already, or would take its title out, changes nothing.
    """
    if not decisions:
        return cleaned
    numbers = line_numbers(cleaned)[1:]
    wanted = {
        at: dataclasses.replace(cleaned.lines[at], kept=kept, reason=RESTORED if kept else REMOVED, confidence=1.0)
        for at, kept in _verdicts(cleaned, numbers, decisions).items()
    }
    return turn(cleaned, wanted)


def turn(cleaned: Cleaned, wanted: Mapping[int, Line]) -> Cleaned:
    """Return the article with some lines, by their places from 0 and in their order, as they are wanted.

    What is so already, or is the title, or is not to be found in the body, stays as it is.
    """
    title, *numbers = line_numbers(cleaned)
    body = _Body(numbers, cleaned.body)
    lines = list(cleaned.lines)
    for at, line in wanted.items():
        was = lines[at]
        if line.kept == was.kept or was.n == title or not was.text.strip():
            continue
        if line.kept:
            body.put_in(was)
        elif not body.take_out(was):
            continue
        lines[at] = line
    return dataclasses.replace(cleaned, body=body.text, lines=tuple(lines))


@dataclass(slots=True)
class _Paragraph:
    """A paragraph, and the line it begins at; of one that is no line, the line before it."""

    number: int
    text: str


class _Body:
    """The paragraphs of a body while lines are put in and taken out."""

    def __init__(self, numbers: Sequence[int], text: str) -> None:
        """Know the line that each paragraph begins at, 0 when it is none."""
        texts = text.split(BETWEEN) if text else []
        places: list[int] = list(itertools.accumulate(numbers, max))
        self._all = [_Paragraph(place, text) for place, text in zip(places, texts, strict=True)]
        self._placed = [at for at, number in enumerate(numbers) if number]
        self._begins = [numbers[at] for at in self._placed]
        self._unplaced = {key(text): at for at, text in enumerate(texts) if not numbers[at]}

    @property
    def text(self) -> str:
        """Put it together; a line that was put in comes after those before it in the original."""
        ordered = sorted(self._all, key=lambda paragraph: paragraph.number)
        return BETWEEN.join(paragraph.text for paragraph in ordered if paragraph.text)

    def put_in(self, line: Line) -> None:
        """Make a line a paragraph."""
        self._all.append(_Paragraph(line.n, line.text.strip()))

    def take_out(self, line: Line) -> bool:
        """Take a line out; say whether it was there."""
        written = key(line.text)
        before = bisect.bisect_right(self._begins, line.n)
        likely = self._unplaced.get(written, self._placed[before - 1] if before else None)
        return likely is not None and _cut(self._all[likely], line, written)


def _cut(paragraph: _Paragraph, line: Line, written: str) -> bool:
    """Take a line out of the paragraph that it is, or is a part of."""
    whole = key(paragraph.text)
    if whole == written or (whole and paragraph.number == line.n and written.startswith(whole)):
        paragraph.text = ""
        return True
    for text in (line.text.strip(), squeeze(line.text)):
        before, found, after = paragraph.text.partition(text)
        if found:
            paragraph.text = f"{before.rstrip()} {after.lstrip()}".strip()
            return True
    return False


_Run = tuple[int, ...]
"""The places, from 0, of the lines that are one paragraph; most have one."""


def _verdicts(cleaned: Cleaned, numbers: Sequence[int], decisions: Sequence[Decision]) -> dict[int, bool]:
    """Return what the last decision about each line says, by the place of the line, in their order."""
    lines, runs = cleaned.lines, list(_runs(cleaned, numbers))
    same: dict[tuple[bool, str], list[_Run]] = {}
    for near in {decision.near for decision in decisions}:
        for text, run in runs:
            same.setdefault((near, comparable(text, near=near)), []).append(run)
    found: dict[int, bool] = {}
    for decision in decisions:
        meant = same.get((decision.near, decision.written), []) if decision.written else []
        here = [run for run in meant if lines[run[0]].n == decision.line] or meant
        found |= dict.fromkeys((at for run in here for at in run), decision.action == "restore")
    return dict(sorted(found.items()))


def _runs(cleaned: Cleaned, numbers: Sequence[int]) -> Iterator[tuple[str, _Run]]:
    """Yield each line, and each paragraph that is broken over several."""
    lines = cleaned.lines
    places = {line.n: at for at, line in enumerate(lines)}
    yield from ((line.text, (at,)) for at, line in enumerate(lines))
    for number, paragraph in zip(numbers, cleaned.body.split(BETWEEN), strict=False):
        begin = places.get(number, len(lines))
        size = _size((lines[at].text.strip() for at in range(begin, len(lines))), paragraph)
        if size > 1:
            yield paragraph, tuple(range(begin, begin + size))


def _size(lines: Iterable[str], paragraph: str) -> int:
    """Count the lines that a paragraph was broken into; 0 when it was not."""
    end = 0
    for size, line in enumerate(lines, 1):
        if not (line and paragraph.startswith(line, end)):
            return 0
        end += len(line) + 1
        if end > len(paragraph):
            return size
    return 0


def comparable(text: str, *, near: bool) -> str:
    """Write a line so that it can be compared with another; with `near`, whatever its digits are."""
    written = key(squeeze(text[:LONGEST]))
    return _DIGITS.sub("0", written) if near else written
