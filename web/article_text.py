"""An article to the text of its page: what was looked for, its names, and its passages in other languages."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import count
from operator import attrgetter
from typing import Final

from flask import url_for
from flask_babel import gettext
from markupsafe import Markup

from search.article import ENTITY_TYPES, Article, Passage
from search.mentions import Mention
from web.marking import paragraphs, tongue
from web.parameters import Parameters
from web.presentation import entity_name, field_name, language_name
from web.weaving import Stretch, Woven, apart

Marks = Mapping[str, Sequence[tuple[int, int]]]
"""By zone, what was looked for."""
MOST_LINKS: Final = 50
"""To what was found, and to the passages in one language."""
_METONYMY: Final = "metonymy"
_ZONES: Final = ("title", "lead", "body")
_END: Final = attrgetter("end")


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph of the body."""

    html: Markup
    attributes: Markup
    """Of its element: a language of its own; empty when it has none."""


class ArticleText:
    """Title, lead and body of one article as HTML, for one request."""

    def __init__(self, article: Article, marks: Marks, parameters: Parameters, *, names: bool) -> None:
        """Mark what was found in `article`, and its names if they are wanted and there; lead to entities as `parameters` say."""
        self._article, self._parameters = article, parameters
        self._entities = {each.id: each for each in article.entities}
        self._mentions = {zone: [*self._named(zone)] for zone in _ZONES}
        self._foreign = [*_joined(article)]
        numbers = count(1)
        self._marks = {zone: [*_marks(getattr(article, zone), marks.get(zone, ()), numbers)] for zone in _ZONES}
        self.found = sum(map(len, self._marks.values()))
        """How often what was looked for is there."""
        self.marks_names = names and self.has_names
        self._links: dict[tuple[str, bool], Markup] = {}

    @property
    def has_names(self) -> bool:
        """Say whether there are names to mark."""
        return any(self._mentions.values())

    @property
    def switch_url(self) -> str:
        """This page with its names marked, or without when they are."""
        more = {} if self.marks_names else {"mark": "names"}
        return url_for("pages.article", id=self._article.id, **(self._parameters.values | more), _anchor="names")

    @property
    def title(self) -> Markup:
        """The title; empty when there is none."""
        return self._woven("title").html()

    @property
    def lead(self) -> Markup:
        """The lead; empty when there is none."""
        return self._woven("lead").html()

    def paragraphs(self) -> Iterator[Paragraph]:
        """Yield those of the body."""
        body, passages = self._article.body, self._foreign
        alone = self._woven("body")
        mixed = self._woven("body", map(_span, passages, count(1))) if passages else alone
        for start, end in paragraphs(body):
            text = body[start:end]
            first, last = end - len(text.lstrip()), start + len(text.rstrip())
            at = bisect_right(passages, first, key=_END)
            if at < len(passages) and passages[at].start <= first and last <= passages[at].end:
                begins = passages[at].start == first
                yield Paragraph(alone.html(start, end), _tongue(passages[at].lang, at + 1 if begins else 0))
            else:
                yield Paragraph(mixed.html(start, end), Markup())

    @property
    def found_links(self) -> range:
        """The numbers of the first places that were found: `#m1`, `#m2`…."""
        return range(1, min(self.found, MOST_LINKS) + 1)

    @property
    def legend(self) -> list[tuple[str, str]]:
        """(class, what it means) of each kind of name that is there."""
        kinds = {self._kind(each) for mentions in self._mentions.values() for each in mentions}
        return [(each, _kind_name(each)) for each in (*ENTITY_TYPES, _METONYMY) if each in kinds]

    @property
    def languages(self) -> list[tuple[str, list[int]]]:
        """The other languages that there are passages in, and the numbers of the first of these: `#passage-1`…."""
        numbers: dict[str, list[int]] = {}
        for number, passage in enumerate(self._foreign, 1):
            numbers.setdefault(passage.lang, []).append(number)
        return [(language_name(lang), all[:MOST_LINKS]) for lang, all in numbers.items()]

    def _named(self, zone: str) -> Iterator[Mention]:
        return (each for each in self._article.mentions_in(zone) if each.entity in self._entities)

    def _woven(self, zone: str, passages: Iterable[Stretch] = ()) -> Woven:
        names = map(self._link, self._mentions[zone]) if self.marks_names else ()
        return Woven(getattr(self._article, zone), passages, names, self._marks[zone])

    def _link(self, mention: Mention) -> Stretch:
        key = mention.entity, mention.metonymy
        tag = self._links[key] = self._links.get(key) or self._begin(mention)
        return Stretch(mention.start, mention.end, tag, tag, Markup("</a>"))

    def _begin(self, mention: Mention) -> Markup:
        entity, kind = self._entities[mention.entity], self._kind(mention)
        about = f"{_kind_name(kind)}{gettext(': ')}{entity_name(entity.id, entity.label)}"
        return Markup('<a class="name {}" href="{}" title="{}">').format(
            kind, self._parameters.entity_url(entity.id), about
        )

    def _kind(self, mention: Mention) -> str:
        return _METONYMY if mention.metonymy else self._entities[mention.entity].type


def _kind_name(kind: str) -> str:
    return gettext("Place, for those who govern there") if kind == _METONYMY else field_name(kind)


def _marks(text: str, marks: Iterable[tuple[int, int]], numbers: Iterator[int]) -> Iterator[Stretch]:
    """Yield what was found in a text as elements that have their numbers."""
    plain, close = Markup("<mark>"), Markup("</mark>")
    for each in apart(text, (Stretch(start, end, plain, plain, close) for start, end in marks)):
        yield replace(each, tag=Markup('<mark id="m{}">').format(next(numbers)))


def _joined(article: Article) -> Iterator[Passage]:
    """Yield the passages of an article; those in one language with nothing but blanks between them are one."""
    last: Passage | None = None
    for each in apart(article.body, article.foreign):
        if last and last.lang == each.lang and not article.body[last.end : each.start].strip():
            last = replace(last, end=each.end)
            continue
        if last:
            yield last
        last = each
    if last:
        yield last


def _span(passage: Passage, number: int) -> Stretch:
    tag, again = (Markup("<span{}>").format(_tongue(passage.lang, n)) for n in (number, 0))
    return Stretch(passage.start, passage.end, tag, again, Markup("</span>"))


def _tongue(lang: str, number: int) -> Markup:
    """Return the attributes of what is in another language; where it begins, with its number."""
    begins = Markup(' id="passage-{}" data-tongue="{}"').format(number, language_name(lang)) if number else ""
    return Markup(' class="foreign"{} {}').format(begins, tongue(lang))
