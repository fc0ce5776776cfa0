"""Any text to one that a line of a format, or an XML file, can have."""

from __future__ import annotations

import re
from typing import Final

_ILLEGAL: Final = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""What XML 1.0 has no place for (section 2.2): most control characters, halves of surrogate pairs."""


def legal(text: str) -> str:
    """Put a blank for what no XML file can have."""
    return _ILLEGAL.sub(" ", text)


def line(text: str) -> str:
    """Make one line of a text: blanks and ends of lines of any kind become one blank each."""
    return " ".join(legal(text).split())


def paragraphs(text: str) -> list[str]:
    """Return the paragraphs of a body, each one line."""
    return [each for part in re.split(r"\n\s*\n", text) if (each := line(part))]
