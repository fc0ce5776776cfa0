"""Sentences that were glued to one another get their space back; addresses, acronyms and numbers stay as they are."""

from __future__ import annotations

import re
from typing import Final

_NEAR: Final = re.compile(r"[.!?][^\s\d.,;\"'…]")
"""A quick look for a stop with something after it, which most texts don't have."""
# All begin with few characters, so that the search skips the rest of a text. After the stop comes the beginning of a
# sentence: a capital and a small letter, a capital that is a word, one with an apostrophe, or an opening guillemet.
_STOP: Final = re.compile(r"[.!?](?P<close>[)\]”’»]?)(?=[^\W\d_a-z]|«[\s\w])")
_GLUED: Final = re.compile(r"»[^\W_]")
_OTHERS: Final = "।۔؟։"
_OTHER_STOP: Final = re.compile(rf"[{_OTHERS}](?=[^\W\d_])")
_QUOTED: Final = re.compile(r"(?<![^\s(\['’])«[^«»]{1,1000}»(?=[^\W_])")
_BEGINS: Final = re.compile(r"[^\W\d_](?:(?P<small>[^\W\d_]+)|['’]|(?=\s))|«")
_APART: Final = re.compile(r"[\s«»“”]")
_NO_LETTER: Final = re.compile(r"[\W_]")
_ADDRESS: Final = re.compile(r"://|www\.|@|\\|[\w-]\.[a-z]{2,6}(?:/|$)|[=&#/][^\s]*[=&#/]|[{}<>;=_]", re.I)
LOOKED_AT: Final = 80
"""Characters before a stop."""
_ENDINGS: Final = frozenset(
    [
        "asp",
        "aspx",
        "avi",
        "biz",
        "cfm",
        "com",
        "csv",
        "doc",
        "docx",
        "edu",
        "exe",
        "fr",
        "gif",
        "gov",
        "htm",
        "html",
        "info",
        "jpeg",
        "jpg",
        "js",
        "json",
        "mov",
        "mp3",
        "mp4",
        "net",
        "nl",
        "odt",
        "org",
        "pdf",
        "php",
        "png",
        "ppt",
        "pptx",
        "py",
        "rar",
        "rtf",
        "tv",
        "txt",
        "uk",
        "wav",
        "xls",
        "xlsx",
        "xml",
        "zip",
    ]
)
"""What follows the stop of a domain or of a file, in capitals too: `Booking.Com`, `Rapport.Pdf`."""
_TITLE: Final = 3
"""Letters of an abbreviation with a capital: `Dr.`, `Mme.`, `St.`."""


def spaced(text: str) -> str:
    """Put a space after each stop that ends a sentence within a word; the very same text when there is none."""
    if _NEAR.search(text):
        text = _STOP.sub(_after_stop, text)
    if _GLUED.search(text):
        text = _QUOTED.sub(r"\g<0> ", text)
    if any(stop in text for stop in _OTHERS):
        text = _OTHER_STOP.sub(r"\g<0> ", text)
    return text


def _after_stop(found: re.Match[str]) -> str:
    text, start, end = found.string, found.start(), found.end()
    apart = _ends_sentence(text, start, found["close"]) and _begins_sentence(text, end)
    return f"{found[0]} " if apart else found[0]


def _ends_sentence(text: str, stop: int, closed: str) -> bool:
    run = _APART.split(text[max(0, stop - LOOKED_AT) : stop])[-1]
    if not run:
        return text[max(0, stop - 2) : stop].rstrip()[-1:] in {"»", "”"}
    if _ADDRESS.search(run):
        return False
    last = _NO_LETTER.split(run)[-1]
    if not last:
        return run[-1] in ")]%€$" or bool(closed)
    if last.isdecimal():
        return "." not in run
    if len(last) < 2:
        return run.endswith("/h")
    return last != run or not last[0].isupper() or len(last) > _TITLE or last.isupper()


def _begins_sentence(text: str, at: int) -> bool:
    if text[at] == "«":
        return True
    word = _BEGINS.match(text, at)
    if word is None or not text[at].isupper():
        return False
    small = word["small"] or ""
    if small and not small.islower() and not (small.isupper() and text[at - 2].islower()):
        return False
    after = text[word.end() : word.end() + 2]
    if (text[at] + small).lower() in _ENDINGS:
        return False
    return not (after[:1] == "(" or (after[:1] in set("._@/\\:") and after[1:2].isalnum()))
