"""What was set aside, counted from its lists."""

import json

import pytest

from search import aside as module
from search.aside import Because, aside, name_of


@pytest.fixture
def write(tmp_path):
    """Return a function that writes a list of (origin, reason), or of raw lines."""

    def write(name, *lines):
        said = [
            each if isinstance(each, str) else json.dumps(dict(zip(("origin", "reason"), each, strict=True)))
            for each in lines
        ]
        (tmp_path / f"{name}.jsonl").write_text("".join(f"{line}\n" for line in said), encoding="utf-8")
        return tmp_path

    return write


def test_reasons_are_counted_the_most_frequent_first_with_the_names_of_some(write):
    pieces = [(f"/press/{n}.txt", "empty") for n in range(5)]
    folder = write("20261128T183502573170", ("/press/a.jsonl:3", "not JSON"), *pieces)
    found = aside(folder)
    assert (found.at, found.count, found.is_all) == ("2026-11-28T18:35:02Z", 6, True)
    assert found.reasons == (
        Because("empty", 5, ("0.txt", "1.txt", "2.txt")),
        Because("not JSON", 1, ("a.jsonl:3",)),
    )


def test_the_newest_list_is_what_is_told(write):
    write("20261127T000000000000", ("a", "empty"), ("b", "empty"))
    assert aside(write("20261128T000000000000", ("c", "empty"))).count == 1


def test_a_line_that_says_nothing_is_counted_and_takes_nothing_down(write):
    found = aside(write("20261128T000000000000", "{", "[1]", ("c", "empty")))
    assert (found.count, found.reasons) == (3, (Because("empty", 1, ("c",)),))


def test_a_long_list_is_read_in_part_and_said_to_be(write, monkeypatch):
    monkeypatch.setattr(module, "MOST_READ", 2)
    found = aside(write("20261128T000000000000", *[("a", "empty")] * 3))
    assert (found.count, found.is_all) == (2, False)


@pytest.mark.parametrize("folder", [None, "nothing-there"])
def test_where_nothing_is_set_aside_there_is_nothing_to_tell(folder, tmp_path):
    assert aside(folder and tmp_path / folder) is None


def test_a_list_that_somebody_named_has_no_time(write):
    assert aside(write("mine", ("c", "empty"))).at == ""


@pytest.mark.parametrize(
    ("origin", "name"),
    [
        ("/press/a.txt", "a.txt"),
        ("/press/a.zip!/b/c.txt:3", "a.zip!/b/c.txt:3"),
        ("C:\\press\\a.txt", "a.txt"),
        ("-", "-"),
        ("/" + "x" * 500, "…" + "x" * 119),
    ],
)
def test_a_name_says_no_folder_of_this_machine(origin, name):
    assert name_of(origin) == name
