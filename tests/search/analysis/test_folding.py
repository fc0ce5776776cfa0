"""Accented letters to the plain ones a hurried person types, in every script."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from search.analysis.folding import fold


@pytest.mark.parametrize(
    ("word", "plain"),
    [
        ("élysée", "elysee"),
        ("noël", "noel"),
        ("français", "francais"),
        ("señor", "senor"),
        ("größe", "grosse"),
        ("ångström", "angstrom"),
        ("ţară", "tara"),
        ("łódź", "lodz"),
        ("őr", "or"),
        ("žluťoučký", "zlutoucky"),
    ],
)
def test_accents_are_dropped(word, plain):
    assert fold(word) == plain


@pytest.mark.parametrize(
    ("word", "plain"),
    [
        ("œuvre", "oeuvre"),
        ("æther", "aether"),
        ("ǽ", "ae"),
        ("straße", "strasse"),
        ("þing", "thing"),
        ("ĳs", "ijs"),
        ("ŉ", "n"),
        ("ﬁlm", "film"),
        ("ﬂeur", "fleur"),
        ("aﬀaire", "affaire"),
        ("eﬃcace", "efficace"),
        ("ﬅ", "st"),
        ("ǆ", "dz"),
    ],
)
def test_ligatures_are_parted(word, plain):
    assert fold(word) == plain


@pytest.mark.parametrize(
    ("letter", "plain"),
    list(zip("øłđðıħŋſɓɗƙəɛɔŧĸ", "olddihnsbdkeeotk", strict=True)),
)
def test_letters_that_do_not_decompose_have_a_plain_one(letter, plain):
    assert fold(letter) == plain


@pytest.mark.parametrize(
    ("word", "plain"),
    [("việt", "viet"), ("đường", "duong"), ("thuở", "thuo"), ("nguyễn", "nguyen"), ("ệ", "e"), ("ặ", "a")],
)
def test_stacked_marks_of_vietnamese_all_go(word, plain):
    assert fold(word) == plain


@pytest.mark.parametrize(("word", "plain"), [("ışık", "isik"), ("kâr", "kar"), ("i\u0307stanbul", "istanbul")])
def test_turkish_is_typed_without_its_dots(word, plain):
    assert fold(word) == plain


@pytest.mark.parametrize(
    ("word", "plain"),
    [("αθήνα", "αθηνα"), ("ευρωπαϊκή", "ευρωπαικη"), ("ΐ", "ι"), ("ᾧ", "ω"), ("οδός", "οδοσ"), ("ϐίος", "βιοσ")],
)
def test_greek_loses_tonos_dialytika_and_final_sigma(word, plain):
    assert fold(word) == plain


@pytest.mark.parametrize(
    ("word", "plain"), [("ёлка", "елка"), ("ґанок", "ганок"), ("ѝ", "и"), ("за\u0301мок", "замок")]
)
def test_cyrillic_loses_what_writers_leave_out(word, plain):
    assert fold(word) == plain


@pytest.mark.parametrize("word", ["йод", "їжак", "іній", "ўраджай", "ѓорѓи", "ќерка", "қазақ", "ђак", "єдність"])
def test_cyrillic_letters_of_their_own_stay(word):
    assert fold(word) == word


@pytest.mark.parametrize(
    ("word", "plain"),
    [
        ("أحمد", "احمد"),
        ("إسلام", "اسلام"),
        ("آب", "اب"),
        ("مؤتمر", "موتمر"),
        ("رئيس", "رييس"),
        ("مدينة", "مدينه"),
        ("على", "علي"),
        ("كِتَابٌ", "كتاب"),
        ("كتـــاب", "كتاب"),
        ("ٱلله", "الله"),
        ("ﷲ", "الله"),
    ],
)
def test_arabic_loses_hamza_seats_vowel_signs_and_what_looks_alike(word, plain):
    assert fold(word) == plain


@pytest.mark.parametrize(("word", "plain"), [("ایران", "ايران"), ("کتاب", "كتاب"), ("ہے", "هي")])
def test_persian_and_urdu_letters_are_the_arabic_ones(word, plain):
    assert fold(word) == plain


def test_hebrew_loses_its_points():
    assert fold("שָׁלוֹם") == "שלום"


@pytest.mark.parametrize("word", ["हिंदी", "प्रधानमंत्री", "বাংলাদেশ", "தமிழ்", "ไทย", "น้ำ", "ខ្មែរ", "中文", "がぎ", "한국어"])
def test_scripts_whose_marks_are_letters_stay(word):
    assert fold(word) == word


@pytest.mark.parametrize(("word", "plain"), [("ａｂｃ", "abc"), ("é\u0301", "e"), ("l·l", "ll"), ("ŀl", "ll")])
def test_wide_letters_loose_marks_and_flying_points_are_plain(word, plain):
    assert fold(word) == plain


@pytest.mark.parametrize("word", ["paris", "l'", "3,5", "1er", "x|y"])
def test_plain_words_stay(word):
    assert fold(word) == word


def test_a_word_of_marks_alone_is_not_nothing():
    assert fold("\u0301") == "\u0301"


@given(st.text(st.characters() | st.sampled_from("éœßłẞİﬁΐёآ\u0301\u0345")))
def test_folding_twice_changes_nothing(text):
    assert fold(fold(text.lower())) == fold(text.lower())


@given(st.text(st.characters(categories=("L", "M", "N")), min_size=1))
def test_folding_leaves_something_and_makes_no_blank(text):
    plain = fold(text.lower())
    assert plain
    assert not any(letter.isspace() for letter in plain)
