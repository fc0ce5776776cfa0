"""A news item of NITF, as agencies and newspapers export them, becomes an article."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from index.readers.blocks import paragraphs
from index.readers.byte_source import ByteSource
from index.readers.element import Element
from index.readers.markup import LANG, elements, line_of
from index.readers.record import article
from index.source import RawArticle, Rejected

EXTENSIONS: Final[tuple[str, ...]] = (".nitf",)
ABOUT: Final = "NITF, what agencies and newspapers export: each item"
ROOTS: Final = frozenset({"nitf"})


def read(source: ByteSource) -> Iterator[RawArticle | Rejected]:
    """Read each item."""
    for found in elements(source, "nitf"):
        if isinstance(found, Rejected):
            yield found
            continue
        number, item = found
        key = _said(item, ".//{*}docdata/{*}doc-id", "id-string") or (f"{source.key}#{number}" if source.key else "")
        yield article(_record(item), f"{source.origin}:{number}", key)


def _record(item: Element) -> dict[str, object]:
    content = item.find(".//{*}body.content")
    return {
        "title": line_of(item.find(".//{*}hedline/{*}hl1")) or line_of(item.find("./{*}head/{*}title")),
        "lead": line_of(item.find(".//{*}abstract")),
        "text": "" if content is None else paragraphs(content),
        "published": _said(item, ".//{*}docdata/{*}date.issue", "norm") or _said(item, ".//{*}story.date", "norm"),
        "authors": [name for each in item.findall(".//{*}body.head/{*}byline") if (name := line_of(each))],
        "source": _said(item, ".//{*}pubdata", "name"),
        "section": _said(item, ".//{*}pubdata", "position.section"),
        "agency": line_of(item.find(".//{*}body.head/{*}distributor")),
        "tags": [each.get("key") for each in item.findall(".//{*}key-list/{*}keyword") if each.get("key")],
        "lang": item.get(LANG) or "",
    }


def _said(item: Element, path: str, attribute: str) -> str:
    found = item.find(path)
    return "" if found is None else found.get(attribute) or ""
