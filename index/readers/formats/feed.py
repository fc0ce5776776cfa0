"""A feed, RSS or Atom of any version, becomes an article for each of its entries."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from index.readers.byte_source import ByteSource
from index.readers.element import Element
from index.readers.markup import (
    LANG,
    child,
    elements,
    inner_html,
    is_markup,
    line_of,
    name_of,
    text_of,
    without_tags,
)
from index.readers.reasons import Reason
from index.readers.record import article
from index.source import RawArticle, Rejected

EXTENSIONS: Final[tuple[str, ...]] = (".rss", ".atom", ".rdf")
ABOUT: Final = "a feed: each entry, its whole text when it has it, else its description"
ROOTS: Final = frozenset({"rss", "feed", "RDF"})
_MAIL: Final = re.compile(r"\S+@\S+")
SHORT: Final = 2_000
"""Characters of a description that can be a lead."""


@dataclass(frozen=True, slots=True)
class _Feed:
    """What is said of all entries."""

    title: str = ""
    lang: str = ""


def read(source: ByteSource) -> Iterator[RawArticle | Rejected]:
    """Read each entry; one that is no article is rejected and the next is read."""
    feed: _Feed | None = None
    troubled = False
    for found in elements(source, "item", "entry"):
        if isinstance(found, Rejected):
            troubled = True
            yield found
            continue
        number, entry = found
        feed = feed or _feed(entry)
        key = line_of(child(entry, "guid", "id"))
        yield article(_record(entry, feed), f"{source.origin}:{number}", key)
    if feed is None and not troubled:
        yield Rejected(source.origin, Reason.EMPTY, "the feed has no entries")


def _feed(entry: Element) -> _Feed:
    """Read what is said before the first entry; in RSS 1.0 that is beside it."""
    parent = entry.getparent()
    if parent is None:
        return _Feed()
    channel = child(parent, "channel")
    channel = parent if channel is None else channel
    lang = line_of(child(channel, "language")) or channel.get(LANG) or ""
    return _Feed(without_tags(line_of(child(channel, "title"))), lang)


def _record(entry: Element, feed: _Feed) -> dict[str, object]:
    summary = _written(child(entry, "description", "summary"))
    content = _written(child(entry, "encoded", "content")) or summary
    lead = "" if content == summary or len(summary) > SHORT else " ".join(without_tags(summary).split())
    own = child(child(entry, "source"), "title")
    return {
        "title": " ".join(without_tags(line_of(child(entry, "title"))).split()),
        "url": _address(entry),
        "lead": lead,
        "html" if is_markup(content) else "text": content if is_markup(content) else without_tags(content),
        "published": line_of(child(entry, "pubDate", "published", "date", "issued", "created")),
        "updated": line_of(child(entry, "updated", "modified")),
        "authors": [name for each in entry if name_of(each) in {"author", "creator"} and (name := _name(each))],
        "tags": [tag for each in entry if name_of(each) == "category" and (tag := line_of(each) or each.get("term"))],
        "source": line_of(own) or feed.title,
        "lang": entry.get(LANG) or feed.lang,
    }


def _written(element: Element | None) -> str:
    """Write what an element says, which is HTML whether it is quoted or not."""
    if element is None:
        return ""
    return inner_html(element) if element.get("type") == "xhtml" else text_of(element).strip()


def _address(entry: Element) -> str:
    links = [each for each in entry if name_of(each) == "link"]
    for link in links:
        if link.get("href") and (link.get("rel") or "alternate") == "alternate":
            return str(link.get("href"))
    plain = next((line_of(link) for link in links if line_of(link)), "")
    guid = child(entry, "guid")
    permanent = guid is not None and (guid.get("isPermaLink") or "true") == "true"
    told = line_of(guid) if permanent else ""
    return plain or (told if told.startswith(("http://", "https://")) else "")


def _name(element: Element) -> str:
    """Write the name of an author without the address that RSS 2.0 wants there: `mail (Name)`."""
    said = line_of(child(element, "name")) or line_of(element)
    return _MAIL.sub("", said).strip(" ()<>")
