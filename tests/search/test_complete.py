"""Every article that is found is given once, in order of date, however the dates lie."""

import dataclasses
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from search.answer import Question, answer, whole
from search.article import Article
from search.complete import articles
from search.document import Document
from search.engines import open_engine
from search.errors import Incomplete, UnknownField
from search.view import View

DATES = st.none() | st.sampled_from(
    [(date(2016, 1, 1), "year"), (date(2016, 1, 1), "day"), (date(2016, 11, 1), "month"), (date(1999, 12, 31), "day")]
)
TEXTS = st.sampled_from(["digue rompue", "digue", "le port est ouvert", "digue port vent sel"])


def made(at, text, dated):
    day, precision = dated or (None, "day")
    return Article(id=f"{at}", title=f"Titre {at}", body=text, lang="fr", published=day, precision=precision)


@given(
    st.lists(st.tuples(TEXTS, DATES), min_size=1, max_size=14),
    st.sampled_from(["digue", "*", "digue SAUF port", "digue port vent absent", "digue>0", ""]),
    st.sampled_from(["newest", "oldest"]),
    st.integers(1, 4),
)
def test_rows_are_the_total_each_once_and_in_order(texts, text, order, at_once):
    engine = open_engine("memory:")
    with engine.build() as writer:
        for at, each in enumerate(texts):
            writer.put(Document.of(made(at, *each)))
    engine.publish(writer.generation)
    with engine.searcher() as searcher:
        view = View(searcher)
        question = Question(text=text, sort=order, size=1000, by="article")
        found = [article.id for article in articles(view, whole(view, question), order, at_once)]
        shown = answer(view, question)
    assert found == [hit.article.id for hit in shown.hits] and len(found) == shown.total


def test_every_engine_gives_the_same(engine, fill, article):
    many = [article(f"a{n}", "Digue", "x", published=date(2020, 1, 1 + n % 3) if n % 4 else None) for n in range(23)]
    with fill(engine, many).searcher() as searcher:
        view = View(searcher)
        found = [each.id for each in articles(view, whole(view, Question(text="digue")), "newest", 5)]
    expected = sorted(many, key=lambda a: (-a.published.toordinal() if a.published else 0, a.id))
    assert found == [each.id for each in expected]


def test_filters_narrow_it(view):
    found = articles(view, whole(view, Question(text="*", where=(("place", "geonames:2988507"), ("lang", "fr")))))
    assert [each.id for each in found] == ["b"]


def test_a_filter_that_is_none_is_an_error(view):
    with pytest.raises(UnknownField):
        whole(view, Question(text="*", where=(("nope", "x"),)))


def test_what_is_not_complete_says_so(view):
    found = dataclasses.replace(whole(view, Question(text="*")), total=7)
    with pytest.raises(Incomplete, match="3 of 7"):
        list(articles(view, found))


def test_it_stays_with_the_generation_that_was_open(engine, fill, article):
    fill(engine, [article(f"{n}", "Digue", "x", published=date(2020, 1, 1)) for n in range(4)])
    with engine.searcher() as searcher:
        view = View(searcher)
        found = articles(view, whole(view, Question(text="digue")), "newest", 2)
        first = next(found)
        fill(engine, [article("other", "Digue", "x")])
        engine.prune(keep=0)
        assert [first.id, *(each.id for each in found)] == ["0", "1", "2", "3"]


def test_it_stays_with_what_was_there_before_an_update(engine, fill, article):
    fill(engine, [article(f"{n}", "Digue", "x", published=date(2020, 1, 1)) for n in range(4)])
    with engine.searcher() as searcher:
        view = View(searcher)
        found = articles(view, whole(view, Question(text="digue")), "newest", 2)
        first = next(found)
        with engine.update() as writer:
            writer.delete("3")
            writer.put(Document.of(article("2b", "Digue", "x", published=date(2020, 1, 1))))
        assert [first.id, *(each.id for each in found)] == ["0", "1", "2", "3"]
