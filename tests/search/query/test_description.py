"""A tree to the text that is read as it, in the reader's language."""

from datetime import date

import pytest

from search.query import nodes as q
from search.query.description import describe
from search.query.parser import parse

LANGUAGES = ("fr", "en", "de")


@pytest.mark.parametrize(
    ("typed", "french", "english", "german"),
    [
        ("a AND b", "a ET b", "a AND b", "a UND b"),
        ("a OR b", "a OU b", "a OR b", "a ODER b"),
        ("a NOT b", "a SAUF b", "a NOT b", "a NICHT b"),
        ("a NEAR/5 b", "a PRÈS/5 b", "a NEAR/5 b", "a NAHE/5 b"),
        ("a ADJ/5 b", "a SUIVI/5 b", "a ADJ/5 b", "a ADJ/5 b"),
        ("a W/S b", "a PRÈS/PHRASE b", "a NEAR/SENTENCE b", "a NAHE/SATZ b"),
        ("a W/P b", "a PRÈS/PARAGRAPHE b", "a NEAR/PARAGRAPH b", "a NAHE/ABSATZ b"),
    ],
)
def test_operators_are_in_the_language_of_the_reader(typed, french, english, german):
    assert [describe(parse(typed), language) for language in LANGUAGES] == [french, english, german]


def test_another_language_has_english_operators():
    assert describe(parse("a ET b"), "ru") == "a AND b"


@pytest.mark.parametrize(
    ("typed", "described"),
    [
        ("a NEAR/5 b NEAR/3 c", "a PRÈS/5 b PRÈS/3 c"),
        ("x ET a NEAR/5 b NEAR/3 c ET d NEAR/2 e", "x ET a PRÈS/5 b PRÈS/3 c ET d PRÈS/2 e"),
        ('"a b c"~2', "a PRÈS/3 b PRÈS/3 c"),
        ("(a OU b) NEAR/5 c", "(a OU b) PRÈS/5 c"),
        ("titre:a NEAR/5 b", "title:a PRÈS/5 title:b"),
        ("atleast3 SNCF", "SNCF>3"),
        ('"deux mots">2', '"deux mots">2'),
        ("titre:=mot>3", "title:=mot>3"),
        ("=a b+ ~c d* e?f* é*è", "=a b+ ~c d* e?f* é*è"),
        ("a b +c", "(a b) ET c"),
        ("a b -c", "a b SAUF c"),
        ("a OU (b ET c)", "a OU (b ET c)"),
        ("-(a OU b)", "SAUF (a OU b)"),
        ('source:".."', 'source:".."'),
        ("source:«le monde»", 'source:"le monde"'),
        ("date:>2016", "date:2016-01-01.."),
    ],
)
def test_how_a_tree_is_written(typed, described):
    assert describe(parse(typed), "fr") == described


@pytest.mark.parametrize(
    ("tree", "described"),
    [
        (q.Text("OU"), "\\OU"),
        (q.Text("near5"), "\\near5"),
        (q.Text("titre:x"), "\\titre:x"),
        (q.Text("date:2016"), "\\date:2016"),
        (q.Text("date:bientôt"), "date:bientôt"),
        (q.Text("a>2"), "a\\>2"),
        (q.Text("a*b"), "a\\*b"),
        (q.Text("a~1", None, "exact"), "=a~1"),
        (q.Text("OU", "title"), "title:OU"),
        (q.Text("a>2", "title"), "title:a\\>2"),
    ],
)
def test_a_word_that_would_be_read_as_something_else_has_a_backslash(tree, described):
    assert describe(tree) == described
    assert parse(described) == q.Free((tree,))


def test_a_word_that_would_take_the_next_ones_for_a_date_has_a_backslash():
    tree = q.Free((q.Text("date:la"), q.Text("semaine"), q.Text("dernière")))
    assert parse(describe(tree)) == tree


def test_what_was_never_typed_is_not_described():
    with pytest.raises(TypeError, match="before reading it"):
        describe(q.Term("title", "mot"))


def test_a_tree_made_by_hand_is_described_too():
    tree = q.Best((q.Text("a"), q.And((q.Range("published", None, date(2016, 1, 1)),))))
    assert describe(tree) == "a OR (date:..2016-01-01)"
