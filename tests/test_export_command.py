"""`glaneur export` as a process."""

import csv
import io
import json
import subprocess
import sys
from pathlib import Path

import pytest

GLANEUR = str(Path(sys.executable).with_name("glaneur"))


def run(*arguments, status=0):
    done = subprocess.run([GLANEUR, *map(str, arguments)], capture_output=True)
    assert done.returncode == status, done.stderr
    assert b"Traceback" not in done.stderr
    return done


@pytest.fixture(scope="module")
def sample(tmp_path_factory):
    url = tmp_path_factory.mktemp("sample") / "index"
    run("index", "--sample", "--index", url)
    return url


@pytest.mark.parametrize("query", ["*", "digue", "lang:fr depuis:2023", "zzzz"])
def test_rows_are_the_total_of_the_search(sample, query):
    total = json.loads(run("search", "--index", sample, "--json", query).stdout)["total"]
    rows = list(csv.DictReader(io.StringIO(run("export", "--index", sample, query).stdout.decode(), newline="")))
    assert len({row["id"] for row in rows}) == len(rows) == total


def test_an_export_is_indexed_again(sample, tmp_path):
    run("export", "--index", sample, "*", "--format", "jsonl", "-o", tmp_path / "all.jsonl")
    said = json.loads((tmp_path / "all.jsonl.manifest.json").read_text())
    report = json.loads(run("index", tmp_path / "all.jsonl", "--index", tmp_path / "again", "--json").stdout)
    assert (report["indexed"], report["rejected"]) == (said["articles"], {})
    ids = run("export", "--index", sample, "*", "--format", "jsonl").stdout.splitlines()
    again = run("export", "--index", tmp_path / "again", "*", "--format", "jsonl").stdout.splitlines()
    assert {json.loads(each)["id"] for each in ids} == {json.loads(each)["id"] for each in again}


def test_the_manifest_has_the_query_and_the_filters(sample, tmp_path):
    run("export", "--index", sample, "digue", "--where", "lang=fr", "-o", tmp_path / "a.csv")
    said = json.loads((tmp_path / "a.csv.manifest.json").read_text())
    assert (said["query"], said["where"]) == ("digue", [["lang", "fr"]]) and said["generation"] and said["made"]


def test_wrong_usage_is_said(sample):
    assert b"--bom is for CSV" in run("export", "--index", sample, "x", "--format", "ris", "--bom", status=2).stderr
    assert b"write FIELD=VALUE" in run("export", "--index", sample, "x", "--where", "x", status=2).stderr


def test_a_file_that_cannot_be_written_is_one_line(sample, tmp_path):
    done = run("export", "--index", sample, "*", "-o", tmp_path / "no" / "a.csv", status=1)
    assert done.stderr.count(b"\n") == 1
