"""Searches in a plain file."""

import json
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from search.errors import SearchError
from search.saved import LARGEST, MOST, Saved, read, remove, save

GLANEUR = str(Path(sys.executable).with_name("glaneur"))


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("La digue\tdigue Valbourg", Saved("La digue", "digue Valbourg")),
        ("Grèves", Saved("Grèves", "Grèves")),
        ("Presse\t\tsource=Le Courrier\tlang=fr", Saved("Presse", "*", (("source", "Le Courrier"), ("lang", "fr")))),
        ("x\ty\tnope=1\tlang=\tlang", Saved("x", "y")),
        ("# digue\tx", None),
        ("\tdigue", None),
        ("", None),
    ],
)
def test_a_line_is_name_query_and_filters(line, expected):
    assert Saved.of(line) == expected


def test_saving_keeps_what_else_is_in_the_file(tmp_path):
    path = tmp_path / "searches.tsv"
    path.write_bytes("\ufeff# mes recherches\r\n\r\nB\tb\r\n".encode())
    save(path, Saved("A", "a", (("lang", "fr"),)))
    save(path, Saved("B", "b bis"))
    assert path.read_text(encoding="utf-8") == "# mes recherches\n\nB\tb bis\nA\ta\tlang=fr\n"
    remove(path, "B")
    assert read(path) == [Saved("A", "a", (("lang", "fr"),))]


@given(st.text(max_size=30), st.text(max_size=30), st.text(max_size=10))
def test_what_is_saved_is_read_again_or_refused(tmp_path_factory, name, text, value):
    path, saved = tmp_path_factory.mktemp("s") / "searches.tsv", Saved(name, text, (("lang", value),))
    try:
        save(path, saved)
    except SearchError:
        assert not path.exists()
    else:
        assert read(path) == [saved]


def test_none_many_and_broken(tmp_path):
    path = tmp_path / "searches.tsv"
    assert read(None) == read(path) == []
    path.write_bytes(b"\xff\xfe\x00\n" + b"".join(b"s%d\tx\n" % n for n in range(MOST + 10)))
    assert len(read(path)) == MOST
    path.write_bytes(b"x" * (LARGEST + 1))
    with pytest.raises(SearchError, match="larger than"):
        read(path)


def test_what_would_not_be_read_is_not_saved(tmp_path):
    path = tmp_path / "searches.tsv"
    path.write_text("".join(f"s{n}\tx\n" for n in range(MOST)), encoding="utf-8")
    before = path.read_bytes()
    with pytest.raises(SearchError, match="no more are read"):
        save(path, Saved("new", "x"))
    with pytest.raises(SearchError, match="would be larger"):
        save(path, Saved("s0", "x" * LARGEST))
    assert path.read_bytes() == before
    save(path, Saved("s1", "y"))
    assert Saved("s1", "y") in read(path)


def test_two_that_save_at_once_lose_nothing(tmp_path):
    path = tmp_path / "searches.tsv"
    names = [f"s{n}" for n in range(40)]
    with ThreadPoolExecutor(4) as pool:
        list(pool.map(lambda name: save(path, Saved(name, "x")), names))
    assert sorted(each.name for each in read(path)) == sorted(names)
    with pytest.raises(SearchError, match="no saved search"):
        remove(tmp_path / "none" / "searches.tsv", "x")
    assert not (tmp_path / "none").exists()


def test_the_command_saves_lists_and_removes(tmp_path):
    def run(*arguments, status=0):
        done = subprocess.run([GLANEUR, *arguments, "--index", "i"], cwd=tmp_path, capture_output=True, text=True)
        assert done.returncode == status and "Traceback" not in done.stderr, done.stderr
        return done

    run("index", "--sample")
    run("searches", "--save", "La digue", "digue", "--where", "lang=fr")
    (said,) = json.loads(run("searches", "--json").stdout)
    found = json.loads(run("search", "digue", "--where", "lang=fr", "--json").stdout)
    assert said == {"name": "La digue", "query": "digue", "where": [["lang", "fr"]], "total": found["total"]}
    assert "La digue" in run("searches").stdout
    assert "no saved search" in run("searches", "--remove", "x", status=1).stderr
    assert run("searches", "--remove", "La digue").stdout == ""
    for wrong in (["--save", "x"], ["x"], ["--where", "lang=fr"]):
        assert "glaneur searches --save" in run("searches", *wrong, status=2).stderr
