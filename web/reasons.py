"""Why an article is found to a sentence that says it and the rows of a table that adds it up."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final

from babel.lists import format_list
from flask_babel import gettext, ngettext
from flask_babel import lazy_gettext as _

from search.document import REMOVED
from search.explanation import How, Reason, why
from search.query.parser import parse
from search.typed import texts
from search.view import View
from web.current import language

_HOW: Final[dict[How, str]] = {
    "exact": _("the very word"),
    "accents": _("with other accents"),
    "inflection": _("another form"),
    "stem": _("any form of the word (same stem)"),
    "relative": _("pieces of the word"),
    "phrase": _("as a phrase"),
    "close": _("close to one another"),
    "prefix": _("begins with it"),
}
_ZONES: Final = {"title": _("title"), "lead": _("lead"), "body": _("text")}
_MOST_SAID: Final = 4
"""Words that the sentence counts; the table has all."""


@dataclass(frozen=True, slots=True)
class Row:
    """One reason, and what it adds to the score."""

    word: str
    how: How
    forms: tuple[str, ...]
    """What the article has instead of the word."""
    zones: dict[str, int]
    """title, lead, body to how often it is there."""
    points: float
    """In hundredths, so that the rows of a table add up to its total."""


@dataclass(frozen=True, slots=True)
class Why:
    """Why an article is found."""

    sentence: str
    rows: tuple[Row, ...]
    """The most rewarding first."""
    total: float


def has_words(text: str) -> bool:
    """Say whether a query looks for something in the text of articles: filters, `*` and `retiré:` do not."""
    return any(each.zone != REMOVED for each in texts(parse(text)))


def explained(view: View, text: str, id: str) -> Why | None:
    """Say why a query finds an article; None when it does not, or has no words. Raises NoArticle."""
    reasons = why(view, text, id).reasons if has_words(text) else ()
    if not reasons:
        return None
    points = hundredths([reason.points for reason in reasons])
    rows = tuple(_row(reason, worth) for reason, worth in zip(reasons, points, strict=True))
    return Why(_sentence(reasons), rows, round(sum(points), 2))


def hundredths(points: Sequence[float]) -> list[float]:
    """Round to hundredths, each up or down, so that what is shown adds up to the rounded sum (largest remainder)."""
    exact = [each * 100 for each in points]
    shown = [int(each) for each in exact]
    missing = round(sum(exact)) - sum(shown)
    for at in sorted(range(len(exact)), key=lambda at: shown[at] - exact[at])[: max(0, missing)]:
        shown[at] += 1
    return [each / 100 for each in shown]


def how_name(how: How) -> str:
    """Say in which way an article has a word."""
    return str(_HOW[how])


def zone_name(zone: str) -> str:
    """Name a part of an article."""
    return str(_ZONES[zone])


def _row(reason: Reason, points: float) -> Row:
    forms = reason.forms if reason.how in ("accents", "inflection") else ()
    return Row(_word(reason), reason.how, forms, reason.zones, points)


def _word(reason: Reason) -> str:
    return f"{reason.word}*" if reason.how == "prefix" else reason.word


def _sentence(reasons: Iterable[Reason]) -> str:
    """Say how often each word is there, in any of its forms."""
    of_word: dict[str, list[Reason]] = {}
    for reason in reasons:
        if reason.how != "close":
            of_word.setdefault(_word(reason), []).append(reason)
    said = [_said(word, same) for word, same in of_word.items()]
    rest = [gettext("other words")] if len(said) > _MOST_SAID else []
    things = format_list([*said[:_MOST_SAID], *rest], locale=language())
    return str(gettext("It has %(things)s.", things=things))


def _said(word: str, reasons: list[Reason]) -> str:
    """Say it by the reason that counts most: a stem counts every form."""
    isolated = f"\N{FIRST STRONG ISOLATE}{word}\N{POP DIRECTIONAL ISOLATE}"
    most = max(reasons, key=_count)
    if not _count(most):
        return str(gettext("pieces of “%(word)s”", word=isolated))
    if most.how == "phrase":
        thing = gettext("the phrase “%(word)s”", word=isolated)
    elif any(_count(reason) == _count(most) for reason in reasons if reason.how in ("exact", "accents", "prefix")):
        thing = gettext("“%(word)s”", word=isolated)
    else:
        thing = gettext("“%(word)s” or another form of it", word=isolated)
    times = _count(most)
    return _placed(ngettext("%(thing)s once", "%(thing)s %(num)s times", times, thing=thing), most)


def _placed(said: str, reason: Reason) -> str:
    """Add what is in the title; of a phrase only the best part of the article is counted, so that one is named."""
    title = reason.zones.get("title", 0)
    if title == _count(reason):
        placed = gettext("%(said)s (in the title)", said=said)
    elif title:
        placed = ngettext("%(said)s (once in the title)", "%(said)s (%(num)s times in the title)", title, said=said)
    elif reason.how == "phrase" and "lead" in reason.zones:
        placed = gettext("%(said)s (in the lead)", said=said)
    elif reason.how == "phrase":
        placed = gettext("%(said)s (in the text)", said=said)
    else:
        placed = said
    return str(placed)


def _count(reason: Reason) -> int:
    return sum(reason.zones.values())
