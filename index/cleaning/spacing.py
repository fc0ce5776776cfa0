"""Sentences that were glued to one another get their space back; addresses, acronyms and numbers stay as they are."""

from __future__ import annotations

import functools
import itertools
import re
from collections.abc import Callable
from typing import Final

from index.cleaning.glue import sentence_words, unglued

_NEAR: Final = re.compile(r"[.!?][^\s\d.,;\"'…]")
"""A quick look for a stop with something after it, which most texts don't have."""
# All begin with few characters, so that the search skips the rest of a text. After the stop comes the beginning of a
# sentence: a capital and a small letter, a capital that is a word, one with an apostrophe, or an opening guillemet.
_STOP: Final = re.compile(r"[.!?](?P<close>[)\]”’»]?)(?=[^\W\d_a-z]|«[\s\w])")
_GLUED: Final = re.compile(r"»[^\W_]")
_OTHERS: Final = "।۔؟։"
_OTHER_STOP: Final = re.compile(rf"[{_OTHERS}](?=[^\W\d_])")
_QUOTED: Final = re.compile(r"(?<![^\s(\['’])«\s?[^«»\s][^«»]{0,1000}»(?=[^\W_])")
_INWARD: Final = re.compile(r"[^\W\d_]«|»[^\W\d_][^«»]{0,1000}«")
"""German and Danish guillemets point at what is quoted."""
_BEGINS: Final = re.compile(r"[^\W\d_](?:(?P<small>[^\W\d_]+)|['’]|(?=\s))")
_APART: Final = re.compile(r"[\s«»“”]")
_NO_LETTER: Final = re.compile(r"[\W_]")
_ADDRESS: Final = re.compile(r"://|www\.|@|\\|[\w-]\.[a-z]{2,6}(?:/|$)|[=&#/][^\s]*[=&#/]|[{}<>;=_]", re.I)
_LETTERS: Final = frozenset("aàyoéie")
"""Words of one letter."""
GUILLEMETS: Final = 2_000
"""Characters on either side within which guillemets tell which way they point."""
LOOKED_AT: Final = 80
"""Characters before a stop."""
_ENDINGS: Final = re.compile(
    "aspx?|avi|biz|cfm|com|csv|docx?|edu|exe|fr|gif|gov|html?|info|jpe?g|js|json|mov|mp3|mp4|net|nl|odt|org|pdf|php|png"
    "|pptx?|py|rar|rtf|tv|txt|uk|wav|xlsx?|xml|zip"
)
"""What follows the stop of a domain or of a file, in capitals too: `Booking.Com`, `Rapport.Pdf`."""
_TITLE: Final = 3
"""Letters of an abbreviation with a capital: `Dr.`, `Mme.`, `St.`."""


def spaced(text: str) -> str:
    """Put a space after each stop that ends a sentence within a word, and after each heading; the very same text when there is none."""
    if _NEAR.search(text):
        text = _stops(text)
    if _GLUED.search(text) and not _INWARD.search(text):
        text = _QUOTED.sub(r"\g<0> ", text)
    if any(stop in text for stop in _OTHERS):
        text = _OTHER_STOP.sub(r"\g<0> ", text)
    return unglued(text)


def _stops(text: str) -> str:
    """Put a space after each stop where it may be missing, once one of them is certain: texts have that habit or not."""
    ends: list[int] = []
    certain = False
    words = functools.cache(lambda: frozenset(text.split()))
    for found in _STOP.finditer(text):
        end = found.end()
        last = _ends_sentence(text, found.start(), found["close"])
        if last is None:
            continue
        if text[end] == "«":
            if not _INWARD.search(text, max(0, end - GUILLEMETS), end + GUILLEMETS):
                ends.append(end)
                certain = True
        elif first := _begins_sentence(text, end):
            ends.append(end)
            if not certain:
                certain = _is_certain(last, first, text[end : end + 2], words)
    if not certain:
        return text
    return " ".join(text[start:end] for start, end in itertools.pairwise([0, *ends, len(text)]))


def _is_certain(last: str, first: str, begins: str, words: Callable[[], frozenset[str]]) -> bool:
    """Say whether a word after a stop is the first of a sentence: no file, site or name has it, `README.Debian`.

    `words` are those of the text.
    """
    if begins[1:] in {"'", "’"}:
        return True
    if first > "\u0370" or len(first) == 1:  # files and sites are written in Latin letters
        return (not last or last.islower()) and (first > "\u0370" or (first in _LETTERS and len(last) != 2))
    return begins[1:].islower() and (first in sentence_words() or first in words())


def _ends_sentence(text: str, stop: int, closed: str) -> str | None:
    """Return the word before a stop, '' when it is a bracket or the like; None when no sentence ends there."""
    run = _APART.split(text[max(0, stop - LOOKED_AT) : stop])[-1]
    if not run:
        return "" if text[max(0, stop - 2) : stop].rstrip()[-1:] in {"»", "”"} else None
    if _ADDRESS.search(run):
        return None
    last = _NO_LETTER.split(run)[-1]
    if not last:
        return "" if run[-1] in ")]%€$" or closed else None
    if last.isdecimal():
        return None if "." in run else last
    if len(last) < 2:
        return last if run.endswith("/h") else None
    titled = last == run and last[0].isupper() and len(last) <= _TITLE and not last.isupper()
    return None if titled else last


def _begins_sentence(text: str, at: int) -> str:
    """Return the word after a stop in small letters, '' when it begins no sentence."""
    word = _BEGINS.match(text, at)
    if word is None or not text[at].isupper():
        return ""
    small = word["small"] or ""
    if small and not small.islower() and not (small.isupper() and text[at - 2].islower()):
        return ""
    after = text[word.end() : word.end() + 2]
    first = (text[at] + small).lower()
    if _ENDINGS.fullmatch(first) or after[:1] == "(" or (after[:1] in set("._@/\\:") and after[1:2].isalnum()):
        return ""
    return first
