from importlib.resources import files

from index.entities import extract
from index.entities.columns import forms
from index.entities.folding import key_of, words_of
from index.entities.gazetteer import gazetteer
from index.entities.organisations import known
from index.entities.wordlists import word_lists

TABLES = files("index.entities") / "tables"


def test_the_tables_are_small():
    assert sum(len(path.read_bytes()) for path in TABLES.iterdir()) < 6_000_000


def test_every_country_is_known_in_thirty_languages_and_more():
    keys = [key for key, target in gazetteer().targets.items() if target >= 0]
    syrian = [key for key in keys if gazetteer().places(key)[0].id == "country:SY"]
    assert len(syrian) >= 20


def test_every_row_has_an_id_and_a_country():
    assert all(row.count("\t") == 1 and ":" in row for row in gazetteer().rows)


def test_rows_of_a_hand_written_table_have_their_columns():
    for name, columns in (("regions.tsv", 3), ("countries.tsv", 2), ("organisations.tsv", 2), ("nations.tsv", 3)):
        rows = [row for row in (TABLES / name).read_text(encoding="utf-8").splitlines() if not row.startswith("#")]
        assert {row.count("\t") for row in rows} == {columns - 1}


def test_the_names_of_the_hand_written_regions_are_in_the_table():
    rows = (TABLES / "regions.tsv").read_text(encoding="utf-8").splitlines()
    names = [name for row in rows if not row.startswith("#") for name in row.split("\t")[2].split("|")]
    assert [name for name in names if not gazetteer().places(key_of(words_of(name)))] == []


def test_no_name_of_an_organisation_has_two_ids():
    rows = (TABLES / "organisations.tsv").read_text(encoding="utf-8").splitlines()
    pairs = {(key_of(words_of(name)), row.split("\t")[0]) for row in rows[2:] for name in row.split("\t")[1].split("|")}
    assert len({key for key, _ in pairs}) == len(pairs)
    assert known().ids


def test_a_language_without_lists_gets_the_french_and_english_ones():
    assert {"ministere", "ministry"} <= word_lists("xx").bodies


def test_languages_that_documents_invent_are_not_remembered():
    assert word_lists("x-1") is word_lists("x-2") is word_lists("und")
    extract("Anna Petrova est à Paris.", "x-1")
    before = forms.cache_info().currsize
    assert extract("Anna Petrova est à Paris.", "x-2") == extract("Anna Petrova est à Paris.", "x-1")
    assert forms.cache_info().currsize == before
