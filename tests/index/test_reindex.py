"""The job: what it adds, updates, deletes, rejects and refuses, and what a crash leaves."""

import dataclasses
import json
import re
from pathlib import Path

import pytest
from filelock import FileLock

from index import filling, haste
from index.checkpoint import Source
from index.errors import JobError, JobRunning, NothingToDo, Refused
from index.filling import Run
from index.home import Home
from index.inspection import generations, status, verify
from index.reindex import reindex, rollback, update
from search.article import Article
from search.document import Document

RUN = Run(workers=1)


@pytest.fixture(params=["tantivy", "whoosh"])
def home(request, tmp_path):
    return Home(f"{request.param}:{tmp_path / 'index'}")


@pytest.fixture
def archive(tmp_path):
    """Return a function that writes records as a .jsonl file and returns it as a source."""

    def write(*records, name="archive.jsonl"):
        path = tmp_path / name
        path.write_text("".join(json.dumps(record) + "\n" for record in records), encoding="utf-8")
        return Source(str(path))

    return write


def record(id, text="Le maire a ouvert le pont ce matin devant une foule nombreuse et curieuse.", **rest):
    return {"id": id, "text": text, "title": f"Le pont numéro {id}", "lang": "fr", **rest}


def titles(home):
    with home.engine.searcher() as searcher:
        return {id: article.title for id in ("1", "2", "3", "4") if (article := searcher.get(id))}


def test_a_first_run_builds_and_publishes(home, archive):
    report = update(home, [archive(record("1"), record("2"))], RUN)
    assert (report.read, report.indexed, report.updated, report.unchanged) == (2, 2, 0, 0)
    assert set(titles(home)) == {"1", "2"}


def test_a_second_run_does_nothing(home, archive):
    source = archive(record("1"), record("2"))
    update(home, [source], RUN)
    report = update(home, [source], RUN)
    assert (report.indexed, report.updated, report.unchanged) == (0, 0, 2)


def test_only_what_changed_is_updated(home, archive):
    update(home, [archive(record("1"), record("2"))], RUN)
    report = update(home, [archive(record("1"), record("2", title="Un titre corrigé"), record("3"))], RUN)
    assert (report.indexed, report.updated, report.unchanged) == (1, 1, 1)
    assert titles(home)["2"] == "Un titre corrigé"


def test_an_article_that_is_gone_stays_unless_told_otherwise(home, archive):
    update(home, [archive(record("1"), record("2"))], RUN)
    source = archive(record("1"))
    assert update(home, [source], RUN).deleted == 0
    assert update(home, [source], RUN, delete_missing=True).deleted == 1
    assert set(titles(home)) == {"1"}


def test_missing_articles_of_other_sources_are_not_deleted(home, archive):
    first, second = archive(record("1"), name="a.jsonl"), archive(record("2"), name="b.jsonl")
    update(home, [first, second], RUN)
    assert update(home, [first], RUN, delete_missing=True).deleted == 0


def test_articles_of_a_file_with_a_broken_line_are_not_deleted(home, archive, tmp_path):
    update(home, [archive(record("1"), record("2"))], RUN)
    source = archive(record("1"))
    with (tmp_path / "archive.jsonl").open("a") as file:
        file.write("{broken\n")
    report = update(home, [source], RUN, delete_missing=True)
    assert (report.deleted, dict(report.rejected)) == (0, {"not JSON": 1})


def test_an_id_given_twice_is_counted_and_the_first_one_kept(home, archive):
    source = archive(record("1", title="Le premier"), record("1", title="Le second"))
    report = update(home, [source], RUN)
    assert dict(report.rejected) == {"id given twice": 1}
    assert titles(home) == {"1": "Le premier"}
    assert update(home, [source], RUN).unchanged == 1


def test_what_is_rejected_is_kept_aside_with_its_place_and_reason(home, archive, tmp_path):
    source = archive(record("1"), {"id": "2"})
    report = update(home, [source], RUN)
    kept = [json.loads(line) for line in Path(report.aside).read_text(encoding="utf-8").splitlines()]
    assert [(each["origin"], each["reason"]) for each in kept] == [(f"{source.path}:2", "no text")]


