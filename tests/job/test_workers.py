"""A worker that dies or hangs loses the item it was at, and nothing else."""

import json
import multiprocessing
from functools import partial

import poison
import pytest

from index.checkpoint import Source
from index.errors import JobError
from index.filling import Run
from index.home import Home
from index.inspection import verify
from index.reindex import update
from index.retrying import retry
from index.workers import FEW, Crew, in_processes, in_turns


def lost(item, why, detail):
    return item, why, detail


def done(items, **crew):
    return list(in_processes(poison.work, iter(items), Crew(**{"workers": 2, "limit": 60, **crew}), lost))


def test_the_results_are_in_the_order_of_the_items():
    items = [f"a{n}" for n in range(FEW + 100)]
    assert done(items) == [item.upper() for item in items]


def test_an_item_that_kills_its_worker_is_lost_alone():
    assert done(["a", "die", "b"]) == ["A", ("die", "ended its worker", "signal 9"), "B"]


def test_a_worker_that_ends_says_its_status():
    assert done(["exit"]) == [("exit", "ended its worker", "exit status 7")]


def test_an_item_that_hangs_is_lost_alone():
    assert done(["a", "hang", "b"], limit=1.0) == ["A", ("hang", "took too long", "more than 1 s"), "B"]


def test_many_lost_items_among_many_are_all_named_in_their_place():
    items = [("die" if n % 60 == 7 else f"a{n}") for n in range(FEW + 40)]
    found = done(items)
    assert [found[n][0] for n in range(len(items)) if n % 60 == 7] == ["die"] * len([n for n in items if n == "die"])
    assert [each for each in found if isinstance(each, str)] == [item.upper() for item in items if item != "die"]


@pytest.mark.parametrize("together", [3, 16, 100])
def test_an_item_is_lost_alone_among_those_that_are_worked_on_together(together):
    items = [("die" if n in (0, 7, 8, 40, 63, 64) else f"a{n}") for n in range(70)] + ["exit"]
    work = partial(poison.work_some, together)
    results = in_turns(work, iter(items), Crew(workers=1, limit=60), lost, together)
    found = [result for result in results if result is not None]
    said = {"die": ("die", "ended its worker", "signal 9"), "exit": ("exit", "ended its worker", "exit status 7")}
    assert found == [said.get(item, item.upper()) for item in items]


def test_one_that_hangs_is_lost_alone_among_those_that_are_worked_on_together():
    work = partial(poison.work_some, 16)
    results = in_turns(work, iter(["a", "hang", "b"]), Crew(workers=1, limit=2.0), lost, 16)
    assert list(results) == ["A", ("hang", "took too long", "more than 2 s"), "B", None]


def test_what_is_wanted_now_comes_before_the_next_item_is_asked_for():
    asked = []

    def items():
        for item in ["a", "b", None, None, "c", None, *["d"] * 2 * FEW]:
            asked.append(item)
            yield item

    results = in_turns(partial(poison.work_some, 1), items(), Crew(workers=2, limit=60), lost)
    assert [next(results) for _ in range(3)] == ["A", "B", None]
    assert asked == ["a", "b", None]
    assert list(results) == ["C", None, *["D"] * 2 * FEW, None]
    assert multiprocessing.active_children() == []


def test_nothing_is_left_running():
    done(["a", "die", "b"])
    assert multiprocessing.active_children() == []


def test_who_takes_no_more_results_ends_the_workers():
    results = in_processes(poison.work, iter(["a"] * 3 * FEW + ["hang"]), Crew(workers=2, limit=60), lost)
    assert next(results) == "A"
    results.close()
    assert multiprocessing.active_children() == []


def test_when_no_worker_starts_it_is_said():
    with pytest.raises(JobError, match=r"no worker process starts \(exit status 3\)"):
        done(["a"], begin=poison.never)


def test_what_is_to_stop_stops_between_two_items():
    def check():
        raise KeyError

    with pytest.raises(KeyError):
        done(["a"], check=check)
    assert multiprocessing.active_children() == []


@pytest.fixture
def home(tmp_path):
    return Home(str(tmp_path / "index"))


@pytest.fixture
def poisoned(tmp_path):
    """Return a source of four articles, of which one hangs and one dies when `poison.begin` was called."""
    texts = ["Le maire a ouvert le pont.", "POISON: hang", "Il pleut sur le port.", "POISON: exit"]
    lines = [{"id": str(n), "lang": "fr", "title": f"Le titre {n}", "text": text} for n, text in enumerate(texts)]
    (tmp_path / "a.jsonl").write_text("".join(json.dumps(line) + "\n" for line in lines))
    return Source(str(tmp_path / "a.jsonl"))


def test_a_run_sets_poison_aside_with_its_place_and_reason(home, poisoned):
    report = update(home, [poisoned], Run(workers=1, limit=3.0, begin=poison.begin))
    assert (report.indexed, dict(report.rejected)) == (2, {"took too long": 1, "ended its worker": 1})
    assert report.examples["took too long"] == f"{poisoned.path}:2: more than 3 s"
    assert report.examples["ended its worker"] == f"{poisoned.path}:4: exit status 7"
    assert verify(home) == []


def test_what_was_poison_goes_in_when_it_is_no_longer(home, poisoned):
    update(home, [poisoned], Run(workers=1, limit=3.0, begin=poison.begin))
    assert retry(home, Run(workers=1, limit=60)).report.indexed == 2
    assert home.rejected_files() == []
