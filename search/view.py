"""A searcher to a view of it: what is asked of an index again and again, names and stories, remembered."""

from __future__ import annotations

import functools
from collections import Counter
from collections.abc import Callable, Hashable, Iterable, Iterator
from dataclasses import dataclass
from typing import Final

from search.article import ENTITY_TYPES, Article
from search.document import LONGEST_KEYWORD, NAMES
from search.engines.base import Ahead, Searcher, SearchRequest, foresee
from search.labels import label, language_name
from search.lexicon import Lexicon
from search.mending.folding import Mending, with_joined
from search.mending.joining import Joined, joined_by
from search.mending.mended import Mended
from search.names import written, written_names
from search.query import nodes as q
from search.query.parser import parse
from search.reading import Reader
from search.recent import Recent
from search.results import Results
from search.story_size import size_name

MOST_VERSIONS: Final = 20
"""Other versions of a story that are listed under it."""
MOST_COUNTS: Final = 100_000
"""Values of facets and bars that are remembered, some 150 bytes each: those of 500 searches."""
_MOST_LABELS: Final = 20_000
_MOST_SCANS: Final = 2
_MOST_STORIES: Final = 1_000
"""Stories that are remembered, some 600 bytes a version."""
_LABELLING: Final = 10
"""Ways of writing a name that are looked at, the commonest first."""


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
    """Its oldest articles, MOST_VERSIONS and one at most, without their texts and entities; none when it has only one."""


@dataclass(frozen=True, slots=True)
class Counts:
    """What a search found, whatever page of it is shown and in which order."""

    results: Results
    """Without hits."""
    least: int | None
    strict: int


class Counted(Recent[Hashable, Counts]):
    """What the last searches found, in all `most` values of facets and bars."""

    def __init__(self, most: int = MOST_COUNTS) -> None:
        """Remember nothing yet."""
        super().__init__(
            most, lambda each: 1 + len(each.results.histogram) + sum(map(len, each.results.facets.values()))
        )


class View:
    """One searcher and what is remembered about its words and names; everything is asked through it."""

    def __init__(
        self,
        searcher: Searcher,
        mending: Mending | None = None,
        lexicon: Lexicon | None = None,
        counted: Counted | None = None,
        joined: Joined | None = None,
    ) -> None:
        """Look at the generation that `searcher` has open, its entities as readers mended them.

        `counted` is shared by views of the same: they remember there what was counted. `joined` is what its articles join, where
        that is known.
        """
        self.counted = Counted(MOST_COUNTS) if counted is None else counted
        self.searcher = searcher
        self.lexicon = lexicon or Lexicon(searcher)
        plain = Reader(self.lexicon)
        joined = joined or self.lexicon.remembered(joined_by)
        mending = with_joined(mending or Mending(), joined.acronym, "acronym")
        mending = with_joined(mending, joined.name, "name")
        mending = with_joined(mending, joined.script, "script")
        self.mended = Mended(searcher, mending, lambda text: plain.read(parse(text)))
        self.reader = Reader(self.lexicon, self.mended, through=True)
        self.literal = Reader(self.lexicon, self.mended)
        """Takes names as they are written."""
        self.label = functools.lru_cache(maxsize=_MOST_LABELS)(self._label)
        self._expected: set[tuple[str, str, str]] = set()
        self.story = functools.lru_cache(maxsize=_MOST_STORIES)(self._story)
        self.frequent: dict[str, tuple[Labelled, ...]] = {}
        """The most frequent entities of each type, for whoever looks for some by name."""
        self.scans: Recent[Hashable, object] = Recent(_MOST_SCANS)
        """What was read for the last concordances: whoever turns a page or sorts otherwise asks the same again."""

    def article(self, id: str) -> Article | None:
        """Return one article, its entities as they were mended."""
        found = self.searcher.get(id)
        return self.mended.articles([found])[0] if found else None

    def expect_labels(self, named: Callable[[], Iterable[tuple[str, str]]], ui: str) -> None:
        """Have a searcher that is far away asked at once for the labels of (field, value) pairs."""
        foresee(self.searcher, lambda: self._labels_ahead(dict.fromkeys((*pair, ui) for pair in named())))

    def _labels_ahead(self, named: Iterable[tuple[str, str, str]]) -> Iterator[Ahead]:
        if len(self._expected) > _MOST_LABELS:
            self._expected.clear()
        new = [each for each in named if each not in self._expected and self._known(*each) is None]
        self._expected.update(new)
        ids = [(id, ui) for _, value, ui in new for id in self.mended.mending.within(self._head(value))]
        for lang in (True, False):
            yield Ahead(beginnings=tuple((NAMES, written_names(id, ui if lang else ""), _LABELLING) for id, ui in ids))
            ids = [(id, ui) for id, ui in ids if not self._names(id, ui)]

    def _label(self, field: str, value: str, ui: str) -> str:
        """Return a facet value in the reader's language, else as most articles write it, those in that language first."""
        known = self._known(field, value, ui)
        if known is not None:
            return known
        head = self._head(value)
        written = (self._written(id, ui) for id in self.mended.mending.within(head))
        return next(filter(None, written), head)

    def _known(self, field: str, value: str, ui: str) -> str | None:
        """Return the label that no article has to be asked for."""
        if field == "lang":
            return language_name(value, ui)
        if field == "story_size":
            return size_name(value)
        if field not in ENTITY_TYPES:
            return value
        id = self._head(value)
        known = self.mended.mending.name(id, ui) or label(id, ui)
        return known or (None if ":" in id else id)

    def _head(self, value: str) -> str:
        return self.mended.mending.head(value)

    def _written(self, id: str, ui: str) -> str | None:
        """Return how most articles write the name of an entity, not in capitals alone when there is another way."""
        names = self._names(id, ui) or self._names(id, "")
        return max(names, key=lambda name: (not name.isupper(), names[name], len(name), name)) if names else None

    def _names(self, id: str, lang: str) -> Counter[str]:
        """Count the articles, in one language or all, by how they write the name of an entity."""
        names: Counter[str] = Counter()
        for entry in self.searcher.complete(NAMES, written_names(id, lang), _LABELLING):
            names[written(entry)] += self.searcher.frequency(NAMES, entry)
        return names

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
        versions = tuple(_listed(hit.article) for hit in found.hits)
        return Told(story, found.total, counts.get("copy", 0), counts.get("variant", 0), versions)


def _listed(article: Article) -> Article:
    """Keep what a list of versions says: the texts of thousands would fill the memory."""
    return Article(
        id=article.id,
        title=article.title,
        body="",
        lang=article.lang,
        source=article.source,
        section=article.section,
        published=article.published,
        precision=article.precision,
        story=article.story,
        version=article.version,
    )
