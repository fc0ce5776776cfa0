"""What a person typed to a query tree, by whoosh.qparser and our plugins. Nothing a person types is an error.

The plugins make a syntax tree of words, phrases, fields, groups and operators; `words` reads the marks of one word,
`ranges` a date, `clauses` puts together what stands side by side. docs/query-language.md says what can be typed.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache
from typing import Any, Final

from whoosh.qparser import syntax
from whoosh.qparser.default import QueryParser
from whoosh.qparser.plugins import GroupPlugin

from search.analysis import joined
from search.query import clauses
from search.query import nodes as q
from search.query.fields import DATE_NAMES, FIELD_OF, KEYWORD_NAMES, ZONE_NAMES
from search.query.operators import MOST_DISTANCE
from search.query.plugins import (
    Chain,
    DatePlugin,
    Days,
    FieldPlugin,
    Free,
    GroupMarkPlugin,
    Linked,
    Often,
    Quoted,
    QuotePlugin,
    RangePlugin,
    Required,
    WordPlugin,
    operator_plugin,
)
from search.query.ranges import dated
from search.query.words import often, read, unescaped

__all__ = ["DEEPEST", "LONGEST", "MOST_CLAUSES", "MOST_DISTANCE", "parse"]

LONGEST: Final = 4096
"""Characters of a query that are read."""
MOST_CLAUSES: Final = 128
_LONGEST_REMEMBERED: Final = 200
DEEPEST: Final = 12
"""Parentheses inside parentheses; deeper ones are read as blanks."""

_DROPPED: Final = ("Cc", "Cs", "Co")
# What pages and word processors put between letters to say which way they are written.
_DIRECTIONS: Final = dict.fromkeys(
    [0x061C, 0xFEFF, *range(0x200E, 0x2010), *range(0x202A, 0x202F), *range(0x2066, 0x206A)]
)


def _parser() -> QueryParser:
    ours: list[Any] = [DatePlugin, FieldPlugin, QuotePlugin, RangePlugin, WordPlugin, GroupPlugin, GroupMarkPlugin]
    return QueryParser(None, None, plugins=[*ours, operator_plugin()], group=Free)


def parse(text: str) -> q.Query:
    """Return the tree of what was typed: Everything for `*`, Free(()) for nothing that can be searched."""
    return _remembered(text) if len(text) <= _LONGEST_REMEMBERED else _parsed(text)


def _parsed(text: str) -> q.Query:
    read = _clause(_parser().process(_tame(text)), iter(range(MOST_CLAUSES)))
    if read is None:
        return q.Free(())
    tree = clauses.both([read])
    return q.Free((tree,)) if isinstance(tree, q.Text) else tree


_remembered: Final = lru_cache(maxsize=500)(_parsed)
"""A page of results asks for its query three times."""


def _tame(text: str) -> str:
    """Cut what is too long or nested too deeply, drop what cannot be seen, write letters in NFC, a number as one word."""
    cut = text[:LONGEST].translate(_DIRECTIONS)
    clean = "".join(c if c.isprintable() or unicodedata.category(c) not in _DROPPED else " " for c in cut)
    return _level(joined(unicodedata.normalize("NFC", clean)))


def _level(text: str) -> str:
    depth, kept = 0, []
    for letter in text:
        depth += (letter == "(") - (letter == ")")
        too_deep = depth > DEEPEST or (letter == ")" and depth == DEEPEST)
        kept.append(" " if letter in "()" and too_deep else letter)
        depth = max(depth, 0)
    return "".join(kept)


def _clause(node: syntax.SyntaxNode, budget: Iterator[int]) -> q.Query | None:
    if isinstance(node, syntax.TextNode):
        return _leaf(node) if next(budget, None) is not None else None
    if isinstance(node, Chain):
        links = [link.link for link in node if isinstance(link, Linked)]
        return clauses.chain([_clause(part, budget) for part in node if not isinstance(part, Linked)], links)
    if not isinstance(node, syntax.GroupNode):
        return None
    inside = [clause for part in node if (clause := _clause(part, budget)) is not None]
    return _group(node, inside) if inside else None


def _group(node: syntax.GroupNode, inside: list[q.Query]) -> q.Query:
    match node:
        case syntax.NotGroup():
            return clauses.negated(inside[0])
        case Required():
            return clauses.required(inside[0])
        case Often():
            return clauses.at_least(inside[0], node.count)
        case syntax.AndGroup():
            return clauses.both(inside)
        case syntax.OrGroup():
            return clauses.either(inside)
        case _:
            return clauses.beside(inside)


def _leaf(node: syntax.TextNode) -> q.Query | None:
    if isinstance(node, Days):
        return node.days
    text, name = node.text.strip(), (node.fieldname or "").lower()
    field = FIELD_OF.get(name)
    if field in KEYWORD_NAMES:
        value = text if isinstance(node, Quoted) else unescaped(text)
        return q.Value(field, value) if value else None
    if field in DATE_NAMES:
        return dated(field, text) or _text(node, f"{name}:{text}", None)
    return _text(node, text, field if field in ZONE_NAMES else None)


def _text(node: syntax.TextNode, text: str, zone: str | None) -> q.Query | None:
    if not isinstance(node, Quoted):
        return read(text, zone)
    return often(q.Text(text, zone, "phrase"), node.count) if re.search(r"\w", text) else None
