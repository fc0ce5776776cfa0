"""Two articles to a reading of one beside the other: what is the same, what was taken out, what was added.

Sentences are paired first, wherever they stand, so that a text cut into other paragraphs or put in another order is still
compared word for word; then the words of each pair. A sentence without a partner was taken out, or added.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Final, Literal

from rapidfuzz.distance import Indel

from search.article import Article
from search.sentences import paragraphs, sentences

Change = Literal["same", "removed", "added"]
MOST_WORDS: Final = 10_000
"""Words and signs of each article that are compared."""
_MOST_PLACES: Final = 8
"""Sentences that are looked at for one pair of words: a phrase that is everywhere says nothing."""
_ALIKE: Final = 0.4
"""Share of their pairs of words, at least, that two sentences have in common when one was made from the other."""
_WORD: Final = re.compile(r"(?:(?<!\d)\d{1,3}(?:[.,\s]\d{3})+(?!\d)|\w+|[^\w\s])\s*")
_TYPE: Final = str.maketrans("’‘ʼ“”„«»–—", '\'\'\'"""""--')
_THOUSANDS: Final = re.compile(r"(?<=\d)[.,\s](?=\d)")


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of text, blanks at its end included."""

    change: Change
    text: str


@dataclass(frozen=True, slots=True)
class Comparison:
    """Title, then lead and body by paragraphs of the later text; what was taken out stands where it stood."""

    title: tuple[Piece, ...]
    paragraphs: tuple[tuple[Piece, ...], ...]
    same: int
    """Words of lead and body that are in both."""
    removed: int
    added: int
    cut: bool
    """One of the texts is longer than MOST_WORDS, and its end is not compared."""


@dataclass(frozen=True, slots=True)
class _Sentence:
    words: tuple[str, ...]
    paragraph: int

    @property
    def pairs(self) -> Counter[tuple[str, str]]:
        bare = ["", *map(_key, self.words), ""]
        return Counter(pairwise(bare))


def compare(first: Article, other: Article) -> Comparison:
    """Compare two articles; what only `first` has is removed, what only `other` has is added."""
    (mine, cut_mine), (others, cut_others) = (_sentences(_text(article)) for article in (first, other))
    shown = tuple(_merged(pieces) for pieces in _paragraphs(mine, others))
    counts: Counter[Change] = Counter()
    for pieces in shown:
        for piece in pieces:
            counts[piece.change] += len(piece.text.split())
    title = _words_between(tuple(_WORD.findall(first.title[:1000])), tuple(_WORD.findall(other.title[:1000])))
    return Comparison(_merged(title), shown, counts["same"], counts["removed"], counts["added"], cut_mine or cut_others)


def _text(article: Article) -> str:
    return f"{article.lead}\n\n{article.body}" if article.lead else article.body


def _sentences(text: str) -> tuple[list[_Sentence], bool]:
    """Return the sentences of a text's first MOST_WORDS words, and whether there are more."""
    found: list[_Sentence] = []
    left = MOST_WORDS
    for number, (start, end) in enumerate(paragraphs(text)):
        part = text[start:end]
        for begin, stop in sentences(part):
            words = tuple(_WORD.findall(f"{part[begin:stop].rstrip()} "))
            if words:
                found.append(_Sentence(words[:left], number))
            left -= len(words)
            if left <= 0:
                return found, True
    return found, False


def _paragraphs(mine: list[_Sentence], others: list[_Sentence]) -> Iterator[list[Piece]]:
    partner = _partners(mine, others)
    taken = set(partner.values())
    after: dict[int, list[_Sentence]] = defaultdict(list)  # by the sentence of `mine` that they stand behind
    behind = -1
    for at, sentence in enumerate(mine):
        behind = at if at in taken else behind
        if at not in taken:
            after[behind].append(sentence)
    if after[-1]:
        yield [Piece("removed", "".join(each.words)) for each in after[-1]]
    pieces: list[Piece] = []
    for at, sentence in enumerate(others):
        if at and sentence.paragraph != others[at - 1].paragraph:
            yield pieces
            pieces = []
        known = partner.get(at)
        pieces += _words_between(mine[known].words if known is not None else (), sentence.words)
        pieces += [Piece("removed", "".join(each.words)) for each in after[known]] if known is not None else []
    yield pieces


def _partners(mine: list[_Sentence], others: list[_Sentence]) -> dict[int, int]:
    """Pair sentences by the pairs of words they share, the most alike first: place in `others` to place in `mine`."""
    places: dict[tuple[str, str], list[int]] = defaultdict(list)
    for at, sentence in enumerate(mine):
        for pair in sentence.pairs:
            if len(places[pair]) < _MOST_PLACES:
                places[pair].append(at)
    likely: list[tuple[float, int, int, int]] = []
    for at, sentence in enumerate(others):
        shared = Counter(place for pair in sentence.pairs for place in places.get(pair, ()))
        for place, count in shared.items():
            alike = count / min(len(sentence.words), len(mine[place].words))
            if alike >= _ALIKE:
                likely.append((-min(alike, 1.0), abs(place - at), at, place))
    partner: dict[int, int] = {}
    taken: set[int] = set()
    for _, _, at, place in sorted(likely):
        if at not in partner and place not in taken:
            partner[at] = place
            taken.add(place)
    return partner


def _words_between(mine: Sequence[str], others: Sequence[str]) -> list[Piece]:
    """Compare word by word: the longest common subsequence, bit-parallel (Hyyrö 2004)."""
    keys = [[_key(word) for word in words] for words in (mine, others)]
    pieces: list[Piece] = []
    added: list[Piece] = []  # what takes the place of something stands behind it
    for step in Indel.opcodes(*keys):
        if step.tag == "equal":
            pieces += added
            added = []
            pieces.append(Piece("same", "".join(others[step.dest_start : step.dest_end])))
        if step.tag in ("delete", "replace"):
            pieces.append(Piece("removed", "".join(mine[step.src_start : step.src_end])))
        if step.tag in ("insert", "replace"):
            added.append(Piece("added", "".join(others[step.dest_start : step.dest_end])))
    return pieces + added


def _key(word: str) -> str:
    """Return what of a word is compared: how quotation marks, apostrophes and thousands are set makes no difference."""
    return _THOUSANDS.sub("", word.strip().translate(_TYPE))


def _merged(pieces: Sequence[Piece]) -> tuple[Piece, ...]:
    """Join neighbours of one kind."""
    merged: list[Piece] = []
    for piece in pieces:
        if merged and merged[-1].change == piece.change:
            merged[-1] = Piece(piece.change, merged[-1].text + piece.text)
        else:
            merged.append(piece)
    return tuple(merged)
