"""`glaneur verify` finds what was planted: one line each, what to do, and exit status 1."""

import json
import shutil

import pytest
from click.testing import CliRunner

from index.checkpoint import Source, content_of
from index.errors import Refused
from index.filling import Run
from index.home import Home
from index.inspection import verify
from index.reindex import reindex, rollback, update
from search.article import Article
from search.cli import glaneur
from search.document import Document

RUN = Run(workers=1)


@pytest.fixture(scope="module", params=["tantivy", "whoosh"])
def made(request, tmp_path_factory):
    """Return an engine's name and a folder that has an index of forty articles, and what it was made from."""
    folder = tmp_path_factory.mktemp(request.param)
    lines = [
        {"id": f"a{n}", "lang": "fr", "title": f"Le pont {n}", "text": f"Le maire de la ville {n} a ouvert le pont. {'Il pleut. ' * n}", "source": f"Journal {n % 3}", "published": f"2024-05-{n % 28 + 1:02}"}
        for n in range(40)
    ]  # fmt: skip
    (folder / "a.jsonl").write_text("".join(json.dumps(line) + "\n" for line in lines))
    update(Home(f"{request.param}:{folder / 'index'}"), [Source(str(folder / "a.jsonl"))], RUN)
    return request.param, folder


@pytest.fixture
def home(made, tmp_path):
    engine, folder = made
    shutil.copytree(folder / "index", tmp_path / "index")
    return Home(f"{engine}:{tmp_path / 'index'}")


@pytest.fixture
def live(home):
    return home.root / home.engine.live()


@pytest.fixture
def record(home):
    return home.record_of(home.engine.live())


def largest(folder):
    return max(
        (path for path in folder.iterdir() if path.is_file() and path.suffix != ".json"),
        key=lambda path: path.stat().st_size,
    )


def flip(path, at):
    content = bytearray(path.read_bytes())
    content[at] ^= 1
    path.write_bytes(content)


def found(home):
    """Return the faults as the command says them, after a look at how it ends."""
    done = CliRunner().invoke(glaneur, ["verify", "--index", home.url])
    assert done.exit_code == (0 if "every article" in done.output else 1), done.output
    assert "Traceback" not in done.output
    return done.output.splitlines()


def test_an_index_as_it_was_made_has_no_faults(home):
    assert found(home) == ["every article that was read is in the index, once"]


def test_so_it_is_after_updates_and_in_another_place(home, made, tmp_path):
    _, folder = made
    text = (folder / "a.jsonl").read_text().replace("ville 7 ", "cité 7 ")
    (tmp_path / "b.jsonl").write_text(text)
    update(home, [Source(str(tmp_path / "b.jsonl"))], RUN)
    assert verify(home) == []
    reindex(home, Run(workers=1, force=True))
    assert verify(home) == []


@pytest.mark.parametrize("place", [0.01, 0.3, 0.5, 0.9])
def test_a_flipped_byte_is_found(home, live, place):
    path = largest(live)
    flip(path, int(path.stat().st_size * place))
    assert found(home) == [f"{path} is damaged: run `glaneur reindex`"]


def test_a_list_of_fields_that_was_changed_is_found(made, home, live):
    if made[0] == "tantivy":
        lists = live / "meta.json"
        lists.write_bytes(lists.read_bytes().replace(b'"fast":', b'"fasu":'))
        assert all("glaneur reindex" in line for line in found(home))


def test_a_missing_segment_is_found(home, live):
    path = largest(live)
    path.unlink()
    assert found(home)[0].endswith("is missing: run `glaneur reindex`")


def test_a_file_that_is_cut_off_is_found(home, live):
    path = largest(live)
    path.write_bytes(path.read_bytes()[:-10])
    assert found(home) == [f"{path} is damaged: run `glaneur reindex`"]


@pytest.mark.parametrize("text", ["Incendie", "Deux mots", "…"])
def test_the_shortest_articles_have_no_faults(tmp_path, text):
    (tmp_path / "a.jsonl").write_text(json.dumps({"id": "a", "title": text, "text": text}) + "\n")
    home = Home(str(tmp_path / "index"))
    update(home, [Source(str(tmp_path / "a.jsonl"))], RUN)
    assert verify(home) == []


def test_an_article_that_was_dropped_is_found(home):
    with home.engine.update() as writer:
        writer.delete("a7")
    assert found(home) == [
        "40 articles were read and 39 are in the index: run `glaneur reindex`",
        "article a7 was read and is not in the index: run `glaneur reindex`",
    ]


def test_an_article_that_nobody_read_is_found(home):
    with home.engine.update() as writer:
        writer.put(Document.of(Article(id="stranger", title="Le phare", body="Le phare brille.", lang="fr")))
    assert "41 articles are in the index and 40 were read" in found(home)[0]


def test_an_article_that_is_another_is_found(home):
    with home.engine.searcher() as searcher:
        article = searcher.get("a7")
    with home.engine.update() as writer:
        writer.put(Document.of(Article(id="a7", title=article.title, body="Le phare brille.", lang="fr")))
    assert any("article a7 is not what was read" in fault for fault in found(home))


