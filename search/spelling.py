"""What was typed and nothing in the index has, to the nearest that some articles have: words, values of fields, names."""

from __future__ import annotations

import itertools
from typing import Final

from rapidfuzz.distance import OSA

from search.analysis import analyzer, fold
from search.article import ENTITY_TYPES
from search.deadline import go_on
from search.document import LONGEST_KEYWORD, REMOVED, TEXT
from search.lexicon import Lexicon
from search.names import MOST_WORDS, name_key
from search.query import nodes as q

_SHORTEST: Final = 4
"""Letters of a word that may be another one."""
_MOST_TRIED: Final = 10
"""Words that one word of a name may be."""
_MOST_NAMES: Final = 50
_SHARE: Final = 4
"""One letter of so many may be another one in a value."""


def corrected(lexicon: Lexicon, typed: q.Query, language: str) -> q.Query:
    """Return a query with all that nothing has replaced by what is nearest, where something is; what is excluded stays.

    Raises TooSlow, as all that is done for an answer.
    """
    go_on()
    match typed:
        case q.Text(text, zone, "word") if zone != REMOVED:
            return q.Text(nearest_word(lexicon, text, language), zone)
        case q.Value(field, text):
            return q.Value(field, nearest_value(lexicon, field, text))
        case q.Free(children):
            return q.Free(tuple(corrected(lexicon, child, language) for child in children))
        case q.And(children):
            return q.And(tuple(corrected(lexicon, child, language) for child in children))
        case q.Or(children):
            return q.Or(tuple(corrected(lexicon, child, language) for child in children))
        case _:
            return typed


def nearest_word(lexicon: Lexicon, word: str, language: str) -> str:
    """Return the word of the index that differs least, of those the one in most articles; of the surface forms, no stem."""
    surfaces = [token.surface for token in analyzer(language).tokens(word) if not token.clitic]
    if len(surfaces) != 1 or len(surfaces[0]) < _SHORTEST or any(map(lexicon.has, lexicon.spellings(surfaces[0]))):
        return word
    if any(lexicon.family(surfaces[0], lang) for lang in lexicon.languages[:3]):
        return word
    near = lexicon.nearly(surfaces[0])
    return min(near, key=lambda each: (each[1], -lexicon.frequency(TEXT, each[0])))[0] if near else word


def nearest_value(lexicon: Lexicon, field: str, text: str) -> str:
    """Return the value of a field, or the name of an entity, that is meant; the very text when it is one or nothing is near."""
    if field in ENTITY_TYPES:
        return _nearest_name(lexicon, text)
    if (
        field == "story"
        or not _SHORTEST <= len(text) <= LONGEST_KEYWORD
        or any(lexicon.frequency(field, value) for value in lexicon.values_like(field, text))
    ):
        return text
    typed = fold(text.lower())
    values = {value: fold(value.lower()) for value in lexicon.values(field)}
    inside = [value for value, plain in values.items() if typed in plain]
    near = [(_apart(typed, plain), at, value) for at, (value, plain) in enumerate(values.items())]
    best = min(near, default=(len(text), 0, text))
    return inside[0] if inside else best[2] if best[0] <= max(1, len(text) // _SHARE) else text


def _apart(typed: str, value: str) -> int:
    """Count the letters in which what was typed differs from a value, its beginning or one of its words."""
    return int(min(OSA.distance(typed, each) for each in (value, value[: len(typed)], *value.split())))


def _nearest_name(lexicon: Lexicon, text: str) -> str:
    """Return the name with the nearest words that some entity has together."""
    words = name_key(text)
    if not 0 < len(words) <= MOST_WORDS or lexicon.named(words):
        return text
    each = [_words_near(lexicon, word) for word in words]
    for names in itertools.islice(itertools.product(*each), _MOST_NAMES):
        if lexicon.named(tuple(map(fold, names))):
            return " ".join(names)
    return text


def _words_near(lexicon: Lexicon, word: str) -> list[str]:
    near = lexicon.nearly(word) if len(word) >= _SHORTEST else ()
    ordered = sorted(near, key=lambda each: (each[1], -lexicon.frequency(TEXT, each[0])))
    return [word, *(other for other, _ in ordered[:_MOST_TRIED])]
