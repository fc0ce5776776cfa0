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
    """Write a page; of a divided word the whole, as its first part has it, unless that is on the page before."""
    blocks: list[list[str]] = []
    whole = False
    for block in page.iter("{*}TextBlock"):
        lines: list[str] = []
        for line in block.iter("{*}TextLine"):
            written, whole = _line(line, whole)
            lines.append(written)
        blocks.append(lines)
    known = once([line for lines in blocks for line in lines])
    return "\n\n".join(text for lines in blocks if (text := joined(list(filter(None, lines)), known)))


def _line(line: Element, whole: bool) -> tuple[str, bool]:
    """Write a line, and say whether its last word is written whole though it ends on the next (ALTO, `SUBS_CONTENT`)."""
    words: list[str] = []
    for part in line:
        kind, name = part.get("SUBS_TYPE"), name_of(part)
        if name == "String":
            if not (kind == "HypPart2" and whole):
                words.append(_word(part, kind))
            whole = kind == "HypPart1" and bool(part.get("SUBS_CONTENT"))
        elif name == "HYP" and words and words[-1] and not whole:
            words[-1] = words[-1].removesuffix("-") + "-"
    return " ".join(filter(None, words)), whole


def _word(part: Element, kind: str | None) -> str:
    return (part.get("SUBS_CONTENT") if kind == "HypPart1" else None) or part.get("CONTENT") or ""


def _lang(page: Element) -> str:
    languages = (block.get("LANG") or block.get("language") for block in page.iter("{*}TextBlock"))
    return next(filter(None, languages), "")
