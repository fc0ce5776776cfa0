"""A date as people write it becomes words of one small language: `le 1er mai 2016` is `1e M05 2016`."""

from __future__ import annotations

import re
import unicodedata
from types import MappingProxyType
from typing import Final

from search.query.dates.vocabulary import SIGNS

LONGEST: Final = 80
"""Characters of a text that may be a date; a longer one is none."""

_MARKS: Final = MappingProxyType(str.maketrans(dict.fromkeys("‐‒–—―−", "-") | dict.fromkeys(",'’‘ʼ`", " ")))


def fold(text: str) -> str:
    """Return small letters without accents, one blank for many, one dash for all, no commas, no apostrophes.

    A text longer than `LONGEST` becomes nothing.
    """
    if len(text) > LONGEST:
        return ""
    letters = unicodedata.normalize("NFKD", text)
    bare = "".join(letter for letter in letters if not unicodedata.combining(letter))
    return " ".join(bare.casefold().translate(_MARKS).split())


_SIGN_OF: Final = MappingProxyType({fold(name): sign for name, sign in SIGNS.items()})
_LONGEST_FIRST: Final = sorted(_SIGN_OF, key=len, reverse=True)  # dix neuvieme before dix
_NAME: Final = re.compile(rf"(?<!\w)(?:{'|'.join(_LONGEST_FIRST)})(?!\w)")
_UNIT: Final = "(DAY|WEEK|MONTH|QUARTER|HALF|YEAR)"

# The order matters: T3/2016 is read before slashes go, 1990s and 3e before the words beside them.
_BEFORE_NAMES: Final = (
    (re.compile(r"(?<=\d) ?([-/.]) ?(?=\d)"), r"\1"),
    (re.compile(r"[-/]?(?<![^\W\d_])[tq]([1-4])(?![^\W_])[-/.]?"), r" \1e QUARTER "),
    (re.compile(r"[-/]?(?<![^\W\d_])[sh]([12])(?![^\W_])[-/.]?"), r" \1e HALF "),
    (re.compile(r"(?<=[^\W\d])[-/.](?=\w)|(?<=\w)[-/.](?=[^\W\d])|(?<=\w)\.(?= |$)"), " "),
    (re.compile(r"(?<!\w)(\d{4}|\d\d)(?: ?s|er(?: jahren?)?)(?!\w)"), r"YEARS \1"),
    (re.compile(r"(?<!\w)(\d{1,2})(?:er|re|ere|nde?|e|i?eme|st|rd|th)(?!\w)"), r"\1e"),
    (re.compile(r"^mar +(?=\d{1,2}e? [^\W\d])"), ""),  # mar. 3 mai is mardi, mar 3 is March
)
_AFTER_NAMES: Final = (
    (re.compile(r" {2,}"), " "),
    (re.compile(r"^ | $"), ""),
    (re.compile(r"^W\d (?=\d|M)"), ""),
    (re.compile(r"\bM09 (?=(?:LASTS|DAYS?|WEEKS?|MONTHS?|YEARS|M\d\d)\b)"), "7 "),  # sept jours
    (re.compile(r"\bYEAR (?=\d{4}\b)"), ""),
    (re.compile(rf"\bLASTS? (\d{{1,4}}) {_UNIT}S?\b"), r"\1 LASTS \2"),
    (re.compile(rf"\b(\d{{1,4}}) {_UNIT}S? LASTS\b"), r"\1 LASTS \2"),
    (re.compile(rf"\b(\d{{1,4}}) {_UNIT}S? AGO\b"), r"AGO \1 \2"),
    (re.compile(rf"\b{_UNIT} AGO\b"), r"AGO 1 \1"),
    (re.compile(rf"\bTHIS {_UNIT}\b"), r"AGO 0 \1"),
    (re.compile(r"\bLAST (WEEK|MONTH|QUARTER|HALF|YEAR)\b"), r"AGO 1 \1"),
    (re.compile(rf"\b{_UNIT} THIS\b"), r"AGO 0 \1"),
    (re.compile(r"\b(WEEK|MONTH|QUARTER|HALF|YEAR) LAST\b"), r"AGO 1 \1"),
)


def canonical(folded: str) -> str:
    """Return a folded text in the words of `vocabulary`; what is in no list is left as it is, in small letters."""
    for pattern, sign in _BEFORE_NAMES:
        folded = pattern.sub(sign, folded)
    words = _NAME.sub(lambda found: _SIGN_OF[found[0]], folded)
    for pattern, sign in _AFTER_NAMES:
        words = pattern.sub(sign, words)
    return words
