"""The words of a text, and the names that rules found in it, become rows of numbers: what the tagger looks at."""

from __future__ import annotations

import sys
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Sequence
from functools import cache, lru_cache, partial
from itertools import compress
from struct import Struct
from typing import Final
from zlib import crc32

import numpy as np

from index.entities.folding import stem
from index.entities.forms import CAPITAL, Forms, Rows
from index.entities.gazetteer import gazetteer
from index.entities.groups import word_groups
from index.entities.marks import marks_of, of_lists
from index.entities.organisations import known
from index.entities.reading import Reading, Span
from index.entities.wordlists import WordLists, family_names, given_names, word_lists
from search.analysis import Remembered
from search.article import ENTITY_TYPES

Memberships = dict[str, list[str]]
"""A word to the names of the lists that have it."""

OF_WORDS: Final = (
    "word", "start", "end2", "end3", "end4", "shape", "names", "nouns", "plain", "kind", "length",
    "small_group", "middle_group", "large_group",
)  # fmt: skip
OF_PLACES: Final = ("gap", "rule", "source", "size", "opening", "elsewhere")
_PACKED: Final = Struct(f"={len(OF_WORDS)}I")
COLUMNS: Final = {name: number for number, name in enumerate(OF_WORDS + OF_PLACES)}

OUTSIDE: Final = "O"
LABELS: Final = (OUTSIDE, *(f"{mark}-{kind}" for kind in ENTITY_TYPES for mark in "BI"))
_NOUNS: Final = ("titles", "roles", "bodies", "kinds", "states", "sites", "tails", "events", "grounds", "toward")
_PLAIN: Final = ("calendar", "common", "starters", "particles", "not_acronyms", "peoples")
MOST: Final = 3
"""Counts above this are alike."""
_CAPITAL: Final = crc32(b"X")
_SMALL: Final = crc32(b"x")
_NO_TABLES: Final = [crc32(b"")] * 4
_MOST_GAPS: Final = 1 << 12
"""Gaps whose numbers are remembered."""
NOTHING: Final = 1
"""The number of a column that says nothing of a word; beyond the text there is 0."""


def rows_of(reading: Reading, spans: Collection[Span]) -> Rows:
    """Give the rows of a text, (words, columns)."""
    tokens = reading.tokens
    count = len(tokens.words)
    rows = np.empty((count, len(COLUMNS)), np.uint32)
    rows[:, : len(OF_WORDS)] = tokens.known
    rows[:, len(OF_WORDS) :] = NOTHING
    rows[:, COLUMNS["gap"]] = np.frombuffer(b"".join(gap_numbers().all(tokens.gaps[:count])), np.uint32)
    positions, numbers = list[int](), list[Sequence[int]]()
    for span in spans:
        begins, inside = span_numbers(span.type, span.id.partition(":")[0], span.last - span.first)
        positions += range(span.first, span.last + 1)
        numbers += [begins, *[inside] * (span.last - span.first)]
    if positions:
        rows[positions, COLUMNS["rule"] : COLUMNS["size"] + 1] = numbers
    of_text(reading, rows, labels_of(count, spans))
    return rows


def of_text(reading: Reading, rows: Rows, rules: Sequence[str]) -> None:
    """Fill in how a capitalised word stands elsewhere in the text: by rule, inside sentences, in small letters."""
    tokens = reading.tokens
    folded, gaps, capitals = tokens.folded, tokens.gaps, tokens.capitals
    small = set(compress(folded, (~tokens.marks & CAPITAL).tolist()))
    said: defaultdict[str, list[str]] = defaultdict(list)
    inside: defaultdict[str, int] = defaultdict(int)
    openers = []
    for position in capitals:
        word = folded[position]
        said[word].append(rules[position])
        if gaps[position] != " " and reading.opens(position):
            openers.append(position)
        else:
            inside[word] += 1
    elsewhere = []
    best: dict[tuple[str, str], str] = {}
    for position in capitals:
        word, rule = folded[position], rules[position]
        labels = said[word]
        if len(labels) == 1:
            elsewhere.append(elsewhere_number(rule, "", word in small, 1))
            continue
        if (word, rule) not in best:
            best[word, rule] = commonest(labels, rule)
        elsewhere.append(elsewhere_number(rule, best[word, rule], word in small, min(len(labels), MOST)))
    rows[capitals, COLUMNS["elsewhere"]] = elsewhere
    rows[openers, COLUMNS["opening"]] = [
        opening_number(min(inside.get(folded[position], 0), MOST), folded[position] in small) for position in openers
    ]


def commonest(labels: Sequence[str], without: str) -> str:
    """Give the most frequent of labels when one of `without` is not counted, of equals the last of the alphabet."""
    if labels.count(without) == len(labels):
        return without
    counts = Counter(labels)
    counts[without] -= 1
    return max((count, label) for label, count in counts.items() if count)[1]


