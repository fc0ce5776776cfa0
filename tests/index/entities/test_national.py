"""A country or capital is known by its name in the language of the text, in any case, though the name is another word elsewhere."""

import pytest

from index.entities import extract


@pytest.mark.parametrize(
    ("lang", "text", "name", "id"),
    [
        pytest.param("cs", "Minulý týden bylo Rusko u moře.", "Rusko", "country:RU", id="Czech"),
        pytest.param("cs", "Včera mluvili o Kypru a lidech.", "Kypru", "country:CY", id="Czech, in a case"),
        pytest.param("cs", "Včera jsme byli v Římě a čekali.", "Římě", "geonames:3169070", id="a capital"),
        pytest.param("cs", "Byli v Alžíru tři dny.", "Alžíru", "geonames:2507480", id="not the country that it sounds like"),
        pytest.param("cs", "Včera se mluvilo o tom, co čeká Středoafrické republice.", "Středoafrické republice", "country:CF", id="of two words"),
        pytest.param("ru", "Вчера говорили о Нигере.", "Нигере", "country:NE", id="Niger"),
        pytest.param("ru", "Вчера говорили о Нигерии.", "Нигерии", "country:NG", id="Nigeria"),
        pytest.param("uk", "Вчора говорили про Нігерію.", "Нігерію", "country:NG", id="Nigeria in Ukrainian"),
        pytest.param("fi", "Eilen puhuttiin Nigerin sadosta.", "Nigerin", "country:NE", id="Niger in Finnish"),
        pytest.param("fi", "Eilen puhuttiin Nigerian sadosta.", "Nigerian", "country:NG", id="Nigeria in Finnish"),
        pytest.param("pl", "Rozmowy w Algierze trwały.", "Algierze", "geonames:2507480", id="Algiers in Polish"),
        pytest.param("ru", "Переговоры в Гонконге идут.", "Гонконге", "country:HK", id="a city that is a country"),
    ],
)  # fmt: skip
def test_a_place_has_its_id(lang, text, name, id):
    assert (name, id) in [(each.text, each.id) for each in extract(text, lang)]


@pytest.mark.parametrize(
    ("lang", "text"),
    [("uk", "Він прийшов до міста. Він сказав."), ("de", "Gestern sprach man vom Cad."), ("cs", "Pan Litva-Novák přišel k moři.")],
)  # fmt: skip
def test_another_word_is_no_place(lang, text):
    assert not {"geonames:1562798", "country:TD"} & {each.id for each in extract(text, lang)}
