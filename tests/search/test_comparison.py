"""Two articles to what is the same, what was removed and what was added; nothing of either is lost."""

from hypothesis import given
from hypothesis import strategies as st

from search.article import Article
from search.comparison import MOST_WORDS, Piece, compare

ONE = "Le maire a ouvert le pont ce matin devant la foule. La fanfare a joué sans fin jusqu'au soir venu."


def compared(first, other):
    return compare(*(Article(id=text[:3], title="", body=text) for text in (first, other)))


def pieces(first, other):
    return [piece for paragraph in compared(first, other).paragraphs for piece in paragraph]


def words(found, *kinds):
    return sorted(" ".join(piece.text for piece in found if piece.change in kinds).split())


def test_equal_texts_have_nothing_to_show():
    found = compared(ONE, ONE)
    assert (found.removed, found.added, found.cut) == (0, 0, False)
    assert found.same == len(ONE.split())


def test_a_changed_word_is_removed_and_added():
    assert pieces(ONE, ONE.replace("matin", "soir")) == [
        Piece("same", "Le maire a ouvert le pont ce "),
        Piece("removed", "matin "),
        Piece("added", "soir "),
        Piece("same", "devant la foule. La fanfare a joué sans fin jusqu'au soir venu. "),
    ]


def test_a_sentence_that_was_left_out_stands_where_it_stood():
    first, last = "Le conseil a voté le budget de la ville hier.", "Les impôts ne changeront pas avant deux ans."
    middle = "La salle était pleine pour une fois ce jour-là."
    assert [piece.change for piece in pieces(f"{first} {middle} {last}", f"{first} {last}")] == [
        "same",
        "removed",
        "same",
    ]


def test_sentences_in_other_paragraphs_and_another_order_are_the_same():
    first, last = ONE.split(". ")
    assert words(pieces(ONE, f"{last}\n\n{first}."), "removed", "added") == []


def test_how_signs_and_thousands_are_set_makes_no_difference():
    found = compared("« L'eau » a noyé 2.300 caves – hier.", "“L’eau” a noyé 2 300 caves - hier.")
    assert (found.removed, found.added) == (0, 0)


def test_the_title_is_compared_by_words():
    articles = (Article(id=title, title=title, body=ONE) for title in ("Le pont ouvert", "Le pont est ouvert"))
    assert [piece.change for piece in compare(*articles).title] == ["same", "added", "same"]


TEXTS = st.lists(st.sampled_from(["le pont", "a rouvert.", "Fin", "\n\n", "…", "12,5 %", "l'eau", "水。"]), max_size=30)


@given(TEXTS.map(" ".join), TEXTS.map(" ".join))
def test_both_texts_can_be_read_back(first, other):
    found = pieces(first, other)
    assert words(found, "same", "removed") == sorted(first.split())
    assert words(found, "same", "added") == sorted(other.split())


def test_a_very_long_text_is_cut_and_says_so():
    long = "mot " * (3 * MOST_WORDS)
    found = compared(long, long.replace("mot", "tom"))
    assert found.cut and found.removed <= MOST_WORDS


def test_one_phrase_ten_thousand_times_is_compared():
    assert compared("Le pont est ouvert à tous. " * 2000, "Le pont est fermé à tous. " * 2000).cut
