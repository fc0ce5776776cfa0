from functools import partial

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.entities import forms
from index.entities.columns import OF_WORDS, memberships, word_row
from index.entities.folding import LONGEST_WORD, fold, stem
from index.entities.forms import (
    CAPITAL,
    DULL,
    GIVEN,
    HEAD,
    LEADING,
    LISTED,
    LONGER,
    OPENER,
    PEOPLE,
    PLACE,
    PREFIX,
    TOO_LONG,
    Forms,
    marked,
)
from index.entities.gazetteer import gazetteer
from index.entities.marks import marks_of, of_lists
from index.entities.organisations import known as known_organisations
from index.entities.wordlists import word_lists

LISTS = word_lists("fr")
LONG = "Z" * (LONGEST_WORD + 1)
WORDS = st.sampled_from(["Paris", "ministère", "Ministère", "rue", "été", "Élysée", "U.S.", "42", "a", "Ю", LONG])


def row(word, folded):
    return word_row(word, folded, LISTS, memberships(LISTS, ("bodies",)), memberships(LISTS, ("common",)))


def fresh():
    return Forms(row, partial(marks_of, by_list=of_lists(LISTS), lists=LISTS))


@given(st.lists(st.lists(WORDS | st.text(st.characters(categories=["L"]), min_size=1), max_size=8), max_size=4))
def test_words_are_known_the_same_when_they_are_new_and_when_they_were_met(texts):
    remembered = fresh()
    for words in [*texts, *texts]:
        known = remembered.known(words)
        folded = [fold(word) if len(word) <= LONGEST_WORD else TOO_LONG for word in words]
        assert known.folded == folded
        assert known.rows.tobytes() == b"".join(map(row, words, folded))
        assert known.rows.shape == (len(words), len(OF_WORDS))
        capitals = [at for at, word in enumerate(words) if word[0].isupper() and folded[at] != TOO_LONG]
        assert marked(known.marks, CAPITAL) == capitals
        assert marked(known.marks, HEAD) == [at for at, word in enumerate(folded) if word in LISTS.heads]
        assert marked(known.marks, OPENER) == [at for at, word in enumerate(folded) if word in LISTS.place_openers]
        assert marked(known.marks, LISTED) == [
            at for at, word in enumerate(folded) if word in known_organisations().longest
        ]


@pytest.mark.parametrize(
    ("word", "marks"),
    [
        ("Lille", CAPITAL | PLACE),
        ("Français", CAPITAL | PEOPLE | DULL | LEADING),
        ("mardi", DULL),
        ("Camille", CAPITAL | GIVEN),
        ("ministre", LEADING),
        ("ONU", CAPITAL | LISTED),
        ("franco", PREFIX | GIVEN),
        ("qqzz", 0),
    ],
)
def test_a_word_has_the_marks_of_the_lists_and_tables_that_it_is_in(word, marks):
    asked = CAPITAL | PEOPLE | DULL | LEADING | GIVEN | PLACE | LISTED | PREFIX
    assert fresh().known([word]).marks[0] & asked == marks


@given(WORDS | st.sampled_from(sorted(gazetteer().longest)[:200]))
def test_a_word_without_the_marks_is_and_begins_no_place(word):
    key, marks = stem(fold(word)), fresh().known([word]).marks[0]
    assert bool(marks & PLACE) == (key in gazetteer().targets)
    assert bool(marks & LONGER) == (key in gazetteer().longest)


def test_a_run_of_letters_without_end_is_not_remembered():
    remembered = fresh()
    remembered.known([LONG, "mot", LONG])
    assert list(remembered._memory.numbers) == ["mot"]


def test_all_is_forgotten_when_there_are_too_many(monkeypatch):
    monkeypatch.setattr(forms, "MOST", 10)
    remembered = fresh()
    before = remembered.known([f"mot{number}" for number in range(5_000)])
    after = remembered.known(["mot7", "autre"])
    assert len(remembered._memory.folded) == 2
    assert after.folded == ["mot7", "autre"]
    assert np.array_equal(after.rows[0], before.rows[7])
