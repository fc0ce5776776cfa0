"""A typed query to the query an engine runs: which words must be there, what adds to the score."""

from __future__ import annotations

import functools
import itertools
from typing import Final

from search import scoring
from search.analysis import fold
from search.article import ENTITY_TYPES
from search.checking import check
from search.document import CAPTION, ZONES
from search.lexicon import Lexicon
from search.names import MOST_WORDS, name_key, name_words
from search.naming import AsIndexed, Entities, Naming
from search.query import nodes as q
from search.query.simplify import simplify
from search.typed import content, is_stopword, loosened, texts, tokens, without_stopwords
from search.wording import Wording, whole

_LONGEST_NAMING: Final = 8
"""Words of a query that says little enough for each to be looked up as a name."""
_MOST_EXPECTED: Final = 64
"""Words that are looked up together where that saves time."""
_MOST_REMEMBERED: Final = 500
"""Queries whose language is remembered: it is asked for several times while one is read."""
_MOST_WINDOWS: Final = 64
_MOST_PAIRS: Final = 8
_WIDEST_PAIR: Final = 4
"""Words from one of a pair to the other in the query, stop words between them included."""


class Reader:
    """Reads queries against one index."""

    def __init__(self, lexicon: Lexicon, entities: Entities | None = None, *, through: bool = False) -> None:
        """Read with the words of `lexicon`; `entities` are those that readers mended.

        When `through`, a name stands for all that its entity is called, in whatever language.
        """
        self._lexicon = lexicon
        self._entities = entities or AsIndexed()
        self._through = through
        self.language = functools.lru_cache(maxsize=_MOST_REMEMBERED)(self._language)

    def read(self, query: q.Query, *, least: int | None = None) -> q.Query:
        """Return what an engine can run; `least` is how many of the words side by side an article must have, all if None."""
        return simplify(self._reading(query, least).of(query if least is None else loosened(query)))

    def reached(self, query: q.Query) -> frozenset[str]:
        """Return the entities that names in the query stand for."""
        naming = self._naming(query)
        naming.look(query)
        return frozenset(naming.reached)

    def _reading(self, query: q.Query, least: int | None) -> _Reading:
        return _Reading(self._lexicon, self.language(query), least, self._naming(query))

    def _naming(self, query: q.Query) -> Naming:
        through = self._through and len(texts(query)) <= _LONGEST_NAMING
        self._lexicon.expect(lambda: self._expected(query, names=through))
        return Naming(self._lexicon, self._entities, self.language(query), through=through)

    def _expected(self, query: q.Query, *, names: bool) -> tuple[list[str], list[tuple[str, ...]]]:
        """Return the surfaces that will be looked up, and what words side by side may be the name of."""
        language = self.language(query)
        words = [text for text in texts(query) if text.kind in ("word", "phrase")]
        surfaces = [token.surface for text in words for token in tokens(text, language)]
        runs = [
            words[at:end] for at in range(len(words)) for end in range(at + 1, min(len(words), at + MOST_WORDS) + 1)
        ]
        keys = [name_key(" ".join(text.text for text in run)) for run in runs] if names else []
        return surfaces[:_MOST_EXPECTED], keys

    def length(self, query: q.Query) -> int:
        """Count the words and phrases of a query that say something: stop words only when there is nothing else."""
        return len(texts(without_stopwords(query, self.language(query))))

    def _language(self, query: q.Query) -> str:
        """Return the language of the index whose stop words the query has most of; the commonest when none."""
        words = [text for text in texts(query) if text.kind == "word"]
        known = self._lexicon.languages
        counts = {lang: sum(is_stopword(word, lang) for word in words) for lang in known}
        return max(known, key=lambda lang: counts[lang])


