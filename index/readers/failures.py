"""What the system or a decompressor raises becomes a rejection with its reason."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from index.readers.inflate import Bomb, Damaged
from index.readers.reasons import Reason
from index.source import RawArticle, Rejected

SHOWN: Final = 300
"""Characters of what a library says that are kept."""


def until_failure(origin: str, items: Iterator[RawArticle | Rejected]) -> Iterator[RawArticle | Rejected]:
    """Give all that a reader gives; whatever stops it is rejected, and takes nothing else down."""
    try:
        yield from items
    except OSError as error:
        yield rejected(origin, error)
    except Exception as error:  # of a library, on a file that nobody has thought of
        yield Rejected(origin, Reason.FAILED, f"{type(error).__name__}: {error}"[:SHOWN])


def rejected(origin: str, error: OSError) -> Rejected:
    """Say why something could not be read to its end."""
    match error:
        case Damaged():
            reason = Reason.DAMAGED
        case Bomb():
            reason = Reason.BOMB
        case _:
            reason = Reason.UNREADABLE
    return Rejected(origin, reason, error.strerror or str(error))
