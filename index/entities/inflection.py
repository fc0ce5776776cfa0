"""A capitalised word in some case of its language becomes the key of the large place that it names: `Polsce`, `Englannissa`.

Endings are stripped on both sides, so what they leave needs to be no word; only countries, regions and large cities are looked up,
and only after the word as it stands has been. Endings and consonant changes are those of the regular declensions of each language.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, lru_cache
from itertools import product
from typing import Final

from index.entities.folding import stem, word_set
from index.entities.gazetteer import Place, gazetteer

LARGE: Final = 6_000
"""Rows of the table of places that are looked up: it has countries and regions first, then cities from the largest."""

_SHORTEST_WORD: Final = 4
_SHORTEST_STEM: Final = 3
LONGEST: Final = 3
"""Words in a name."""

_SLAVIC: Final = (
    "owie ami ach ech ich ych iem iej ego emu ymi imi owi ovi ej em om ow um am ou ie ii ji ja ym im y i a e u o"
)
_SOUTHERN: Final = "ama ima omu oga oj og om em im ih u a e i o"
# Folded (`ssä` is `ssa`), the longest first.
_ENDINGS: Final = {
    lang: tuple(endings.split())
    for lang, endings in {
        "pl": _SLAVIC,
        "cs": _SLAVIC,
        "sk": f"och {_SLAVIC}",
        "hr": _SOUTHERN,
        "bs": _SOUTHERN,
        "sl": _SOUTHERN,
        "fi": "issa ista iin illa ilta ille iksi ssa sta lla lta lle ksi ta na in an en on un yn n a",
        "et": "sse iga ist is st lt le ks ga ni ta i s l",
        "hu": "ban ben bol rol nak nek val vel tol hoz hez ra re ba be ot et on en n t i",
        "lv": "ija as ai am os us is es ei u a e s i",
        "lt": "ijoje oje uje eje iui ais os as es is ui us ai a e u i",
        "el": "ους ων ου ος ον ας ης ες α η ο ι",
        "ru": "ою ею ем ам ой ей ю я е у а ы и",
        "uk": "ією ою ею ію ії єм ам ем ом ю я є і ї у а и",
        "be": "аю яй ам ем ом ю я е у а ы і",
    }.items()
}
_GENITIVE: Final = word_set("de nl sv da nb")
"""Languages whose names take nothing but an s."""
_SOFT: Final[dict[str, dict[str, tuple[str, ...]]]] = {
    "pl": {"sz": ("ch",), "cz": ("k", "c"), "rz": ("r",), "dz": ("g", "d"), "c": ("k", "t"), "l": ("l",), "s": ("s",)},
    "cs": {"z": ("h", "g"), "c": ("k",)},
    "sk": {"c": ("k",)},
    "hr": {"c": ("k",), "z": ("g",)},
    "fi": {
        "nn": ("nt",),
        "ng": ("nk",),
        "ll": ("lt",),
        "rr": ("rt",),
        "k": ("kk",),
        "p": ("pp",),
        "t": ("tt",),
        "d": ("t",),
    },
    "uk": {"ц": ("к",), "з": ("г",), "с": ("х",)},
    "be": {"ц": ("к", "т"), "з": ("г",)},
}
"""What the end of a stem may have been before the ending changed it; `cz` was `k` or `c`."""
_BARE: Final = re.compile(r"(?:[ij]?[aeiouy]|[ij]|ος|ας|ης|ες|οι|α|η|ο|ι|и|і|ь)$")


def declines(lang: str) -> bool:
    """Tell whether names take endings in a language (ISO 639-1)."""
    return lang in _ENDINGS or lang in _GENITIVE


def has_cases(lang: str) -> bool:
    """Tell whether names take more endings than an s."""
    return lang in _ENDINGS


def match(words: list[str], lang: str) -> tuple[int, tuple[Place, ...]]:
    """Find the longest large place that folded words begin with, in any case: its number of words, and what it is."""
    if not _may_begin(words[0], lang):
        return 0, ()
    for count in range(min(LONGEST, len(words)), 0, -1):
        row = _genitive(words[:count]) if lang in _GENITIVE else _row(words[:count], lang)
        if row is not None:
            return count, (gazetteer().place(row),)
    return 0, ()


@lru_cache(maxsize=1 << 14)
def _may_begin(word: str, lang: str) -> bool:
    """Tell whether any name begins with a form of a word: most words of a text are spared the rest."""
    if lang in _GENITIVE:
        return True
    return _whole(word, lang) is not None or not first_words().isdisjoint(stems(word, lang))


def _genitive(words: list[str]) -> int | None:
    """Give the packed row of a name with an s: `Deutschlands`."""
    *front, last = words
    return _strong(" ".join([*front, last[:-1]])) if last.endswith("s") and len(last) > _SHORTEST_WORD else None


def _whole(word: str, lang: str) -> int | None:
    """Give the packed row of a name that an ending is added to: `Nigeriassa`, whose bare form is that of Niger."""
    rests = (word[: -len(ending)] for ending in _ENDINGS[lang] if word.endswith(ending))
    return next((row for rest in rests if len(rest) >= _SHORTEST_WORD and (row := _strong(rest)) is not None), None)


def _strong(key: str) -> int | None:
    """Give the packed row of a key that is one large place without more evidence."""
    row = gazetteer().targets.get(key, -1)
    return row if 0 <= row >> 1 < LARGE and not row & 1 else None


def _row(words: list[str], lang: str) -> int | None:
    """Give the packed row of a name, of several a country's, which stand first, or that of the largest city."""
    if len(words) == 1:
        if len(words[0]) < _SHORTEST_WORD:
            return None
        if (row := _whole(words[0], lang)) is not None:
            return row
    table = large_places()
    keys = (" ".join(parts) for parts in product(*(stems(word, lang) for word in words)))
    return min((table[key] for key in keys if key in table), default=None)


@lru_cache(maxsize=1 << 14)
def stems(word: str, lang: str) -> tuple[str, ...]:
    """Give what a folded word may be without its ending, as `bare` leaves it."""
    return tuple(dict.fromkeys(found for found in _stems(word, lang) if len(found) >= _SHORTEST_STEM))


def _stems(word: str, lang: str) -> Iterator[str]:
    yield bare(word)
    for ending in _ENDINGS[lang]:
        if word.endswith(ending):
            rest = word[: -len(ending)]
            yield from (bare(rest), rest)
            root = bare(rest) if lang == "fi" else rest
            for soft, hard in _SOFT.get(lang, {}).items():
                if root.endswith(soft):
                    yield from (root[: -len(soft)] + before for before in hard)


def bare(word: str) -> str:
    """Take the ending of a nominative off a folded word: `dania` and `danii` are `dan`."""
    return _BARE.sub("", stem(word))


@cache
def first_words() -> frozenset[str]:
    """Give the first words of the bare names of large places."""
    return frozenset(name.partition(" ")[0] for name in large_places())


@cache
def large_places() -> dict[str, int]:
    """Map the bare names of large places to their packed rows; of several the first row, the largest city."""
    table = gazetteer()
    found: dict[str, int] = {}
    for key, target in table.targets.items():
        packed = target if target >= 0 else int(table.shared[-target - 1].partition(" ")[0])
        if packed >> 1 < LARGE and not packed & 1 and len(key) >= _SHORTEST_WORD and key.count(" ") < LONGEST:
            name = " ".join(map(bare, key.split(" ")))
            city = table.rows[packed >> 1].startswith("geonames:")
            if len(name) >= _SHORTEST_STEM + city and packed < found.get(name, packed + 1):
                found[name] = packed
    return found
