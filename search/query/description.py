"""A query tree to the text that would be read as it: how a query was understood, for the reader to see."""

from __future__ import annotations

import re
from typing import Final

from search.query import nodes as q

_OPERATORS: Final = {"fr": ("ET", "OU", "SAUF"), "de": ("UND", "ODER", "NICHT")}
_WORDS: Final = frozenset(["AND", "OR", "NOT", "ET", "OU", "SAUF", "UND", "ODER", "NICHT"])


def describe(query: q.Query, language: str = "en") -> str:
    """Return the query in the query language, with operators in the reader's language where it has them."""
    return _Describer(*_OPERATORS.get(language, ("AND", "OR", "NOT"))).text(query, outer=True)


class _Describer:
    def __init__(self, both: str, either: str, without: str) -> None:
        self._both, self._either, self._without = f" {both} ", f" {either} ", without

    def text(self, query: q.Query, *, outer: bool = False) -> str:
        match query:
            case q.Text(text, zone, kind):
                typed = f'"{text}"' if kind == "phrase" else f"{text}*" if kind == "prefix" else _plain(text)
                return f"{zone}:{typed}" if zone else typed
            case q.Value(field, text):
                return f"{field}:{_quoted(text)}"
            case q.Range(_, start, end):
                return f"date:{start or ''}..{end or ''}" if start != end else f"date:{start}"
            case q.Free(children):
                return self._group(" ", children, outer)
            case q.And(children):
                wanted = tuple(child for child in children if not isinstance(child, q.Not))
                unwanted = [self.text(child) for child in children if isinstance(child, q.Not)]
                text = " ".join([self._group(self._both, wanted, outer=True), *unwanted]).strip()
                return text if outer else f"({text})"
            case q.Or(children) | q.Best(children):
                return self._group(self._either, children, outer)
            case q.Not(child):
                return f"{self._without} {self.text(child)}"
            case q.Everything():
                return "*"
            case _:
                raise TypeError(f"describe the query before reading it against an index: {query}")

    def _group(self, between: str, children: tuple[q.Query, ...], outer: bool) -> str:
        text = between.join(self.text(child, outer=len(children) == 1) for child in children)
        return text if outer or len(children) < 2 else f"({text})"


def _quoted(text: str) -> str:
    return text if re.fullmatch(r"[\w.\-]+", text) else f'"{text}"'


def _plain(word: str) -> str:
    """Write a word that is an operator in capitals as the word it was read as."""
    return word.lower() if word in _WORDS else word
