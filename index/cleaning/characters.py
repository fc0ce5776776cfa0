"""Any text becomes NFC without the characters that nobody sees, its lines ended by a line feed."""

from __future__ import annotations

import re
import unicodedata
from typing import Final

from index.cleaning.mojibake import mended

# Controls but tab and line feed, soft hyphen, zero-width space, word joiner, byte order mark, and what turns the
# direction of writing over. The zero-width joiners stay: Persian and the scripts of India spell with them.
_UNSEEN: Final = re.compile("[\0-\x08\x0b-\x1f\x7f-\x9f\xad\u200b\u2060\ufeff\u2028-\u202e\u2066-\u2069\ud800-\udfff]")
_DIVIDED: Final = re.compile(r"(?<=[^\W\d_])\xad[ \t]{0,8}\n")
"""A soft hyphen that does divide a word."""
_AS_SPACE: Final = "\x0b\x0c\r\x1c\x1d\x1e\x85\u2028\u2029"
# Composing takes the square of the number of marks on one letter, so there may only be so many.
_HEAP: Final = re.compile(r"([^\0-\u02ff\w\s]{64})[^\0-\u02ff\w\s]+")


def tidy(text: str) -> str:
    """Mend what was read in a wrong encoding and make it plain."""
    return plain(mended(text))


def plain(text: str) -> str:
    """Drop unseen characters and compose the rest; the number of line feeds only changes with other line ends."""
    if text.isascii() and text.isprintable():
        return text
    if _UNSEEN.search(text):
        text = text.replace("\r\n", "\n")
        if "\n" not in text:
            text = text.replace("\r", "\n")
        text = _UNSEEN.sub(_instead, _DIVIDED.sub("-\n", text) if "\xad" in text else text)
    return unicodedata.normalize("NFC", _HEAP.sub(r"\1", text))


def squeeze(text: str) -> str:
    """Tidy a short text such as a title and write it on one line, with single blanks."""
    return " ".join(tidy(text).split())


def _instead(found: re.Match[str]) -> str:
    char = found[0]
    if char in _AS_SPACE:
        return " "
    if "\x80" <= char <= "\x9f" and char != "\x9b":  # a byte of Windows-1252: `l\x92article`; 9b is for terminals
        return char.encode("latin-1").decode("cp1252", "ignore")
    return "\ufffd" if "\ud800" <= char <= "\udfff" else ""
