"""The first bytes of a stream become the extension that a file of its format would have."""

from __future__ import annotations

import re
from typing import Final

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
_TAR: Final = 257
"""Where a tar archive says that it is one (POSIX.1-1988, ustar)."""


def recognised(head: bytes) -> str:
    """Tell the format; `.txt` when the bytes say nothing.

    `{` begins JSON lines, `[` a JSON array, `<` a page of HTML unless its first tag is one of XML that is read.
    """
    for signature, extension in _SIGNATURES:
        if signature.match(head):
            return extension
    if head[_TAR:].startswith(b"ustar"):
        return ".tar"
    if root_of(head) in _ROOTS:
        return ".xml"
    first = head.removeprefix(b"\xef\xbb\xbf").lstrip(b"\0 \t\r\n\xff\xfe")[:1]
    return _FIRST.get(first, ".txt")
