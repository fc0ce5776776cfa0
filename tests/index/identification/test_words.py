from __future__ import annotations

import numpy as np
import pytest

from index.identification.tables import table
from index.identification.words import LONGEST, places, sequence_hashes, sequences, words_of

SCRIPTS = ("Arabic", "Cyrillic", "Devanagari", "Latin")


def test_words_are_runs_of_letters_in_lower_case():
    assert words_of("L'Été 2024, À l’eau !") == ["l", "été", "à", "l", "eau"]


def test_a_word_without_end_is_cut():
    assert words_of("A" * 1_000_000) == ["a" * LONGEST]


def test_a_sequence_has_the_same_hash_inside_a_word_and_alone():
    hashes, _ = sequences(["maison"])
    assert sequence_hashes(["ais"])[0] == hashes[2, 2]
    assert sequence_hashes(["maiso"])[0] == hashes[1, 4]


def test_no_sequence_reaches_from_one_word_into_the_next():
    both, owners = sequences(["un", "pont"])
    alone, _ = sequences(["pont"])
    assert np.array_equal(both[owners == 1], alone)


def test_half_a_character_is_hashed_too():
    hashes, _ = sequences(["a\ud800"])
    assert hashes.any()


def test_no_mark_is_that_of_an_empty_place():
    at, marks = places(np.arange(1, 100_000, dtype=np.uint64), 1_000)
    assert marks.min() > 0
    assert at.max() < 1_000


@pytest.mark.parametrize("script", SCRIPTS)
def test_a_table_is_whole(script):
    found = table(script)
    assert len(found.marks) == len(found.whose) == len(found.weights)
    assert found.rows.shape[1] == len(found.languages)
    assert found.whose[found.whose[:, 0] != 255].max() < len(found.languages)


def test_what_a_word_says_does_not_hang_on_its_neighbours():
    latin = table("Latin")
    words = ["conseil", "x", "municipal", "naïveté", "a" * LONGEST]
    together = latin.score(words)
    assert all(np.array_equal(together[at], latin.score([word])[0]) for at, word in enumerate(words))
