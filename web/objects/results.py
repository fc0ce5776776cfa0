"""What a search, a facet of it, an export, suggestions and the state of the index are answered with."""

from __future__ import annotations

from typing import Annotated, Literal, TypedDict

from search.answer import Line, Through
from search.aside import Aside
from search.significance import Significant
from search.state import Kept
from search.suggestions import Title, Word
from web.objects.parts import Mark, Marked, Named, Stretch, Value


class RemovedLine(TypedDict):
    """A line that cleaning took out, and what matched in it."""

    n: Annotated[int, "Its number in the original, from 1."]
    reason: str
    text: str
    marks: list[Mark]


class Story(TypedDict):
    """The story that an article belongs to."""

    id: str
    size: Annotated[int, "Its articles."]
    copies: int
    variants: int
    version: Literal["first", "copy", "variant"]


class Hit(TypedDict):
    """One line of results: an article, which may stand for its story."""

    id: str
    rank: int
    score: float
    title: str
    title_marks: list[Mark]
    url: str
    source: str
    lang: Annotated[str, "ISO 639-1; `und` when unknown."]
    section: str
    published: Annotated[str | None, "2016, 2016-11 or 2016-11-30: as much as is known."]
    fragments: list[Marked]
    removed: list[RemovedLine]
    entities: list[Named]
    story: Story
    through: Annotated[tuple[Through, ...], "The entities that it is found through only, not by the words typed."]


class Fewer(TypedDict):
    """A word to leave out."""

    text: str
    rest: Annotated[str, "The query without it."]
    total: int


class Results(TypedDict):
    """A page of hits and what is around them."""

    query: str
    read_as: str
    relaxed: Annotated[bool, "Not all words had to be there."]
    least: Annotated[int | None, "How many had to; null is all."]
    limited: Annotated[bool, "There were too many articles to read the text of all."]
    partial: Annotated[bool, "A part of the index did not answer: there may be more."]
    total: Annotated[int, "Articles."]
    by: Line
    through: Annotated[int, "Articles found through an entity only."]
    lines: Annotated[int, "Hits on all pages."]
    page: int
    took_ms: float
    hits: list[Hit]
    facets: dict[str, list[Value]]
    histogram: list[Stretch]
    suggestion: Annotated[str | None, "What may have been meant."]
    drops: list[Fewer]
    generation: str


class WholeFacet(TypedDict):
    """The values of one facet of a search."""

    field: str
    total: int
    lines: int
    values: list[Value]
    significant: tuple[Significant, ...]
    statistic: str
    looked_at: Annotated[int, "Among how many values these were chosen, when there may be more; else 0."]
    generation: str


class ExportManifest(TypedDict):
    """What somebody has to know about an export to make it again."""

    query: str
    read_as: str
    least: int | None
    limited: bool
    where: list[tuple[str, str]]
    order: Literal["newest", "oldest"]
    articles: int
    generation: str
    made: str
    glaneur: str


class Suggested(TypedDict):
    """What goes on as typed."""

    suggestions: Annotated[list[str], "The texts of `words`."]
    words: tuple[Word, ...]
    titles: tuple[Title, ...]


class State(TypedDict):
    """What is served."""

    articles: int
    generation: str
    engine: str
    languages: dict[str, int]
    sources: dict[str, int]
    first: str | None
    last: str | None
    generations: Annotated[list[Kept], "Those that are kept, the newest first."]
    set_aside: Annotated[Aside | None, "By the last run that set anything aside."]
