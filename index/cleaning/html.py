"""A raw article that is a page of HTML becomes a clean one, with the verdict on every line of the page."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

from index.cleaning.block_places import Said
from index.cleaning.blocks import Blocks, blocks
from index.cleaning.characters import squeeze
from index.cleaning.cleaned import Line
from index.cleaning.furniture import key
from index.cleaning.hints import HINTS
from index.cleaning.metadata import Metadata
from index.cleaning.page import Page, read_page
from index.cleaning.page_model import article_probabilities
from index.cleaning.reasons import WEAK, Furniture
from index.cleaning.sentences import is_sentence
from index.cleaning.signatures import dated, signed
from index.cleaning.text import TextParts, clean_text
from index.cleaning.title import LONGEST, WORDS

MOST_LINES: Final = 2_000
"""Lines of a page that are listed."""
LONGEST_TITLE: Final = 1_000
"""Characters of a title or a lead that blocks are compared with."""
LEAD: Final = 40
"""Characters from which a description can be a lead."""
SAME: Final = 80
"""Characters that are enough to know a lead again in the body."""
KEPT: Final = 0.5
"""Probability from which a line is kept."""
SENTENCE_KEPT: Final = 0.4
"""The same of a sentence: when unsure, it is."""
AROUND: Final = 8
"""Elements around a line that say what it is when it is not kept."""
SHORT: Final = 150
"""Characters of an article below which the lines of the page are read for one without its elements as well."""
THIN: Final = 0.25
"""Share of what they give below which what was found is not the article."""
SURE: Final = 0.9
"""The same of a line that is furniture by its words."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PageParts:
    """What a page of HTML shows; what it does not show is empty."""

    title: str = ""
    lead: str = ""
    body: str = ""
    published: date | None = None
    authors: tuple[str, ...] = ()
    lang: str = ""
    lines: tuple[Line, ...] = ()


@dataclass(frozen=True, slots=True)
class _Judged:
    """A page with what each line is, None for those to keep, and how sure that is, 0.5 to 1."""

    page: Page
    seen: Blocks
    kinds: Sequence[Furniture | None]
    sure: Sequence[float]

    @property
    def kept(self) -> list[int]:
        return [here for here, kind in enumerate(self.kinds) if kind is None]


def clean_html(html: str, said: Metadata, title: str = "", lead: str = "") -> PageParts:
    """Clean a page that says `said` of itself; `title` and `lead`, when its source gave them, are taken out of the body.

    A page with too many elements, or nearly nothing in it that looks like an article, is read as a text.
    """
    page = read_page(html)
    judged = _judge(page, said, title, lead) if page.blocks and page.is_ordinary else None
    title = title or _title(page, said, judged.seen if judged else None)
    body = "\n\n".join(page.blocks[here].text for here in judged.kept) if judged else ""
    if judged is None or len(body) < SHORT:
        by_layout = clean_text("\n".join(page.lines), title, lead)
        if judged is None or len(body) < THIN * len(by_layout.body):
            return _parts(page, said, lead, by_layout)
    lines = tuple(_listed(judged))
    published = dated(page, judged.kept, judged.seen.heading, said.url)
    authors = signed(page, judged.kept, judged.seen.heading)
    return _parts(page, said, lead, TextParts(title, body, lines, published, authors))


def told(page: Page, said: Metadata, title: str = "", lead: str = "") -> Said:
    """Put together what is said of the article elsewhere than in the blocks of its page."""
    window = page.title[:LONGEST_TITLE]
    return Said(title or said.title or window, window, lead[:LONGEST_TITLE] or said.lead, said.text)


def _judge(page: Page, said: Metadata, title: str, lead: str) -> _Judged:
    seen = blocks(page, told(page, said, title, lead))
    found = article_probabilities(seen.described, seen.alike).tolist()
    title = key(title or _title(page, said, seen))
    kinds: list[Furniture | None] = []
    sure = []
    for here, (block, probability) in enumerate(zip(page.blocks, found, strict=True)):
        kept = probability >= SENTENCE_KEPT and probability >= least(block.text, seen.kinds[here])
        repeated = _repeated(block.text, title, lead)
        kinds.append(repeated or (None if kept else seen.kinds[here] or _standing(page, here) or Furniture.PAGE))
        sure.append(1.0 if repeated else max(0.5, probability if kept else 1 - probability))
    return _Judged(page, seen, kinds, sure)


def least(line: str, kind: Furniture | None) -> float:
    """Give the probability from which a line that is `kind` by its words is kept."""
    if kind is None:
        return SENTENCE_KEPT if is_sentence(line) else KEPT
    return KEPT if kind in _MAYBE else SURE


_MAYBE: Final = WEAK - {Furniture.NAVIGATION} | {Furniture.CAPTION, Furniture.CODE, Furniture.CREDIT}
"""What may as well be a line of an article."""


def _repeated(line: str, title: str, lead: str) -> Furniture | None:
    if len(line) > 2 * max(len(title), len(lead)):
        return None
    written = key(line)
    if written == title:
        return Furniture.TITLE
    return Furniture.LEAD if lead and written == key(lead) else None


def _standing(page: Page, here: int) -> Furniture | None:
    """Tell what a line is by the elements it stands in."""
    number = page.blocks[here].element
    for _ in range(AROUND):
        element = page.elements[number]
        if element.hints & _COMMENTS:
            return Furniture.COMMENTS
        if kind := _STANDING.get(element.tag):
            return kind
        number = element.parent
    return None


_COMMENTS: Final = 1 << HINTS.index("comments")
_STANDING: Final = {
    "figcaption": Furniture.CAPTION,
    "nav": Furniture.NAVIGATION,
    "button": Furniture.INTERFACE,
    "label": Furniture.INTERFACE,
}


def _title(page: Page, said: Metadata, seen: Blocks | None) -> str:
    """Take the heading that the head of the page repeats, or nearly so, else what the head says."""
    told = squeeze((said.title or page.title)[: 2 * LONGEST])
    named = key(f"{told} {page.title[: 2 * LONGEST]}")
    heading = page.blocks[seen.heading].text if seen and seen.heading is not None else ""
    for shown in map(squeeze, (heading, page.heading)):
        if 0 < len(shown) <= LONGEST and (not told or _names(key(shown), named)):
            return shown
    return told


def _names(heading: str, named: str) -> bool:
    """Say whether a heading has half of its words from the head of its page."""
    words, known = heading.split(), set(named.split())
    return heading in named or (len(words) >= WORDS and sum(word in known for word in words) >= len(words) / 2)


def _listed(judged: _Judged) -> Iterator[Line]:
    """Tell for each line of the page whether it is in the text of the article."""
    for here, block in enumerate(judged.page.blocks[:MOST_LINES]):
        kind = judged.kinds[here]
        yield Line(here + 1, block.text, kind is None, kind or "", round(judged.sure[here], 3))


def _parts(page: Page, said: Metadata, lead: str, text: TextParts) -> PageParts:
    return PageParts(
        title=text.title,
        lead=lead or _lead(said.lead, text),
        body=text.body,
        published=text.published,
        authors=text.authors,
        lang=page.lang,
        lines=text.lines[:MOST_LINES],
    )


def _lead(said: str, text: TextParts) -> str:
    """Take the description of a page for its lead, unless the body or the title says the same."""
    known = key(said)[:SAME].rstrip(". …")
    return said if len(said) >= LEAD and known not in key(text.body) and known not in key(text.title) else ""
