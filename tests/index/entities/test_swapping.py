from random import Random

import pytest

from index.entities.swapping import Names, names_of, swapped


def marked(text, *names):
    """Give a text with the places where names first stand."""
    return text, {(text.index(name), text.index(name) + len(name), kind) for name, kind in names}


@pytest.fixture
def names():
    return names_of(
        [
            marked("Anna Petrov habite Lyon.", ("Anna Petrov", "person"), ("Lyon", "place")),
            marked("Marc Dubost visite Brest.", ("Marc Dubost", "person"), ("Brest", "place")),
            marked("l'UVX et le CDF à Arles", ("UVX", "organisation"), ("CDF", "organisation"), ("Arles", "place")),
        ]
    )


def test_names_are_collected_by_what_may_stand_for_what(names):
    assert names.given == ["Anna", "Marc"]
    assert names.family == ["Dubost", "Petrov"]
    assert ["Brest", "Lyon"] in names.alike.values()
    assert ["Arles"] in names.alike.values()


def test_spans_hold_the_swapped_names_and_the_words_between_them_stay(names):
    text = "M. Dubost quitte Brest. Marc Dubost revient à Brest."
    spans = {(3, 9, "person"), (17, 22, "place"), (24, 35, "person"), (46, 51, "place")}
    for seed in range(20):
        other, moved = swapped(text, spans, names, Random(seed))
        surname, town, full, again = (other[start:end] for start, end, _ in sorted(moved))
        assert [kind for *_, kind in sorted(moved)] == ["person", "place", "person", "place"]
        assert other == f"M. {surname} quitte {town}. {full} revient à {again}."
        assert full.split()[1] == surname
        assert town == again
        assert town in {"Brest", "Lyon"}


def test_about_half_of_the_names_are_swapped():
    towns = [f"Ville{number}" for number in range(200)]
    text = " ".join(towns)
    starts = [text.index(f"{town} ") for town in towns[:-1]]
    spans = {(start, start + len(town), "place") for start, town in zip(starts, towns, strict=False)}
    other, moved = swapped(text, spans, names_of([(text, spans)]), Random(3))
    same = sum(other[start:end] == town for (start, end, _), town in zip(sorted(moved), towns, strict=False))
    assert 60 < same < 140


def test_an_article_that_lost_its_vowel_stands_before_a_vowel_still(names):
    text, spans = marked("la ville d'Arles", ("Arles", "place"))
    assert {swapped(text, spans, names, Random(seed))[0] for seed in range(20)} == {text}


def test_a_name_of_a_kind_that_no_text_has_stays():
    text, spans = marked("Jean de Brou vit à Gap.", ("Jean de Brou", "person"), ("Gap", "place"))
    with_nobody = Names({}, ["Jean"], ["Brou"])
    assert all(swapped(text, spans, with_nobody, Random(seed)) == (text, spans) for seed in range(9))


def test_the_same_seed_gives_the_same_text(names):
    text, spans = marked("Anna Petrov aime Lyon.", ("Anna Petrov", "person"), ("Lyon", "place"))
    assert swapped(text, spans, names, Random(5)) == swapped(text, spans, names, Random(5))
