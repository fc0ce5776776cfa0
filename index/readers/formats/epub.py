"""An electronic book, EPUB, becomes an article for each of its chapters."""

from __future__ import annotations

import posixpath
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final
from urllib.parse import unquote

from index.readers.byte_source import ByteSource, buffered
from index.readers.element import Element
from index.readers.failures import rejected
from index.readers.formats.html import declared
from index.readers.formats.zip import ERRORS, member, opened
from index.readers.inflate import Bounded, Damaged
from index.readers.markup import document, line_of
from index.readers.reasons import Reason
from index.readers.record import article
from index.readers.whole import ARTICLE_LIMIT, text_of
from index.source import RawArticle, Rejected

EXTENSIONS: Final[tuple[str, ...]] = (".epub",)
ABOUT: Final = "an electronic book: each chapter"
CONTAINER: Final = "META-INF/container.xml"
PACKAGE_LIMIT: Final = 8 << 20
"""Bytes of the list of what is in a book."""
_PAGES: Final = frozenset({"application/xhtml+xml", "text/html"})


@dataclass(frozen=True, slots=True)
class _Book:
    """What a book says of itself, and its chapters in the order in which they are read."""

    said: dict[str, object]
    chapters: list[str]


def read(source: ByteSource) -> Iterator[RawArticle | Rejected]:
    """Read each chapter; one that is damaged is rejected and the next is read."""
    with source.seekable() as file, opened(file) as archive:
        book = _book(source, archive)
        for name in dict.fromkeys(book.chapters):
            try:
                yield _chapter(source, archive, book, name)
            except OSError as error:
                yield rejected(source.member(name, source.stream).origin, error)
    if not book.chapters:
        yield Rejected(source.origin, Reason.EMPTY, "the book has no chapters")


def _chapter(source: ByteSource, archive: zipfile.ZipFile, book: _Book, name: str) -> RawArticle | Rejected:
    with _opened(source, archive, name) as chapter:
        html = text_of(chapter, ARTICLE_LIMIT, declared)
        if isinstance(html, Rejected):
            return html
        return article({**book.said, "title": _heading(html), "html": html}, chapter.origin, chapter.key)


def _opened(source: ByteSource, archive: zipfile.ZipFile, name: str) -> ByteSource:
    try:
        found = member(archive, archive.getinfo(name))
        stream = found.open()
    except KeyError:
        raise Damaged("the book has no such file") from None
    except ERRORS as error:
        raise Damaged(f"it is corrupt or cut short ({error})") from error
    if found.fault:
        raise Damaged(found.fault[1])
    return source.member(name, buffered(Bounded(stream, source.budget, ERRORS)))


def _book(source: ByteSource, archive: zipfile.ZipFile) -> _Book:
    """Read the package document, which the container names (EPUB 3.3, 4.2.6.3.1 and 5)."""
    container = _parsed(source, archive, CONTAINER)
    root = None if container is None else container.find(".//{*}rootfile")
    path = root.get("full-path") or "" if root is not None else ""
    package = _parsed(source, archive, path) if path else None
    if package is None:
        raise Damaged("it is no whole book: nothing in it says what its chapters are")
    listed = {item.get("id"): item for item in package.findall(".//{*}manifest/{*}item")}
    order = [listed.get(each.get("idref")) for each in package.findall(".//{*}spine/{*}itemref")]
    pages = (item for item in order if item is not None and item.get("media-type") in _PAGES)
    inside = [_place(path, item.get("href")) for item in pages if "nav" not in (item.get("properties") or "").split()]
    return _Book(_said(package), inside)


def _said(package: Element) -> dict[str, object]:
    said = {name: [line_of(each) for each in package.findall(f".//{{*}}metadata/{{*}}{name}")] for name in ("title", "date", "language", "creator")}  # fmt: skip
    return {
        "source": next(iter(said["title"]), ""),
        "published": next(iter(said["date"]), ""),
        "lang": next(iter(said["language"]), ""),
        "authors": said["creator"],
    }


def _parsed(source: ByteSource, archive: zipfile.ZipFile, name: str) -> Element | None:
    with _opened(source, archive, name) as file:
        data = file.whole(PACKAGE_LIMIT)
    return document(data) if data else None


def _place(package: str, href: str | None) -> str:
    return posixpath.normpath(posixpath.join(posixpath.dirname(package), unquote((href or "").partition("#")[0])))


def _heading(html: str) -> str:
    page = document(html.encode())
    headings = () if page is None else (each for level in "123" for each in page.iter(f"{{*}}h{level}"))
    return next(filter(None, map(line_of, headings)), "")
