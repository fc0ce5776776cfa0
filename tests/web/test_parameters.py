"""A query string becomes what is asked for, and back."""

import tracemalloc

import pytest
from flask import url_for
from hypothesis import given
from hypothesis import strategies as st
from werkzeug.datastructures import MultiDict

from search.filters import NARROWING
from web import create_app
from web.asked import LAST_PAGE, LONGEST_TEXT, MOST_FILTERS
from web.asked import NARROWING as ASKED_FILTERS
from web.parameters import Parameters


@pytest.fixture(scope="module")
def app():
    return create_app("memory:")


def read(**arguments):
    return Parameters.of(MultiDict(arguments))


@pytest.mark.parametrize(
    ("arguments", "name", "value"),
    [
        pytest.param({}, "page", 1, id="no page"),
        pytest.param({"page": "3"}, "page", 3, id="a page"),
        pytest.param({"page": "x"}, "page", 1, id="page is a word"),
        pytest.param({"page": "-4"}, "page", 1, id="page before the first"),
        pytest.param({"page": "9" * 5000}, "page", 1, id="page of 5,000 digits"),
        pytest.param({"page": "999999999"}, "page", LAST_PAGE, id="page far away"),
        pytest.param({"page": "1e3"}, "page", 1, id="page with an exponent"),
        pytest.param({"size": "50"}, "size", 50, id="a size"),
        pytest.param({"size": "5000"}, "size", 100, id="size too large"),
        pytest.param({"size": ""}, "size", 10, id="no size"),
        pytest.param({"sort": "newest"}, "sort", "newest", id="a sort"),
        pytest.param({"sort": "score; drop"}, "sort", None, id="unknown sort"),
        pytest.param({"names": "written"}, "as_written", True, id="names as written"),
        pytest.param({"names": "1"}, "as_written", False, id="names otherwise"),
        pytest.param({"ui": "en"}, "ui", "en", id="a language"),
        pytest.param({"ui": "../etc"}, "ui", None, id="unknown language"),
        pytest.param({"q": "x" * 20_000}, "q", "x" * LONGEST_TEXT, id="text too long"),
        pytest.param({"q": "a\0b"}, "q", "a b", id="NUL"),
        pytest.param({"source": "  "}, "where", (), id="filter of blanks"),
        pytest.param({"colour": "red"}, "where", (), id="unknown filter"),
    ],
)
def test_what_makes_no_sense_has_its_default(arguments, name, value):
    assert getattr(read(**arguments), name) == value


def test_a_filter_given_twice_counts_once():
    assert Parameters.of(MultiDict([("place", "a"), ("place", "b"), ("place", "a")])).where == (
        ("place", "a"),
        ("place", "b"),
    )


def test_filters_are_limited():
    many = MultiDict([("place", str(n)) for n in range(100)])
    assert len(Parameters.of(many).where) == MOST_FILTERS


def test_a_new_filter_starts_at_the_first_page():
    assert read(q="a", page="7").having("source", "S").page == 1


def test_a_date_replaces_the_date():
    assert read(date="2023").having("date", "2023-11").where == (("date", "2023-11"),)


def test_filters_without_words_ask_for_every_article_newest_first():
    question = read(source="S").to_question("fr")
    assert (question.text, question.sort) == ("*", "newest")


def test_words_are_sorted_by_relevance():
    assert read(q="a", source="S").to_question("fr").sort == "relevance"


@pytest.mark.parametrize(
    ("value", "days"),
    [("2023-11", True), ("2023-11-05", True), ("2023-11..2023-12", True), ("2023", False), ("2023..", False)],
)
def test_a_narrow_period_is_shown_in_days(value, days):
    assert read(date=value).is_about_days is days


def test_a_fresh_question_keeps_only_the_language():
    assert read(q="a", source="S", page="2", ui="en").afresh("b") == Parameters(q="b", ui="en")


def test_the_form_keeps_filters_but_neither_words_nor_page():
    kept = dict(read(q="a", source="S", page="2", sort="oldest").hidden())
    assert kept == {"source": "S", "sort": "oldest"}


def test_long_texts_that_were_asked_for_are_not_kept(app):
    with app.test_request_context("/"):
        assert Parameters(q="first").url  # what is loaded once
        tracemalloc.start()
        try:
            for number in range(20):
                assert Parameters(q=f"{number}".ljust(LONGEST_TEXT, "é")).url
            kept, _ = tracemalloc.get_traced_memory()
        finally:
            tracemalloc.stop()
    assert kept < 20 * LONGEST_TEXT  # bytes; all texts escaped are six times as many


ORDER = [each.name for each in ASKED_FILTERS]
PAIRS = st.tuples(st.sampled_from(NARROWING), st.text("ab &=%+?#/é'\"<中", min_size=1).filter(str.strip))
PARAMETERS = st.builds(
    Parameters,
    q=st.text(max_size=30).filter(lambda text: "\0" not in text),
    where=st.lists(PAIRS, max_size=5, unique=True).map(
        lambda pairs: tuple(sorted(pairs, key=lambda pair: ORDER.index(pair[0])))
    ),
    page=st.integers(1, LAST_PAGE),
    size=st.integers(1, 100),
    sort=st.sampled_from([None, "relevance", "newest", "oldest"]),
    as_written=st.booleans(),
    ui=st.sampled_from([None, "fr", "en"]),
)


@given(PARAMETERS)
def test_a_link_asks_for_what_it_was_made_from(app, parameters):
    with app.test_request_context("/"):
        url = parameters.url
    with app.test_request_context(url) as context:
        assert Parameters.of(context.request.args) == parameters


PAIRS = st.tuples(
    st.sampled_from(["date", "place", "and.place", "source", "not.source"]),
    st.sampled_from(["a", "2016", "b&c", "x" * 400]),
)


@given(st.lists(PAIRS, unique=True, max_size=6), PAIRS, st.sampled_from(["", "l'eau"]), st.sampled_from([1, 3]))
def test_an_address_that_is_narrowed_is_that_of_the_search_with_one_more_filter(app, where, pair, text, page):
    with app.test_request_context("/"):
        asked = Parameters(q=text, where=tuple(where), page=page, ui="fr")
        assert asked.narrowed(pair[0])(pair[1]) == asked.having(*pair).url


@given(st.text(min_size=1), st.text(), st.text(max_size=30))
def test_the_many_links_of_a_page_are_those_of_one(app, id, text, value):
    asked = read(q=text, source="Le Courrier", ui="en")
    with app.test_request_context("/~reader/?q=x", base_url="http://localhost/~reader"):
        whole = url_for("pages.article", id=id, **asked.values)
        assert [asked.article_url(id), asked.links.article(id)] == [whole, whole]
        for field in ("source", "person", "date"):
            assert asked.links.narrowed(field, value) == asked.having(field, value).url
