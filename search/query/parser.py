"""What a person typed to a query tree, by whoosh.qparser and our plugins. Nothing a person types is an error.

Words side by side · "phrase", «phrase» · AND ET UND, OR OU ODER, NOT SAUF NICHT in capitals · + and - · parentheses ·
begin* · titre:word · source:"Le Monde" · date:2016-11, date:2016-01..2016-03, depuis:2016, avant:2017 · * alone.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from typing import Any, Final

from whoosh.qparser import plugins, syntax
from whoosh.qparser.default import QueryParser

from search.query import nodes as q
from search.query.dates import days, period
from search.query.fields import DATE_NAMES, FIELD_OF, KEYWORD_NAMES, ZONE_NAMES

LONGEST: Final = 4096
"""Characters of a query that are read."""
MOST_CLAUSES: Final = 128
DEEPEST: Final = 12
"""Parentheses inside parentheses; deeper ones are read as blanks."""

_QUOTES: Final = '"“”„«»'


_AROUND: Final = re.compile(r"^\W+|\W+$")


class _Free(syntax.GroupNode):
    """Clauses side by side."""


class _Quoted(syntax.TextNode):
    """A phrase between any kind of quotation marks."""


class _QuotePlugin(plugins.TaggingPlugin):
    nodetype = _Quoted

    def __init__(self) -> None:
        super().__init__(f"[{_QUOTES}](?P<text>[^{_QUOTES}]*)[{_QUOTES}]")  # type: ignore[no-untyped-call]


class _BeginPlugin(plugins.TaggingPlugin):
    nodetype = plugins.PrefixPlugin.PrefixNode
    priority = -1

    def __init__(self) -> None:
        super().__init__(r"(?<![^\s(:+\-])(?P<text>\w[\w'’.\-]{0,63})\*(?![^\s)])")  # type: ignore[no-untyped-call]


class _RangePlugin(plugins.TaggingPlugin):
    """Lucene's [2016 TO 2017], read as 2016..2017."""

    def __init__(self) -> None:
        super().__init__(r"\[(?P<start>[^\[\]\s]{1,20})\s+(?:TO|À|AU|BIS)\s+(?P<end>[^\[\]\s]{1,20})\]")  # type: ignore[no-untyped-call]

    def create(self, parser: QueryParser, match: re.Match[str]) -> syntax.WordNode:
        """Make the word that `period` reads."""
        start, end = (text.replace("*", "") for text in match.groups())
        return syntax.WordNode(f"{start}..{end}")


class _SignPlugin(plugins.PlusMinusPlugin):
    """Only tags + and - before a clause: `_clauses` knows what they mean."""

    def __init__(self) -> None:
        super().__init__(r"(?<![^\s(])\+(?=[^\s)])", r"(?<![^\s(])[-−](?=[^\s)])")  # type: ignore[no-untyped-call]

    def filters(self, parser: QueryParser) -> list[object]:
        return []


def _operators() -> plugins.OperatorsPlugin:
    def tagger(words: str, group: type[syntax.GroupNode], kind: type[syntax.Operator]) -> tuple[object, int]:
        return plugins.OperatorsPlugin.OpTagger(rf"(?<![^\s()])(?:{words})(?![^\s()])", group, kind), 0

    return plugins.OperatorsPlugin(
        ops=[
            tagger("NOT|SAUF|NICHT", syntax.NotGroup, syntax.PrefixOperator),
            tagger("AND|ET|UND", syntax.AndGroup, syntax.InfixOperator),
            tagger("OR|OU|ODER", syntax.OrGroup, syntax.InfixOperator),
        ],
        clean=True,
    )


def _parser() -> QueryParser:
    names = "|".join(sorted(FIELD_OF, key=len, reverse=True))
    ours: list[Any] = [
        plugins.FieldsPlugin(rf"(?<![^\s(+\-])(?<!\w[+\-])(?P<text>(?i:{names})):(?=\S)", remove_unknown=False),
        _QuotePlugin(),
        _RangePlugin(),
        _BeginPlugin(),
        _SignPlugin(),
        plugins.GroupPlugin(),
        _operators(),
    ]
    return QueryParser(None, None, plugins=ours, group=_Free)


