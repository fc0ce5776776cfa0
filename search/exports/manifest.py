"""A search to what somebody has to know about its export to make it again."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from importlib.metadata import version
from typing import Any, Self

from search.answer import Question, Whole
from search.complete import Order
from search.filters import Where
from search.view import View


@dataclass(frozen=True, slots=True, kw_only=True)
class Manifest:
    """What was exported, of what, and when."""

    query: str
    read_as: str
    least: int | None
    """How many of the words an article has; None is all."""
    limited: bool
    """Too many articles to look at the text of all: the best were."""
    where: Where
    order: Order
    articles: int
    generation: str
    made: datetime
    glaneur: str

    @classmethod
    def of(cls, view: View, question: Question, whole: Whole) -> Self:
        """Describe the export that begins now."""
        return cls(
            query=question.text,
            read_as=whole.read_as,
            least=whole.least,
            limited=whole.limited,
            where=question.where,
            order=order_of(question),
            articles=whole.total,
            generation=view.searcher.generation,
            made=datetime.now(UTC).replace(microsecond=0),
            glaneur=version("glaneur"),
        )

    def as_json(self) -> dict[str, Any]:
        """Return the object of a manifest file."""
        return {**dataclasses.asdict(self), "where": [list(each) for each in self.where], "made": self.made.isoformat()}

    def lines(self) -> Iterator[tuple[str, str]]:
        """Yield (name, value) of what there is to say, for formats with comments, which escape it."""
        for name, value in self.as_json().items():
            if name != "where" and value not in (None, False):
                yield name, str(value)
        yield from ((f"where {field}", value) for field, value in self.where)


def order_of(question: Question) -> Order:
    """Return the order of an export: by date, since what is ranked first is no matter when all is there."""
    return "oldest" if question.sort == "oldest" else "newest"
