"""The short form of `tests/benchmarks/kill.py`: a few kills, at moments that are the same each time."""

import subprocess
import sys
from pathlib import Path

import pytest

KILL = Path(__file__).parents[1] / "benchmarks" / "kill.py"


@pytest.mark.skipif(sys.platform == "win32", reason="nothing can be killed with its children there")
@pytest.mark.parametrize("engine", ["tantivy", "whoosh"])
def test_a_job_that_is_killed_loses_nothing(engine):
    done = subprocess.run(
        [sys.executable, KILL, "--kills", "3", "--seed", "7", "--engine", engine], capture_output=True, text=True
    )
    assert done.returncode == 0, done.stdout + done.stderr
    assert "faults: 0" in done.stdout
