"""A laid-out text becomes the line that is its title."""

from __future__ import annotations

from typing import Final

from index.cleaning.furniture import author, key
from index.cleaning.layout import Layout
from index.cleaning.sentences import PROSE, is_sentence, width

LONGEST: Final = 250
"""Characters of a title."""
WORDS: Final = 3
"""Words from which a line above the article of a page can be its title."""
BEFORE_SITE: Final = frozenset("|-–—·•:»")
"""What stands between the title of an article and the name of its site."""
ABOVE: Final = 15
"""Lines above the article of a page within which a title that nothing repeats is looked for."""


def title_line(layout: Layout) -> int | None:
    """Find the title: of a page the heading above the article, else the first line when it looks like one."""
    first = next((here for here, line in enumerate(layout.lines) if line and not layout.words[here]), None)
    if first is None:
        return None
    if layout.is_page:
        return _heading(layout, first)
    return first if _is_headline(layout, first) else None


def _heading(layout: Layout, first: int) -> int | None:
    """Take the line nearest to the article that the page's first line repeats, else the nearest that may be a title."""
    named = key(layout.lines[first][: 2 * LONGEST])
    above = [position for position in range(layout.start - 1, first, -1) if _may_be(layout, position, named)]
    repeated = (position for position in above if key(layout.lines[position]) in named)
    near = (position for position in above if position >= layout.start - ABOVE)
    return next(repeated, next(near, first if len(layout.lines[first]) <= LONGEST else None))


def _before_site(written: str, named: str) -> bool:
    """Say whether a line is what the page's first line says before the name of its site."""
    rest = named.removeprefix(written)
    return bool(written) and rest != named and rest.lstrip()[:1] in BEFORE_SITE


def _may_be(layout: Layout, position: int, named: str) -> bool:
    line = layout.lines[position]
    long_enough = len(line.split()) >= WORDS or width(line) > 2 * len(line) or _before_site(key(line), named)
    return bool(line) and long_enough and len(line) <= LONGEST and not layout.words[position] and not author(line)


def _is_headline(layout: Layout, first: int) -> bool:
    """Say whether the first line is a headline: without the end of a sentence, or short and set off by a blank line.

    A line that the next one goes on in lower case is the beginning of a wrapped sentence.
    """
    line, below = layout.lines[first], layout.lines[first + 1 :]
    if len(line) > LONGEST or not any(below) or below[0][:1].islower():
        return False
    return not is_sentence(line) or (not below[0] and (width(line) < PROSE or line.endswith(("?", "!"))))
