"""A format whose library is not installed becomes one line that says what to install."""

from __future__ import annotations

from index.readers.reasons import Reason
from index.source import Rejected


def needs(origin: str, extra: str, what: str) -> Rejected:
    """Say that reading `what` needs an extra of this distribution."""
    return Rejected(origin, Reason.EXTRA, f"{what}: pip install 'glaneur[{extra}]', then run this again")
