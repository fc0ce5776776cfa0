"""What was typed, before anything is looked up: the words in it, those that say something, what may be left out."""

from __future__ import annotations

from search.analysis import Token, analyzer
from search.query import nodes as q


def texts(query: q.Query) -> list[q.Text]:
    """Return what has to be found in the text: not what is excluded."""
    match query:
        case q.Text():
            return [query]
        case q.Free(children) | q.And(children) | q.Or(children):
            return [text for child in children for text in texts(child)]
        case q.Near(left, right) | q.Together(left, right):
            return [*texts(left), *texts(right)]
        case q.AtLeast(text):
            return texts(text)
        case _:
            return []


def loosened(query: q.Query) -> q.Query:
    """Put the words of each longer quotation beside it, when it is not all of the query: it may be somebody's title."""
    match query:
        case q.Free(children) if len(children) > 1:
            return q.Free(tuple(part for child in children for part in _parts(child)))
        case q.And(children):
            return q.And(tuple(loosened(child) for child in children))
        case _:
            return query


def _parts(clause: q.Query) -> list[q.Query]:
    if not isinstance(clause, q.Text) or clause.kind != "phrase":
        return [clause]
    words = clause.text.split()
    return [clause, *(q.Text(word, clause.zone) for word in words)] if len(words) > 2 else [clause]


def content(query: q.Free, language: str) -> tuple[q.Query, ...]:
    """Return the clauses without stop words, or all of them when there are only stop words."""
    kept = tuple(child for child in query.children if not is_stopword(child, language))
    return kept or query.children


def without_stopwords(query: q.Query, language: str) -> q.Query:
    """Return a query without stop words where there are other words beside them."""
    match query:
        case q.Free():
            return q.Free(tuple(without_stopwords(child, language) for child in content(query, language)))
        case q.And(children):
            return q.And(tuple(without_stopwords(child, language) for child in children))
        case _:
            return query


def is_stopword(clause: q.Query, language: str) -> bool:
    """Say whether a clause is a word that says nothing in a language."""
    if not isinstance(clause, q.Text) or clause.kind != "word":
        return False
    return all(map(analyzer(language).is_stopword, (token.surface for token in tokens(clause, language))))


def tokens(text: q.Text, language: str) -> list[Token]:
    """Cut a text of the query as the articles are."""
    return list(analyzer(language).tokens(text.text))
