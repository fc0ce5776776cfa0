"""What is served to the page about it: how much, since when, which generations, and what was set aside and why."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Final

from babel.units import format_unit
from flask import Flask
from flask_babel import format_date, format_time
from flask_babel import lazy_gettext as _

from search.aside import Aside, aside, aside_stamp
from search.state import Kept, generations, state
from web.current import language, served, view
from web.timeline import period_name

_REASONS: Final = {
    "a list of addresses": _("a list of addresses, which are not fetched"),
    "archive": _("archive that can’t be read"),
    "attachment not read": _("attachment of a message"),
    "bad decision": _("line of the decisions that decides nothing"),
    "bad deletion": _("line of the deletions that deletes nothing"),
    "bad field": _("field that can’t be what it is"),
    "bad id": _("id that can’t be one"),
    "broken XML": _("broken XML"),
    "broken message": _("broken message"),
    "could not be analysed": _("could not be analysed"),
    "could not be read": _("could not be read"),
    "damaged": _("damaged"),
    "empty": _("empty"),
    "encrypted": _("encrypted"),
    "ended its worker": _("ended the process that worked on it"),
    "expands too much": _("expands too much when unpacked"),
    "format not read": _("format that is not read"),
    "id given twice": _("id given twice"),
    "line too long": _("line too long"),
    "list not readable": _("list that can’t be read"),
    "name leads outside": _("name that leads out of its archive"),
    "needs an extra": _("needs an extra that is not installed"),
    "nested too deeply": _("nested too deeply"),
    "no layer of text": _("pictures without a layer of text"),
    "no longer there": _("no longer there"),
    "no such column": _("table without the columns that are needed"),
    "no text": _("no text"),
    "not JSON": _("not JSON"),
    "not a page": _("not a page"),
    "not a regular file": _("not a regular file"),
    "not a row": _("not a row of its table"),
    "not an object": _("not an object"),
    "not text": _("not text"),
    "nothing left": _("nothing is left when it is cleaned"),
    "too large": _("too large"),
    "too long": _("too long"),
    "took too long": _("took too long"),
    "unreadable": _("unreadable"),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Stated:
    """What is served."""

    articles: int
    languages: tuple[tuple[str, int], ...]
    """Codes, and of how many articles; the commonest first."""
    sources: int
    first: str
    """Month of the oldest article that has a date; empty when none has."""
    last: str
    engine: str
    kept: tuple[Kept, ...]
    """The generations, the newest first."""
    aside: Aside | None

    @property
    def live(self) -> Kept | None:
        """The generation that answers."""
        return next((each for each in self.kept if each.live), None)


def register(app: Flask) -> None:
    """Give an application's templates how times, sizes and reasons are written."""
    for each in (moment, size, why_aside):
        app.jinja_env.filters[each.__name__] = each


def stated() -> Stated:
    """Look at what is served."""
    found = state(view().searcher, served().engine.name)
    return Stated(
        articles=found["articles"],
        languages=tuple(found["languages"].items()),
        sources=len(found["sources"]),
        first=period_name(found["first"][:7]) if found["first"] else "",
        last=period_name(found["last"][:7]) if found["last"] else "",
        engine=found["engine"],
        kept=tuple(generations(served().engine)),
        aside=aside(served().aside),
    )


def state_stamp() -> str:
    """Return a text that changes with the generations and the lists of what was set aside."""
    engine = served().engine
    return f"{[(name, engine.weight(name)) for name in engine.generations()]} {aside_stamp(served().aside)}"


def moment(value: str) -> str:
    """Write an ISO time of UTC to the minute."""
    time = datetime.fromisoformat(value)
    return f"{format_date(time, 'medium', rebase=False)}, {format_time(time, 'short', rebase=False)} UTC"


def size(value: int) -> str:
    """Write how large something is that has so many bytes."""
    unit, bytes = ("megabyte", 1e6) if value >= 1e6 else ("kilobyte", 1e3)
    return str(format_unit(round(value / bytes), f"digital-{unit}", "short", locale=language()))


def why_aside(reason: str) -> str:
    """Say why something was set aside; a reason that is not known here is shown as it is."""
    return str(_REASONS.get(reason, reason))
