"""What is marked, and which fragments show it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from search.article import Article
from search.document import Document
from search.engines import open_engine
from search.query.parser import parse
from search.snippets import LONGEST_FRAGMENT, MOST_FRAGMENTS, Marker, fragments
from search.view import View

BODY = (
    "L’Assemblée nationale a voté la réforme. Le président, M. Roy, n'a rien dit. "
    "Des réformes suivront : l'assemblée des maires en parlera aujourd'hui.\n\nFin du texte."
)


@pytest.fixture
def marked(fill):
    """Return a function: the stretches of a body that a query marks."""

    def found(query, body=BODY, lang="fr"):
        article = Article(id="a", title="", body=body, lang=lang)
        with fill(open_engine("memory:"), [article]).searcher() as searcher:
            marker = Marker(View(searcher).reader.read(parse(query)))
        return [body[mark.start : mark.end] for mark in marker.marks(article, "body")]

    return found


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("assemblée", ["Assemblée", "assemblée"]),
        ("assemblee", ["Assemblée", "assemblée"]),
        ("l'assemblée", ["Assemblée", "assemblée"]),
        ("réforme", ["réforme", "réformes"]),
        ('"assemblée nationale"', ["Assemblée nationale"]),
        ('"l\'assemblée"', ["L’Assemblée", "l'assemblée"]),
        ("assembl*", ["Assemblée", "assemblée"]),
        ("maires SAUF réforme", ["maires"]),
        ("titre:réforme", []),
        ("lang:fr", []),
        ("*", []),
        ("aujourd’hui", ["aujourd'hui"]),
    ],
)
def test_what_matched_is_marked_and_nothing_else(marked, query, expected):
    assert marked(query) == expected


def test_a_phrase_is_marked_only_as_a_phrase(marked):
    assert marked('"la réforme"', "La réforme, la loi, la réforme.") == ["La réforme", "la réforme"]


def test_a_word_of_another_language_with_the_same_stem_is_not_marked(marked):
    assert marked("assembly", "The assembly met.", lang="en") == ["assembly"]


def shown(marked_words, text, lang="fr"):
    article = Article(id="a", title="", body=text, lang=lang)
    engine = open_engine("memory:")
    with engine.build() as writer:
        writer.put(Document.of(article))
    engine.publish(writer.generation)
    with engine.searcher() as searcher:
        marker = Marker(View(searcher).reader.read(parse(marked_words), least=1))
    return fragments(text, marker.marks(article, "body"))


def test_fragments_are_whole_sentences_in_reading_order():
    found = shown("président assemblée", BODY)
    assert [fragment.text[:12] for fragment in found] == ["L’Assemblée ", "Le président", "Des réformes"]
    assert found[1].text == "Le président, M. Roy, n'a rien dit."


def test_the_sentences_with_most_different_words_are_chosen():
    text = (
        "Un chat dort ici depuis longtemps. " * 5 + "Le chien voit le chat depuis la fenêtre. " + "Un chat dort. " * 5
    )
    assert any("chien" in fragment.text for fragment in shown("chat chien", text))


def test_without_a_match_the_beginning_is_shown():
    assert shown("absent", BODY)[0].text.startswith("L’Assemblée")


def test_a_long_sentence_is_cut_around_what_matched():
    (found,) = shown("aiguille", "foin " * 500 + "aiguille " + "foin " * 500)
    assert len(found.text) <= LONGEST_FRAGMENT
    assert [found.text[start:end] for start, end in found.marks] == ["aiguille"]


words = st.sampled_from(
    ["chat", "chats", "chien", "l'eau.", "Non.", "M.", "Roy!", "\n\n", "北京", "é…", "«", "ok", "»"]
)


@given(st.lists(words, max_size=80).map(" ".join), st.sampled_from(["chat", '"chat chien"', "l'eau OU ch*", "北京"]))
def test_marks_of_fragments_are_marks_of_the_text(text, query):
    found = shown(query, text)
    assert len(found) <= MOST_FRAGMENTS
    for fragment in found:
        assert len(fragment.text) <= LONGEST_FRAGMENT
        end = 0
        for start, stop in fragment.marks:
            assert end <= start < stop <= len(fragment.text)
            end = stop
