"""The habits of a source and an article of it to the article without the lines that the source always has.

A habit is the form of a line: its text, whatever its digits and months (`publié le 0 {month} 0`); how it ends
(`…par Radio Fanal`), begins (`Photo : …`), or what it has shortly before its end (`…par …`), however it goes on there;
or the lines above and below it, whatever it is (`réagir`, `…`, `©…`, with line ends between them).
"""

from __future__ import annotations

import dataclasses
import functools
import re
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final, Literal

from index.cleaning.alignment import BETWEEN, line_numbers
from index.cleaning.cleaned import Cleaned, Line
from index.cleaning.dates import month
from index.cleaning.decisions import turn
from index.cleaning.furniture import key
from index.cleaning.sentences import ends, is_prose

FREQUENT: Final = "source frequency"
"""Why a line is taken out; how frequent it is follows behind a comma."""
OWN: Final = "habits of the source"
"""Why a line is kept, or taken out, when somebody wrote so into the file."""
VARIED: Final = "…"
"""Where a form is not the same on every page."""
MONTH: Final = "{month}"
"""What stands for any month in a line that has digits."""
LONGEST: Final = 300
"""Characters of a line that are compared; a longer one neither begins nor ends by habit."""
UNSURE: Final = 0.75
"""Confidence in keeping a line up to which the lines above and below it can take it out."""
REST: Final = 40
"""Characters that may follow what a line has shortly before its end."""
MOST_TAKEN: Final = 0.5
"""Share of an article's characters beyond which habits must be wrong about it."""
NEAR: Final = 20
"""Lines above and below in which the next one that is not blank is looked for."""
MOST_ROWS: Final = 5_000
"""Lines of an article that are looked at."""

Place = Literal["", "before", "within", "after", "among"]
"""Where a line is: before the sentences of the article, after, or between them; or wherever the lines above and below
it are such lines too. Empty when it makes no difference."""
Verdict = Literal["keep", "remove"]

_DIGITS: Final = re.compile(r"\d+")
_WORD: Final = re.compile(r"[^\W\d_]+")


@dataclass(frozen=True, slots=True, kw_only=True)
class Habit:
    """A form, and what becomes of the lines that have it."""

    form: str
    verdict: Verdict = "remove"
    place: Place = ""
    pages: int = 0
    """Articles that have it."""
    of: int = 0
    """Articles that were looked at; 0 when nobody counted, but somebody wrote it down."""
    note: str = ""

    @property
    def by_hand(self) -> bool:
        """Whether somebody wrote it: what is learnt takes lines out, and is counted."""
        return self.verdict == "keep" or not self.of

    @property
    def reason(self) -> str:
        """Say why a line is as it is."""
        return OWN if self.by_hand else f"{FREQUENT}, {self.pages} of {self.of} pages"

    @property
    def confidence(self) -> float:
        """How sure it is: the rule of succession (Laplace)."""
        return 1.0 if self.by_hand else round((self.pages + 1) / (self.pages + 2), 3)


@dataclass(frozen=True, slots=True)
class Row:
    """A line of an article that something stands on, as habits see it."""

    at: int
    """Its place among the lines of the article, from 0."""
    text: str
    form: str
    kept: bool
    confidence: float
    alone: bool
    """Whether it is a paragraph by itself, not the title, not a part of one."""

    @property
    def open(self) -> bool:
        """Whether it ends like no sentence."""
        return len(self.text) <= LONGEST and not ends(self.text)

    @property
    def is_text(self) -> bool:
        """Whether it looks like the text of an article."""
        return self.kept and not self.open and is_prose(self.text)


