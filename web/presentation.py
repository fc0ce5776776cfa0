"""Numbers, dates, names and marked text to what a template shows in the reader's language."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from typing import Final
from urllib.parse import urlencode

from flask import Flask, request
from flask_babel import format_date, format_decimal, format_percent, gettext
from flask_babel import lazy_gettext as _

from search.article import ENTITY_TYPES
from search.labels import label
from search.mending.folding import Why
from web.addresses import Id, outside
from web.current import LANGUAGES, language, view
from web.editing import begin, editing
from web.marking import direction, marked, tongue
from web.parameters import Parameters
from web.reasons import how_name, zone_name
from web.timeline import box, period_name, wider
from web.words import in_each_language, ngettext

_FIELDS: Final = {
    "person": _("Person"),
    "place": _("Place"),
    "organisation": _("Organisation"),
    "source": _("Source"),
    "lang": _("Language"),
    "section": _("Section"),
    "author": _("Author"),
    "agency": _("Agency"),
    "tag": _("Keyword"),
    "story": _("Story"),
    "story_size": _("Articles in the story"),
    "date": _("Date"),
}
_FACETS: Final = {
    "person": _("People"),
    "place": _("Places"),
    "organisation": _("Organisations"),
    "source": _("Sources"),
    "lang": _("Languages"),
    "section": _("Sections"),
    "author": _("Authors"),
    "story_size": _("Articles in the story"),
}
_VERSIONS: Final = {"first": _("first version"), "copy": _("copy"), "variant": _("variant")}
_FILTERS: Final = {"or": _("or"), "and": _("and"), "not": _("without")}
_LIKENESS: Final = {
    "letters": _("the same letters"),
    "acronym": _("acronym"),
    "initials": _("initials"),
    "part": _("a part of the name"),
    "near": _("nearly the same letters"),
}
_JOININGS: Final[dict[Why, str]] = {
    "acronym": _("as articles explain its acronym"),
    "name": _("as nearly all articles take this name"),
    "script": _("as its letters are in another script"),
}
_REASONS: Final = {
    "advertisement": _("advertisement"),
    "agency": _("agency"),
    "byline": _("byline"),
    "caption": _("caption"),
    "code": _("code"),
    "comments": _("comments"),
    "cookies": _("cookies"),
    "copyright": _("copyright"),
    "counter": _("counter"),
    "photo credit": _("photo credit"),
    "date": _("date"),
    "interface": _("interface"),
    "duplicate of lead": _("duplicate of lead"),
    "legal notice": _("legal notice"),
    "navigation": _("navigation"),
    "newsletter": _("newsletter"),
    "page furniture": _("page furniture"),
    "paywall": _("paywall"),
    "related title": _("related title"),
    "another script": _("another script"),
    "share button": _("share button"),
    "subscribe button": _("subscribe button"),
    "news ticker": _("news ticker"),
    "duplicate of title": _("duplicate of title"),
    "restored by decision": _("restored by decision"),
    "removed by decision": _("removed by decision"),
    "source frequency": _("frequent in this source"),
    "habits of the source": _("habits of the source"),
}


@dataclass(frozen=True, slots=True)
class SignedIn:
    """Who has signed in."""

    name: str
    """Empty when nobody has."""
    by_password: bool
    here: str
    """The address of this page."""


_COUNTED: Final = re.compile(r"(\d{1,9}) of (\d{1,9}) pages")


def register(app: Flask) -> None:
    """Give an application's templates and URLs what they need."""
    app.url_map.converters["id"] = Id
    named = (
        box,
        dated,
        direction,
        entity_name,
        facet_name,
        field_name,
        filter_name,
        lines_counted,
        lines_named,
        marked,
        milliseconds,
        number,
        percent,
        outside,
        period_name,
        rate,
        short_date,
        tongue,
        wider,
    )
    for each in (
        *named,
        begin,
        how_name,
        joining_name,
        language_name,
        likeness_name,
        points,
        reason_name,
        version_name,
        zone_name,
    ):
        app.jinja_env.filters[each.__name__] = each
    app.jinja_env.globals.update(
        ui_language=language,
        entity_kinds=entity_kinds,
        other_languages=other_languages,
        here_and_now=here_and_now,
        signed_in=signed_in,
    )
    app.jinja_env.trim_blocks = app.jinja_env.lstrip_blocks = True


@in_each_language
def number(value: float) -> str:
    """Write a number with the separators of the reader's language."""
    return str(format_decimal(value))


