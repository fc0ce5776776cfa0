"""The name of a person or an organisation becomes the part of its id that all spellings share."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import Final

from index.entities.folding import fold, words_of
from index.entities.wordlists import given_names


def _letters(letters: str, written: str) -> dict[int, str]:
    return str.maketrans(dict(zip(letters, written.split(), strict=True)))


# One way of writing each letter; what languages write differently is made alike by _SOUNDS below.
_CYRILLIC: Final = _letters(
    "абвгдезийклмнопрстуфыэіґўжхцчшщюяїє",
    "a b v g d e z i i k l m n o p r s t u f i e i g u zh kh ts ch sh shch iu ia i e",
) | dict.fromkeys(map(ord, "ьъ"), "")
_GREEK: Final = _letters("αβγδεζηικλμνξοπρσςτυφωθχψ", "a v g d e z i i k l m n x o p r s s t y f o th ch ps")
_ARABIC: Final = _letters(
    "ابتثجحخدذرزسشصضطظعغفقكلمنهويئؤءپچژگ",
    "a b t th j h kh d dh r z s sh s d t z a gh f q k l m n h w y y w a p ch zh g",
)
_HEBREW: Final = _letters("אבגדהוזחטיכךלמםנןסעפףצץקרשת", "a b g d h v z h t y k k l m m n n s a p p ts ts k r sh t")

# How French, English, German, Spanish and Italian write the same Russian sound; longest first. `ch` is ш in French and
# ч in English, so both are one class: two persons of one given name whose family names differ in that alone are rarer
# than one person written in two languages. German `S-` for З and `z` for Ц stay apart, French `j` after a vowel too.
_SOUNDS: Final = (
    (re.compile("tsch|tch|sch|shch|sh|ch"), "ch"),
    (re.compile("kh"), "h"),
    (re.compile("zh"), "j"),
    (re.compile("ou"), "u"),
    (re.compile("w"), "v"),
    (re.compile("gu(?=[ei])"), "g"),
    (re.compile("x"), "ks"),
    (re.compile("(?<=[aeiou])j|j$|y"), "i"),
    (re.compile("ff?$"), "v"),
    (re.compile("(?<=in|an|en)e$"), ""),
    (re.compile("(?<=d)(?:re|er)$"), "r"),
    (re.compile("^i?e"), "e"),
    (re.compile(r"([a-z])\1+"), r"\1"),
)
_SLAVIC_ENDING: Final = re.compile(
    r"(?:[oe](?:v|w|ff)|ev[ae]|ov[ae]|in[ae]?|enko|[st][ck]?[iy]{1,2}|skij|skyj|[oe]vi(?:t?ch|tsch|c)|tchouk|chuk|uk|ouk|ko)$"
)


def slug(name: str) -> str:
    """Give the ASCII, lower-case, hyphenated form of a name; the same for the common romanisations of a Russian one."""
    words = [fold(word) for word in words_of(name)]
    slavic = is_slavic(words)
    return "-".join(filter(None, (_sounds(_latin(word)) if slavic else _latin(word) for word in words)))


def is_slavic(words: list[str]) -> bool:
    """Tell whether a name of folded words is Russian or alike: in Cyrillic, or a Russian given name and ending."""
    if any("а" <= word[:1] <= "ӿ" for word in words):
        return True
    return len(words) > 1 and bool(_SLAVIC_ENDING.search(words[-1])) and _sounds(words[0]) in _slavic_given()


@cache
def _slavic_given() -> frozenset[str]:
    return frozenset(_sounds(_latin(name)) for name in given_names() if "а" <= name[0] <= "ӿ")


@lru_cache(maxsize=1 << 14)
def _sounds(word: str) -> str:
    for pattern, sound in _SOUNDS:
        word = pattern.sub(sound, word)
    return word


def _latin(word: str) -> str:
    if word.isascii():
        return word
    for table in (_CYRILLIC, _GREEK, _ARABIC, _HEBREW):
        word = word.translate(table)
    return "".join(letter if letter.isascii() else f"u{ord(letter):x}" for letter in word)
