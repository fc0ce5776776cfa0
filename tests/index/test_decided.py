"""The file of decisions: what is written, read, undone and put up with, and what the job makes of it."""

import json

import pytest
from click.testing import CliRunner

from index.checkpoint import Source
from index.cleaning.decisions import Decision
from index.decided import add_decision, fingerprint, read_decisions, undo
from index.errors import Undecidable
from index.filling import Run
from index.home import Home
from index.reindex import redo, reindex, update
from index.source import RawArticle
from search import ledger as file
from search.cli import glaneur

RUN = Run(workers=1)
REMOVE = Decision(action="remove", text="Le pont est fermé aux camions.", article="1")
FURNITURE = "Abonnez-vous à notre newsletter\n"


@pytest.fixture
def path(tmp_path):
    return tmp_path / "index" / "decisions.jsonl"


def record(id, **rest):
    text = (
        "Le maire a ouvert le pont ce matin devant une foule nombreuse.\n\n"
        "Le pont est fermé aux camions.\n\nUne fête a suivi sur la place du marché jusqu'au soir.\n\n"
    )
    return {"id": id, "text": text + FURNITURE, "title": f"Le pont {id}", "lang": "fr", "source": "Le Courrier"} | rest


@pytest.fixture
def home(tmp_path):
    """Return an index of three articles, two of one source."""
    records = [record("1"), record("2"), record("3", source="La Gazette")]
    (tmp_path / "a.jsonl").write_text("".join(json.dumps(each) + "\n" for each in records), encoding="utf-8")
    home = Home(str(tmp_path / "index"))
    update(home, [Source(str(tmp_path / "a.jsonl"))], RUN)
    return home


@pytest.fixture
def run(home):
    """Return a function that runs a command on that index."""

    def command(*arguments, status=0):
        result = CliRunner().invoke(glaneur, [*arguments, "--index", home.url])
        assert result.exit_code == status, result.output
        return result.output

    return command


def article(home, id):
    with home.engine.searcher() as searcher:
        return searcher.get(id)


def written(path, *lines):
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(b"".join(line if isinstance(line, bytes) else f"{line}\n".encode() for line in lines))


def test_what_is_added_is_read_again(path):
    taken = add_decision(path, REMOVE)
    assert [entry.decision for entry in read_decisions(path).entries] == [taken]
    assert taken.at and json.loads(path.read_text(encoding="utf-8"))["action"] == "remove"


def test_undoing_adds_a_line_and_changes_none(path):
    add_decision(path, REMOVE)
    before = path.read_bytes()
    undo(path, 1)
    assert path.read_bytes().startswith(before)
    assert [entry.undone for entry in read_decisions(path).entries] == [True]


def test_what_is_undone_can_be_decided_again(path):
    add_decision(path, REMOVE)
    undo(path, 1)
    add_decision(path, REMOVE)
    assert [entry.undone for entry in read_decisions(path).entries] == [True, False]


@pytest.mark.parametrize("number", [2, 7])
def test_only_a_decision_in_force_is_undone(path, number):
    add_decision(path, REMOVE)
    undo(path, 1)
    with pytest.raises(Undecidable, match="glaneur decisions"):
        undo(path, number)


def test_a_note_may_be_changed_and_the_undoing_still_holds(path):
    add_decision(path, Decision(action="remove", text="x", article="1", note="avant"))
    undo(path, 1)
    path.write_text(path.read_text(encoding="utf-8").replace("avant", "après"), encoding="utf-8")
    assert read_decisions(path).entries[0].undone


def test_a_file_whose_last_line_has_no_end_is_gone_on_with(path):
    written(path, b'{"action": "remove", "text": "x", "article": "1"}')
    add_decision(path, REMOVE)
    assert len(read_decisions(path).entries) == 2


BAD = [
    "{",
    "[]",
    "7",
    '{"action": "remove", "text": "x"}',
    '{"action": "remove", "text": "x", "article": "1", "source": "y"}',
    '{"action": "burn", "text": "x", "article": "1"}',
    '{"action": "remove", "text": 7, "article": "1"}',
    '{"action": "remove", "text": "", "article": "1"}',
    '{"action": "remove", "text": "\\u0000\\u202e", "article": "1"}',
    '{"action": "remove", "text": "x", "article": ["1"]}',
    '{"action": "remove", "text": "x", "article": "1", "line": "4"}',
    '{"action": "remove", "text": "x", "article": "1", "line": true}',
    '{"action": "remove", "text": "x", "article": "1", "line": 1e999}',
    '{"action": "remove", "text": "x", "article": "1", "near": "no"}',
    '{"action": "undo", "undo": "nothing"}',
    '{"action": "undo", "undo": 3}',
    "[" * 60_000,
    b"\xff\xfe{}\n",
    b'{"action": "remove", "text": "' + b"x" * 200_000 + b'", "article": "1"}\n',
]


