"""What articles join is worked out by the job, read by whoever searches, and worked out again when it is of another state."""

import json

import pytest

from index.checkpoint import Source
from index.filling import Run
from index.home import Home
from index.reindex import reindex, rollback, update
from search.live import Live
from search.mending import joining
from search.mending.joining import Joined, kept
from search.search_cli import view_of

RUN = Run(workers=1)
TEXTS = [
    "Le Parti de l'union démocratique (PYD) a rejoint les forces de la région, dit le porte-parole ce mardi.",
    "Le Parti de l'union démocratique refuse de négocier, selon plusieurs habitants de la ville assiégée.",
]


@pytest.fixture
def home(tmp_path):
    return Home(f"tantivy:{tmp_path / 'index'}")


@pytest.fixture
def archive(tmp_path):
    path = tmp_path / "articles.jsonl"
    path.write_text(
        "\n".join(json.dumps({"id": f"a{at}", "text": text, "lang": "fr"}) for at, text in enumerate(TEXTS))
    )
    return Source(str(path))


@pytest.fixture
def never(monkeypatch):
    """Have nobody work out what articles join."""

    def refuse(searcher):
        raise AssertionError("it was worked out again")

    monkeypatch.setattr("search.view.joined_by", refuse)


def joined(home):
    return kept(home.root, home.engine.stamp())


def test_the_job_keeps_what_a_search_then_need_not_work_out(home, archive, never):
    update(home, [archive], RUN)
    assert joined(home).acronym == {"organisation:parti-de-l-union-democratique": "organisation:pyd"}
    view = Live(home.engine, home.root / "entity-decisions.jsonl").view()
    assert view.mended.mending.joined == {"organisation:parti-de-l-union-democratique": "acronym"}
    with home.engine.searcher() as searcher:
        assert view_of(home.url, searcher).mended.mending.joined == view.mended.mending.joined


def test_a_reindex_and_a_rollback_keep_it_too(home, archive, never):
    for job in (lambda: update(home, [archive], RUN), lambda: reindex(home, RUN), lambda: rollback(home)):
        job()
        assert joined(home)


def test_a_run_that_changes_nothing_works_nothing_out_and_lets_nobody_look_again(home, archive, monkeypatch):
    update(home, [archive], RUN)
    stamp = home.engine.stamp()
    monkeypatch.setattr(joining, "joined_by", lambda searcher: pytest.fail("it was worked out again"))
    assert update(home, [archive], RUN).unchanged == 2
    assert home.engine.stamp() == stamp


@pytest.mark.parametrize(
    "text",
    ["", "[]", "{}", "{" * 5000, '{"rules": 2, "stamp": "x", "acronym": {}, "name": {}, "script": {}}', '{"rules": 2, "stamp": STAMP, "acronym": {"a": 1}, "name": {}, "script": {}}', '{"rules": 1, "stamp": STAMP, "acronym": {}, "name": {}, "script": {}}', '{"rules": 2, "stamp": STAMP, "acronym": {}, "name": {}}'],
)  # fmt: skip
def test_what_is_of_another_state_or_no_such_file_is_worked_out_again(home, archive, text):
    update(home, [archive], RUN)
    (home.root / "joined.json").write_text(text.replace("STAMP", json.dumps(home.engine.stamp())))
    assert joined(home) is None
    view = Live(home.engine, home.root / "entity-decisions.jsonl").view()
    assert view.mended.mending.joined


def test_what_is_kept_is_what_was_said(tmp_path):
    said = Joined({"organisation:ö": "organisation:b"}, {"place:x": "person:x"}, {"person:yks": "person:x"})
    joining.keep(tmp_path, "now", said)
    assert kept(tmp_path, "now") == said and kept(tmp_path, "then") is None
