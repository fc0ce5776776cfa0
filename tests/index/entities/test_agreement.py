"""The mentions of a name in one text agree, whatever the tagger made of each by itself."""

from hypothesis import given
from hypothesis import strategies as st

from index.entities.agreement import agree
from index.entities.finding import by_rules
from index.entities.reading import Span
from index.entities.second_reading import take


def agreed(text, *names, lang="fr"):
    """Let a text agree in which only these names were found, (words, type, which of their places in it)."""
    reading = by_rules(text, lang)
    reading.clear()
    words = reading.tokens.words
    for name, kind, which in names:
        parts = name.split(" ")
        places = [first for first in range(len(words)) if words[first : first + len(parts)] == parts]
        take(reading, Span(places[which], places[which] + len(parts) - 1, kind))
    agree(reading)
    spans = sorted(reading.spans.values(), key=lambda span: span.first)
    return [(" ".join(words[span.first : span.last + 1]), span.type) for span in spans]


def test_a_surname_that_was_left_out_is_a_person():
    text = "Marta Zelvik a gagné. Derrière elle, Zelvik senior suit ; on fête Zelvik."
    assert agreed(text, ("Marta Zelvik", "person", 0)) == [
        ("Marta Zelvik", "person"),
        ("Zelvik", "person"),
        ("Zelvik", "person"),
    ]


def test_a_surname_has_its_particle_where_it_is_written_with_a_capital():
    text = "Marta De Zelv a gagné, puis De Zelv est partie de Zelv."
    found = agreed(text, ("Marta De Zelv", "person", 0), ("Zelv", "place", 1))
    assert found == [("Marta De Zelv", "person"), ("De Zelv", "person")]


def test_a_surname_is_not_cut_out_of_a_longer_name():
    text = "Marta Zelvik est venue. Le Zelvik Club et Karl Zelvik restent."
    assert agreed(text, ("Marta Zelvik", "person", 0)) == [("Marta Zelvik", "person")]


def test_a_country_stays_though_a_person_has_its_name():
    text = "Marie France chante. On l'écoute dans toute la France."
    found = agreed(text, ("Marie France", "person", 0), ("France", "place", 1))
    assert found == [("Marie France", "person"), ("France", "place")]


def test_a_city_stays_when_what_was_taken_for_a_person_has_no_given_name():
    text = "Conversion Paris est ouverte. Il revient de Paris."
    found = agreed(text, ("Conversion Paris", "person", 0), ("Paris", "place", 1))
    assert found == [("Conversion Paris", "person"), ("Paris", "place")]


def test_a_name_has_the_type_of_most_of_its_mentions():
    text = "Zigou parle. Puis Zigou dort, et Zigou mange."
    found = agreed(text, ("Zigou", "person", 0), ("Zigou", "place", 1), ("Zigou", "person", 2))
    assert found == [("Zigou", "person")] * 3


def test_a_name_of_several_words_is_found_again_unless_most_were_left_out():
    text = "Le Front Zigou parle. Le Front Zigou dort."
    assert agreed(text, ("Front Zigou", "organisation", 0)) == [("Front Zigou", "organisation")] * 2
    text += " Le Front Zigou mange."
    assert agreed(text, ("Front Zigou", "organisation", 0)) == [("Front Zigou", "organisation")]


@given(
    st.lists(st.sampled_from(["Anna", "Zelvik", "de", "De", "Paris", "France", "dort", ".", "-", "Club"]), max_size=40)
)
def test_whatever_a_text_says_no_two_names_share_a_word_and_agreeing_again_loses_none(words):
    reading = by_rules(" ".join(words), "fr")
    agree(reading)
    held = [place for span in reading.spans.values() for place in range(span.first, span.last + 1)]
    assert len(held) == len(set(held)) == sum(reading.taken)
    assert {span.last: span for span in reading.spans.values()} == reading.ends
