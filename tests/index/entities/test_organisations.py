import pytest

from index.entities import extract
from index.entities.finding import by_rules


def organisations(text, lang="fr"):
    return [(found.text, found.id) for found in extract(text, lang) if found.type == "organisation"]


def test_an_acronym_and_its_long_form_have_one_id():
    found = organisations("le parti de l'union démocratique (PYD) avance, dit le PYD.")
    assert found == [
        ("parti de l'union démocratique", "organisation:pyd"),
        ("PYD", "organisation:pyd"),
        ("PYD", "organisation:pyd"),
    ]


def test_a_long_form_that_comes_back_has_the_id_of_its_acronym():
    found = organisations("L'Agence du Lac Bleu (ALB) ferme. Hier, l'Agence du Lac Bleu rouvrait.")
    assert {id for _, id in found} == {"organisation:alb"}


def test_a_long_form_is_found_by_its_initials():
    assert organisations("the National Trucmol Foundry (NTF) said", "en")[0] == (
        "National Trucmol Foundry",
        "organisation:ntf",
    )


@pytest.mark.parametrize(
    ("text", "lang"),
    [
        pytest.param("un vote de l'ONU", "fr", id="French acronym"),
        pytest.param("un vote de l'O.N.U. hier", "fr", id="with full stops"),
        pytest.param("un vote des Nations unies", "fr", id="French"),
        pytest.param("a vote of the United Nations", "en", id="English"),
        pytest.param("eine Abstimmung der Vereinten Nationen", "de", id="German"),
        pytest.param("голосование ООН", "ru", id="Russian"),
    ],
)
def test_an_organisation_of_the_table_has_one_id(text, lang):
    assert [id for _, id in organisations(text, lang)] == ["organisation:un"]


@pytest.mark.parametrize(
    "name",
    [
        "ministère de l'Intérieur",
        "université de Trucmol",
        "Banque Trucmol",
        "Fédération internationale de triathlon",
        "armée turque",
        "Acme Ltd",
        "Trucmol GmbH",
    ],
)
def test_a_noun_heads_or_ends_the_name_of_an_organisation(name):
    assert [text for text, _ in organisations(f"Hier, la {name} s'est réunie.")] == [name]


def test_a_noun_before_the_name_may_stay_outside():
    assert organisations("le quotidien belge Trucmol écrit") == [("Trucmol", "organisation:trucmol")]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Louis XIV et le XXI", id="Roman numerals"),
        pytest.param("une TV et un DVD", id="things"),
        pytest.param("GRÈVE DES TRAINS DANS TOUT LE PAYS", id="headline"),
        pytest.param("le parti a gagné, la banque aussi", id="no name follows"),
        pytest.param("J.R.R. Martin écrit", id="initials"),
    ],
)
def test_capitals_or_a_noun_alone_make_no_organisation(text):
    assert organisations(text) == []


def test_an_acronym_is_an_organisation():
    assert organisations("selon la TRUCML hier") == [("TRUCML", "organisation:trucml")]


def test_the_full_stops_of_an_acronym_are_not_in_its_id():
    assert organisations("selon la T.R.M. hier") == [("T.R.M.", "organisation:trm")]


def test_a_club_named_after_a_city_is_no_city():
    assert organisations("the Ottawa Trucmols won", "en") == [("Ottawa Trucmols", "organisation:ottawa-trucmols")]


def test_the_button_of_a_network_is_not_named_in_the_article():
    assert organisations("Partager\nFacebook\nTwitter\nIl l'a dit sur Twitter hier.") == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        pytest.param("selon Renault, hier", ["Renault"], id="the company"),
        pytest.param("selon Louis Renault, hier", [], id="its founder"),
    ],
)
def test_a_company_is_not_found_in_the_name_of_its_founder(text, found):
    assert [name for name, _ in organisations(text)] == found


def test_a_club_a_paper_and_a_bank_are_known_by_name():
    text = "Selon La Voix du Nord, la Banque de France et le Stade toulousain ont refusé."
    ids = {span.id for span in by_rules(text, "fr").spans.values()}
    assert ids == {"organisation:la-voix-du-nord", "organisation:banque-de-france", "organisation:stade-toulousain"}


@pytest.mark.parametrize(
    ("text", "found"),
    [
        pytest.param("selon la TRK-ZTU, hier", ["TRK-ZTU"], id="two"),
        pytest.param("selon la TRK-ZTU-VLP, hier", ["TRK-ZTU-VLP"], id="three"),
        pytest.param("les liens USA-TRK", ["TRK"], id="a place and one"),
        pytest.param("selon la TRK-", ["TRK"], id="a hyphen at the end of the text"),
    ],
)
def test_acronyms_with_a_hyphen_between_them_are_one_name(text, found):
    reading = by_rules(text, "fr")
    spans = [span for _, span in sorted(reading.spans.items()) if span.type == "organisation"]
    assert [text[reading.tokens.starts[span.first] : reading.tokens.end(span.last)] for span in spans] == found


def test_a_verb_in_a_title_of_capitals_is_no_part_of_an_organisation():
    text = "L'ELYSEE ANNONCE UN FONDS D'URGENCE DE 25 MILLIONS D'EUROS POUR VALBOURG\nL'Élysée a annoncé un fonds pour la commune."
    assert "ELYSEE ANNONCE" not in {mention.text for mention in extract(text, "fr")}
