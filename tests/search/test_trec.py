"""What is read from the files of collections and runs, and what is said of a bad one."""

import gzip
import json
import lzma
import struct

import pytest
from hypothesis import given
from hypothesis import strategies as st

from search.errors import BadCollection
from search.trec import read_articles, read_collection, read_judgements, read_queries, read_run, write_run


@pytest.fixture
def written(tmp_path):
    """Return a function that writes a file and says where it is."""

    def write(text, name="file.tsv"):
        path = tmp_path / name
        path.write_bytes(text if isinstance(text, bytes) else text.encode())
        return path

    return write


@pytest.fixture
def folder(tmp_path):
    """Return a function that makes a folder with empty files of these names."""

    def make(*names):
        for name in names:
            (tmp_path / name).touch()
        return tmp_path

    return make


@pytest.mark.parametrize("line", ["q1\t0\td 1\t2\n", "q1\t0\td 1\t2", "\ufeffq1\t0\td 1\t2\r\n\n"])
def test_columns_are_separated_by_tabs(written, line):
    assert read_judgements(written(line)) == {"q1": {"d 1": 2.0}}


def test_columns_are_separated_by_blanks(written):
    assert read_judgements(written("q1 0  d1 1\nq1 0 d2 -1\n")) == {"q1": {"d1": 1.0, "d2": -1.0}}


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("q1 0 d1 1\nq1 d1 1\n", "line 2: it has 3 columns"),
        ("q1 0 d1 yes\n", "line 1: 'yes' is no number"),
        ("q1 0 d1 nan\n", "line 1: 'nan' is no number"),
        ("q1 0 d1 1\nq1 0 d1 0\n", "line 2: 'd1' was judged otherwise"),
        (b"q1 0 d\xe9 1\n", "line 1: it is not UTF-8"),
    ],
)
def test_a_line_that_is_no_judgement_is_said(written, text, said):
    with pytest.raises(BadCollection, match=said):
        read_judgements(written(text))


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ('{"id": "a", "text": "x"}\nnot json\n', "line 2: it is not JSON"),
        ("[1]\n", 'line 1: it is no object with an "id"'),
        ('{"id": "a"}\n', "line 1: it has no 'text'"),
        ('{"id": 1, "text": "x"}\n\n{"id": "1", "text": "y"}\n', "line 3: the id '1' was used before"),
    ],
)
def test_a_line_that_is_no_query_is_said(written, text, said):
    with pytest.raises(BadCollection, match=said):
        read_queries(written(text))


def test_a_query_may_hold_any_letter(written):
    assert read_queries(written('{"id": "a", "text": "un\u2028deux"}\n')) == {"a": "un\u2028deux"}


@pytest.mark.parametrize(("pack", "end"), [(lzma.compress, ".xz"), (gzip.compress, ".gz")])
def test_files_may_be_packed(written, pack, end):
    packed = pack(b'{"id": "a", "text": "le pont"}\n')
    assert read_queries(written(packed, f"queries.jsonl{end}")) == {"a": "le pont"}
    with pytest.raises(BadCollection, match="can't be unpacked"):
        read_queries(written(packed[:-12], f"cut.jsonl{end}"))


def test_only_the_named_members_of_a_document_are_indexed(written):
    path = written(json.dumps({"id": "a", "title": "T", "lead": "L", "text": "B", "url": "u"}))
    (body,) = read_articles(path, ["text"])
    assert (body.title, body.lead, body.body, body.url) == ("", "", "B", "")
    (all,) = read_articles(path, ["title", "lead", "text"])
    assert (all.title, all.lead, all.body) == ("T", "L", "B")


def test_the_language_is_the_one_that_is_said_then_the_document_s_own_then_the_collection_s(written):
    path = written('{"id": "a", "text": "x", "lang": "de"}\n{"id": "b", "text": "x"}\n')
    assert [each.lang for each in read_articles(path, ["text"])] == ["de", "und"]
    assert [each.lang for each in read_articles(path, ["text"], otherwise="fr")] == ["de", "fr"]
    assert [each.lang for each in read_articles(path, ["text"], "es", "fr")] == ["es", "es"]


