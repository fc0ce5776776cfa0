"""Text to the script it is written in, which for many languages is enough to name them."""

from __future__ import annotations

import functools
import re
from bisect import bisect_right
from collections import Counter
from typing import Final

MIN_LETTERS: Final = 3
"""Letters below which nothing is said; a character that stands for a syllable or a word counts as so many."""
KANA_SHARE: Final = 0.1
"""Share of kana among Chinese characters and kana from which a text is Japanese."""

# First code point of each block of letters, and its script; a script named as a language is written by it alone.
_BLOCKS: Final = (
    *((0x0000, "Latin"), (0x0370, "el"), (0x0400, "Cyrillic"), (0x0530, "hy"), (0x0590, "he"), (0x0600, "Arabic")),
    *((0x0700, "other"), (0x0750, "Arabic"), (0x0780, "dv"), (0x07C0, "other"), (0x08A0, "Arabic")),
    *((0x0900, "Devanagari"), (0x0980, "bn"), (0x0A00, "pa"), (0x0A80, "gu"), (0x0B00, "or"), (0x0B80, "ta")),
    *((0x0C00, "te"), (0x0C80, "kn"), (0x0D00, "ml"), (0x0D80, "si"), (0x0E00, "th"), (0x0E80, "lo"), (0x0F00, "bo")),
    *((0x1000, "my"), (0x10A0, "ka"), (0x1100, "ko"), (0x1200, "am"), (0x13A0, "other"), (0x1780, "km")),
    *((0x1800, "other"), (0x1C80, "Cyrillic"), (0x1C90, "ka"), (0x1CC0, "other"), (0x1D00, "Latin"), (0x1F00, "el")),
    *((0x2000, "other"), (0x2C60, "Latin"), (0x2C80, "other"), (0x2D00, "ka"), (0x2D30, "other"), (0x2DE0, "Cyrillic")),
    *((0x2E00, "zh"), (0x3040, "kana"), (0x3100, "zh"), (0x3130, "ko"), (0x3190, "zh"), (0x31F0, "kana")),
    *((0x3200, "other"), (0x3400, "zh"), (0xA000, "other"), (0xA640, "Cyrillic"), (0xA6A0, "other"), (0xA720, "Latin")),
    *((0xA800, "other"), (0xAC00, "ko"), (0xD800, "other"), (0xF900, "zh"), (0xFB00, "Latin"), (0xFB13, "hy")),
    *((0xFB1D, "he"), (0xFB50, "Arabic"), (0xFE00, "other"), (0xFE70, "Arabic"), (0xFF00, "Latin"), (0xFF66, "kana")),
    *((0xFFA0, "ko"), (0xFFE0, "other"), (0x20000, "zh"), (0x32000, "other")),
)
_STARTS: Final = tuple(start for start, _ in _BLOCKS)
_WEIGHTS: Final = {"zh": 3, "kana": 3, "ko": 3}
_NOT_LATIN: Final = re.compile(r"[^\W\d_a-zA-Z\xaa\xb5\xba\xc0-\u036f]")
_ENOUGH: Final = re.compile(rf"(?:[^\W\d_][\W\d_]*){{{MIN_LETTERS}}}")


def script_of(text: str) -> tuple[str, float]:
    """Give the script most letters are in, as a language where it is of one only, and their share; '', 0 of none.

    Latin letters count half: names and commands are written in them in texts of every script, seldom the other way.
    """
    if not _NOT_LATIN.search(text):  # ten times as fast as counting, and most texts are
        return ("Latin", 1.0) if _ENOUGH.search(text) else ("", 0.0)
    letters: Counter[str] = Counter()
    for char, count in Counter(text).items():
        if script := _of_letter(char):
            letters[script] += count * _WEIGHTS.get(script, 1)
    chinese, kana = letters["zh"], letters["kana"]
    if kana and kana >= KANA_SHARE * (chinese + kana):
        letters += Counter({"ja": chinese + kana, "zh": -chinese, "kana": -kana})
    if letters["bn"] and ("ৰ" in text or "ৱ" in text):  # letters that Assamese has and Bengali has not
        letters += Counter({"as": letters["bn"], "bn": -letters["bn"]})
    total = letters.total()
    script, count = max(letters.items(), key=lambda item: item[1] / (2 if item[0] == "Latin" else 1), default=("", 0))
    return (script, count / total) if total >= MIN_LETTERS and script != "other" else ("", 0.0)


@functools.lru_cache(4_096)
def _of_letter(char: str) -> str:
    return _BLOCKS[bisect_right(_STARTS, ord(char)) - 1][1] if char.isalpha() else ""
