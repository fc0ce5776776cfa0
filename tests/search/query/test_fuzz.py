"""Whatever is typed is read as a tree of what can be typed, and what it was read as is read the same."""

from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st

from search.query import nodes as q
from search.query.description import describe
from search.query.parser import parse

PIECES = (
    *(
        "(",
        ")",
        '"',
        "«",
        "»",
        "*",
        "?",
        "+",
        "-",
        "!",
        "\\",
        ":",
        "=",
        "~",
        "~2",
        ">",
        ">2",
        "^3",
        ",",
        "..",
        "[",
        "]",
    ),
    *(" ", " ", " ", "a", "é", "mot", "l’eau", "b c", "2016", "😀", "\0", "\u200f", "\u0338", "\ud800", "ि", "’", "_"),
    *(" ET ", " OU ", " SAUF ", " AND ", " NICHT ", " && ", " || ", " TO ", "OU", "NEAR"),
    *(" NEAR/5 ", " PRÈS/PHRASE ", " W/P ", " ADJ/3 ", " near5 ", " NEAR ", "near/5", "atleast3 "),
    *("titre:", "TIT_HEAD=", "lead:", "source:", "date:", "depuis:", "avant:", "mars 2016", "la semaine dernière"),
)
CLAUSES = (
    *(
        "a",
        "b c",
        '"d e"',
        "=f",
        "g+",
        "~h",
        "i*",
        "j?k*",
        "l>2",
        "+m",
        "-n",
        "titre:o",
        'source:"p q"',
        '"r s t"~2',
        "*",
    ),
    *(
        "(u OU v)",
        "titre:(w x)",
        "date:mars 2016",
        "depuis:2016",
        "(",
        ")",
        "ET",
        "OU",
        "SAUF",
        "PRÈS/5",
        "ADJ/3",
        "W/S",
    ),
    *("NEAR/P", "atleast3", "near", "\\OU"),
)
typed_text = st.lists(st.sampled_from(PIECES), max_size=24).map("".join)
typed_clauses = st.lists(st.sampled_from(CLAUSES), max_size=12).map(" ".join)


def nodes(query: q.Query) -> Iterator[q.Query]:
    """Yield a tree's nodes."""
    yield query
    match query:
        case q.Free(children) | q.And(children) | q.Or(children):
            for child in children:
                yield from nodes(child)
        case q.Near(left, right) | q.Together(left, right):
            yield from nodes(left)
            yield from nodes(right)
        case q.AtLeast(child) | q.Not(child):
            yield from nodes(child)


@given(st.text(max_size=200) | typed_text | typed_clauses)
def test_nothing_that_can_be_typed_is_an_error(typed):
    for node in nodes(parse(typed)):
        assert isinstance(
            node,
            q.Text | q.Value | q.Free | q.Near | q.Together | q.AtLeast | q.And | q.Or | q.Not | q.Range | q.Everything,
        )


@given(st.text(max_size=200) | typed_text | typed_clauses)
def test_a_text_has_a_letter_and_no_blank_unless_it_is_a_phrase(typed):
    for node in nodes(parse(typed)):
        if isinstance(node, q.Text):
            assert any(map(str.isalnum, node.text))
            assert node.kind == "phrase" or len(node.text.split()) == 1


@given(st.text(max_size=200) | typed_text | typed_clauses)
def test_a_group_has_more_than_one_child(typed):
    tree = parse(typed)
    for node in nodes(tree):
        if isinstance(node, q.Free | q.And | q.Or):
            assert len(node.children) > 1 or node is tree


@given(st.text(max_size=200) | typed_text | typed_clauses)
def test_near_is_between_texts_of_one_zone(typed):
    for node in nodes(parse(typed)):
        if isinstance(node, q.Near | q.Together):
            assert {type(each) for each in nodes(node)} <= {type(node), q.Or, q.Text}
            assert len({each.zone for each in nodes(node) if isinstance(each, q.Text)}) == 1


@pytest.mark.parametrize("language", ["fr", "en", "de"])
@given(st.text(max_size=200) | typed_text | typed_clauses)
def test_what_it_was_read_as_is_read_the_same(language, typed):
    tree = parse(typed)
    assert parse(describe(tree, language)) == tree
