"""The indexed form of an article, and the one list of its fields."""

from __future__ import annotations

import dataclasses
import hashlib
import itertools
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import Final, Literal

from search import analysis
from search.analysis import Readings, analyzer, chunks, fold
from search.analysis.aside import aside_terms
from search.analysis.stemming import SNOWBALL_VERSION
from search.article import ENTITY_TYPES, Article, Removed, Version
from search.names import name_entries, name_words
from search.precision import last_day
from search.story_size import SIZES

Kind = Literal["surface", "bag", "aside", "keyword", "words", "date"]


@dataclass(frozen=True, slots=True)
class Field:
    """One field of the index."""

    name: str
    kind: Kind
    """surface: terms with positions, score · bag: terms without, scores · aside: terms with
    positions that never score · keyword: exact values, counted by
    facets · words: a set of terms to look up, nothing else · date: a day."""


ZONES: Final = {"title": 3, "lead": 2, "body": 1}
"""The zones of an article, and how many times over a word counts there: BM25F (Robertson, Zaragoza and Taylor 2004).
Set on French news, finding an article by its lead in title and text, by its title in lead and text, with weights 1 to 6
(`glaneur evaluate FOLDER --fields title,text`)."""
TEXT: Final = "text"
STEM: Final = "stem"
BESIDE: Final = "beside"
"""The stems of the whole that the body has not: few, for a title says little else than its article."""
PIECES: Final = "pieces"
REMOVED: Final = "removed"
REMOVED_STEM: Final = "removed_stem"
"""The lines that cleaning took out: for whoever asks for them, and for nothing else."""
FACETS: Final = ("person", "place", "organisation", "source", "lang", "section", "author")
MORE: Final = ("agency", "tag", "story_size")
"""Exact values to look for and to narrow by, that no facet counts unless it is asked for."""
CAPTION: Final = "caption"
NAMES: Final = "names"
"""What leads from a name to the ids of the entities that are called so: see `search.names`."""
LENGTH: Final = "length"
"""How many words title, lead and body have together: a facet of it sums up to the words of any articles."""
PRECISION: Final = "precision"
"""`year` or `month` when no more is known of the date, nothing when the day is."""
FIELDS: Final = (
    *(Field(name, "bag") for name in (TEXT, STEM, PIECES)),
    *(Field(zone, "surface") for zone in ZONES),
    Field("title_stem", "words"),
    Field("lead_stem", "words"),
    Field(BESIDE, "words"),
    Field(REMOVED, "aside"),
    Field(REMOVED_STEM, "words"),
    *(Field(name, "keyword") for name in (*FACETS, *MORE, LENGTH, PRECISION, "story", "version", "reason")),
    *(Field(f"{name}_name", "words") for name in ENTITY_TYPES),
    Field(NAMES, "words"),
    Field(CAPTION, "words"),
    Field("folded", "words"),
    Field("languages", "words"),
    Field("published", "date"),
    Field("published_end", "date"),
)
KINDS: Final[dict[str, Kind]] = {field.name: field.kind for field in FIELDS}
SCORING: Final = frozenset(field.name for field in FIELDS if field.kind in ("surface", "bag"))
LONGEST_KEYWORD: Final = 256
"""Characters of a keyword that are indexed."""
MOST_REMOVED: Final = 100_000
"""Characters of removed lines that are indexed; the lines after those are only shown."""
_BETWEEN: Final = "¶"
"""Stands between two removed lines, so that no phrase goes from one to the next; nobody can type it as a word."""

LAYOUT: Final = 5
"""Goes up when an engine, or the record of a generation, keeps the same things in another form."""

FINGERPRINT: Final = hashlib.sha256(repr((FIELDS, analysis.VERSION, SNOWBALL_VERSION, LAYOUT)).encode()).hexdigest()[
    :12
]
"""Changes with the fields, the analysis, the stemmers or the layout; an index with another one is refused."""


