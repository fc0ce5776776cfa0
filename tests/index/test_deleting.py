"""What is deleted stays out of every later run until it is restored."""

import json

import pytest
from click.testing import CliRunner

from index.checkpoint import Source
from index.deleted import read_deleted
from index.deleting import chosen_by_query, delete, restore
from index.errors import NothingToDo, Undecidable
from index.filling import Run
from index.home import Home
from index.inspection import verify
from index.reindex import reindex, rollback, update
from search.cli import glaneur
from search.view import View

RUN = Run(workers=1)


@pytest.fixture(params=["tantivy", "whoosh"])
def home(request, tmp_path):
    """Return an index of three articles."""
    home = Home(f"{request.param}:{tmp_path / 'index'}")
    lines = [{"id": str(n), "lang": "fr", "title": f"Pont {n}", "text": f"Le maire a ouvert le pont {n}."} for n in (1, 2, 3)]  # fmt: skip
    (tmp_path / "a.jsonl").write_text("".join(json.dumps(line) + "\n" for line in lines))
    update(home, [Source(str(tmp_path / "a.jsonl"))], RUN)
    return home


def ids(home):
    with home.engine.searcher() as searcher:
        return {id for id in "123" if searcher.get(id)}


def command(home, *arguments, answer=None):
    return CliRunner().invoke(glaneur, ["delete", "--index", home.url, *arguments], input=answer)


def test_what_is_deleted_is_gone_at_once(home):
    assert delete(home, ["2"]) == 1
    assert ids(home) == {"1", "3"}
    assert verify(home) == []


def test_an_update_does_not_bring_it_back(home, tmp_path):
    delete(home, ["2"])
    report = update(home, [Source(str(tmp_path / "a.jsonl"))], RUN)
    assert (report.indexed, report.unchanged, report.left_out) == (0, 2, 1)
    assert ids(home) == {"1", "3"}


def test_a_reindex_does_not_bring_it_back(home):
    delete(home, ["2", "3"])
    assert reindex(home, RUN).left_out == 2
    assert ids(home) == {"1"}


def test_a_rollback_does_not_bring_it_back(home):
    reindex(home, RUN)
    delete(home, ["2"])
    rollback(home)
    assert ids(home) == {"1", "3"}
    assert verify(home) == []


def test_what_was_written_down_and_not_done_is_done_by_the_next_run(home, tmp_path):
    home.deleted.write_text('{"action": "delete", "article": "1"}\n')
    assert update(home, [Source(str(tmp_path / "a.jsonl"))], RUN).deleted == 1
    assert ids(home) == {"2", "3"}


def test_what_is_restored_is_back_at_once(home):
    delete(home, ["1", "2"])
    assert restore(home, ["2"], RUN) == (1, 1)
    assert ids(home) == {"2", "3"}
    assert verify(home) == []


def test_what_is_restored_and_was_moved_is_back_with_the_next_run(home, tmp_path):
    delete(home, ["2"])
    (tmp_path / "a.jsonl").rename(tmp_path / "b.jsonl")
    assert restore(home, ["2"], RUN) == (1, 0)
    update(home, [Source(str(tmp_path / "b.jsonl"))], RUN)
    assert ids(home) == {"1", "2", "3"}


def test_nothing_is_restored_that_was_not_deleted(home):
    with pytest.raises(NothingToDo, match="--list"):
        restore(home, ["2"], RUN)


def test_a_line_that_says_nothing_is_told_with_its_number_by_every_run(home, tmp_path):
    home.deleted.write_text('{"action": "delete", "article": "1"}\n{"action": "burn", "article": "2"}\n')
    report = update(home, [Source(str(tmp_path / "a.jsonl"))], RUN)
    assert "deleted.jsonl:2" in report.examples["bad deletion"]
    assert ids(home) == {"2", "3"}


def test_of_a_deleted_article_its_id_and_file_are_kept_alone(home, tmp_path):
    delete(home, ["2"], "on demand")
    (found,) = read_deleted(home.deleted).standing.values()
    assert (found.article, found.file, found.note) == ("2", str(tmp_path / "a.jsonl"), "on demand")
    assert "Pont" not in home.deleted.read_text()


def test_a_note_of_any_length_leaves_the_deletion_readable(home):
    assert delete(home, ["2"], "x" * 70_000) == 1
    assert ids(home) == {"1", "3"}
    assert set(read_deleted(home.deleted).standing) == {"2"}
    assert not read_deleted(home.deleted).faults


def test_a_file_of_something_else_is_refused(tmp_path):
    (tmp_path / "deleted.jsonl").write_text("nothing of the kind\n" * 1_001)
    with pytest.raises(Undecidable, match="right file"):
        read_deleted(tmp_path / "deleted.jsonl")


def test_a_query_means_the_articles_that_have_all_of_it(home):
    with home.engine.searcher() as searcher:
        view = View(searcher)
        assert chosen_by_query(view, "maire pont").ids != ()
        assert chosen_by_query(view, "titre:2").ids == ("2",)
        assert chosen_by_query(view, "maire tunnel gare canal").ids == ()


def test_a_query_may_mean_more_than_one_page_of_hits(home):
    with home.engine.searcher() as searcher:
        assert sorted(chosen_by_query(View(searcher), "*", at_once=2).ids) == ["1", "2", "3"]


def test_the_command_says_how_many_and_asks(home):
    done = command(home, "--query", "maire", answer="n\n")
    assert done.exit_code == 1
    assert "delete 3 articles for good?" in done.output
    assert ids(home) == {"1", "2", "3"}


def test_the_command_does_not_ask_when_told(home):
    done = command(home, "--query", "titre:2", "--yes", "--json")
    assert json.loads(done.output) == {"deleted": 1, "unknown": [], "read_as": "title:2"}
    assert ids(home) == {"1", "3"}


def test_an_id_that_no_article_has_is_said(home):
    done = command(home, "1", "9", "--yes")
    assert (done.exit_code, ids(home)) == (1, {"2", "3"})
    assert "no article '9'" in done.output


@pytest.mark.parametrize("said", [(), ("1", "--query", "x"), ("--restore",), ("--query", " ")])
def test_the_command_wants_one_thing_to_delete(home, said):
    assert command(home, *said).exit_code == 2


def test_the_command_lists_what_stays_out_and_lets_it_back(home):
    command(home, "2", "--yes")
    assert command(home, "--list").output.startswith("2  ")
    assert command(home, "--restore", "2").output == "1 article back\n"
    assert command(home, "--list").output == ""
