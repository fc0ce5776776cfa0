"""The query string of a URL to what is asked for, and back to the URLs of links."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import Any, Final, Literal, Self

from flask import g, url_for
from werkzeug.datastructures import MultiDict

from search.answer import Line, Question
from search.engines.base import Sort
from search.filters import AND, SEVERAL, Where, field_of
from search.query.dates import period
from web.asked import BY, GENERATION, MOST_FILTERS, NAMES, NARROWING, PAGE, SIZE, SORT, UI, USUAL_SIZE, Q
from web.escaping import escaped, joined, query_string
from web.links import Links

Scale = Literal["count", "million"]
"""Of the bars: how many, or how many per million words."""
_DAYS_AS_BARS: Final = 62


@dataclass(frozen=True, slots=True, kw_only=True)
class Parameters:
    """What a URL asks for; whatever makes no sense has its default."""

    q: str = ""
    where: Where = ()
    """Filters, each at most once."""
    page: int = 1
    size: int = USUAL_SIZE
    sort: Sort | None = None
    line: Line = "story"
    as_written: bool = False
    """Whether names are looked for as they are typed only."""
    scale: Scale = "count"
    ui: str | None = None
    generation: str = ""
    """The one that is searched, whatever is live."""

    @classmethod
    def of(cls, arguments: MultiDict[str, str]) -> Self:
        """Read a query string; nothing in it is an error."""
        found = ((each.name, value) for each in NARROWING for value in each.read_all(arguments))
        return cls(
            q=Q.read(arguments),
            where=tuple(dict.fromkeys(found))[:MOST_FILTERS],
            page=PAGE.read(arguments),
            size=SIZE.read(arguments),
            sort=SORT.read(arguments),
            line=BY.read(arguments) or "story",
            as_written=NAMES.read(arguments) == "written",
            ui=UI.read(arguments),
            scale="million" if arguments.get("scale") == "million" else "count",
            generation=GENERATION.read(arguments),
        )

    @property
    def is_blank(self) -> bool:
        """Say whether nothing is asked for: that is the home page."""
        return not self.q.strip() and not self.where

    @property
    def order(self) -> Sort:
        """The sort that applies: without words there is nothing to be relevant to."""
        return self.sort or ("relevance" if self.q.strip() or not self.where else "newest")

    def to_question(self, ui: str) -> Question:
        """Return what to ask the index; filters without words are about every article."""
        text = self.q if self.q.strip() or not self.where else "*"
        return Question(
            text=text,
            where=self.where,
            as_written=self.as_written,
            sort=self.order,
            page=self.page,
            size=self.size,
            by=self.line,
            ui=ui,
        )

    @property
    def is_about_days(self) -> bool:
        """Say whether a date filter is so narrow that days are the bars to show."""
        periods = (period(value) for field, value in self.where if field == "date")
        return any(p and p[0] and p[1] and (p[1] - p[0]).days < _DAYS_AS_BARS for p in periods)

    def asking(self, text: str) -> Self:
        """Ask for other words, with the same filters."""
        return dataclasses.replace(self, q=text, page=1)

    def having(self, field: str, value: str) -> Self:
        """Narrow to the articles that have a value, of those there are: it replaces others, or is there beside them."""
        name, others = self._narrowing(field)
        return dataclasses.replace(self, where=tuple(dict.fromkeys((*others.where, (name, value)))), page=1)

    def adding(self, name: str, value: str) -> Self:
        """Add a filter to what there is; another one on the same value is gone."""
        others = tuple(pair for pair in self.where if (field_of(pair[0]), pair[1]) != (field_of(name), value))
        return dataclasses.replace(self, where=(*others, (name, value))[:MOST_FILTERS], page=1)

    def lifted(self, field: str) -> Self:
        """Remove the filters that one value replaces: those on a field of which an article has only one."""
        if field in SEVERAL:
            return self
        return dataclasses.replace(self, where=tuple(pair for pair in self.where if pair[0] != field), page=1)

    def _narrowing(self, field: str) -> tuple[str, Self]:
        """Return the name of a filter that narrows to one more value, and the others that stay."""
        is_there = field in SEVERAL and any(name == field for name, _ in self.where)
        return f"{AND}{field}" if is_there else field, self.lifted(field)

    def narrowed(self, field: str) -> Callable[[str], str]:
        """Return what gives the address with one more value of a field, as `having` does: the rest of it is written once."""
        name, others = self._narrowing(field)
        chosen = frozenset(value for each, value in others.where if each == name)
        before, after = dataclasses.replace(others, page=1)._around(name)

        def url(value: str) -> str:
            return joined(before, "" if value in chosen else escaped(name, value), after)

        path = self._path
        return lambda value: f"{path}?{url(value)}"

    def lacking(self, field: str, value: str) -> Self:
        """Remove a filter."""
        return dataclasses.replace(self, where=tuple(pair for pair in self.where if pair != (field, value)), page=1)

    def named_as(self, head: Callable[[tuple[str, str]], tuple[str, str]]) -> Self:
        """Put what each filter stands for now for it."""
        return dataclasses.replace(self, where=tuple(dict.fromkeys(map(head, self.where))))

    def undated(self) -> Self:
        """Remove the filters on dates."""
        return dataclasses.replace(self, where=tuple(pair for pair in self.where if pair[0] != "date"), page=1)

    def by_scale(self, scale: Scale) -> Self:
        """Draw the bars otherwise."""
        return dataclasses.replace(self, scale=scale)

    def without_filters(self) -> Self:
        """Remove all filters."""
        return dataclasses.replace(self, where=(), page=1)

    def at(self, page: int) -> Self:
        """Turn to another page."""
        return dataclasses.replace(self, page=page)

    def by(self, sort: Sort) -> Self:
        """Sort otherwise."""
        return dataclasses.replace(self, sort=sort, page=1)

    def a_line(self, by: Line) -> Self:
        """Show one line for each story, or for each article."""
        return dataclasses.replace(self, line=by, page=1)

    def with_names(self, *, as_written: bool) -> Self:
        """Look for names as they are typed only, or for whatever their entities are called."""
        return dataclasses.replace(self, as_written=as_written, page=1)

    def afresh(self, q: str = "", *where: tuple[str, str]) -> Self:
        """Ask for something else altogether, of the same generation, in the same language of the interface."""
        return type(self)(q=q, where=where, ui=self.ui, generation=self.generation)

    def pinned(self, generation: str = "") -> Self:
        """Ask the same of one generation, or of what is live."""
        return dataclasses.replace(self, generation=generation)

    def in_language(self, ui: str) -> Self:
        """Ask the same in another language of the interface."""
        return dataclasses.replace(self, ui=ui)

    @property
    def around(self) -> dict[str, Any]:
        """What every link keeps, wherever it leads."""
        return {name: value for name, value in (("ui", self.ui), ("generation", self.generation)) if value}

    @property
    def values(self) -> dict[str, Any]:
        """The query string of a link: what is not as by default."""
        plain = (
            ("by", self.line, "story"),
            ("names", "written" if self.as_written else "", ""),
            ("q", self.q, ""),
            ("page", self.page, 1),
            ("size", self.size, USUAL_SIZE),
            ("sort", self.sort, None),
            ("scale", self.scale, "count"),
        )
        kept: dict[str, Any] = {name: value for name, value, default in plain if value != default}
        kept |= self.around
        for field, value in self.where:
            kept.setdefault(field, []).append(value)
        return kept

    @property
    def url(self) -> str:
        """The results page."""
        query = query_string(self.values)
        return f"{self._path}?{query}" if query else self._path

    @property
    def _path(self) -> str:
        """Where results are; a page has a hundred links there, so it is made once."""
        if "results" not in g:
            g.results = url_for("pages.search")
        return str(g.results)

    def _around(self, field: str) -> tuple[str, str]:
        """Return the query string as far as the last value of a field, or all of it, and what comes after."""
        values = self.values
        names = list(values)
        end = names.index(field) + 1 if field in values else len(names)
        return tuple(query_string({name: values[name] for name in part}) for part in (names[:end], names[end:]))  # type: ignore[return-value]

    @property
    def links(self) -> Links:
        """The links that a page has many of; what they share is written once for each request."""
        known: dict[Parameters, Links] = g.setdefault("links", {})
        if self not in known:
            known[self] = Links(self)
        return known[self]

    def article_url(self, id: str) -> str:
        """Return the page of an article that can lead back to these results."""
        return self.links.article(id)

    def date_urls(self, values: Iterable[str]) -> dict[str, str]:
        """Return, for each value of a date filter, the results that it leaves."""
        url = self.narrowed("date")
        return {value: url(value) for value in values}

    def comparison_url(self, id: str, other: str) -> str:
        """Return the page that reads another article beside one."""
        return url_for("pages.comparison", id=id, other=other, **self.values)

    def entity_url(self, id: str) -> str:
        """Return the page of a person, place or organisation."""
        return url_for("pages.entity", id=id, **self.around)

    def facet_url(self, field: str, **more: str) -> str:
        """Return the page of all values of a facet."""
        return url_for("pages.facet", field=field, **(self.values | more))

    def concordance_url(self, order: str = "newest", page: int = 1) -> str:
        """Return every place where the words of the search stand."""
        kept = {name: value for name, value in self._all_of_it.items() if name not in ("sort", "by")}
        more = {"order": order} if order != "newest" else {}
        return url_for("concordances.page", **(kept | more | ({"page": page} if page > 1 else {})))

    def places_url(self, format: str, **more: str) -> str:
        """Return the file of every such place."""
        return url_for("concordances.places", **(self._all_of_it | {"format": format} | more))

    def export_url(self, format: str, **more: str) -> str:
        """Return the file of all articles that are found."""
        return url_for("exports.export", **(self._all_of_it | {"format": format} | more))

    @property
    def feed_url(self) -> str:
        """Return the feed of the newest that is found."""
        return url_for("feeds.feed", **self._all_of_it)

    @property
    def _all_of_it(self) -> dict[str, Any]:
        return {name: value for name, value in self.values.items() if name not in ("page", "size", "scale")}

    def hidden(self) -> Iterator[tuple[str, str]]:
        """Yield (name, value) of what the search form keeps beside the words."""
        for name, value in self.values.items():
            if name not in ("q", "page"):
                yield from ((name, str(each)) for each in (value if isinstance(value, list) else [value]))
