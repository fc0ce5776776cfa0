"""What the system or a decompressor raises becomes a rejection with its reason."""

from __future__ import annotations

from index.readers.inflate import Bomb, Damaged
from index.readers.reasons import Reason
from index.source import Rejected


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
