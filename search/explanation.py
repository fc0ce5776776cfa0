"""A query to what it means for one index: how it was read, how many articles each word has, why one article is found."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final, Literal

from search.analysis import fold
from search.answer import MOST_HITS, rank, searched
from search.document import PIECES, STEM, ZONES, Document, readings
from search.engines.base import SearchRequest
from search.engines.reference import Part, Reference
from search.errors import NoArticle
from search.query import nodes as q
from search.query.description import describe
from search.query.parser import parse
from search.typed import texts
from search.view import View
from search.wording import Wording

Leaf = q.Term | q.InZone | q.Phrase | q.Prefix
How = Literal["exact", "accents", "inflection", "stem", "relative", "phrase", "close", "prefix"]


@dataclass(frozen=True, slots=True)
class Clause:
    """One word, prefix or phrase of a query."""

    text: str
    total: int
    """Articles that have it, in any of its forms."""
    forms: tuple[str, ...]
    """What is looked up for it: words as written, and stems as `fr:stem`."""


@dataclass(frozen=True, slots=True)
class Reason:
    """One thing that an article has of what was asked for, and what that adds to its score."""

    word: str
    """As typed; two words with a blank between when they stand close to one another."""
    how: How
    """exact: the very word · accents: with other accents · inflection: another form · stem: any word of its family ·
    relative: pieces of the word · phrase, prefix · close: two words as near to one another as in the query."""
    forms: tuple[str, ...]
    """Words, stems or pieces that the article has."""
    zones: dict[str, int]
    """title, lead, body to how often it is there; empty for pieces."""
    points: float


@dataclass(frozen=True, slots=True)
class Found:
    """What a query finds in one article."""

    id: str
    rank: int | None
    """From 1; None when it was not asked for, or the query does not find it among the first thousand."""
    score: float
    """The sum of the points of all reasons; 0 when the query does not find the article."""
    reasons: tuple[Reason, ...]
    """The most rewarding first."""


@dataclass(frozen=True, slots=True)
class Explanation:
    """What a query means for one index."""

    read_as: str
    clauses: tuple[Clause, ...]
    article: Found | None


_ORDER: Final = tuple(ZONES)


def explain(view: View, text: str, id: str | None = None) -> Explanation:
    """Explain a query, and what it finds in one article; raise NoArticle when there is no such article."""
    typed = parse(text)
    return Explanation(
        read_as=describe(typed, view.lexicon.languages[0]),
        clauses=tuple(_clause(view, clause) for clause in texts(typed)),
        article=why(view, text, id, ranked=True) if id else None,
    )


def why(view: View, text: str, id: str, *, ranked: bool = False) -> Found:
    """Say why a query finds one article, and when `ranked` at which rank; raise NoArticle when there is no such article."""
    article = view.searcher.get(id)
    if article is None:
        raise NoArticle(f"no article {id!r}: the ids are in what `glaneur search` prints")
    query = searched(view, text)
    document = Document.of(article)
    if article.story:
        document = document.in_story(article.story, article.version, article.story_size)
    reasons = _reasons(view, parse(text), document, Reference(document, view.searcher).parts(query))
    place = _place(view, text, id) if ranked else None
    return Found(id, place, sum(reason.points for reason in reasons), tuple(reasons))


def _place(view: View, text: str, id: str) -> int | None:
    hits = rank(view, text, MOST_HITS)
    return next((at for at, hit in enumerate(hits, 1) if hit.article.id == id), None)


def _clause(view: View, clause: q.Text) -> Clause:
    read = view.reader.read(q.Free((clause,)))
    total = view.searcher.search(SearchRequest(query=read, limit=0)).total
    return Clause(describe(clause), total, tuple(dict.fromkeys(_forms(read))))


def _forms(query: q.Query) -> Iterator[str]:
    match query:
        case q.Term(_, term) | q.InZone(_, term):
            yield term
        case q.Phrase(_, terms):
            yield " ".join(terms)
        case q.Prefix(_, prefix):
            yield f"{prefix}*"
        case q.And(children) | q.Or(children) | q.Best(children) | q.Some(children):
            for child in children:
                yield from _forms(child)
        case q.Boosted(inner, bonus):
            yield from _forms(inner)
            yield from _forms(bonus)
        case q.Checked(inner) | q.Silent(inner):
            yield from _forms(inner)
        case _:
            return


def _reasons(view: View, typed: q.Query, document: Document, parts: list[Part]) -> list[Reason]:
    """Put together what is said of one word in one way."""
    words = _words(view, typed)
    grouped: dict[tuple[str, How], list[Part]] = {}
    for part in parts:
        word = " ".join(dict.fromkeys(words.get(form, form) for form in _looked_up(part.leaf)))
        grouped.setdefault((word, _how(part.leaf, word)), []).append(part)
    reasons = [_reason(word, how, document, same) for (word, how), same in grouped.items()]
    return sorted(reasons, key=lambda reason: -reason.points)


def _reason(word: str, how: How, document: Document, parts: list[Part]) -> Reason:
    forms = tuple(dict.fromkeys(form for part in parts for form in _forms(part.leaf)))
    zones = {zone: sum(_count(document, zone, part.leaf) for part in parts) for zone in _ORDER}
    return Reason(word, how, forms, {zone: n for zone, n in zones.items() if n}, sum(part.points for part in parts))


def _words(view: View, typed: q.Query) -> dict[str, str]:
    """Return what is looked up to the word that was typed for it."""
    wording = Wording(view.lexicon, view.reader.language(typed))
    known: dict[str, str] = {}
    for text in texts(typed):
        for query in (view.reader.read(q.Free((text,)), least=1), wording.query(text), wording.relatives(text)):
            for form in _forms(query):
                known.setdefault(form, text.text)
    return known


def _looked_up(leaf: Leaf) -> tuple[str, ...]:
    """Return a phrase that was typed as one form, two words that stand close as two."""
    return leaf.terms if isinstance(leaf, q.Phrase) and leaf.offsets else tuple(_forms(leaf))


def _how(leaf: Leaf, word: str) -> How:
    match leaf:
        case q.Prefix():
            return "prefix"
        case q.Phrase(_, _, _, offsets):
            return "close" if offsets else "phrase"
        case q.InZone():
            return "stem"
        case q.Term(field, term):
            if field in (PIECES, STEM):
                return "relative" if field == PIECES else "stem"
            same = word.lower().split("'")[-1].split("’")[-1]
            return "exact" if term == same else "accents" if fold(term) == fold(same) else "inflection"


def _count(document: Document, zone: str, leaf: Leaf) -> int:
    field = leaf.zone if isinstance(leaf, q.InZone) else leaf.field
    if field == PIECES or (field in _ORDER and field != zone):
        return 0
    if isinstance(leaf, q.InZone) or field == STEM:
        return readings(document.article, zone).stems.split().count(next(_forms(leaf)))
    inside = document.terms.get(zone, "").split()
    match leaf:
        case q.Term(_, term):
            return inside.count(term)
        case q.Prefix(_, prefix):
            return sum(term.startswith(prefix) for term in inside)
        case q.Phrase(_, terms, _, offsets):
            places = offsets or tuple(range(len(terms)))
            begins = range(len(inside) - max(places))
            return sum(all(inside[at + by] == term for term, by in zip(terms, places, strict=True)) for at in begins)
