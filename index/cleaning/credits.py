"""The end of a line becomes what it says of who made a picture or sent the news: a caption, an agency, or nothing."""

from __future__ import annotations

import functools
import re
from typing import Final

from index.cleaning.languages import phrases
from index.cleaning.reasons import Furniture

NAMED: Final = 10
"""Words in the names at the end of a caption."""
LINKING: Final = 4
"""Letters of a word such as `de` or `for` between two names."""

_AGENCIES: Final = (
    r"(?:AFP|AP|APA|EPA|EFE|DPA|dpa|ANSA|TASS|ТАСС|ANP|PAP|PA|DR|UPI|SIPA|POOL|MAXPPP|CC[ -]BY\S*|新华社"
    r"|(?i:reuters|getty(?: images)?|sputnik|ria novosti|риа новости|интерфакс|xinhua|belga|keystone|abaca(?:press)?"
    r"|lusa|shutterstock|istock(?:photo)?|pixabay|unsplash|wikimedia(?: commons)?|flickr|instagram|handout|imago|alamy"
    r"|picture alliance|hans lucas|rex features|press association|associated press))"
)
_CREDITED: Final = re.compile(rf"(?:[/|–—-]\s?|\()(?:{_AGENCIES}|© ?\w)(?!\w)[^.!?]{{0,40}}\)?$")
_AGENCY: Final = re.compile(
    rf"(?:[\w.' -]{{0,30}}(?: avec| with| mit| con| com| met| et|,|/|:) )?"
    rf"\(?{_AGENCIES}\)?(?:[ /,-]{{1,3}}[\w.' -]{{0,20}})?"
)
# Any capitals may name an agency, once a word before them or brackets around them say so.
_SENDER: Final = rf"(?:{_AGENCIES}|[^\W\d_]{{2,6}})"
_SENT: Final = re.compile(
    rf"(?P<open>\()?(?P<by>(?i:avec|source ?:|sources ?:|with|mit|con|com|met|quelle ?:|fuente ?:|fonte ?:|bron ?:"
    rf"|source|с|источник ?:|المصدر ?:|مع)\s)?(?:l'|la |le |the )?"
    rf"(?P<names>{_SENDER}(?:(?:, | et | and | und | y | e | en | и |/| / ){_SENDER}){{0,3}})(?(open)\))"
)
_CREDIT: Final = re.compile(r"(?:©|\(c\)|photo ?©)", re.I)
_SIGNED: Final = re.compile(r"[.!?…]\s(?:[–—-]\s|\()(?P<tail>[^()]{3,60}\s?/\s?[^()/]{2,60}?)\)?$")
_INITIAL: Final = re.compile(r"(?<![^\W_])[^\W\d_]\.")
_STOPS: Final = re.compile(r"[^\W\d_]{3}[.!?…;:]|[!?…;:«»]")
_NAME: Final = re.compile(r"[^\s/,&+]+")
_WORD: Final = re.compile(r"[^\W\d_]+")
_BREAKS: Final = frozenset(".!?…)]»”(|/–—-")


def credited(line: str) -> Furniture | None:
    """Tell whether a line, its blanks and apostrophes of one kind, is a credit, an agency or a caption."""
    if _CREDIT.match(line):
        return Furniture.CREDIT
    if _AGENCY.fullmatch(line) or _sent(line):
        return Furniture.AGENCY
    return Furniture.CAPTION if "©" in line or _CREDITED.search(line) or _pictured(line) else None


def _sent(line: str) -> bool:
    """Say whether a line only names agencies: `(AFP)`, `Avec AFP`."""
    found = _SENT.fullmatch(line)
    if not found or not (found["open"] or found["by"]):
        return False
    return all(
        (len(name) < 3 and name.islower()) or name.isupper() or _AGENCY.fullmatch(name)
        for name in re.split(r"[\s,/]+", found["names"])
    )


def _pictured(line: str) -> bool:
    """Say whether a line ends with who took its picture."""
    if "/" not in line and ":" not in line:
        return False
    signed = _SIGNED.search(line)
    if signed and _INITIAL.search(signed["tail"]) and _are_names(signed["tail"], loose=True):
        return True
    first_words, words = _picture_words()
    if first_words.isdisjoint(_WORD.findall(line.casefold())):
        return False
    return any(_is_credit(line, found) for found in words.finditer(line))


def _is_credit(line: str, found: re.Match[str]) -> bool:
    before, tail = line[: found.start()].rstrip(), line[found.end() :].strip()
    bracketed = before.endswith("(")
    if bracketed:
        if not tail.endswith(")"):
            return False
        tail = tail[:-1].rstrip()
    apart = not before or before[-1] in _BREAKS
    several = "/" in tail
    if not apart and not (found["word"][0].isupper() and found["sign"]):
        return False  # the word as one of a sentence
    if not found["sign"] and not (several and found["word"][0].isupper()):
        return False
    return _are_names(tail.removesuffix("."), loose=several or bracketed)


def _are_names(text: str, loose: bool) -> bool:
    """Say whether a text is names of people and papers; `loose` lets them hold words in lower case as well."""
    words = [word.rpartition("'")[2] or word for word in _NAME.findall(text)]
    if not 0 < len(words) <= NAMED or _STOPS.search(text) or words[0][0].islower():
        return False
    lower = [word for word in words if word[0].islower()]
    if loose:
        return 2 * len(lower) <= len(words)
    return not words[-1][0].islower() and all(len(word) <= LINKING for word in lower)


@functools.cache
def _picture_words() -> tuple[frozenset[str], re.Pattern[str]]:
    """Give the first words of what comes before the names of photographers, and a pattern for all of it."""
    every = {start for language in phrases() for start in language.picture.split("|") if start}
    longest = "|".join(re.escape(start) for start in sorted(every, key=lambda start: (-len(start), start)))
    pattern = re.compile(rf"(?<!\w)(?P<word>(?i:{longest}))(?:\s?(?P<sign>[:©]|/(?=\s))\s?|\s)(?=\S)")
    return frozenset(_WORD.findall(start)[0] for start in every), pattern
