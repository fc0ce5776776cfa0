"""Queries to sets of rows, put together from remembered ones: always the rows that the engine finds itself."""

from types import SimpleNamespace

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from search.engines import _row_sets
from search.engines._row_sets import RowSets
from search.query import nodes as q

SIZE = 21
WORDS = {
    "many": set(range(0, 21, 2)),
    "most": set(range(20)),
    "some": {1, 5, 8, 13},
    "one": {20},
    "none": set(),
}
leaves = st.sampled_from([*(q.Term("stem", word) for word in WORDS), q.Everything()])
queries = st.recursive(
    leaves,
    lambda inner: st.one_of(
        st.builds(q.And, st.lists(inner, min_size=1, max_size=3).map(tuple)),
        st.builds(q.Or, st.lists(inner, max_size=3).map(tuple)),
        st.builds(q.Best, st.lists(inner, min_size=1, max_size=3).map(tuple)),
        st.builds(q.Some, st.lists(inner, min_size=2, max_size=4).map(tuple), st.just(2)),
        st.builds(q.Not, inner),
        st.builds(q.Silent, inner),
        st.builds(q.Boosted, inner, inner),
    ),
    max_leaves=8,
)


def found(query):
    """Find the rows of a query by the words of each one."""
    every = set(range(SIZE - 1))  # the last row is one that no article has any more
    match query:
        case q.Term(_, word):
            return WORDS[word] & every
        case q.Everything():
            return every
        case q.And(children):
            return set.intersection(*map(found, children))
        case q.Or(children) | q.Best(children):
            return set().union(*map(found, children))
        case q.Some(children, least):
            return {row for row in every if sum(row in found(child) for child in children) >= least}
        case q.Not(child):
            return every - found(child)
        case q.Silent(inner) | q.Boosted(inner, _):
            return found(inner)


@pytest.fixture
def engine():
    """Return what gives the rows of words, and notes what it was asked."""
    asked = []

    def find(leaf):
        asked.append(leaf)
        return np.array(sorted(found(leaf), reverse=True), np.int64)

    return SimpleNamespace(asked=asked, sets=RowSets(SIZE, find, lambda leaf: len(found(leaf))))


@given(several=st.lists(queries, max_size=5))
def test_what_is_put_together_is_what_is_found(several):
    sets = RowSets(SIZE, lambda leaf: np.array(sorted(found(leaf)), np.int64), lambda leaf: len(found(leaf)))
    for query in several:
        rows = sets.of(query, 10 * SIZE)
        assert rows.tolist() == sorted(found(query))


def test_a_word_is_fetched_once_whatever_it_adds_to_a_score(engine):
    for boost in (1.0, 0.5):
        engine.sets.of(q.Or((q.Term("stem", "many", boost), q.Term("stem", "some", boost))), 12)
    assert len(engine.asked) == 2


def test_words_of_many_articles_are_not_fetched_for_a_query_of_few_until_it_is_wanted_often(engine):
    query = q.And((q.Term("stem", "most"), q.Term("stem", "some")))
    given = [engine.sets.of(query, 4) is not None for _ in range(4)]
    assert given == [False, False, True, True]
    assert len(engine.asked) == 2


def test_a_list_of_ids_is_not_remembered(engine):
    assert engine.sets.of(q.And((q.Term("stem", "many"), q.Among(frozenset("ab")))), 30) is None
    assert not engine.asked


def test_what_is_remembered_is_bounded(engine, monkeypatch):
    monkeypatch.setattr(_row_sets, "_MOST_BYTES", 2 * _row_sets._ENTRY)
    for word in (*WORDS, *WORDS):
        assert engine.sets.of(q.Term("stem", word), 30).tolist() == sorted(WORDS[word] - {SIZE - 1})
        assert len(engine.sets._known) <= 2


def test_how_often_something_is_wanted_is_bounded(engine, monkeypatch):
    monkeypatch.setattr(_row_sets, "_MOST_WANTED", 2)
    for start in range(5):
        assert engine.sets.of(q.And((q.Term("stem", "most"), q.Range("published", start, None))), 0) is None
        assert len(engine.sets._wanted) <= 4
