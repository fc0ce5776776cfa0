"""The lines of a source become what many of them end with and what stands before it: `…par Radio Fanal`, `…par …`.

An ending is a habit when lines that differ in all else have it, and when it stands nowhere but at the end of lines:
words of an article, e.g. *en France*, end a heading now and then, and stand within sentences much more often.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from index.cleaning.habits import MONTH, REST, VARIED
from index.cleaning.sentences import ends

SHORTEST: Final = 15
"""Characters of a line that has an ending."""
LONGEST: Final = 60
"""Characters of an ending that are looked at."""
LETTERS: Final = 5
"""Letters of an ending, at least."""
BOUND: Final = 0.8
"""Share of the places where it stands that are ends of lines."""
VARIANTS: Final = 3
"""Different characters that stand before an ending, and different texts that go on as it does."""
FEW: Final = 2
"""Pages that an ending has, and endings that begin alike, for that to be looked at: it must be on `SUPPORT` pages."""
SUPPORT: Final = 6
SHORTEST_WORD: Final = 2
GLUED: Final = 0.9
"""Share of such endings that are written to the word before."""
BLANK: Final = " "

Lines = Sequence[tuple[str, int, bool]]
"""Different lines as `plain` writes them, with the number of a page, and whether a page keeps them."""


@dataclass(frozen=True, slots=True)
class _Ending:
    text: str
    pages: int
    glued: float
    """Share that is written to the word before."""


def endings(lines: Lines, everything: Sequence[str], least: int) -> Iterator[tuple[str, int]]:
    """Yield forms with the number of pages that have them, `least` or more, one of which keeps such a line.

    `lines` may be furniture by their ending: they end like no sentence; `everything` is all lines, each once.
    """
    text = "\n".join(["", *everything, ""])
    found = list(_bound(_common([line for line in lines if len(line[0]) >= SHORTEST]), text))
    for each in _shortest([ending for ending in found if ending.pages >= least]):
        yield VARIED + each.text, each.pages
    for opener in _openers(_shortest(found)):
        where = re.compile(rf"(?<=\S){re.escape(opener)}(.*)$", re.M)
        every = [match[1] for match in where.finditer(text)]
        rests = [rest for rest in every if _is_rest(rest)]
        pages = {page for line, page, _ in lines if (match := where.search(line)) and _is_rest(match[1])}
        if len(pages) >= max(least, SUPPORT) and len(set(rests)) >= VARIANTS and len(rests) >= BOUND * len(every):
            yield VARIED + opener + VARIED, len(pages)


def _is_rest(text: str) -> bool:
    return 0 < len(text) <= REST and not ends(text)


def _common(lines: Lines) -> Iterator[_Ending]:
    """Yield what lines of several pages end with, after different characters, as long as it can be."""
    turned = sorted((line[::-1], page, kept) for line, page, kept in lines)
    for size, first, last in _runs([text for text, _, _ in turned]):
        some = turned[first:last]
        pages = {page for _, page, _ in some}
        if not any(kept for _, _, kept in some):
            continue
        before = Counter(text[size : size + 1] for text, _, _ in some)
        ending = turned[first][0][:size][::-1]
        if len(pages) >= FEW and len(before) >= min(VARIANTS, len(pages)) and _tells(ending):
            yield _Ending(ending, len(pages), 1 - (before[BLANK] + before[""]) / len(some))


def _tells(ending: str) -> bool:
    """Say whether it has enough letters, and is more than a word: several, a name, or written to what stands before."""
    words = ending.replace(MONTH, "")
    several = not words.strip().isalpha() or not words.islower() or not ending.startswith(BLANK)
    return several and sum(map(str.isalpha, words)) >= LETTERS


def _runs(ordered: Sequence[str]) -> Iterator[tuple[int, int, int]]:
    """Yield the runs of ordered texts that begin alike: how many characters do, the first, and the one after the last.

    They are the inner nodes of a suffix tree, found by their longest common prefixes (Abouelhoda et al. 2004).
    """
    open_runs: list[tuple[int, int]] = []
    for at in range(len(ordered)):
        size, start = _alike(ordered[at], ordered[at + 1]) if at + 1 < len(ordered) else 0, at
        while open_runs and open_runs[-1][0] > size:
            longer, start = open_runs.pop()
            yield longer, start, at + 1
        if size and (not open_runs or open_runs[-1][0] < size):
            open_runs.append((size, start))


def _alike(one: str, other: str) -> int:
    most = min(len(one), len(other), LONGEST)
    return next((at for at in range(most) if one[at] != other[at]), most)


def _bound(found: Iterable[_Ending], text: str) -> Iterator[_Ending]:
    """Yield the endings that hardly stand elsewhere."""
    for each in found:
        if text.count(f"{each.text}\n") >= BOUND * text.count(each.text):
            yield each


def _shortest(found: Sequence[_Ending]) -> list[_Ending]:
    """Leave out the endings that end with another."""
    texts = {each.text for each in found}
    return [each for each in found if not any(each.text[at:] in texts for at in range(1, len(each.text)))]


def _openers(found: Iterable[_Ending]) -> Iterator[str]:
    """Yield the words that several endings begin with, written to what stands before."""
    words = [each.text.partition(BLANK)[0] for each in found if BLANK in each.text and each.glued >= GLUED]
    several = {word for word in words if len(word) >= SHORTEST_WORD and sum(w.endswith(word) for w in words) >= FEW}
    yield from sorted(word + BLANK for word in several if not any(word[at:] in several for at in range(1, len(word))))
