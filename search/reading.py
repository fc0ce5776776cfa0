"""A typed query to the query an engine runs: each word in the languages and the spellings of one index."""

from __future__ import annotations

import itertools
import re
from typing import Final

from search.analysis import Token, analyzer, fold
from search.article import ENTITY_TYPES
from search.document import ZONES, name_words
from search.lexicon import Lexicon
from search.query import nodes as q
from search.query.simplify import simplify

SURFACE: Final = 0.3
"""What the very word adds to its stem."""
OTHER_ACCENTS: Final = 0.4
"""What a word with other accents counts when the word as typed is in the index too."""
_MOST_PHRASES: Final = 16
_MOST_PREFIXES: Final = 8
_IDEOGRAPHS: Final = re.compile("[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff]")


class Reader:
    """Reads queries against one index."""

    def __init__(self, lexicon: Lexicon) -> None:
        """Read with the words of `lexicon`."""
        self._lexicon = lexicon

    def read(self, query: q.Query, *, relaxed: bool = False) -> q.Query:
        """Return what an engine can run; `relaxed` lets any of the words that stand side by side do."""
        chosen = loosened(query) if relaxed else query
        return simplify(_Reading(self._lexicon, self.language(query), relaxed).of(chosen))

    def length(self, query: q.Query) -> int:
        """Count the words and phrases of a query that say something: stop words only when there is nothing else."""
        return len(texts(_without_stopwords(query, self.language(query))))

    def language(self, query: q.Query) -> str:
        """Return the language of the index whose stop words the query has most of; the commonest when none."""
        words = [word for text in texts(query) if text.kind == "word" for word in text.text.lower().split()]
        known = self._lexicon.languages
        counts = {lang: sum(analyzer(lang).is_stopword(word) for word in words) for lang in known}
        return max(known, key=lambda lang: counts[lang])


def texts(query: q.Query) -> list[q.Text]:
    """Return what has to be found in the text: not what is excluded."""
    match query:
        case q.Text():
            return [query]
        case q.Free(children) | q.And(children) | q.Or(children):
            return [text for child in children for text in texts(child)]
        case _:
            return []


def loosened(query: q.Query) -> q.Query:
    """Put the words of each longer quotation beside it, when it is not all of the query: it may be somebody's title."""
    match query:
        case q.Free(children) if len(children) > 1:
            return q.Free(tuple(part for child in children for part in _parts(child)))
        case q.And(children):
            return q.And(tuple(loosened(child) for child in children))
        case _:
            return query


def _parts(clause: q.Query) -> list[q.Query]:
    if not isinstance(clause, q.Text) or clause.kind != "phrase":
        return [clause]
    words = clause.text.split()
    return [clause, *(q.Text(word, clause.zone) for word in words)] if len(words) > 2 else [clause]


def content(query: q.Free, language: str) -> tuple[q.Query, ...]:
    """Return the clauses without stop words, or all of them when there are only stop words."""
    kept = tuple(child for child in query.children if not _is_stopword(child, language))
    return kept or query.children


def _without_stopwords(query: q.Query, language: str) -> q.Query:
    match query:
        case q.Free():
            return q.Free(tuple(_without_stopwords(child, language) for child in content(query, language)))
        case q.And(children):
            return q.And(tuple(_without_stopwords(child, language) for child in children))
        case _:
            return query


def _is_stopword(clause: q.Query, language: str) -> bool:
    if not isinstance(clause, q.Text) or clause.kind != "word":
        return False
    rules = analyzer(language)
    return all(rules.is_stopword(token.surface) for token in rules.tokens(clause.text))