class _Reading:
    """One query being read."""

    def __init__(self, lexicon: Lexicon, language: str, least: int | None, naming: Naming) -> None:
        self._lexicon = lexicon
        self._naming = naming
        self._language = language
        self._least = least
        self._wording = Wording(lexicon, language)

    def of(self, query: q.Query) -> q.Query:
        match query:
            case q.Near() | q.Together() | q.AtLeast() if self._naming.through:
                return _Reading(self._lexicon, self._language, self._least, self._naming.as_written()).of(query)
            case q.Free(()):
                return q.NOTHING
            case q.Free():
                return self._free(query)
            case q.And(children):
                return q.And(tuple(self.of(child) for child in children))
            case q.Or(children):
                return q.Or(tuple(self.of(child) for child in children))
            case q.Not(child):
                return q.Not(self.of(child))
            case q.Value(field, text):
                return self._value(field, text)
            case q.Range("published", start, end) if end:
                return q.And((q.Range("published", start, None), q.Range("published_end", None, end)))
            case q.Text():
                return q.Or((self._written(query), *self._naming.called((query,))))
            case q.Near():
                return self._near(query)
            case q.Together(left, right):
                return self._checked(q.And((self.of(left), self.of(right))), query)
            case q.AtLeast(text):
                return self._checked(self.of(text), query)
            case _:
                return query

    def _free(self, query: q.Free) -> q.Query:
        """All clauses, or at least some; what stands close as in the query adds to the score."""
        clauses = content(query, self._language)
        named = self._naming.of(query.children)
        found = {
            clause: simplify(q.Or((self._written(clause), *named.get(clause, ()))))
            if isinstance(clause, q.Text)
            else simplify(self.of(clause))
            for clause in clauses
        }
        near = self._pairs(query.children, clauses)
        if self._least is None:
            return q.Boosted(q.And(tuple(found.values())), near)
        scored = [
            q.Best((read, self._wording.relatives(clause))) if isinstance(clause, q.Text) else read
            for clause, read in found.items()
        ]
        return q.Boosted(q.Some(tuple(found.values()), self._least), q.Or((*scored, near)))

    def _written(self, text: q.Text) -> q.Query:
        return self._wording.query(text, relaxed=self._least is not None)

    def _pairs(self, typed: tuple[q.Query, ...], clauses: tuple[q.Query, ...]) -> q.Query:
        """Reward two words that follow one another as they do in the query."""
        words: list[tuple[int, str]] = []
        at = 0
        for clause in typed:
            word = self._wording.alone(clause) if isinstance(clause, q.Text) and clause in clauses else None
            if word:
                words.append((at + self._clitics(clause), word))
            at += len(tokens(clause, self._language)) if isinstance(clause, q.Text) else 1
        pairs = [
            q.Phrase("body", (a, b), scoring.ADJACENT, (0, to - start))
            for (start, a), (to, b) in itertools.pairwise(words)
            if a != b and to - start <= _WIDEST_PAIR
        ]
        return q.Or(tuple(pairs[:_MOST_PAIRS]))

    def _clitics(self, clause: q.Query) -> int:
        return sum(token.clitic for token in tokens(clause, self._language)) if isinstance(clause, q.Text) else 0

    def _value(self, field: str, text: str) -> q.Query:
        """An exact value; else the values that have all the words; names of entities by their words."""
        if field == CAPTION:
            return q.And(tuple(q.Term(CAPTION, fold(word)) for word in name_words(text)))
        if field in ENTITY_TYPES:
            return self._naming.entity(field, text)
        return q.Or(tuple(q.Term(field, value) for value in self._lexicon.values_like(field, text)))

    def _near(self, near: q.Near) -> q.Query:
        """Let the engine look at positions when it is known which words both sides can be; else look at the texts."""
        both = q.And((self.of(near.left), self.of(near.right)))
        windows = self._windows(near)
        return q.And((both, q.Silent(q.Or(tuple(windows))))) if windows else self._checked(both, near)

    def _windows(self, near: q.Near) -> list[q.Query]:
        lefts, rights = texts(near.left), texts(near.right)
        pairs = [
            (a, b)
            for left in lefts
            for right in rights
            if left.zone == right.zone
            for a in self._wording.sides(left)
            for b in self._wording.sides(right)
        ]
        if not pairs or len(pairs) > _MOST_WINDOWS:
            return []
        if any(left.zone != right.zone for left in lefts for right in rights):
            return []
        zones = [lefts[0].zone] if lefts[0].zone else list(ZONES)
        return [q.Window(zone, a, b, near.distance, near.ordered) for zone in zones for a, b in pairs]

    def _checked(self, query: q.Query, rule: q.Near | q.Together | q.AtLeast) -> q.Query:
        read = self._rule(rule)
        return check(self._lexicon, simplify(query), read)

    def _rule(self, rule: q.Near | q.Together | q.AtLeast) -> q.Near | q.Together | q.AtLeast:
        match rule:
            case q.Near(left, right, distance, ordered):
                return q.Near(simplify(self.of(whole(left))), simplify(self.of(whole(right))), distance, ordered)
            case q.Together(left, right, scope):
                return q.Together(simplify(self.of(left)), simplify(self.of(right)), scope)
            case q.AtLeast(text, count):
                return q.AtLeast(simplify(self.of(text)), count)