@dataclass(frozen=True, slots=True)
class Habits:
    """The habits of one source, as lines are compared with them."""

    all: tuple[Habit, ...] = ()
    _whole: Mapping[tuple[str, Place], Habit] = dataclasses.field(default_factory=dict)
    _shaped: tuple[tuple[re.Pattern[str], Habit], ...] = ()
    _has_between: bool = False

    @classmethod
    def of(cls, habits: Iterable[Habit]) -> Habits:
        """Sort habits for comparison: what somebody wrote comes first."""
        ordered = tuple(sorted(habits, key=lambda habit: (not habit.by_hand, -habit.pages, habit.form, habit.place)))
        whole: dict[tuple[str, Place], Habit] = {}
        for habit in ordered:
            whole.setdefault((habit.form, habit.place), habit)
        shaped = tuple((shape(habit.form), habit) for habit in ordered if is_shape(habit.form))
        return cls(ordered, whole, shaped, any(is_between(habit.form) for habit in ordered))

    def __contains__(self, form: str) -> bool:
        """Say whether lines of this text are a habit anywhere."""
        return any((form, place) in self._whole for place in _PLACES)

    def about(self, row: Row, place: Place, lines: Sequence[Line]) -> Habit | None:
        """Return what holds for one of these lines at a place; the last word has who wrote it."""
        found = [self._whole.get((row.form, each)) for each in ("", place)]
        among = self._whole.get((row.form, "among"))
        if among and all((side, "among") in self._whole for side in _sides(row, lines)):
            found.append(among)
        if row.open and self._shaped:
            said = plain(row.text)
            fitting = (each for form, each in self._shaped if each.place in ("", place) and form.search(said))
            found.append(next(fitting, None))
        found.append(self.between(row, lines))
        return min(filter(None, found), key=lambda habit: not habit.by_hand, default=None)

    def between(self, row: Row, lines: Sequence[Line]) -> Habit | None:
        """Return what holds for one of these lines by those above and below it, when it is kept without much confidence."""
        if not self._has_between or not row.kept or row.confidence > UNSURE:
            return None
        above, below = _sides(row, lines)
        pairs = ((one, other) for one in (above, signed(above)) for other in (below, signed(below)) if one and other)
        return next((found for pair in pairs if (found := self._whole.get((between(*pair), "")))), None)


def _sides(row: Row, lines: Sequence[Line]) -> tuple[str, str]:
    """Return the forms of the next lines above and below that are not blank, '' where there are none."""
    above, below = lines[max(0, row.at - NEAR) : row.at][::-1], lines[row.at + 1 : row.at + 1 + NEAR]
    first, last = (next((text for line in side if (text := line.text.strip())), "") for side in (above, below))
    return written(first), written(last)


def between(above: str, below: str) -> str:
    """Write the form of whatever stands between two lines."""
    return f"{above}\n{VARIED}\n{below}"


def is_between(form: str) -> bool:
    """Say whether a form is one of whatever stands between two lines."""
    return f"\n{VARIED}\n" in form


def signed(form: str) -> str:
    """Write a line that begins with a sign as any such line; '' when it does not."""
    return f"{form[0]}{VARIED}" if form and not form[0].isalnum() else ""


_PLACES: Final[tuple[Place, ...]] = ("", "before", "within", "after", "among")


def apply(cleaned: Cleaned, habits: Habits) -> Cleaned:
    """Take out of an article what is a habit of its source, put back what somebody wants kept; the title stays.

    Doing it again changes nothing. What would take out most of the article is no habit.
    """
    if not habits.all or not cleaned.lines:
        return cleaned
    found = rows(cleaned, kept_only=not any(habit.verdict == "keep" for habit in habits.all))
    lines = cleaned.lines
    outside = {row.at for row in found if habits.between(row, lines)}
    placed = zip(found, places(found, habits, outside), strict=True)
    verdicts = [(row, habits.about(row, place, lines)) for row, place in placed]
    turned = {
        row.at: (habit, _turned(lines[row.at], habit))
        for row, habit in verdicts
        if habit and (habit.verdict == "keep") != row.kept and (row.alone or not row.kept)
    }
    learnt = {at for at, (habit, _) in turned.items() if not habit.by_hand and habit.place != "among"}
    size = sum(len(row.text) for row in found if row.kept and row.alone)
    if sum(len(row.text) for row in found if row.at in learnt) > MOST_TAKEN * size:
        turned = {at: each for at, each in turned.items() if at not in learnt}
    changed = turn(cleaned, {at: line for at, (_, line) in turned.items()}) if turned else cleaned
    return changed if changed.body or not cleaned.body else cleaned


