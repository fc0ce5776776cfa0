"""What was taken out of each source: counted from the index, in little memory."""

import json

import pytest
from click.testing import CliRunner

from index import cleaning_report
from index.checkpoint import Source
from index.cleaning_report import SourceReport, report
from index.filling import Run
from index.home import Home
from index.reindex import update
from search.article import Removed
from search.cli import glaneur


@pytest.fixture
def articles(article):
    """Return five articles of two sources, each without two of its lines."""
    sources = ["Le Courrier", "Le Courrier", "Le Courrier", "La Gazette", "Le Courrier"]
    return [
        article(
            str(n), "Titre", "Un.\n\nDeux.", source=source,
            removed=(Removed(1, f"Publié le {n}/03", "date"), Removed(9, "S'abonner", "subscribe button", 0.7)),
        )
        for n, source in enumerate(sources, 1)
    ]  # fmt: skip


@pytest.fixture
def url(tmp_path):
    """Return an index of one article."""
    record = {
        "id": "1",
        "title": "Le pont",
        "text": "Le maire a ouvert le pont.\n\nS'abonner\n",
        "source": "Le Courrier",
    }
    (tmp_path / "a.jsonl").write_text(json.dumps(record), encoding="utf-8")
    update(Home(str(tmp_path / "index")), [Source(str(tmp_path / "a.jsonl"))], Run(workers=1))
    return str(tmp_path / "index")


def counted(article, *lines, id="a"):
    found = SourceReport("x")
    found.add(article(id, "Titre", "Un.\n\nDeux.", removed=tuple(lines)))
    return found


def test_sources_are_counted_apart_the_largest_first(articles):
    assert [(each.source, each.articles, each.kept, each.removed, dict(each.reasons)) for each in report(articles)] == [
        ("Le Courrier", 4, 8, 8, {"date": 4, "subscribe button": 4}),
        ("La Gazette", 1, 2, 2, {"date": 1, "subscribe button": 1}),
    ]


def test_lines_with_other_digits_are_counted_together(articles):
    (found,) = report(articles, "Le Courrier")
    assert [(line.text, line.count) for line in found.often(10)] == [("Publié le 1/03", 4), ("S'abonner", 4)]


def test_the_least_sure_lines_come_first(article):
    lines = [Removed(n, f"ligne {n}", "code", 0.5 + n / 20) for n in (3, 1, 9, 2)]
    found = counted(article, *lines)
    assert [(line.n, line.article) for line in found.least_sure(2)] == [(1, "a"), (2, "a")]
    assert found.unsure == 3


def test_only_the_least_sure_of_very_many_are_remembered(article, monkeypatch):
    monkeypatch.setattr(cleaning_report, "MOST_UNSURE", 3)
    found = counted(article, *(Removed(n, "x", "code", 0.5 + n / 1000) for n in range(100, 0, -1)))
    assert [line.n for line in found.least_sure(10)] == [1, 2, 3]
    assert found.unsure == 100


def test_the_most_frequent_of_very_many_lines_are_remembered_and_what_is_missed_said(article, monkeypatch):
    monkeypatch.setattr(cleaning_report, "MOST_LINES", 10)
    lines = (Removed(n, text, "code") for n in range(200) for text in ("souvent", f"une fois {'x' * n}"))
    found = counted(article, *lines)
    (first,) = found.often(1)
    assert first.text == "souvent" and first.count <= 200 <= first.count + found.missed
    assert len(found.often(100)) <= 10


def test_sources_beyond_many_are_counted_together(articles, monkeypatch):
    monkeypatch.setattr(cleaning_report, "MOST_SOURCES", 1)
    assert {each.source for each in report(articles)} == {"Le Courrier", "(other sources)"}


def test_the_command_says_it(url):
    output = CliRunner().invoke(glaneur, ["cleaning", "--index", url, "--source", "Le Courrier"]).output
    assert output.startswith("Le Courrier: 1 articles, 1 paragraphs kept, 1 lines removed\n")
    assert "1 ×  S'abonner  [subscribe button]" in output


def test_the_command_gives_it_as_json(url):
    (found,) = json.loads(CliRunner().invoke(glaneur, ["cleaning", "--index", url, "--json"]).output)["sources"]
    names = {"source", "articles", "kept", "removed", "reasons", "lines", "missed", "unsure", "least_sure"}
    assert set(found) == names
    assert found["lines"] == [{"text": "S'abonner", "reason": "subscribe button", "count": 1}]


def test_a_source_that_is_not_there_is_one_clear_line(url):
    result = CliRunner().invoke(glaneur, ["cleaning", "--index", url, "--source", "nope"])
    assert result.exit_code == 1 and "glaneur status" in result.output and result.output.count("\n") == 1
