"""A line becomes the kind of furniture that it is by its words alone, wherever it stands; or none."""

from __future__ import annotations

import functools
import re
import unicodedata
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from index.cleaning.buttons import invites, row_of_buttons
from index.cleaning.credits import credited
from index.cleaning.dates import LETTER, month, read_date
from index.cleaning.languages import phrases
from index.cleaning.phrases import Phrases
from index.cleaning.reasons import Furniture
from index.cleaning.sentences import ends

SHORT: Final = 160
"""Characters beyond which no beginning makes a line furniture."""
LONG: Final = 600
"""Characters beyond which nothing does."""
SENTENCE: Final = 100
"""Characters beyond which a line that ends as a sentence is one, whatever it begins with."""
REMEMBERED: Final = 1 << 14
"""Short lines whose kind is remembered: 5 MB."""
NAME_WORDS: Final = 6
"""Words in a line that names the authors."""
FIRST: Final = 2
"""Characters that every beginning has."""
CODE_WORDS: Final = 4
"""Words between tags from which a line is text with tags left in it."""

# The last two: what is left of Turkish i and ı when either is written in capitals is one i.
_ONE_KIND: Final = (*zip("’‘ʼ´`\xa0\u202f：（）ı", "'''''  :()i", strict=True), ("\u0307", ""))
_COMMON: Final = " eaisntrulodcmpéàgfbhvqyjzxkw"
"""Characters, those first that most lines hold; any other is in fewer."""
_MARKS: Final = ("\u0900", "\u0e00")
"""The scripts of India, whose vowel signs belong to the words, between these two."""
_DIGIT: Final = re.compile(r"\d")
_WORD: Final = re.compile(r"[^\W\d_]+")
_DATE_WORD: Final = re.compile(rf"{LETTER}+")
_TIME: Final = re.compile(r"(?<!\d)\d{1,2}\s?[:h]\s?\d\d(?::\d\d)?(?!\d)")
_TAG: Final = re.compile(
    r"<(?:!--|/?(?:a|b|br|center|div|em|font|form|h\d|i|iframe|img|input|ins|li|link|meta|noscript|ol|p|script|span"
    r"|strong|style|table|tbody|td|th|tr|u|ul|object|embed|param|svg|path|button)\b)[^<>]{0,1000}>?",
    re.I,
)
_PROGRAM: Final = re.compile(
    r"(?:var |function\b|window\.|document\.|\$\(|[{}]|@media|[.#][\w-]+ ?\{|//|/\*).*[;{}),>]$", re.S
)


@dataclass(frozen=True, slots=True)
class _Tables:
    """The phrases of all languages, as they are looked up."""

    whole: Mapping[str, Furniture]
    first_words: frozenset[str]
    starts: Mapping[str, tuple[str, ...]]
    """Under the first characters of each beginning, the beginnings."""
    start_kinds: Mapping[str, Furniture]
    counted: frozenset[str]
    holds: Mapping[str, Furniture]
    holding: Mapping[str, tuple[str, ...]]
    """Under the rarest character of each phrase of `holds`, the phrases."""
    date_words: frozenset[str]
    dated: tuple[str, ...]
    dated_words: tuple[str, ...]
    """The same, each with the blank after it."""
    by: tuple[str, ...]


def key(line: str) -> str:
    """Write a line so that it can be compared: lower case, one kind of apostrophe, single blanks."""
    return _short_key(line) if len(line) <= SENTENCE else " ".join(_spelt(line).split())


def furniture(line: str) -> Furniture | None:
    """Tell what a line, without blanks around it, is by its words; a sentence of an article is never anything."""
    if len(line) <= SENTENCE:
        return _short_furniture(line)
    return _by_words(line) if len(line) <= LONG else None


# The same short lines stand on every page of a source.
@functools.lru_cache(REMEMBERED)
def _short_key(line: str) -> str:
    return " ".join(_spelt(line).split())


@functools.lru_cache(REMEMBERED)
def _short_furniture(line: str) -> Furniture | None:
    return _by_words(line)


def _by_words(line: str) -> Furniture | None:
    if _is_code(line):
        return Furniture.CODE
    written, tables = key(line), _tables()
    if found := _held(written, tables):
        return found
    bare = _bare(written)
    if not bare:
        return Furniture.DATE if _TIME.search(written) else Furniture.COUNTER
    if found := tables.whole.get(bare):
        return found
    if len(line) > SHORT or (len(line) > SENTENCE and ends(line)):
        return None
    return (
        _started(written, bare, tables)
        or _dated(line, written, tables)
        or _invited(line, written, bare, tables)
        or credited(" ".join(_one_kind(line).split()))
    )


def announces(line: str) -> bool:
    """Say whether a line is the heading of titles of other articles."""
    return _tables().whole.get(_bare(key(line))) is Furniture.RELATED


def author(line: str) -> str:
    """Give the names in a line that begins as one that names the authors, '' in any other."""
    if len(line) > SENTENCE:
        return ""
    written, by = key(line), _tables().by
    if not written.startswith(by) or line.endswith((".", "?", "!", ",")) or _DIGIT.search(line):
        return ""
    start = next(start for start in by if written.startswith(start))
    names = line[len(start) :].strip(" :,")
    words = names.split()
    capitals = sum(word[0].isupper() for word in words)
    return names if 0 < len(words) <= NAME_WORDS and capitals * 2 > len(words) and words[0][0].isupper() else ""