@dataclass(frozen=True, slots=True)
class Document:
    """An article as an engine receives it: nothing left to analyse."""

    article: Article
    terms: dict[str, str]
    """All fields of terms: these joined by blanks; the order gives the positions."""
    keywords: dict[str, tuple[str, ...]]
    """Keyword fields: distinct values."""
    dates: dict[str, date]

    @classmethod
    def of(cls, article: Article) -> Document:
        """Analyse an article in its own language."""
        terms = _zones(article)
        terms.update(_names(article))
        terms.update(_removed(article))
        terms[CAPTION] = _captions(article)
        return cls(
            article=article,
            terms={name: text for name, text in terms.items() if text and not text.isspace()},
            keywords=keywords_of(article) | {LENGTH: (str(sum(len(terms[zone].split()) for zone in ZONES)),)},
            dates=_dates(article),
        )

    @property
    def line(self) -> str:
        """What is the same for articles that are one line of the results: their story, when it has several."""
        return self.keywords["story"][0] if "version" in self.keywords else f"\0{self.article.id}"

    def in_story(self, story: str, version: Version = "", size: str = SIZES[0]) -> Document:
        """Return the document as a part of a story."""
        if (self.article.story, self.article.version, self.article.story_size) == (story, version, size):
            return self
        article = dataclasses.replace(self.article, story=story, version=version, story_size=size)
        keywords = {**self.keywords, "story": (story[:LONGEST_KEYWORD],), "story_size": (size,)}
        return dataclasses.replace(
            self, article=article, keywords=keywords | ({"version": (version,)} if version else {})
        )


def _dates(article: Article) -> dict[str, date]:
    """Return the first and the last day that the date may mean."""
    if not article.published:
        return {}
    return {"published": article.published, "published_end": last_day(article.published, article.precision)}


def _zones(article: Article) -> dict[str, str]:
    """Return the readings of each zone, then those of the whole, each zone as often as it counts."""
    read = {zone: readings(article, zone) for zone in ZONES}
    terms = {zone: found.surfaces for zone, found in read.items()}
    terms |= {f"{zone}_stem": _set(read[zone].stems.split()) for zone in ("title", "lead")}
    terms[TEXT] = _together({zone: found.surfaces for zone, found in read.items()})
    terms[STEM] = _together({zone: f"{found.stems} {found.parts}".strip() for zone, found in read.items()})
    terms[BESIDE] = _set(set(terms[STEM].split()).difference(read["body"].stems.split()))
    terms[PIECES] = "".join(found.pieces for found in read.values())
    terms["folded"] = _set(entry for found in read.values() for entry in found.folded.split())
    terms["languages"] = _set((article.lang, *(passage.lang for passage in article.foreign)))
    return terms


def _set(terms: Iterable[str]) -> str:
    return " ".join(sorted(set(terms)))


def readings(article: Article, zone: str) -> Readings:
    """Read a zone as a document has it, each passage in its own language."""
    parts = [analyzer(lang).read(chunks(text)) for _, text, lang in article.passages_of(zone)]
    return (
        parts[0] if len(parts) == 1 else Readings(*(" ".join(filter(None, each)) for each in zip(*parts, strict=True)))
    )


def _together(zones: dict[str, str]) -> str:
    return " ".join(text for zone, text in zones.items() for _ in range(ZONES[zone]) if text)


def indexed_removed(article: Article) -> Iterator[Removed]:
    """Yield the removed lines that are indexed."""
    sizes = itertools.accumulate(len(line.text) for line in article.removed)
    yield from (line for line, size in zip(article.removed, sizes, strict=True) if size <= MOST_REMOVED)


def _removed(article: Article) -> Iterator[tuple[str, str]]:
    lines = [aside_terms(line.text, article.lang) for line in indexed_removed(article)]
    yield REMOVED, f" {_BETWEEN} ".join(surfaces for surfaces, _ in lines if surfaces)
    yield REMOVED_STEM, _set(stem for _, stems in lines for stem in stems)


def _names(article: Article) -> Iterator[tuple[str, str]]:
    for kind in ENTITY_TYPES:
        names = " ".join(entity.label for entity in article.entities if entity.type == kind)
        yield f"{kind}_name", _set(map(fold, name_words(names)))
    yield NAMES, _set(name_entries(article))


def _captions(article: Article) -> str:
    return _set(map(fold, name_words(" ".join(article.captions))))


def keywords_of(article: Article) -> dict[str, tuple[str, ...]]:
    """Return the distinct values of each keyword field that has some."""
    values = {
        "lang": (article.lang,),
        "source": (article.source,),
        "section": (article.section,),
        "author": article.authors,
        "story_size": (article.story_size,),
        "agency": article.agency,
        "tag": article.tags,
        PRECISION: (article.precision,) if article.published and article.precision != "day" else (),
        "story": (article.story or article.id,),
        "reason": tuple(line.kind for line in article.removed),
        "version": (article.version,),
    }
    for kind in ENTITY_TYPES:
        values[kind] = tuple(entity.id for entity in article.entities if entity.type == kind)
    cut = {name: dict.fromkeys(value[:LONGEST_KEYWORD] for value in all if value) for name, all in values.items()}
    return {name: tuple(distinct) for name, distinct in cut.items() if distinct}
