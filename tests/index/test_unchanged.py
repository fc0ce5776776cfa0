"""What a second run does not read, and what it must."""

import json
import os
import zipfile

import pytest

from index import unchanged
from index.checkpoint import Source
from index.filling import Run
from index.home import Home
from index.reindex import reindex, update

RUN = Run(workers=1)


@pytest.fixture
def home(tmp_path, monkeypatch):
    monkeypatch.setattr(unchanged, "FRESH", 0)
    return Home(str(tmp_path / "index"))


@pytest.fixture
def pack(tmp_path):
    """Return a function that writes texts as a file of JSON lines within a ZIP archive and returns it as a source."""

    def write(*texts, name="a.zip", more=None):
        with zipfile.ZipFile(tmp_path / name, "w") as archive:
            lines = (
                json.dumps({"id": f"{name}-{n}", "title": "Le pont", "text": text}) for n, text in enumerate(texts)
            )
            archive.writestr("a.jsonl", "\n".join(lines))
            for member, content in (more or {}).items():
                archive.writestr(member, content)
        return Source(str(tmp_path / name))

    return write


def counts(report):
    return report.read, report.indexed, report.updated, report.unchanged


def test_an_archive_that_is_as_it_was_is_not_opened(home, pack, opened):
    source = pack("Le maire a ouvert le pont.", "Il pleut sur le port.")
    update(home, [source], RUN)
    opened.clear()
    assert counts(update(home, [source], RUN)) == (2, 0, 0, 2)
    assert opened == []


def test_an_archive_that_changed_is_compared_record_by_record(home, pack):
    update(home, [pack("Le maire a ouvert le pont.", "Il pleut sur le port.")], RUN)
    source = pack("Le maire a ouvert le pont.", "Il neige sur le port.", "La digue tient.")
    assert counts(update(home, [source], RUN)) == (3, 1, 1, 1)


def test_a_change_that_keeps_size_and_time_is_seen(home, pack, tmp_path):
    source = pack("Le maire a ouvert le pont.")
    times = (tmp_path / "a.zip").stat()
    update(home, [source], RUN)
    pack("Le maire a fermé  le pont."[:26])
    os.utime(tmp_path / "a.zip", ns=(times.st_atime_ns, times.st_mtime_ns))
    assert update(home, [source], RUN).updated == 1


def test_a_file_changed_a_moment_ago_is_read_again(home, pack, opened, monkeypatch):
    monkeypatch.setattr(unchanged, "FRESH", 3_600_000_000_000)
    source = pack("Le maire a ouvert le pont.")
    update(home, [source], RUN)
    opened.clear()
    update(home, [source], RUN)
    assert opened == ["a.zip"]


@pytest.mark.parametrize("said", [{"lang": "oc"}, {"source": "Le Fanal"}, {"fields": (("section", "id"),)}])
def test_what_is_said_of_a_source_makes_it_read_again(home, pack, said):
    source = pack("Le maire a ouvert le pont.")
    update(home, [source], RUN)
    assert update(home, [Source(source.path, **said)], RUN).updated == 1


def test_what_was_set_aside_is_said_again(home, pack):
    source = pack("Le maire a ouvert le pont.", more={"photo.jpg": "x"})
    for _ in range(2):
        assert dict(update(home, [source], RUN).rejected) == {"format not read": 1}


def test_articles_that_are_furniture_alone_are_said_again(home, pack):
    source = pack("Le maire a ouvert le pont.", more={"b.txt": "Lire aussi\n\nPartager sur Facebook\n"})
    first = update(home, [source], RUN)
    assert update(home, [source], RUN).rejected == first.rejected


def test_an_id_given_twice_is_said_again(home, pack, tmp_path):
    pack("Le maire a ouvert le pont.")
    (tmp_path / "b.jsonl").write_text('{"id": "a.zip-0", "text": "Le même numéro."}\n')
    sources = [Source(str(tmp_path / name)) for name in ("a.zip", "b.jsonl")]
    for _ in range(3):
        assert dict(update(home, sources, RUN).rejected) == {"id given twice": 1}


def test_an_id_that_another_file_took_is_said_when_both_are_read(home, pack, tmp_path):
    source = pack("Le maire a ouvert le pont.")
    (tmp_path / "b.jsonl").write_text('{"id": "a.zip-0", "text": "Le même numéro."}\n')
    other = Source(str(tmp_path / "b.jsonl"))
    update(home, [source], RUN)
    update(home, [other], RUN)
    assert dict(update(home, [source, other], RUN).rejected) == {"id given twice": 1}


def test_articles_of_a_file_that_was_not_read_are_not_missing(home, pack):
    first, second = pack("Le maire a ouvert le pont."), pack("Il pleut.", name="b.zip")
    update(home, [first, second], RUN)
    assert update(home, [first, second], RUN, delete_missing=True).deleted == 0


def test_a_file_that_is_gone_has_its_articles_deleted_when_told(home, pack, tmp_path):
    pack("Le maire a ouvert le pont.")
    pack("Il pleut.", name="b.zip")
    folder = tmp_path / "archive"
    folder.mkdir()
    for name in ("a.zip", "b.zip"):
        (tmp_path / name).rename(folder / name)
    source = Source(str(folder))
    update(home, [source], RUN)
    (folder / "b.zip").unlink()
    report = update(home, [source], RUN, delete_missing=True)
    assert (report.deleted, report.unchanged) == (1, 1)


def test_a_reindex_reads_everything(home, pack, opened):
    source = pack("Le maire a ouvert le pont.")
    update(home, [source], RUN)
    opened.clear()
    assert reindex(home, RUN).indexed == 1
    assert set(opened) == {"a.zip"}


def test_a_language_is_written_one_way(home, tmp_path):
    (tmp_path / "a.jsonl").write_text('{"id": "1", "lang": "fr-FR", "text": "Le maire a ouvert le pont."}\n')
    update(home, [Source(str(tmp_path / "a.jsonl"))], RUN)
    with home.engine.searcher() as searcher:
        assert searcher.get("1").lang == "fr"