@pytest.mark.parametrize("id", ["a/b/c", "it's", 'say "hi"', "é ü", "2024:7"])
def test_any_given_id_is_kept_as_it_is(home, archive, id):
    update(home, [archive(record(id))], RUN)
    with home.engine.searcher() as searcher:
        assert searcher.get(id).id == id


def test_the_language_and_source_that_are_said_hold(home, archive):
    source = archive({"id": "1", "text": "Le maire a ouvert le pont ce matin."})
    update(home, [Source(source.path, lang="oc", source="La Gazette")], RUN)
    with home.engine.searcher() as searcher:
        assert (searcher.get("1").lang, searcher.get("1").source) == ("oc", "La Gazette")


def test_reindex_builds_a_new_generation_from_the_recorded_sources(home, archive):
    update(home, [archive(record("1"), record("2"))], RUN)
    before = home.engine.live()
    archive(record("1"), record("2"), record("3"))
    assert reindex(home, RUN).indexed == 3
    assert home.engine.live() != before
    assert set(titles(home)) == {"1", "2", "3"}


def test_reindex_gives_the_same_answers_as_the_updates_before_it(home, archive):
    update(home, [archive(record("1"))], RUN)
    update(home, [archive(record("1", title="Un autre titre"), record("2"))], RUN)
    before = titles(home)
    reindex(home, RUN)
    assert titles(home) == before


def test_reindex_refuses_to_lose_a_source_that_is_gone(home, archive, tmp_path):
    update(home, [archive(record("1"))], RUN)
    (tmp_path / "archive.jsonl").unlink()
    with pytest.raises(Refused, match=r"archive\.jsonl is gone"):
        reindex(home, RUN)
    assert set(titles(home)) == {"1"}


def test_reindex_refuses_a_much_smaller_result(home, archive):
    update(home, [archive(record("1"), record("2"), record("3"))], RUN)
    archive(record("1"))
    with pytest.raises(Refused, match="1 articles and the live one 3"):
        reindex(home, RUN)
    assert set(titles(home)) == {"1", "2", "3"}
    reindex(home, Run(workers=1, force=True))
    assert set(titles(home)) == {"1"}


def test_reindex_without_an_index_says_what_to_do(home):
    with pytest.raises(NothingToDo, match="glaneur index PATH"):
        reindex(home, RUN)


def test_rollback_brings_the_generation_before_back(home, archive):
    update(home, [archive(record("1"))], RUN)
    first = home.engine.live()
    archive(record("1"), record("2"))
    reindex(home, RUN)
    assert rollback(home) == first
    assert set(titles(home)) == {"1"}
    with pytest.raises(NothingToDo):
        rollback(home)


def test_only_one_generation_is_kept_beside_the_live_one(home, archive):
    update(home, [archive(record("1"))], RUN)
    for _ in range(3):
        reindex(home, RUN)
    assert [each.live for each in generations(home)] == [False, True]
    assert len(list((home.root / "checkpoints").glob("*.sqlite3"))) == 2


class Cut(Exception):
    """Stands for a kill: nothing after it is written."""


def cut_after(count):
    def progress(report, done, total):
        if report.indexed >= count:
            raise Cut

    return Run(workers=1, progress=progress)


def test_a_run_cut_short_leaves_the_live_generation_alone(home, archive, monkeypatch):
    update(home, [archive(record("1"))], RUN)
    archive(*(record(str(n)) for n in range(1, 5)))
    with pytest.raises(Cut):
        reindex(home, cut_after(3))
    assert set(titles(home)) == {"1"}


def test_a_reindex_cut_short_goes_on_where_it_stopped(home, archive, monkeypatch):
    monkeypatch.setattr(filling, "COMMIT", 2)
    update(home, [archive(*(record(str(n)) for n in range(1, 5)))], RUN)
    with pytest.raises(Cut):
        reindex(home, cut_after(3))
    report = reindex(home, RUN, resume=True)
    assert (report.unchanged, report.indexed) == (2, 2)
    assert set(titles(home)) == {"1", "2", "3", "4"}
    assert verify(home) == []


def test_a_first_run_cut_short_goes_on_too(home, archive, monkeypatch):
    monkeypatch.setattr(filling, "COMMIT", 2)
    source = archive(*(record(str(n)) for n in range(1, 5)))
    with pytest.raises(Cut):
        update(home, [source], cut_after(3))
    assert update(home, [source], RUN).unchanged == 2
    assert len(home.engine.generations()) == 1


