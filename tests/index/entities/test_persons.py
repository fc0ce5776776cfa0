import pytest

from index.entities import extract


def persons(text, lang="fr"):
    return [(found.text, found.id) for found in extract(text, lang) if found.type == "person"]


@pytest.mark.parametrize(
    ("text", "lang"),
    [
        pytest.param("Hier Sergueï Lavrov est parti.", "fr", id="French"),
        pytest.param("Yesterday Sergey Lavrov left.", "en", id="English"),
        pytest.param("Gestern ging Sergej Lawrow fort.", "de", id="German"),
        pytest.param("Ayer Serguéi Lavrov se fue.", "es", id="Spanish"),
        pytest.param("Вчера Сергей Лавров уехал.", "ru", id="Russian"),
        pytest.param("Вчера встретились с Сергеем Лавровым.", "ru", id="Russian instrumental"),
        pytest.param("Вчера видели Сергея Лаврова.", "ru", id="Russian genitive"),
    ],
)
def test_a_person_has_one_id_in_every_spelling(text, lang):
    assert [id for _, id in persons(text, lang)] == ["person:sergei-lavrov"]


@pytest.mark.parametrize(
    "title",
    ["M.", "Mme", "le général", "le président", "le ministre russe", "la chanteuse belge", "Dr", "Dr.", "Me"],
)
def test_a_title_is_evidence_and_stays_outside(title):
    assert persons(f"Hier {title} Trucmol est arrivé.") == [("Trucmol", "person:trucmol")]


@pytest.mark.parametrize(
    ("text", "lang", "name"),
    [
        pytest.param("Then Mr Trucmol came.", "en", "Trucmol", id="Mr"),
        pytest.param("Then Dr. Trucmol came.", "en", "Trucmol", id="Dr."),
        pytest.param("Dann kam Herr Trucmol.", "de", "Trucmol", id="Herr"),
        pytest.param("Потом пришёл г-н Маратов.", "ru", "Маратов", id="г-н"),
        pytest.param("Luego vino el señor Trucmol.", "es", "Trucmol", id="señor"),
    ],
)
def test_titles_of_other_languages_are_evidence(text, lang, name):
    assert [text for text, _ in persons(text, lang)] == [name]


def test_a_surname_after_a_title_is_the_person_named_in_full():
    assert {id for _, id in persons("Anna Trucmol est venue. Mme Trucmol a parlé.")} == {"person:anna-trucmol"}


def test_a_surname_alone_is_the_person_named_in_full():
    found = persons("Anna Trucmol est venue. Selon Trucmol, tout va bien. Trucmol est repartie.")
    assert [text for text, _ in found] == ["Anna Trucmol", "Trucmol", "Trucmol"]
    assert {id for _, id in found} == {"person:anna-trucmol"}


def test_a_surname_of_two_persons_is_left_apart():
    found = persons("Anna Trucmol et Paul Trucmol sont venus. M. Trucmol a parlé.")
    assert found[-1] == ("Trucmol", "person:trucmol")


def test_a_russian_surname_in_another_case_is_the_person_named_in_full():
    found = persons("Анна Маратова приехала. Потом письмо вручили Маратовой.", "ru")
    assert {id for _, id in found} == {"person:ana-maratova"}


def test_a_city_that_is_a_surname_in_this_text_is_a_person():
    assert {id for _, id in persons("Jack London est né. Plus tard, London écrivit.")} == {"person:jack-london"}


@pytest.mark.parametrize(
    "name",
    [
        "Charles de Gaulle",
        "Ursula von der Leyen",
        "Robin van Persie",
        "Marine Le Pen",
        "Leonardo da Vinci",
        "Mohammed ben Salmane",
        "Bachar el-Assad",
        "Jean-Luc Martin",
        "Ban Ki-moon",
        "J. K. Martin",
        "J.R.R. Martin",
    ],
)
def test_a_name_keeps_its_particles_hyphens_and_initials(name):
    assert [text for text, _ in persons(f"Elle a rencontré {name} hier.")] == [name]


def test_the_people_before_a_name_is_not_in_it():
    assert [text for text, _ in persons("l'Américaine Gwen Martin et le Sud-Africain Henri Petit")] == [
        "Gwen Martin",
        "Henri Petit",
    ]


def test_the_first_word_of_a_sentence_is_not_in_a_name():
    assert persons("Selon Anna Trucmol, oui. Interrogé hier, il se tait. Hier Anna Trucmol.")[0][0] == "Anna Trucmol"


def test_a_capital_at_the_head_of_a_sentence_is_no_evidence():
    assert extract("Trucmoler est un métier. Machination ou non, on verra.", "fr") == ()


def test_a_capital_is_no_evidence_in_german():
    assert extract("Der Hund und die Katze sahen das Haus mit Garten.", "de") == ()


def test_a_given_name_is_evidence_in_german():
    assert [text for text, _ in persons("Als Nachfolger von Anna Weber kam ein Mann.", "de")] == ["Anna Weber"]


def test_a_headline_in_capitals_names_nobody_by_its_capitals():
    assert persons("LE PRÉSIDENT EN VISITE SURPRISE\nIl est reparti.") == []


def test_days_and_months_are_nobody():
    assert extract("He came on Monday, then in April and at Christmas.", "en") == ()
