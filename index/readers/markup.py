"""A stream of XML becomes its elements, one at a time, whatever is wrong with it: nothing is expanded, fetched or nested without bound.

The only module of the readers that knows lxml.
"""

from __future__ import annotations

import html
import io
import re
from collections.abc import Iterable, Iterator
from html.entities import html5
from typing import Any, Final, cast

from lxml import etree

from index.readers.byte_source import CHUNK, ByteSource
from index.readers.element import Element
from index.readers.encoding import SAMPLE, decode, is_text, scrub
from index.readers.inflate import Bomb
from index.readers.reasons import Reason
from index.source import Rejected

WHOLE: Final = 16 << 20
"""Bytes of a file that is decoded before it is parsed, as its encoding may be another than it says."""
BETWEEN: Final = 64 << 20
"""Bytes between two elements that are looked for: as much is held."""
LANG: Final = "{http://www.w3.org/XML/1998/namespace}lang"
XML_ID: Final = "{http://www.w3.org/XML/1998/namespace}id"
_ROOT: Final = re.compile(r"<(?:[A-Za-z_][\w.-]{0,99}:)?([A-Za-z_][\w.-]{0,99})")
_COMMENT: Final = re.compile(r"<!--.*?(?:-->|\Z)", re.S)
_DECLARED: Final = re.compile(rb"""<\?xml\b[^>]{0,100}?\bencoding\s{0,9}=\s{0,9}["']([\w.:-]{1,40})""")
_ENTITY: Final = re.compile(r"&([A-Za-z][A-Za-z0-9]{0,30};)")
_UNDEFINED: Final = re.compile(r"Entity '([A-Za-z][A-Za-z0-9]{0,30})' not defined")
_TAG: Final = re.compile(r"<[/!?A-Za-z][^<>]{0,2000}>")


class _Watched(io.RawIOBase):
    """The bytes of a document, which may not go on and on without what is looked for."""

    def __init__(self, begin: bytes, rest: io.BufferedReader) -> None:
        self._begin = io.BytesIO(begin)
        self._rest = rest
        self.since = 0

    def read(self, size: int = -1, /) -> bytes:
        data = self._begin.read(size) or self._rest.read(min(size, CHUNK) if size > 0 else CHUNK)
        self.since += len(data)
        if self.since > BETWEEN:
            raise Bomb(f"more than {BETWEEN >> 20} MiB in which no article ends")
        return data


def root_of(head: bytes) -> str:
    """Name the outermost element of a document, without its prefix; '' when it has none."""
    text = _COMMENT.sub("", decode(head[:SAMPLE])[0])
    found = _ROOT.search(re.sub(r"<[?!][^<>\[]*(?:\[.*?\])?[^<>]*>", "", text, flags=re.S))
    return found[1] if found else ""


def elements(source: ByteSource, *names: str) -> Iterator[tuple[int, Element] | Rejected]:
    """Yield (number from 1, element) for each element of these names, whatever its namespace; after it they are emptied.

    What is broken is rejected once, at the end, with the line of the first fault; what could be read is read.
    """
    data = source.stream.read(WHOLE + 1)
    if not is_text(data):
        yield Rejected(source.origin, Reason.NOT_TEXT)
        return
    encoding = None
    if len(data) <= WHOLE:
        declared = _DECLARED.search(data[:SAMPLE])
        data, encoding = decode(data, declared[1].decode() if declared else "")[0].encode(), "utf-8"
    watched = _Watched(data, source.stream)
    events = etree.iterparse(
        watched, events=("end",), tag=[f"{{*}}{name}" for name in names], encoding=encoding, recover=True,
        resolve_entities=False, load_dtd=False, no_network=True, remove_comments=True, remove_pis=True, huge_tree=False,
    )  # fmt: skip
    number = 0
    try:
        for _, element in events:
            number += 1
            watched.since = 0
            yield number, element
            _empty(element)
    except etree.XMLSyntaxError as error:
        if not data.strip():
            yield Rejected(source.origin, Reason.EMPTY)
        elif not len(events.error_log):
            yield Rejected(source.origin, Reason.NOT_XML, str(error))
    yield from _faults(source.origin, events.error_log)


def document(data: bytes) -> Element | None:
    """Parse a small document whole, whatever is wrong with it; None when there is nothing in it."""
    parser = etree.XMLParser(recover=True, resolve_entities=False, load_dtd=False, no_network=True, remove_comments=True, remove_pis=True)  # fmt: skip
    try:
        return cast("Element | None", etree.fromstring(data, parser))
    except etree.XMLSyntaxError:
        return None


def text_of(element: Element | None) -> str:
    """Write what an element says; the entities of HTML are read, any other is left out."""
    if element is None:
        return ""
    return scrub("".join(entity(part) if part.startswith("&") else part for part in element.itertext()))


def entity(text: str) -> str:
    """Write what an entity as `&nbsp;` stands for; what is none stays."""
    return _ENTITY.sub(lambda found: html5.get(found[1], ""), text)


def line_of(element: Element | None) -> str:
    """Write it on one line."""
    return " ".join(text_of(element).split())


def without_tags(text: str) -> str:
    """Take the tags and the entities out of a line that was meant for a browser."""
    return html.unescape(_TAG.sub("", text)) if "<" in text or "&" in text else text


def is_markup(text: str) -> bool:
    """Say whether a text has tags."""
    return _TAG.search(text) is not None


def inner_html(element: Element) -> str:
    """Write what is inside an element as HTML."""
    inside = (etree.tostring(each, encoding="unicode", method="xml") for each in element)
    return scrub((element.text or "") + "".join(inside))


def child(element: Element | None, *names: str) -> Element | None:
    """Give the first child with one of these names, in their order, whatever its namespace."""
    if element is None:
        return None
    return next((found for name in names if (found := element.find(f"{{*}}{name}")) is not None), None)


def name_of(element: Element) -> str:
    """Give the name of an element without its namespace; '' when it is none but an entity."""
    return element.tag.rpartition("}")[2] if isinstance(element.tag, str) else ""


def _empty(element: Element) -> None:
    """Forget an element and what is before it, or the tree grows to the size of the file."""
    element.clear()
    parent = element.getparent()
    while parent is not None and element.getprevious() is not None:
        del parent[0]


def _faults(origin: str, log: Iterable[Any]) -> Iterator[Rejected]:
    for fault in log:
        undefined = _UNDEFINED.match(fault.message)
        if fault.level >= etree.ErrorLevels.FATAL and not (undefined and f"{undefined[1]};" in html5):
            yield Rejected(origin, Reason.NOT_XML, f"line {fault.line}: {fault.message}; what could be read was read")
            return
