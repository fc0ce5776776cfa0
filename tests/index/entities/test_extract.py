import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from index.entities import Mention, extract, summarise
from index.entities.finding import MOST_MENTIONS
from search.article import Entity

TEXT = """Paris Anna Trucmol M. le La de Moscou - ' ’ L' ( ) (PYD) USA U.S. parti Parti 北京 العراق Сергей Лаврова
. , : « » 𝒳 é́ armée turque et Sud Africain rue mer Noire Le Dr J. K. XIV"""
WORDS = st.sampled_from([*TEXT.split(), "\n"])


@settings(max_examples=300, deadline=None)
@given(
    st.lists(WORDS, max_size=30).map(" ".join) | st.text(max_size=80), st.sampled_from(["fr", "de", "ru", "und", "?"])
)
def test_mentions_are_slices_in_order_that_never_overlap(text, lang):
    end = 0
    for mention in extract(text, lang):
        assert end <= mention.start < mention.end
        assert mention.text == text[mention.start : mention.end]
        assert mention.id.partition(":")[2] and mention.label
        end = mention.end


@settings(max_examples=100, deadline=None)
@given(st.lists(WORDS, max_size=30).map("".join))
def test_any_words_without_blanks_can_be_read(text):
    assert all(mention.text == text[mention.start : mention.end] for mention in extract(text, "fr"))


def test_offsets_count_code_points():
    (mention,) = extract("😀😀 à Paris", "fr")
    assert (mention.start, mention.end) == (5, 10)


@pytest.mark.parametrize(
    "unit", ["A B ", "Abc-", "Sud-", "M. ", "Paris, ", "parti p (PYD) ", "A.", "L'", "北京", "العراق "]
)
def test_a_hostile_text_is_read_to_its_bound(unit):
    assert len(extract(unit * 300_000, "fr")) <= MOST_MENTIONS


def test_a_word_without_end_is_no_name():
    assert extract("A" * 3_000_000, "fr") == ()


def test_a_chain_of_hyphens_without_end_is_cut():
    assert all(len(mention.text) < 100 for mention in extract("Anna Ban" + "-ki" * 10_000, "fr"))


def test_a_word_without_end_hides_nothing_beside_it():
    text = f"parti {'A' * 100} {'B' * 100} (PYD) à Paris"
    assert [mention.text for mention in extract(text, "fr")] == ["PYD", "Paris"]


def test_a_summary_counts_by_id_and_keeps_the_fullest_form():
    found = extract("Anna Trucmol est à Paris. M. Petit, lui, a vu Mme Trucmol.", "fr")
    assert summarise(found) == (
        Entity("person:anna-trucmol", "Anna Trucmol", "person", 2),
        Entity("geonames:2988507", "Paris", "place", 1),
        Entity("person:petit", "Petit", "person", 1),
    )


def test_a_summary_of_nothing_is_empty():
    assert summarise(()) == ()


def test_the_label_of_a_mention_is_the_fullest_form_in_the_text():
    labels = {mention.label for mention in extract("Anna Trucmol est là. Mme Trucmol parle.", "fr")}
    assert labels == {"Anna Trucmol"}


def test_an_unknown_language_is_read_all_the_same():
    assert [mention.id for mention in extract("Angela Merkel in Berlin", "xx")] == [
        "person:angela-merkel",
        "geonames:2950159",
    ]


def test_a_mention_is_frozen():
    with pytest.raises(AttributeError):
        Mention(0, 1, "a", "place", "place:a", "a").text = "b"  # type: ignore[misc]
