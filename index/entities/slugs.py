"""The name of a person or an organisation becomes the part of its id that all spellings share."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import Final

from index.entities.folding import fold, word_set, words_of
from index.entities.wordlists import given_names
from search.analysis import Remembered

Sounds = tuple[tuple[re.Pattern[str], str], ...]


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

# How French, English, German, Spanish and Italian write the same Russian sound; in this order. Х Ч Ш Щ Ж are one class, as
# German `ch` is Х and English Ч, French `ch` is Ш; so are З С Ц, as German `S` is З and its `z` Ц. Two persons of one given name
# whose family names differ in that alone are rarer than one person written in two languages.
_SOUNDS: Final = tuple(
    (needed, re.compile(pattern), sound)
    for needed, pattern, sound in (
        ("h", "sch?tsch|schtch|chtch|shtch|shch|tsch|tch|sch|zh|sh|ch|kh|h", "ch"),
        ("y", "^y[eo]", "e"),
        ("j", "^j[eo]", "e"),
        ("i", "^i[eo]", "e"),
        ("j", "^j(?=[aou])", "i"),
        ("y", "^y", "i"),
        ("j", "^j|j(?=[in])", "ch"),
        ("j", "j", "i"),
        ("y", "y", "i"),
        ("ts", "ts", "s"),
        ("z", "tz|z", "s"),
        ("ou", "ou", "u"),
        ("w", "w", "v"),
        ("gu", "gu(?=[ei])", "g"),
        ("x", "x", "ks"),
        ("f", "ff?$", "v"),
        ("ne", "(?<=in|an|en)e$", ""),
        ("d", "(?<=d)(?:re|er)$", "r"),
        ("", r"([a-z])\1+", r"\1"),
        ("chch", "(?:ch)+", "ch"),
        ("chov", "(?<=ch)ov(?=a?$)", "ev"),
        ("ie", "(?<=[bdfgklmnprstv])ie", "e"),
    )
)
"""What a word must have to be changed, what is changed, and what it becomes."""
_MOST_SLUGS: Final = 1 << 16
"""Names whose slugs are remembered."""
_ARABIC_ARTICLES: Final = word_set("al el ul")
_ARABIC_SOUNDS: Final = (
    (re.compile("sch|sh"), "ch"),
    (re.compile("dch|dj"), "j"),
    (re.compile("ou|oo"), "u"),
    (re.compile("ee"), "i"),
    (re.compile(r"([a-z])\1+"), r"\1"),
)
_ARABIC_VOWELS: Final = str.maketrans("oeq", "uak")
_ARABIC_GIVEN: Final = word_set(
    "abas abdalah abdarahman abdalaziz abdul abu adnan ahmad ali amin amr anuar anwar bachar bachir faisal farid faruk fuad hafiz"
    " hamad hamid hani hasan hicham hisham husain husni ibrahim ihab ismail jalal jamal kamal karim khalad khalid mahdi mahmud mansur"
    " marwan muamar mubarak muhamad muhsin munir murad musa mustafa nabih nabil nadir nasar nasir nizar rachid rafik rafic raid ramzi"
    " riad riyad sadam salah salih salim samir suliman tarik umar uthman walid yasar yasir yasin yasr yusaf yusuf zaid"
)
"""Given names as _arabic_given leaves them, that say by themselves that the name is Arabic."""
_ARABIC_FAMILY: Final = (
    *_ARABIC_SOUNDS,
    (re.compile("d[dh]+"), "d"),
    (re.compile("^[gq](?!h)"), "k"),
)
_ONLY_SLAVIC: Final = word_set(
    "sergei vladimir volodimir dmitri evgeni iuri oleg igor andrei aleksei anatoli viacheslav gennadi vasili"
)
"""Given names, as _SOUNDS leave them, that say by themselves that the name is of these languages."""
_SLAVIC_ENDING: Final = re.compile(
    r"(?:[oe](?:v|w|ff)|ev[ae]|ov[ae]|in[ae]?|enko|[st][ck]?[iy]{1,2}|skij|skyj|[oe]vi(?:t?ch|tsch|c)|tchouk|chuk|uk|ouk|ko|skaia|skaya|skaja|[lrv]n(?:y|yj|yi|ij))$"
)


@cache
def _slugs() -> Remembered[str]:
    return Remembered(_slug, _MOST_SLUGS)


def slug(name: str) -> str:
    """Give the ASCII, lower-case, hyphenated form of a name; the same for the common romanisations of a Russian one."""
    return _slugs()[name]


def _slug(name: str) -> str:
    words = [fold(word) for word in words_of(name)]
    latin = [_latin(word) for word in words]
    if is_slavic(words):
        latin = [_sounds(word) for word in latin]
    elif len(words) > 1 and (given := _arabic_given(latin[0])) in _ARABIC_GIVEN:
        latin = [given, *(_arabic_sounds(word, _ARABIC_FAMILY) for word in latin[1:])]
    elif _ARABIC_ARTICLES & set(words[1:-1]):
        latin = [_arabic_sounds(word) for word in latin]
    return "-".join(filter(None, latin))


@lru_cache(maxsize=1 << 14)
def _arabic_given(word: str) -> str:
    """Write one way an Arabic given name: Mouammar, Muammar and Moammar, Mohammed and Muhammad."""
    return _arabic_sounds(word).translate(_ARABIC_VOWELS)


def _arabic_sounds(word: str, sounds: Sounds = _ARABIC_SOUNDS) -> str:
    """Write one way what French, English and German write of an Arabic name: Bachar el-Assad, Bashar al-Assad."""
    if word in _ARABIC_ARTICLES:
        return "al"
    for pattern, sound in sounds:
        word = pattern.sub(sound, word)
    return word


def is_slavic(words: list[str]) -> bool:
    """Tell whether a name of folded words is Russian or alike: in Cyrillic, or a Russian given name and ending."""
    if any("а" <= word[:1] <= "ӿ" for word in words):
        return True
    if len(words) < 2 or (given := _sounds(words[0])) not in _slavic_given():
        return False
    return given in _ONLY_SLAVIC or bool(_SLAVIC_ENDING.search(words[-1]))


@cache
def _slavic_given() -> frozenset[str]:
    return frozenset(_sounds(_latin(name)) for name in given_names() if "а" <= name[0] <= "ӿ")


@lru_cache(maxsize=1 << 14)
def _sounds(word: str) -> str:
    for needed, pattern, sound in _SOUNDS:
        if needed in word:
            word = pattern.sub(sound, word)
    return word


def _latin(word: str) -> str:
    if word.isascii():
        return word
    for table in (_CYRILLIC, _GREEK, _ARABIC, _HEBREW):
        word = word.translate(table)
    return "".join(letter if letter.isascii() else f"u{ord(letter):x}" for letter in word)
