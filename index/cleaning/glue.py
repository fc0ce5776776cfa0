"""A heading that was glued to the sentence under it, `Une enquête ouverteLe parquet`, gets its space back; names stay as they are.

A capital within a word is no proof: brands and programs have one too. What follows it has to be a word that sentences begin with, and
another word has to come after it. Where that may still be a name, as it does `LinkedIn`, the text has to show it: what is
before the capital stands alone there, or before other such words, or the text has the habit.
"""

from __future__ import annotations

import functools
import itertools
import re
from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from search.analysis.languages import language

_CAPITAL: Final = "A-ZÀ-ÖØ-ÞЀ-Я"
_INWARD: Final = re.compile(
    rf"(?P<first>[{_CAPITAL}])(?<=[^\W\d_].)(?:(?P<rest>[^\W\d_{_CAPITAL}]*)\s[^\W\d_]|['’](?P<elided>[^\W\d_]))"
)
"""A capital after a letter: of a word with another one after it, or of an elided one."""
_WORD: Final = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*$")
_LANGUAGES: Final = ("fr", "en", "de", "es", "it", "pt", "nl", "ru", "pl")
_ELIDED: Final = frozenset("cdjlmnst")
_ALONE: Final = frozenset("aàyeéio")
"""Words of one letter."""
_ENDS: Final = frozenset({"in", "on", "up", "me", "it", "us", "go", "to", "at", "by", "my", "is", "as", "or", "we", "you", "out", "off", "all", "over", "num", "hat"})  # fmt: skip
"""What names of programs and sites end with: `LinkedIn`, `logOn`, `BlackOut`."""
_LEAST: Final = 3
"""Letters before the capital."""
_ACRONYM: Final = 4
"""Letters of one at most: `URL's`, `DVDer`."""
_LOOKED_AT: Final = 40
_PASSES: Final = 3


@dataclass(frozen=True, slots=True)
class _Join:
    """A place where two words may be glued."""

    at: int
    before: str
    after: str
    """In small letters; with its apostrophe when it is elided."""

    @property
    def is_likely(self) -> bool:
        """Say whether few names look like this."""
        return (self.before.islower() or self.before.isupper()) and self.after not in _ENDS

    @property
    def is_plain(self) -> bool:
        """Say whether hardly any name does."""
        return self.is_likely and (self.before.islower() or (len(self.after) >= _LEAST and not is_acronym(self.before)))


def is_acronym(word: str) -> bool:
    """Say whether the end of a word in capitals is short."""
    return len(word.rpartition("-")[2]) <= _ACRONYM


@functools.cache
def sentence_words() -> frozenset[str]:
    """Collect the words that sentences begin with."""
    return frozenset(word for code in _LANGUAGES for word in language(code).stopwords if len(word) > 1)


def unglued(text: str) -> str:
    """Put a space between a heading and the sentence under it; the very same text when there is none to put."""
    for _ in range(_PASSES):
        ends = [join.at for join in _chosen(text)]
        if not ends:
            return text
        text = " ".join(text[start:end] for start, end in itertools.pairwise([0, *ends, len(text)]))
    return text


def _chosen(text: str) -> list[_Join]:
    joins = _joins(text)
    if not joins:
        return []
    whole = Counter(join.before + join.after for join in joins)
    once = [join for join in joins if whole[join.before + join.after] == 1 or join.is_plain]
    habit = any(join.is_plain for join in once)
    alone = _alone(text, once)
    return [join for join in once if join.is_plain or join.before in alone or (habit and join.is_likely)]


def _joins(text: str) -> list[_Join]:
    found = []
    for inward in _INWARD.finditer(text):
        at = inward.start()
        before = _WORD.search(text, max(0, at - _LOOKED_AT), at)
        after = (inward["first"] + (inward["rest"] or "")).lower()
        if before is None or len(before[0]) < (2 if before[0].isupper() else _LEAST):
            continue
        if inward["elided"] and after in _ELIDED and (before[0].islower() or not is_acronym(before[0])):
            found.append(_Join(at, before[0], f"{after}'__"))
        elif not inward["elided"] and (after in sentence_words() or (after in _ALONE and before[0].islower())):
            found.append(_Join(at, before[0], after))
    return found


def _alone(text: str, joins: Iterable[_Join]) -> frozenset[str]:
    """Return what is before a capital in one place and a word by itself in another, or before other words."""
    after = defaultdict[str, set[str]](set)
    for join in joins:
        after[join.before].add(join.after)
    words = set(re.findall(r"[^\W\d_]+(?:-[^\W\d_]+)*", text))
    return frozenset(before for before, each in after.items() if before in words or len(each) > 1)