@pytest.mark.parametrize("line", BAD, ids=range(len(BAD)))
def test_a_bad_line_is_said_with_its_number_and_the_rest_holds(path, line):
    good = '{"action": "remove", "text": "x", "article": "1"}'
    written(path, good, "", line, good)
    found = read_decisions(path)
    assert [entry.number for entry in found.entries] == [1, 4]
    assert [fault.origin for fault in found.faults] == [f"{path}:3"]
    assert found.faults[0].detail and "\n" not in found.faults[0].detail


def test_half_a_letter_does_no_harm(path):
    written(path, '{"action": "remove", "text": "\\ud800x", "article": "\\ud800", "note": "\\ud800"}')
    (entry,) = read_decisions(path).entries
    assert (entry.decision.article, entry.decision.note) == ("?", "?")


def test_a_file_too_large_is_refused_before_it_is_read(path):
    written(path, "")
    with path.open("r+b") as large:
        large.truncate(1 << 30)
    with pytest.raises(Undecidable, match="1,073,741,824 bytes; the limit is 64,000,000"):
        read_decisions(path)


def test_one_line_of_many_bytes_is_one_fault(path):
    written(path, b"x" * 5_000_000)
    assert [fault.detail for fault in read_decisions(path).faults] == ["longer than 64,000 bytes"]


def test_a_file_of_something_else_is_refused(path):
    written(path, *["nothing"] * (file.MOST_FAULTS + 1))
    with pytest.raises(Undecidable, match="is it the right file"):
        read_decisions(path)


def test_too_many_decisions_are_refused(path, monkeypatch):
    monkeypatch.setattr(file, "MOST_DECISIONS", 2)
    written(path, *['{"action": "remove", "text": "x", "article": "1"}'] * 3)
    with pytest.raises(Undecidable, match="more than 2 decisions"):
        read_decisions(path)


@pytest.mark.parametrize("source", ["Le Courrier", "a:b:c", ""])
def test_a_fingerprint_depends_on_what_was_decided(path, source):
    raw = RawArticle(origin="x", id="1", text="x")
    nothing = read_decisions(path)
    add_decision(path, Decision(action="remove", text="x", source="Le Courrier"))
    about_source = read_decisions(path)
    assert nothing.is_as_indexed(fingerprint(raw, source, ()), raw)
    assert about_source.is_as_indexed(fingerprint(raw, source, ()), raw) == (source != "Le Courrier")
    decisions = [each for each in about_source.for_article(raw) if each.is_about("1", source)]
    assert about_source.is_as_indexed(fingerprint(raw, source, decisions), raw)


def test_a_run_takes_only_the_articles_again_that_were_decided_about(home, tmp_path):
    add_decision(home.decisions, REMOVE)
    report = update(home, [Source(str(tmp_path / "a.jsonl"))], RUN)
    assert (report.updated, report.unchanged) == (1, 2)
    assert REMOVE.text not in article(home, "1").body and REMOVE.text in article(home, "2").body
    assert update(home, [Source(str(tmp_path / "a.jsonl"))], RUN).unchanged == 3


def test_a_decision_about_a_source_is_about_all_of_it(home, tmp_path):
    add_decision(home.decisions, Decision(action="remove", text=REMOVE.text, source="Le Courrier"))
    assert update(home, [Source(str(tmp_path / "a.jsonl"))], RUN).updated == 2
    assert [REMOVE.text in article(home, id).body for id in "123"] == [False, False, True]


def test_a_reindex_applies_what_was_decided(home):
    add_decision(home.decisions, REMOVE)
    reindex(home, RUN)
    assert REMOVE.text not in article(home, "1").body


