"""Measures computed by hand, and what intervals and tests must do."""

import math
import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from search.evaluation import difference, estimate, measures, ndcg, recall, reciprocal_rank, scores, success

RANKED = ["a", "b", "c", "d", "e"]
JUDGED = {"b": 2.0, "d": 1.0, "x": 3.0, "c": 0.0, "e": -1.0}
judgements = st.dictionaries(st.sampled_from("abcdefgh"), st.integers(-1, 3).map(float))
rankings = st.permutations("abcdefgh").flatmap(lambda ids: st.integers(0, 8).map(lambda size: ids[:size]))
figures = st.lists(st.floats(0, 1, allow_subnormal=False), min_size=1, max_size=30)


def test_gain_is_the_relevance_and_the_discount_is_the_logarithm_of_the_rank():
    found = 2 / math.log2(3) + 1 / math.log2(5)
    ideal = 3 / math.log2(2) + 2 / math.log2(3) + 1 / math.log2(4)
    assert ndcg(RANKED, JUDGED) == pytest.approx(found / ideal, abs=1e-12)
    assert ndcg(RANKED, JUDGED) == pytest.approx(
        1.692535 / 4.761860, abs=1e-6
    )  # (1.261860 + 0.430677) / (3 + 1.261860 + 0.5)


def test_gain_looks_no_further_than_its_depth():
    assert ndcg(RANKED, JUDGED, 3) == pytest.approx((2 / math.log2(3)) / (3 + 2 / math.log2(3) + 1 / 2), abs=1e-12)
    assert ndcg(["z"] * 10 + ["x"], JUDGED) == 0.0


def test_the_rank_of_the_first_relevant_document_counts():
    assert reciprocal_rank(RANKED, JUDGED) == 1 / 2
    assert reciprocal_rank(["z"] * 9 + ["x"], JUDGED) == 1 / 10
    assert reciprocal_rank(["z"] * 10 + ["x"], JUDGED) == 0.0


def test_recall_is_the_share_of_the_relevant_documents():
    assert recall(RANKED, JUDGED) == 2 / 3
    assert recall(RANKED, JUDGED, 2) == 1 / 3


def test_success_is_a_relevant_document_at_the_top():
    assert success(RANKED, JUDGED) == 0.0
    assert success(["x", "a"], JUDGED) == 1.0


def test_a_document_judged_below_zero_is_as_one_that_is_not_judged():
    assert ndcg(["e", "b"], JUDGED) == ndcg(["z", "b"], JUDGED)
    assert success(["e"], JUDGED) == 0.0


@pytest.mark.parametrize("name", measures())
def test_a_query_without_relevant_documents_counts_nothing(name):
    assert measures()[name](RANKED, {"a": 0.0, "b": -1.0}) == 0.0


@pytest.mark.parametrize("name", measures())
@given(judged=judgements, ranked=rankings)
def test_every_measure_lies_between_nothing_and_one(name, judged, ranked):
    assert 0 <= measures()[name](ranked, judged) <= 1 + 1e-12


@given(judged=judgements.filter(lambda judged: max(judged.values(), default=0) > 0))
def test_the_ideal_order_gets_everything(judged):
    ideal = sorted(judged, key=lambda id: -judged[id])
    assert [measure(ideal, judged) for measure in measures().values()] == pytest.approx([1.0] * 4)


def test_the_measures_say_how_far_they_look():
    assert list(measures()) == ["nDCG@10", "RR@10", "R@100", "success@1"]
    assert list(measures(20)) == ["nDCG@10", "RR@10", "R@20", "success@1"]
    assert list(measures(5)) == ["nDCG@5", "RR@5", "R@5", "success@1"]


def test_a_query_that_the_run_has_nothing_for_counts_nothing():
    found = scores({"q1": ["a"], "other": ["a"]}, {"q1": {"a": 1.0}, "q2": {"a": 1.0}})
    assert found["success@1"] == {"q1": 1.0, "q2": 0.0}


def test_an_interval_of_many_queries_is_that_of_the_normal_distribution():
    around = estimate([0.0, 1.0] * 500)
    assert around.mean == 0.5
    half = 1.96 * 0.5 / math.sqrt(1000)
    assert (around.low, around.high) == pytest.approx((0.5 - half, 0.5 + half), abs=0.003)


def test_one_query_has_an_interval_of_nothing():
    assert estimate([0.25]) == estimate([0.25, 0.25])


@given(figures)
def test_an_interval_is_within_what_was_measured_and_always_the_same(values):
    around = estimate(values)
    assert min(values) - 1e-12 <= around.low <= around.high <= max(values) + 1e-12
    assert estimate(values) == around


def test_a_difference_counts_wins_ties_and_losses():
    found = difference([1.0, 0.5, 0.5, 0.2], [0.0, 0.5, 0.5, 0.3])
    assert found.mean == pytest.approx(0.225)
    assert (found.wins, found.ties, found.losses) == (1, 2, 1)


def test_what_only_rounding_makes_different_is_a_tie():
    assert difference([0.1 + 0.2], [0.3]).ties == 1


def test_equal_rankings_differ_by_chance_for_certain():
    assert difference([0.5, 0.7], [0.5, 0.7]).p == 1.0


def test_the_p_value_of_five_wins_of_five_is_two_of_the_thirty_two_ways_to_sign_them():
    assert difference([1.0] * 5, [0.0] * 5).p == pytest.approx(2 / 32, abs=0.01)


def test_the_p_value_is_that_of_all_ways_to_sign_ten_unequal_differences():
    values = [0.9, -0.1, 0.3, 0.4, -0.2, 0.05, 0.6, -0.35, 0.15, 0.25]
    ways = [sum(value if way >> at & 1 else -value for at, value in enumerate(values)) for way in range(1024)]
    exact = sum(abs(way) >= abs(sum(values)) - 1e-9 for way in ways) / 1024
    assert difference(values, [0.0] * 10).p == pytest.approx(exact, abs=0.015)


def test_a_p_value_is_never_nothing():
    assert difference([1.0] * 100, [0.0] * 100).p == pytest.approx(1 / 10_001)


def test_a_p_value_below_a_twentieth_comes_by_chance_once_in_twenty():
    chance = random.Random(1)
    p_values = [
        difference([chance.random() for _ in range(12)], [chance.random() for _ in range(12)]).p for _ in range(200)
    ]
    assert sum(p < 0.05 for p in p_values) / 200 == pytest.approx(0.05, abs=0.04)


@given(figures.flatmap(lambda ours: st.tuples(st.just(ours), st.permutations(ours))))
def test_a_difference_is_the_same_from_either_side(pair):
    ours, theirs = pair
    here, there = difference(ours, theirs), difference(theirs, ours)
    assert (here.p, here.wins, here.losses) == (there.p, there.losses, there.wins)
    assert here.mean == pytest.approx(-there.mean)


def test_queries_that_only_one_side_has_are_a_mistake():
    with pytest.raises(ValueError, match="shorter"):
        difference([1.0, 0.0], [1.0])
