"""The words of one index, asked at query time: accents, languages, values of a field, completion."""

from __future__ import annotations

import functools
from typing import Final

from search.analysis import analyzer, chunks, fold
from search.document import ZONES, name_words
from search.engines.base import Searcher, SearchRequest
from search.query.nodes import Everything, Or, Term

MOST_SPELLINGS: Final = 12
_MOST_VALUES: Final = 2000


class Lexicon:
    """What one searcher's generation knows about words; remembers its answers, so keep one for each searcher."""

    def __init__(self, searcher: Searcher) -> None:
        """Ask `searcher`, which must stay open."""
        self._searcher = searcher
        self.spellings = functools.lru_cache(maxsize=10_000)(self._spellings)
        self.stems = functools.lru_cache(maxsize=10_000)(self._stems)
        self.has = functools.lru_cache(maxsize=10_000)(self._has)
        self.values = functools.lru_cache(maxsize=100)(self._values)

    @functools.cached_property
    def languages(self) -> tuple[str, ...]:
        """Codes of the languages in the index, the commonest first; `fr` when it is empty."""
        return self.values("lang") or ("fr",)

    def complete(self, typed: str, limit: int = 10) -> list[str]:
        """Return words of the index that begin as typed, with or without its accents, in most articles first."""
        words = analyzer("und").surfaces(chunks(typed)).split()
        if not words:
            return []
        *before, last = words
        begun = self._searcher.complete("body", last, 2 * limit)
        accented = (entry.partition("|")[2] for entry in self._searcher.complete("folded", fold(last), 2 * limit))
        found = dict.fromkeys([*begun, *(word for word in accented if ":" not in word)])
        return [" ".join([*before, word]) for word in list(found)[:limit]]

    def _has(self, surface: str) -> bool:
        """Say whether an article has this very word."""
        anywhere = Or(tuple(Term(zone, surface) for zone in ZONES))
        return self._searcher.search(SearchRequest(query=anywhere, limit=0)).total > 0

    def _spellings(self, surface: str) -> tuple[str, ...]:
        """Return the word as typed, then what it is in this index with other accents.

        A letter typed with an accent keeps it or loses it; one typed without may have any.
        """
        plain = fold(surface)
        known = self._searcher.complete("folded", f"{plain}|", MOST_SPELLINGS)
        found = [word for word in (entry.partition("|")[2] for entry in known) if _may_be(surface, word)]
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

    def _values(self, field: str) -> tuple[str, ...]:
        """Return the values of a keyword field, in most articles first."""
        request = SearchRequest(query=Everything(), facets=(field,), facet_size=_MOST_VALUES, limit=0)
        return tuple(bucket.value for bucket in self._searcher.search(request).facets[field])

    def values_like(self, field: str, text: str) -> tuple[str, ...]:
        """Return the values of a keyword field that a person may mean: the very one, else those with all its words."""
        wanted = {fold(word) for word in name_words(text)}
        exact = SearchRequest(query=Term(field, text), limit=0)
        if field == "story" or not wanted or self._searcher.search(exact).total:
            return (text,)
        values = (value for value in self.values(field) if wanted <= {fold(word) for word in name_words(value)})
        return (text, *values)


def _may_be(typed: str, word: str) -> bool:
    if len(typed) != len(word):  # œ typed oe
        return fold(typed) == typed or typed == word
    return all(a == b or a == fold(b) or fold(a) == b for a, b in zip(typed, word, strict=True))
