import itertools

import numpy as np
import pytest

from index.entities.annotated import brat, outermost, sentences
from index.entities.finding import by_rules
from index.entities.second_reading import doubtful, spans_of
from index.entities.tagger import BITS, LABELS, LEAST, read_weights, shipped, viterbi, write_weights


def test_the_likeliest_chain_is_found_though_each_label_by_itself_is_another():
    scores = np.array([[[1.0, 0.9]], [[0.0, 2.0]]], np.float32)
    steps = np.array([[0.0, -5.0], [0.0, 1.0]], np.float32)
    assert viterbi(scores, steps)[:, 0].tolist() == [1, 1]


def test_every_chain_is_the_best_of_all_that_there_are():
    chance = np.random.default_rng(1)
    scores, steps = chance.normal(size=(4, 5, 3)).astype(np.float32), chance.normal(size=(3, 3)).astype(np.float32)

    def worth(labels, chain):
        alone = sum(scores[place, chain, label] for place, label in enumerate(labels))
        return alone + sum(steps[pair] for pair in itertools.pairwise(labels))

    best = [max(itertools.product(range(3), repeat=4), key=lambda labels: worth(labels, chain)) for chain in range(5)]
    assert viterbi(scores, steps).T.tolist() == [list(labels) for labels in best]


def test_weights_are_read_as_they_were_written(tmp_path):
    features = np.zeros((1 << 17, len(LABELS)), np.float32)
    features[[3, 70_000], 1] = 0.5, -2
    steps = np.eye(len(LABELS), dtype=np.float32)
    write_weights(tmp_path / "weights.npz", features, steps)
    weights = read_weights(tmp_path / "weights.npz")
    assert weights.features[weights.rows[[3, 70_000, 4]], 1].tolist() == [0.5, -2, 0]
    assert (weights.steps == steps).all()


def test_features_with_small_weights_alone_are_left_out(tmp_path):
    features = np.zeros((1 << BITS, len(LABELS)), np.float32)
    features[7, [1, 2]] = LEAST / 2, -LEAST / 2
    features[9, [1, 2]] = LEAST / 2, -1
    write_weights(tmp_path / "weights.npz", features, np.zeros((len(LABELS), len(LABELS)), np.float32))
    weights = read_weights(tmp_path / "weights.npz")
    assert weights.rows[7] == 0
    assert weights.features[weights.rows[9], [1, 2]] == pytest.approx([LEAST / 2, -1], rel=1e-3)


def test_every_bucket_may_have_weights(tmp_path):
    features = np.arange(1, (1 << BITS) + 1, dtype=np.float32)[:, None].repeat(len(LABELS), axis=1) / 10
    write_weights(tmp_path / "weights.npz", features, np.zeros((len(LABELS), len(LABELS)), np.float32))
    weights = read_weights(tmp_path / "weights.npz")
    assert np.allclose(weights.features[weights.rows, 0], features[:, 0], rtol=1e-3)


@pytest.mark.parametrize("lang", ["fr", "de"])
def test_the_package_has_weights_for_every_label(lang):
    assert (np.abs(shipped(lang).features[:, : len(LABELS)]).sum(axis=0) > 0).all()


def test_every_language_but_french_has_the_same_weights():
    assert shipped("de") is shipped("und") is not shipped("fr")


def test_sentences_are_read_without_the_marks_of_their_names(tmp_path):
    (tmp_path / "nl.txt").write_text("[P Ada Vos] woont in [L Oudega] (1).\nGeen naam.\n", encoding="utf-8")
    first, second = sentences(tmp_path)
    assert first == ("nl", "Ada Vos woont in Oudega (1).", {(0, 7, "person"), (17, 23, "place")})
    assert second == ("nl", "Geen naam.", set())


def test_only_words_near_a_capital_or_of_a_name_are_read_again():
    reading = by_rules("elle y va souvent le soir avec Anna Petrova, puis elle rentre seule chez elle", "fr")
    near = doubtful(reading, reading.spans.values(), [])
    assert [reading.tokens.words[position] for position in near] == ["soir", "avec", "Anna", "Petrova", "puis", "elle"]


def test_an_annotation_is_read_without_an_elided_article_and_what_is_inside_it():
    text = "l'Institut de Valbourg"
    spans = set(brat("T1\tOrganization 0 22\tx\nT2\tLocation 14 22\tx\nT3\tDate 0 1\tx"))
    assert outermost(text, spans) == {(2, 22, "organisation")}


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("(Ami) - Le Travail", {(1, 4), (8, 18)}),
        ("Union (Ports) Libres", {(0, 20)}),
        ("Union des Ports", {(0, 15)}),
        ("Union\nPorts", {(0, 5), (6, 11)}),
        ("Union , Ports", {(0, 5), (8, 13)}),
    ],
)
def test_a_name_goes_on_in_its_line_and_its_brackets(text, found):
    reading = by_rules(text, "fr")
    inside, begins = LABELS.index("I-organisation"), LABELS.index("B-organisation")
    count = len(reading.tokens.words)
    spans = list(spans_of(reading, np.array([begins] + [inside] * (count - 1))))
    spans_found = {(reading.tokens.starts[span.first], reading.tokens.end(span.last)) for span in spans}
    assert spans_found == found
