"""What a page of HTML says of itself for machines becomes the parts that it names: no guess, and at a bounded cost.

Read are JSON-LD of schema.org, Open Graph, Dublin Core and its like, microdata, and the canonical link.
"""

from __future__ import annotations

import html as entities
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Final
from urllib.parse import urljoin, urlsplit, urlunsplit

from index.cleaning.characters import squeeze
from index.cleaning.linked_data import linked_data
from index.cleaning.pictures import captions_of
from index.readers.canonical import without_tracking

LOOKED_AT: Final = 3_000_000
"""Characters of a page that are read."""
MOST_TAGS: Final = 2_000
LONGEST: Final = 1_000
"""Characters of a value; more is none."""
LONGEST_TEXT: Final = 50_000
"""Characters of the text in its JSON-LD that are read."""
MOST_VALUES: Final = 50
_TAG: Final = re.compile(
    r"<(meta|link|time|base)\b((?:[^<>\"']|\"[^\"]{0,8000}\"|'[^']{0,8000}')*+)>|<(span|p|a|div|h1)\s([^<>]{0,400}\bitemprop=[^<>]{0,400})>",
    re.I,
)
_ATTRIBUTE: Final = re.compile(r"([\w:-]{1,40})\s?=\s?(?:\"([^\"]*)\"|'([^']*)'|([^\s\"'>]+))")
_NO_TAG: Final = re.compile(r"[{}@_<>=&;]|^\w+: ")
"""What is meant for machines alone."""
_PLAIN_SECTION: Final = re.compile(r"[a-z][a-z-]{2,30}", re.I)
_NO_SECTION: Final = re.compile("actu|actualites?|archives?|articles?|en|fr|homepage|index|posts?|story|stories", re.I)

# The names of each part, the most trusted one first; those of JSON-LD have `ld:` before them, of microdata `item:`.
_NAMES: Final[Mapping[str, tuple[str, ...]]] = {
    "title": ("ld:headline", "og:title", "item:headline", "dc.title", "dcterms.title", "citation_title", "twitter:title"),
    "lead": ("og:description", "ld:description", "description", "dc.description", "twitter:description"),
    "published": (
        "ld:datepublished", "article:published_time", "og:article:published_time", "og:published_time", "datepublished",
        "item:datepublished", "dc.date.issued", "dcterms.issued", "dcterms.created", "dc.date", "dcterms.date",
        "citation_publication_date", "citation_date", "parsely-pub-date", "sailthru.date", "article.published",
        "publication_date", "publish-date", "pubdate", "originalpublicationdate", "cxenseparse:recs:publishtime", "date", "time:pubdate",
    ),
    "updated": (
        "ld:datemodified", "article:modified_time", "og:updated_time", "og:article:modified_time", "datemodified",
        "item:datemodified", "dcterms.modified", "dc.date.modified", "lastmod", "last-modified",
    ),
    "authors": (
        "ld:author", "article:author", "author", "dc.creator", "dcterms.creator", "citation_author", "item:author",
        "parsely-author", "sailthru.author", "byl",
    ),
    "source": ("og:site_name", "ld:publisher", "application-name", "dc.publisher", "citation_journal_title"),
    "section": ("article:section", "ld:articlesection", "item:articlesection", "parsely-section", "og:section", "section"),
    "tags": ("article:tag", "ld:keywords", "news_keywords", "keywords", "parsely-tags", "item:keywords"),
    "url": ("link:canonical", "og:url", "ld:url", "ld:mainentityofpage", "item:mainentityofpage"),
}  # fmt: skip

