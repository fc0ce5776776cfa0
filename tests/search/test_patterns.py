"""Patterns and accents: `*` and `?`, with what was typed with an accent and what was not."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from search.analysis import fold
from search.patterns import begun, fitting


@pytest.mark.parametrize(
    ("pattern", "fits", "not_"),
    [
        ("pres*dent", ["président", "president", "presdent"], ["présidents", "prisident"]),
        ("prés*dent", ["président", "president"], ["prèsident"]),
        ("*ection", ["élection", "ection", "section"], ["élections"]),
        ("im*able", ["immuable", "imable"], ["immuables"]),
        ("pr?sident", ["président", "prisident"], ["prsident", "preesident"]),
        ("e?e*", ["élevé", "été", "eee"], ["et"]),
        ("a*b*c", ["abc", "aXbbXc", "àbç"], ["acb", "ab"]),
        ("*oe*", ["œuvre", "coeur"], ["ouvre"]),
        ("a.c", ["a.c"], ["abc"]),
        ("**", ["", "x"], []),
    ],
)
def test_what_fits(pattern, fits, not_):
    fit = fitting(pattern)
    assert [word for word in fits if not fit(word)] == [word for word in not_ if fit(word)] == []


@given(st.text(alphabet="aeé*?", max_size=8), st.text(alphabet="aeéèx", max_size=8))
def test_a_pattern_without_accents_takes_no_note_of_any(pattern, word):
    plain = fold(pattern)
    expected = re.fullmatch("".join({"*": ".*", "?": "."}.get(each, each) for each in plain), fold(word)) is not None
    assert fitting(plain)(word) == expected
    if fitting(pattern)(word):
        assert fitting(plain)(word)


def test_stars_are_never_gone_back_over():
    assert not fitting("*a" * 200 + "b")("a" * 5000)  # else it would never end


def test_what_words_begin_with():
    assert (begun("pré*x"), begun("?a"), begun("ab")) == ("pré", "", "ab")
