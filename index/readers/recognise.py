"""The first bytes of a stream become the extension that a file of its format would have."""

from __future__ import annotations

from typing import Final

_FIRST: Final = {b"{": ".jsonl", b"[": ".json", b"<": ".html"}
_SIGNATURES: Final = ((b"PK\x03\x04", ".zip"), (b"PK\x05\x06", ".zip"))
_TAR: Final = 257
"""Where a tar archive says that it is one (POSIX.1-1988, ustar)."""


def recognised(head: bytes) -> str:
    """Tell the format; `.txt` when the bytes say nothing.

    `{` begins JSON lines, `[` a JSON array, `<` a page of HTML.
    """
    for signature, extension in _SIGNATURES:
        if head.startswith(signature):
            return extension
    if head[_TAR:].startswith(b"ustar"):
        return ".tar"
    first = head.removeprefix(b"\xef\xbb\xbf").lstrip(b"\0 \t\r\n\xff\xfe")[:1]
    return _FIRST.get(first, ".txt")
