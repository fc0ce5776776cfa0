"""The indexed form of an article, and the one list of its fields."""

from __future__ import annotations

import dataclasses
import hashlib
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Final, Literal

from search import analysis
from search.analysis import Readings, analyzer, chunks, fold
from search.analysis.stemming import SNOWBALL_VERSION
from search.article import ENTITY_TYPES, Article, Version

Kind = Literal["surface", "stem", "bag", "keyword", "words", "date"]


@dataclass(frozen=True, slots=True)
class Field:
    """One field of the index."""

    name: str
    kind: Kind
    """surface, stem: terms with positions, score · bag: terms without, scores · keyword: exact values, counted by
    facets · words: a set of terms to look up, nothing else · date: a day."""


ZONES: Final = {"title": 3, "lead": 2, "body": 1}
"""The zones of an article, and how many times over a word counts there: BM25F (Robertson, Zaragoza and Taylor 2004).
Set on French news, finding an article by its lead in title and text, by its title in lead and text, with weights 1 to 6
(`glaneur evaluate FOLDER --fields title,text`)."""
TEXT: Final = "text"
STEM: Final = "stem"
PIECES: Final = "pieces"
FACETS: Final = ("person", "place", "organisation", "source", "lang", "section", "author")
FIELDS: Final = (
    *(Field(name, "bag") for name in (TEXT, STEM, PIECES)),
    *(Field(zone, "surface") for zone in ZONES),
    *(Field(f"{zone}_stem", "stem") for zone in ZONES),
    *(Field(name, "keyword") for name in (*FACETS, "story", "version")),
    *(Field(f"{name}_name", "words") for name in ENTITY_TYPES),
    Field("folded", "words"),
    Field("languages", "words"),
    Field("published", "date"),
)
KINDS: Final[dict[str, Kind]] = {field.name: field.kind for field in FIELDS}
SCORING: Final = frozenset(field.name for field in FIELDS if field.kind in ("surface", "stem", "bag"))
LONGEST_KEYWORD: Final = 256
"""Characters of a keyword that are indexed."""

FINGERPRINT: Final = hashlib.sha256(repr((FIELDS, analysis.VERSION, SNOWBALL_VERSION)).encode()).hexdigest()[:12]
"""Changes with the fields, the analysis or the stemmers; an index with another one is refused."""


@dataclass(frozen=True, slots=True)
class Document:
    """An article as an engine receives it: nothing left to analyse."""

    article: Article
    terms: dict[str, str]
    """Surface, stem and words fields: terms joined by blanks; the order gives the positions."""
    keywords: dict[str, tuple[str, ...]]
    """Keyword fields: distinct values."""
    dates: dict[str, date]

    @classmethod
    def of(cls, article: Article) -> Document:
        """Analyse an article in its own language."""
        terms = _zones(article)
        terms.update(_names(article))
        return cls(
            article=article,
            terms={name: text for name, text in terms.items() if text and not text.isspace()},
            keywords={name: values for name, values in _keywords(article).items() if values},
            dates={"published": article.published} if article.published else {},
        )

    @property
    def line(self) -> str:
        """What is the same for articles that are one line of the results: their story, when it has several."""
        return self.keywords["story"][0] if "version" in self.keywords else f"\0{self.article.id}"

    def in_story(self, story: str, version: Version = "") -> Document:
        """Return the document as a part of a story."""
        article = dataclasses.replace(self.article, story=story, version=version)
        keywords = {**self.keywords, "story": (story[:LONGEST_KEYWORD],)}
        return dataclasses.replace(
            self, article=article, keywords=keywords | ({"version": (version,)} if version else {})
        )


def _zones(article: Article) -> dict[str, str]:
    """Return the readings of each zone, then those of the whole, each zone as often as it counts."""
    read = {zone: _read(article, zone) for zone in ZONES}
    terms: dict[str, str] = {}
    for zone, found in read.items():
        terms |= {zone: found.surfaces, f"{zone}_stem": found.stems}
    terms[TEXT] = _together({zone: found.surfaces for zone, found in read.items()})
    terms[STEM] = _together({zone: f"{found.stems} {found.parts}".strip() for zone, found in read.items()})
    terms[PIECES] = "".join(found.pieces for found in read.values())
    terms["folded"] = " ".join(sorted(_folded(article)))
    terms["languages"] = " ".join(sorted({article.lang, *(passage.lang for passage in article.foreign)}))
    return terms


def _read(article: Article, zone: str) -> Readings:
    """Read a zone, each passage in its own language."""
    parts = [analyzer(lang).read(chunks(text)) for _, text, lang in article.passages_of(zone)]
    return (
        parts[0] if len(parts) == 1 else Readings(*(" ".join(filter(None, each)) for each in zip(*parts, strict=True)))
    )


def _folded(article: Article) -> set[str]:
    passages = [(text, lang) for zone in ZONES for _, text, lang in article.passages_of(zone)]
    return {entry for text, lang in passages for entry in analyzer(lang).folded(set(chunks(text)))}


def _together(zones: dict[str, str]) -> str:
    return " ".join(text for zone, text in zones.items() for _ in range(ZONES[zone]) if text)


def _names(article: Article) -> Iterator[tuple[str, str]]:
    for kind in ENTITY_TYPES:
        names = " ".join(entity.label for entity in article.entities if entity.type == kind)
        yield f"{kind}_name", " ".join(sorted({fold(word) for word in name_words(names)}))


def name_words(name: str) -> list[str]:
    """Split a name into the words it is found by, e.g. in `person:lavrov`."""
    return analyzer("und").read(chunks(name.replace("’", " ").replace("'", " "))).surfaces.split()


def _keywords(article: Article) -> dict[str, tuple[str, ...]]:
    values = {
        "lang": (article.lang,),
        "source": (article.source,),
        "section": (article.section,),
        "author": article.authors,
        "story": (article.story or article.id,),
        "version": (article.version,),
    }
    for kind in ENTITY_TYPES:
        values[kind] = tuple(entity.id for entity in article.entities if entity.type == kind)
    return {
        name: tuple(dict.fromkeys(value[:LONGEST_KEYWORD] for value in all if value)) for name, all in values.items()
    }
