"""What one article, or one entity, is answered with."""

from __future__ import annotations

from typing import Annotated, Literal, TypedDict

from search.article import EntityType
from search.likeness import Candidate
from search.mending.folding import Why
from search.significance import Significant
from web.objects.parts import Mark, Marked, Stretch, Value


class ArticleEntity(TypedDict):
    """An entity as one article has it."""

    id: str
    label: str
    type: EntityType
    count: int


class Mentioned(TypedDict):
    """A place where an article names an entity."""

    zone: Literal["title", "lead", "body"]
    start: int
    end: Annotated[int, "Exclusive."]
    entity: Annotated[str, "Its id."]
    metonymy: Annotated[bool, "Whether a place stands for those who speak and act for it."]


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
    story_size: Annotated[
        Literal["1", "2", "3-5", "6-10", "11-20", "21-50", "51-100", "101+"], "Articles of its story."
    ]
    mentions: list[Mentioned]
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
