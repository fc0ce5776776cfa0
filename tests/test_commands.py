"""The command line as other programs call it: a process, its output, its exit status."""

import json
import os
import random
import re
import shlex
import shutil
import socket
import subprocess
import sys
import time
import urllib.request
from pathlib import Path

import pytest

GLANEUR = [str(Path(sys.executable).with_name("glaneur"))]
CLEAN = {name: value for name, value in os.environ.items() if not name.startswith("GLANEUR")}


def run(*arguments, stdin="", status=0, cwd=None):
    done = subprocess.run(
        [*GLANEUR, *map(str, arguments)],
        input=stdin,
        capture_output=True,
        text=True,
        encoding="utf-8",
        cwd=cwd,
        env=CLEAN,
    )
    assert done.returncode == status, done.stderr
    assert "Traceback" not in done.stderr
    return done


@pytest.fixture(scope="module")
def sample(tmp_path_factory):
    """Return an index of the bundled sample."""
    url = tmp_path_factory.mktemp("sample") / "index"
    run("index", "--sample", "--index", url)
    return url


def search(sample, *arguments):
    return json.loads(run("search", "--index", sample, "--json", *arguments).stdout)


def test_the_sample_is_whole(sample):
    state = json.loads(run("status", "--index", sample, "--json").stdout)
    assert state["articles"] >= 60
    assert state["rejected"] == 0
    assert state["languages"]["fr"] >= 40
    assert set(state["languages"]) == {"fr", "en", "de", "es", "ru", "ar"}


@pytest.mark.parametrize(
    ("story", "copies"),
    [("crue-2023-11", "ami courrier fanal gazette"), ("cereales-2024-02-accord", "ami leman gazette dakar")],
)
def test_a_wire_story_of_the_sample_and_its_three_reprints_are_one_story(sample, story, copies):
    found = {hit["id"]: hit["story"] for hit in search(sample, "*", "-n", "1000", "--articles")["hits"]}
    stories = [found[f"{story}-{copy}"] for copy in copies.split()]
    assert [each["id"] for each in stories] == [stories[0]["id"]] * 4
    assert [each["size"] for each in stories] == [4] * 4


def test_results_have_one_line_for_a_story_and_count_all_its_articles(sample):
    folded, all = search(sample, "*", "-n", "1000"), search(sample, "*", "-n", "1000", "--articles")
    assert folded["total"] == all["total"] == len(all["hits"]) == all["lines"]
    assert len(folded["hits"]) == folded["lines"] == len({hit["story"]["id"] for hit in all["hits"]})


def test_one_person_is_one_facet_value_in_several_languages(sample):
    found = search(sample, "*", "--facet", "person")
    first = found["facets"]["person"][0]
    assert "Maratov" in first["label"]
    languages = search(sample, "*", "--where", f"person={first['value']}", "--facet", "lang")["facets"]["lang"]
    assert {"fr", "en", "ru"} <= {each["value"] for each in languages}


def test_one_country_is_one_facet_value_whatever_it_is_called(sample):
    found = search(sample, "*", "--where", "place=country:US", "--facet", "lang")
    assert {"fr", "en", "de", "es", "ru", "ar"} == {each["value"] for each in found["facets"]["lang"]}


def test_a_name_finds_articles_in_other_languages_and_says_so(sample):
    found = search(sample, "États-Unis", "-n", "100", "--articles", "--facet", "lang")
    through = [hit["lang"] for hit in found["hits"] if hit["through"]]
    assert {"en", "de", "es", "ru", "ar"} <= set(through) and found["through"] == len(through)
    written = search(sample, "États-Unis", "--as-written", "--facet", "lang")
    assert written["total"] == found["total"] - found["through"] and written["through"] == 0
    out = run("search", "États-Unis", "--ui", "fr", "-n", "100", "--index", sample).stdout
    assert "through the entity États-Unis (United States)" in out and "--as-written leaves them out" in out


def test_no_furniture_is_left_in_the_sample(sample):
    for words in ('"S\'abonner"', "loader", '"identifiez-vous"', "cookies"):
        assert search(sample, words)["total"] == 0, words


def test_search_prints_plain_text_when_piped(sample):
    out = run("search", "maratov", "--index", sample).stdout
    assert "\x1b" not in out
    assert "Maratov" in out