class _Reading:
    """One query being read."""

    def __init__(self, lexicon: Lexicon, language: str, relaxed: bool) -> None:
        self._lexicon = lexicon
        self._language = language
        self._relaxed = relaxed

    def of(self, query: q.Query) -> q.Query:
        match query:
            case q.Free(()):
                return q.NOTHING
            case q.Free():
                clauses = tuple(self.of(child) for child in content(query, self._language))
                return q.Or(clauses) if self._relaxed else q.And(clauses)
            case q.And(children):
                return q.And(tuple(self.of(child) for child in children))
            case q.Or(children):
                return q.Or(tuple(self.of(child) for child in children))
            case q.Not(child):
                return q.Not(self.of(child))
            case q.Value(field, text):
                return self._value(field, text)
            case q.Text():
                return self._text(query)
            case _:
                return query

    def _value(self, field: str, text: str) -> q.Query:
        """An exact value; else the values that have all the words; names of entities by their words."""
        exact = q.Term(field, text)
        if field in ENTITY_TYPES:
            words = tuple(q.Term(f"{field}_name", fold(word)) for word in name_words(text))
            return q.Or((exact, q.And(words))) if words and ":" not in text else exact
        return q.Or(tuple(q.Term(field, value) for value in self._lexicon.values_like(field, text)))

    def _text(self, text: q.Text) -> q.Query:
        zones = [text.zone] if text.zone else list(ZONES)
        return q.Or(tuple(self._in_zone(text, zone) for zone in zones))

    def _in_zone(self, text: q.Text, zone: str) -> q.Query:
        """Each way the languages of the index cut the text into tokens, in one zone."""
        ways: dict[tuple[str, ...], list[str]] = {}
        for lang in self._lexicon.languages:
            ways.setdefault(tuple(token.surface for token in self._tokens(text, lang)), []).append(lang)
        ways.pop((), None)
        return q.Best(tuple(self._way(text, zone, surfaces, langs) for surfaces, langs in ways.items()))

    def _tokens(self, text: q.Text, lang: str) -> list[Token]:
        found = list(analyzer(lang).tokens(text.text))
        if text.kind == "phrase":
            return found
        return [token for token in found if not token.clitic] or found

    def _way(self, text: q.Text, zone: str, surfaces: tuple[str, ...], langs: list[str]) -> q.Query:
        if text.kind == "prefix":
            return self._prefix(zone, surfaces[-1])
        if text.kind == "word" and len(surfaces) == 1:
            return self._word(zone, surfaces[0], langs)
        if text.kind == "word" and len(surfaces) > 2 and _IDEOGRAPHS.search(surfaces[0]):
            # A run of characters is a sentence: its pairs, as Lucene's CJK analyzer has them.
            pairs = tuple(self._phrase(zone, pair) for pair in itertools.pairwise(surfaces))
            return q.Or(pairs) if self._relaxed else q.And(pairs)
        if text.kind == "word" and self._relaxed:
            return q.Or(tuple(self._word(zone, surface, langs) for surface in surfaces))
        return self._phrase(zone, surfaces)

    def _word(self, zone: str, surface: str, langs: list[str]) -> q.Query:
        weight, lexicon = ZONES[zone], self._lexicon
        other = OTHER_ACCENTS if lexicon.has(surface) else 1.0
        own = {analyzer(lang).stem(surface) for lang in langs}
        stems = dict.fromkeys(stem for lang in langs for stem in lexicon.stems(surface, lang))
        family = [q.Term(f"{zone}_stem", stem, weight * (1.0 if stem in own else other)) for stem in stems]
        forms = [
            q.Term(zone, form, weight * SURFACE * (1.0 if form == surface else other))
            for form in lexicon.spellings(surface)
        ]
        return q.Or((q.Best(tuple(family)), q.Best(tuple(forms))))

    def _phrase(self, zone: str, surfaces: tuple[str, ...]) -> q.Query:
        spelled = itertools.product(*(self._lexicon.spellings(surface) for surface in surfaces))
        ways = itertools.islice(spelled, _MOST_PHRASES)
        return q.Best(tuple(q.Phrase(zone, way, ZONES[zone]) for way in ways))

    def _prefix(self, zone: str, begun: str) -> q.Query:
        accented = (word[: len(begun)] for word in self._lexicon.complete(begun, 200))
        prefixes = itertools.islice(dict.fromkeys([begun, *accented]), _MOST_PREFIXES)
        return q.Best(tuple(q.Prefix(zone, prefix, ZONES[zone]) for prefix in prefixes))
