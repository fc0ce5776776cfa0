"""A query and the lines that were taken out of an article to those lines it finds, and where in them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from search.analysis.aside import AsideToken, aside_tokens
from search.article import Article, Removed
from search.document import REMOVED, REMOVED_STEM, indexed_removed
from search.proximity import near
from search.query import nodes as q

Span = tuple[int, int]
"""The first and the last word, from 0."""


@dataclass(frozen=True, slots=True)
class Found:
    """A line, and what in it was looked for."""

    line: Removed
    marks: tuple[tuple[int, int], ...]


def about_removed(query: q.Query) -> bool:
    """Say whether a query that can be run looks into removed lines."""
    match query:
        case q.Term(field) | q.Phrase(field) | q.Prefix(field) | q.Window(field):
            return field in (REMOVED, REMOVED_STEM)
        case _:
            return any(map(about_removed, _inside(query)))


def found_removed(query: q.Query, article: Article) -> Iterator[Found]:
    """Yield the lines that a query finds, in order; what it excludes is not looked for."""
    for line in indexed_removed(article):
        tokens = list(aside_tokens(line.text, article.lang))
        spans = _spans(query, tokens)
        if spans:
            yield Found(line, tuple(_apart((tokens[first].start, tokens[last].end) for first, last in spans)))


def fits_removed(article: Article, rule: q.Near | q.Together | q.AtLeast) -> bool:
    """Say whether the removed lines of an article fit a rule: one line for nearness, all of them for how often."""
    lines = (list(aside_tokens(line.text, article.lang)) for line in indexed_removed(article))
    counts = (len(set(_spans(rule, tokens))) for tokens in lines)
    return sum(counts) >= rule.count if isinstance(rule, q.AtLeast) else any(counts)


def _inside(query: q.Query) -> tuple[q.Query, ...]:
    match query:
        case q.And(children) | q.Or(children) | q.Best(children) | q.Some(children):
            return children
        case q.Boosted(inner) | q.Silent(inner) | q.AtLeast(inner):
            return (inner,)
        case q.Near(left, right) | q.Together(left, right):
            return left, right
        case q.Checked(_, _, rule):
            return (rule,)
        case _:
            return ()


def _spans(query: q.Query, tokens: Sequence[AsideToken]) -> list[Span]:
    match query:
        case q.Term(field, term) if field == REMOVED:
            return [(at, at) for at, token in enumerate(tokens) if token.surface == term]
        case q.Term(field, term) if field == REMOVED_STEM:
            return [(at, at) for at, token in enumerate(tokens) if term in token.stems]
        case q.Prefix(field, prefix) if field == REMOVED:
            return [(at, at) for at, token in enumerate(tokens) if token.surface.startswith(prefix)]
        case q.Phrase(field, terms) if field == REMOVED:
            return list(_phrases(tuple((term,) for term in terms), tokens))
        case q.Window(field, left, right, distance, ordered) if field == REMOVED:
            return near(_phrases(left, tokens), _phrases(right, tokens), distance, ordered=ordered)
        case q.Near(left, right, distance, ordered):
            return near(_spans(left, tokens), _spans(right, tokens), distance, ordered=ordered)
        case q.Together(left, right):
            both = [_spans(side, tokens) for side in (left, right)]
            return [span for side in both for span in side] if all(both) and both[0] != both[1] else []
        case _:
            return [span for child in _inside(query) for span in _spans(child, tokens)]


def _phrases(side: q.Side, tokens: Sequence[AsideToken]) -> Iterator[Span]:
    for at in range(len(tokens) - len(side) + 1):
        if all(tokens[at + by].surface in terms for by, terms in enumerate(side)):
            yield at, at + len(side) - 1


def _apart(marks: Iterator[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """Order marks; of two that overlap the longer one stays."""
    end = 0
    for mark in sorted(set(marks), key=lambda mark: (mark[0], -mark[1])):
        if mark[0] >= end:
            yield mark
            end = mark[1]
