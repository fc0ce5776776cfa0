"""A labelled collection and a way to group it to B³ precision, recall and F1 (Bagga and Baldwin 1998)."""

import dataclasses
import random
import sqlite3
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Callable

from collection import Item

from index.duplicates import sketch
from index.stories import Stories
from search.article import Article
from search.document import Document

Grouping = dict[str, str]
"""Id of an item to the name of its group."""


@dataclasses.dataclass(frozen=True)
class Figure:
    """B³ of one grouping, each 0 to 1."""

    precision: float
    recall: float

    @property
    def f1(self) -> float:
        return 2 * self.precision * self.recall / (self.precision + self.recall)


def b_cubed(items: list[Item], found: Grouping) -> Figure:
    """Average over the items: what of its group is of its story, and what of its story is in its group."""
    gold = {item.id: item.story for item in items}
    together = Counter((gold[id], found[id]) for id in gold)
    stories, groups = Counter(gold.values()), Counter(found.values())
    right = {id: together[gold[id], found[id]] for id in gold}
    precision = sum(right[id] / groups[found[id]] for id in gold) / len(gold)
    return Figure(precision, sum(right[id] / stories[gold[id]] for id in gold) / len(gold))


def ours(items: list[Item], seed: int | None = None) -> Grouping:
    """Group as the job does; with a seed, in another order of arrival."""
    stories = Stories(sqlite3.connect(":memory:"))
    arriving = list(items)
    if seed is not None:
        random.Random(seed).shuffle(arriving)
    sketches = {item.id: sketch(words(item)) for item in arriving}
    for item in arriving:
        stories.put(item.id, item.day, sketches[item.id])
    found = {id: id for id in sketches}
    found.update((id, place.story) for id, place in stories.settled(sketches.__getitem__))
    return found


def words(item: Item) -> str:
    """Return the surfaces that the job makes the sketch of."""
    article = Article(id=item.id, title=item.title, body=item.text, lang=item.lang)
    return Document.of(article).terms.get("body", "")


def by_title(items: list[Item]) -> Grouping:
    """Group by the letters of the title."""
    return {
        item.id: "".join(filter(str.isalnum, unicodedata.normalize("NFKC", item.title).casefold())) for item in items
    }


def by_jaccard(least: float) -> Callable[[list[Item]], Grouping]:
    """Group what shares at least so much of its word 3-grams, both taken together; and what goes with it."""

    def grouped(items: list[Item]) -> Grouping:
        grams = {item.id: _grams(words(item).split()) for item in items}
        having = defaultdict(list)
        for id, some in grams.items():
            for gram in some:
                having[gram].append(id)
        parent = {item.id: item.id for item in items}

        def root(id: str) -> str:
            while parent[id] != id:
                id = parent[id]
            return id

        for id, some in grams.items():
            shared = Counter(other for gram in some for other in having[gram] if other < id)
            for other, count in shared.items():
                if count >= least * (len(some) + len(grams[other]) - count):
                    parent[root(id)] = root(other)
        return {id: root(id) for id in parent}

    return grouped


def _grams(words: list[str]) -> set[tuple[str, ...]]:
    return set(zip(words, words[1:], words[2:], strict=False))