def lines_counted(count: int, stories: bool) -> str:
    """Say how many lines of results there are: stories, or articles."""
    return _lines_counted((count, stories))


def lines_named(count: int, stories: bool) -> str:
    """Name what there are so many of."""
    return _lines_named((count, stories))


@in_each_language
def _lines_counted(line: tuple[int, bool]) -> str:
    count, stories = line
    if stories:
        return str(ngettext("%(num)s story", "%(num)s stories", count, num=number(count)))
    return str(ngettext("%(num)s article", "%(num)s articles", count, num=number(count)))


@in_each_language
def _lines_named(line: tuple[int, bool]) -> str:
    count, stories = line
    return str(ngettext("story", "stories", count) if stories else ngettext("article", "articles", count))


def version_name(version: str) -> str:
    """Name what an article is of its story."""
    return str(_VERSIONS[version])


def milliseconds(value: float) -> str:
    """Write a time; a decimal only where it says something."""
    return number(round(value) if value >= 10 else max(round(value, 1), 0.1))


def rate(value: float) -> str:
    """Write how many there are in a million: a decimal where it says something."""
    return number(round(value, 0 if value >= 100 else 1))


def short_date(value: str) -> str:
    """Write an ISO date in few letters; a month or a year as they are."""
    return str(format_date(date.fromisoformat(value), "medium")) if len(value) == 10 else period_name(value)


@in_each_language
def points(value: float) -> str:
    """Write what adds to a score."""
    return str(format_decimal(value, "#,##0.00"))


@in_each_language
def dated(value: str) -> str:
    """Write an ISO date, a month or a year in full."""
    return str(format_date(date.fromisoformat(value), "long")) if len(value) == 10 else period_name(value)


def entity_name(id: str, written: str) -> str:
    """Return the name of a person, place or organisation in the reader's language, else as it is written."""
    return view().mended.mending.name(id, language()) or label(id, language()) or written


def language_name(code: str) -> str:
    """Return the name of a language."""
    return view().label("lang", code, language())


def other_languages() -> Iterator[tuple[str, str]]:
    """Yield (code, link to this very page) for the languages of the interface that it is not in."""
    for code in LANGUAGES:
        if code != language():
            yield code, _here(ui=code)


def signed_in() -> SignedIn | None:
    """Return who has signed in, or may; None where nobody does."""
    found = editing()
    if found is None or found.access is None:
        return None
    here = request.full_path if request.query_string else request.path
    return SignedIn(found.access.name() or "", found.access.by_password, here)


def here_and_now() -> str:
    """Return the link to this very page of what is live."""
    return _here(generation="")


def _here(**other: str) -> str:
    """Return a link to this very page, with other values: what a page of its own knows (`order`, `inside`) stays."""
    kept = {name: request.args.getlist(name) for name in request.args} | Parameters.of(request.args).values | other
    return "?" + urlencode({name: value for name, value in kept.items() if value}, doseq=True)


@in_each_language
def field_name(field: str) -> str:
    """Name a filter."""
    return str(_FIELDS.get(field, field))


def filter_name(how: str) -> str:
    """Say what a filter does beside the one before it."""
    return str(_FILTERS[how])


def entity_kinds() -> Mapping[str, str]:
    """Return what introduces the name of an entity, by its type: `Personne : `."""
    return _kinds(language())


@lru_cache(maxsize=len(LANGUAGES))
def _kinds(_: str) -> Mapping[str, str]:
    return {type: f"{field_name(type)}{gettext(': ')}" for type in ENTITY_TYPES}


@in_each_language
def facet_name(field: str) -> str:
    """Name a facet: many values of one field."""
    return str(_FACETS.get(field, field))


@in_each_language
def percent(value: float) -> str:
    """Write a share from 0 to 1."""
    return str(format_percent(value))


def likeness_name(how: str) -> str:
    """Say how a name is like another one."""
    return str(_LIKENESS[how])


def joining_name(why: Why) -> str:
    """Say what makes an id a part of an entity when nobody decided it."""
    return str(_JOININGS[why])


def reason_name(reason: str) -> str:
    """Say why cleaning took a line out; a reason that is not known here is shown as it is."""
    kind, comma, figures = reason.partition(", ")
    counted = _COUNTED.fullmatch(figures)
    if not counted or kind not in _REASONS:
        return str(_REASONS.get(reason, reason))
    pages, every = map(int, counted.groups())
    said = gettext("on %(pages)s of %(every)s pages", pages=number(pages), every=number(every))
    return f"{_REASONS[kind]}{comma}{said}"
