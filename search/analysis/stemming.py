"""Snowball stemmers, one per thread; the only module that knows PyStemmer."""

from __future__ import annotations

import threading
from collections.abc import Callable

import Stemmer

_local = threading.local()

SNOWBALL_VERSION: str = Stemmer.version()
"""Stems change between versions, so an index remembers which one made it."""


def snowball(algorithm: str) -> Callable[[str], str]:
    """Return the stem function of a Snowball algorithm, e.g. "french"; feed it lower-case NFC words."""

    def stem(word: str) -> str:
        # A PyStemmer object must not be shared between threads.
        stemmers = _local.__dict__.setdefault("stemmers", {})
        if algorithm not in stemmers:
            # Our own table of words is the cache; PyStemmer's default of 10,000 only slows a large vocabulary.
            stemmers[algorithm] = Stemmer.Stemmer(algorithm, 0)
        return str(stemmers[algorithm].stemWord(word))

    return stem


def unstemmed(word: str) -> str:
    """Return the word itself, for languages without a stemmer."""
    return word
