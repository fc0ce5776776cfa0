"""What the API answers with, as types; the document at /api/openapi.json is made from these."""

from __future__ import annotations

from typing import Annotated, Literal, TypedDict

from search.answer import Line, Through
from search.article import EntityType
from search.concordance import Order
from search.likeness import Candidate
from search.mending.folding import Why
from search.significance import Significant
from search.suggestions import Title, Word

Mark = tuple[int, int]


class Problem(TypedDict):
    """An error (RFC 9457)."""

    type: str
    title: str
    status: int
    detail: Annotated[str, "What is wrong and what to do."]
    instance: Annotated[str, "The request, as the logs name it."]


class Marked(TypedDict):
    """A window of a text, and what matched in it."""

    text: str
    marks: Annotated[list[Mark], "Offsets in code points, ends excluded, in order, never overlapping."]


class RemovedLine(TypedDict):
    """A line that cleaning took out, and what matched in it."""

    n: Annotated[int, "Its number in the original, from 1."]
    reason: str
    text: str
    marks: list[Mark]


class Named(TypedDict):
    """A person, place or organisation that an article names."""

    id: str
    label: str
    type: EntityType


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


class Value(TypedDict):
    """A value of a facet."""

    value: str
    label: Annotated[str, "In the reader's language."]
    count: Annotated[int, "As many lines of results as the filter on it leaves."]


class Stretch(TypedDict):
    """A stretch of time."""

    date: Annotated[str, "2016, 2016-11 or 2016-11-30; a decade or a century is a period."]
    count: int


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


class ArticleEntity(TypedDict):
    """An entity as one article has it."""

    id: str
    label: str
    type: EntityType
    count: int


class Translation(TypedDict):
    """An article that says the same in another language."""

    id: str
    lang: str
    title: str


class WholeArticle(TypedDict):
    """An article, all of it."""

    id: str
    title: str
    lead: str
    body: Annotated[str, "A blank line is between paragraphs."]
    url: str
    lang: str
    source: str
    section: str
    published: str | None
    updated: str | None
    authors: list[str]
    agency: list[str]
    tags: list[str]
    captions: list[str]
    entities: list[ArticleEntity]
    story: str
    version: Literal["", "first", "copy", "variant"]
    marks: Annotated[dict[str, list[Mark]], "Where `q` matches in title, lead and body."]
    translations: list[Translation]


class Alike(TypedDict):
    """An article on the same subject."""

    id: str
    title: str
    url: str


class Similar(TypedDict):
    """Articles on the same subject."""

    id: str
    similar: list[Alike]


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


class WrittenAs(TypedDict):
    """A name as articles write it."""

    text: str
    lang: str
    count: int


class InContext(TypedDict):
    """A sentence that names an entity."""

    article: str
    title: str
    dated: str
    fragment: Marked


class OneEntity(TypedDict):
    """A person, place or organisation through the articles that name it."""

    id: str
    type: EntityType
    label: str
    hidden: bool
    articles: int
    lines: int
    ids: Annotated[list[Value], "Itself and what was merged into it."]
    joined: Annotated[dict[str, Why], "Those of the ids that articles join by themselves, and why."]
    spellings: list[WrittenAs]
    contexts: list[InContext]
    together: Annotated[dict[str, list[Value]], "What most of its articles name too, by type."]
    significant: Annotated[dict[str, tuple[Significant, ...]], "What they name more often than by chance."]
    alike: Annotated[tuple[Candidate, ...], "What may be the same."]
    histogram: list[Stretch]
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


class Place(TypedDict):
    """One place where an article has what is looked for."""

    id: Annotated[str, "Of the article."]
    title: str
    source: str
    published: str | None
    lang: str
    zone: Literal["title", "lead", "body"]
    start: Annotated[int, "Of the match in the zone, in code points."]
    end: int
    before: str
    match: str
    after: str


class Frequency(TypedDict):
    """How often something stands in the articles of one source, language or time."""

    value: str
    label: Annotated[str, "In the reader's language."]
    places: int
    articles: Annotated[int, "That have it."]
    words: Annotated[int, "Of all articles there."]
    per_million: Annotated[float, "Places per million words."]


class Frequencies(TypedDict):
    """Frequencies of a concordance."""

    overall: Frequency
    source: list[Frequency]
    lang: list[Frequency]
    date: list[Frequency]


class Concordance(TypedDict):
    """A page of places and what was counted."""

    query: str
    read_as: str
    least: Annotated[int | None, "How many of the words had to be in an article; null is all."]
    limited: Annotated[bool, "There were too many articles to read the text of all for the query."]
    order: Order
    found: Annotated[int, "Articles."]
    read: Annotated[int, "Articles that were looked into."]
    complete: Annotated[bool, "All were."]
    first: Annotated[str | None, "When not all were: the first and the last day that were read to the end."]
    last: str | None
    total: Annotated[int, "Places in the articles that were read."]
    sorted: Annotated[int, "Places that can be paged through."]
    page: int
    took_ms: float
    places: list[Place]
    frequencies: Frequencies
    generation: str
