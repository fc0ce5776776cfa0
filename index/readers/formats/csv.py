"""A table of comma- or tab-separated values becomes articles, a row each; its first row names the columns."""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator
from typing import Final

from index.readers.byte_source import ByteSource
from index.readers.columns import faults, placed, record
from index.readers.encoding import SAMPLE, decode, is_text
from index.readers.lines import LINE_LIMIT, byte_lines
from index.readers.reasons import Reason
from index.readers.record import article
from index.source import RawArticle, Rejected

EXTENSIONS: Final[tuple[str, ...]] = (".csv", ".tsv", ".tab")
ABOUT: Final = "a row is an article; columns are known by their names, or as `--map` says"
_DELIMITERS: Final = ",;\t|"
_SAID: Final = "sep="
"""How Excel says the delimiter, in a line of its own."""
_OLD_END: Final = re.compile(r"(?<=\r)(?=[^\n])")
"""An end of line as it was on Macintosh, and as Excel still writes it."""
PUT_BACK: Final = 100
"""Quotes without an end in one file after which what they swallow is no longer read anew."""


class _Lines:
    """The lines of a table as text, those of the present row kept so that they can be read anew."""

    def __init__(self, source: ByteSource) -> None:
        self._lines = byte_lines(source.stream)
        self._waiting: list[str] = []
        self._encoding = ""
        self.row: list[str] = []
        self.first = 0
        """Number of the first line of the row."""
        self.number = 0
        """Of the line given last."""
        self.ended = False
        self.too_long: list[int] = []

    def __iter__(self) -> _Lines:
        return self

    def __next__(self) -> str:
        self.number += 1
        line = self._waiting.pop() if self._waiting else self._next()
        self.first = self.first if self.row else self.number
        self.row.append(line)
        return line

    def put_back(self) -> None:
        """Forget all but the first line of the row."""
        self._waiting.extend(reversed(self.row[1:]))
        self.number -= len(self.row) - 1 + self.ended
        self.ended = False

    def _next(self) -> str:
        for line in self._lines:
            if line is not None:
                text, self._encoding = decode(line, self._encoding)
                first, *rest = _OLD_END.split(text)
                self._waiting.extend(reversed(rest))
                return first
            self.too_long.append(self.number)
            self.number += 1
        self.ended = True
        raise StopIteration


def read(source: ByteSource) -> Iterator[RawArticle | Rejected]:
    """Read an article from each row, holding one at a time; one that is none is rejected and the next is read."""
    if not is_text(source.stream.peek(SAMPLE)[:SAMPLE]):
        yield Rejected(source.origin, Reason.NOT_TEXT)
        return
    csv.field_size_limit(LINE_LIMIT)  # of the process; its default is less than a long article
    lines = _Lines(source)
    delimiter, header = _header(lines)
    wrong = faults(source.origin, header, source.fields) if header else [Rejected(source.origin, Reason.EMPTY)]
    yield from wrong
    places = placed(header, source.fields)
    if places.keys() & {"text", "body", "html"}:
        yield from _articles(source, lines, delimiter, header)


def _header(lines: _Lines) -> tuple[str, list[str]]:
    """Give the delimiter and the names of the columns: it is what cuts the first line into most pieces."""
    said = ""
    for line in lines:
        if line.lower().startswith(_SAID) and len(line.strip()) == len(_SAID) + 1:
            said = line[len(_SAID)]
        elif line.strip():
            cut = {each: _cut(line, each) for each in said or _DELIMITERS}
            best = max(cut, key=lambda each: len(cut[each]))
            return best, cut[best]
    return ",", []


def _cut(line: str, delimiter: str) -> list[str]:
    try:
        return next(csv.reader([line], delimiter=delimiter), [])
    except (csv.Error, TypeError):  # TypeError: what was said is no delimiter
        return []


def _articles(source: ByteSource, lines: _Lines, delimiter: str, header: list[str]) -> Iterator[RawArticle | Rejected]:
    places, put_back, nothing = placed(header, source.fields), 0, True
    rows = csv.reader(lines, delimiter=delimiter)
    while True:
        lines.row.clear()
        try:
            row, wrong = next(rows), ""
        except StopIteration:
            break
        except csv.Error as error:
            row, wrong = [], str(error)
        origin = f"{source.origin}:{lines.first}"
        for number in lines.too_long:
            yield Rejected(f"{source.origin}:{number}", Reason.LONG_LINE, f"more than {LINE_LIMIT >> 20} MiB")
        lines.too_long.clear()
        if wrong or lines.ended:
            nothing = False
            yield Rejected(origin, Reason.NOT_A_ROW, wrong or "a quotation mark that is never closed")
            put_back += 1
            if put_back <= PUT_BACK:
                lines.put_back()
                rows = csv.reader(lines, delimiter=delimiter)
        elif any(cell.strip() for cell in row):
            nothing = False
            if len(row) > len(header) and any(cell.strip() for cell in row[len(header) :]):
                yield Rejected(origin, Reason.NOT_A_ROW, f"{len(row)} cells, and {len(header)} columns have a name")
            else:
                yield article(record(row, places), origin)
    if nothing:
        yield Rejected(source.origin, Reason.EMPTY, "the table has no rows")
