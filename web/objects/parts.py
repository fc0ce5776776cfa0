"""What several answers have in them."""

from __future__ import annotations

from typing import Annotated, TypedDict

from search.article import EntityType

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


class Named(TypedDict):
    """A person, place or organisation that an article names."""

    id: str
    label: str
    type: EntityType


class Value(TypedDict):
    """A value of a facet."""

    value: str
    label: Annotated[str, "In the reader's language."]
    count: Annotated[int, "As many lines of results as the filter on it leaves."]


class Stretch(TypedDict):
    """A stretch of time."""

    date: Annotated[str, "2016, 2016-11 or 2016-11-30; a decade or a century is a period."]
    count: int
