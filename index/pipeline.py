"""Raw articles to documents: clean, identify, find entities, analyse; each one alone, in several processes."""

from __future__ import annotations

import itertools
import multiprocessing
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from dataclasses import dataclass
from typing import Final, TypeVar

from index.cleaning import Cleaned, clean
from index.cleaning.alignment import line_numbers
from index.cleaning.decisions import RESTORED, Decision, apply
from index.cleaning.habits import Habits
from index.cleaning.habits import apply as without_habits
from index.decided import Decided, fingerprint
from index.duplicates import Sketch, sketch
from index.entities import extract, summarise
from index.identify import identify, language_code
from index.learnt import Learnt
from index.passages import foreign_passages
from index.source import RawArticle, Rejected
from search.article import Article, Removed
from search.document import Document

CHUNK: Final = 64
"""Articles that a worker takes at a time."""
FEW: Final = 4 * CHUNK
"""Up to as many articles are not worth starting processes for."""
LONGEST: Final = 2_000_000
"""Characters of a cleaned body that are kept; a longer text is no news article."""
Given = tuple[RawArticle, tuple[Decision, ...], Habits | None]
"""An article, what may have been decided about it, and the habits of its source."""
T = TypeVar("T")
R = TypeVar("R")


@dataclass(frozen=True, slots=True)
class Prepared:
    """A document, and what the job has to know about it."""

    origin: str
    digest: str
    document: Document
    sketch: Sketch


def prepare(raw: RawArticle, decisions: Sequence[Decision] = (), habits: Habits | None = None) -> Prepared | Rejected:
    """Do all that one article needs before it is indexed; `decisions` may be about it or its source."""
    cleaned = clean(raw)
    cleaned = without_habits(cleaned, habits) if habits else cleaned
    decisions = [decision for decision in decisions if decision.is_about(raw.id, cleaned.source)]
    cleaned = apply(cleaned, decisions)
    if cleaned.empty:
        return Rejected(raw.origin, "nothing left", "all of its lines are furniture")
    if len(cleaned.body) > LONGEST:
        return Rejected(raw.origin, "too long", f"{len(cleaned.body):,} characters of text; the limit is {LONGEST:,}")
    document = Document.of(_article(raw, cleaned))
    digest = fingerprint(raw, cleaned.source, decisions)
    words = f"{document.terms.get('lead', '')} {document.terms.get('body', '')}"  # a reprint's lead may be in its text
    return Prepared(raw.origin, digest, document, sketch(words))


def _article(raw: RawArticle, cleaned: Cleaned) -> Article:
    text = "\n\n".join(part for part in (cleaned.title, cleaned.lead, cleaned.body) if part)
    lang = language_code(raw.lang) or raw.lang or cleaned.lang_hint or identify(text).lang
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
        entities=summarise(extract(text, lang)),
        foreign=foreign_passages(cleaned.body, lang),
        removed=tuple(
            Removed(line.n, line.text, str(line.reason), line.confidence) for line in cleaned.lines if not line.kept
        ),
        line_numbers=line_numbers(cleaned),
        restored=tuple(line.n for line in cleaned.lines if line.kept and line.reason == RESTORED),
    )


def _safely(given: Given) -> Prepared | Rejected:
    raw, decisions, habits = given
    try:
        return prepare(raw, decisions, habits)
    except Exception as error:  # whatever one article does must not take the run down; it is kept aside instead
        return Rejected(raw.origin, "could not be analysed", f"{type(error).__name__}: {error}"[:500])


def prepare_all(
    raws: Iterable[RawArticle], workers: int, decided: Decided, learnt: Learnt
) -> Iterator[Prepared | Rejected]:
    """Prepare many articles; they come out in the order they went in, however many workers there are."""
    return in_processes(_safely, ((raw, decided.for_article(raw), learnt.for_article(raw)) for raw in raws), workers)


def in_processes(work: Callable[[T], R], items: Iterator[T], workers: int) -> Iterator[R]:
    """Do the same to all items, in several processes when they are many; the results are in the order of the items."""
    first = list(itertools.islice(items, FEW + 1))
    if workers < 2 or len(first) <= FEW:
        yield from map(work, itertools.chain(first, items))
        return
    # Spawned, not forked: the engine's writer has threads, and a fork would copy their locks.
    context = multiprocessing.get_context("spawn")
    every = itertools.chain(first, items)
    with ProcessPoolExecutor(workers, mp_context=context) as pool:
        waiting: deque[Future[list[R]]] = deque()
        while chunk := list(itertools.islice(every, CHUNK)):
            waiting.append(pool.submit(_each, work, chunk))
            if len(waiting) > 2 * workers:
                yield from waiting.popleft().result()
        while waiting:
            yield from waiting.popleft().result()


def _each(work: Callable[[T], R], items: list[T]) -> list[R]:
    return [work(item) for item in items]
