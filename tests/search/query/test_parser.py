"""What is typed to a tree, and back to the text that says how it was read."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from search.query import nodes as q
from search.query.description import describe
from search.query.parser import DEEPEST, LONGEST, MOST_CLAUSES, parse
from search.reading import texts


@pytest.mark.parametrize(
    ("typed", "read_as"),
    [
        ("la réforme des retraites", "la réforme des retraites"),
        ('"Assemblée nationale"', '"Assemblée nationale"'),
        ("« l’économie »", '"l’économie"'),
        ("“voté”", '"voté"'),
        ("a ET b", "a ET b"),
        ("a AND b", "a ET b"),
        ("a UND b", "a ET b"),
        ("a OU b OU c", "a OU b OU c"),
        ("a b SAUF c", "a b SAUF c"),
        ("a AND NOT b", "a SAUF b"),
        ("+a b -c", "b ET a SAUF c"),
        ("a (b OU c) d", "a (b OU c) d"),
        ("a et b", "a et b"),
        ("présid*", "présid*"),
        ("titre:réforme", "title:réforme"),
        ("titre:(a b)", "title:a title:b"),
        ('CHAPÔ:"a b"', 'lead:"a b"'),
        ('source:"Le Monde"', 'source:"Le Monde"'),
        ("personne:lavrov lieu:raqqa", "person:lavrov ET place:raqqa"),
        ("date:2016-11", "date:2016-11-01..2016-11-30"),
        ("date:30/11/2016", "date:2016-11-30"),
        ("date:2016..2017-02", "date:2016-01-01..2017-02-28"),
        ("date:[2016 TO *]", "date:2016-01-01.."),
        ("depuis:2016 avant:2017", "date:2016-01-01.. ET date:..2016-12-31"),
        ("*", "*"),
        ("http://exemple.test/a:b", "http://exemple.test/a:b"),
        ("date:hier", "date:hier"),
        ("avant:0001", "avant:0001"),
        ("inconnu:mot", "inconnu:mot"),
        ("sous-titre:x", "sous-titre:x"),
    ],
)
def test_how_a_query_is_read(typed, read_as):
    assert describe(parse(typed), "fr") == read_as


@pytest.mark.parametrize(
    "typed", ["", " ", "((((", '"', '""', "+", "- -", "()", "OU", "ET ET", "SAUF", "😀", "\0", "!?…", ":"]
)
def test_nothing_to_search_for_is_nothing(typed):
    assert texts(parse(typed)) == []


@pytest.mark.parametrize(
    ("typed", "read_as"),
    [
        ('"sans fin', "sans fin"),
        ("a OU", "a"),
        ("OU a", "a"),
        ("(a", "a"),
        ("a)", "a"),
        ("a\0b", "a b"),
        ("titre:", "titre"),
        ("a\ud800b", "a b"),
    ],
)
def test_what_is_half_typed_is_read_as_far_as_it_goes(typed, read_as):
    assert describe(parse(typed), "fr") == read_as


def test_what_side_by_side_may_give_way_and_what_is_required_may_not():
    tree = parse("a b +c lang:fr")
    assert tree == q.And((q.Free((q.Text("a"), q.Text("b"))), q.Text("c"), q.Value("lang", "fr")))


def test_dates_are_days_both_included():
    assert parse("date:2016-02") == q.Range("published", date(2016, 2, 1), date(2016, 2, 29))


def test_a_long_query_is_cut():
    assert len(texts(parse("mot " * 10_000))) == MOST_CLAUSES
    assert len(texts(parse("x" * 10_000))[0].text) == LONGEST


def test_deep_nesting_is_flattened():
    tree, depth = parse("(a ET " * 1000 + "b"), 0
    while isinstance(tree, q.And | q.Free):
        tree, depth = tree.children[-1], depth + 1
    assert depth <= 2 * DEEPEST


pieces = st.sampled_from(
    [
        "(",
        ")",
        '"',
        "«",
        "*",
        "+",
        "-",
        " ",
        "a",
        "é",
        "ET",
        "OU",
        " SAUF ",
        "titre:",
        "date:",
        "2016",
        "..",
        "\0",
        "😀",
        "[",
        " TO ",
    ]
)


@given(st.lists(pieces, max_size=20).map("".join) | st.text(max_size=200))
def test_nothing_that_can_be_typed_is_an_error(typed):
    describe(parse(typed))


@given(
    st.lists(
        st.sampled_from(["a", "b c", '"d e"', "OU", "SAUF", "(f", ")", "+g", "-h", "titre:i", "j*"]), max_size=8
    ).map(" ".join)
)
def test_what_it_was_read_as_is_read_the_same(typed):
    read_as = describe(parse(typed))
    assert describe(parse(read_as)) == read_as