def test_a_changed_article_among_many_that_are_not_is_searchable_before_these_are_read(home, archive, monkeypatch):
    monkeypatch.setattr(haste, "QUIET", 0.0)
    update(home, [archive(*(record(str(n)) for n in range(1, 50)))], RUN)
    source = archive(record("1", title="Autre"), *(record(str(n)) for n in range(2, 50)))

    def look(report, done, total):
        if report.unchanged == 40:
            seen.append(titles(home)["1"])

    seen = []
    report = update(home, [source], dataclasses.replace(RUN, progress=look))
    assert (report.updated, report.unchanged) == (1, 48)
    assert seen[0] == "Autre"


def test_there_is_nothing_to_resume_after_a_whole_run(home, archive):
    update(home, [archive(record("1"))], RUN)
    with pytest.raises(NothingToDo, match="nothing to resume"):
        reindex(home, RUN, resume=True)


def test_two_jobs_at_once_are_refused(home, archive):
    update(home, [archive(record("1"))], RUN)
    with FileLock(home.root / "job.lock"), pytest.raises(JobRunning, match="wait"):
        update(home, [archive(record("2"))], RUN)


def test_verify_finds_an_article_that_is_not_in_the_index(home, archive):
    update(home, [archive(record("1"), record("2"))], RUN)
    with home.engine.update() as writer:
        writer.delete("2")
    assert [fault for fault in verify(home) if "article 2" in fault]


def test_verify_finds_an_article_that_nobody_read(home, archive):
    update(home, [archive(record("1"))], RUN)
    with home.engine.update() as writer:
        writer.put(Document.of(Article(id="x", title="t", body="b")))
    assert re.match("2 articles are in the index and 1 were read", verify(home)[0])


def test_status_says_what_is_in_the_index(home, archive):
    update(home, [archive(record("1", source="Le Courrier", published="2023-05-02"))], RUN)
    state = status(home)
    assert (state["articles"], state["languages"], state["sources"]) == (1, {"fr": 1}, {"Le Courrier": 1})
    assert (state["engine"], state["first"], state["rejected"]) == (home.engine.name, "2023-05-02", 0)


def test_a_reprint_joins_the_story_of_the_first(home, archive):
    wire = " ".join(
        f"Le point {n} de l'accord prévoit {n * 7} mesures pour le port du district {n * 3}." for n in range(12)
    )
    other = " ".join(
        f"La pluie du jour {n} a noyé {n * 5} caves dans la rue {n * 2}, selon la mairie." for n in range(12)
    )
    shorter = wire[: len(wire) * 2 // 3]
    update(home, [archive(record("1", wire), record("2", f"{shorter} Nos précisions."), record("3", other))], RUN)
    with home.engine.searcher() as searcher:
        assert [searcher.get(id).story for id in "123"] == ["1", "1", "3"]


def test_an_index_of_memory_can_not_be_kept():
    with pytest.raises(JobError, match="--index PATH"):
        Home("memory:")


def test_a_file_can_not_be_an_index(tmp_path):
    (tmp_path / "file").write_text("x")
    with pytest.raises(JobError, match="is a file"):
        Home(str(tmp_path / "file"))


def test_the_number_of_workers_changes_nothing(archive, tmp_path):
    source = archive(
        *(record(str(n), f"Le texte numéro {n} parle du pont et de la ville de Lyon.") for n in range(300))
    )
    found = []
    for workers in (1, 2):
        home = Home(str(tmp_path / f"index-{workers}"))
        update(home, [source], Run(workers=workers))
        with home.engine.searcher() as searcher:
            found.append([searcher.get(str(n)) for n in range(300)])
    assert found[0] == found[1]


def test_the_names_that_were_said_hold_for_a_reindex_too(home, tmp_path):
    (tmp_path / "a.csv").write_text("num,kicker,histoire\n1,Le pont,Le maire a ouvert le pont ce matin.\n")
    fields = (("id", "num"), ("title", "kicker"), ("text", "histoire"))
    assert update(home, [Source(str(tmp_path / "a.csv"), fields=fields)], RUN).indexed == 1
    assert reindex(home, RUN).indexed == 1
    assert titles(home) == {"1": "Le pont"}
