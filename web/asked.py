"""What can be in the query string of a search: names, bounds, and what the API says about them."""

from __future__ import annotations

from typing import Final, get_args

from search.answer import Line
from search.document import LONGEST_KEYWORD
from search.engines.base import Sort
from search.filters import AND, FILTERS, NOT, SEVERAL
from web.current import LANGUAGES, LONGEST_NAME
from web.description import Choice, Count, Parameter, Text, When

LONGEST_TEXT: Final = 10_000
"""Characters of `q`."""
LAST_PAGE: Final = 100_000
LARGEST_PAGE: Final = 100
"""Hits."""
MOST_FILTERS: Final = 20
USUAL_SIZE: Final = 10
SORTS: Final[tuple[Sort, ...]] = get_args(Sort)

Q: Final = Text(name="q", about="What to look for, in the query language; `*` is every article.", longest=LONGEST_TEXT)
PAGE: Final = Count(name="page", about="Which page of hits.", most=LAST_PAGE, default=1)
SIZE: Final = Count(name="size", about="Hits on a page.", most=LARGEST_PAGE, default=USUAL_SIZE)
SORT: Final = Choice(name="sort", about="The order of the hits; by relevance when there are words.", choices=SORTS)
BY: Final[Choice[Line]] = Choice(
    name="by", about="What one hit is, and what is counted.", choices=get_args(Line), default="story"
)
NAMES: Final = Choice(
    name="names", about="Look for names as they are written only, not for their entities.", choices=("written",)
)
UI: Final = Choice(name="ui", about="The language of labels and messages.", choices=LANGUAGES)
GENERATION: Final = Text(
    name="generation",
    about="The generation to ask, by its name in an answer, while it is kept; the live one when unset.",
    longest=LONGEST_NAME,
)
_TOLD: Final = {
    "": "Only articles that have this {}; of several, one of them.",
    NOT: "No articles that have this {}.",
    AND: "Only articles that have this {} too.",
}
"""What filters are for, by what is before the name of their field."""
_DATES: Final = {
    "": "Only articles of this day, month, year or period; of several, one of them.",
    NOT: "No articles of this time.",
}
NARROWING: Final[tuple[Text | When, ...]] = (
    *(
        Text(name=f"{how}{field}", about=told.format(field), longest=LONGEST_KEYWORD, many=True)
        for how, told in _TOLD.items()
        for field in FILTERS
        if field != "date" and (how != AND or field in SEVERAL)
    ),
    *(When(name=f"{how}date", about=told, longest=LONGEST_KEYWORD) for how, told in _DATES.items()),
)
ASKED: Final[tuple[Parameter, ...]] = (Q, *NARROWING, PAGE, SIZE, SORT, BY, NAMES, UI, GENERATION)
"""What a search takes."""
