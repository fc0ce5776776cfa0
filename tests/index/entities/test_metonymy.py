import pytest

from index.entities import extract


def acting(text, lang):
    return [mention.text for mention in extract(text, lang) if mention.metonymy]


@pytest.mark.parametrize(
    ("text", "lang", "expected"),
    [
        ("Hier, Washington a déclaré que le traité tenait.", "fr", ["Washington"]),
        ("La veille, Ankara n'a pas encore répondu aux Nations unies.", "fr", ["Ankara"]),
        ("Selon la presse, la Russie dément toute livraison à Damas.", "fr", ["Russie"]),
        ("Le ministre est arrivé à Genève et l'Allemagne exige une réponse.", "fr", ["Allemagne"]),
        ("In March, Moscow has denied the report from Berlin.", "en", ["Moscow"]),
        ("Am Montag hat sich nichts getan, Berlin forderte eine Antwort.", "de", ["Berlin"]),
        ("El lunes Madrid rechazó la propuesta.", "es", ["Madrid"]),
    ],
)
def test_a_place_that_says_or_decides_stands_for_those_who_govern_it(text, lang, expected):
    assert acting(text, lang) == expected


@pytest.mark.parametrize(
    ("text", "lang"),
    [
        ("Il habite Washington, a déclaré son frère.", "fr"),
        ("Le maire de Genève a déclaré la fête ouverte.", "fr"),
        ("L'ambassadeur de la Russie a démenti.", "fr"),
        ("La foule qui était à Marseille appelle au calme.", "fr"),
        ("Hier, Genève a fêté ses enfants.", "fr"),
        ("The delegation in Geneva said nothing.", "en"),
        ("Aleksandr Petrov a déclaré que tout allait bien.", "fr"),
    ],
)
def test_nothing_else_does(text, lang):
    assert acting(text, lang) == []
