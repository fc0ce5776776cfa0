"""What a job that is killed leaves behind is never offered, and is gone after the next job."""

import io
import json
import os
import pickle
import shutil

import pytest

from index.checkpoint import Source
from index.errors import JobRunning, NothingToDo
from index.filling import Run
from index.home import Home
from index.inspection import verify
from index.reindex import reindex, rollback, spool, update
from search.engines import _durable
from search.engines._directory import Generations
from search.engines._whoosh_files import SUMS, checksum, read_sums
from search.errors import SearchError

RUN = Run(workers=1)
LEFT_OPEN = pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning", "ignore::ResourceWarning")
"""Whoosh leaves a file open when it can't read it."""


@pytest.fixture(params=["tantivy", "whoosh"])
def home(request, tmp_path):
    return Home(f"{request.param}:{tmp_path / 'index'}")


@pytest.fixture
def source(tmp_path):
    article = {"id": "a", "lang": "fr", "title": "Le pont", "text": "Le maire a ouvert le pont."}
    (tmp_path / "a.jsonl").write_text(json.dumps(article) + "\n")
    return Source(str(tmp_path / "a.jsonl"))


class Killed(BaseException):
    pass


def killed(*arguments):
    raise Killed


def test_a_generation_that_is_being_deleted_is_none_any_more(home, source, monkeypatch):
    for _ in range(2):
        update(home, [source], RUN)
        reindex(home, RUN)
    first = home.engine.generations()[0]
    with monkeypatch.context() as patched:
        patched.setattr(shutil, "rmtree", killed)
        with pytest.raises(Killed):
            home.engine.discard(first)
    assert first not in home.engine.generations()
    with pytest.raises(NothingToDo):
        rollback(home)
    assert [path.name for path in home.root.glob("*.gone")] == []


def test_what_is_left_of_a_build_is_gone_after_the_next_job(home, source):
    update(home, [source], RUN)
    (home.root / "checkpoints" / "20200101T000000000000-tantivy-0123456789ab.sqlite3").touch()
    (home.root / "habits.jsonl.77.new").touch()
    (home.root / "joined.json.new").touch()
    home.engine.build().__exit__(None, None, None)  # killed before it has a record
    assert len(home.engine.generations()) == 2
    update(home, [source], RUN)
    assert home.engine.generations() == [home.engine.live()]
    assert [path.name for path in (home.root / "checkpoints").iterdir()] == [f"{home.engine.live()}.sqlite3"]
    assert list(home.root.glob("*.new")) == []


def test_a_build_that_was_cut_short_does_not_take_the_place_of_the_generation_to_go_back_to(home, source):
    update(home, [source], RUN)
    first = home.engine.live()
    home.engine.build().__exit__(None, None, None)
    reindex(home, RUN)
    assert rollback(home) == first


def test_the_generation_gone_back_from_is_not_gone_back_to(home, source):
    update(home, [source], RUN)
    first = home.engine.live()
    reindex(home, RUN)
    rollback(home)
    reindex(home, RUN)
    assert rollback(home) == first


def test_generations_stay_in_order_when_the_clock_is_set_back(tmp_path):
    ahead = tmp_path / "29991231T235959999999-tantivy-0123456789ab"
    ahead.mkdir()
    generations = Generations(tmp_path, "tantivy")
    made = [generations.create(None).name for _ in range(3)]
    assert generations.names() == [ahead.name, *made]


def test_a_name_that_is_no_time_is_no_hindrance(tmp_path):
    (tmp_path / "99999999T999999999999-tantivy-0123456789ab").mkdir()
    assert Generations(tmp_path, "tantivy").create(None).is_dir()


def test_a_pointer_is_on_the_disk_before_and_after_it_has_its_name(tmp_path, monkeypatch):
    done = []
    for name in ("fsync", "replace"):
        real = getattr(os, name)
        monkeypatch.setattr(os, name, lambda *given, name=name, real=real: (done.append(name), real(*given)))
    _durable.replace_text(tmp_path / "LIVE", "x")
    assert done == ["fsync", "replace", "fsync"]


def test_each_file_of_a_whoosh_commit_has_its_checksum(source, tmp_path):
    home = Home(f"whoosh:{tmp_path / 'index'}")
    update(home, [source], RUN)
    folder = home.root / home.engine.live()
    sums = read_sums(folder)
    files = {path.name for path in folder.iterdir() if path.suffix in (".toc", ".seg")}
    assert files <= set(sums)
    assert {name: checksum(folder / name) for name in files} == {name: sums[name] for name in files}


def test_a_whoosh_commit_that_was_cut_short_leaves_nothing(source, tmp_path):
    home = Home(f"whoosh:{tmp_path / 'index'}")
    update(home, [source], RUN)
    folder = home.root / home.engine.live()
    (folder / "MAIN.tmp").mkdir(exist_ok=True)
    for name in ("MAIN.tmp/x", "_MAIN_7.toc.1790000000.5", f"{SUMS}.new"):
        (folder / name).touch()
    update(home, [source], RUN)
    assert [path.name for path in folder.iterdir() if ".tmp" in path.name or ".toc." in path.name] == []
    assert not (folder / f"{SUMS}.new").exists()
    assert verify(home) == []


class Hostile:
    def __init__(self, path):
        self.path = path

    def __reduce__(self):
        return os.mkdir, (self.path,)


@LEFT_OPEN
def test_a_hostile_whoosh_index_runs_nothing(source, tmp_path):
    home = Home(f"whoosh:{tmp_path / 'index'}")
    update(home, [source], RUN)
    folder = home.root / home.engine.live()
    toc = next(folder.glob("*.toc"))
    content = toc.read_bytes()
    begin = content.rindex(b"\x80\x05")  # the list of segments
    toc.write_bytes(content[:begin] + pickle.dumps(Hostile(str(tmp_path / "made")), 4))
    with pytest.raises(SearchError, match="which no index does"):
        home.engine.searcher()
    assert not (tmp_path / "made").exists()


@LEFT_OPEN
def test_a_whoosh_index_that_is_cut_off_is_said_to_be(source, tmp_path):
    home = Home(f"whoosh:{tmp_path / 'index'}")
    update(home, [source], RUN)
    toc = next((home.root / home.engine.live()).glob("*.toc"))
    toc.write_bytes(toc.read_bytes()[:-20])
    with pytest.raises(SearchError, match="glaneur verify"):
        home.engine.searcher()


def test_what_came_in_part_through_standard_input_is_gone_and_its_number_is_not_given_twice(home, source):
    class Cut(io.BytesIO):
        def read(self, size=-1):
            raise Killed

    first = spool(home, io.BytesIO(b"one"))
    with pytest.raises(Killed):
        spool(home, Cut())
    assert len(list(home.inbox().iterdir())) == 2
    assert spool(home, io.BytesIO(b"two")) != first
    assert sorted(path.read_bytes() for path in home.inbox().iterdir()) == [b"one", b"two"]


def test_standard_input_is_not_waited_for_while_another_job_is_at_work(home):
    other = Home(home.url)
    with other.lock(), pytest.raises(JobRunning):
        spool(home, io.BytesIO(b"one"))
