"""Ranking is never worse than it was: nDCG@10 on each collection is at least its pinned floor."""

import importlib.util
import json
import sys
from pathlib import Path

import pytest

spec = importlib.util.spec_from_file_location("measure", Path(__file__).with_name("measure.py"))
measure = importlib.util.module_from_spec(spec)
sys.modules["measure"] = measure
spec.loader.exec_module(measure)
FLOORS = json.loads(measure.FLOORS.read_text())


@pytest.fixture(scope="module")
def indexes(tmp_path_factory):
    return tmp_path_factory.mktemp("relevance")


@pytest.mark.parametrize("collection", measure.COLLECTIONS, ids=lambda collection: collection.name)
def test_ranking_is_not_below_its_floor(collection, indexes):
    if not all(path.exists() for path in collection.files):
        pytest.skip(f"the evaluation data {collection.folder} is not beside this checkout")
    floor = FLOORS[collection.name]
    assert collection.digest() == floor["data"], "other data than the floor was measured on: pin it again"
    assert measure.measured(collection, str(indexes / collection.folder)) >= floor["ndcg@10"] - measure.SLACK


def test_gain_counts_the_first_ranks_most():
    assert measure.ndcg(["a", "b"], {"a": 1.0}) == 1.0
    assert measure.ndcg(["b", "a"], {"a": 1.0}) == pytest.approx(0.6309, abs=1e-4)
    assert measure.ndcg(["b"], {"a": 1.0}) == 0.0
