import pytest

from search.labels import label


@pytest.mark.parametrize(
    ("id", "language", "expected"),
    [
        pytest.param("country:SY", "fr", "Syrie", id="country"),
        pytest.param("country:SY", "ru", "Сирия", id="country in Russian"),
        pytest.param("country:DE", "zh-Hant", "德國", id="language with a script"),
        pytest.param("country:DE", "pt_BR", "Alemanha", id="language with a country"),
        pytest.param("geonames:524901", "fr", "Moscou", id="city of a time zone"),
        pytest.param("geonames:2988507", "fr", "Paris", id="city as in the zone's id"),
        pytest.param("geonames:2988507", "ru", "Париж", id="city in Russian"),
        pytest.param("geonames:170654", "es", "Damasco", id="city in Spanish"),
        pytest.param("geonames:703448", "de", "Kiew", id="city whose zone has an old name"),
        pytest.param("region:150", "en", "Europe", id="continent"),
        pytest.param("organisation:eu", "fr", "Union européenne", id="union"),
    ],
)
def test_an_entity_has_its_name_in_the_readers_language(id, language, expected):
    assert label(id, language) == expected


@pytest.mark.parametrize(
    "id",
    ["", "country", "country:", "country:XX", "country:150", "region:FR", "region:FR-BRE", "geonames:0", "person:anna"],
)
def test_an_id_without_a_table_has_no_label(id):
    assert label(id, "fr") is None


@pytest.mark.parametrize("language", ["", "und", "zz", "-", "fr-", "../../etc", "é", "\0", "f" * 1000])
def test_a_malformed_language_has_no_label(language):
    assert label("country:SY", language) is None
