"""`glaneur evaluate` as other programs call it: a process, its output, its exit status."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

GLANEUR = [str(Path(sys.executable).with_name("glaneur"))]
CLEAN = {name: value for name, value in os.environ.items() if not name.startswith("GLANEUR")}
DOCS = {
    "pont": "Le pont de Valbourg a rouvert ce matin.",
    "gare": "La gare de Valbourg reste fermée.",
    "blé": "La récolte de blé est la meilleure depuis dix ans.",
}
QUERIES = {"q1": "pont Valbourg", "q2": "récoltes", "q3": "tramway", "q4": "gare"}
QRELS = "q1\t0\tpont\t2\nq1\t0\tgare\t1\nq2\t0\tblé\t1\nq3\t0\tpont\t1\n"


def evaluate(*arguments, status=0, cwd=None, **environment):
    done = subprocess.run(
        [*GLANEUR, "evaluate", *map(str, arguments)],
        capture_output=True,
        text=True,
        encoding="utf-8",
        cwd=cwd,
        env={**CLEAN, **environment},
    )
    assert done.returncode == status, done.stderr
    assert "Traceback" not in done.stderr
    return done


def as_object(*arguments, **rest):
    return json.loads(evaluate(*arguments, "--json", **rest).stdout)


def rows(texts):
    return "".join(json.dumps({"id": id, "text": text}) + "\n" for id, text in texts.items())


@pytest.fixture
def ponts(tmp_path):
    """Return a collection of three documents and four queries, one of them not judged."""
    return make(tmp_path / "ponts_fr")


def make(folder, **sets):
    folder.mkdir()
    (folder / "docs.jsonl").write_text(rows(DOCS))
    for name in sets or {"": 0}:
        part = f"_{name}" if name else ""
        (folder / f"queries{part}.jsonl").write_text(rows(QUERIES))
        (folder / f"qrels{part}.tsv").write_text(sets.get(name, QRELS))
    return folder


@pytest.mark.parametrize("engine", ["tantivy", "whoosh", "memory"])
def test_every_engine_is_measured(ponts, engine):
    (found,) = as_object(ponts, "--engine", engine)["sets"]
    assert (found["name"], found["queries"], found["documents"]) == ("ponts_fr", 3, 3)
    (system,) = found["systems"]
    assert system["per_query"]["nDCG@10"] == {"q1": 1.0, "q2": 1.0, "q3": 0.0}
    assert system["measures"]["success@1"]["mean"] == pytest.approx(2 / 3)
    assert found["differences"] == {}


def test_a_table_says_what_was_measured_on_what_data(ponts):
    done = evaluate(ponts)
    head, titles, *table = done.stdout.splitlines()
    digest = as_object(ponts)["sets"][0]["data"]
    assert head == f"ponts_fr: 3 queries, 3 documents, data {digest}"
    assert titles.split() == ["glaneur"]
    assert table[:4] == [
        "  nDCG@10    0.6667 [0.0000, 1.0000]",
        "  RR@10      0.6667 [0.0000, 1.0000]",
        "  R@100      0.6667 [0.0000, 1.0000]",
        "  success@1  0.6667 [0.0000, 1.0000]",
    ]
    assert not done.stderr


def test_what_is_left_out_and_what_cannot_be_found_is_said(ponts):
    with (ponts / "qrels.tsv").open("a") as file:
        file.write("q1\t0\tviaduc\t1\nq9\t0\tpont\t1\nq2\t0\tgare\t0\n")
    said = evaluate(ponts).stdout
    assert "queries left out, because nothing is judged for them: 1\n" in said
    assert "judged queries left out, because queries.jsonl does not have them: 1\n" in said
    assert "judged documents that are not in the index, so that nothing finds them: 1\n" in said
    assert "queries without a hit in glaneur, which count 0: 1\n" in said
    (found,) = as_object(ponts)["sets"]
    assert (found["left_out"], found["unknown_documents"]) == ({"unjudged": 1, "unasked": 1}, 1)


def test_a_run_is_written_and_makes_no_difference_to_itself(ponts, tmp_path):
    evaluate(ponts, "--run", tmp_path / "runs" / "before.trec")
    lines = (tmp_path / "runs" / "before.trec").read_text().splitlines()
    assert [line.split()[:4] for line in lines] == [["q1", "Q0", "pont", "1"], ["q1", "Q0", "gare", "2"], ["q2", "Q0", "blé", "1"]]  # fmt: skip
    (found,) = as_object(ponts, "--compare", tmp_path / "runs" / "before.trec")["sets"]
    for by in found["differences"].values():
        assert (by["mean"], by["p"], by["ties"]) == (0, 1, 3)


def test_a_run_is_compared_with_ours(ponts, tmp_path):
    (tmp_path / "other.trec").write_text("q1 Q0 gare 1 2 x\nq1 Q0 pont 2 1 x\nq3 Q0 pont 1 1 x\n")
    said = evaluate(ponts, "--compare", tmp_path / "other.trec").stdout.splitlines()
    assert said[1].split() == ["glaneur", "other.trec", "difference", "p", "better/same/worse"]
    assert said[5].split()[0] == "success@1"
    assert said[5].endswith("1/1/1")
    assert "  queries without a hit in other.trec, which count 0: 1" in said


def test_two_runs_are_compared_without_searching(ponts, tmp_path):
    (ponts / "docs.jsonl").unlink()
    (tmp_path / "a").write_text("q1 Q0 pont 1 1 x\nq2 Q0 blé 1 1 x\n")
    (tmp_path / "b").write_text("q1 Q0 gare 1 1 x\nq3 Q0 pont 1 1 x\n")
    (found,) = as_object(ponts, "--compare", tmp_path / "a", "--against", tmp_path / "b")["sets"]
    assert [system["name"] for system in found["systems"]] == ["a", "b"]
    gain = found["differences"]["nDCG@10"]
    assert gain["mean"] == pytest.approx((2 - 1) / 3 / (2 + 1 / 1.5849625007211562))
    assert (gain["wins"], gain["ties"], gain["losses"]) == (2, 0, 1)
    assert found["documents"] is None


def test_a_run_that_ends_earlier_than_ours_is_said(ponts, tmp_path):
    (tmp_path / "short").write_text("q1 Q0 pont 1 1 x\n")
    assert "short ends at rank 1: --depth 1 compares like with like" in evaluate(ponts, "--compare", tmp_path / "short").stdout  # fmt: skip


def test_every_set_of_queries_is_reported_apart(tmp_path):
    make(tmp_path / "two", one=QRELS, other="q4 0 gare 1\n")
    evaluate(tmp_path / "two", "--run", tmp_path / "runs")
    assert sorted(path.name for path in (tmp_path / "runs").iterdir()) == ["two_one.trec", "two_other.trec"]
    sets = as_object(tmp_path / "two", "--compare", tmp_path / "runs")["sets"]
    assert [(each["name"], each["queries"]) for each in sets] == [("two one", 3), ("two other", 1)]
    assert all(by["ties"] == each["queries"] for each in sets for by in each["differences"].values())


def test_several_collections_are_evaluated_one_after_another(ponts, tmp_path):
    other = make(tmp_path / "autres")
    assert [each["name"] for each in as_object(ponts, other)["sets"]] == ["ponts_fr", "autres"]


def test_the_folder_says_the_language_unless_it_is_given(ponts):
    (ponts / "docs.jsonl").write_text('{"id": "pont", "text": "Les chevaux du pont."}\n')
    (ponts / "queries.jsonl").write_text('{"id": "q1", "text": "cheval"}\n')
    evaluate(ponts, "--run", ponts / "fr.trec")
    assert (ponts / "fr.trec").read_text()
    evaluate(ponts, "--run", ponts / "en.trec", "--lang", "en")
    assert not (ponts / "en.trec").read_text()


def test_only_the_fields_that_are_named_are_searched(ponts):
    (ponts / "docs.jsonl").write_text('{"id": "pont", "title": "Tramway", "text": "Le pont."}\n')
    assert as_object(ponts)["sets"][0]["systems"][0]["per_query"]["success@1"]["q3"] == 0.0
    whole = as_object(ponts, "--fields", "title,text")
    assert whole["sets"][0]["systems"][0]["per_query"]["success@1"]["q3"] == 1.0


def test_an_index_of_one_s_own_is_asked(ponts, tmp_path):
    lines = "".join(json.dumps({"id": id, "text": text, "lang": "fr"}) + "\n" for id, text in DOCS.items())
    (tmp_path / "a.jsonl").write_text(lines)
    subprocess.run([*GLANEUR, "index", tmp_path / "a.jsonl", "--index", tmp_path / "index"], env=CLEAN, check=True)
    (ponts / "docs.jsonl").unlink()
    (found,) = as_object(ponts, "--index", tmp_path / "index")["sets"]
    assert found["systems"][0]["per_query"]["success@1"] == {"q1": 1.0, "q2": 1.0, "q3": 0.0}


def test_the_index_of_the_environment_has_nothing_to_do_with_it(ponts, tmp_path):
    assert as_object(ponts, GLANEUR_INDEX=str(tmp_path / "nowhere"))["sets"][0]["documents"] == 3


def test_depth_is_how_far_every_measure_looks(ponts):
    (found,) = as_object(ponts, "--depth", "1")["sets"]
    assert list(found["systems"][0]["measures"]) == ["nDCG@1", "RR@1", "R@1", "success@1"]
    assert found["systems"][0]["per_query"]["R@1"]["q1"] == 0.5


@pytest.mark.parametrize(
    ("name", "content", "said"),
    [
        ("docs.jsonl", None, "has no docs.jsonl"),
        ("docs.jsonl", "", "has no documents"),
        ("docs.jsonl", '{"id": "a", "text": "x"}\n{"id": "b"', "docs.jsonl', line 2: it is not JSON"),
        ("queries.jsonl", None, "has no queries.jsonl"),
        ("queries.jsonl", '{"id": "q"}', "queries.jsonl', line 1: it has no 'text'"),
        ("qrels.tsv", None, "no qrels.tsv"),
        ("qrels.tsv", "q1 pont 1\n", "qrels.tsv', line 1: it has 3 columns"),
        ("qrels.tsv", "other 0 pont 1\n", "their ids must be the same"),
    ],
)
def test_a_bad_collection_is_said_in_one_line(ponts, name, content, said):
    (ponts / name).unlink() if content is None else (ponts / name).write_text(content)
    error = evaluate(ponts, status=1).stderr
    assert said in error
    assert error.count("\n") == 1


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("nowhere",), "there is no folder 'nowhere'"),
        (("ponts_fr", "--lang", "xx"), "no language 'xx'"),
        (("ponts_fr", "--compare", "nowhere.trec"), "nowhere.trec: no such file"),
        (("ponts_fr", "--compare", "other.trec"), "none of the queries of 'ponts_fr'"),
        (("ponts_fr", "ponts_fr"), "two sets of queries are called 'ponts_fr'"),
        (("ponts_fr", "--index", "nowhere"), "glaneur index PATH"),
    ],
)
def test_a_failed_run_says_what_to_do_in_one_line(ponts, tmp_path, arguments, said):
    (tmp_path / "other.trec").write_text("x Q0 pont 1 1 x\n")
    error = evaluate(*arguments, status=1, cwd=tmp_path).stderr
    assert said in error
    assert error.count("\n") == 1


@pytest.mark.parametrize(
    "arguments",
    [
        (),
        ("x", "--against", "y"),
        ("x", "--against", "y", "--compare", "z", "--run", "w"),
        ("x", "--index", "y", "--lang", "fr"),
        ("x", "--fields", "text,url"),
        ("x", "--engine", "lucene"),
        ("x", "--depth", "0"),
    ],
)
def test_wrong_usage_is_exit_status_2(arguments):
    evaluate(*arguments, status=2)
