"""A job that is told to stop ends after the article in hand, keeps what it did, and says how to go on."""

import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from click.testing import CliRunner

from index.checkpoint import Source
from index.errors import Stopped
from index.filling import Run
from index.home import Home
from index.inspection import verify
from index.reindex import reindex, update
from index.stopping import Stop
from search.cli import glaneur

GLANEUR = Path(sys.executable).with_name("glaneur")


@pytest.fixture
def source(tmp_path):
    """Return a source of 1,500 articles."""
    lines = ({"id": str(n), "lang": "fr", "title": f"Le pont {n}", "text": f"Le maire a ouvert le pont {n}. " * 30} for n in range(1500))  # fmt: skip
    (tmp_path / "a.jsonl").write_text("".join(json.dumps(line) + "\n" for line in lines))
    return Source(str(tmp_path / "a.jsonl"))


@pytest.fixture
def home(tmp_path):
    return Home(str(tmp_path / "index"))


def stopped_after(count):
    """Return a run that is told to stop when it has put so many articles."""
    seen = Stop()

    def progress(report, done, total):
        if report.indexed >= count:
            seen.signal = signal.SIGTERM

    return Run(workers=1, progress=progress, check=seen.check)


def stopped(source, home, number, *arguments):
    """Start a command, send it a signal when a generation has begun, and return how it ended."""
    before = len(home.engine.generations())
    command = [GLANEUR, *arguments, "--index", home.url, "--workers", "2"]
    with subprocess.Popen(command, stderr=subprocess.PIPE, stdout=subprocess.DEVNULL, text=True) as job:
        while len(home.engine.generations()) == before and job.poll() is None:
            time.sleep(0.02)
        job.send_signal(number)
        said = job.stderr.read()
    return job.returncode, said


def test_what_was_put_is_kept_when_a_run_is_stopped(home, source):
    with pytest.raises(Stopped):
        update(home, [source], stopped_after(10))
    report = update(home, [source], Run(workers=2))
    assert (report.unchanged, report.indexed) == (10, 1490)
    assert verify(home) == []


def test_a_stopped_update_is_gone_on_with_by_the_next(home, source, tmp_path):
    (tmp_path / "b.jsonl").write_text('{"id": "b", "lang": "fr", "title": "La digue", "text": "La digue tient."}\n')
    update(home, [Source(str(tmp_path / "b.jsonl"))], Run(workers=1))
    with pytest.raises(Stopped):
        update(home, [source], stopped_after(10))
    assert verify(home) == []
    assert update(home, [source], Run(workers=2)).unchanged == 10


def test_a_stopped_reindex_resumes(home, source):
    update(home, [source], Run(workers=2))
    with pytest.raises(Stopped):
        reindex(home, stopped_after(10))
    report = reindex(home, Run(workers=2), resume=True)
    assert (report.unchanged, report.indexed) == (10, 1490)
    assert verify(home) == []


@pytest.mark.parametrize(("number", "status"), [(signal.SIGTERM, 143), (signal.SIGINT, 130)])
def test_a_stopped_index_says_so_and_how_to_go_on(home, source, number, status):
    found, said = stopped(source, home, number, "index", source.path)
    assert (found, "To go on: the same command again" in said) == (status, True), said
    assert "Traceback" not in said
    update(home, [source], Run(workers=2))
    assert verify(home) == []


def test_a_stopped_reindex_says_how_to_resume(home, source):
    update(home, [source], Run(workers=2))
    found, said = stopped(source, home, signal.SIGTERM, "reindex")
    assert (found, "To go on: glaneur reindex --resume" in said) == (143, True), said
    reindex(home, Run(workers=2), resume=True)
    assert verify(home) == []


def test_a_second_job_says_who_is_at_work_and_since_when(home, source):
    with home.lock():
        done = CliRunner().invoke(glaneur, ["index", source.path, "--index", home.url])
    assert done.exit_code == 1
    assert f"another job (process {os.getpid()}, " in done.output
    assert ", since 20" in done.output


def test_a_holder_that_is_not_known_is_not_made_up(home, source):
    with home.lock():
        (home.root / "job.running").write_text('{"pid": "x"')
        done = CliRunner().invoke(glaneur, ["index", source.path, "--index", home.url])
    assert f"another job is writing to {home.root}: wait until it ends" in done.output


def test_nobody_is_at_work_when_a_job_has_ended(home, source):
    with home.lock():
        assert (home.root / "job.running").exists()
    assert not (home.root / "job.running").exists()


def test_signals_have_their_usual_effect_after_a_job():
    before = signal.getsignal(signal.SIGTERM)
    with Stop() as stop:
        os.kill(os.getpid(), signal.SIGTERM)
        assert stop.wait(60)
        assert signal.getsignal(signal.SIGTERM) == before
    assert stop.signal == signal.SIGTERM
