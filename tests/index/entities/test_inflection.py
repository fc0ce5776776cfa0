import pytest

from index.entities import extract
from index.entities.gazetteer import gazetteer
from index.entities.inflection import LARGE, declines, stems


def places(text, lang):
    return [(found.text, found.id) for found in extract(text, lang) if found.type == "place"]


@pytest.mark.parametrize(
    ("text", "lang", "expected"),
    [
        pytest.param("Mieszka w Polsce.", "pl", ("Polsce", "country:PL"), id="Polish, consonant softened"),
        pytest.param("Mieszka w Niemczech.", "pl", ("Niemczech", "country:DE"), id="Polish plural"),
        pytest.param("Wrócił z Wielkiej Brytanii.", "pl", ("Wielkiej Brytanii", "country:GB"), id="Polish, two words"),
        pytest.param("Dům v Praze.", "cs", ("Praze", "geonames:3067696"), id="Czech, consonant softened"),
        pytest.param("Hän asuu Turkissa.", "fi", ("Turkissa", "country:TR"), id="Finnish gradation"),
        pytest.param("Hän asuu Nigeriassa.", "fi", ("Nigeriassa", "country:NG"), id="Finnish, not Niger"),
        pytest.param(
            "Er sprach über Deutschlands Zukunft.", "de", ("Deutschlands", "country:DE"), id="German genitive"
        ),
        pytest.param(
            "Er sah die Grenzen Deutschlands.", "de", ("Deutschlands", "country:DE"), id="German, after its noun"
        ),
        pytest.param("Вони жили в Австрії.", "uk", ("Австрії", "country:AT"), id="Ukrainian"),
        pytest.param("Он говорит о делах Китая.", "ru", ("Китая", "country:CN"), id="Russian, not Кито"),
    ],
)
def test_a_place_is_known_in_any_case(text, lang, expected):
    assert places(text, lang) == [expected]


@pytest.mark.parametrize(
    ("text", "lang"),
    [
        pytest.param("Er schrieb die Regie und den Plan.", "de", id="German nouns are no Rabat and no Plano"),
        pytest.param("Il parle de Polsce.", "fr", id="a language without cases"),
    ],
)
def test_a_word_that_only_resembles_a_place_is_not_declined(text, lang):
    assert not [id for _, id in places(text, lang) if id.startswith(("geonames:", "country:"))]


def test_languages_without_case_endings_are_left_alone():
    assert not declines("fr")
    assert not declines("und")


def test_a_stem_has_three_letters_at_least():
    assert all(len(stem) >= 3 for stem in stems("polsce", "pl"))


def test_the_table_has_countries_first_and_cities_from_the_largest():
    rows = [row.partition("\t")[0] for row in gazetteer().rows]
    assert rows[0].startswith("country:")
    assert rows.index("geonames:1796236") < rows.index("geonames:2660646") < LARGE
