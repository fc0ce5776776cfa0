"""A TEI document becomes an article, or one for each of its divisions that says it is one."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from index.readers.blocks import paragraphs
from index.readers.byte_source import ByteSource
from index.readers.element import Element
from index.readers.markup import LANG, XML_ID, child, elements, line_of
from index.readers.record import article
from index.source import RawArticle, Rejected

EXTENSIONS: Final[tuple[str, ...]] = (".tei",)
ABOUT: Final = 'TEI: each `<div type="article">`, else the whole text'
ROOTS: Final = frozenset({"TEI", "TEI.2", "teiCorpus", "teiCorpus.2"})
_ARTICLES: Final = frozenset({"article", "news", "newsitem", "story"})


def read(source: ByteSource) -> Iterator[RawArticle | Rejected]:
    """Read each article of each text."""
    for found in elements(source, "TEI", "TEI.2"):
        if isinstance(found, Rejected):
            yield found
            continue
        number, document = found
        said = _said(document)
        for count, part in enumerate(_articles(document), 1):
            place = number if part is document else count
            key = f"{source.key}#{part.get(XML_ID) or f'{number}.{count}'}" if source.key else ""
            own = said if part is document else {**said, **_own(part)}
            body = paragraphs(
                part, child(child(part, "text") if part is document else part, "front" if part is document else "head")
            )
            yield article({**own, "text": body}, f"{source.origin}:{place}", key)


def _own(division: Element) -> dict[str, object]:
    """Read what an article says of itself beside what the header says of them all."""
    byline = child(division, "byline")
    names = [] if byline is None else [line_of(each) for each in byline.findall(".//{*}persName") or [byline]]
    said = {"title": line_of(child(division, "head")), "lang": division.get(LANG), "authors": [*filter(None, names)]}
    return {name: value for name, value in said.items() if value or name == "title"}


def _articles(document: Element) -> list[Element]:
    """Give the divisions that are articles, the document when there are none."""
    kinds = (each for each in document.iter("{*}div") if (each.get("type") or "").lower() in _ARTICLES)
    return [each for each in kinds if not _inside(each)] or [document]


def _inside(division: Element) -> bool:
    return any((each.get("type") or "").lower() in _ARTICLES for each in division.iterancestors("{*}div"))


def _said(document: Element) -> dict[str, object]:
    """Read what the header says of the text, and of what it was printed in."""
    header = child(document, "teiHeader")
    text = child(document, "text")
    language = _first(header, ".//{*}langUsage/{*}language")
    journal = _first(header, ".//{*}sourceDesc//{*}title[@level='j']")
    return {
        "title": line_of(_first(header, ".//{*}titleStmt/{*}title[@type='main']", ".//{*}titleStmt/{*}title")),
        "published": _date(header),
        "source": line_of(journal if journal is not None else _first(header, ".//{*}publicationStmt/{*}publisher")),
        "authors": [name for each in _all(header, ".//{*}titleStmt/{*}author") if (name := line_of(each))],
        "lang": (text.get(LANG) if text is not None else None)
        or document.get(LANG)
        or (language.get("ident") if language is not None else ""),
    }


def _date(header: Element | None) -> str:
    """Read the date of what was printed; that of the edition in TEI is another one, and the last resort."""
    found = _first(
        header, ".//{*}sourceDesc//{*}date", ".//{*}profileDesc/{*}creation/{*}date", ".//{*}publicationStmt/{*}date"
    )
    if found is None:
        return ""
    return found.get("when") or found.get("when-iso") or found.get("from") or line_of(found)


def _first(element: Element | None, *paths: str) -> Element | None:
    return next((found for path in paths for found in _all(element, path)), None)


def _all(element: Element | None, path: str) -> list[Element]:
    return [] if element is None else element.findall(path)
