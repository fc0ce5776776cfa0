"""The list of commands, which is made without loading one."""

import subprocess
import sys
from importlib.metadata import entry_points

import click
import pytest
from click.testing import CliRunner

from search.cli import COMMANDS, GROUP, glaneur

ENTRIES = {entry.name: entry for entry in entry_points(group=GROUP)}


def test_every_command_is_in_the_list_and_nothing_else_is():
    assert set(COMMANDS) == set(ENTRIES)


@pytest.mark.parametrize("name", ENTRIES)
def test_a_line_of_the_list_begins_the_help_of_its_command(name):
    said = click.Command(name, help=COMMANDS[name]).get_short_help_str(1000)
    assert said == ENTRIES[name].load().get_short_help_str(1000)


def test_a_command_that_the_list_has_not_shows_what_it_says_itself(monkeypatch):
    monkeypatch.delitem(COMMANDS, "languages")
    assert CliRunner().invoke(glaneur, []).output.splitlines()[-1].split()[:2] == ["languages", "List"]


@pytest.mark.parametrize("arguments", [["--help"], ["--version"]])
def test_help_and_version_load_no_command(arguments):
    code = f"""
import contextlib, sys
from search.cli import glaneur
with contextlib.suppress(SystemExit):
    glaneur({arguments!r})
loaded = [name for name in sys.modules if name.split(".")[0] in ("search", "index", "web", "numpy", "whoosh", "tantivy", "rich", "flask")]
print(*sorted(loaded), file=sys.stderr)
"""
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True)
    assert done.stdout
    assert done.stderr.splitlines()[-1].split() == ["search", "search.cli", "search.errors"]
