"""The indexed form of an article, and the one list of its fields."""

from __future__ import annotations

import dataclasses
import hashlib
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Final, Literal

from search import analysis
from search.analysis import analyzer, chunks, fold
from search.analysis.stemming import SNOWBALL_VERSION
from search.article import ENTITY_TYPES, Article

Kind = Literal["surface", "stem", "keyword", "words", "date"]


@dataclass(frozen=True, slots=True)
class Field:
    """One field of the index."""

    name: str
    kind: Kind
    """surface: terms with positions, scores · stem: terms without, scores · keyword: exact values, counted by facets ·
    words: a set of terms to look up, nothing else · date: a day."""
    weight: float = 1.0


# A title says more than a lead, a lead more than a body.
ZONES: Final = {"title": 2.0, "lead": 1.4, "body": 1.0}
FACETS: Final = ("person", "place", "organisation", "source", "lang", "section", "author")
FIELDS: Final = (
    *(Field(zone, "surface", weight) for zone, weight in ZONES.items()),
    *(Field(f"{zone}_stem", "stem", weight) for zone, weight in ZONES.items()),
    *(Field(name, "keyword") for name in (*FACETS, "story")),
    *(Field(f"{name}_name", "words") for name in ENTITY_TYPES),
    Field("folded", "words"),
    Field("published", "date"),
)
KINDS: Final[dict[str, Kind]] = {field.name: field.kind for field in FIELDS}
SCORING: Final = frozenset(field.name for field in FIELDS if field.kind in ("surface", "stem"))
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
            terms={name: text for name, text in terms.items() if text},
            keywords={name: values for name, values in _keywords(article).items() if values},
            dates={"published": article.published} if article.published else {},
        )

    def in_story(self, story: str) -> Document:
        """Return the document as a part of a story."""
        article = dataclasses.replace(self.article, story=story)
        return dataclasses.replace(self, article=article, keywords={**self.keywords, "story": (story,)})


def _zones(article: Article) -> dict[str, str]:
    rules = analyzer(article.lang)
    pieces = {zone: chunks(getattr(article, zone)) for zone in ZONES}
    terms = {zone: rules.surfaces(pieces[zone]) for zone in ZONES}
    terms |= {f"{zone}_stem": rules.stems(pieces[zone]) for zone in ZONES}
    terms["folded"] = rules.folded({piece for zone in ZONES for piece in pieces[zone]})
    return terms


def _names(article: Article) -> Iterator[tuple[str, str]]:
    for kind in ENTITY_TYPES:
        names = " ".join(entity.label for entity in article.entities if entity.type == kind)
        yield f"{kind}_name", " ".join(sorted({fold(word) for word in name_words(names)}))


def name_words(name: str) -> list[str]:
    """Split a name into the words it is found by, e.g. in `person:lavrov`."""
    return analyzer("und").surfaces(chunks(name.replace("’", " ").replace("'", " "))).split()


def _keywords(article: Article) -> dict[str, tuple[str, ...]]:
    values = {
        "lang": (article.lang,),
        "source": (article.source,),
        "section": (article.section,),
        "author": article.authors,
        "story": (article.story or article.id,),
    }
    for kind in ENTITY_TYPES:
        values[kind] = tuple(entity.id for entity in article.entities if entity.type == kind)
    return {
        name: tuple(dict.fromkeys(value[:LONGEST_KEYWORD] for value in all if value)) for name, all in values.items()
    }
