"""The first bytes of a stream become the extension that a file of its format would have."""

from __future__ import annotations

import re
from typing import Final

from index.readers.columns import placed
from index.readers.encoding import decode
from index.readers.markup import root_of

_FIRST: Final = {b"{": ".jsonl", b"[": ".json", b"<": ".html"}
_SIGNATURES: Final = (
    (re.compile(rb"PK\x03\x04.{26}mimetypeapplication/epub\+zip", re.S), ".epub"),
    (re.compile(rb"PK(?:\x03\x04|\x05\x06)"), ".zip"),
    (re.compile(rb"%PDF-"), ".pdf"),
    (re.compile(rb"PAR1"), ".parquet"),
    (re.compile(rb"WARC/\d"), ".warc"),
    (re.compile(rb"From \S+ +[^\n]{0,60}\d{4}\r?\n[\w-]+:"), ".mbox"),
    (re.compile(rb"(?:Return-Path|Received|Delivered-To|MIME-Version|Message-ID|DKIM-Signature): ", re.I), ".eml"),
)
_ROOTS: Final = frozenset(
    {"rss", "feed", "RDF", "TEI", "TEI.2", "teiCorpus", "alto", "nitf", "urlset", "sitemapindex", "opml"}
)
LONGEST: Final = 1_000
"""Bytes of a first line that may name columns."""
_TAR: Final = 257
"""Where a tar archive says that it is one (POSIX.1-1988, ustar)."""


def recognised(head: bytes) -> str:
    """Tell the format; `.txt` when the bytes say nothing.

    A table is known by a first line that names a column of text and another.
    `{` begins JSON lines, `[` a JSON array, `<` a page of HTML unless its first tag is one of XML that is read.
    """
    for signature, extension in _SIGNATURES:
        if signature.match(head):
            return extension
    if head[_TAR:].startswith(b"ustar"):
        return ".tar"
    if root_of(head) in _ROOTS:
        return ".xml"
    if _is_table(head):
        return ".csv"
    first = head.removeprefix(b"\xef\xbb\xbf").lstrip(b"\0 \t\r\n\xff\xfe")[:1]
    return _FIRST.get(first, ".txt")


def _is_table(head: bytes) -> bool:
    line = decode(head.partition(b"\n")[0][:LONGEST])[0]
    found = (placed([name.strip(' "') for name in line.split(delimiter)], ()) for delimiter in ",;\t|")
    return any(len(places) > 1 and "text" in places for places in found)
