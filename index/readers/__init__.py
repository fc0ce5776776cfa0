"""Files, folders and streams become raw articles, one at a time; what is no article comes out with its reason."""

from __future__ import annotations

import os.path
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO

from index.errors import NoSource
from index.readers.byte_source import CHUNK, ByteSource, Progress, buffered, opened, plain, printable
from index.readers.formats import formats
from index.readers.inflate import SIGNATURES, Bomb, Damaged
from index.readers.reasons import Reason
from index.readers.walk import Found, walk
from index.source import RawArticle, Rejected


def read(path: Path, progress: Progress | None = None) -> Iterator[RawArticle | Rejected]:
    """Read every article of a file, or of a folder and those in it.

    `progress` is called with bytes consumed, as they are on the disk; at the end they add up to `size(path)`.

    Raises:
        NoSource: at once, when there is nothing at `path`.
    """
    _check(path)
    return _read(path, progress)


def size(path: Path) -> int:
    """Add up the bytes on the disk of the files that `read` would read.

    Raises:
        NoSource: when there is nothing at `path`.
    """
    _check(path)
    return sum(found.size for found in walk(path) if isinstance(found, Found))


def read_stream(stream: BinaryIO, name: str = "-") -> Iterator[RawArticle | Rejected]:
    """Read every article of a stream, compressed or not, in the format that its first bytes look like.

    `{` begins JSON lines, `[` a JSON array, `<` a page of HTML, and anything else is the text of one article.
    """
    packed = buffered(stream)
    head = packed.peek(CHUNK)
    extension = next((extension for signature, extension in SIGNATURES.items() if head.startswith(signature)), "")
    content = plain(packed, extension)
    try:
        begins = _begins(content.peek(CHUNK))
        yield from formats()[begins](ByteSource(name, content))
    except OSError as error:
        yield _rejected(name, error)


def _check(path: Path) -> None:
    if not os.path.lexists(path):
        raise NoSource(f"nothing is at {printable(path)}: give a file, a folder, or - for standard input")


def _read(path: Path, progress: Progress | None) -> Iterator[RawArticle | Rejected]:
    for found in walk(path):
        if isinstance(found, Rejected):
            yield found
            continue
        try:
            with opened(found.path, progress) as source:
                yield from found.read(source)
        except OSError as error:
            yield _rejected(printable(found.path), error)


def _rejected(origin: str, error: OSError) -> Rejected:
    match error:
        case Damaged():
            reason = Reason.DAMAGED
        case Bomb():
            reason = Reason.BOMB
        case _:
            reason = Reason.UNREADABLE
    return Rejected(origin, reason, error.strerror or str(error))


def _begins(head: bytes) -> str:
    first = head.removeprefix(b"\xef\xbb\xbf").lstrip(b"\0 \t\r\n\xff\xfe")[:1]
    return {b"{": ".jsonl", b"[": ".json", b"<": ".html"}.get(first, ".txt")
