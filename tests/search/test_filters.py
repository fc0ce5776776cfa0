"""Filters: any value of a field, all fields together, none of what is left out, and one more beside another."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from search.answer import Question, answer
from search.article import Article, Entity
from search.document import Document
from search.engines import open_engine
from search.errors import UnknownField
from search.filters import AND, FILTERS, NARROWING, NOT, SEVERAL
from search.view import View

NAMES = [Entity("person:ana", "Ana", "person"), Entity("person:leo", "Léo", "person"), Entity("place:x", "X", "place")]
articles = st.builds(
    Article,
    id=st.integers(0, 30).map(str),
    title=st.just("Le port"),
    body=st.just("Le blé."),
    source=st.sampled_from(["A", "B", "C"]),
    section=st.sampled_from(["", "monde"]),
    entities=st.lists(st.sampled_from(NAMES), unique=True).map(tuple),
    authors=st.lists(st.sampled_from(["Ève", "Guy"]), unique=True).map(tuple),
)
VALUES = {
    "source": ["A", "B", "C"],
    "section": ["monde"],
    "person": ["person:ana", "person:leo"],
    "place": ["place:x"],
    "author": ["Ève", "Guy"],
}
filters = st.sampled_from(
    [
        (f"{how}{field}", value)
        for field, values in VALUES.items()
        for value in values
        for how in ("", NOT, AND)
        if f"{how}{field}" in NARROWING
    ]
)


def values_of(article, field):
    if field in ("person", "place"):
        return {each.id for each in article.entities if each.type == field}
    return set(article.authors) if field == "author" else {getattr(article, field)}


def fits(article, where):
    """Say what the filters say, word by word."""
    for field in {name for name, _ in where if name in FILTERS}:
        if not values_of(article, field) & {value for name, value in where if name == field}:
            return False
    beside = all(v in values_of(article, n.removeprefix(AND)) for n, v in where if n.startswith(AND))
    return beside and all(v not in values_of(article, n.removeprefix(NOT)) for n, v in where if n.startswith(NOT))


@pytest.mark.parametrize("name", ["memory", "tantivy", "whoosh"])
@settings(suppress_health_check=list(HealthCheck), max_examples=25 if settings().derandomize else 500)
@given(
    st.lists(articles, min_size=1, max_size=12, unique_by=lambda each: each.id),
    st.lists(filters, max_size=5, unique=True),
)
def test_filters_leave_what_they_say(tmp_path_factory, name, corpus, where):
    engine = open_engine("memory:" if name == "memory" else f"{name}:{tmp_path_factory.mktemp('index')}")
    with engine.build() as writer:
        for each in corpus:
            writer.put(Document.of(each))
    engine.publish(writer.generation)
    with engine.searcher() as searcher:
        for text in ("*", "port"):
            found = answer(View(searcher), Question(text=text, where=tuple(where), size=100, by="article"))
            assert {hit.article.id for hit in found.hits} == {each.id for each in corpus if fits(each, where)}


@pytest.mark.parametrize("name", ["not.nothing", "and.source", "not.not.source", "and.not.person", "not."])
def test_a_filter_that_there_is_not_is_named(view, name):
    with pytest.raises(UnknownField, match=r"with not\. before it"):
        answer(view, Question(text="*", where=((name, "x"),)))


def test_days_can_be_left_out_and_put_together(view):
    def found(*where):
        return {hit.article.id for hit in answer(view, Question(text="*", where=where)).hits}

    assert found(("date", "2022"), ("date", "2023")) == {"a", "b"}
    assert found(("not.date", "2022")) == {"a", "c"}


def test_there_is_one_more_beside_another_only_where_an_article_has_several():
    assert {name.removeprefix(AND) for name in NARROWING if name.startswith(AND)} == set(SEVERAL)