def test_undoing_gives_back_the_very_article(home, tmp_path):
    before = [article(home, id) for id in "123"]
    add_decision(home.decisions, Decision(action="remove", text=REMOVE.text, source="Le Courrier"))
    add_decision(home.decisions, Decision(action="restore", text=FURNITURE, article="1"))
    redo(home, "123", RUN)
    assert [article(home, id) for id in "123"] != before
    undo(home.decisions, 1)
    undo(home.decisions, 2)
    update(home, [Source(str(tmp_path / "a.jsonl"))], RUN)
    assert [article(home, id) for id in "123"] == before


def test_bad_lines_are_counted_and_kept_aside_by_a_run(home, tmp_path):
    written(home.decisions, "{", f'{{"action": "remove", "text": "{REMOVE.text}", "article": "1"}}')
    report = update(home, [Source(str(tmp_path / "a.jsonl"))], RUN)
    assert (dict(report.rejected), report.updated) == ({"bad decision": 1}, 1)


def test_a_bad_file_stops_a_reindex_before_anything_is_made(home, monkeypatch):
    written(home.decisions, "{" * 100)
    monkeypatch.setattr(file, "MOST_BYTES", 10)
    with pytest.raises(Undecidable):
        reindex(home, RUN)
    assert len(home.engine.generations()) == 1


def test_workers_apply_decisions_too(tmp_path):
    records = [record(str(n), text=record("x")["text"].replace("marché", f"marché {n}")) for n in range(300)]
    (tmp_path / "a.jsonl").write_text("".join(json.dumps(each) + "\n" for each in records), encoding="utf-8")
    home = Home(str(tmp_path / "index"))
    add_decision(home.decisions, REMOVE)
    update(home, [Source(str(tmp_path / "a.jsonl"))], Run(workers=2))
    assert [REMOVE.text in article(home, id).body for id in ("0", "1", "299")] == [True, False, True]


def test_a_line_is_restored_at_once_by_its_number(home, run):
    number = article(home, "1").removed[0].n
    assert "applied to 1 article" in run("restore", "1", str(number))
    assert article(home, "1").body.endswith(FURNITURE.strip())
    assert article(home, "1").restored == (number,)


def test_a_line_is_removed_by_how_it_begins_and_that_undone(home, run):
    before = article(home, "1")
    run("remove", "1", "le pont est fermé", "--note", "une erreur")
    assert [line.reason for line in article(home, "1").removed][:1] == ["removed by decision"]
    assert "une erreur" in run("decisions")
    assert "undone" in run("undecide", "1")
    assert article(home, "1") == before
    assert "(undone)" in run("decisions")


def test_a_line_is_removed_from_a_whole_source(home, run):
    said = json.loads(run("remove", "1", REMOVE.text, "--source", "--near", "--json"))
    assert said == {"decision": 1, "applied": 2, "later": False}
    (entry,) = json.loads(run("decisions", "--json"))["decisions"]
    assert (entry["source"], entry["near"], entry["article"]) == ("Le Courrier", True, "")


def test_an_article_that_is_not_where_it_was_read_is_said(home, run, tmp_path):
    (tmp_path / "a.jsonl").unlink()
    assert "can't be read again from where they were" in run("remove", "1", REMOVE.text)
    assert REMOVE.text in article(home, "1").body


def test_a_decision_while_a_job_is_at_work_is_written_down_for_the_next_run(home, run):
    with home.lock():
        assert "another job" in run("remove", "1", REMOVE.text)
    assert [entry.undone for entry in read_decisions(home.decisions).entries] == [False]
    assert REMOVE.text in article(home, "1").body


@pytest.mark.parametrize(
    ("command", "line", "said"),
    [
        ("restore", "le pont est fermé", "already"),
        ("remove", "Abonnez-vous", "already"),
        ("remove", "99", "no such line"),
        ("remove", "", "no such line"),
        ("remove", "Le pont 1", "title"),
    ],
)
def test_what_can_not_be_decided_is_one_clear_line(run, command, line, said):
    output = run(command, "1", line, status=1)
    assert said in output and output.count("\n") == 1


def test_an_article_that_is_not_there_can_not_be_decided_about(run):
    assert "no article" in run("remove", "nope", "1", status=1)


def test_what_somebody_wrote_does_not_move_the_cursor(home, run):
    written(home.decisions, '{"action": "remove", "text": "a\\u001b[2J", "article": "\\u001b[2J", "note": "\\u009b2J"}')
    assert "\x1b" not in run("decisions") and "\x9b" not in run("decisions")
