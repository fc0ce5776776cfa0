"""A list of addresses becomes what to do with it, for nothing is fetched."""

from __future__ import annotations

import re
from typing import Final

from index.readers.reasons import Reason
from index.source import Rejected

_ADDRESS: Final = re.compile(r"https?://[^\s<>\"]{3,2000}")
LOOKED_AT: Final = 1_000
"""Lines that have to be addresses for the whole to be a list of them."""


def is_addresses(text: str) -> bool:
    """Say whether a text is addresses and nothing else, one a line."""
    lines = text.split("\n", LOOKED_AT)[:LOOKED_AT]
    filled = [line.strip() for line in lines if line.strip() and not line.startswith("#")]
    return bool(filled) and all(_ADDRESS.fullmatch(line) for line in filled)


def addresses(origin: str) -> Rejected:
    """Say that nothing is fetched, and how to."""
    detail = (
        "Glaneur fetches nothing: put the addresses into a file, one a line, run `wget --input-file=FILE"
        " --warc-file=pages --delete-after`, then index pages.warc.gz"
    )
    return Rejected(origin, Reason.ADDRESSES, detail)
