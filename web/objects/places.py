"""What a concordance is answered with."""

from __future__ import annotations

from typing import Annotated, Literal, TypedDict

from search.concordance import Order


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
