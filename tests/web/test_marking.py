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


def test_each_paragraph_has_its_own_marks():
    text = "un deux\n\ntrois"
    assert list(paragraphs(text, [(3, 7), (9, 14)])) == [("un deux", [(3, 7)]), ("trois", [(0, 5)])]


def test_a_phrase_over_two_paragraphs_is_marked_in_both():
    assert list(paragraphs("un deux\n\ntrois", [(3, 14)])) == [("un deux", [(3, 7)]), ("trois", [(0, 5)])]


@given(st.text("ab\n ", max_size=40), MARKS)
def test_paragraphs_mark_the_same_letters_as_the_whole(text, marks):
    def letters(found):
        return "".join(piece for piece, hit in found if hit).replace("\n", "").replace(" ", "")

    whole = letters(pieces(text, marks))
    assert "".join(letters(pieces(*each)) for each in paragraphs(text, marks)) == whole


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
