"""The scraped article that the project started from, read where it lies; it is no part of the repository."""

from pathlib import Path

import pytest

from index.entities import extract, summarise

SEED = Path(__file__).resolve().parents[4] / "shared" / "data" / "seed" / "000_298b99491815e618.txt"


@pytest.fixture(scope="module")
def mentions():
    if not SEED.exists():
        pytest.skip("the seed article is not beside the project")
    return extract(SEED.read_text(encoding="utf-8"), "fr")


@pytest.mark.parametrize("name", ["Raqqa", "Mossoul", "Syrie", "Russie", "Genève", "Moscou", "Washington", "Hmeimim"])
def test_the_places_of_the_seed_are_found(mentions, name):
    assert {mention.type for mention in mentions if mention.text == name} == {"place"}


def test_the_united_states_of_the_seed_have_one_id(mentions):
    assert {mention.id for mention in mentions if mention.text in ("Etats-Unis", "USA")} == {"country:US"}
    assert {"Etats-Unis", "USA"} <= {mention.text for mention in mentions}


def test_the_minister_of_the_seed_is_one_person(mentions):
    assert [entity.label for entity in summarise(mentions) if entity.type == "person"] == ["Sergueï Lavrov"]
    assert sum(mention.id == "person:sergei-lavrov" for mention in mentions) == 3


def test_the_party_of_the_seed_is_one_organisation(mentions):
    texts = {mention.text for mention in mentions if mention.id == "organisation:pyd"}
    assert texts == {"PYD", "parti de l'union démocratique"}


def test_the_kurds_of_the_seed_are_no_entity(mentions):
    assert not any("Kurdes" in mention.text for mention in mentions)
