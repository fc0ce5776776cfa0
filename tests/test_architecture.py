"""The house: names that are ours, imports that go one way, nothing that a stranger should not find."""

import ast
import re
import subprocess
import tomllib
from importlib.metadata import entry_points, packages_distributions
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
PACKAGES = ("search", "index", "web")
SOURCES = [path for package in PACKAGES for path in sorted((ROOT / package).rglob("*.py"))]
LOCKS = [ROOT / "requirements.txt", ROOT / "tests" / "requirements.txt"]


def tracked():
    try:
        found = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, check=True).stdout
    except (OSError, subprocess.CalledProcessError):
        pytest.skip("not a git checkout, so there is no list of the project's files")
    return [ROOT / name for name in found.decode().split("\0") if name]


@pytest.mark.parametrize("package", PACKAGES)
def test_the_three_package_names_are_ours(package):
    assert set(packages_distributions()[package]) == {"glaneur"}


@pytest.mark.parametrize("path", SOURCES, ids=lambda path: str(path.relative_to(ROOT)))
def test_packages_are_never_imported_bare(path):
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            assert not {name.name for name in node.names} & set(PACKAGES)


@pytest.mark.parametrize("path", SOURCES, ids=lambda path: str(path.relative_to(ROOT)))
def test_every_module_says_what_it_does(path):
    assert path.name == "__init__.py" or ast.get_docstring(ast.parse(path.read_text(encoding="utf-8")))


def test_tests_have_no_packages():
    assert not list((ROOT / "tests").rglob("__init__.py"))


def test_every_command_of_the_contract_exists():
    scripts = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]["entry-points"]
    wanted = "demo index reindex search show suggest explain languages status verify generations rollback clean identify entities serve"
    assert set(wanted.split()) <= set(scripts["glaneur.commands"])


@pytest.mark.parametrize("path", LOCKS, ids=lambda path: path.name)
def test_dependencies_are_pinned_by_hash_and_name_no_registry(path):
    text = path.read_text(encoding="utf-8")
    assert "://" not in text
    pins = re.findall(r"^[a-zA-Z][^\n]*", text, re.MULTILINE)
    assert pins
    assert all("==" in pin and pin.endswith("\\") for pin in pins)


def test_no_file_names_a_place_on_somebody_s_machine():
    places = re.compile(r"/(?:home|Users|root)/\w|pypi\.org|files\.pythonhosted")
    this = Path(__file__).resolve()
    for path in tracked():
        if path == this or not path.is_file() or path.suffix in {".gz", ".png", ".mo"}:
            continue
        assert not places.search(path.read_text(encoding="utf-8", errors="replace")), path


def test_every_n_has_a_long_name():
    commands = [point.load() for point in entry_points(group="glaneur.commands")]
    for command in [each for top in commands for each in (top, *getattr(top, "commands", {}).values())]:
        assert all("--limit" in option.opts for option in command.params if "-n" in option.opts), command.name
