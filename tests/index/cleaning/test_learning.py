"""Articles of one source to its habits."""

import random

from habit_pages import MENU, REQUEST, article, body, lines, teaser, title
from hypothesis import given, settings
from hypothesis import strategies as st

from index.cleaning import clean
from index.cleaning.affixes import endings
from index.cleaning.habits import Habits, apply
from index.cleaning.learning import learn

PAGES = [clean(article(number, lines(number, teaser(number)))) for number in range(24)]


def forms(cleaned):
    return [habit.form for habit in learn(cleaned)]


def texts(*every):
    return [clean(article(number, text)) for number, text in enumerate(every)]


def test_senders_at_the_end_of_teasers_are_learnt_and_what_stands_before_them() -> None:
    found = learn(PAGES)
    assert {"…par Radio Fanal", "…par Canal Brumes", "…par …"} <= {habit.form for habit in found}
    assert next(habit for habit in found if habit.form == "…par …").pages == 24


def test_a_teaser_of_a_sender_never_seen_is_taken_out() -> None:
    line = "Reportage à Ormeaux, où la fête des fleurs est de retourpar Antenne Sablon"
    page = clean(article(20, lines(20, line)))
    assert line in page.body
    found = apply(page, Habits.of(learn(PAGES)))
    assert line not in found.body
    assert all(sentence in found.body for sentence in body(20))


def test_nothing_of_the_articles_is_learnt() -> None:
    for page, number in zip(PAGES, range(24), strict=True):
        found = apply(page, Habits.of(learn(PAGES)))
        assert all(sentence in found.body for sentence in body(number))


def test_a_line_at_the_same_place_of_many_pages_is_learnt() -> None:
    pages = texts(*([*MENU[-4:], *body(number), REQUEST] for number in range(6)))
    assert any(REQUEST in page.body for page in pages)
    habits = Habits.of(learn(pages))
    assert not any(REQUEST in apply(page, habits).body for page in pages)


def test_a_line_that_is_taken_out_of_nearly_every_article_is_learnt_with_its_neighbours() -> None:
    terms = [
        "Conditions générales d'utilisation du site et de ses services",
        "Politique de confidentialité et gestion des cookies",
    ]
    pages = texts(*(lines(number, under=[*MENU, *terms]) for number in range(6)))
    assert {habit.form for habit in learn(pages) if habit.place == "among"} == {term.casefold() for term in terms}


def test_lines_that_have_different_lines_between_them_that_are_nearly_always_taken_out_are_learnt() -> None:
    pages = texts(
        *([*MENU, *body(number), "Réagir", f"Photo de {title(number)}", "© Ève Martin"] for number in range(12))
    )
    assert "réagir\n…\n© ève martin" in {habit.form for habit in learn(pages)}


def test_a_source_of_two_articles_has_no_habits() -> None:
    assert learn(PAGES[:2]) == []


def test_copies_of_an_article_count_once() -> None:
    copies = texts(*([f"Version {letter}", *body(1), *body(2)] for letter in "abcdefgh"))
    assert learn(copies) == []


def test_a_sentence_that_comes_back_in_clean_texts_is_none() -> None:
    advice = "Nous vous recommandons de mettre à jour vos paquets dès que possible, sans attendre."
    assert learn(texts(*([*body(number), advice] for number in range(10)))) == []


def test_words_that_stand_within_sentences_too_are_no_ending() -> None:
    headings = ["Le vote des jeunes en France", "Ce qui attend l'école en France", "Trois ans de débat en France"]
    rows = [(heading, page, True) for page, heading in enumerate(headings)]
    everything = [*headings, "Il est venu en France pour travailler.", "Rien ne change en France, dit-il."]
    assert list(endings(rows, everything, 3)) == []
    assert [form for form, _ in endings(rows, headings, 3)] == ["… en France"]


def test_an_ending_needs_several_pages() -> None:
    rows = [(f"Reportage {word} par Radio Fanal", 1, True) for word in ("un", "deux", "trois", "quatre")]
    assert list(endings(rows, [text for text, _, _ in rows], 2)) == []


@given(st.randoms())
@settings(max_examples=10, deadline=None)
def test_the_order_of_the_articles_changes_nothing(chance: random.Random) -> None:
    shuffled = list(PAGES)
    chance.shuffle(shuffled)
    assert learn(shuffled) == learn(PAGES)


@given(st.lists(st.lists(st.sampled_from([*MENU, *body(1), *body(2), teaser(1), REQUEST]), max_size=30), max_size=8))
@settings(max_examples=30, deadline=None)
def test_any_pages_can_be_learnt_from(pages) -> None:
    for habit in learn(texts(*pages)):
        assert 0 < habit.pages <= habit.of


def test_what_is_the_same_line_on_every_page_says_nothing_about_endings() -> None:
    menu = "Suivez la rédaction sur les réseaux sociaux"
    heading = "Son combat raconté sur les réseaux sociaux"
    pages = texts(
        *([*MENU, menu, *body(number), *([heading, *body(number + 40)] if number < 2 else [])] for number in range(12))
    )
    habits = Habits.of(learn(pages))
    assert heading in pages[0].body
    assert heading in apply(pages[0], habits).body


def test_a_word_that_headings_end_with_is_no_ending() -> None:
    rows = [
        ("Trois belles histoires", 1, True),
        ("Les vieilles, histoires", 2, True),
        ("Au pays des histoires", 3, True),
    ]
    rows.append(("Un jour, une ou deux histoires", 4, True))
    assert list(endings(rows, [text for text, _, _ in rows], 3)) == []