def test_where_facet_sort_and_pages(sample):
    found = search(sample, "*", "--where", "lang=fr", "--facet", "source", "--sort", "newest", "-n", "3", "--page", "2")
    dates = [hit["published"] for hit in found["hits"]]
    assert dates == sorted(dates, reverse=True)
    assert [hit["rank"] for hit in found["hits"]] == [4, 5, 6]
    assert {hit["lang"] for hit in found["hits"]} == {"fr"}
    assert list(found["facets"]) == ["source"]


def test_labels_are_in_the_language_that_is_asked_for(sample):
    def labels(ui):
        found = search(sample, "*", "--where", "place=country:US", "--facet", "place", "--ui", ui)
        return {each["value"]: each["label"] for each in found["facets"]["place"]}

    assert labels("fr")["country:US"] == "États-Unis"
    assert labels("en")["country:US"] == "United States"


def test_show_explain_and_suggest(sample):
    hit = search(sample, "maratov")["hits"][0]
    assert hit["title"] in run("show", hit["id"], "--index", sample, "-q", "maratov").stdout
    assert json.loads(run("show", hit["id"], "--index", sample, "--json").stdout)["id"] == hit["id"]
    assert "maratov" in run("explain", "maratov", hit["id"], "--index", sample).stdout
    assert "maratov" in run("suggest", "marat", "--index", sample).stdout.split()


def test_a_batch_is_one_line_a_query_in_order(sample):
    queries = '{"id": "q1", "text": "maratov"}\n{"id": 2, "text": "zzzz"}\n'
    lines = [
        json.loads(line) for line in run("search", "--batch", "-", "--index", sample, stdin=queries).stdout.splitlines()
    ]
    assert [line["id"] for line in lines] == ["q1", "2"]
    assert lines[0]["hits"]
    assert not lines[1]["hits"]


def test_a_batch_writes_a_trec_run(sample, tmp_path):
    run(
        "search",
        "--batch",
        "-",
        "--run",
        tmp_path / "run",
        "-n",
        "5",
        "--index",
        sample,
        stdin='{"id": "q1", "text": "maratov"}\n',
    )
    rows = [line.split() for line in (tmp_path / "run").read_text().splitlines()]
    assert [row[3] for row in rows] == ["1", "2", "3", "4", "5"]
    assert {(row[0], row[1], row[5]) for row in rows} == {("q1", "Q0", "glaneur")}


def test_a_bad_line_of_a_batch_is_said_and_the_others_answered(sample):
    queries = '{"id": "a", "text": "maratov"}\nnot json\n{"id": "b"}\n{"id": "c", "text": "upl"}\n'
    done = run("search", "--batch", "-", "--index", sample, stdin=queries, status=1)
    assert [json.loads(line)["id"] for line in done.stdout.splitlines()] == ["a", "c"]
    assert "line 2" in done.stderr
    assert "line 3" in done.stderr


@pytest.mark.parametrize("query", ["((((", '"', "*", "-", "\U0001f600", "mot " * 2500, "la le les", "OU", "titre:"])
def test_nothing_that_is_typed_is_an_error(sample, query):
    assert search(sample, "--", query)["query"] == query


def test_nothing_in_an_article_reaches_the_terminal_as_a_control(tmp_path):
    evil = "\x1b]0;gone\x07\x1b[2J"
    line = {
        "id": f"a{evil}",
        "title": f"Le pont{evil}",
        "text": f"Le pont a rouvert ce matin.{evil}",
        "source": f"S{evil}",
    }
    (tmp_path / "a.jsonl").write_text(json.dumps(line))
    run("index", tmp_path / "a.jsonl", "--index", tmp_path / "index")
    assert "\x1b" not in run("search", "pont", "--index", tmp_path / "index").stdout
    assert "\x1b" not in run("show", line["id"], "--index", tmp_path / "index").stdout


def test_clean_shows_what_was_removed_and_why():
    text = "Le pont de Valbourg rouvre\n\nS'abonner\nLe pont a rouvert ce matin après deux ans de travaux, selon la mairie de la ville.\nloader\n"
    lines = json.loads(run("clean", "--json", stdin=text).stdout)["lines"]
    assert [line["n"] for line in lines] == [1, 2, 3, 4, 5]
    assert [line["text"] for line in lines if not line["kept"]] == ["S'abonner", "loader"]
    assert all(line["reason"] for line in lines if not line["kept"])


