"""Which paragraphs of an article are in a language of their own."""

from index.passages import foreign_passages

FRENCH = "Le maire de la ville a présenté hier soir aux habitants le projet de la nouvelle digue, qui sera construite l'an prochain."
ENGLISH = (
    "The mayor said that the new bridge will be open to all of the people who live on the other side of the river."
)
RUSSIAN = "Мэр города рассказал жителям о том, что новый мост через реку будет открыт для всех уже в следующем году."


def passages(*paragraphs, lang="fr"):
    body = "\n\n".join(paragraphs)
    return [(body[each.start : each.end], each.lang) for each in foreign_passages(body, lang)]


def test_a_quoted_paragraph_is_in_its_own_language():
    assert passages(FRENCH, ENGLISH, FRENCH) == [(ENGLISH, "en")]


def test_several_languages_are_told_apart():
    assert passages(FRENCH, ENGLISH, RUSSIAN) == [(ENGLISH, "en"), (RUSSIAN, "ru")]


def test_an_article_in_one_language_has_none():
    assert passages(FRENCH, FRENCH) == []


def test_a_stray_foreign_line_changes_nothing():
    assert passages(FRENCH, "Подписаться на новости", "Subscribe now", FRENCH) == []


def test_names_and_figures_are_in_no_language():
    assert (
        passages(
            FRENCH,
            "Anne Roy, Luc Marin, Ivo Kolář, Olga Petrova, Yann Le Goff, Mei Lin, Jan de Wit, Aino Laine, 12 34 56",
        )
        == []
    )


def test_a_text_whose_language_is_unknown_has_none():
    assert passages(FRENCH, ENGLISH, lang="und") == []
