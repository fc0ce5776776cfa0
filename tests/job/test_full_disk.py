"""A disk that fills up in the middle of a job: it is said, nothing that was committed is lost, and with room the next run finishes."""

import json
import random
import shutil
import subprocess
import sys

import pytest

GLANEUR = "from index import filling; filling.COMMIT = 50; from search.cli import main; main()"
ARTICLES = 400


@pytest.fixture
def disk(tmp_path):
    """Return a small disk, and a function that gives it another size."""
    place = tmp_path / "disk"
    place.mkdir()

    def mount(options):
        return subprocess.run(["mount", "-t", "tmpfs", "-o", options, "tmpfs", place], capture_output=True)

    if shutil.which("mount") is None or mount("size=4m").returncode:
        pytest.skip("a small disk can only be mounted by root, where mounting is allowed")
    try:
        yield place, lambda size: mount(f"remount,size={size}").check_returncode()
    finally:
        subprocess.run(["umount", place], check=True)


@pytest.fixture
def lines(tmp_path):
    """Return a file of articles of words that no two share, which take much room."""
    chance, path = random.Random(1), tmp_path / "many.jsonl"
    with path.open("w", encoding="utf-8") as file:
        for number in range(ARTICLES):
            words = " ".join("".join(chance.choices("abcdefghij", k=7)) for _ in range(300))
            file.write(json.dumps({"id": f"n{number}", "text": f"Le texte dit {words}.", "lang": "fr"}) + "\n")
    return path


def run(*arguments):
    """Run a command in a process of its own; a job commits after every 50 articles."""
    command = [sys.executable, "-c", GLANEUR, *map(str, arguments), "--json"]
    done = subprocess.run(command, capture_output=True, text=True, encoding="utf-8", timeout=600)
    assert "Traceback" not in done.stderr
    return done


def state(url):
    return json.loads(run("status", "--index", url).stdout)


def is_said(done):
    return done.returncode == 1 and "the disk is full" in done.stderr and done.stderr.count("\n") == 1


@pytest.mark.parametrize("engine", ["tantivy", "whoosh"])
def test_index_and_reindex_go_on_once_there_is_room(engine, disk, lines, tmp_path):
    place, resize = disk
    url = f"{engine}:{place / 'index'}"
    first = tmp_path / "one.jsonl"
    first.write_text(json.dumps({"id": "1", "text": "Le pont a rouvert ce matin après deux ans de travaux."}))
    assert run("index", first, "--index", url).returncode == 0

    full = run("index", lines, "--index", url)
    assert is_said(full), full.stderr
    before = state(url)["articles"]
    assert before >= 1
    resize("900m")
    done = json.loads(run("index", lines, "--index", url).stdout)
    assert done["indexed"] + done["updated"] + done["unchanged"] == ARTICLES
    assert done["unchanged"] >= before - 1  # what was committed was not done again
    assert state(url)["articles"] == ARTICLES + 1
    assert json.loads(run("verify", "--index", url).stdout) == {"ok": True, "faults": []}

    used = sum(each.stat().st_blocks * 512 for each in place.rglob("*"))
    resize(used + 1_500_000)
    live = state(url)["generation"]
    full = run("reindex", "--index", url)
    assert is_said(full), full.stderr
    assert (state(url)["generation"], state(url)["articles"]) == (live, ARTICLES + 1)
    resize("900m")
    assert run("reindex", "--index", url, "--resume").returncode == 0
    assert state(url)["articles"] == ARTICLES + 1 and state(url)["generation"] != live
    assert json.loads(run("verify", "--index", url).stdout) == {"ok": True, "faults": []}
