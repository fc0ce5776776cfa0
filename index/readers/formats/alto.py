"""A page of ALTO, as libraries scan newspapers, becomes one article: a paragraph for each block, divided words made whole."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from index.cleaning.hyphens import joined, once
from index.readers.byte_source import ByteSource
from index.readers.element import Element
from index.readers.markup import elements, name_of
from index.readers.record import article
from index.source import RawArticle, Rejected

EXTENSIONS: Final[tuple[str, ...]] = (".alto",)
ABOUT: Final = "ALTO of a scanned newspaper: each page, its blocks as paragraphs"
ROOTS: Final = frozenset({"alto"})


def read(source: ByteSource) -> Iterator[RawArticle | Rejected]:
    """Read each page."""
    for found in elements(source, "Page"):
        if isinstance(found, Rejected):
            yield found
            continue
        number, page = found
        key = f"{source.key}#{page.get('ID') or number}" if source.key else ""
        yield article({"text": _text(page), "lang": _lang(page)}, f"{source.origin}:{number}", key)


def _text(page: Element) -> str:
    blocks = [[_line(line) for line in block.iter("{*}TextLine")] for block in page.iter("{*}TextBlock")]
    known = once([line for block in blocks for line in block])
    return "\n\n".join(text for block in blocks if (text := joined(list(filter(None, block)), known)))


def _line(line: Element) -> str:
    """Write a line; a divided word is written whole where it begins, as `SUBS_CONTENT` has it (ALTO 2.0 and later)."""
    words: list[str] = []
    whole = False
    for part in line:
        kind, name = part.get("SUBS_TYPE"), name_of(part)
        if name == "String" and not (kind == "HypPart2" and part.get("SUBS_CONTENT")):
            whole = kind == "HypPart1" and bool(part.get("SUBS_CONTENT"))
            words.append((part.get("SUBS_CONTENT") if whole else part.get("CONTENT")) or "")
        elif name == "HYP" and words and words[-1] and not whole:
            words[-1] = words[-1].removesuffix("-") + "-"
    return " ".join(filter(None, words))


def _lang(page: Element) -> str:
    languages = (block.get("LANG") or block.get("language") for block in page.iter("{*}TextBlock"))
    return next(filter(None, languages), "")
