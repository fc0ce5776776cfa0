"""The original of an article, put together of what was kept and what was removed."""

import json

import pytest
from click.testing import CliRunner

from search.article import Article, Removed
from search.cli import glaneur
from search.engines import open_engine
from search.original import RESTORED, original


def lines(article):
    return [(line.n, line.text, line.kept) for line in original(article)]


def test_lines_come_in_the_order_of_the_original(article):
    found = article(
        "a", "Titre", "Un.\n\nDeux.", line_numbers=(2, 4, 6), removed=(Removed(1, "Menu", "navigation"), Removed(5, "0", "counter"))
    )  # fmt: skip
    assert lines(found) == [
        (1, "Menu", False), (2, "Titre", True), (4, "Un.", True), (5, "0", False), (6, "Deux.", True),
    ]  # fmt: skip


def test_a_paragraph_that_is_no_line_comes_after_the_one_before_it(article):
    found = article("a", "Titre", "Un.\n\nDeux.", line_numbers=(0, 4, 0), removed=(Removed(9, "0", "counter"),))
    assert lines(found) == [(4, "Un.", True), (0, "Deux.", True), (9, "0", False)]


def test_an_article_without_numbers_is_shown_too(article):
    found = article("a", "Titre", "Un.", removed=(Removed(1, "0", "counter"),))
    assert lines(found) == [(0, "Un.", True), (1, "0", False)]


def test_reasons_and_confidence_are_those_of_the_lines(article):
    found = article("a", "", "Un.", line_numbers=(0, 1), restored=(1,), removed=(Removed(2, "x", "code", 0.5),))
    assert [(line.reason, line.confidence, line.unsure) for line in original(found)] == [
        (RESTORED, 1.0, False),
        ("code", 0.5, True),
    ]


@pytest.mark.parametrize(
    "rest", [{}, {"removed": (Removed(2, "x", "code", 0.5),), "line_numbers": (1, 3), "restored": (3,)}]
)
def test_what_is_stored_is_what_is_read(article, rest):
    before = article("a", "Titre", "Un.", **rest)
    assert Article.from_json(before.to_json()) == before


def test_what_an_index_stored_before_is_read_too():
    assert Article.from_json('{"id": "a", "removed": [[2, "x", "code"]]}').removed == (Removed(2, "x", "code"),)


@pytest.fixture
def run(fill, article, tmp_path):
    """Return a function that runs `glaneur show a --original`."""
    escape = Removed(2, "Abonnez\x1b[2J-vous", "subscribe button", 0.62)
    fill(open_engine(str(tmp_path)), [article("a", "Titre", "Un.", line_numbers=(1, 3), removed=(escape,))])

    def show(*options):
        return CliRunner().invoke(glaneur, ["show", "a", "--original", "--index", str(tmp_path), *options]).output

    return show


def test_the_command_shows_it_without_colour_in_a_pipe(run):
    assert [line.rstrip() for line in run().splitlines()] == [
        "    1   Titre",
        "    2 - Abonnez [2J-vous  [subscribe button, 62%]",
        "    3   Un.",
    ]


def test_the_command_gives_it_as_json(run):
    found = json.loads(run("--json"))
    assert [(line["n"], line["kept"], line["confidence"]) for line in found["original"]] == [
        (1, True, 1.0),
        (2, False, 0.62),
        (3, True, 1.0),
    ]
    assert found["removed"] == [
        {"n": 2, "text": "Abonnez\x1b[2J-vous", "reason": "subscribe button", "confidence": 0.62}
    ]
