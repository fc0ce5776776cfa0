"""What a person typed to a syntax tree: the plugins of whoosh.qparser for words, phrases, fields, dates and operators.

Every pattern is tried at the beginning of a word only, for `WordPlugin` takes whole words.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Sequence
from typing import Final

from whoosh.qparser import plugins, syntax
from whoosh.qparser.default import QueryParser

from search.query import nodes as q
from search.query.fields import DATE_FIELD, FIELD, FIELD_OF
from search.query.operators import AND, AT_LEAST, LINK, NOT, OR, Link, link
from search.query.ranges import leading
from search.query.words import is_word

_QUOTES: Final = '"“”„«»'
_ALONE: Final = r"(?<![^\s()])(?:{})(?![^\s()])"
_SIGN: Final = rf"(?<![^\s(])[{{}}](?=[^\s]*[\w*({_QUOTES}])"
_LIMIT: Final = rf"[^\s()\[\]{{}}{_QUOTES}]{{1,20}}"
_MOST_DATES: Final = 32
"""Dates that are read in one query."""


class _Group(syntax.GroupNode):
    def __init__(self, nodes: Sequence[syntax.SyntaxNode] = (), count: int = 1) -> None:
        super().__init__(list(nodes), count=count)  # type: ignore[no-untyped-call]  # whoosh copies with what is given here
        self.count = count


class Free(_Group):
    """Clauses side by side."""


class Required(_Group):
    """What has a + before it."""


class Often(_Group):
    """What has `atleast3` before it."""


class Chain(_Group):
    """Operands with what links each to the next: `a NEAR/5 b NEAR/3 c`."""


class _Loose(Chain):
    """The words of a phrase that need not touch: `"a b"~5`."""


class Linked(syntax.MarkerNode):
    """What links the operands before and after it."""

    def __init__(self, link: Link) -> None:
        self.link = link


class Days(syntax.TextNode):
    """A date, with its field."""

    def __init__(self, days: q.Range, start: int, end: int) -> None:
        super().__init__("")  # type: ignore[no-untyped-call]
        self.days, self.startchar, self.endchar = days, start, end


class Quoted(syntax.TextNode):
    """A phrase between any kind of quotation marks, and how often it has to be there."""

    def __init__(self, text: str, count: int = 1) -> None:
        super().__init__(text)  # type: ignore[no-untyped-call]
        self.count = count


class FieldPlugin(plugins.FieldsPlugin):
    """Tags `titre:`, which applies to the word, phrase or group after it."""

    def __init__(self) -> None:
        super().__init__(FIELD, remove_unknown=False)  # type: ignore[no-untyped-call]


class DatePlugin(plugins.TaggingPlugin):
    """Takes the most words after a date field that mean a date; leaves it to the field plugin when none do."""

    expr = re.compile(DATE_FIELD)
    priority = -1

    def __init__(self) -> None:
        super().__init__()  # type: ignore[no-untyped-call]
        self._left = _MOST_DATES

    def match(self, parser: QueryParser, text: str, pos: int) -> syntax.SyntaxNode | None:
        """Return the date at a position."""
        named = self.expr.match(text, pos)
        if not named or not self._left:
            return None
        self._left -= 1
        found = leading(FIELD_OF[named["name"].lower()], text, named.end())
        return Days(found[0], pos, found[1]) if found else None


class QuotePlugin(plugins.TaggingPlugin):
    """Takes a phrase with the marks after it: `"a b"~5`, `"a b">2`, `"a b"^3`."""

    expr = re.compile(
        rf"[{_QUOTES}](?P<text>[^{_QUOTES}]*)[{_QUOTES}]"
        r"(?:(?:~(?P<slop>\d+)|>(?P<count>\d+))?(?:\^\d+(?:\.\d+)?)?(?![^\s()]))?"
    )

    def create(self, parser: QueryParser, match: re.Match[str]) -> syntax.SyntaxNode:
        """Make a phrase, or a chain of its words when they need not touch."""
        slop, words = int(match["slop"] or 0), [word for word in re.split(r"[\s()]+", match["text"]) if is_word(word)]
        if not slop or len(words) < 2:
            return Quoted(match["text"].strip(), int(match["count"] or 1))
        linked = [node for word in words for node in (Linked(Link(slop + 1)), syntax.WordNode(word))]
        return _Loose(linked[1:])


class GroupMarkPlugin(plugins.TaggingPlugin):
    """Takes a mark after a parenthesis for a blank, for it says something of one text only: `(a OU b)>2`, `(a b)^3`."""

    expr = re.compile(r"(?<=\))\s*(?:>\d+|~\d+|\^\d+(?:\.\d+)?)(?![^\s()])")
    nodetype = syntax.Whitespace


class RangePlugin(plugins.TaggingPlugin):
    """Takes Lucene's [2016 TO 2017], and reads it as 2016..2017."""

    expr = re.compile(rf"[\[{{](?P<start>{_LIMIT})\s+(?:TO|À|AU|BIS)\s+(?P<end>{_LIMIT})[\]}}]")

    def create(self, parser: QueryParser, match: re.Match[str]) -> syntax.WordNode:
        """Make the word that `period` reads."""
        start, end = (text.replace("*", "") for text in match.groups())
        return syntax.WordNode(f"{start}..{end}")


