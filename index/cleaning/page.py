"""A page of HTML becomes the lines that a reader would see and the elements they stand in, in one pass."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final, NamedTuple, cast

from lxml import etree

from index.cleaning.characters import tidy
from index.cleaning.hints import TELLING, hints

MOST_BLOCKS: Final = 4_000
"""Lines of a page whose elements are looked at."""
MOST_ELEMENTS: Final = 60_000


def _tags(written: str) -> frozenset[str]:
    return frozenset(written.split())


_HIDDEN: Final = _tags("script style noscript template svg math iframe object select textarea datalist head")
_BLOCKS: Final = _tags(
    "address article aside blockquote body br button caption center dd details dialog dir div dl dt fieldset"
    " figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr html label legend li main menu nav ol option p"
    " pre section summary table tbody td tfoot th thead title tr ul"
)
_EMPTY: Final = _tags("br hr img input link meta source wbr") | _HIDDEN
"""Elements in which nothing is shown."""
_BOLD: Final = _tags("b strong")
_SLANTED: Final = _tags("i em cite q")


_BLOCK: Final = 1
_INSIDE: Final = _HIDDEN | _BOLD | _SLANTED | {"a"}
_KNOWN: Final = {tag: (tag in _BLOCKS) + 2 * (tag in _INSIDE) for tag in _BLOCKS | _INSIDE}
"""Tags that begin a line (1), that count for what is in them (2), or both (3)."""
_SIGNS: Final = re.compile(r"author\b|byline\b", re.I)
_UNREADABLE: Final = re.compile("[\ud800-\udfff]")


class Element(NamedTuple):
    """One element of a page."""

    tag: str
    parent: int
    """Its number among the elements; the first is its own parent."""
    hints: int
    """What its attributes say, a bit for each of `HINTS`."""
    above: int
    """The bits of the elements around it."""
    signature: int
    """The same for elements of the same tag and class."""


_NOTHING: Final = Element("", 0, 0, 0, 0)


class Block(NamedTuple):
    """One line of a page and how it stands there."""

    text: str
    element: int
    """The innermost element that holds all of it."""
    linked: int
    """Characters in links."""
    links: int
    bold: int
    """Characters in bold."""
    slanted: int
    broken: bool
    """Whether a line break and no end of an element is before it."""


@dataclass(slots=True)
class Page:
    """What one pass over a page finds; it is also what the parser reports to."""

    title: str = ""
    """What the browser shows above the page."""
    heading: str = ""
    """The first heading of the first order."""
    lang: str = ""
    """The language it claims to be in."""
    blocks: list[Block] = field(default_factory=list)
    """The text, a line for each block."""
    elements: list[Element] = field(default_factory=list)
    signed: set[int] = field(default_factory=set)
    """The elements that say of themselves that they name the author."""
    count: int = 0
    _open: list[str] = field(default_factory=list)
    _path: list[int] = field(default_factory=list)
    _hidden: int = 0
    _in_link: int = 0
    _in_bold: int = 0
    _in_slanted: int = 0
    _line: list[str] = field(default_factory=list)
    _holder: int = 0
    _depth: int = 0
    _counts: list[int] = field(default_factory=lambda: [0, 0, 0, 0])
    _broken: bool = False

    @property
    def lines(self) -> list[str]:
        """Give the text, a line for each block."""
        return [block.text for block in self.blocks]

    @property
    def is_ordinary(self) -> bool:
        """Whether its elements were all looked at."""
        return self.count <= MOST_ELEMENTS and len(self.blocks) <= MOST_BLOCKS

    def start(self, tag: str, attributes: Mapping[str, str]) -> None:
        """Take an opening tag."""
        known = _KNOWN.get(tag, 0)
        if known & _BLOCK:
            self._end_line(tag == "br")
        self.count += 1
        if self.count <= MOST_ELEMENTS:
            self._enter(tag, attributes)
        self._open.append(tag)
        self._path.append(min(self.count, MOST_ELEMENTS) - 1)
        if known > _BLOCK:
            self._counts[1] += tag == "a"
            self._weigh(tag, 1)
        elif tag == "html":
            self.lang = self.lang or attributes.get("lang", "")

    def end(self, tag: str) -> None:
        """Take a closing tag."""
        known = _KNOWN.get(tag, 0)
        if known & _BLOCK:
            self._end_line(tag == "br")
        if self._open:
            self._open.pop()
            self._path.pop()
        if known > _BLOCK:
            self._weigh(tag, -1)

    def _weigh(self, tag: str, more: int) -> None:
        self._in_link += more * (tag == "a")
        self._in_bold += more * (tag in _BOLD)
        self._in_slanted += more * (tag in _SLANTED)
        self._hidden += more * (tag in _HIDDEN)

    def data(self, text: str) -> None:
        """Take some text."""
        if self._hidden and "title" not in self._open[-1:]:
            return
        self._line.append(text)
        if text.isspace():
            return
        self._hold()
        counts, length = self._counts, len(text)
        counts[0] += length if self._in_link > 0 else 0
        counts[2] += length if self._in_bold > 0 else 0
        counts[3] += length if self._in_slanted > 0 else 0

    def close(self) -> Page:
        """Give what was found."""
        self._end_line(False)
        return self

    def _enter(self, tag: str, attributes: Mapping[str, str]) -> None:
        parent = self._path[-1] if self._path else 0
        around = self.elements[parent] if self.elements else _NOTHING
        named, here = "", 0
        if attributes and not self._hidden and not TELLING.isdisjoint(attributes) and tag not in _EMPTY:
            named, here = attributes.get("class", ""), hints(attributes)
            if (here or "rel" in attributes) and _SIGNS.search(
                f"{attributes.get('rel')} {named} {attributes.get('itemprop')}"
            ):
                self.signed.add(len(self.elements))
        look = hash((tag, named)) & 0xFFFFFFFF
        self.elements.append(Element(tag, parent, here, around.above | around.hints, look))

    def _hold(self) -> None:
        """Find the innermost element that holds the line so far and what comes now."""
        path = self._path
        if not self._depth:
            self._holder, self._depth = (path[-1], len(path)) if path else (0, 0)
            return
        while self._depth > 1 and (self._depth > len(path) or path[self._depth - 1] != self._holder):
            self._holder = self.elements[self._holder].parent
            self._depth -= 1

    def _end_line(self, broken: bool) -> None:
        if not self._line:
            self._broken = broken and self._broken
            self._counts[1] = self._in_link > 0
            return
        line = " ".join("".join(self._line).split())
        counts, holder = self._counts, self._holder
        self._line.clear()
        self._depth, self._counts = 0, [0, self._in_link > 0, 0, 0]
        if line:
            self._take(line, holder, counts)
        self._broken = broken and (self._broken or bool(line))

    def _take(self, line: str, holder: int, counts: list[int]) -> None:
        if "title" in self._open[-1:]:
            self.title = self.title or line
            return
        if "h1" in self._open[-2:]:
            self.heading = self.heading or line
        linked, links, bold, slanted = counts
        self.blocks.append(Block(line, holder, linked, links, bold, slanted, self._broken))


def _readable(html: str) -> str:
    """Replace what is no character: half a pair of UTF-16."""
    try:
        html.encode()
    except UnicodeEncodeError:
        return _UNREADABLE.sub("\ufffd", html)
    return html


def read_page(html: str) -> Page:
    """Read a page, whatever is wrong with it, into tidy lines."""
    parser = etree.HTMLParser(target=Page(), remove_comments=True, remove_pis=True, huge_tree=True)
    try:
        parser.feed(_readable(html.replace("\0", "")))
        page = cast(Page, parser.close())
    except etree.XMLSyntaxError:  # there is nothing in it
        return Page()
    lines = tidy("\n".join(page.lines)).split("\n") if page.blocks else []
    page.blocks = [block._replace(text=line) for block, line in zip(page.blocks, lines, strict=True) if line]
    return page
