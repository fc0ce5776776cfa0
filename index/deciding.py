"""A line of an article that somebody wants back, or out, to a decision that is written down and applied."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from index.cleaning.alignment import BETWEEN
from index.cleaning.decisions import Action, Decision
from index.cleaning.furniture import key
from index.decided import add_decision, read_decisions, undo
from index.errors import JobRunning, Undecidable
from index.filling import Run
from index.home import Home
from index.reindex import redo
from search.article import Article
from search.document import LONGEST_KEYWORD
from search.engines.base import SearchRequest
from search.errors import NoArticle, SearchError
from search.query.nodes import Term

AT_ONCE: Final = 2_000
"""Articles of a source that are taken again at once; those of a larger one wait for the next run."""
_NEXT: Final = "`glaneur index` on their paths, or `glaneur reindex`, applies it"
_SHOWN: Final = 100
"""Characters of a line that an error quotes."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Scope:
    """How far a decision goes."""

    everywhere: bool = False
    """In every article of the article's source."""
    near: bool = False
    """Lines with other digits are meant too."""
    note: str = ""
    by: str = ""
    """Who says so, when that is known."""


@dataclass(frozen=True, slots=True)
class Taken:
    """A decision that is written down, or undone, and what came of it at once."""

    number: int
    """Of its line in the file."""
    decision: Decision
    applied: int
    """Articles that were taken again."""
    later: str = ""
    """Why others were not, and when they will be; empty when all were."""


@dataclass(frozen=True, slots=True)
class _Chosen:
    """A line of an article."""

    number: int
    """From 1; 0 when it is only known that it is in the body."""
    text: str
    kept: bool


def decide(home: Home, action: Action, line: tuple[str, str], scope: Scope) -> Taken:
    """Restore or remove a `line`: the id of an article, and the number of a line of it, its text, or how that begins.

    Raises NoArticle; Undecidable when there is no such line, or nothing to decide about it.
    """
    id, typed = line
    with home.engine.searcher() as searcher:
        article = searcher.get(id)
    if article is None:
        raise NoArticle(f"no article {id!r}: the ids are in what `glaneur search` prints")
    chosen = _chosen(article, typed)
    _refuse_useless(action, article, chosen, everywhere=scope.everywhere)
    decision = Decision(
        action=action,
        text=chosen.text,
        article="" if scope.everywhere else id,
        source=article.source if scope.everywhere else "",
        line=0 if scope.everywhere else chosen.number,
        near=scope.near,
        note=scope.note,
        by=scope.by,
    )
    return _applied(home, add_decision(home.decisions, decision))


def undecide(home: Home, number: int, by: str = "") -> Taken:
    """Undo the decision on a line of the file; raise Undecidable when there is none."""
    return _applied(home, undo(home.decisions, number, by))


def _chosen(article: Article, line: str) -> _Chosen:
    """Find a line of an article by its number, else by its text, else by how it begins."""
    lines = list(_lines(article))
    if line.isdecimal() and (found := next((each for each in lines if each.number == int(line[:9])), None)):
        return found
    wanted = key(line)
    same = [each for each in lines if key(each.text) == wanted]
    begun = {key(each.text): each for each in lines if wanted and key(each.text).startswith(wanted)}
    if same or len(begun) == 1:
        only = same or list(begun.values())
        return only[0] if len(only) == 1 else dataclasses.replace(only[0], number=0)
    if wanted and wanted in key(article.body):
        return _Chosen(0, line, True)
    raise Undecidable(f"article {article.id!r} has no such line: `glaneur show {article.id} --original` numbers them")


def _lines(article: Article) -> Iterator[_Chosen]:
    title, *numbers = article.line_numbers or (0,)
    yield _Chosen(title, article.title, True)
    for number, text in zip(numbers, article.body.split(BETWEEN), strict=False):
        yield _Chosen(number, text, True)
    for line in article.removed:
        yield _Chosen(line.n, line.text, False)


def _refuse_useless(action: Action, article: Article, chosen: _Chosen, *, everywhere: bool) -> None:
    if chosen.kept == (action == "restore"):
        state = "in the article" if chosen.kept else "taken out"
        raise Undecidable(f"this line is {state} already: {chosen.text[:_SHOWN]!r}")
    if chosen.kept and key(chosen.text) == key(article.title):
        raise Undecidable("this line is the title: an article keeps it")
    if chosen.kept and not article.title and key(chosen.text) == key(article.body):
        raise Undecidable("nothing would be left of the article")
    if everywhere and not article.source:
        raise Undecidable(f"article {article.id!r} has no source: leave out --source")


def _applied(home: Home, decision: Decision) -> Taken:
    """Apply what is written down already: what can't be done now is for the next run."""
    entries = read_decisions(home.decisions).entries
    number = next((entry.number for entry in reversed(entries) if entry.decision.id == decision.id), 0)
    try:
        ids = _ids(home, decision)
        if ids is None:
            return Taken(number, decision, 0, f"{decision.source} has many: {_NEXT}")
        changed = redo(home, ids, Run(workers=1)).updated if ids else 0
    except (JobRunning, SearchError) as error:
        return Taken(number, decision, 0, f"{error}; then {_NEXT}")
    left = len(ids) - changed
    later = f"{left:,} can't be read again from where they were: {_NEXT}" if left else ""
    return Taken(number, decision, changed, later)


def _ids(home: Home, decision: Decision) -> list[str] | None:
    """Return the articles that a decision is about; None when they are too many to take again at once."""
    with home.engine.searcher() as searcher:
        if decision.article:
            return [decision.article] if searcher.get(decision.article) else []
        found = searcher.search(SearchRequest(query=Term("source", decision.source[:LONGEST_KEYWORD]), limit=AT_ONCE))
    return [hit.article.id for hit in found.hits] if found.total <= AT_ONCE else None
