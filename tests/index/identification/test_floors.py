"""What identification was measured to do; no figure may fall below its floor.

As shipped, so the tables have learnt from these texts too: what is left out of learning is `train.py --half`.
"""

from __future__ import annotations

import importlib.util
import json
from pathlib import Path

import pytest

from index.identify import identify

DATA = Path(__file__).resolve().parents[4] / "shared" / "data"
spec = importlib.util.spec_from_file_location("languages", Path(__file__).parents[2] / "benchmarks" / "languages.py")
languages = importlib.util.module_from_spec(spec)
spec.loader.exec_module(languages)
FLOORS = json.loads(languages.FLOORS.read_text())
SLACK = 0.0005


@pytest.fixture(scope="module")
def sets(tmp_path_factory):
    folder = tmp_path_factory.mktemp("languages")
    for path in (DATA / "language.tar.xz", DATA / "multilingual" / "debian_news.jsonl.xz"):
        if not path.exists():
            pytest.skip("the texts in known languages are not beside this checkout")
        (folder / path.name).symlink_to(path)
    return languages.read_sets(folder)


@pytest.mark.parametrize("kind", FLOORS)
def test_no_fewer_texts_are_identified_than_before(kind, sets):
    assert languages.digest(sets[kind]) == FLOORS[kind]["data"], (
        "other texts than the floor was measured on: pin it again"
    )
    found = languages.figures([identify(text).lang for text, _ in sets[kind]], sets[kind])
    assert all(found[name] >= FLOORS[kind][name] - SLACK for name in found)