def test_an_article_that_is_there_twice_is_found(home, monkeypatch):
    with home.engine.searcher() as searcher:
        again = Document.of(searcher.get("a7"))
    with home.engine.update() as writer:
        writer.delete("a8")
        twice(writer, again)
    faults = found(home)
    assert "article a7 is in the index twice: run `glaneur reindex`" in faults
    assert "article a8 was read and is not in the index: run `glaneur reindex`" in faults


def twice(writer, document):
    """Add a document beside the one with its id."""
    if "Tantivy" in type(writer).__name__:

        class Adding:
            def __init__(self, real):
                self.real = real

            def delete_documents_by_term(self, *_):
                pass

            def __getattr__(self, name):
                return getattr(self.real, name)

        writer._writer = Adding(writer._writer)
    else:
        writer._writer.update_document = writer._writer.add_document
    writer.put(document)


def test_an_index_whose_searches_are_wrong_is_found(home):
    """Terms are of other words than the article's, which only a search can tell."""
    with home.engine.searcher() as searcher:
        articles = [searcher.get(f"a{n}") for n in range(40)]
    with home.engine.update() as writer:
        for article in articles:
            right = Document.of(article)
            wrong = dict.fromkeys(right.terms, "phare")
            writer.put(Document(article, wrong, right.keywords, right.dates))
    assert any("a search does not find what it should" in fault for fault in found(home))


@pytest.mark.parametrize(
    ("pointer", "said"),
    [
        ("20200101T000000000000-{engine}-{fingerprint}", "is gone"),
        ("../../etc", "is no generation"),
        ("20200101T000000000000-{engine}-0123456789ab", "made by another version"),
    ],
)
def test_a_wrong_pointer_is_found(home, pointer, said):
    _, engine, fingerprint = home.engine.live().split("-")
    (home.root / "LIVE").write_text(pointer.format(engine=engine, fingerprint=fingerprint))
    assert said in "".join(found(home))


@pytest.mark.parametrize("content", [b"", b"not a database at all, and long enough to be seen to be none" * 20])
def test_a_record_that_is_none_is_found(home, record, content):
    record.write_bytes(content)
    assert "record" in found(home)[0] or "articles are in the index and 0 were read" in found(home)[0]


def test_a_record_that_is_damaged_is_found(home, record):
    content = bytearray(record.read_bytes())
    for at in range(4096, len(content), 4096):
        content[at : at + 200] = b"\xff" * 200
    record.write_bytes(content)
    assert "glaneur index" in found(home)[0]


def test_an_index_without_its_record_is_found(home, record):
    record.unlink()
    assert found(home) == [f"{home.engine.live()} has no record of what was read: run `glaneur index PATH` again"]


def test_what_belongs_to_nothing_is_found(home, live):
    name = "MAIN_0123456789abcdef.seg" if home.engine.name == "whoosh" else "0123456789abcdef0123456789abcdef.idx"
    (live / name).write_bytes(b"left")
    assert found(home) == [f"{live / name} belongs to nothing: run `glaneur reindex`"]


def test_faults_are_one_json_object(home, record):
    record.unlink()
    done = CliRunner().invoke(glaneur, ["verify", "--index", home.url, "--json"])
    said = json.loads(done.output)
    assert (done.exit_code, said["ok"], len(said["faults"])) == (1, False, 1)


def test_a_generation_with_a_fault_is_not_published(home, made, monkeypatch):
    before = home.engine.live()
    real = home.engine.build

    class Losing:
        def __init__(self, writer):
            self.writer, self.generation = writer, writer.generation

        def put(self, document):
            if document.article.id != "a3":
                self.writer.put(document)

        def __enter__(self):
            self.writer.__enter__()
            return self

        def __exit__(self, *given):
            return self.writer.__exit__(*given)

        def __getattr__(self, name):
            return getattr(self.writer, name)

    monkeypatch.setattr(home.engine, "build", lambda resume=None: Losing(real(resume)))
    with pytest.raises(Refused, match="40 articles were read and 39 are in the index"):
        reindex(home, RUN)
    assert home.engine.live() == before
    assert verify(home) == []


def test_status_and_rollback_work_while_a_record_is_being_written(home):
    with home.checkpoint(home.engine.live()) as writing:
        writing.put("x", "digest", "/a.jsonl")
        with home.record(home.engine.live()) as record:
            assert len(record) == 40
            assert record.finished


def test_the_hash_of_an_article_is_the_same_after_it_was_stored(home):
    with home.engine.searcher() as searcher, home.record(home.engine.live()) as record:
        contents = dict(record.contents())
        assert {id: content_of(searcher.get(id)) for id in contents} == contents


def test_a_damaged_live_generation_can_be_gone_back_from(home, live):
    reindex(home, RUN)
    largest(home.root / home.engine.live()).unlink()
    assert found(home)[0].endswith("run `glaneur reindex`")
    assert rollback(home) == live.name
    assert verify(home) == []
