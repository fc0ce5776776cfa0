"""A text to its sentences."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

# A sentence ends at its stop when a blank or a line's end follows; ideographic stops need no blank.
_SENTENCE: Final = re.compile(r"[^\n.!?…。！？؟]*(?:[.!?…؟](?!\s|$)[^\n.!?…。！？؟]*)*(?:[.!?…。！？؟]+[»”\")]*|\n|$)")
_SHORT: Final = 30


def sentences(text: str) -> Iterator[tuple[int, int]]:
    """Yield where each sentence begins and ends; a short one, `M.` or `Non.`, goes with the next of its paragraph."""
    begun = 0
    for match in _SENTENCE.finditer(text):
        end = match.end()
        short = end - begun < _SHORT and not text[begun:end].endswith("\n")
        if text[begun:end].strip() and not short:
            yield begun, end
            begun = end
    if text[begun:].strip():
        yield begun, len(text)


def paragraphs(text: str) -> Iterator[tuple[int, int]]:
    """Yield where each paragraph begins and ends: what stands between line ends."""
    for match in re.finditer(r"[^\n]+", text):
        yield match.span()
