"""What is said about how the articles were found."""

import dataclasses

import pytest

from search.answer import Question, answer
from web.notices import notices, understood

BLANKS = str.maketrans("\u00a0\u202f", "  ")


@pytest.fixture
def said(view, inside):
    """Return a function that gives the notices of an answer to a text, with some of it changed."""

    def notice(text, sort="relevance", **changed):
        found = answer(view, Question(text=text, sort=sort, ui="fr"))
        return [each.translate(BLANKS) for each in notices(view, dataclasses.replace(found, **changed))]

    return notice


def test_nothing_is_said_when_articles_have_all_the_words(said):
    assert said("réforme retraites") == []


def test_of_a_short_query_no_article_has_all_words(said):
    assert said("réforme zeppelin") == ["Aucun article n’a tous ces mots ; en voici qui en ont au moins un."]


def test_of_three_words_two_may_be_asked_for(said):
    assert said("réforme retraites zeppelin", least=2) == [
        "Aucun article n’a tous ces mots ; en voici qui en ont au moins 2."
    ]


@pytest.mark.parametrize(("least", "number"), [(1, "un"), (2, "2")])
def test_of_a_long_query_it_says_how_many_words_had_to_be_there(said, least, number):
    assert said("réforme retraites assemblée élections zeppelin", least=least) == [
        f"Les articles qui ont au moins {number} de ces mots ; ceux qui en ont le plus viennent d’abord."
    ]


def test_a_long_query_that_is_sorted_by_date_does_not_promise_the_best_first(said):
    assert said("réforme retraites assemblée élections zeppelin", sort="newest", least=1) == [
        "Les articles qui ont au moins un de ces mots."
    ]


def test_stop_words_do_not_make_a_query_long(said):
    assert said("la réforme de la République des zeppelins")[0].startswith("Aucun article")


def test_nothing_is_said_about_words_when_nothing_is_found(said):
    assert said("zeppelin montgolfière", least=1, total=0) == []


def test_it_says_when_not_all_articles_could_be_read(said):
    [notice] = said("réforme>2", limited=True)
    assert notice == "Trop d’articles à lire : pour cette requête, seuls les 20 000 meilleurs ont été examinés."


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("réforme  Retraites", ""),
        ("réforme zeppelin", ""),
        ("reforme AND retraites", "reforme ET retraites"),
        ("date:2023", "date:2023-01-01..2023-12-31"),
        ("…", ""),
    ],
)
def test_how_it_was_read_is_said_when_that_is_not_what_was_typed(view, text, read):
    assert understood(answer(view, Question(text=text, ui="fr"))) == read
