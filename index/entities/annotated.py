"""Articles in which people, or another library, marked the names become texts with spans, and spans of code points become spans of words."""

from __future__ import annotations

import re
import tarfile
from bisect import bisect_left
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from index.entities.reading import Reading, Span
from search.article import EntityType

Spans = set[tuple[int, int, EntityType]]
"""Start, end and type of names, in code points."""

_TYPES: Final[dict[str, EntityType]] = {"Person": "person", "Location": "place", "Organization": "organisation"}
_LETTERS: Final[dict[str, EntityType]] = {"P": "person", "L": "place", "O": "organisation"}
_MARKED: Final = re.compile(r"\[([PLO]) ([^]]+)\]")
_ELIDED: Final = re.compile(r"(?:[cdjlmnst]|qu)\s?['’]\s?", re.IGNORECASE)


def winer(path: Path) -> Iterator[tuple[str, str, Spans]]:
    """Read the brat files of WiNER-fr in order: the name, which begins with the date of the article, its text and its spans."""
    with tarfile.open(path) as archive:
        contents = {}
        for member in archive:
            if handle := archive.extractfile(member):
                contents[member.name] = handle.read().decode("utf-8")
    for name in sorted(contents):
        if name.endswith(".ann"):
            yield Path(name).stem, contents[name.removesuffix("ann") + "txt"], set(brat(contents[name]))


def brat(lines: str) -> Iterator[tuple[int, int, EntityType]]:
    """Read the spans of one annotation file."""
    for line in lines.splitlines():
        kind, start, *_, end = line.split("\t")[1].split()
        if kind in _TYPES:
            yield int(start), int(end), _TYPES[kind]


def sentences(folder: Path) -> Iterator[tuple[str, str, Spans]]:
    """Read the files `<language>.txt`, whose lines have their names as `[P Ada Lovelace]`, `[L Rome]`, `[O UNESCO]`: language, text and spans."""
    for path in sorted(folder.glob("*.txt")):
        for line in path.read_text(encoding="utf-8").splitlines():
            yield path.stem, *unmarked(line)


def unmarked(line: str) -> tuple[str, Spans]:
    """Take the marks out of a line."""
    text, spans, end = "", Spans(), 0
    for mark in _MARKED.finditer(line):
        text += line[end : mark.start()]
        spans.add((len(text), len(text) + len(mark[2]), _LETTERS[mark[1]]))
        text, end = text + mark[2], mark.end()
    return text + line[end:], spans


def outermost(text: str, spans: Spans) -> Spans:
    """Drop spans inside others and elided articles at the start."""
    kept = {a for a in spans if not any(a != b and b[0] <= a[0] and a[1] <= b[1] for b in spans)}
    return {(trimmed(text, start, end), end, kind) for start, end, kind in kept}


def trimmed(text: str, start: int, end: int) -> int:
    """Give the offset after an elided article."""
    found = _ELIDED.match(text, start, end)
    return found.end() if found and found.end() < end else start


def aligned(reading: Reading, spans: Spans) -> Iterator[Span]:
    """Give spans as words, those that have any, without marks at their ends."""
    tokens = reading.tokens
    for start, end, kind in sorted(spans):
        first, last = bisect_left(tokens.starts, start), bisect_left(tokens.starts, end) - 1
        if first <= last:
            yield Span(first, last, kind)
