"""Files, folders and streams become raw articles, one at a time; what is no article comes out with its reason."""

from __future__ import annotations

import os.path
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO, Protocol

from index.errors import NoSource
from index.readers.byte_source import CHUNK, ByteSource, Enter, Progress, buffered, everything, opened, plain, printable
from index.readers.failures import until_failure
from index.readers.formats import formats
from index.readers.inflate import SIGNATURES
from index.readers.recognise import recognised
from index.readers.walk import Found, walk
from index.source import Fields, RawArticle, Rejected


class Watch(Protocol):
    """Who wants to know of each file, and can pass it over."""

    def skips(self, found: Found) -> bool:
        """Say whether a file, which would be read now, is not to be."""

    def finished(self, found: Found, articles: int, rejected: int) -> None:
        """Hear that a file was read to its end, and what came out."""


class ReadFile(Protocol):
    """Reads one file."""

    def __call__(self, found: Found, progress: Progress | None, fields: Fields, /) -> Iterator[RawArticle | Rejected]:
        """Give every article of it."""


def read_file(
    found: Found, progress: Progress | None = None, fields: Fields = (), enter: Enter = everything
) -> Iterator[RawArticle | Rejected]:
    """Read every article of a file that `walk` has found; `enter` is asked about what is inside it."""
    return until_failure(printable(found.path), _read_file(found, progress, fields, enter))


def read(
    path: Path,
    progress: Progress | None = None,
    fields: Fields = (),
    watch: Watch | None = None,
    one: ReadFile = read_file,
) -> Iterator[RawArticle | Rejected]:
    """Read every article of a file, or of a folder and those in it, each by `one`.

    `fields` says what the files call the fields of an article. `progress` is called with bytes consumed, as they are on the disk; at the end they add up to `size(path)`.

    Raises:
        NoSource: at once, when there is nothing at `path`.
    """
    _check(path)
    return _read(path, progress, fields, watch, one)


def size(path: Path) -> int:
    """Add up the bytes on the disk of the files that `read` would read.

    Raises:
        NoSource: when there is nothing at `path`.
    """
    _check(path)
    return sum(found.size for found in walk(path) if isinstance(found, Found))


def read_stream(
    stream: BinaryIO, name: str = "-", fields: Fields = (), enter: Enter = everything
) -> Iterator[RawArticle | Rejected]:
    """Read every article of a stream, compressed or not, in the format that its first bytes look like.

    `recognised` says how; what begins like nothing else is the text of one article.
    """
    return until_failure(name, _read_stream(stream, name, fields, enter))


def _read_stream(stream: BinaryIO, name: str, fields: Fields, enter: Enter) -> Iterator[RawArticle | Rejected]:
    packed = buffered(stream)
    head = packed.peek(CHUNK)
    extension = next((extension for signature, extension in SIGNATURES.items() if head.startswith(signature)), "")
    content = plain(packed, extension)
    yield from formats()[recognised(content.peek(CHUNK))](ByteSource(name, content, fields=fields, enter=enter))


def _check(path: Path) -> None:
    if not os.path.lexists(path):
        raise NoSource(f"nothing is at {printable(path)}: give a file, a folder, or - for standard input")


def _read(
    path: Path, progress: Progress | None, fields: Fields, watch: Watch | None, one: ReadFile
) -> Iterator[RawArticle | Rejected]:
    for found in walk(path):
        if isinstance(found, Rejected):
            yield found
        elif watch is not None and watch.skips(found):
            if progress:
                progress(found.size)
        else:
            counts = {RawArticle: 0, Rejected: 0}
            for item in one(found, progress, fields):
                counts[type(item)] += 1
                yield item
            if watch is not None:
                watch.finished(found, counts[RawArticle], counts[Rejected])


def _read_file(
    found: Found, progress: Progress | None, fields: Fields, enter: Enter
) -> Iterator[RawArticle | Rejected]:
    with opened(found.path, progress, fields, enter) as source:
        yield from found.read(source)
