"""Habits of a source, applied to an article of it."""

import dataclasses
import textwrap

import pytest
from habit_pages import REQUEST, article, body, lines, teaser
from hypothesis import given
from hypothesis import strategies as st

from index.cleaning import Cleaned, clean
from index.cleaning.habits import OWN, Habit, Habits, apply, is_between, is_shape, plain, shape, shaped, written

PAGE = clean(article(1, lines(1, teaser(1))))
FORMS = [
    REQUEST,
    f"{written(body(1)[0])}\n…\n{written(body(1)[2])}",
    "…par Radio Fanal",
    "…par …",
    "Reportage …",
    body(1)[1],
    "accueil",
]


def habits(*forms, **rest):
    return Habits.of(
        Habit(form=form if is_shape(form) or is_between(form) else written(form), **({"pages": 9, "of": 10} | rest))
        for form in forms
    )


def kept(cleaned: Cleaned) -> list[str]:
    return [line.text for line in cleaned.lines if line.kept]


def test_without_habits_an_article_stays_as_it_is() -> None:
    assert apply(PAGE, Habits()) is PAGE


def test_a_line_that_is_a_habit_is_taken_out_of_the_body_with_its_share() -> None:
    found = apply(PAGE, habits("…par Canal Brumes"))
    line = next(line for line in found.lines if line.text == teaser(1))
    assert not line.kept
    assert line.reason == "source frequency, 9 of 10 pages"
    assert line.confidence == pytest.approx(10 / 11, abs=1e-3)
    assert teaser(1) in PAGE.body
    assert teaser(1) not in found.body
    assert all(sentence in found.body for sentence in body(1))


def test_what_comes_shortly_before_the_end_is_enough() -> None:
    assert teaser(1) not in apply(PAGE, habits("…par …")).body


def test_a_sentence_neither_begins_nor_ends_by_habit() -> None:
    assert apply(PAGE, habits("D'ici là…", "…selon la mairie.")) == PAGE


def test_a_habit_of_another_place_is_none_here() -> None:
    assert apply(PAGE, habits(teaser(1), place="after")) == PAGE
    assert apply(PAGE, habits(teaser(1), place="within")) != PAGE


def test_a_line_that_is_mostly_taken_out_is_taken_out_among_its_like() -> None:
    rules = [
        "Chacun signe de son nom, ici comme ailleurs.",
        "Les insultes ne sont pas admises, jamais.",
        "Soyez brefs.",
    ]
    cleaned = clean(article(1, [*body(1), *rules, *body(2)]))
    some = habits(*rules, place="among")
    found = apply(cleaned, some)
    assert rules[1] not in found.body
    assert rules[0] in found.body
    assert apply(clean(article(1, [*body(1), rules[1], *body(2)])), some).body.count(rules[1]) == 1


@pytest.mark.parametrize(("confidence", "kept"), [(0.7, False), (0.8, True)])
def test_a_line_kept_in_doubt_is_taken_out_by_the_lines_above_and_below(confidence: float, kept: bool) -> None:
    caption = "Le pont de pierre, en mai, vu du quai."
    cleaned = clean(article(1, [*body(1), "Réagir", "", caption, "© Ève Martin", *body(2)]))
    doubted = tuple(dataclasses.replace(line, confidence=confidence) for line in cleaned.lines)
    found = apply(dataclasses.replace(cleaned, lines=doubted), habits("réagir\n…\n©…"))
    assert caption in cleaned.body
    assert (caption in found.body) is kept
    assert all(sentence in found.body for sentence in [*body(1), *body(2)])


def test_the_title_stays_whatever_is_a_habit() -> None:
    assert apply(PAGE, habits(PAGE.title)) == PAGE


def test_habits_that_would_take_most_of_the_article_are_none() -> None:
    assert apply(PAGE, habits(*body(1))) == PAGE


def test_what_somebody_wants_kept_is_put_back_where_it_was() -> None:
    found = apply(PAGE, habits("accueil", verdict="keep"))
    lines_back = [line for line in found.lines if line.text == "Accueil"]
    assert all(line.kept and line.reason == OWN for line in lines_back)
    assert found.body.startswith("Accueil")


def test_who_wrote_a_habit_by_hand_has_the_last_word() -> None:
    learnt = Habit(form="…par …", pages=9, of=10)
    by_hand = Habit(form="…par Canal Brumes", verdict="keep")
    assert apply(PAGE, Habits.of([learnt, by_hand])) == PAGE


def test_a_line_of_a_paragraph_that_is_broken_over_lines_is_no_habit() -> None:
    broken = textwrap.wrap(" ".join([*body(1), *body(2)]), 64)
    cleaned = clean(article(1, broken))
    assert len(cleaned.body.split("\n\n")) == 1
    assert apply(cleaned, habits(broken[0], broken[1])) == cleaned


@pytest.mark.parametrize(
    ("text", "form"),
    [
        ("Publié le 12 mars 2019", "publié le 0 {month} 0"),
        ("  À  LIRE aussi… ", "à lire aussi"),
        ("L’essentiel", "l'essentiel"),
    ],
)
def test_digits_months_capitals_and_blanks_make_no_other_form(text: str, form: str) -> None:
    assert written(text.strip()) == form
    assert written(form) == form


@pytest.mark.parametrize(
    ("form", "line", "fits"),
    [
        ("…par Radio Fanal", "Le pont rouvrepar Radio Fanal", True),
        ("…par Radio Fanal", "par Radio Fanal", False),
        ("…par Radio Fanal", "Le pont rouvrepar Radio Fanal et d'autres", False),
        ("…par …", "Le pont rouvrepar Canal 12", True),
        ("…par …", "Un homme sauvé par chance", False),
        ("… par …", "Un homme sauvé par chance", True),
        ("…par …", "Le pont rouvrepar " + "x" * 41, False),
        ("Photo : …", "Photo : le pont", True),
        ("Photo : …", "Photo :", False),
        ("Photo : …", "La Photo : le pont", False),
        ("…(.*)", "Le pont rouvre", False),
    ],
)
def test_a_form_that_leaves_something_open_fits(form: str, line: str, fits: bool) -> None:
    assert bool(shape(shaped(form)).search(plain(line))) is fits


@given(
    st.lists(st.sampled_from([*FORMS, *lines(1)]), max_size=6),
    st.lists(st.sampled_from([*lines(1, teaser(1)), *lines(2, teaser(2))]), max_size=40),
    st.sampled_from(["keep", "remove"]),
    st.sampled_from(["", "before", "within", "after", "among"]),
)
def test_habits_applied_twice_are_habits_applied_once(forms, text, verdict, place) -> None:
    some = habits(*forms, verdict=verdict, place=place)
    cleaned = clean(article(1, text))
    once = apply(
        dataclasses.replace(cleaned, lines=tuple(dataclasses.replace(line, confidence=0.6) for line in cleaned.lines)),
        some,
    )
    assert apply(once, some) == once


@given(st.lists(st.text(max_size=60), max_size=20), st.lists(st.text(min_size=1, max_size=20), max_size=4))
def test_any_article_is_left_with_its_lines_and_its_title(text, forms) -> None:
    cleaned = clean(article(1, text))
    found = apply(cleaned, habits(*forms))
    assert [line.text for line in found.lines] == [line.text for line in cleaned.lines]
    assert dataclasses.replace(found, body="", lines=()) == dataclasses.replace(cleaned, body="", lines=())
    assert cleaned.empty or not found.empty
