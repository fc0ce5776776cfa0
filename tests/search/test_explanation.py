"""Why an article is found: reasons whose points are the score, on every engine."""

import pytest
from engines_under_test import EACH
from hypothesis import given
from hypothesis import strategies as st

from search.answer import Question, answer
from search.article import Article
from search.document import Document
from search.engines import open_engine
from search.errors import NoArticle
from search.explanation import explain, why
from search.view import View

ARTICLES = [
    Article(
        id="a",
        title="La réforme des retraites",
        lead="Le projet",
        body="La réforme sera votée. Des réformes, encore.",
        lang="fr",
    ),
    Article(id="b", title="", body="Un réformateur a voté à Paris.", lang="fr"),
    Article(id="c", title="Paris", body="On a dansé. Reforme toi.", lang="fr"),
    Article(id="d", title="Reform", body="The reform of pensions in Paris.", lang="en"),
]
QUERIES = [
    "réforme",
    "reforme",
    "réforme des retraites",
    '"la réforme"',
    "réf*",
    "ministre Paris voté dansé",
    "titre:réforme OU Paris",
]


@pytest.fixture(params=EACH)
def view(request, fill, tmp_path, url_of):
    """Return a view of the articles on each engine."""
    with fill(open_engine(url_of(request.param, tmp_path)), ARTICLES).searcher() as searcher:
        yield View(searcher)


@pytest.mark.parametrize("query", QUERIES)
def test_the_points_are_the_score(view, query):
    for hit in answer(view, Question(text=query)).hits:
        found = why(view, query, hit.article.id, ranked=True)
        assert sum(reason.points for reason in found.reasons) == pytest.approx(found.score, abs=1e-9)
        assert found.score == pytest.approx(hit.score, abs=1e-4)
        assert found.rank == hit.rank or query == QUERIES[-2]


def test_each_word_is_counted_in_all_its_forms(view):
    found = explain(view, "voté Paris", "b")
    assert [(clause.text, clause.total) for clause in found.clauses] == [("voté", 2), ("Paris", 3)]
    assert found.article.rank == 1


def test_a_reason_says_the_word_how_it_is_there_and_where(view):
    reasons = {(reason.word, reason.how): reason for reason in why(view, "réforme", "a").reasons}
    assert reasons["réforme", "stem"].zones == {"title": 1, "body": 2}
    assert reasons["réforme", "exact"].zones == {"title": 1, "body": 1}
    assert reasons["réforme", "exact"].forms == ("réforme",)


def test_words_as_close_as_in_the_query_are_a_reason(view):
    assert any(reason.how == "close" for reason in why(view, "réformateur a voté", "b").reasons)
    assert not any(reason.how == "close" for reason in why(view, "voté Paris", "b").reasons)


def test_other_accents_are_said(view):
    assert ("reforme", "accents") in {(each.word, each.how) for each in why(view, "reforme", "a").reasons}


def test_an_article_that_is_not_found_has_no_reasons(view):
    found = why(view, "dansé", "a")
    assert (found.rank, found.score, found.reasons) == (None, 0, ())


def test_an_unknown_article_is_said(view):
    with pytest.raises(NoArticle, match="'none'"):
        why(view, "réforme", "none")


words = st.sampled_from(
    ["le", "chat", "chats", "dort", "réforme", "reforme", "ministre", "ministère", "l'eau", "Paris"]
)
texts = st.lists(words, max_size=9).map(" ".join)
bodies = st.lists(st.tuples(texts, texts, texts), min_size=1, max_size=6)


@given(bodies, texts)
def test_every_hit_of_any_query_is_explained_to_its_last_point(corpus, query):
    engine = open_engine("memory:")
    with engine.build() as writer:
        for n, (title, lead, body) in enumerate(corpus):
            writer.put(Document.of(Article(id=f"{n}", title=title, lead=lead, body=body, lang="fr")))
    engine.publish(writer.generation)
    with engine.searcher() as searcher:
        view = View(searcher)
        for hit in answer(view, Question(text=query)).hits:
            found = why(view, query, hit.article.id)
            assert found.score == pytest.approx(hit.score, abs=1e-9)
            assert sum(reason.points for reason in found.reasons) == pytest.approx(found.score, abs=1e-9)
