"""What was set aside is tried again: what goes in leaves the lists, what does not stays."""

import json

import pytest
from click.testing import CliRunner

from index.checkpoint import Source
from index.errors import NothingToDo
from index.filling import Run
from index.home import Home
from index.inspection import verify
from index.reindex import update
from index.retrying import retry
from search.cli import glaneur

RUN = Run(workers=1)
GOOD = {"id": "1", "lang": "fr", "title": "Le pont", "text": "Le maire a ouvert le pont."}


@pytest.fixture
def home(tmp_path):
    return Home(str(tmp_path / "index"))


@pytest.fixture
def write(tmp_path):
    """Return a function that writes lines to a file and returns it as a source."""

    def lines(name, *said):
        text = "".join(f"{line if isinstance(line, str) else json.dumps(line)}\n" for line in said)
        (tmp_path / name).write_text(text)
        return Source(str(tmp_path / name))

    return lines


def aside(home):
    return [json.loads(line) for path in home.rejected_files() for line in path.read_text().splitlines()]


def test_what_was_repaired_goes_in_and_leaves_the_lists(home, write):
    update(home, [write("a.jsonl", GOOD, "{broken")], RUN)
    write("a.jsonl", GOOD, {**GOOD, "id": "2"})
    done = retry(home, RUN)
    assert (done.tried, done.report.indexed, done.report.unchanged) == (1, 1, 1)
    assert home.rejected_files() == []
    assert verify(home) == []


def test_what_is_still_wrong_stays_aside_once(home, write):
    source = write("a.jsonl", GOOD, "{broken")
    for _ in range(3):
        update(home, [source], RUN)
    assert len(home.rejected_files()) == 3
    assert dict(retry(home, RUN).report.rejected) == {"not JSON": 1}
    assert [each["origin"] for each in aside(home)] == [f"{source.path}:2"]


def test_files_that_nothing_was_set_aside_of_are_not_read(home, write):
    update(home, [write("a.jsonl", GOOD), write("b.jsonl", "{broken")], RUN)
    assert retry(home, RUN).report.read == 1


def test_what_is_no_longer_there_stays_aside(home, write, tmp_path):
    update(home, [write("a.jsonl", GOOD, "{broken")], RUN)
    (tmp_path / "a.jsonl").unlink()
    for _ in range(2):
        assert dict(retry(home, RUN).report.rejected) == {"no longer there": 1}
    assert aside(home)[0]["detail"] == "not JSON"


def test_an_id_that_two_files_give_stays_with_the_first(home, write):
    update(home, [write("a.jsonl", GOOD), write("b.jsonl", {**GOOD, "title": "Un autre pont"})], RUN)
    assert dict(retry(home, RUN).report.rejected) == {"id given twice": 1}
    with home.engine.searcher() as searcher:
        assert searcher.get("1").title == "Le pont"


def test_what_was_said_of_a_path_holds(home, write, tmp_path):
    source = write("a.jsonl", GOOD, "{broken")
    update(home, [Source(source.path, source="La Gazette")], RUN)
    write("a.jsonl", GOOD, {**GOOD, "id": "2"})
    assert retry(home, RUN).report.unchanged == 1
    with home.engine.searcher() as searcher:
        assert searcher.get("2").source == "La Gazette"


def test_a_line_of_a_list_that_says_nothing_is_told_once(home, write):
    update(home, [write("a.jsonl", GOOD, "{broken")], RUN)
    home.rejected_files()[0].write_text("what\n")
    assert dict(retry(home, RUN).report.rejected) == {"list not readable": 1}
    assert retry(home, RUN).report.read == 0


def test_there_is_nothing_to_try_when_nothing_is_aside(home, write):
    update(home, [write("a.jsonl", GOOD)], RUN)
    with pytest.raises(NothingToDo, match="nothing is set aside"):
        retry(home, RUN)


def test_the_command_says_what_went_in_and_what_is_still_aside(home, write):
    update(home, [write("a.jsonl", GOOD, "{broken", "{too")], RUN)
    write("a.jsonl", GOOD, {**GOOD, "id": "2"}, "{too")
    done = CliRunner().invoke(glaneur, ["retry", "--index", home.url])
    assert done.output.startswith("1 file tried again: 1 article went in, 1 still aside\n")


def test_the_report_has_the_most_frequent_reasons_with_an_example_of_each(home, write):
    source = write("a.jsonl", GOOD, "{broken", "{too", {"id": "9"})
    report = update(home, [source], RUN).as_json()
    assert [(each["reason"], each["count"]) for each in report["reasons"]] == [("not JSON", 2), ("no text", 1)]
    assert report["reasons"][0]["example"].startswith(f"{source.path}:2: ")