def test_clean_says_how_sure_each_verdict_is():
    lines = json.loads(run("clean", "--json", stdin="Le pont rouvre\n\nS'abonner\nloader\n").stdout)["lines"]
    assert all(set(line) == {"n", "text", "kept", "reason", "confidence"} for line in lines)
    assert all(0.5 <= line["confidence"] <= 1 for line in lines)


def test_clean_marks_what_was_removed_without_colour_in_a_pipe():
    text = (
        "Le pont rouvre\n\nS'abonner\nLe pont a rouvert ce matin après deux ans\x1b[2J de travaux, selon la mairie.\n"
    )
    shown = run("clean", stdin=text).stdout
    assert "\x1b" not in shown
    about, _, title, _, removed, *_ = shown.splitlines()
    assert (about, title) == ("title      Le pont rouvre", "  Le pont rouvre")
    assert re.fullmatch(r"- S'abonner  \[subscribe button, \d+%\]", removed)


def test_filters_write_a_line_for_each_line():
    texts = '{"id": "a", "text": "Le maire de Lyon a ouvert le pont."}\n{"id": "b", "text": "The mayor of London opened it yesterday."}\n'
    languages = [json.loads(line) for line in run("identify", "--jsonl", stdin=texts).stdout.splitlines()]
    assert [(each["id"], each["lang"]) for each in languages] == [("a", "fr"), ("b", "en")]
    entities = [json.loads(line) for line in run("entities", "--jsonl", stdin=texts).stdout.splitlines()]
    lyon = entities[0]["entities"][0]
    assert (lyon["text"], lyon["start"], lyon["end"], lyon["type"]) == ("Lyon", 12, 16, "place")
    cleaned = [json.loads(line) for line in run("clean", "--jsonl", stdin=texts).stdout.splitlines()]
    assert set(cleaned[0]) == {
        *("id", "title", "lead", "body", "published", "updated", "authors", "agency", "source", "section", "lang"),
        *("tags", "captions", "url", "lines"),
    }


def test_languages_are_listed():
    assert "fr  français" in run("languages").stdout


def test_generations_verify_and_rollback(tmp_path):
    (tmp_path / "a.txt").write_text(
        "Un titre\n\nLe pont a rouvert ce matin après deux ans de travaux, selon la mairie.\n"
    )
    url = tmp_path / "index"
    run("index", tmp_path / "a.txt", "--index", url)
    run("reindex", "--index", url)
    assert len(json.loads(run("generations", "--json", "--index", url).stdout)) == 2
    assert json.loads(run("verify", "--json", "--index", url).stdout) == {"ok": True, "faults": []}
    run("rollback", "--index", url)
    run("rollback", "--index", url, status=1)


def test_standard_input_is_indexed_and_found_again_by_reindex(tmp_path):
    line = json.dumps({"id": "a", "text": "Le pont a rouvert ce matin après deux ans de travaux."})
    run("index", "-", "--index", tmp_path / "index", stdin=line)
    run("reindex", "--index", tmp_path / "index")
    assert json.loads(run("search", "pont", "--json", "--index", tmp_path / "index").stdout)["total"] == 1


def test_the_index_of_the_environment_is_used(sample):
    done = subprocess.run(
        [*GLANEUR, "search", "maratov"], env={**CLEAN, "GLANEUR_INDEX": str(sample)}, capture_output=True
    )
    assert done.returncode == 0


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("search", "x", "--index", "nowhere"), "glaneur index PATH"),
        (("index", "nothing-here"), "nothing is at"),
        (("index", "-", "--index", "memory:"), "--index PATH"),
        (("search", "x", "--index", "sqlite:x"), "there are: tantivy, whoosh, opensearch, memory"),
        (("reindex", "--index", "nowhere"), "glaneur index PATH"),
        (("rollback", "--index", "nowhere"), "no earlier generation"),
        (("status", "--index", "nowhere"), "glaneur index PATH"),
    ],
)
def test_a_failed_run_says_what_to_do_in_one_line(tmp_path, arguments, said):
    done = run(*arguments, status=1, cwd=tmp_path)
    assert said in done.stderr
    assert done.stderr.count("\n") == 1


@pytest.mark.parametrize(
    "arguments", [("search",), ("index",), ("search", "x", "--sort", "best"), ("nope",), ("search", "x", "-n", "x")]
)
def test_wrong_usage_is_exit_status_2(arguments, tmp_path):
    run(*arguments, "--index", tmp_path, status=2)


