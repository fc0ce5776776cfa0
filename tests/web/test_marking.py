"""Offsets become pieces and paragraphs."""

import html

import pytest
from hypothesis import given
from hypothesis import strategies as st

from web.marking import direction, marked, paragraphs, pieces, tongue

MARKS = st.lists(st.integers(0, 60), max_size=12).map(lambda ends: list(zip(*[iter(sorted(ends))] * 2, strict=False)))


def test_marked_and_other_pieces_alternate():
    assert list(pieces("la digue cède", [(3, 8)])) == [("la ", False), ("digue", True), (" cède", False)]


@given(st.text(max_size=50), MARKS)
def test_pieces_make_up_the_text(text, marks):
    assert "".join(piece for piece, _ in pieces(text, marks)) == text


@given(st.text(max_size=50), MARKS)
def test_no_piece_is_empty(text, marks):
    assert all(piece for piece, _ in pieces(text, marks))


@given(st.text(max_size=20), st.lists(st.tuples(st.integers(-9, 30), st.integers(-9, 30)), max_size=6))
def test_marks_that_make_no_sense_lose_no_text(text, marks):
    assert "".join(piece for piece, _ in pieces(text, [(max(a, 0), b) for a, b in marks])) == text


def test_a_blank_line_is_between_paragraphs():
    text = "\n\nun deux\n \n\ntrois\nquatre"
    assert [text[start:end] for start, end in paragraphs(text)] == ["un deux", "trois\nquatre"]


@given(st.text("ab\n ", max_size=40))
def test_all_letters_are_in_paragraphs(text):
    assert "".join("".join(text[start:end].split()) for start, end in paragraphs(text)) == "".join(text.split())


@pytest.mark.parametrize(
    ("lang", "found"), [("fr", "ltr"), ("ar", "rtl"), ("he", "rtl"), ("fa-AF", "rtl"), ("und", "auto")]
)
def test_direction_follows_the_language(lang, found):
    assert direction(lang) == found


@given(st.text(), MARKS)
def test_mark_is_the_only_element_that_marked_text_has(text, marks):
    plain = marked(text, marks).replace("<mark>", "").replace("</mark>", "")
    assert not set(plain) & set("<>\"'")
    assert html.unescape(plain) == text


def test_what_a_language_is_called_cannot_leave_its_attribute():
    assert tongue('fr"><b>') == 'lang="fr&#34;&gt;&lt;b&gt;" dir="ltr"'
    assert tongue("und") == 'lang="" dir="auto"'