def is_date(line: str) -> bool:
    """Say whether a line holds a date or a time and nothing else."""
    if len(line) > SENTENCE or not (_TIME.search(line) or read_date(line)):
        return False
    known = _tables().date_words
    return all(word in known or month(word) for word in _DATE_WORD.findall(key(line)))


def _is_code(line: str) -> bool:
    """Say whether a line is a program, a style sheet, or tags with hardly a word between them."""
    if _TAG.match(line):
        return len(_WORD.findall(_TAG.sub(" ", line))) < CODE_WORDS
    return _PROGRAM.match(line) is not None and any(sign in line for sign in "{=;")


def _held(written: str, tables: _Tables) -> Furniture | None:
    """Look for phrases in a line, only for those whose rarest character is in it."""
    near = (each for char, each in tables.holding.items() if char in written)
    found = {phrase for each in near for phrase in each if phrase in written}
    return next(kind for phrase, kind in tables.holds.items() if phrase in found) if found else None


def _started(written: str, bare: str, tables: _Tables) -> Furniture | None:
    for text in (written, bare):
        starts = tables.starts.get(text[:FIRST], ())
        if text.startswith(starts):
            return tables.start_kinds[next(start for start in starts if text.startswith(start))]
    return None


def _invited(line: str, written: str, bare: str, tables: _Tables) -> Furniture | None:
    if bare in tables.counted and _DIGIT.search(written):
        return Furniture.COMMENTS
    if bare.partition(" ")[0].rstrip(":,") not in tables.first_words:
        return None
    head, _, headline = written.partition(":")
    head = _bare(head)
    if headline and not headline.endswith(".") and " " in head and tables.whole.get(head) is Furniture.RELATED:
        return Furniture.RELATED
    if invites(written, tables.whole):
        return Furniture.NEWSLETTER
    return None if ends(line) else row_of_buttons(line, written, tables.whole)


def _dated(line: str, written: str, tables: _Tables) -> Furniture | None:
    if not _DIGIT.search(line) or not (_TIME.search(written) or read_date(line)):
        return None
    if is_date(line):
        return Furniture.DATE
    if written.endswith((".", "!", "?")):
        return None
    says_so = written.startswith(tables.dated) or any(
        part.startswith(tables.dated_words) for part in written.split(", ")[1:]
    )
    return Furniture.DATE if says_so else None


@functools.cache
def _tables() -> _Tables:
    every = phrases()
    starts = dict(_pairs(every, lambda language: language.starts))
    holds = dict(_pairs(every, lambda language: language.holds))
    dated = _split(language.dated for language in every)
    whole = {_bare(phrase): kind for phrase, kind in _pairs(every, lambda language: language.whole)}
    return _Tables(
        whole=whole,
        first_words=frozenset(phrase.partition(" ")[0].rstrip(":") for phrase in whole),
        starts=_under(starts, lambda start: start[:FIRST]),
        start_kinds=starts,
        counted=frozenset(map(_bare, _split(language.counted for language in every))),
        holds=holds,
        holding=_under(holds, _rarest),
        date_words=frozenset(word for language in every for word in _spelt(language.date_words).split()),
        dated=dated,
        dated_words=tuple(f"{start} " for start in dated),
        by=tuple(f"{start} " if start[-1].isalpha() else start for start in _split(language.by for language in every)),
    )


def _under(texts: Iterable[str], of: Callable[[str], str]) -> Mapping[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {}
    for text in texts:
        found[of(text)] = (*found.get(of(text), ()), text)
    return found


def _rarest(phrase: str) -> str:
    return max(phrase, key=lambda char: _COMMON.index(char) if char in _COMMON else len(_COMMON))


def _pairs(
    every: Iterable[Phrases], of: Callable[[Phrases], Mapping[Furniture, str]]
) -> Iterator[tuple[str, Furniture]]:
    for language in every:
        for kind, joined in of(language).items():
            for phrase in _spelt(joined).split("|"):
                yield phrase, kind


def _split(joined: Iterable[str]) -> tuple[str, ...]:
    return tuple(phrase for text in joined for phrase in _spelt(text).split("|") if phrase)


def _spelt(text: str) -> str:
    """Write a text as `key` does, its blanks left as they are."""
    return _one_kind(text.casefold())


def _one_kind(text: str) -> str:
    if not text.isascii():
        for odd, plain in _ONE_KIND:
            text = text.replace(odd, plain)
    return text


def _bare(written: str) -> str:
    """Take away what stands around the words of a line: digits, signs, blanks."""
    start, end = 0, len(written)
    while start < end and not written[start].isalpha():
        start += 1
    while start < end and not (written[end - 1].isalpha() or _is_mark(written[end - 1])):
        end -= 1
    return written[start:end]


def _is_mark(char: str) -> bool:
    return _MARKS[0] <= char < _MARKS[1] and unicodedata.category(char)[0] == "M"