def _turned(line: Line, habit: Habit) -> Line:
    kept = habit.verdict == "keep"
    return dataclasses.replace(line, kept=kept, reason=habit.reason, confidence=habit.confidence)


def rows(cleaned: Cleaned, *, kept_only: bool = False) -> list[Row]:
    """Look at the lines of an article, or at those that were kept."""
    numbers = line_numbers(cleaned)[1:]
    paragraphs = dict(zip(numbers, map(len, cleaned.body.split(BETWEEN)), strict=False))
    named = key(cleaned.title)
    return [
        Row(
            at=at,
            text=text,
            form=written(text),
            kept=line.kept,
            confidence=line.confidence,
            alone=_is_alone(line, paragraphs) and key(text) != named,
        )
        for at, line in enumerate(cleaned.lines[:MOST_ROWS])
        if (line.kept or not kept_only) and (text := line.text.strip())
    ]


def _is_alone(line: Line, paragraphs: Mapping[int, int]) -> bool:
    """Say whether a kept line is a paragraph: one that was broken over several lines is longer than its first."""
    size = paragraphs.get(line.n) if line.kept else None
    return size is not None and size <= len(line.text) + 10


def places(found: Sequence[Row], habits: Collection[str] | Habits, outside: Collection[int] = ()) -> Iterator[Place]:
    """Say where each line is, as seen from the first and the last sentence that is no habit itself.

    Lines whose number is `outside` are no sentences of the article.
    """
    text = [at for at, row in enumerate(found) if row.is_text and row.form not in habits and row.at not in outside]
    first, last = (text[0], text[-1]) if text else (len(found), len(found))
    for at in range(len(found)):
        yield "before" if at < first else "within" if at <= last else "after"


def written(text: str) -> str:
    """Write a line so that those of the same form are equal."""
    return _written(text[:LONGEST])


@functools.lru_cache(maxsize=65_536)
def _written(text: str) -> str:
    return _without_dates(key(text)).strip(f"{VARIED} ")


def _without_dates(text: str) -> str:
    text = _DIGITS.sub("0", text)
    return _WORD.sub(lambda word: MONTH if month(word[0].casefold()) else word[0], text) if "0" in text else text


def plain(text: str) -> str:
    """Write a line so that beginnings and endings can be compared: capitals count in these."""
    return _without_dates(" ".join(text.replace("’", "'").split()))


def is_shape(form: str) -> bool:
    """Say whether a form leaves something open."""
    return not is_between(form) and (form.startswith(VARIED) or form.endswith(VARIED))


def shaped(form: str) -> str:
    """Write a form that leaves something open as lines are compared with it, the blanks at its ends included."""
    same = _without_dates(form.replace("’", "'").strip(VARIED))
    inner = " ".join(same.split())
    first, last = same[:1].isspace(), same[-1:].isspace()
    starts, ends = form.startswith(VARIED), form.endswith(VARIED)
    before = VARIED + " " * first if starts else ""
    return before + inner + (" " * last + VARIED if ends else "")


def shape(form: str) -> re.Pattern[str]:
    """Return what finds the lines of such a form; what does not begin with a blank is written to what stands before."""
    same = re.escape(form.strip(VARIED))
    starts, ends = form.startswith(VARIED), form.endswith(VARIED)
    before = (r"(?<=.)" if form[1:2].isspace() else r"(?<=\S)") if starts and ends else r"(?<=.)" if starts else "^"
    return re.compile(before + same + (f".{{1,{REST}}}$" if starts and ends else "." if ends else "$"))
