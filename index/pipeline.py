"""Raw articles to documents: clean, identify, find entities, analyse; each one alone, in several processes."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from index.checkpoint import content_of
from index.cleaning import Cleaned, clean
from index.cleaning.alignment import line_numbers
from index.cleaning.decisions import RESTORED, Decision, apply
from index.cleaning.habits import Habits
from index.cleaning.habits import apply as without_habits
from index.decided import Decided, fingerprint
from index.duplicates import Sketch, sketch
from index.entities import Mention, extracting, packed, summarise
from index.identify import identify, language_code
from index.learnt import Learnt
from index.passages import foreign_passages
from index.source import RawArticle, Rejected
from index.steps import Steps, finished, together
from index.workers import Crew, in_turns
from search.article import Article, Removed, whole
from search.document import Document, readings

LONGEST: Final = 2_000_000
"""Characters of a cleaned body that are kept; a longer text is no news article."""
MOST: Final = 32
"""Articles that are prepared step by step at a time; together they are no longer than one may be."""
Given = tuple[RawArticle, tuple[Decision, ...], Habits | None, str]
"""An article, what may have been decided about it, the habits of its source, and what finds names (see `index.entities.extract`)."""


@dataclass(frozen=True, slots=True)
class Prepared:
    """A document, and what the job has to know about it."""

    origin: str
    digest: str
    """Of what it was made from."""
    content: str
    """Hash of the article, to tell it by in the index."""
    document: Document
    sketch: Sketch


def prepare(
    raw: RawArticle, decisions: Sequence[Decision] = (), habits: Habits | None = None, finder: str = ""
) -> Prepared | Rejected:
    """Do all that one article needs before it is indexed; `decisions` may be about it or its source."""
    return finished(_preparing((raw, tuple(decisions), habits, finder)))


def _preparing(given: Given) -> Steps[Prepared | Rejected]:
    raw, decisions, habits, finder = given
    cleaned = clean(raw)
    cleaned = without_habits(cleaned, habits) if habits else cleaned
    about = [decision for decision in decisions if decision.is_about(raw.id, cleaned.source)]
    cleaned = apply(cleaned, about)
    if cleaned.empty:
        return Rejected(raw.origin, "nothing left", "all of its lines are furniture")
    if len(cleaned.body) > LONGEST:
        return Rejected(raw.origin, "too long", f"{len(cleaned.body):,} characters of text; the limit is {LONGEST:,}")
    yield
    text = whole(cleaned.title, cleaned.lead, cleaned.body)
    lang = language_code(raw.lang) or raw.lang or cleaned.lang_hint or identify(text).lang
    yield
    mentions = yield from extracting(text, lang, finder)
    article = _article(raw, cleaned, lang, mentions)
    yield
    document = Document.of(article)
    yield
    digest = fingerprint(raw, cleaned.source, about)
    made = sketch(_told(document.terms.get("lead", ""), document.terms.get("body", "")))
    return Prepared(raw.origin, digest, content_of(article), document, made)


def sketch_again(article: Article | None) -> Sketch:
    """Return the sketch that an article was put with; an empty one when there is no article."""
    return sketch(_told(*(readings(article, zone).surfaces for zone in ("lead", "body"))) if article else "")


def _told(lead: str, body: str) -> str:
    return f"{lead} {body}"  # a reprint's lead may be in its text


def _article(raw: RawArticle, cleaned: Cleaned, lang: str, mentions: Iterable[Mention]) -> Article:
    entities = summarise(mentions)
    return Article(
        id=raw.id,
        title=cleaned.title,
        lead=cleaned.lead,
        body=cleaned.body,
        url=cleaned.url,
        lang=lang,
        source=cleaned.source,
        section=cleaned.section,
        published=cleaned.published,
        precision=cleaned.precision,
        updated=cleaned.updated,
        authors=cleaned.authors,
        agency=cleaned.agency,
        tags=cleaned.tags,
        captions=cleaned.captions,
        entities=entities,
        mentions=packed(mentions, entities),
        foreign=foreign_passages(cleaned.body, lang),
        removed=tuple(
            Removed(line.n, line.text, str(line.reason), line.confidence) for line in cleaned.lines if not line.kept
        ),
        line_numbers=line_numbers(cleaned),
        restored=tuple(line.n for line in cleaned.lines if line.kept and line.reason == RESTORED),
        story=raw.id,  # most articles stay alone in theirs
    )


def _prepare_some(given: list[Given]) -> Iterator[list[Prepared | Rejected]]:
    """Prepare several articles; whatever one of them does must not take the run down: it is kept aside instead."""
    for few in _few_at_a_time(given):
        origins = [raw.origin for raw, *_ in few]
        yield together(map(_preparing, few), lambda number, error: _failed(origins[number], error))  # noqa: B023  # called at once


def _few_at_a_time(given: list[Given]) -> Iterator[list[Given]]:
    few, size = list[Given](), 0
    for each in given:
        length = len(each[0].text) + len(each[0].html)
        if few and (len(few) == MOST or size + length > LONGEST):
            yield few
            few, size = [], 0
        few.append(each)
        size += length
    if few:
        yield few


def _failed(origin: str, error: Exception) -> Rejected:
    return Rejected(origin, "could not be analysed", f"{type(error).__name__}: {error}"[:500])


def _lost(given: Given, reason: str, detail: str) -> Prepared | Rejected:
    return Rejected(given[0].origin, reason, detail)


def prepare_all(
    raws: Iterable[RawArticle | None], crew: Crew, decided: Decided, learnt: Learnt, finder: str = ""
) -> Iterator[Prepared | Rejected | None]:
    """Prepare many articles; they come out in the order they went in, however many workers there are.

    None: those before it are wanted now; another one comes out after them.
    """
    given = (None if raw is None else (raw, decided.for_article(raw), learnt.for_article(raw), finder) for raw in raws)
    return in_turns(_prepare_some, given, crew, _lost, MOST)