Said = dict[str, list[str]]
"""Values by name, in the order of the page."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Metadata:
    """What a page says of itself; what it does not say is empty."""

    text: str = ""
    """The text of the article in its JSON-LD; often cut."""
    title: str = ""
    lead: str = ""
    published: str = ""
    """As it is written there."""
    updated: str = ""
    authors: tuple[str, ...] = ()
    source: str = ""
    section: str = ""
    tags: tuple[str, ...] = ()
    url: str = ""
    """Absolute, http or https, without tracking; '' when there is none such."""
    captions: tuple[str, ...] = ()


def read_metadata(html: str, url: str = "") -> Metadata:
    """Read a page; `url` is where it was found, for addresses that are relative to it."""
    html = html[:LOOKED_AT]
    said: Said = {}
    linked = list(linked_data(html))
    for name, value in (*_tags(html), *linked):
        values = said.setdefault(name, [])
        value = squeeze(entities.unescape(value)) if len(value) <= LONGEST else ""
        if value and len(values) < MOST_VALUES:
            values.append(value)
    address = _address(_every(said, "url"), url or next(iter(said.get("link:base", ())), ""))
    return Metadata(
        text=squeeze(next((value for name, value in linked if name == "ld:articlebody"), "")[:LONGEST_TEXT]),
        title=_first(said, "title"),
        lead=_first(said, "lead"),
        published=_first(said, "published"),
        updated=_first(said, "updated"),
        authors=tuple(next(filter(None, map(_named_people, _every_list(said, "authors"))), ())),
        source=_site(_first(said, "source")),
        section=next(filter(None, map(one_section, _every(said, "section"))), _path_section(address)),
        tags=tuple(_split(next(_every_list(said, "tags"), ()))),
        url=address,
        captions=tuple(captions_of(html)),
    )


def _first(said: Said, part: str) -> str:
    return next(_every(said, part), "")


def _every(said: Said, part: str) -> Iterator[str]:
    return (value for values in _every_list(said, part) for value in values)


def _every_list(said: Said, part: str) -> Iterator[list[str]]:
    return (said[name] for name in _NAMES[part] if said.get(name))


def _named_people(values: Iterable[str]) -> list[str]:
    return [value for value in values if not value.startswith(("http:", "https:", "//"))]


def _site(name: str) -> str:
    """Write the address of a site as its host."""
    return urlsplit(name).netloc.removeprefix("www.") if re.fullmatch(r"https?://[\w.-]+/?", name) else name


def one_section(value: str) -> str:
    """Take the first of the sections that a value lists, '' when it says nothing."""
    first = value.partition(",")[0].strip()
    return first if len(first) <= 60 and not _NO_SECTION.fullmatch(first) else ""


def _split(values: Iterable[str]) -> Iterator[str]:
    seen: set[str] = set()
    for tag in (tag.strip() for value in values for tag in value.split(",")):
        if (
            tag
            and len(tag) <= 80
            and not _NO_TAG.search(tag)
            and tag.casefold() not in seen
            and len(seen) < MOST_VALUES
        ):
            seen.add(tag.casefold())
            yield tag


def _address(found: Iterable[str], base: str) -> str:
    for value in found:
        try:
            whole = urljoin(base, value) if base else value
            parts = urlsplit(whole)
        except ValueError:  # e.g. half an IPv6 address
            continue
        if parts.scheme in {"http", "https"} and "." in parts.netloc and (parts.path.strip("/") or parts.query):
            return without_tracking(urlunsplit(parts._replace(fragment="")))
    return ""


def _path_section(url: str) -> str:
    """Take the first folder of an address for a section: `/societe/fait-divers/titre.html`."""
    folders = urlsplit(url).path.split("/")[1:-1] if url else []
    first = folders[0] if folders else ""
    return first if _PLAIN_SECTION.fullmatch(first) and not _NO_SECTION.fullmatch(first) else ""


def _tags(html: str) -> Iterator[tuple[str, str]]:
    for count, found in enumerate(_TAG.finditer(html)):
        if count >= MOST_TAGS:
            return
        tag = (found[1] or found[3]).lower()
        pairs = _ATTRIBUTE.findall(found[2] or found[4] or "")
        yield from _named(tag, {name.lower(): first or second or third for name, first, second, third in pairs})


def _named(tag: str, attributes: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    value = attributes.get("content") or attributes.get("datetime") or attributes.get("href", "")
    if tag == "link" and attributes.get("rel", "").lower() == "canonical":
        yield "link:canonical", value
    elif tag == "base":
        yield "link:base", value
    elif tag == "time" and "pubdate" in attributes:
        yield "time:pubdate", value
    if item := attributes.get("itemprop"):
        yield f"item:{item.lower()}", value
    elif tag == "meta":
        for name in {attributes.get("property", "").lower(), attributes.get("name", "").lower()} - {""}:
            yield name, value
