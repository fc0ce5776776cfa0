"""The lines of a wrapped paragraph become one, words that were divided at a line's end made whole again."""

from __future__ import annotations

import functools
import re
from collections.abc import Callable, Iterable, Sequence
from typing import Final

HYPHENS: Final = ("-", "\u2010", "¬")
"""What stands at a line's end within a word; the sign of negation is what scanners write for it."""


def _words(written: str) -> frozenset[str]:
    return frozenset(written.split())


_WORDS: Final = re.compile(r"[^\W\d_]+(?:[-\u2010][^\W\d_]+)*")
_HEAD: Final = re.compile(r"(?:[\w'’]+[-\u2010])*(?P<last>[^\W_]+)[-\u2010¬]$")
_TAIL: Final = re.compile(r"(?P<first>[^\W_]+)(?P<rest>(?:[-\u2010][^\W\d_]+)*)")
_LINKS: Final = _words("à au aux d de del des di du en es et l la le les lez lès sur sous t vis y and in of the")
"""Small words within a compound: `arc-en-ciel`, `vis-à-vis`, `a-t-il`."""
_PREFIXES: Final = _words(
    "grand grands petit petits petite petites demi semi quasi vice après arrière celui celle ceux celles rendez "
    "saint sainte franco anglo gréco italo germano hispano russo sino austro quatre vingt trente quarante "
    "cinquante soixante chef self well half peut week"
)
"""What begins a compound and hardly ever a divided word."""
_PRONOUNS: Final = _words("il elle on ils elles")
_OBJECTS: Final = _words("nous vous le la les lui leur moi toi y en")
_PARTICLES: Final = _words("t je tu ci là")
_SELVES: Final = _words("lui elle eux elles soi moi toi nous vous là ici")
_WITHIN: Final = _words("à en t sur sous lez lès")
"""Those with which hardly any divided word goes on."""
_PLACES: Final = _words("bas dedans dehors delà dessous dessus devant haut")
_KIN: Final = _words("fille filles fils frère frères mère mères parents père pères sœur sœurs soeur soeurs")
_IS: Final = _words("est sont était étaient fût serait sera qu")


def joined(lines: Sequence[str], known: Callable[[], frozenset[str]]) -> str:
    """Write lines as one; `known` gives the words of the whole text, by which a compound is told from a divided word."""
    parts = list(lines[:1])
    for line in lines[1:]:
        if parts[-1].endswith(HYPHENS):
            parts[-1:] = _across(parts[-1], line, known)
        else:
            parts += (" ", line)
    return "".join(parts)


def vocabulary(lines: Iterable[str]) -> frozenset[str]:
    """Collect the words, in lower case, that are whole on one line."""
    words: set[str] = set()
    for line in lines:
        found = _WORDS.findall(line.replace("\u2010", "-").casefold())
        words.update(found[1:-1] if len(found) > 1 and line.endswith(HYPHENS) else found[1:])
        words.update(found[:1])
    return frozenset(words)


def _across(text: str, line: str, known: Callable[[], frozenset[str]]) -> tuple[str, ...]:
    """Return what stands for a line that ends with a hyphen, and the next one."""
    head, tail = _HEAD.search(text, max(0, len(text) - 80)), _TAIL.match(line)
    if head is None or tail is None:
        return (text, " ", line) if text[-2:-1].isspace() or text in HYPHENS else (text, line)
    return (text, line) if _is_compound(head, tail, known()) else (text[:-1], line)


def _is_compound(head: re.Match[str], tail: re.Match[str], known: frozenset[str]) -> bool:
    last, first = head["last"], tail["first"]
    if head[0].endswith("¬"):
        return False
    if not (last.isalpha() and first.isalpha()) or (first[0].isupper() and not last.isupper()):
        return True
    before, last, first = head[0][:-1].casefold(), last.casefold(), first.casefold()
    if (before != last and last in _LINKS) or _goes_on(tail, first):
        return True
    whole = last + first
    if whole in known or f"{last}-{first}" in known or f"{before}-{tail[0]}".casefold() in known:
        return whole not in known
    return _is_linked(last, first)


def _goes_on(tail: re.Match[str], first: str) -> bool:
    """Say whether a line begins with the middle of a compound: `et-Marne`, `d'Armor`."""
    if tail.string[tail.end() : tail.end() + 1] in {"'", "’"} and len(first) == 1:
        return True
    rest = tail["rest"]
    return bool(rest) and (first in _WITHIN or (first in _LINKS and rest[1].isupper()))


def _is_linked(last: str, first: str) -> bool:
    """Say whether rules of French and English put a hyphen between two words."""
    if last in _PREFIXES or first in _PARTICLES:
        return True
    if first in _PRONOUNS:
        return len(last) > 2 and last.endswith(("t", "d"))
    if first in _OBJECTS:
        return last.endswith(("z", "ons"))
    pairs = ((_SELVES, {"même", "mêmes"}), ({"là", "au", "par", "ci"}, _PLACES), ({"beau", "belle", "beaux"}, _KIN))
    return any(last in lasts and first in firsts for lasts, firsts in (*pairs, (_IS, {"ce"}), ({"porte"}, {"parole"})))


def once(lines: Sequence[str]) -> Callable[[], frozenset[str]]:
    """Return the vocabulary of lines, made when it is asked for first."""
    return functools.cache(lambda: vocabulary(lines))
