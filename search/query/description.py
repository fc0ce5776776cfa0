"""A query tree to the text that would be read as it: how a query was understood, for the reader to see."""

from __future__ import annotations

import itertools
import re
from collections.abc import Sequence
from typing import Final

from search.query import nodes as q
from search.query.fields import DATE_NAMES, FIELD_OF, field_of
from search.query.operators import Operators, is_operator, operators
from search.query.ranges import dated
from search.query.words import is_word, write

_JOINER: Final = "\u2060"
_THIN: Final = "\u202f"
"""What stands in a number that was typed with blanks: how it is read, and how it is shown."""


def describe(query: q.Query, language: str = "en") -> str:
    """Return the query in the query language, with operators in the reader's language where it has them."""
    return _Describer(operators(language)).text(query, outer=True).replace(_JOINER, _THIN)


class _Describer:
    def __init__(self, its: Operators) -> None:
        self._its = its

    def text(self, query: q.Query, *, outer: bool = False) -> str:
        match query:
            case q.Text():
                return _typed(query, alone=outer)
            case q.AtLeast(text, count):
                return f"{self.text(text, outer=outer)}>{count}"
            case q.Value(field, text):
                return f"{field}:{_quoted(text)}"
            case q.Range(_, start, end):
                return f"date:{start or ''}..{end or ''}" if start != end else f"date:{start}"
            case q.Near() | q.Together():
                return self._linked(query)
            case q.Free(children):
                return self._group(" ", children, outer)
            case q.And(children):
                return self._all(children, outer)
            case q.Or(children) | q.Best(children):
                return self._group(f" {self._its.either} ", children, outer)
            case q.Not(child):
                return f"{self._its.without} {self.text(child)}"
            case q.Everything():
                return "*"
            case _:
                raise TypeError(f"describe the query before reading it against an index: {query}")

    def _linked(self, query: q.Near | q.Together) -> str:
        return f"{self.text(query.left)} {self._its.link(query)} {self.text(query.right)}"

    def _all(self, children: tuple[q.Query, ...], outer: bool) -> str:
        wanted = [child for child in children if not isinstance(child, q.Not)]
        unwanted = [self.text(child) for child in children if isinstance(child, q.Not)]
        parts = [self.text(wanted[0], outer=True)] if len(wanted) == 1 else self._chained(wanted)
        text = " ".join([f" {self._its.both} ".join(parts), *unwanted]).strip()
        return text if outer else f"({text})"

    def _chained(self, clauses: Sequence[q.Query]) -> list[str]:
        """Write each clause, and those that are linked to one another as one chain: `a NEAR/5 b NEAR/3 c`."""
        parts = [self.text(clause) for clause in clauses[:1]]
        for before, clause in itertools.pairwise(clauses):
            match before, clause:
                case ((q.Near(_, shared) | q.Together(_, shared)), (q.Near(left, right) | q.Together(left, right))) if (
                    shared == left
                ):
                    parts[-1] += f" {self._its.link(clause)} {self.text(right)}"
                case _:
                    parts.append(self.text(clause))
        return parts

    def _group(self, between: str, children: tuple[q.Query, ...], outer: bool) -> str:
        text = between.join(self.text(child, outer=len(children) == 1) for child in children)
        return text if outer or len(children) < 2 else f"({text})"


def _typed(text: q.Text, *, alone: bool) -> str:
    """Write a text so that it is read as one, and not as a field, an operator or a date."""
    typed = write(text)
    if text.zone:
        return f"{text.zone}:{typed}"
    if text.kind == "phrase" or (alone and _is_no_date(typed)):
        return typed
    return f"\\{typed}" if is_operator(typed) or field_of(typed) else typed


def _is_no_date(typed: str) -> bool:
    """Say whether this is what becomes of `date:` and something that is no date, when no other word comes after it."""
    name, _, rest = typed.partition(":")
    field = FIELD_OF.get(name)
    return field in DATE_NAMES and dated(field, rest) is None


def _quoted(text: str) -> str:
    return text if re.fullmatch(r"[\w.\-]+", text) and is_word(text) else f'"{text}"'
