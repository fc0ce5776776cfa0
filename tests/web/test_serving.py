"""The server: one process or several, which share the address, follow the index and end when they are told to."""

import os
import re
import signal
import socket
import subprocess
import sys
import time
import urllib.request
from pathlib import Path

import pytest

from search.engines import open_engine
from web.serving import CannotListen, CannotServe, _keep, listening

GLANEUR = [
    sys.executable,
    "-c",  # what is started in the background of a script hears no Ctrl-C unless it says so
    "import signal; signal.signal(signal.SIGINT, signal.default_int_handler); from search.cli import main; main()",
]
CHILDREN = "/proc/{0}/task/{0}/children"
SLOW = 120


def until(true, seconds=SLOW):
    end = time.monotonic() + seconds
    while not (found := true()):
        assert time.monotonic() < end
        time.sleep(0.1)
    return found


def asked(address, path):
    with urllib.request.urlopen(f"{address}{path}", timeout=SLOW) as response:
        return response.read().decode()


def children(process):
    return [int(pid) for pid in Path(CHILDREN.format(process.pid)).read_text().split()]


@pytest.fixture
def started(fill, press, tmp_path):
    """Return a function that serves an index and returns the process and its address."""
    fill(open_engine(str(tmp_path / "index")), press)
    processes = []

    def start(*options):
        command = [*GLANEUR, "serve", "--index", str(tmp_path / "index"), "--port", "0", *options]
        process = subprocess.Popen(command, stderr=subprocess.PIPE, text=True)
        processes.append(process)
        return process, re.search(r"http://127\.0\.0\.1:\d+", process.stderr.readline()).group()

    yield start
    for process in processes:
        process.kill()
        process.communicate()


@pytest.mark.skipif(os.name != "posix", reason="elsewhere a process is not asked to end")
@pytest.mark.parametrize("processes", ["1", "2"])
@pytest.mark.parametrize("told", [signal.SIGTERM, signal.SIGINT])
def test_it_answers_and_ends_when_it_is_told_to(started, processes, told):
    process, address = started("--processes", processes)
    assert "digue" in asked(address, "/?q=digue&ui=fr")
    process.send_signal(told)
    assert process.wait(SLOW) == 0
    assert "Traceback" not in process.stderr.read()


@pytest.mark.skipif(
    not Path(CHILDREN.format(os.getpid())).exists(), reason="the system does not say which processes are whose"
)
def test_another_takes_the_place_of_a_process_that_ends_and_all_end_with_the_first(started):
    process, address = started("--processes", "2")
    assert "digue" in asked(address, "/?q=digue&ui=fr")
    first = until(lambda: pids if len(pids := [pid for pid in children(process) if _serves(pid)]) == 2 else None)
    os.kill(first[0], signal.SIGKILL)
    assert any(f"process {first[0]} has ended" in line for line in process.stderr)
    second = until(lambda: pids if len(pids := [pid for pid in children(process) if _serves(pid)]) == 2 else None)
    assert first[0] not in second
    assert "digue" in asked(address, "/?q=digue&ui=fr")
    process.kill()
    until(lambda: not any(Path(f"/proc/{pid}").exists() for pid in second))


def _serves(pid):
    """Say whether a process is one that answers; a helper of Python's own tracks what is to be tidied up."""
    command = Path(f"/proc/{pid}/cmdline")
    return command.exists() and b"spawn_main" in command.read_bytes()


@pytest.mark.skipif(os.name != "posix", reason="sockets are shared otherwise")
def test_counts_of_all_processes_are_summed(started):
    _, address = started("--processes", "2", "--threads", "1")
    for _ in range(10):
        asked(address, "/?q=digue&ui=fr")
    assert 'glaneur_requests_total{method="GET",route="/",status="200"} 10.0' in asked(address, "/metrics")


def test_processes_that_do_not_stay_are_given_up():
    ours, theirs = socket.socketpair()

    class Ended:
        pid, exitcode, sentinel = 1, 3, ours

    said = []
    theirs.close()  # ours can be read: that is how an end is told
    with ours, pytest.raises(CannotServe):
        _keep(1, lambda number: Ended(), {}, said.append)
    assert len(said) == 5 and "(3)" in said[0]


def test_a_host_with_two_addresses_has_one_port_on_both():
    sockets = listening("localhost", 0)
    assert len({each.getsockname()[1] for each in sockets}) == 1
    for each in sockets:
        each.close()


def test_an_address_of_another_machine_is_said():
    with pytest.raises(CannotListen, match=r"--host|--port"):
        listening("192.0.2.1", 0)
