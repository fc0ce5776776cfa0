"""Why cleaning takes a line out: few short phrases, shown to the reader and counted."""

from __future__ import annotations

from enum import StrEnum


class Furniture(StrEnum):
    """The kinds of lines that are on an article's page and not in the article."""

    ADVERTISEMENT = "advertisement"
    AGENCY = "agency"
    BYLINE = "byline"
    CAPTION = "caption"
    CODE = "code"
    COMMENTS = "comments"
    COOKIES = "cookies"
    COPYRIGHT = "copyright"
    COUNTER = "counter"
    CREDIT = "photo credit"
    DATE = "date"
    INTERFACE = "interface"
    LEAD = "duplicate of lead"
    LEGAL = "legal notice"
    NAVIGATION = "navigation"
    NEWSLETTER = "newsletter"
    PAGE = "page furniture"
    PAYWALL = "paywall"
    RELATED = "related title"
    SCRIPT = "another script"
    SHARE = "share button"
    SUBSCRIBE = "subscribe button"
    TICKER = "news ticker"
    TITLE = "duplicate of title"


WEAK = frozenset(
    {
        Furniture.AGENCY,
        Furniture.BYLINE,
        Furniture.COUNTER,
        Furniture.DATE,
        Furniture.INTERFACE,
        Furniture.LEGAL,
        Furniture.NAVIGATION,
    }
)
"""What may as well be a heading, a number or a sentence of the article: taken out only where the article is not."""