class WordPlugin(plugins.TaggingPlugin):
    """Takes what no other plugin does, up to the next blank, parenthesis or quotation mark."""

    expr = re.compile(rf"[^\s(){_QUOTES}]+|[{_QUOTES}]")
    priority = 200

    def create(self, parser: QueryParser, match: re.Match[str]) -> syntax.SyntaxNode:
        """Make a word, or a blank of what has no letter."""
        return syntax.WordNode(match[0]) if is_word(match[0]) else syntax.Whitespace()


class _Prefix(syntax.PrefixOperator):
    """Applies to what follows; alone, and before another operator, it is not there."""

    def replace_self(self, parser: QueryParser, group: syntax.GroupNode, position: int) -> int:
        after = _at(group, position + 1)
        if isinstance(after, syntax.NotGroup) and self.grouptype is syntax.NotGroup:
            group[position : position + 2] = after.nodes
        elif after is None or isinstance(after, syntax.Operator):
            del group[position]
        else:
            group[position : position + 2] = [self.grouptype([after])]
        return position


class _AtLeast(syntax.PrefixOperator):
    """Applies to what follows; alone it is a word."""

    def replace_self(self, parser: QueryParser, group: syntax.GroupNode, position: int) -> int:
        after = _at(group, position + 1)
        if after is None or isinstance(after, syntax.Operator):
            group[position] = syntax.WordNode(self.text)
        else:
            count = int(re.sub(r"\D", "", self.text))
            group[position : position + 2] = [after if isinstance(after, Often) else Often([after], count=count)]
        return position


class _Infix(syntax.InfixOperator):
    """Applies to what is on both sides; it is not there when there is nothing on one."""

    def replace_self(self, parser: QueryParser, group: syntax.GroupNode, position: int) -> int:
        if _around(group, position):
            return int(super().replace_self(parser, group, position))  # type: ignore[no-untyped-call]
        del group[position]
        return position


class _Near(syntax.InfixOperator):
    """Applies to what is on both sides; with nothing on one it is a word, or not there when it can be no word."""

    def replace_self(self, parser: QueryParser, group: syntax.GroupNode, position: int) -> int:
        match _around(group, position):
            case None:
                group[position : position + 1] = [] if "/" in self.text else [syntax.WordNode(self.text.lower())]
            case _, syntax.Operator():  # nothing is near what must not be there
                group[position] = _Infix("AND", syntax.AndGroup)  # type: ignore[no-untyped-call]
            case before, after if type(before) is Chain:
                before.nodes += [Linked(link(self.text)), after]
                del group[position : position + 2]
            case before, after:
                group[position - 1 : position + 2] = [Chain([before, Linked(link(self.text)), after])]
        return position


def _at(group: syntax.GroupNode, position: int) -> syntax.SyntaxNode | None:
    return group[position] if position < len(group) else None


def _around(group: syntax.GroupNode, position: int) -> tuple[syntax.SyntaxNode, syntax.SyntaxNode] | None:
    """Return what stands before and after an infix operator; None when something is missing."""
    if not 0 < position < len(group) - 1:
        return None
    before, after = group[position - 1], group[position + 1]
    return None if isinstance(before, syntax.Operator) or isinstance(after, syntax.InfixOperator) else (before, after)


@functools.cache
def operator_plugin() -> plugins.OperatorsPlugin:
    """Return the operators, the ones that bind tightest first; prefixes from right to left."""

    def tagger(
        expr: str, group: type[syntax.GroupNode], kind: type[syntax.Operator], *, leftward: bool = False
    ) -> tuple[plugins.OperatorsPlugin.OpTagger, int]:
        return plugins.OperatorsPlugin.OpTagger(expr, group, kind, leftassoc=not leftward), 0

    ops = [
        tagger(rf"(?<![^\s(+\-−!]){AT_LEAST}(?=\s+[^\s)]|\()", Often, _AtLeast, leftward=True),
        tagger(_ALONE.format(LINK), Chain, _Near),
        tagger(_ALONE.format(NOT), syntax.NotGroup, _Prefix, leftward=True),
        tagger(_SIGN.format("\\-−!"), syntax.NotGroup, _Prefix, leftward=True),
        tagger(_SIGN.format("+"), Required, _Prefix, leftward=True),
        tagger(_ALONE.format(AND), syntax.AndGroup, _Infix),
        tagger(_ALONE.format(OR), syntax.OrGroup, _Infix),
    ]
    return plugins.OperatorsPlugin(ops=ops, clean=True)
