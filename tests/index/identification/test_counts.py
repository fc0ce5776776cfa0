from __future__ import annotations

import numpy as np
import pytest

from index.identification.counts import (
    BEYOND,
    EDGED,
    choose,
    first_weights,
    in_frequencies,
    in_words,
    supported,
    together,
)
from index.identification.samples import samples
from index.identification.sources import Line
from index.identification.words import sequence_hashes

COMMON = np.array([0.5, 0.5], np.float32)
TEXTS = (["pont", "pontage", "pontons"], ["brücke", "brücken", "brückchen"])


@pytest.fixture(scope="module")
def counts():
    return together([part for lang, words in enumerate(TEXTS) for part in in_words(words, lang, 0)])


@pytest.fixture(scope="module")
def chosen(counts):
    return choose(counts, COMMON, 4_000)


def test_a_sequence_inside_words_is_counted_by_its_length(counts):
    here = counts.hashes == sequence_hashes(["ont"])[0]
    assert counts.counts[here].tolist() == [3]
    assert counts.kinds[here].tolist() == [3]


def test_what_has_an_edge_is_counted_if_it_is_there_twice(counts):
    beginning, once = sequence_hashes(["\x01pon"])[0], sequence_hashes(["age\x01"])[0]
    assert counts.counts[counts.hashes == beginning].tolist() == [3]
    assert set(counts.kinds[counts.hashes == beginning]) == {EDGED}
    assert not (counts.hashes == once).any()


def test_frequencies_count_as_a_large_corpus():
    (part,) = in_frequencies([{"a": 0.2, "b": 0.6}], 1)
    assert part.counts.tolist() == [500_000, 1_500_000]
    assert set(part.folds) == {BEYOND}


def test_the_weights_of_a_sequence_are_above_those_of_a_language_without_it(counts, chosen):
    laid, totals = chosen.counted(counts, (0,), 2), counts.totals((0,), 2)
    keeps, _ = supported(chosen, laid, totals, COMMON, rows=10)
    weights = first_weights(chosen, laid, totals, keeps, COMMON)
    at = np.flatnonzero(chosen.hashes == sequence_hashes(["ück"])[0])
    assert weights[at, 1] > weights[at, 0]


def test_a_sample_is_the_line_and_parts_of_it():
    line = Line("Le conseil municipal a voté hier la rénovation du vieux pont.", "sentences")
    texts = [sample.text for sample in samples([(0, 1, line)])]
    assert texts[0] == line.text
    assert all(text in line.text for text in texts)
    assert min(len(text.split()) for text in texts) == 1
