from importlib.resources import files

import pytest

from index.entities import extract
from index.entities.nationalities import codes
from search.labels import countries

STAGE = "Classement : 1. Marc Vidal (Esp) 4 h 12'. 2. Paul Renaud (Fr) à 3''. 3. Luca Ferri (It), même temps."
FINAL = "Anna Keller (SUI) a battu Maria Petrova (RUS), puis Joan Smith (USA) et Léa Moreau (FRA)."


def ids(text, lang="fr"):
    return {found.text: found.id for found in extract(text, lang) if found.type == "place"}


def test_codes_of_papers_in_a_list_of_results_are_countries():
    assert ids(STAGE) == {"Esp": "country:ES", "Fr": "country:FR", "It": "country:IT"}


@pytest.mark.parametrize("lang", ["fr", "en", "de"])
def test_codes_of_olympic_committees_are_countries_in_any_language(lang):
    found = ids(FINAL, lang)
    assert found["SUI"] == "country:CH"
    assert found["RUS"] == "country:RU"


def test_eu_in_a_list_of_results_are_the_united_states():
    assert ids(STAGE + " 4. Joan Smith (EU) à 9''.")["EU"] == "country:US"
    assert "EU" not in ids("L'accord a été signé (EU) hier soir.")


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Paul Renaud (Fr) arrive devant Luca Ferri (It).", id="two are no list"),
        pytest.param("Paul (Fr), Jean (Fr), Luc (Fr) et Marc (Fr) courent.", id="one country"),
        pytest.param("Du fer (Fe), du cuivre (Cu), du béryllium (Be), du cobalt (Co), du zinc (Zn).", id="elements"),
        pytest.param("La note (F), la note (S), la note (I) et la note (B) sont là.", id="single letters"),
    ],
)
def test_other_short_words_in_brackets_are_none(text):
    assert not set(ids(text)) & set(codes("fr"))


def test_every_code_leads_to_a_country_that_has_a_name():
    assert set(codes("fr").values()) <= countries("fr").keys()
    assert codes("de").keys() < codes("fr").keys()


def test_no_code_is_two_countries():
    rows = (files("index.entities") / "tables/nations.tsv").read_text(encoding="utf-8").splitlines()[1:]
    names = [name for row in rows for name in (row.split("\t")[1], *row.split("\t")[2].split("|")) if name != "-"]
    assert sorted(names) == sorted(set(names))
