"""One word as typed, with its marks, to a text: `=mot`, `mot+`, `~mot`, `mot~2`, `mot*`, `pr?sident`, `mot>2`, `mot^3`.

A backslash before a mark makes it a letter like any other (`mot\\>2`); before a word, it keeps the word from being an
operator or a field.
"""

from __future__ import annotations

import re
import unicodedata
from typing import Final

from search.query import nodes as q
from search.query.operators import MOST_OFTEN

_LONGEST_PATTERN: Final = 64
_MOST_STARS: Final = 5
_FEWEST_LETTERS: Final = 2
_ENDINGS: Final = ".,;:!?…'’]}"
_ESCAPED: Final = re.compile(r"\\([!-/:-@\[-`{-~])")
_HIDING: Final = 0xF0000
"""A mark after a backslash is kept in a private plane while marks are read; `parse` lets nothing else in from there."""
_HIDDEN: Final = re.compile("[\U000f0021-\U000f007e]")
_BOOST: Final = re.compile(r"\^\d+(?:\.\d+)?\Z")
_NEARLY: Final = re.compile(r"~(?:[12]|0?\.\d+)?\Z")
_MARKS: Final = re.compile(r"[\\=~>*?^+:]")


def is_word(typed: str) -> bool:
    """Say whether a run of characters has something to look for; a boost alone has not."""
    return typed in ("*", "*:*") or (_has_letters(typed) and _BOOST.fullmatch(typed) is None)


def read(typed: str, zone: str | None = None) -> q.Text | q.AtLeast | q.Everything | None:
    """Return what a word without blanks asks for in a zone; None when there is no letter and no digit in it."""
    if typed in ("*", "*:*"):
        return q.Everything()
    if not is_word(typed):
        return None
    hidden = _ESCAPED.sub(lambda mark: chr(_HIDING + ord(mark[1])), typed)
    bare = hidden.rstrip(_ENDINGS)
    unboosted = _BOOST.sub("", bare)
    body, _, count = unboosted.rpartition(">")
    if count.isdecimal() and _has_letters(body):
        return often(_text(body, zone), int(count))
    # In "Canal+, TF1" the + is no mark: nothing but a blank comes after one.
    text = _text(unboosted if _has_letters(unboosted) else bare, zone)
    return text if bare == hidden or text.kind != "inflected" else q.Text(text.text, zone)


def often(text: q.Text, count: int) -> q.Text | q.AtLeast:
    """Return a text that must be there `count` times or more: the text itself for one."""
    return q.AtLeast(text, min(count, MOST_OFTEN)) if count > 1 else text


def unescaped(typed: str) -> str:
    """Return what was typed without the backslashes before marks."""
    return _ESCAPED.sub(r"\1", typed)


def write(text: q.Text) -> str:
    """Return a word with the marks that make it be read as this text; its zone is left out."""
    typed = _marked(text.kind, text.text)
    if text.kind == "phrase" or read(typed) == q.Text(text.text, None, text.kind):
        return typed
    return _marked(text.kind, _MARKS.sub(r"\\\g<0>", text.text))


def _marked(kind: q.Kind, text: str) -> str:
    match kind:
        case "phrase":
            return f'"{text}"'
        case "exact":
            return f"={text}"
        case "tolerant":
            return f"~{text}"
        case "inflected":
            return f"{text}+"
        case "prefix":
            return f"{text}*"
        case _:
            return text


def _text(body: str, zone: str | None) -> q.Text:
    """Read a word without count or boost."""
    begin = next(i for i, letter in enumerate(body) if letter.isalnum() or letter in "=~*")
    core = body[begin:]
    nearly = _NEARLY.sub("", core)
    if core.startswith("="):
        return q.Text(_shown(_trimmed(core)), zone, "exact")
    if (nearly != core or core.startswith("~")) and any(map(str.isalpha, nearly)):
        return q.Text(_shown(_trimmed(nearly)), zone, "tolerant")
    if core.endswith("+") and _trimmed(core) == core[:-1]:
        return q.Text(_shown(core[:-1]), zone, "inflected")
    if "*" in core or "?" in core:
        return _pattern(core, zone)
    return q.Text(_shown(_trimmed(core)), zone)


def _pattern(core: str, zone: str | None) -> q.Text:
    """Read a word with `*` or `?`; at the end of a word, a question mark is one."""
    pattern = re.sub(r"\*+", "*", _trimmed(core, "*"))
    letters = pattern.replace("*", "").replace("?", "")
    if not all(letter.isalnum() or letter in "_'’.-" or _is_accent(letter) for letter in letters):
        return q.Text(_shown(_trimmed(pattern)), zone)  # an address, with its /?=
    if pattern == f"{letters}*" and len(letters) <= _LONGEST_PATTERN:
        return q.Text(letters, zone, "prefix")
    few = sum(map(str.isalnum, letters)) < _FEWEST_LETTERS
    if few or pattern == letters or len(pattern) > _LONGEST_PATTERN or pattern.count("*") > _MOST_STARS:
        return q.Text(_trimmed(letters), zone)
    return q.Text(pattern, zone, "wildcard")


def _trimmed(text: str, marks: str = "") -> str:
    """Cut what is neither a letter nor a digit nor one of `marks` off both ends."""
    inside = [i for i, letter in enumerate(text) if letter.isalnum() or letter in marks]
    end = inside[-1] + 1
    while end < len(text) and _is_accent(text[end]):
        end += 1
    return text[inside[0] : end]


def _shown(text: str) -> str:
    return _HIDDEN.sub(lambda mark: chr(ord(mark[0]) - _HIDING), text)


def _is_accent(letter: str) -> bool:
    """Say whether this is written with the letter before it: the vowel signs of Hindi are at the end of words."""
    return unicodedata.category(letter).startswith("M")


def _has_letters(text: str) -> bool:
    return any(map(str.isalnum, text))
