"""README does what it says: its commands run, its generated blocks are up to date, every command is in it."""

import importlib.util
import os
import re
import shlex
import shutil
import subprocess
import sys
from importlib.metadata import entry_points
from importlib.resources import files
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
README = (ROOT / "README.md").read_text(encoding="utf-8")
BLOCKS = re.findall(r"<!-- tested -->\n```sh\n(.*?)```", README, re.DOTALL)


def test_generated_blocks_are_up_to_date():
    spec = importlib.util.spec_from_file_location("readme", ROOT / "tests" / "docs" / "readme.py")
    readme = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(readme)
    assert readme.written() == README, "run python tests/docs/readme.py"


def test_the_commands_of_the_readme_run_one_after_another(tmp_path):
    shutil.copytree(str(files("index") / "sample" / "txt"), tmp_path / "archive")
    shutil.copy(str(files("index") / "sample" / "articles.jsonl"), tmp_path / "archive")
    command = Path(sys.executable).with_name("glaneur")
    environment = {name: value for name, value in os.environ.items() if not name.startswith("GLANEUR")}
    lines = [line for block in BLOCKS for line in block.splitlines()]
    assert len(lines) >= 10
    for line in lines:
        words = shlex.split(line)
        assert words[0] == "glaneur"
        done = subprocess.run([command, *words[1:]], cwd=tmp_path, env=environment, capture_output=True, text=True)
        assert done.returncode == 0, f"{line}: {done.stderr}"
        assert done.stdout, line


@pytest.mark.parametrize("name", ["demo", "test", "bench", "install", "cluster"])
def test_every_make_target_that_is_named_exists(name):
    assert f"make {name}" in README
    assert re.search(f"^{name}:.*##", (ROOT / "Makefile").read_text(), re.MULTILINE)


@pytest.mark.parametrize("name", [entry.name for entry in entry_points(group="glaneur.commands")])
def test_every_command_has_help_that_says_what_it_does(name):
    command = Path(sys.executable).with_name("glaneur")
    done = subprocess.run([command, name, "--help"], capture_output=True, text=True)
    assert done.returncode == 0
    assert re.search(r"^  [A-Z][^\n]{15,}", done.stdout, re.MULTILINE)


def test_the_picture_and_the_files_it_names_are_there():
    for path in re.findall(r"\]\((?!http)([^)#]+)\)", README):
        assert (ROOT / path).exists(), path
