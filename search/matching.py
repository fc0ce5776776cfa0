"""A query that can be run and the text of an article to the places where it matches: the one matcher of list, article,
export and command, and of the rules that no engine knows (one sentence, at least twice)."""

from __future__ import annotations

import bisect
import functools
import itertools
import re
from collections.abc import Iterable, Iterator
from typing import Final, NamedTuple

from search.analysis import Analyzer, Remembered, Token, analyzer, chunks, starts
from search.article import Article
from search.deadline import go_on
from search.document import STEM, TEXT, ZONES
from search.proximity import near
from search.query import nodes as q
from search.sentences import paragraphs, sentences
from search.skimming import pattern_of, skim

_MOST_CHUNKS: Final = 20_000
"""Of a language, some 700 bytes each."""


class Place(NamedTuple):
    """Where something matches in a zone: its first and last token, counted from 0, and `text[start:end]`."""

    first: int
    last: int
    start: int
    end: int


_PART: Final = "'"
"""Before the stem of a part of a word."""
Places = dict[str, list[Place]]
"""What was looked for, a surface, a stem or `prefix*`, to where it is."""


class _Hit(NamedTuple):
    """Something looked for, relative to its chunk."""

    term: str
    place: Place


class Matcher:
    """Finds in articles what one query looks for, not what it excludes."""

    def __init__(self, query: q.Query) -> None:
        """Prepare to look for `query`, read against an index."""
        self._query = query
        leaves = list(_leaves(query))
        self._wanted = frozenset(term for leaf in leaves for term in _terms(leaf))
        self._terms = self._wanted | {f"{_PART}{term}" for term in self._wanted}
        self._prefixes = tuple({leaf.prefix for leaf in leaves if isinstance(leaf, q.Prefix)})
        self._counted = _needs_places(query)
        self._letters: dict[str, re.Pattern[str]] = {}
        """By language, what the letters of a chunk have to fit."""

    @property
    def has_words(self) -> bool:
        """Say whether there is anything to look for in a text."""
        return bool(self._terms or self._prefixes)

    def places(self, article: Article, zone: str) -> list[Place]:
        """Return where a zone of an article matches, in order; places may overlap."""
        return sorted(_matches(self._query, Zone(self, article, zone)), key=lambda place: (place.start, -place.end))

    def fits(self, article: Article, rule: q.Query) -> bool:
        """Say whether an article fits a rule whose words this matcher looks for."""
        zones = [Zone(self, article, zone) for zone in ZONES]
        found = sum(len({place[:2] for place in _matches(rule, zone)}) for zone in zones)
        return found >= (rule.count if isinstance(rule, q.AtLeast) else 1)

    def look(self, article: Article, zone: str) -> Places:
        """Return where each thing looked for is in a zone."""
        found: Places = {}
        position = 0
        for offset, text, lang in article.passages_of(zone):
            plain = not self._counted and analyzer(lang).language.spelled_plainly
            for place, start, chunk in (self._skimmed if plain else self._read)(lang, text):
                for term, (first, last, low, high) in self._in_chunk(chunk):
                    before, at = position + place, offset + start
                    found.setdefault(term, []).append(Place(first + before, last + before, low + at, high + at))
            position += len(text)
        return found

    def _read(self, lang: str, text: str) -> Iterator[tuple[int, int, _Chunk]]:
        """Yield the chunks that have something looked for: tokens before, where it begins, what it has."""
        looked = _chunks(lang).all(chunks(text))
        wanted = [at for at, chunk in enumerate(looked) if self._prefixes or not chunk.terms.isdisjoint(self._terms)]
        if wanted:
            before = list(itertools.accumulate((chunk.size for chunk in looked), initial=0))
            begins = starts(text)
            yield from ((before[at], begins[at], looked[at]) for at in wanted)

    def _skimmed(self, lang: str, text: str) -> Iterator[tuple[int, int, _Chunk]]:
        """The same where tokens need not be counted: only chunks with the first letters of what is looked for are cut.

        Characters before stand for tokens before: the order is the same.
        """
        cut, known, code = chunks(text), _chunks(lang), analyzer(lang).language.code
        if code not in self._letters:
            self._letters[code] = pattern_of(self._wanted, self._prefixes, code)
        wanted = skim(self._letters[code], cut)
        if wanted:
            begins = starts(text)
            yield from ((begins[at], begins[at], known[cut[at]]) for at in wanted)

    def _in_chunk(self, chunk: _Chunk) -> Iterator[_Hit]:
        yield from (hit for hit in chunk.hits if hit.term in self._terms)
        yield from self._begun(chunk.hits)

    def _begun(self, hits: tuple[_Hit, ...]) -> Iterator[_Hit]:
        for term, place in hits:
            for prefix in self._prefixes:
                if term.startswith(prefix) and ":" not in term:
                    yield _Hit(f"{prefix}*", place)


class Zone:
    """One zone of one article being looked at."""

    def __init__(self, matcher: Matcher, article: Article, zone: str) -> None:
        self.name = zone
        self.text: str = getattr(article, zone)
        go_on()
        self.found = matcher.look(article, zone)

    def of_field(self, field: str, term: str) -> list[Place]:
        """Return where a term is, when the field is about this zone; parts of words are in the stems of the whole only."""
        if field == STEM:
            return [*self.found.get(term, ()), *self.found.get(f"{_PART}{term}", ())]
        return self.found.get(term, []) if field in (TEXT, self.name) else []


_SCOPES: Final = {"sentence": sentences, "paragraph": paragraphs}


class _Chunk(NamedTuple):
    """How many tokens a chunk has, what an index knows of them, and where."""

    size: int
    terms: frozenset[str]
    hits: tuple[_Hit, ...]


