"""Words of a query to the entities that they name, and what finds those: as articles write them, and as readers mended them."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from typing import Protocol

from search.analysis import fold
from search.article import ENTITY_TYPES
from search.lexicon import Lexicon
from search.names import MOST_WORDS, name_key, name_words
from search.query import nodes as q
from search.typed import is_stopword


class Entities(Protocol):
    """Knows the entities that readers mended."""

    def meaning(self, id: str) -> q.Query | None:
        """Return what finds the articles of an entity; None when that is as the index has it."""

    def called(self, field: str, words: Sequence[str]) -> tuple[q.Query, ...]:
        """Return what finds the entities of a type that readers gave a name with all of these folded words."""

    def given(self, words: Collection[str]) -> tuple[str, ...]:
        """Return the entities that readers gave a name of exactly these folded words."""

    def entity(self, id: str, field: str | None = None) -> tuple[str, q.Query] | None:
        """Return the entity that an id is shown as and what finds its articles; None when it is hidden, or no `field`."""


class AsIndexed:
    """Nothing was mended."""

    def meaning(self, id: str) -> None:
        return None

    def called(self, field: str, words: Sequence[str]) -> tuple[q.Query, ...]:
        return ()

    def given(self, words: Collection[str]) -> tuple[str, ...]:
        return ()

    def entity(self, id: str, field: str | None = None) -> None:
        return None


class Naming:
    """The entities that one query names."""

    def __init__(self, lexicon: Lexicon, entities: Entities, language: str, *, through: bool) -> None:
        """Look for them among the names of an index; only where a field says so when not `through`."""
        self._lexicon = lexicon
        self._entities = entities
        self._language = language
        self.through = through
        self.reached: set[str] = set()

    def as_written(self) -> Naming:
        """Return what takes names as they are written."""
        return Naming(self._lexicon, self._entities, self._language, through=False)

    def look(self, query: q.Query) -> None:
        """Note the entities that the whole query reaches."""
        match query:
            case q.Free(children):
                self.of(children)
                self.look(q.And(tuple(child for child in children if not isinstance(child, q.Text))))
            case q.And(children) | q.Or(children):
                for child in children:
                    self.look(child)
            case q.Not(child):
                self.look(child)
            case q.Text():
                self.called((query,))
            case q.Value(field, text) if field in ENTITY_TYPES:
                self.entity(field, text)
            case _:
                return

    def of(self, typed: tuple[q.Query, ...]) -> dict[q.Query, tuple[q.Query, ...]]:
        """Return what finds the entities that words side by side name, for each of the words; the longest names first."""
        found: dict[q.Query, tuple[q.Query, ...]] = {}
        at = 0
        while at < len(typed):
            for end in range(min(len(typed), at + MOST_WORDS), at, -1):
                if entities := self.called(typed[at:end]):
                    found |= dict.fromkeys(typed[at:end], entities)
                    break
            at = end if entities else at + 1
        return found

    def called(self, typed: Sequence[q.Query]) -> tuple[q.Query, ...]:
        """Return what finds the entities that have some words as their name: plain words, not about any zone."""
        plain = [clause for clause in typed if isinstance(clause, q.Text) and clause.kind == "word" and not clause.zone]
        if not self.through or len(plain) < len(typed) or (len(plain) == 1 and is_stopword(plain[0], self._language)):
            return ()
        words = name_key(" ".join(text.text for text in plain))
        return tuple(self._entities_of((*self._entities.given(words), *self._lexicon.called(words)))) if words else ()

    def entity(self, field: str, text: str) -> q.Query:
        """Return what finds an entity by its id, or by a name: as articles write it, as readers gave it, whatever else it is called."""
        exact = self._entities.meaning(text) or q.Term(field, text)
        words = tuple(map(fold, name_words(text)))
        if ":" in text or not words:
            return exact
        written = q.And(tuple(q.Term(f"{field}_name", word) for word in words))
        key = name_key(text)
        called = self._entities.called(field, key)
        others = self._entities_of(self._lexicon.named(key), field) if self.through and key else ()
        return q.Or((exact, written, *called, *others))

    def _entities_of(self, ids: Iterable[str], field: str | None = None) -> Iterator[q.Query]:
        for id in dict.fromkeys(ids):
            if found := self._entities.entity(id, field):
                self.reached.add(found[0])
                yield q.Silent(found[1])
