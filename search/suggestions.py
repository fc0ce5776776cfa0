"""What somebody has begun to type to words and titles of the index."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from search.analysis import Token, analyzer, chunks
from search.document import TEXT
from search.engines.base import SearchRequest
from search.query import nodes as q
from search.view import View

MOST_TITLES: Final = 5


@dataclass(frozen=True, slots=True)
class Word:
    """A completion, and how many articles have its last word."""

    text: str
    articles: int


@dataclass(frozen=True, slots=True)
class Title:
    """An article whose title has what was typed."""

    id: str
    title: str


@dataclass(frozen=True, slots=True)
class Suggestions:
    """Completions of what was typed."""

    words: tuple[Word, ...]
    """In most articles first."""
    titles: tuple[Title, ...]


def suggest(view: View, typed: str, limit: int = 10) -> Suggestions:
    """Complete what was typed with words of the index, accents or not, and titles that have all of its words."""
    completed = view.lexicon.complete(typed, limit)
    words = tuple(Word(text, view.lexicon.frequency(TEXT, text.rsplit(" ", 1)[-1])) for text in completed)
    return Suggestions(words, _titles(view, typed))


def _titles(view: View, typed: str) -> tuple[Title, ...]:
    surfaces = [token.surface for token in _tokens(view, typed)]
    if not surfaces or len(surfaces[-1]) < 2:
        return ()
    whole = tuple(q.Or(tuple(q.Term("title", form) for form in view.lexicon.spellings(each))) for each in surfaces[:-1])
    begun = [word.rsplit(" ", 1)[-1] for word in view.lexicon.complete(surfaces[-1], 20)]
    last = q.Or(tuple(q.Term("title", word) for word in begun)) if begun else q.NOTHING
    request = SearchRequest(query=q.Everything(), limit=MOST_TITLES)
    hits = view.searcher.search(SearchRequest(query=request.narrowed(*whole, last), limit=MOST_TITLES)).hits
    return tuple(Title(hit.article.id, hit.article.title) for hit in hits)


def _tokens(view: View, typed: str) -> list[Token]:
    rules = analyzer(view.lexicon.languages[0])
    return [token for chunk in chunks(typed) for token in rules.cut(chunk) if not token.clitic]