def labels_of(count: int, spans: Iterable[Span]) -> list[str]:
    """Write spans as one label for each word: `B-person` where one begins, `I-person` inside, `O` outside."""
    labels = [OUTSIDE] * count
    for span in spans:
        labels[span.first : span.last + 1] = [f"I-{span.type}"] * (span.last - span.first + 1)
        labels[span.first] = f"B-{span.type}"
    return labels


@lru_cache(maxsize=1 << 10)
def span_numbers(kind: str, source: str, more: int) -> tuple[list[int], list[int]]:
    """Give the columns `rule`, `source` and `size` of the first word of a name and of the others; the source is that of its id, if any."""
    by = f"{kind} {source}"
    rest = [number_of(by), number_of(f"{by} {min(more, MOST)}")]
    return [number_of(f"B-{kind}"), *rest], [number_of(f"I-{kind}"), *rest]


@lru_cache(maxsize=1 << 10)
def elsewhere_number(rule: str, best: str, small: bool, times: int) -> int:
    """Give the column `elsewhere`."""
    return number_of(f"{rule} {best} {small} {times}")


@lru_cache(maxsize=16)
def opening_number(inside: int, small: bool) -> int:
    """Give the column `opening` of a word that opens a sentence."""
    return number_of(f"{inside} {small}")


@cache
def forms(lang: str) -> Forms:
    """Give what remembers the words of a language that has lists, or of `und`."""
    lists = word_lists(lang)
    nouns, plain = memberships(lists, _NOUNS), memberships(lists, _PLAIN)
    return Forms(
        partial(word_row, lists=lists, in_nouns=nouns, in_plain=plain),
        partial(marks_of, by_list=of_lists(lists), lists=lists),
    )


def word_row(word: str, folded: str, lists: WordLists, in_nouns: Memberships, in_plain: Memberships) -> bytes:
    """Give what is known of a word by itself: the columns `OF_WORDS`, as bytes of uint32."""
    capital = word[0].isupper()
    names, nouns, plain = named(folded) if capital else [], in_nouns.get(folded, []), in_plain.get(folded, [])
    if folded[-1:] in ("s", "x") and folded[:-1] in lists.peoples:
        plain = [*plain, "peoples"]
    mark = _CAPITAL if capital else _SMALL  # as if it stood before each of these
    written = folded.encode()
    ends = (written[-2:], written[-3:], written[-4:])
    if len(written) > len(folded):
        ends = (folded[-2:].encode(), folded[-3:].encode(), folded[-4:].encode())
    parts = (written, folded[:3].encode(), *ends)
    tables = _NO_TABLES
    if names or nouns or plain:
        found = (names, nouns, plain, [*nouns, *plain, *names][:2])
        tables = [number_of(" ".join(each)) for each in found]
    return _PACKED.pack(
        *[crc32(part, mark) for part in parts],
        number_of(shape(word)),
        *tables,
        _LENGTHS[min(len(folded), 6)],
        *[group + NOTHING for group in word_groups().of(word)],
    )


def memberships(lists: WordLists, names: Sequence[str]) -> Memberships:
    """Give for each word the lists of a language that it is in."""
    found: defaultdict[str, list[str]] = defaultdict(list)
    for name in names:
        for word in getattr(lists, name):
            found[word].append(name)
    return dict(found)


def named(word: str) -> list[str]:
    """Give the tables of names that a word is in, or begins a name of."""
    found = ["given"] if word in given_names() else []
    found += ["family"] if word in family_names() else []
    key = word if word.isascii() else stem(word)
    if meant := gazetteer().places(key):
        found.append(("country" if meant[0].id.startswith("country:") else "city") + ("?" if meant[0].weak else ""))
    found += ["place…"] if key in gazetteer().longest else []
    words = known().longest.get(word, 0)
    return found + (["organisation…"] if words > 1 else ["organisation"] if words else [])


def shape(word: str) -> str:
    """Give the pattern of capitals of a word."""
    if word.isdigit():
        return "9"
    if word.isupper():
        return "X" if len(word) == 1 else "XX"
    if word[0].isupper():
        return "Xx" if word[1:].islower() else "XxX"
    return "x" if word.islower() else "?"


@cache
def gap_numbers() -> Remembered[bytes]:
    """Give what remembers the numbers of what stands between words."""
    return Remembered(gap_number, _MOST_GAPS)


def gap_number(gap: str) -> bytes:
    """Give the number of what stands between two words without what does not matter, a new line or else its first two marks, as uint32."""
    said = "\n" if "\n" in gap else gap.strip()[:2].replace("’", "'").replace("‑", "-")
    return number_of(said).to_bytes(4, sys.byteorder)


@lru_cache(maxsize=1 << 12)
def number_of(value: str) -> int:
    """Give a number for a value, the same on every machine."""
    return crc32(value.encode())


_LENGTHS: Final = [number_of(str(length)) for length in range(7)]
"""Numbers of the lengths of words; all that are longer are alike."""
