"""`glaneur concordance` as a process."""

import csv
import io
import json
import subprocess
import sys
from pathlib import Path

import pytest

GLANEUR = str(Path(sys.executable).with_name("glaneur"))


def run(*arguments, status=0):
    done = subprocess.run([GLANEUR, "concordance", *map(str, arguments)], capture_output=True)
    assert done.returncode == status, done.stderr
    assert b"Traceback" not in done.stderr
    return done


@pytest.fixture(scope="module")
def sample(tmp_path_factory):
    url = tmp_path_factory.mktemp("sample") / "index"
    subprocess.run([GLANEUR, "index", "--sample", "--index", url], check=True, capture_output=True)
    return url


def test_text_json_and_files_have_the_same_places(sample, tmp_path):
    said = json.loads(run("digue", "--index", sample, "--json", "-n", 1000).stdout)
    assert said["total"] == len(said["places"]) > 5 and said["complete"]
    plain = run("digue", "--index", sample, "-n", 1000)
    assert len(plain.stdout.splitlines()) == said["total"]
    assert f"{said['total']} places in {said['read']} articles".encode() in plain.stderr
    lines = run("digue", "--index", sample, "--format", "jsonl").stdout.splitlines()
    assert [json.loads(line) for line in lines] == said["places"]
    run("digue", "--index", sample, "--format", "csv", "-o", tmp_path / "a.csv")
    rows = list(csv.DictReader(io.StringIO((tmp_path / "a.csv").read_bytes().decode(), newline="")))
    assert [(row["id"], row["zone"], int(row["start"])) for row in rows] == [
        (place["id"], place["zone"], place["start"]) for place in said["places"]
    ]


def test_places_are_written_below_one_another(sample):
    lines = run("digue", "--index", sample, "--sort", "after").stdout.decode().splitlines()
    assert {line[70:75].lower() for line in lines} == {"digue"}


def test_frequencies_add_up(sample):
    said = json.loads(run("digue", "--index", sample, "--json").stdout)["frequencies"]
    assert sum(each["places"] for each in said["lang"]) == said["overall"]["places"]
    table = run("digue", "--index", sample, "--per", "source").stdout.decode().splitlines()
    assert len(table) == len(said["source"]) + 2 and table[-1].endswith("all")


def test_a_filter_and_nothing_found(sample):
    assert json.loads(run("zzzz", "--index", sample, "--json").stdout)["places"] == []
    assert run("digue", "--index", sample, "--where", "lang=en").stdout == b""


@pytest.mark.parametrize(
    ("arguments", "status", "said"),
    [
        (["x", "-o", "a.csv"], 2, b"say its format"),
        (["x", "--where", "x"], 2, b"write FIELD=VALUE"),
        (["x", "--where", "date=zzz"], 1, b"is no date"),
    ],
)
def test_wrong_usage_is_said(sample, arguments, status, said):
    assert said in run(*arguments, "--index", sample, status=status).stderr


def test_a_formula_in_a_title_is_none_in_the_table(tmp_path):
    (tmp_path / "a.jsonl").write_text(json.dumps({"id": "=1", "title": "=cmd digue", "text": "La digue tient. " * 30}))
    subprocess.run([GLANEUR, "index", "a.jsonl", "--index", "i"], check=True, capture_output=True, cwd=tmp_path)
    rows = csv.DictReader(io.StringIO(run("digue", "--index", tmp_path / "i", "--format", "csv").stdout.decode()))
    assert not any(value.startswith("=") for row in rows for value in row.values())
