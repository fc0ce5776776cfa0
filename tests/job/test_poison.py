"""What nobody should give a job, all at once: each is an article or is set aside with its reason, and the good ones go in."""

import gzip
import io
import json
import os
import tarfile
import zipfile

import pytest

from index.checkpoint import Source
from index.filling import Run
from index.home import Home
from index.inspection import verify
from index.reindex import update
from search.engines.base import SearchRequest
from search.query.nodes import Everything

GOOD = json.dumps({"id": "good", "lang": "fr", "title": "Le pont", "text": "Le maire a ouvert le pont ce matin."})
GIB = 1 << 30


@pytest.fixture
def home(tmp_path):
    return Home(str(tmp_path / "index"))


@pytest.fixture
def folder(tmp_path):
    (tmp_path / "archive").mkdir()
    (tmp_path / "archive" / "good.jsonl").write_text(GOOD + "\n")
    return tmp_path / "archive"


def taken(home, folder):
    """Return the ids that are in the index, and the names of the files and the reasons for what is not."""
    update(home, [Source(str(folder))], Run(workers=1, limit=300.0))
    assert verify(home) == []
    with home.engine.searcher() as searcher:
        ids = {hit.article.id for hit in searcher.search(SearchRequest(query=Everything(), limit=100)).hits}
    aside = [json.loads(line) for path in home.rejected_files() for line in path.read_text().splitlines()]
    return ids, {(each["origin"].removeprefix(f"{folder}/"), each["reason"]) for each in aside}


def test_a_line_of_a_gibibyte_is_read_over(home, folder):
    with (folder / "long.jsonl").open("wb") as file:
        file.write(b'{"id": "long", "text": "')
        file.seek(GIB)
        file.write(b'"}\n' + GOOD.replace("good", "after").encode() + b"\n")
    assert taken(home, folder) == ({"good", "after"}, {("long.jsonl:1", "line too long")})


def test_bombs_are_set_aside(home, folder):
    (folder / "bomb.jsonl.gz").write_bytes(gzip.compress(b" " * (100 << 20)))
    with zipfile.ZipFile(folder / "bomb.zip", "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("a.txt", b" " * (100 << 20))
    ids, aside = taken(home, folder)
    assert ids == {"good"}
    assert {name.partition("!")[0].partition(":")[0] for name, _ in aside} == {"bomb.jsonl.gz", "bomb.zip"}
    assert {why for _, why in aside} <= {"expands too much", "line too long", "too large"}


def test_names_that_lead_outside_write_and_read_nothing(home, folder, tmp_path):
    (tmp_path / "secret.txt").write_text("Le secret.")
    with zipfile.ZipFile(folder / "a.zip", "w") as archive:
        archive.writestr("../secret.txt", "Le phare.")
    with tarfile.open(folder / "b.tar", "w") as archive:
        for name, kind in (("../../secret.txt", tarfile.REGTYPE), ("link.txt", tarfile.SYMTYPE)):
            member = tarfile.TarInfo(name)
            member.type, member.linkname = kind, str(tmp_path / "secret.txt")
            archive.addfile(member, io.BytesIO())
    ids, aside = taken(home, folder)
    assert ids == {"good"}
    assert len(aside) == 3
    assert (tmp_path / "secret.txt").read_text() == "Le secret."


def test_elements_within_each_other_without_end_are_one_page(home, folder):
    page = (
        "<html><body>"
        + "<div>" * 100_000
        + "<h1>Le phare</h1><p>Le phare brille sur la mer et sur la ville, toute la nuit.</p>"
    )
    (folder / "deep.html").write_text(page)
    ids, aside = taken(home, folder)
    assert len(ids) + len(aside) == 2


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no named pipes here")
def test_what_is_no_file_is_not_waited_for(home, folder):
    os.mkfifo(folder / "pipe.jsonl")
    (folder / "zero.txt").symlink_to("/dev/zero")
    (folder / "loop").symlink_to(folder)
    (folder / "round.txt").symlink_to(folder / "round.txt")
    ids, aside = taken(home, folder)
    assert ids == {"good"}
    assert {name for name, _ in aside} == {"pipe.jsonl", "zero.txt", "round.txt"}


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("mot " * 100_000, id="a line of a hundred thousand words"),
        pytest.param("a" * 1_000_000, id="a word of a million letters"),
        pytest.param("Le \u202emaire\u202c \u2066a\u2069 ouvert le pont. \u200f\u200e\u061c", id="right to left"),
        pytest.param("Le maire \ud800 a ouvert \udfff le pont.", id="lone surrogates"),
        pytest.param("Le maire" + "\u0301" * 50_000 + " a ouvert le pont.", id="fifty thousand accents on a letter"),
        pytest.param("\x00\x1b[2J\x07Le maire a ouvert le pont.", id="control characters"),
        pytest.param("\n" * 200_000 + "Le maire.", id="empty lines"),
        pytest.param("Le maire a ouvert le pont. " * 20_000, id="the same over and over"),
    ],
)
def test_a_text_that_nobody_wrote_is_an_article_or_set_aside(home, folder, text):
    (folder / "odd.jsonl").write_text(json.dumps({"id": "odd", "title": "Le titre", "text": text}) + "\n")
    ids, aside = taken(home, folder)
    assert "good" in ids
    assert ("odd" in ids) != bool(aside)


@pytest.mark.parametrize(
    "id", ["\ud800", "x" * 100_000, "\u202egpj", "\x00", "../../etc/passwd", "'; DROP TABLE articles"]
)
def test_an_id_that_nobody_gave_is_kept_or_set_aside(home, folder, id):
    (folder / "odd.jsonl").write_text(json.dumps({"id": id, "title": "Le titre", "text": "Le maire attend."}) + "\n")
    ids, aside = taken(home, folder)
    assert len(ids) + len(aside) == 2


@pytest.mark.skipif(os.name == "nt", reason="names are texts there")
def test_names_that_are_not_utf_8_are_read_and_can_be_printed(home, folder):
    path = os.fsencode(folder) + b"/\xff\xfe\n.txt"
    with open(path, "wb") as file:  # noqa: PTH123  # a name of bytes
        file.write(b"Le phare\n\nLe phare brille sur la mer.")
    ids, _ = taken(home, folder)
    assert len(ids) == 2


def test_a_file_that_changes_while_it_is_read_is_read_again_by_the_next_run(home, folder):
    path = folder / "growing.jsonl"
    path.write_text(GOOD.replace("good", "first") + "\n")

    def grow(report, done, total):
        if report.generation and "later" not in path.read_text():
            path.write_text(path.read_text() + GOOD.replace("good", "later") + "\n")
            os.utime(path, ns=(1, 1))

    update(home, [Source(str(folder))], Run(workers=1, progress=grow))
    ids, _ = taken(home, folder)
    assert ids == {"good", "first", "later"}
    assert verify(home) == []
