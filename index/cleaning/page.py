"""A page of HTML becomes the lines that a reader would see, in one pass that no nesting can overflow."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final, cast

from lxml import etree

MOST_ELEMENTS: Final = 10_000
"""Elements of a page beyond which it is no ordinary one: extraction takes the square of some of them."""
MOST_LINKS: Final = 2_000
MOST_CHARACTERS: Final = 3_000_000
DEEPEST: Final = 250
"""Elements within each other; the tree that libxml2 builds ends at 256."""


def _tags(written: str) -> frozenset[str]:
    return frozenset(written.split())


_HIDDEN: Final = _tags("script style noscript template svg math iframe object select textarea datalist head")
_BLOCKS: Final = _tags(
    "address article aside blockquote body br button caption center dd details dialog dir div dl dt fieldset"
    " figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr html label legend li main menu nav ol option p"
    " pre section summary table tbody td tfoot th thead title tr ul"
)


PageError: Final = etree.LxmlError
"""Whatever lxml raises."""


@dataclass(slots=True)
class Page:
    """What one pass over a page finds; it is also what the parser reports to."""

    title: str = ""
    """What the browser shows above the page."""
    heading: str = ""
    """The first heading of the first order."""
    lang: str = ""
    """The language it claims to be in."""
    lines: list[str] = field(default_factory=list)
    """The text, a line for each block."""
    characters: int = 0
    elements: int = 0
    links: int = 0
    deepest: int = 0
    _open: list[str] = field(default_factory=list)
    _hidden: int = 0
    _line: list[str] = field(default_factory=list)

    @property
    def is_ordinary(self) -> bool:
        """Whether extraction can be trusted to end soon."""
        small = self.characters <= MOST_CHARACTERS and self.elements <= MOST_ELEMENTS
        return small and self.links <= MOST_LINKS and self.deepest <= DEEPEST

    def start(self, tag: str, attributes: Mapping[str, str]) -> None:
        """Take an opening tag."""
        if tag == "html":
            self.lang = self.lang or attributes.get("lang", "")
        self.elements += 1
        self.links += tag == "a"
        self._open.append(tag)
        self.deepest = max(self.deepest, len(self._open))
        if tag in _BLOCKS:
            self._end_line()
        self._hidden += tag in _HIDDEN

    def end(self, tag: str) -> None:
        """Take a closing tag."""
        if tag in _BLOCKS:
            self._end_line()
        if self._open:
            self._open.pop()
        self._hidden -= tag in _HIDDEN

    def data(self, text: str) -> None:
        """Take some text."""
        if not self._hidden or (self._open and self._open[-1] == "title"):
            self._line.append(text)

    def close(self) -> Page:
        """Give what was found."""
        self._end_line()
        return self

    def _end_line(self) -> None:
        line = " ".join("".join(self._line).split())
        self._line.clear()
        if not line:
            return
        if "title" in self._open[-1:]:
            self.title = self.title or line
            return
        if "h1" in self._open[-2:]:
            self.heading = self.heading or line
        self.lines.append(line)


def read_page(html: str) -> Page:
    """Read a page, whatever is wrong with it."""
    parser = etree.HTMLParser(target=Page(characters=len(html)), remove_comments=True, remove_pis=True, huge_tree=True)
    try:
        parser.feed(html)
        return cast(Page, parser.close())
    except etree.XMLSyntaxError:  # there is nothing in it
        return Page()
