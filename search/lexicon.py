"""The words of one index, asked at query time: accents, families, patterns, languages, values, completion."""

from __future__ import annotations

import functools
import itertools
from collections.abc import Callable, Collection, Iterable, Iterator
from typing import Any, Final, TypeVar

from rapidfuzz.distance import OSA
from rapidfuzz.process import extract

from search import scoring
from search.analysis import analyzer, chunks, family_begin, fold, odd_begin
from search.article import ENTITY_TYPES
from search.document import NAMES, STEM, TEXT
from search.engines.base import Ahead, Searcher, SearchRequest, foresee
from search.labels import codes_of
from search.names import id_of, name_words, part_of_name, whole_name
from search.patterns import begun, fitting
from search.query.nodes import Everything, Query, Term
from search.results import Results

T = TypeVar("T")
MOST_SPELLINGS: Final = 12
MOST_FORMS: Final = 1000
"""Forms that a wildcard, a tolerant word or all inflections of one stand for, those in most articles first."""
_MOST_VALUES: Final = 2000
_ALL: Final = 10_000_000
_MOST_CALLED: Final = 4
"""Entities that a word without a field may mean."""
_LIKELY: Final = 0.1
"""Of the articles that call the commonest of them so, how many must call another one so."""
_USUAL: Final = 0.01
"""Of the articles that name an entity, how many must call it so: a name that was taken wrongly once is none."""
MOST_NAMED: Final = 50
"""Entities that a name in a field stands for, those in most articles first."""
_MOST_EXPECTED: Final = 5_000
"""Words and names that are remembered to have been asked for."""
_LIKELY_LANGUAGES: Final = 8
"""Of the index, the commonest: stems in others are asked for one by one."""
_SURE: Final = 2
"""Letters at the end of a stem that Snowball may have changed: the forms of a word share those before."""


