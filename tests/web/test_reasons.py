"""Why an article is found, in a sentence and as rows that add up."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from search.engines import open_engine
from search.errors import NoArticle
from search.view import View
from web.reasons import explained, has_words, hundredths

SIGNS = str.maketrans("\u00a0", " ", "\u2068\u2069")


@pytest.fixture
def said(view, inside):
    """Return a function that gives the sentence for one of three articles, in French, its invisible signs left out."""
    return lambda text, id: explained(view, text, id).sentence.translate(SIGNS)


@pytest.mark.parametrize(
    ("query", "sentence"),
    [
        pytest.param("réforme", "Il contient « réforme » 2 fois (dont une dans le titre).", id="title and text"),
        pytest.param("retraites", "Il contient « retraites » une fois (dans le titre).", id="title alone"),
        pytest.param("assemblée", "Il contient « assemblée » une fois.", id="text alone"),
        pytest.param("reforme", "Il contient « reforme » 2 fois (dont une dans le titre).", id="other accents"),
        pytest.param("voter", "Il contient « voter » ou une de ses formes une fois.", id="another form"),
        pytest.param("réf*", "Il contient « réf* » 2 fois (dont une dans le titre).", id="prefix"),
        pytest.param('"assemblée nationale"', "Il contient l’expression « assemblée nationale » une fois (dans le texte).", id="phrase"),
        pytest.param('"des retraites"', "Il contient l’expression « des retraites » une fois (dans le titre).", id="phrase in the title"),
    ],
)  # fmt: skip
def test_it_says_how_often_a_word_is_there(said, query, sentence):
    assert said(query, "a") == sentence


def test_several_words_are_one_sentence(said):
    assert said("réforme assemblée", "a") == (
        "Il contient « réforme » 2 fois (dont une dans le titre) et « assemblée » une fois."
    )


def test_only_the_most_rewarding_words_are_said_of_many(said):
    sentence = said("réforme retraites assemblée nationale voté", "a")
    assert sentence.count("«") == 4 and sentence.endswith(" et d’autres mots.")


def test_pieces_of_a_word_are_not_counted(fill, article, inside):
    press = [article("x", "Le port", "La digue est électrique."), article("y", "Le vent", "L'électrification du quai.")]
    with fill(open_engine("memory:"), press).searcher() as searcher:
        sentence = explained(View(searcher), "digue électrification zeppelin", "x").sentence
    assert sentence.translate(SIGNS) == "Il contient « digue » une fois et des morceaux de « électrification »."


def test_a_word_is_isolated_from_the_direction_of_the_sentence(view, inside):
    assert "\u2068réforme\u2069" in explained(view, "réforme", "a").sentence


def test_the_rows_are_the_most_rewarding_first(view, inside):
    points = [row.points for row in explained(view, "réforme assemblée", "a").rows]
    assert points == sorted(points, reverse=True)


def test_a_row_has_the_form_that_is_there_instead(view, inside):
    rows = explained(view, "elections", "b").rows
    assert [row.forms for row in rows if row.how == "accents"] == [("élections",)]


@pytest.mark.parametrize("query", ["", "*", "date:2023", "source:x", "SAUF réforme", "("])
def test_filters_have_no_reasons(view, inside, query):
    assert not has_words(query) and explained(view, query, "a") is None


def test_an_article_that_is_not_found_has_no_reasons(view, inside):
    assert explained(view, "zeppelin", "a") is None


def test_an_article_that_is_not_there_is_an_error(view, inside):
    with pytest.raises(NoArticle):
        explained(view, "réforme", "nope")


@given(st.lists(st.floats(0, 100), max_size=30))
def test_rounded_points_add_up(points):
    assert sum(hundredths(points)) == pytest.approx(sum(points), abs=0.0051)


@given(st.lists(st.floats(0, 100), min_size=1, max_size=30))
def test_no_point_is_rounded_by_a_hundredth_or_more(points):
    assert all(abs(shown - exact) < 0.01 + 1e-9 for shown, exact in zip(hundredths(points), points, strict=True))


def test_what_is_left_over_goes_to_those_that_lost_most():
    assert hundredths([1.004, 2.009, 3.001]) == [1.0, 2.01, 3.0]