def test_an_article_that_is_not_there_and_a_filter_that_is_none(sample):
    assert "no article 'x'" in run("show", "x", "--index", sample, status=1).stderr
    assert "FIELD=VALUE" in run("search", "x", "--where", "x", "--index", sample, status=2).stderr
    assert "no field 'colour'" in run("search", "x", "--where", "colour=red", "--index", sample, status=1).stderr


def test_an_index_of_another_engine_says_how_to_open_it(sample):
    assert "--index tantivy:" in run("search", "x", "--index", f"whoosh:{sample}", status=1).stderr


def test_an_index_made_by_other_code_is_refused(tmp_path):
    run("index", "--sample", "--index", tmp_path / "index")
    live = (tmp_path / "index" / "LIVE").read_text()
    other = live[:-12] + "0123456789ab"
    (tmp_path / "index" / live).rename(tmp_path / "index" / other)
    (tmp_path / "index" / "LIVE").write_text(other)
    assert "glaneur reindex" in run("search", "x", "--index", tmp_path / "index", status=1).stderr


def test_a_damaged_index_is_said_in_one_line(tmp_path):
    run("index", "--sample", "--index", tmp_path / "index")
    live = tmp_path / "index" / (tmp_path / "index" / "LIVE").read_text()
    (live / "meta.json").write_text("{")
    done = run("search", "x", "--index", tmp_path / "index", status=1)
    assert done.stderr.count("\n") == 1


@pytest.fixture
def small_disk(tmp_path):
    """Return a disk of three megabytes."""
    place = tmp_path / "disk"
    place.mkdir()
    done = subprocess.run(["mount", "-t", "tmpfs", "-o", "size=3m", "tmpfs", place], capture_output=True)
    if done.returncode:
        pytest.skip("a small disk can only be mounted by root, where mounting is allowed")
    yield place
    subprocess.run(["umount", place], check=True)


@pytest.mark.skipif(shutil.which("mount") is None, reason="there is no mount command to make a small disk with")
@pytest.mark.parametrize("engine", ["tantivy", "whoosh"])
def test_a_full_disk_is_said_and_the_live_index_stays(small_disk, tmp_path, engine):
    url = f"{engine}:{small_disk / 'index'}"
    line = {"id": "1", "text": "Le pont a rouvert ce matin après deux ans de travaux."}
    (tmp_path / "few.jsonl").write_text(json.dumps(line))
    run("index", tmp_path / "few.jsonl", "--index", url)
    chance = random.Random(1)
    with (tmp_path / "many.jsonl").open("w") as file:
        for number in range(3000):
            words = " ".join("".join(chance.choices("abcdefghij", k=7)) for _ in range(300))
            file.write(json.dumps({"id": f"n{number}", "text": f"Le texte dit {words}.", "lang": "fr"}) + "\n")
    assert "the disk is full" in run("index", tmp_path / "many.jsonl", "--index", url, status=1).stderr
    found = json.loads(run("search", "pont", "--json", "--index", url).stdout)
    assert [hit["id"] for hit in found["hits"]] == ["1"]


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def test_a_port_in_use_is_said_in_one_line(sample):
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        assert "--port" in run("serve", "--port", port, "--index", sample, status=1).stderr


def test_demo_indexes_serves_and_says_where(tmp_path):
    port = free_port()
    process = subprocess.Popen(
        [*GLANEUR, "demo", "--port", str(port)],
        cwd=tmp_path,
        env=CLEAN,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
    )
    try:
        said = ""
        for line in process.stdout:
            said += line
            if "http://127.0.0.1" in line:
                break
        assert f"http://127.0.0.1:{port}/" in said
        assert "Try:" in said
        command_line = shlex.split(said.partition("In another terminal: ")[2].partition("\n")[0])
        found = subprocess.run([*GLANEUR, *command_line[1:]], cwd=tmp_path, env=CLEAN, capture_output=True, text=True)
        assert "Valbourg" in found.stdout
        for _ in range(50):
            try:
                with urllib.request.urlopen(f"http://127.0.0.1:{port}/api/search?q=maratov", timeout=5) as response:
                    assert json.load(response)["total"] > 0
                break
            except ConnectionError:
                time.sleep(0.1)
    finally:
        process.terminate()
        process.communicate(timeout=20)
