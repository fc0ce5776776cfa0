"""The ladder of exactness: of articles that are otherwise equal, the one with the more exact form comes first."""

import itertools

import pytest
from engines_under_test import EACH
from hypothesis import given
from hypothesis import strategies as st

from search.answer import Question, answer
from search.article import Article
from search.document import Document
from search.engines import open_engine
from search.view import View

LADDERS = {
    "réforme": ["réforme", "reforme", "réformes", "réformable"],
    "élections": ["élections", "elections", "élection", "électives"],
    "note": ["note", "noté", "notes", "notamment"],
    "marché": ["marché", "marche", "marchés"],
    "généreux": ["généreux", "genereux", "généreuse"],
}
OTHERS = ["le", "vent", "tourne", "sur", "la", "place", "vide", "aujourd'hui"]


def ranked(engine, articles, query):
    with engine.build() as writer:
        for article in articles:
            writer.put(Document.of(article))
    engine.publish(writer.generation)
    with engine.searcher() as searcher:
        return [(hit.article.id, hit.score) for hit in answer(View(searcher), Question(text=query, size=50)).hits]


def articles(forms, before=(), after=(), copies=None):
    """Return articles that differ in one word: its rung is the id; rarer or commoner by copies without the query."""
    made = [
        Article(id=f"{n}", title="", body=" ".join([*before, form, *after]), lang="fr") for n, form in enumerate(forms)
    ]
    extra = [
        Article(
            id=f"more-{n}-{i}",
            title="",
            body=f"{form} ici et là dans une phrase un peu plus longue que les autres",
            lang="fr",
        )
        for n, form in enumerate(forms)
        for i in range((copies or [0] * len(forms))[n])
    ]
    return made + extra


@pytest.mark.parametrize("name", EACH)
@pytest.mark.parametrize("query", LADDERS)
def test_each_rung_is_above_the_next(name, query, tmp_path, url_of):
    engine = open_engine(url_of(name, tmp_path))
    found = ranked(engine, articles(LADDERS[query]), query)
    assert [id for id, _ in found] == [f"{n}" for n in range(len(LADDERS[query]))]
    for (_, better), (_, worse) in itertools.pairwise(found):
        assert better > worse


@given(
    st.sampled_from(sorted(LADDERS)),
    st.lists(st.sampled_from(OTHERS), max_size=4),
    st.lists(st.sampled_from(OTHERS), max_size=4),
    st.lists(st.integers(0, 5), min_size=4, max_size=4),
)
def test_the_order_holds_whatever_is_around_and_however_rare_a_form_is(query, before, after, copies):
    forms = LADDERS[query]
    found = ranked(open_engine("memory:"), articles(forms, before, after, copies), query)
    order = [id for id, _ in found if not id.startswith("more")]
    assert order == [f"{n}" for n in range(len(forms))]


def test_an_unaccented_query_prefers_no_accents_then_any():
    order = [id for id, _ in ranked(open_engine("memory:"), articles(["marche", "marché", "marchés"]), "marche")]
    assert order == ["0", "1", "2"]


def test_quotation_marks_never_return_another_word():
    made = [
        Article(id="a", title="", body="expensive houses", lang="en"),
        Article(id="b", title="", body="his expenses", lang="en"),
    ]
    assert [id for id, _ in ranked(open_engine("memory:"), made, '"expenses"')] == ["b"]


@pytest.mark.parametrize("whole", ["aujourd'hui", "presqu'île", "O'Connor", "prud'homme"])
def test_a_part_is_found_below_the_word_itself(whole):
    part = whole.rsplit("'", 1)[-1]
    order = [id for id, _ in ranked(open_engine("memory:"), articles([part, whole]), part)]
    assert order == ["0", "1"]


def test_a_relative_is_found_below_any_form_when_the_query_is_long():
    made = articles(["ministère", "ministères", "ministre"], ["le"], ["parle", "longuement"])
    assert [id for id, _ in ranked(open_engine("memory:"), made, "le ministère parle bien longuement")] == [
        "0",
        "1",
        "2",
    ]
