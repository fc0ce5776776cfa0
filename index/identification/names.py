"""A short text to whether it is the name of a person and nothing else, which is of no language."""

from __future__ import annotations

import re
from typing import Final

LONGEST: Final = 60
"""Characters of a text that is looked at."""
_PARTICLES: Final = frozenset(
    ["al", "bin", "da", "de", "del", "den", "der", "di", "du", "el", "la", "le", "van", "von"]
)
_PERSON: Final = re.compile(r"[^\W\d_]\w+(?:[ '’-]+[^\W\d_]\w+){1,5}")


def is_name(text: str) -> bool:
    """Say whether a text is a few words with capitals, the first a given name, half or more of them known."""
    text = text.strip()
    if len(text) > LONGEST or not text[:1].isupper() or text.isupper() or not _PERSON.fullmatch(text):
        return False
    from index.entities.folding import fold
    from index.entities.wordlists import family_names, given_names  # read when the first text looks like a name

    parts = [word for word in re.split(r"[ '’-]+", text) if word.lower() not in _PARTICLES]
    given, known = given_names(), family_names()
    words = [fold(word) for word in parts]
    names = sum(word in given or word in known for word in words)
    return len(words) > 1 and all(word[0].isupper() for word in parts) and words[0] in given and 2 * names >= len(words)
