"""Text whose bytes were once read in the wrong encoding becomes what it was, line by line; good text stays as it is.

The only module that knows ftfy.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Callable
from typing import Final

LONGEST: Final = 100_000
"""Characters of a line that are mended; a longer one is left as it is."""

# What the bytes 80 to BF of UTF-8, which only go on a letter, look like in Windows-1252, 1251 and Mac Roman.
_WESTERN: Final = (
    "\x80-\xbf\u0152\u0153\u0160\u0161\u0178\u017d\u017e\u0192\u02c6\u02dc\u2013\u2014\u2018-\u201a\u201c-\u201e"
    "\u2020-\u2022\u2026\u2030\u2039\u203a\u20ac\u2122"
)
_CYRILLIC: Final = (
    "\xa0\xa4\xa6\xa7\xa9\xab-\xae\xb0\xb1\xb5-\xb7\xbb\u0401-\u040f\u0451-\u045f\u0490\u0491\u2013\u2014\u2018-\u201a"
    "\u201c-\u201e\u2020-\u2022\u2026\u2030\u2039\u203a\u20ac\u2116\u2122"
)
_MAC: Final = "\xa0-\xff\u0131\u0152\u0153\u0178\u0192\u02c6-\u02dd\u03a9\u03c0\u2013-\u2044\u2122-\u2265\u25ca"
# Signs that begin a letter of two bytes, with one that goes on with it, and those of three bytes, which French is full
# of, with two. Sets of Latin letters alone are searched for fastest, so that the rest is asked for by its first sign.
_SHORT: Final = re.compile(rf"[\xc2-\xdf](?:[{_WESTERN}]|(?<=[ÃÂ]) )")
_LONG: Final = re.compile(rf"[\xe0-\xf0][{_WESTERN}]{{2}}")
_OTHERS: Final = (
    ("√", re.compile(f"√[{_MAC}]")),
    ("‚Ä", re.compile("‚Ä")),
    ("├", re.compile("├[\x80-\xff\u2310-\u25a0]")),
    ("Р", re.compile(f"[РС][{_CYRILLIC}]Р[{_CYRILLIC}]|Р[{_CYRILLIC}]С[{_CYRILLIC}]")),
)


def mended(text: str) -> str:
    """Mend the lines that need it; the very same text when none does. Line ends are never touched."""
    if text.isascii() or not _suspect(text):
        return text
    return "\n".join(_line(line) if _suspect(line) else line for line in text.split("\n"))


def _suspect(text: str) -> bool:
    if _SHORT.search(text) or _LONG.search(text):
        return True
    return any(sign in text and pattern.search(text) for sign, pattern in _OTHERS)


def _line(line: str) -> str:
    if len(line) > LONGEST:
        return line
    found = _fix()(line)
    return line if "\n" in found or ("\ufffd" in found and "\ufffd" not in line) else found


@functools.cache
def _fix() -> Callable[[str], str]:
    """Load ftfy when the first line needs it."""
    from ftfy import fix_encoding

    return fix_encoding
