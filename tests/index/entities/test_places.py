import pytest

from index.entities import extract
from index.entities.second_reading import unglued


def places(text, lang="fr"):
    return [(found.text, found.id) for found in extract(text, lang) if found.type == "place"]


@pytest.mark.parametrize(
    ("text", "lang"),
    [
        pytest.param("Il vit aux Etats-Unis.", "fr", id="no accent on the capital"),
        pytest.param("Il vit aux États-Unis d'Amérique.", "fr", id="long form"),
        pytest.param("Il vit aux USA.", "fr", id="acronym"),
        pytest.param("She lives in the U.S. with him.", "en", id="acronym with full stops"),
        pytest.param("She lives in the U. S. with him.", "en", id="acronym with blanks"),
        pytest.param("She flew to America with him.", "en", id="America in English"),
        pytest.param("Er lebt in den Vereinigten Staaten.", "de", id="German dative"),
        pytest.param("Vive en Estados Unidos.", "es", id="Spanish"),
        pytest.param("Он живёт в США.", "ru", id="Russian acronym"),
        pytest.param("Он живёт в Соединённых Штатах.", "ru", id="Russian locative"),
        pytest.param("هو يعيش في الولايات المتحدة", "ar", id="Arabic"),
        pytest.param("他住在美国", "zh", id="Chinese"),
    ],
)
def test_a_country_has_one_id_in_every_language(text, lang):
    assert [id for _, id in places(text, lang)] == ["country:US"]


@pytest.mark.parametrize(
    ("form", "id"),
    [
        pytest.param("le Royaume-Uni", "country:GB", id="Royaume-Uni"),
        pytest.param("la Grande-Bretagne", "country:GB", id="Grande-Bretagne"),
        pytest.param("la RDC", "country:CD", id="RDC"),
        pytest.param("la Corée du Nord", "country:KP", id="several words"),
        pytest.param("la Côte d'Ivoire", "country:CI", id="elided particle inside"),
        pytest.param("l'Arabie saoudite", "country:SA", id="adjective in lower case"),
        pytest.param("Raqqa", "geonames:172955", id="Raqqa"),
        pytest.param("Mossoul", "geonames:99072", id="Mossoul"),
        pytest.param("Hmeimim", "place:hmeimim", id="Hmeimim"),
        pytest.param("Genève", "geonames:2660646", id="Genève"),
        pytest.param("l'Europe", "region:150", id="a continent"),
        pytest.param("la Californie", "region:US-CA", id="a region"),
    ],
)
def test_a_place_is_known_by_its_names(form, id):
    assert [found for _, found in places(f"Elle a traversé {form} hier.")] == [id]


@pytest.mark.parametrize("apostrophe", ["'", "’"])
def test_an_elided_article_stays_outside(apostrophe):
    assert places(f"Hier l{apostrophe}Irak a gagné.") == [("Irak", "country:IQ")]


def test_an_elided_article_stays_outside_at_the_head_of_a_sentence():
    assert places("L’Irak a gagné.") == [("Irak", "country:IQ")]


def test_punctuation_stays_outside():
    assert [text for text, _ in places("À Paris, à Lyon; à Lille... (Nantes) « Rennes »!")] == [
        "Paris",
        "Lyon",
        "Lille",
        "Nantes",
        "Rennes",
    ]


def test_two_places_joined_by_a_hyphen_are_two():
    assert [text for text, _ in places("le canal direct Moscou-Washington")] == ["Moscou", "Washington"]


def test_a_hyphenated_name_of_the_table_is_one():
    assert [text for text, _ in places("Il est né à Saint-Denis et à Aix-les-Bains.")] == [
        "Saint-Denis",
        "Aix-les-Bains",
    ]


@pytest.mark.parametrize(
    ("text", "lang"),
    [
        pytest.param("Nice people live here.", "en", id="Nice"),
        pytest.param("Orange est la couleur du ciel.", "fr", id="Orange"),
        pytest.param("Mars fut pluvieux.", "fr", id="Mars"),
        pytest.param("Of course he did.", "en", id="Of"),
        pytest.param("Moule ou huître, il faut choisir.", "fr", id="Moule"),
        pytest.param("Us and them.", "en", id="Us"),
        pytest.param("ils font deux tours dans la nice voiture orange", "fr", id="lower case"),
        pytest.param("Louis XIV et le XXe siècle", "fr", id="Roman numerals"),
        pytest.param("Таким был его ответ.", "ru", id="Cyrillic stem"),
    ],
)
def test_a_common_word_is_no_place(text, lang):
    assert places(text, lang) == []


@pytest.mark.parametrize("city", ["Nice", "Tours", "Orange", "Van"])
def test_a_city_named_like_a_word_is_one_inside_a_sentence(city):
    assert [text for text, _ in places(f"Elle habite à {city} depuis hier.")] == [city]


@pytest.mark.parametrize("people", ["Les Kurdes", "Un Russe", "Des Australiens", "Le Sud-Coréen"])
def test_a_people_is_no_entity(people):
    assert extract(f"{people} a parlé. On a vu {people.lower()[:3]} {people[3:].strip()}.", "fr") == ()


def test_the_country_named_in_the_text_decides_between_cities_of_one_name():
    assert places("La ville de Valence est en Espagne.")[0][1] == "geonames:2509954"
    assert places("La ville de Valence est en France.")[0][1] == "geonames:2971053"


def test_a_country_that_only_takes_part_does_not_move_the_city():
    text = "The US envoy hinted at a compromise in Geneva on Friday, and Russia agreed."
    assert [each.id for each in extract(text, "en") if each.text == "Geneva"] == ["geonames:2660646"]


