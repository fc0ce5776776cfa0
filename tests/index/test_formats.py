"""Every format is told of where people look: in the help and in the manual."""

import inspect
from pathlib import Path

import pytest

from index.cli import index_command
from index.readers.formats import formats, modules

MANUAL = (Path(__file__).resolve().parents[2] / "docs" / "formats.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("extension", formats())
def test_the_help_names_every_extension(extension):
    assert f"{extension}" in inspect.cleandoc(index_command.help or "")


def test_no_extension_is_read_by_two_formats():
    named = [extension for module in modules() for extension in module.EXTENSIONS]
    assert len(named) == len(set(named)) == len(formats())