def test_a_run_is_ordered_by_score_and_equal_scores_by_the_greater_id(written):
    text = "q1 Q0 a 1 2.0 x\nq1 Q0 c 2 2 x\nq1 Q0 b 3 9e0 x\nq2 Q0 a 1 1 x\n"
    assert read_run(written(text)) == {"q1": ["b", "c", "a"], "q2": ["a"]}


def test_a_document_that_is_listed_twice_is_said(written):
    with pytest.raises(BadCollection, match="line 2: 'a' is listed twice for 'q1'"):
        read_run(written("q1 Q0 a 1 2.0 x\nq1 Q0 a 2 1.0 x\n"))


def test_a_run_is_read_in_the_order_it_was_written_in(tmp_path):
    tied = {"q1": [("a", 3.5), ("b", 3.5), ("c", 3.5), ("d", 1.0)], "q2": [("z", 0.0), ("y", 0.0)]}
    write_run(tmp_path / "run", tied)
    assert read_run(tmp_path / "run") == {"q1": ["a", "b", "c", "d"], "q2": ["z", "y"]}
    assert (tmp_path / "run").read_text().splitlines()[0] == "q1 Q0 a 1 3.500000 glaneur"


@given(st.lists(st.floats(-1e4, 1e4) | st.sampled_from([0.0, 1.0, 15.9999995, 16.0, 200.1]), max_size=40))
def test_no_two_scores_of_a_query_are_equal_in_32_bits(tmp_path_factory, scores):
    path = tmp_path_factory.mktemp("run") / "run"
    write_run(path, {"q": [(str(at), score) for at, score in enumerate(sorted(scores, reverse=True))]})
    bits = [struct.unpack("f", struct.pack("f", float(row.split()[4])))[0] for row in path.read_text().splitlines()]
    assert bits == sorted(set(bits), reverse=True)


def test_an_id_with_a_blank_is_no_id_of_a_run(tmp_path):
    with pytest.raises(BadCollection, match="'a b' has a blank"):
        write_run(tmp_path / "run", {"q": [("a b", 1.0)]})


def test_a_folder_may_have_several_sets_of_queries(folder):
    here = folder("docs.jsonl.xz", "queries_b.jsonl", "qrels_b.tsv", "queries_a.jsonl.gz", "qrels_a.txt", "notes.txt")
    assert [each.name for each in read_collection(here).sets] == [f"{here.name} a", f"{here.name} b"]
    assert read_collection(here).docs == here / "docs.jsonl.xz"


@pytest.mark.parametrize("qrels", ["qrels.tsv", "qrels.txt", "qrels.trec"])
def test_a_folder_may_have_one_set_of_queries(folder, qrels):
    here = folder("queries.jsonl", qrels, "queriesold.jsonl")
    (queries,) = read_collection(here).sets
    assert (queries.name, queries.docs, queries.qrels) == (here.name, None, here / qrels)


def test_a_folder_without_queries_or_judgements_says_what_to_add(folder, tmp_path):
    with pytest.raises(BadCollection, match=r"has no queries\.jsonl"):
        read_collection(folder("docs.jsonl"))
    with pytest.raises(BadCollection, match=r"no qrels_a\.tsv"):
        read_collection(folder("queries_a.jsonl"))
    with pytest.raises(BadCollection, match="there is no folder"):
        read_collection(tmp_path / "nowhere")


def test_a_digest_changes_with_every_file(folder):
    here = folder("docs.jsonl", "queries.jsonl", "qrels.tsv")
    (queries,) = read_collection(here).sets
    digests = {queries.digest()}
    for name in ("docs.jsonl", "queries.jsonl", "qrels.tsv"):
        (here / name).write_text("x")
        digests.add(queries.digest())
    assert len(digests) == 4
    assert all(len(digest) == 16 for digest in digests)