def parse(text: str) -> q.Query:
    """Return the tree of what was typed: Everything for `*`, Free(()) for nothing that can be searched."""
    tree = _parser().process(_tame(text))
    return _clause(tree, iter(range(MOST_CLAUSES))) or q.Free(())


def _tame(text: str) -> str:
    """Cut what is too long or nested too deeply, drop control characters, write letters in NFC."""
    clean = "".join(c if unicodedata.category(c) not in ("Cc", "Cs") else " " for c in text[:LONGEST])
    return _level(unicodedata.normalize("NFC", clean))


def _level(text: str) -> str:
    depth, kept = 0, []
    for letter in text:
        depth += (letter == "(") - (letter == ")")
        too_deep = depth > DEEPEST or (letter == ")" and depth == DEEPEST)
        kept.append(" " if letter in "()" and too_deep else letter)
        depth = max(depth, 0)
    return "".join(kept)


def _clauses(nodes: Iterable[syntax.SyntaxNode], budget: Iterator[int]) -> Iterator[q.Query]:
    """Turn syntax nodes into clauses; `+` makes a clause required, `-` forbids it."""
    sign = None
    for node in nodes:
        if isinstance(node, plugins.PlusMinusPlugin.Plus | plugins.PlusMinusPlugin.Minus):
            sign = node
            continue
        clause = _clause(node, budget)
        if clause is None:
            continue
        if isinstance(sign, plugins.PlusMinusPlugin.Minus):
            clause = q.Not(clause)
        elif sign is not None:
            clause = q.And((clause,))
        sign = None
        yield clause


def _clause(node: syntax.SyntaxNode, budget: Iterator[int]) -> q.Query | None:
    if isinstance(node, syntax.TextNode):
        return _leaf(node) if next(budget, None) is not None else None
    inside = list(_clauses(node, budget)) if isinstance(node, syntax.GroupNode) else []
    if not inside:
        return None
    match node:
        case syntax.NotGroup():
            return q.Not(_join(inside))
        case syntax.AndGroup():
            return q.And(tuple(_flat(inside)))
        case syntax.OrGroup():
            return inside[0] if len(inside) == 1 else q.Or(tuple(inside))
        case _:
            return _join(inside)


def _join(clauses: list[q.Query]) -> q.Query:
    """Put clauses side by side: what must or must not be is kept apart from what may give way."""
    firm = [clause for clause in clauses if isinstance(clause, q.Not | q.Value | q.Range | q.And | q.Everything)]
    free = [clause for clause in clauses if clause not in firm]
    if not firm:
        return free[0] if len(free) == 1 and not isinstance(free[0], q.Text) else q.Free(tuple(free))
    together = list(_flat(firm))
    if free:
        together.insert(0, q.Free(tuple(free)))
    return together[0] if len(together) == 1 else q.And(tuple(together))


def _flat(clauses: Iterable[q.Query]) -> Iterator[q.Query]:
    for clause in clauses:
        if isinstance(clause, q.And):
            yield from clause.children
        else:
            yield clause


def _leaf(node: syntax.TextNode) -> q.Query | None:
    text, name = node.text.strip(), (node.fieldname or "").lower()
    field = FIELD_OF.get(name)
    if field in KEYWORD_NAMES:
        return q.Value(field, text) if text else None
    if field in DATE_NAMES:
        return _dated(field, text) or _text(node, f"{name}:{text}", None)
    return _text(node, text, field if field in ZONE_NAMES else None)


def _text(node: syntax.TextNode, text: str, zone: str | None) -> q.Query | None:
    if text == "*":
        return q.Everything()
    if isinstance(node, _Quoted):
        return q.Text(text, zone, "phrase") if re.search(r"\w", text) else None
    text = _AROUND.sub("", text)
    if not text:
        return None
    return q.Text(text, zone, "prefix" if isinstance(node, plugins.PrefixPlugin.PrefixNode) else "word")


def _dated(field: str, text: str) -> q.Range | None:
    if field == "on":
        found = period(text)
        return q.Range("published", *found) if found else None
    whole = days(text)
    if whole is None:
        return None
    if field == "since":
        return q.Range("published", whole[0], None)
    return q.Range("published", None, whole[0] - timedelta(days=1)) if whole[0] > date.min else None
