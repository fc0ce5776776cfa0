"""A name that a reader gives to the id of an entity."""

from __future__ import annotations

import hashlib
from typing import Final

from search.analysis import fold
from search.document import LONGEST_KEYWORD
from search.mending.decisions import LONGEST_NAME
from search.names import name_words

_BETWEEN: Final = "~"


def id_of_part(id: str, name: str) -> str:
    """Return the id of what is split from an entity under a name: the same whoever does it, `person:dupont~pianiste`."""
    words = "-".join(fold(word) for word in name_words(name[:LONGEST_NAME].lower()))
    made = f"{id}{_BETWEEN}{words or hashlib.blake2b(name.encode('utf-8', 'replace'), digest_size=4).hexdigest()}"
    if len(made) <= LONGEST_KEYWORD:
        return made
    return f"{made[: LONGEST_KEYWORD - 17]}{_BETWEEN}{hashlib.blake2b(made.encode('utf-8', 'replace'), digest_size=8).hexdigest()}"
