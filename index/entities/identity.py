"""Spans of one text become mentions whose ids agree: a surname with its full name, an acronym with its long form."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from operator import itemgetter

from index.entities.cyrillic import nominative
from index.entities.folding import stem
from index.entities.mention import Mention
from index.entities.metonymy import acts
from index.entities.reading import Reading, Span
from index.entities.slugs import slug
from search.article import EntityType

FullNames = dict[tuple[str, ...], set[str]]


def mentions_of(reading: Reading, spans: list[Span], parts: Iterable[tuple[int, int, str]] = ()) -> list[Mention]:
    """Give the mentions of a text in order; `parts` are places (start, end, id) that are no whole words."""
    text, starts, words = reading.tokens.text, reading.tokens.starts, reading.tokens.words
    full = _full_names(reading, spans)
    found = list[tuple[int, int, str, EntityType, str]]()
    acting = set[int]()
    for span in spans:
        start, end = starts[span.first], starts[span.last] + len(words[span.last])
        found.append((start, end, text[start:end], span.type, span.id or _id(reading, span, text[start:end], full)))
        if acts(reading, span):
            acting.add(start)
    found += [(start, end, text[start:end], "place", id) for start, end, id in parts]
    fullest: dict[str, str] = {}
    for _, _, name, _, id in found:
        if len(name) > len(fullest.get(id, "")):
            fullest[id] = name
    return sorted([Mention(*each, fullest[each[-1]], each[0] in acting) for each in found], key=itemgetter(0))


def _id(reading: Reading, span: Span, name: str, full: FullNames) -> str:
    if span.type == "organisation" and (id := reading.known_as.get(tuple(_folded(reading, span)))):
        return id
    if span.type == "person":
        meant = full.get(_key(reading, span), set())
        return "person:" + (next(iter(meant)) if len(meant) == 1 else slug(nominative(name)))
    return f"{span.type}:{slug(name)}"


def _name(reading: Reading, span: Span) -> str:
    return reading.tokens.text[reading.tokens.starts[span.first] : reading.tokens.end(span.last)]


def _folded(reading: Reading, span: Span) -> list[str]:
    return reading.tokens.folded[span.first : span.last + 1]


def _key(reading: Reading, span: Span) -> tuple[str, ...]:
    return tuple(map(stem, _folded(reading, span)))


def _full_names(reading: Reading, spans: list[Span]) -> FullNames:
    """Map the ends of full names (surnames) and their first words to the full names they may mean."""
    found: defaultdict[tuple[str, ...], set[str]] = defaultdict(set)
    for span in spans:
        if span.type == "person" and span.last > span.first and len(key := _key(reading, span)) > 1:
            name = slug(nominative(_name(reading, span)))
            for part in (*(key[start:] for start in range(len(key))), key[:1]):
                found[part].add(name)
    return found