class Lexicon:
    """What one searcher's generation knows about words; remembers its answers, so keep one for each searcher."""

    def __init__(self, searcher: Searcher) -> None:
        """Ask `searcher`, which must stay open."""
        self._searcher = searcher
        self._remembered: dict[Callable[[Searcher], Any], Any] = {}
        self.spellings = functools.lru_cache(maxsize=10_000)(self._spellings)
        self.stems = functools.lru_cache(maxsize=10_000)(self._stems)
        self.frequency = functools.lru_cache(maxsize=50_000)(self._searcher.frequency)
        self.values = functools.lru_cache(maxsize=100)(self._values)
        self.family = functools.lru_cache(maxsize=2_000)(self._family)
        self.inflections = functools.lru_cache(maxsize=2_000)(self._inflections)
        self.bearers = functools.lru_cache(maxsize=2_000)(self._bearers)
        self.like = functools.lru_cache(maxsize=100)(self._like)
        self.called = functools.lru_cache(maxsize=10_000)(self._called)
        self.named = functools.lru_cache(maxsize=1_000)(self._named)
        self.checked: dict[tuple[Query, Query], tuple[frozenset[str], bool]] = {}
        self._expected: set[object] = set()
        self.nearly = functools.lru_cache(maxsize=1_000)(self._nearly)

    def remembered(self, ask: Callable[[Searcher], T]) -> T:
        """Return what a function says of the searcher, asked once."""
        if ask not in self._remembered:
            self._remembered[ask] = ask(self._searcher)
        found: T = self._remembered[ask]
        return found

    def expect(self, words: Callable[[], tuple[list[str], list[tuple[str, ...]]]]) -> None:
        """Have a searcher that is far away asked at once what reading a query will ask: of (surfaces, folded names)."""
        foresee(self._searcher, lambda: self._ahead(*words()))

    def _ahead(self, surfaces: Collection[str], names: Collection[tuple[str, ...]]) -> Iterator[Ahead]:
        new = [each for each in dict.fromkeys(surfaces) if each not in self._expected]
        called = [each for each in dict.fromkeys(names) if each and each not in self._expected]
        if not new and not called:
            return
        if len(self._expected) > _MOST_EXPECTED:
            self._expected.clear()
        self._expected.update(new, called)
        langs = self.languages[:_LIKELY_LANGUAGES]
        stems = {(each, lang): analyzer(lang).stem(each) for each in new for lang in langs}
        plain = [stem for (each, _), stem in stems.items() if fold(each) == each]
        folded = dict.fromkeys(f"{fold(each)}|" for each in (*new, *plain))
        begins = [("folded", each, MOST_SPELLINGS) for each in folded]
        begins += [(NAMES, whole_name(each), _MOST_CALLED) for each in called]
        begins += [(TEXT, _family_begin(each, stems[each, langs[0]]), _ALL) for each in new]
        terms = [(TEXT, each) for each in new]
        terms += [(STEM, stem) for stem in stems.values()]
        yield Ahead(terms=tuple(terms), beginnings=tuple(begins))

    @functools.cached_property
    def articles(self) -> int:
        """How many there are."""
        return len(self._searcher)

    @functools.cached_property
    def languages(self) -> tuple[str, ...]:
        """Codes of the languages in the index, the commonest first; `fr` when it is empty."""
        return tuple(self._searcher.complete("languages", "", _MOST_VALUES)) or ("fr",)

    def found(self, query: Query, limit: int, offset: int = 0) -> Results:
        """Search for articles, best first."""
        return self._searcher.search(SearchRequest(query=query, limit=limit, offset=offset))

    def has(self, surface: str) -> bool:
        """Say whether an article has this very word."""
        return self.frequency(TEXT, surface) > 0

    def idf(self, field: str, term: str) -> float:
        """Return how much a term of a field says: 0 for one that every article has."""
        return scoring.idf(self.articles, self.frequency(field, term))

    def complete(self, typed: str, limit: int = 10) -> list[str]:
        """Return words of the index that begin as typed, with or without its accents, in most articles first."""
        words = analyzer("und").read(chunks(typed)).surfaces.split()
        if not words:
            return []
        *before, last = words
        begun = self._searcher.complete(TEXT, last, 2 * limit)
        accented = (entry.partition("|")[2] for entry in self._searcher.complete("folded", fold(last), 2 * limit))
        found = dict.fromkeys([*begun, *(word for word in accented if ":" not in word)])
        return [" ".join([*before, word]) for word in self._by_frequency(found)[:limit]]

    def _spellings(self, surface: str) -> tuple[str, ...]:
        """Return the word as typed, then what it is in this index with other accents.

        A letter typed with an accent keeps it or loses it; one typed without may have any.
        """
        plain = fold(surface)
        known = self._searcher.complete("folded", f"{plain}|", MOST_SPELLINGS)
        found = [word for word in (entry.partition("|")[2] for entry in known) if may_be(surface, word)]
        if plain != surface and self.has(plain):
            found.append(plain)
        return tuple(dict.fromkeys((surface, *found)))

    def _stems(self, surface: str, lang: str) -> tuple[str, ...]:
        """Return the tagged stems, in one language, of every spelling of a word."""
        rules = analyzer(lang)
        own = [rules.stem(word) for word in self.spellings(surface)]
        plain = fold(surface)
        if plain == surface:  # an inflection that is only in the query: reformes finds réforme by its stem
            entries = self._searcher.complete("folded", f"{fold(own[0])}|", MOST_SPELLINGS)
            own += [entry.partition("|")[2] for entry in entries]
        return tuple(dict.fromkeys(own))

    def _family(self, surface: str, lang: str) -> tuple[str, ...]:
        """Return the words of the index that share a stem with a word in one language, in most articles first."""
        rules = analyzer(lang)
        stem = rules.stem(surface)
        begun = self._searcher.complete(TEXT, _family_begin(surface, stem), _ALL)
        return tuple(word for word in begun if rules.stem(word) == stem)

    def _inflections(self, surface: str, lang: str) -> tuple[str, ...]:
        """Return the family of a word without its derivations: élections of élection, not électeur; not notamment of note."""
        derivation = analyzer(lang).language.derivation
        own = derivation(surface)
        return tuple(word for word in self.family(surface, lang) if derivation(word) == own)

    def _bearers(self, stem: str) -> tuple[str, ...]:
        """Return the words of the index that have a stem, in whatever language an article has them."""
        lang, _, _ = stem.partition(":")
        rules, begin = analyzer(lang), family_begin(stem)
        entries = (self._searcher.complete("folded", each, _ALL) for each in (begin, odd_begin(stem)))
        accented = (entry.partition("|")[2] for entry in itertools.chain(*entries))
        words = dict.fromkeys([*self._searcher.complete(TEXT, begin, _ALL), *accented])
        return tuple(each for each in words if ":" not in each and rules.stem(each) == stem)

    def _like(self, pattern: str, field: str = TEXT) -> tuple[str, ...]:
        """Return the words of the index that fit a pattern with `*` (any letters) and `?` (one), the commonest first.

        Those with accents that the pattern has not come in turns with those without.
        """
        begin, fits = begun(pattern), fitting(pattern)
        words = [word for word in self._searcher.complete(field, begin, _ALL) if fits(word)]
        entries = self._searcher.complete("folded", fold(begin), _ALL) if field == TEXT else ()
        accented = (entry.partition("|")[2] for entry in entries if ":" not in entry)
        both = itertools.zip_longest(words, (word for word in accented if fits(word)))
        return tuple(dict.fromkeys(word for pair in both for word in pair if word is not None))[:MOST_FORMS]

    def _nearly(self, surface: str) -> tuple[tuple[str, int], ...]:
        """Return the words of the index with the same first letter that differ by one letter, or two in a long word:
        (word, how many letters differ), the nearest first, then those in most articles."""
        most = 1 if len(surface) <= 5 else 2
        begun = self._searcher.complete(TEXT, surface[:1], _ALL) if surface else []
        found = extract(surface, begun, scorer=OSA.distance, score_cutoff=most, limit=None)
        return tuple(
            (word, int(distance))
            for word, distance, _ in sorted(found, key=lambda each: (each[1], each[2]))[:MOST_FORMS]
        )

    def _called(self, words: tuple[str, ...]) -> tuple[str, ...]:
        """Return the entities that have these folded words as a usual name, in most articles under it first."""
        found = self._searcher.complete(NAMES, whole_name(words), _MOST_CALLED)
        counts = {id_of(entry): self.frequency(NAMES, entry) for entry in found}
        least = max(counts.values(), default=0) * _LIKELY
        return tuple(id for id, count in counts.items() if count >= max(least, _USUAL * self._naming(id)))

    def _naming(self, id: str) -> int:
        return sum(self.frequency(name, id) for name in ENTITY_TYPES)

    def _named(self, words: tuple[str, ...]) -> tuple[str, ...]:
        """Return the entities that have all of these folded words in one of their names, or are called so, the commonest first."""
        inside = [self._entries(part_of_name(word)) for word in words]
        ids = dict.fromkeys(self._entries(whole_name(words)))
        ids |= dict.fromkeys(id for id in inside[0] if all(id in other for other in inside[1:]))
        return tuple(sorted(ids, key=lambda id: (-self._naming(id), id))[:MOST_NAMED])

    def _entries(self, begin: str) -> dict[str, None]:
        return dict.fromkeys(map(id_of, self._searcher.complete(NAMES, begin, _MOST_VALUES)))

    def _values(self, field: str) -> tuple[str, ...]:
        """Return the values of a keyword field, in most articles first."""
        request = SearchRequest(query=Everything(), facets=(field,), facet_size=_MOST_VALUES, limit=0)
        return tuple(bucket.value for bucket in self._searcher.search(request).facets[field])

    def values_like(self, field: str, text: str) -> tuple[str, ...]:
        """Return the values of a keyword field that a person may mean: the very one, else those with all its words."""
        wanted = {fold(word) for word in name_words(text)}
        if field == "lang" and (codes := codes_of(text, self.languages)):
            return codes
        exact = SearchRequest(query=Term(field, text), limit=0)
        if field == "story" or not wanted or self._searcher.search(exact).total:
            return (text,)
        values = (value for value in self.values(field) if wanted <= {fold(word) for word in name_words(value)})
        return (text, *values)

    def _by_frequency(self, words: Iterable[str]) -> list[str]:
        return sorted(words, key=lambda word: (-self.frequency(TEXT, word), word))


def _family_begin(surface: str, stem: str) -> str:
    """Return what all words of a family begin with."""
    sure = _shared(surface, stem.partition(":")[2])
    return sure[: max(2, len(sure) - _SURE)]


def _shared(word: str, stem: str) -> str:
    """Return how two words both begin."""
    same = 0
    for a, b in zip(word, stem, strict=False):
        if a != b:
            break
        same += 1
    return word[: same or 1]


def may_be(typed: str, word: str) -> bool:
    """Say whether a word is one typed by somebody who left accents out: an accent that was typed stays, or is lost whole."""
    if len(typed) != len(word):  # œ typed oe
        return fold(typed) == typed or typed == word
    return all(a == b or a == fold(b) or fold(a) == b for a, b in zip(typed, word, strict=True))
