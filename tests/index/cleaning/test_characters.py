from __future__ import annotations

import unicodedata

import pytest

from index.cleaning.characters import squeeze, tidy


@pytest.mark.parametrize(
    ("text", "tidied"),
    [
        pytest.param("e\u0301te\u0301", "été", id="composed"),
        pytest.param("Sou\u00adve\u00adrain", "Souverain", id="soft hyphen"),
        pytest.param("a\u200bb\ufeffc\u2060d", "abcd", id="zero width"),
        pytest.param("\u202eabc\u202c \u2066d\u2069", "abc d", id="direction turned over"),
        pytest.param("a\0b\x07c\x9bd", "abcd", id="controls"),
        pytest.param("a\r\nb\r\n", "a\nb\n", id="ends of Windows"),
        pytest.param("a\rb", "a\nb", id="ends of an old Macintosh"),
        pytest.param("a\u2028b\x0cc", "a b c", id="other separators are blanks, so that lines stay lines"),
        pytest.param("\ud800", "\ufffd", id="lone surrogate"),
        pytest.param("10\u202f000 € à\u00a0Paris", "10\u202f000 € à\u00a0Paris", id="odd blanks stay in a text"),
        pytest.param("می\u200cخواهم", "می\u200cخواهم", id="joiners stay"),
        pytest.param("👩\u200d🌾", "👩\u200d🌾", id="joined pictures stay"),
    ],
)
def test_only_what_nobody_sees_is_dropped(text: str, tidied: str) -> None:
    assert tidy(text) == tidied


@pytest.mark.parametrize("mark", ["\u0301", "\u0316\u0301", "\u05b0\u05b7", "\u0f71\u0f72"])
def test_a_heap_of_marks_on_one_letter_is_cut(mark: str) -> None:
    tidied = tidy("a" + mark * 500_000)
    assert len(tidied) < 200
    assert unicodedata.is_normalized("NFC", tidied)


def test_a_title_is_on_one_line() -> None:
    assert squeeze(" Un\u00a0titre\n en\tdeux ") == "Un titre en deux"
