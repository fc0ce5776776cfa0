"""A file that hangs or kills whoever reads it is lost alone, and what was read once is not read again."""

import json
import multiprocessing
import zipfile
from pathlib import Path

import poison
import pytest

from index import readers, reading
from index.checkpoint import Source
from index.filling import Run
from index.home import Home
from index.inspection import verify
from index.reading import Reading
from index.reindex import reindex, update
from index.retrying import retry
from index.workers import Crew

PAGE = "<html><body><article><h1>Le pont {0}</h1><p>Le maire a ouvert le pont {0} ce matin, devant une foule nombreuse.</p></article></body></html>"


@pytest.fixture
def home(tmp_path):
    return Home(str(tmp_path / "index"))


@pytest.fixture
def folder(tmp_path):
    """Return a folder of three pages, of which the second is poison, and a file of JSON lines."""
    folder = tmp_path / "archive"
    folder.mkdir()
    for name, text in (("a", PAGE.format(1)), ("b", "POISON hang "), ("c", PAGE.format(2))):
        (folder / f"{name}.html").write_text(text)
    (folder / "d.jsonl").write_text('{"id": "d", "lang": "fr", "title": "La digue", "text": "La digue tient."}\n')
    return folder


def run(limit=3.0, **rest):
    return Run(workers=1, limit=limit, begin=poison.begin_reading, **rest)


def why(report):
    return dict(report.rejected), report.examples


def test_a_file_that_holds_up_its_reader_is_lost_alone(home, folder):
    report = update(home, [Source(str(folder))], run())
    assert report.indexed == 3
    assert why(report) == (
        {"took too long": 1},
        {"took too long": f"{folder / 'b.html'}: more than 3 s; the rest of it was not read"},
    )
    assert verify(home) == []


@pytest.mark.parametrize(("how", "said"), [("die", "signal 9"), ("exit", "exit status 7")])
def test_a_file_that_ends_its_reader_is_lost_alone(home, folder, how, said):
    (folder / "b.html").write_text(f"POISON {how} ")
    report = update(home, [Source(str(folder))], run(limit=60.0))
    assert report.indexed == 3
    assert report.examples == {"ended its worker": f"{folder / 'b.html'}: {said}; the rest of it was not read"}


def test_what_is_poison_in_an_archive_is_lost_alone(home, tmp_path):
    with zipfile.ZipFile(tmp_path / "a.zip", "w") as archive:
        for n in range(6):
            archive.writestr(f"{n}.html", "POISON exit " if n in (1, 4) else PAGE.format(n))
    report = update(home, [Source(str(tmp_path / "a.zip"))], run(limit=60.0))
    assert (report.indexed, dict(report.rejected)) == (4, {"ended its worker": 2})
    assert report.examples["ended its worker"] == f"{tmp_path / 'a.zip'}!/1.html: exit status 7"
    assert verify(home) == []


def test_a_file_that_costs_too_many_readers_is_given_up(home, tmp_path, monkeypatch):
    from index import apart

    monkeypatch.setattr(apart, "MOST_LOST", 2)
    with zipfile.ZipFile(tmp_path / "a.zip", "w") as archive:
        for n in range(6):
            archive.writestr(f"{n}.html", PAGE.format(n) if n == 0 else "POISON exit ")
    report = update(home, [Source(str(tmp_path / "a.zip"))], run(limit=60.0))
    assert report.indexed == 1
    assert report.examples["ended its worker"].startswith(f"{tmp_path / 'a.zip'}")
    assert "the rest of it was not read" in "".join(path.read_text() for path in home.rejected_files())


def test_it_goes_in_when_it_is_no_longer_poison(home, folder):
    update(home, [Source(str(folder))], run())
    (folder / "b.html").write_text(PAGE.format(3))
    assert retry(home, run(limit=60.0)).report.indexed == 1
    assert home.rejected_files() == []


def test_what_was_read_apart_is_what_is_read_here(home, folder, tmp_path):
    (folder / "b.html").write_text(PAGE.format(3))
    update(home, [Source(str(folder))], Run(workers=1, limit=60.0))
    other = Home(str(tmp_path / "other"))
    update(other, [Source(str(folder))], Run(workers=1))
    with home.record(home.engine.live()) as one, other.record(other.engine.live()) as two:
        assert dict(one.contents()) == dict(two.contents())


def test_the_progress_adds_up_whatever_is_lost(folder):
    sizes = []
    with Reading(Crew(limit=3.0, begin=poison.begin_reading)) as reader:
        items = list(readers.read(folder, sizes.append, (), None, reader.file))
    assert len(items) == 4
    assert sum(sizes) == readers.size(folder)


def test_nothing_is_left_running_when_who_reads_stops(folder):
    with Reading(Crew(limit=60.0)) as reader:
        assert next(readers.read(folder, None, (), None, reader.file))
    assert multiprocessing.active_children() == []


def test_a_file_is_read_again_after_its_reading_was_broken_off(folder):
    with Reading(Crew(limit=60.0)) as reader:
        found = next(each for each in readers.walk(folder))
        items = reader.file(found, None, ())
        next(items)
        items.close()
        assert [item.title or item.html for item in reader.file(found, None, ())]


def test_what_a_library_takes_apart_is_read_once_in_a_first_run(home, folder, opened):
    (folder / "b.html").write_text(PAGE.format(3))
    update(home, [Source(str(folder))], Run(workers=1))
    assert sorted(opened) == ["a.html", "b.html", "c.html", "d.jsonl", "d.jsonl"]
    opened.clear()
    assert reindex(home, Run(workers=1)).indexed == 4
    assert sorted(opened) == ["a.html", "b.html", "c.html", "d.jsonl", "d.jsonl"]


def test_a_file_that_changes_between_the_readings_is_read_again(tmp_path):
    path = tmp_path / "a.html"
    path.write_text(PAGE.format(1))
    with Reading(folder=tmp_path) as reader:
        reader.keeps = True
        list(readers.read(path, None, (), None, reader.file))
        reader.keeps = False
        path.write_text(PAGE.format(22))
        (item,) = readers.read(path, None, (), None, reader.file)
    assert "22" in item.html


def test_what_there_is_no_room_to_keep_is_read_again(tmp_path, monkeypatch):
    monkeypatch.setattr(reading, "KEPT", 10)
    path = tmp_path / "a.html"
    path.write_text(PAGE.format(1))
    with Reading(folder=tmp_path) as reader:
        reader.keeps = True
        list(readers.read(path, None, (), None, reader.file))
        reader.keeps = False
        assert len(list(readers.read(path, None, (), None, reader.file))) == 1


def test_what_is_kept_leaves_no_file(home, folder):
    (folder / "b.html").write_text(PAGE.format(3))
    update(home, [Source(str(folder))], Run(workers=1))
    assert {path.name for path in home.root.iterdir()} - {home.engine.live()} <= {
        *("LIVE", "checkpoints", "habits.jsonl", "job.lock", "joined.json", "rejected"),
    }


def test_standard_input_is_read_apart_too(home, tmp_path):
    home.inbox().mkdir(parents=True)
    kept = Path(home.inbox()) / "stdin-000001"
    kept.write_text(json.dumps({"id": "x", "lang": "fr", "title": "La digue", "text": "La digue tient."}) + "\n")
    assert update(home, [Source(str(kept))], Run(workers=1, limit=60.0)).indexed == 1
