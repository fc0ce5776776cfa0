"""A searcher to a view of it: what is asked of an index again and again, names and stories, remembered."""

from __future__ import annotations

import functools
from collections import Counter
from collections.abc import Hashable
from dataclasses import dataclass
from typing import Final

from search.article import ENTITY_TYPES, Article
from search.document import LONGEST_KEYWORD
from search.engines.base import Searcher, SearchRequest
from search.labels import label, language_name
from search.lexicon import Lexicon
from search.mending.acronyms import long_names
from search.mending.folding import Mending, with_long_names
from search.mending.mended import Mended
from search.query import nodes as q
from search.query.parser import parse
from search.reading import Reader
from search.recent import Recent
from search.results import Results

MOST_VERSIONS: Final = 20
"""Other versions of a story that are listed under it."""
MOST_COUNTS: Final = 500
"""Searches whose counts are remembered."""
_LABELLING: Final = 10
"""Articles that are asked how they write a name."""


@dataclass(frozen=True, slots=True)
class Labelled:
    """A facet value as a reader sees it."""

    value: str
    label: str
    count: int


@dataclass(frozen=True, slots=True)
class Told:
    """A story as the index has it, whether its articles match or not."""

    id: str
    size: int = 1
    """Its articles."""
    copies: int = 0
    variants: int = 0
    versions: tuple[Article, ...] = ()
    """Its oldest articles, MOST_VERSIONS and one at most; none when it has only one."""


@dataclass(frozen=True, slots=True)
class Counts:
    """What a search found, whatever page of it is shown and in which order."""

    results: Results
    """Without hits."""
    least: int | None
    strict: int


Counted = Recent[Hashable, Counts]


class View:
    """One searcher and what is remembered about its words and names; everything is asked through it."""

    def __init__(
        self,
        searcher: Searcher,
        mending: Mending | None = None,
        lexicon: Lexicon | None = None,
        counted: Counted | None = None,
    ) -> None:
        """Look at the generation that `searcher` has open, its entities as readers mended them.

        `counted` is shared by views of the same: they remember there what was counted.
        """
        self.counted = Counted(MOST_COUNTS) if counted is None else counted
        self.searcher = searcher
        self.lexicon = lexicon or Lexicon(searcher)
        plain = Reader(self.lexicon)
        mending = with_long_names(mending or Mending(), self.lexicon.remembered(long_names))
        self.mended = Mended(searcher, mending, lambda text: plain.read(parse(text)))
        self.reader = Reader(self.lexicon, self.mended, through=True)
        self.literal = Reader(self.lexicon, self.mended)
        """Takes names as they are written."""
        self.label = functools.lru_cache(maxsize=20_000)(self._label)
        self.story = functools.lru_cache(maxsize=200)(self._story)
        self.frequent: dict[str, tuple[Labelled, ...]] = {}
        """The most frequent entities of each type, for whoever looks for some by name."""
        self.scans: dict[tuple[object, ...], object] = {}
        """What was read for the last concordances."""

    def article(self, id: str) -> Article | None:
        """Return one article, its entities as they were mended."""
        found = self.searcher.get(id)
        return self.mended.articles([found])[0] if found else None

    def _label(self, field: str, value: str, ui: str) -> str:
        """Return a facet value in the reader's language, else as most articles write it, those in that language first."""
        if field == "lang":
            return language_name(value, ui)
        mending = self.mended.mending
        id = mending.head(value) if field in ENTITY_TYPES else value
        known = (mending.name(id, ui) if field in ENTITY_TYPES else None) or label(id, ui)
        if known or ":" not in id:
            return known or id
        fields = dict.fromkeys((field, *ENTITY_TYPES)) if field in ENTITY_TYPES else (field,)
        written = (self._written(name, each, ui) for each in mending.within(id) for name in fields)
        return next(filter(None, written), id)

    def _written(self, field: str, value: str, ui: str) -> str | None:
        has = q.Term(field, value)
        if field in ENTITY_TYPES and not self.searcher.frequency(field, value):
            return None
        for query in (q.And((has, q.Term("lang", ui))), has):
            found = self.searcher.search(SearchRequest(query=query, limit=_LABELLING))
            names = Counter(each.label for hit in found.hits for each in hit.article.entities if each.id == value)
            if names:
                return max(names, key=lambda name: (not name.isupper(), names[name], len(name)))
        return None

    def _story(self, story: str) -> Told:
        found = self.searcher.search(
            SearchRequest(
                query=q.Term("story", story[:LONGEST_KEYWORD]),
                facets=("version",),
                sort="oldest",
                limit=MOST_VERSIONS + 1,
            )
        )
        counts = {bucket.value: bucket.count for bucket in found.facets["version"]}
        versions = tuple(hit.article for hit in found.hits)
        return Told(story, found.total, counts.get("copy", 0), counts.get("variant", 0), versions)