@functools.cache
def _chunks(lang: str) -> Remembered[_Chunk]:
    rules = analyzer(lang)

    def look(chunk: str) -> _Chunk:
        tokens = rules.cut(chunk)
        hits = tuple(_hits(rules, tokens))
        return _Chunk(len(tokens), frozenset(hit.term for hit in hits), hits)

    return Remembered(look, _MOST_CHUNKS)


def _hits(rules: Analyzer, tokens: tuple[Token, ...]) -> Iterator[_Hit]:
    """Yield all that an index knows of some tokens: surfaces, stems, parts, pairs of characters."""
    for at, token in enumerate(tokens):
        yield _Hit(token.surface, Place(at, at, token.start, token.end))
        for stem in rules.stems([token]):
            yield _Hit(stem, Place(at, at, token.start, token.end))
        for part, stem in ((part, rules.stem(part.surface)) for part in token.parts):
            if stem != rules.stem(token.surface):
                yield _Hit(f"{_PART}{stem}", Place(at, at, part.start, part.end))
    if rules.language.runs:
        for at, (a, b) in enumerate(itertools.pairwise(tokens)):
            if a.end == b.start and len(a.surface) == len(b.surface) == 1:
                yield _Hit(f"{rules.language.code}:{a.surface}{b.surface}", Place(at, at + 1, a.start, b.end))


def _needs_places(query: q.Query) -> bool:
    """Say whether it matters how many tokens stand between two places."""
    match query:
        case q.Phrase() | q.Window() | q.Near():
            return True
        case q.And(children) | q.Or(children) | q.Best(children) | q.Some(children):
            return any(map(_needs_places, children))
        case q.Boosted(inner, _) | q.Silent(inner) | q.AtLeast(inner):
            return _needs_places(inner)
        case q.Together(left, right):
            return _needs_places(left) or _needs_places(right)
        case q.Checked(_, _, rule):
            return _needs_places(rule)
        case _:
            return False


def _leaves(query: q.Query) -> Iterator[q.Query]:
    match query:
        case q.And(children) | q.Or(children) | q.Best(children) | q.Some(children):
            for child in children:
                yield from _leaves(child)
        case q.Boosted(inner, _) | q.Silent(inner) | q.AtLeast(inner):
            yield from _leaves(inner)
        case q.Near(left, right) | q.Together(left, right):
            yield from _leaves(left)
            yield from _leaves(right)
        case q.Checked(_, _, rule):
            yield from _leaves(rule)
        case q.Not():
            return
        case _:
            yield query


def _terms(leaf: q.Query) -> tuple[str, ...]:
    match leaf:
        case q.Term(_, term):
            return (term,)
        case q.Phrase(_, terms):
            return terms
        case q.InZone(_, stem):
            return (stem,)
        case q.Window(_, left, right):
            return tuple(term for terms in left + right for term in terms)
        case _:
            return ()


def _matches(query: q.Query, zone: Zone) -> list[Place]:
    match query:
        case q.Term(field, term):
            return zone.of_field(field, term)
        case q.InZone(name, stem):
            return zone.found.get(stem, []) if name == zone.name else []
        case q.Prefix(field, prefix):
            return zone.of_field(field, f"{prefix}*")
        case q.Phrase(field, terms, _, offsets):
            return _phrases(field, tuple((term,) for term in terms), offsets or tuple(range(len(terms))), zone)
        case q.Window(field, left, right, distance, ordered):
            sides = [_phrases(field, side, tuple(range(len(side))), zone) for side in (left, right)]
            return near(sides[0], sides[1], distance, ordered=ordered)
        case q.And((_, q.Silent(windows))) if _is_window(windows):
            return _matches(windows, zone)  # the words of both sides, where they are near
        case q.And(children) | q.Or(children) | q.Best(children) | q.Some(children):
            return [place for child in children for place in _matches(child, zone)]
        case q.Boosted(inner, _) | q.Silent(inner) | q.AtLeast(inner):
            return _matches(inner, zone)
        case q.Near(left, right, distance, ordered):
            return near(_matches(left, zone), _matches(right, zone), distance, ordered=ordered)
        case q.Together(left, right, scope):
            return _together(_matches(left, zone), _matches(right, zone), list(_SCOPES[scope](zone.text)))
        case q.Checked(_, _, rule):
            return _matches(rule, zone)
        case _:
            return []


def _is_window(query: q.Query) -> bool:
    inside = query.children if isinstance(query, q.Or) else (query,)
    return all(isinstance(each, q.Window) for each in inside)


def _phrases(field: str, side: q.Side, offsets: tuple[int, ...], zone: Zone) -> list[Place]:
    words = [{place.first: place for term in terms for place in zone.of_field(field, term)} for terms in side]
    found = []
    for first, begin in words[0].items():
        places = [word.get(first + offset) for word, offset in zip(words, offsets, strict=True)]
        end = places[-1]
        if end is not None and all(places):
            found.append(Place(first, end.last, begin.start, end.end))
    return found


def _together(lefts: list[Place], rights: list[Place], stretches: list[tuple[int, int]]) -> list[Place]:
    """Return the places of both sides in the stretches of the text that have both."""
    begins = [start for start, _ in stretches]

    def within(places: Iterable[Place]) -> dict[int, list[Place]]:
        by_stretch: dict[int, list[Place]] = {}
        for place in places:
            by_stretch.setdefault(bisect.bisect_right(begins, place.start), []).append(place)
        return by_stretch

    left, right = within(lefts), within(rights)
    both = [at for at in left.keys() & right.keys() if _several(left[at], right[at])]
    return [place for at in both for place in (*left[at], *right[at])]


def _several(left: list[Place], right: list[Place]) -> bool:
    """Say whether there are two different words, not one that is on both sides."""
    return len({place.first for place in (*left, *right)}) > 1
