"""Counting many queries within one result says what searching for each of them says, on every engine."""

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from search.article import Article, Entity
from search.engines import _sets
from search.engines.base import SearchRequest, counter
from search.query import nodes as q

PLACES = ("place:a", "place:b", "place:c")
articles = st.builds(
    Article,
    id=st.sampled_from("abcdefghij"),
    title=st.just(""),
    body=st.sampled_from(["blé", "sel", "blé sel"]),
    story=st.sampled_from(["", "s", "t"]),
    version=st.sampled_from(["", "first", "copy"]),
    entities=st.lists(st.sampled_from([Entity(id, id, "place") for id in PLACES]), max_size=3, unique=True).map(tuple),
)
queries = st.sampled_from([q.Everything(), q.Term("text", "blé"), q.Or((q.Term("text", "sel"), q.Term("place", "place:c"))), q.Term("text", "rien")])  # fmt: skip
PARTS = (
    *(q.Term("place", id) for id in PLACES),
    q.Or((q.Term("place", "place:a"), q.Term("place", "place:b"))),
    q.And((q.Term("place", "place:a"), q.Not(q.Term("text", "sel")))),
    q.Term("place", "place:none"),
)


@pytest.mark.parametrize("most", [2, 1000])
@settings(max_examples=20, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow])
@given(corpus=st.lists(articles, max_size=10, unique_by=lambda each: each.id), query=queries, fold=st.booleans())
def test_it_counts_what_a_search_counts(engine, fill, monkeypatch, most, corpus, query, fold):
    monkeypatch.setattr(_sets, "MOST", most)
    with fill(engine, corpus).searcher() as searcher:
        request = SearchRequest(query=query, fold=fold, limit=0)
        count = counter(searcher, request)
        for part in (*PARTS, *PARTS):
            narrowed = SearchRequest(query=request.narrowed(part), fold=fold, limit=0)
            assert count(part) == searcher.search(narrowed).lines


def test_what_is_remembered_has_an_end(monkeypatch):
    monkeypatch.setattr(_sets, "_KEPT", 5)
    asked = []
    sets = _sets.Sets(lambda query, most: asked.append(query) or np.array([7, 2, 5]))
    one, two = q.Term("place", "place:a"), q.Term("place", "place:b")
    assert sets.of(one).tolist() == [2, 5, 7]
    sets.of(one)
    sets.of(two)
    sets.of(one)
    assert asked == [one, two, one]
