"""What the package finds in annotated texts; no figure may fall below its floor. `tests/benchmarks/entities.py FOLDER --pin` writes them anew.

The French weights have learnt from `winer`; figures of articles that they have not seen are in docs/entities.md.
"""

import importlib.util
import json
from functools import partial
from pathlib import Path

import pytest

DATA = Path(__file__).resolve().parents[4] / "shared" / "data" / "entities"
spec = importlib.util.spec_from_file_location("entities", Path(__file__).parents[2] / "benchmarks" / "entities.py")
entities = importlib.util.module_from_spec(spec)
spec.loader.exec_module(entities)
FLOORS = json.loads(entities.FLOORS.read_text())
SLACK = 0.0005


@pytest.fixture(scope="module")
def sets():
    if not (DATA / "winer_fr.tar.xz").exists():
        pytest.skip("the annotated texts are not beside this checkout")
    return entities.sets(DATA)


@pytest.mark.parametrize("name", FLOORS)
def test_names_are_found_as_well_as_before(name, sets):
    floor = FLOORS[name]
    assert entities.digest(sets[name]) == floor["data"], "other texts than the floor was measured on: pin it again"
    found = entities.figures(sets[name], partial(entities.by_tagger, None))
    assert {what: figure.f1 for what, figure in found.items() if figure.f1 < floor[what] - SLACK} == {}
