"""A line becomes what can be said of its form: how wide it is, whether it ends as a sentence."""

from __future__ import annotations

import re
from typing import Final

BRIEF: Final = 25
"""Characters from which a line can be a short sentence."""
PROSE: Final = 80
"""Characters from which a line with the signs of a sentence is text, and without them more than a heading."""

_ENDS: Final = re.compile(r"""[.!?…。！？؟۔।]["'’”»)\]」』]{0,3}\s{0,2}$|[.!?…]\s[»"]$""")
"""How a sentence ends."""
_END: Final = 8
"""Characters at the end of a line that this is in, and more."""
_SIGNS: Final = re.compile(r"[,;:،؛，、；：]|[.!?…؟][\"'’”»)]{0,3}(?:\s|$)|[。！？]")
_WIDE: Final = re.compile("[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]+")


def width(line: str) -> float:
    """Measure a line in characters, a Chinese, Japanese or Korean one as 2½."""
    return len(line) if line.isascii() else len(line) + 1.5 * sum(map(len, _WIDE.findall(line)))


def ends(line: str) -> bool:
    """Say whether a line ends as a sentence."""
    return _ENDS.search(line, max(0, len(line) - _END)) is not None


def is_sentence(line: str) -> bool:
    """Say whether a line is long enough for a sentence and ends as one."""
    return (len(line) >= BRIEF or width(line) >= BRIEF) and ends(line)


def is_prose(line: str) -> bool:
    """Say whether a line is long enough for text and has the signs of it."""
    return (len(line) >= PROSE or width(line) >= PROSE) and (ends(line) or len(_SIGNS.findall(line)) > 1)
