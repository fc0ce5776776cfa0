"""A list of addresses is told from a text, and becomes no article: nothing is fetched."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from index.readers.addresses import addresses
from index.readers.byte_source import ByteSource
from index.source import RawArticle, Rejected

EXTENSIONS: Final[tuple[str, ...]] = (".urls",)
ABOUT: Final = "nothing: addresses are not fetched, and the run says how to"


def read(source: ByteSource) -> Iterator[RawArticle | Rejected]:
    """Say what to do with it."""
    yield addresses(source.origin)
