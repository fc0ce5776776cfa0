"""Ranking is never worse than it was: nDCG@10 on each collection is at least its pinned floor."""

import functools
import importlib.util
import json
from pathlib import Path

import pytest

spec = importlib.util.spec_from_file_location("measure", Path(__file__).with_name("measure.py"))
measure = importlib.util.module_from_spec(spec)
spec.loader.exec_module(measure)
FLOORS = json.loads(measure.FLOORS.read_text())


@pytest.fixture(scope="module")
def figures():
    """Return a function that measures a folder once, however many sets of queries it has."""
    return functools.lru_cache(measure.figures)


@pytest.mark.parametrize("name", FLOORS)
def test_ranking_is_not_below_its_floor(name, figures):
    folder = name.split()[0]
    if not (measure.DATA / folder).is_dir():
        pytest.skip(f"the evaluation data {folder} is not beside this checkout")
    found = figures(folder)[name]
    assert found["data"] == FLOORS[name]["data"], "other data than the floor was measured on: pin it again"
    assert found["ndcg@10"] >= FLOORS[name]["ndcg@10"] - measure.SLACK


def test_every_collection_has_a_floor():
    assert {name.split()[0] for name in FLOORS} == set(measure.FOLDERS)