def test_of_two_cities_of_one_name_the_most_populous_is_meant():
    assert places("She flew to London and Paris.", "en") == [
        ("London", "geonames:2643743"),
        ("Paris", "geonames:2988507"),
    ]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        pytest.param("la flotte de la mer Noire", "mer Noire", id="of the table"),
        pytest.param("il habite rue de Rivoli depuis hier", "rue de Rivoli", id="a street"),
        pytest.param("la bataille pour al-Bab continue", "al-Bab", id="Arabic article"),
    ],
)
def test_a_place_may_begin_in_lower_case(text, name):
    assert name in [text for text, _ in places(text)]


def test_a_word_that_announces_a_place_makes_one():
    assert places("Il a visité le village de Trucmolin.") == [("Trucmolin", "place:trucmolin")]


def test_a_name_beside_a_place_in_a_list_is_one():
    assert [text for text, _ in places("entre Lyon, Trucmolin et Marseille")] == ["Lyon", "Trucmolin", "Marseille"]


def test_the_place_before_a_person_is_not_in_the_name():
    found = extract("Le ministre des Affaires étrangères de Russie Anna Petrova", "fr")
    assert (found[-1].text, found[-1].type) == ("Anna Petrova", "person")
    found = extract("Le candidat des Communistes de Russie Anton Petrov a tenté de s'en prendre au maire.", "fr")
    assert [(each.text, each.type) for each in found[-2:]] == [("Russie", "place"), ("Anton Petrov", "person")]


@pytest.mark.parametrize("form", ["Россия", "России", "Россию", "Россией"])
def test_russian_cases_of_a_country_have_one_id(form):
    assert places(f"Он видел {form} вчера.", "ru") == [(form, "country:RU")]


@pytest.mark.parametrize("form", ["Москва", "Москвы", "Москве", "Москву", "Москвой"])
def test_russian_cases_of_a_city_have_one_id(form):
    assert places(f"Он видел {form} вчера.", "ru") == [(form, "geonames:524901")]


@pytest.mark.parametrize(("name", "id"), [("Rom", "geonames:3169070"), ("Wien", "geonames:2761369")])
def test_a_large_city_is_meant_by_a_short_name(name, id):
    assert places(f"Er reiste nach {name}, sagte er.", "de") == [(name, id)]


def test_a_capital_is_meant_before_a_departement_of_its_name():
    assert places("Il va de France à Vienne.")[-1] == ("Vienne", "geonames:2761369")


def test_a_paper_taken_for_a_person_makes_no_person_of_a_city():
    assert ("Paris", "geonames:2988507") in places("Selon Echo Paris, il neige. Il va vers Paris, dit-on.")


def test_austria_is_known_in_its_old_spelling():
    assert places("Er lebt in Oesterreich.", "de") == [("Oesterreich", "country:AT")]


@pytest.mark.parametrize(
    ("text", "id"),
    [
        pytest.param("Er reiste nach Aegypten und blieb dort.", "country:EG", id="ae"),
        pytest.param("Das Heer verließ die Grenzen Aegyptens im Winter.", "country:EG", id="ae and an s"),
        pytest.param("Er wohnt in Cöln bei seinem Bruder.", "geonames:2886242", id="c"),
        pytest.param("Sie wohnt in Carlsruhe bei ihrer Mutter.", "geonames:2892794", id="Carlsruhe"),
    ],
)
def test_german_places_are_known_in_old_spellings(text, id):
    assert [found for _, found in places(text, "de")] == [id]


def test_a_city_that_has_the_name_of_a_person_is_known_by_its_french_one():
    assert places("Il enseigne à Bâle depuis dix ans.") == [("Bâle", "geonames:2661604")]


def test_places_side_by_side_are_not_one():
    found = dict(places("Das Rennen führte von Frankreich Paris bis nach Genf.", "de"))
    assert found.get("Frankreich") == "country:FR"
    assert found.get("Paris") == "geonames:2988507"
    assert "Frankreich Paris" not in found


@pytest.mark.parametrize(
    ("word", "id"),
    [
        pytest.param("LondresLONDRES", "geonames:2643743", id="a title glued to its text"),
        pytest.param("AllemagneFRANCE", "country:DE", id="the first of two"),
        pytest.param("McDonald", "", id="a name"),
        pytest.param("Londres", "", id="one word"),
    ],
)
def test_the_place_of_a_glued_word_is_its_first(word, id):
    assert [place.id for place in unglued(word)][:1] == ([id] if id else [])


def test_a_month_that_opens_a_sentence_is_a_planet_where_the_text_has_it_inside_one():
    text = "La sonde est arrivée hier sur Mars. Mars est loin."
    assert [id for _, id in places(text, "fr")] == ["place:mars"] * 2


@pytest.mark.parametrize(
    ("text", "lang"),
    [
        pytest.param("Wien", "de", id="alone"),
        pytest.param("Wien, 22. Nov. Der Minister reiste ab.", "de", id="German"),
        pytest.param("PARIS, 15 (Havas). — Une grange a brûlé.", "fr", id="French"),
    ],
)
def test_a_place_that_a_comma_or_nothing_follows_opens_a_text(text, lang):
    assert len(places(text, lang)) == 1


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("On Monday Moscow has denied the report from Berlin.", ["Moscow", "Berlin"]),
        ("In March, Moscow has denied it.", ["Moscow"]),
        ("The court ruled on Friday Paris time.", ["Paris"]),
    ],
)
def test_days_and_months_are_no_part_of_a_place_where_they_have_capitals(text, named):
    assert [text[start:end] for start, end, *_ in extract(text, "en")] == named
