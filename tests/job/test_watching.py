"""Folders are followed: what changes is in the index with the next round, what fails is said once and tried again."""

import json
import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest
from filelock import FileLock

from index import watching
from index.checkpoint import Source
from index.filling import Run
from index.home import Home
from index.watching import Watch, follow

GLANEUR = Path(sys.executable).with_name("glaneur")


@pytest.fixture
def home(tmp_path):
    return Home(str(tmp_path / "index"))


@pytest.fixture
def write(tmp_path):
    """Return a function that writes an article, or whatever text, to a file of a folder."""
    (tmp_path / "archive").mkdir()

    def write(name, id, text=""):
        path = tmp_path / "archive" / name
        record = {"id": id, "lang": "fr", "title": f"Le pont {id}", "text": "Le maire a ouvert le pont."}
        path.write_text(text or json.dumps(record) + "\n")

    return write


@pytest.fixture
def rounds(home, tmp_path, monkeypatch):
    """Return a function that does something between two rounds, each in turn; it returns what was told and complained of."""
    monkeypatch.setattr(watching, "FRESH", 0)

    def run(*between, paths=("archive",), **rest):
        told, complaints, left = [], [], [*between]

        def wait(seconds):
            return not left or bool(left.pop(0)())

        how = Watch(every=0, wait=wait, tell=told.append, complain=complaints.append, **rest)
        follow(home, [Source(str(tmp_path / path)) for path in paths], Run(workers=1), how)
        return told, complaints

    return run


def ids(home):
    with home.engine.searcher() as searcher:
        return {id for id in "abc" if searcher.get(id)}


def test_what_is_there_and_what_comes_is_indexed(home, write, rounds):
    write("a.jsonl", "a")
    told, complaints = rounds(lambda: write("b.jsonl", "b"))
    assert [report.indexed for report in told] == [1, 1]
    assert (ids(home), complaints) == ({"a", "b"}, [])


def test_nothing_is_told_or_written_when_nothing_changed(home, write, rounds):
    write("a.jsonl", "a")
    stamps = []
    told, _ = rounds(*[lambda: stamps.append(home.engine.stamp())] * 3)
    assert len(told) == 1
    assert len(set(stamps)) == 1


def test_what_is_gone_is_deleted_when_told(home, write, rounds, tmp_path):
    write("a.jsonl", "a")
    write("b.jsonl", "b")
    told, _ = rounds((tmp_path / "archive" / "b.jsonl").unlink, delete_missing=True)
    assert told[-1].deleted == 1
    assert ids(home) == {"a"}


def test_a_path_that_is_not_there_is_said_once_and_followed_when_it_comes(home, write, rounds, tmp_path):
    write("a.jsonl", "a")

    def come():
        (tmp_path / "later").mkdir()
        (tmp_path / "later" / "c.jsonl").write_text(
            '{"id": "c", "lang": "fr", "title": "La digue", "text": "Elle tient."}'
        )

    _, complaints = rounds(lambda: None, lambda: None, come, lambda: None, paths=("archive", "later"))
    assert len(complaints) == 1
    assert "later" in complaints[0]
    assert ids(home) == {"a", "c"}


def test_a_round_that_fails_is_made_up_for(home, write, rounds):
    write("a.jsonl", "a")
    lock = FileLock(home.root / "job.lock")

    def hold():
        write("b.jsonl", "b")
        lock.acquire()

    _, complaints = rounds(hold, lambda: None, lock.release)
    assert [complaint.partition(" is writing")[0] for complaint in complaints] == ["another job"]
    assert ids(home) == {"a", "b"}


def test_what_is_set_aside_again_and_again_is_listed_once(home, write, rounds):
    write("a.jsonl", "a")
    write("b.jsonl", "b", "{broken\n")
    rounds(*[lambda: os.utime(home.root.parent / "archive" / "a.jsonl")] * 3)
    assert len(home.rejected_files()) == 1


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT])
def test_the_command_ends_cleanly_when_told(home, write, tmp_path, number):
    write("a.jsonl", "a")
    command = [GLANEUR, "watch", tmp_path / "archive", "--index", home.url, "--every", "0.2", "--json"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as job:
        first = json.loads(job.stdout.readline())
        write("b.jsonl", "b")
        second = json.loads(job.stdout.readline())
        job.send_signal(number)
        said = job.stderr.read()
    assert (first["indexed"], second["indexed"], job.returncode) == (1, 1, 0), said
    assert "Traceback" not in said
    assert ids(home) == {"a", "b"}
