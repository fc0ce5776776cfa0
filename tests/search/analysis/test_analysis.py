"""Text to tokens: what each language makes of words, and that the three ways of asking agree."""

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from search.analysis import APOSTROPHES, analyzer, chunks, family_begin, fold, odd_begin
from search.analysis.languages import LANGUAGES, language
from search.errors import UnknownLanguage


def surfaces(text, lang="fr"):
    return [token.surface for token in analyzer(lang).tokens(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("L'économie d'Emmanuel", ["l'", "économie", "d'", "emmanuel"]),
        ("JUSQU'OÙ, lorsqu'elle", ["jusqu'", "où", "lorsqu'", "elle"]),
        ("aujourd'hui, les prud'hommes", ["aujourd'hui", "les", "prud'hommes"]),
        ("O'Connor à N'Djamena", ["o'connor", "à", "n'", "djamena"]),
        ("l'U.R.S.S. et l'O.N.U", ["l'", "urss", "et", "l'", "onu"]),
        ("M. Roy, J.-C.", ["m", "roy", "j", "c"]),
        ("3,5 millions ; 10\u202f000 ; 25\u00a0%", ["3,5", "millions", "10000", "25"]),
        ("10 000 euros, 1 234 567,8", ["10000", "euros", "1234567,8"]),
        ("en 2016 300 cas ; 12 34", ["en", "2016", "300", "cas", "12", "34"]),
        ("impor\u00adtant zéro\u200blargeur", ["important", "zérolargeur"]),
        (
            "voir www.exemple.org/a-b?c=1, jean.dupont@exemple.org",
            ["voir", "www", "exemple", "org", "a", "b", "c", "1", "jean", "dupont", "exemple", "org"],
        ),
        ("@exemple #retraites", ["exemple", "retraites"]),
        ("le 1er mai, XIXe, 10h15", ["le", "1er", "mai", "xixe", "10h15"]),
        ("Etats-Unis, a-t-il", ["etats", "unis", "a", "t", "il"]),
        ("Paris.Cette ville", ["paris", "cette", "ville"]),
        ("un cœur, une œuvre", ["un", "cœur", "une", "œuvre"]),
        ("E\u0301lyse\u0301e", ["élysée"]),
        ("北京 Pékin", ["北", "京", "pékin"]),
        ("…—«»!", []),
        ("x" * 100, ["x" * 64]),
    ],
)
def test_french_words(text, expected):
    assert surfaces(text) == expected


@pytest.mark.parametrize("apostrophe", APOSTROPHES)
def test_every_apostrophe_parts_the_article_from_the_word(apostrophe):
    assert surfaces(f"l{apostrophe}Élysée") == ["l'", "élysée"]


@pytest.mark.parametrize(
    ("lang", "text", "expected"),
    [
        ("en", "The company's isn't", ["the", "company's", "isn't"]),
        ("it", "dell'Unione", ["dell'", "unione"]),
        ("hi", "प्रधानमंत्री मोदी", ["प्रधानमंत्री", "मोदी"]),
        ("ar", "كتـــاب", ["كتاب"]),
        ("ru", "Ёлка в Кремле", ["ёлка", "в", "кремле"]),
        ("th", "ไทย", ["ไ", "ท", "ย"]),
    ],
)
def test_words_of_other_languages(lang, text, expected):
    assert surfaces(text, lang) == expected


@pytest.mark.parametrize(
    ("lang", "words", "stem"),
    [
        ("fr", "réforme réformes Réformer RÉFORMÉE", "fr:réform"),
        ("en", "pension pensions", "en:pension"),
        ("de", "Häuser Hauses", "de:haus"),
        ("es", "ministro ministros", "es:ministr"),
        ("ru", "министр министра министры", "ru:министр"),
        ("und", "Mots", "und:mots"),
    ],
)
def test_the_inflections_of_a_word_share_a_stem(lang, words, stem):
    rules = analyzer(lang)
    assert {rules.stem(token.surface) for token in rules.tokens(words)} == {stem}


@pytest.mark.parametrize(
    ("word", "plain"),
    [
        ("élysée", "elysee"),
        ("œuvre", "oeuvre"),
        ("straße", "strasse"),
        ("йод", "йод"),
        ("ёлка", "елка"),
        ("أحمد", "احمد"),
    ],
)
def test_folding_drops_what_a_hurried_person_leaves_out(word, plain):
    assert fold(word) == plain


def test_every_language_has_its_code_a_name_and_a_stemmer():
    for code in LANGUAGES:
        assert language(code).code == code
        assert language(code).name
        assert language(code).stem("abc")


def test_an_unknown_language_is_an_error_that_says_which_there_are():
    with pytest.raises(UnknownLanguage, match=r"'xx'; there are: af"):
        language("xx")


anything = st.text(st.characters() | st.sampled_from("l'éÀœ’.,3 \u202f\u0301ß北"), max_size=60)


@given(anything, st.sampled_from(LANGUAGES))
def test_offsets_give_the_text_back_in_order(text, lang):
    end = 0
    for token in analyzer(lang).tokens(text):
        assert end <= token.start < token.end <= len(text)
        assert token.surface
        assert not set(token.surface) & set(" |\n\t")
        end = token.end


@given(anything, st.sampled_from(LANGUAGES))
def test_what_is_indexed_is_what_is_highlighted(text, lang):
    rules = analyzer(lang)
    tokens = list(rules.tokens(text))
    read = rules.read(chunks(text))
    assert read.surfaces.split() == [token.surface for token in tokens]
    assert read.stems.split() == rules.stems(tokens)
    assert read.parts.split() == rules.part_stems(tokens)
    words = [each.surface for token in tokens for each in (token, *token.parts)]
    terms = [term for word in words for term in (word, rules.stem(word))]
    accented = [entry for entry in read.folded.split() if not entry.startswith("~")]
    assert accented == [f"{fold(term)}|{term}" for term in terms if fold(term) != term]


@given(anything | st.sampled_from(["الكتاب", "кућа", "Häuser", "yeux"]), st.sampled_from(LANGUAGES))
def test_every_word_is_reached_from_its_stem_by_how_it_begins_or_by_an_entry(text, lang):
    rules = analyzer(lang)
    odd = {entry for entry in rules.read(chunks(text)).folded.split() if entry.startswith("~")}
    for token in rules.tokens(text):
        stem = rules.stem(token.surface)
        begins_alike = fold(token.surface).startswith(family_begin(stem))
        assert begins_alike != (f"{odd_begin(stem)}{token.surface}" in odd)


@pytest.mark.parametrize("lang", ["fr", "en", "de", "tr", "ru", "ar", "ja", "ko"])
@pytest.mark.parametrize("apostrophe", ["", *APOSTROPHES])
@pytest.mark.parametrize("around", ["{}", "{},", "({})…", "«{}»", '"{}."', "-{}/", ".{}.", "{}'"])
def test_a_word_reads_the_same_whatever_stands_around_it(lang, apostrophe, around):
    for word in (
        "Élysée",
        "U.R.S.S",
        "3,5",
        "ministre",
        "ISTANBUL",
        "d{}Éva",
        "aujourd{}hui",
        "{}",
        "부산에서",
        "東京都",
    ):
        chunk = around.format(word.format(apostrophe))
        rules = analyzer(lang)
        alone, tokens = rules.read([chunk]), list(rules.tokens(chunk))
        assert alone.surfaces.split() == [token.surface for token in tokens]
        assert alone.stems.split() == rules.stems(tokens)
        said = [token for token in tokens if not rules.is_stopword(token.surface)]
        stems = (*rules.stems(said), *rules.part_stems(tokens))
        assert alone.pieces.split() == [piece for stem in stems for piece in rules.pieces(stem)]


@given(anything)
def test_every_surface_has_one_stem_in_languages_written_with_blanks(text):
    read = analyzer("fr").read(chunks(text))
    assert len(read.stems.split()) == len(read.surfaces.split())


@pytest.mark.parametrize(
    ("word", "parts"),
    [
        ("aujourd'hui", ["aujourd", "hui"]),
        ("presqu’île", []),
        ("prud'hommes", ["prud", "hommes"]),
        ("O'Connor", ["connor"]),
        ("Élysée", []),
    ],
)
def test_a_word_that_keeps_its_apostrophe_has_parts(word, parts):
    (*_, token) = analyzer("fr").tokens(word)
    assert [part.surface for part in token.parts] == parts


def test_parts_stand_where_they_are_in_the_text():
    text = "Dès aujourd’hui."
    (*_, token) = analyzer("fr").tokens(text)
    assert [text[part.start : part.end] for part in token.parts] == ["aujourd", "hui"]


@pytest.mark.parametrize("lang", ["zh", "ja", "th"])
def test_languages_without_blanks_are_read_by_pairs(lang):
    text = {"zh": "北京大学", "ja": "東京大学", "th": "ไทย"}[lang]
    pairs = [f"{lang}:{a}{b}" for a, b in itertools.pairwise(text)]
    assert analyzer(lang).read([text]).stems.split() == pairs


def test_korean_words_are_read_by_pairs_of_syllables():
    assert analyzer("ko").read(["한국어를"]).stems.split() == ["ko:한국", "ko:국어", "ko:어를"]


def test_pieces_are_five_letters_of_the_stem_with_its_beginning():
    assert analyzer("fr").pieces("fr:ministr") == ["_mini", "minis", "inist", "nistr"]
    assert analyzer("de").pieces("de:wahl") == ["_wahl"]


@pytest.mark.parametrize("stem", ["fr:2016", "zh:北京", "fr:"])
def test_numbers_and_characters_have_no_pieces(stem):
    assert analyzer("fr").pieces(stem) == []


@given(anything)
def test_folding_twice_changes_nothing(text):
    assert fold(fold(text.lower())) == fold(text.lower())


def test_what_is_typed_is_not_remembered_for_ever():
    rules = analyzer("und")
    for number in range(45_000):
        rules.read([f"mot{number}"])
    kept = (rules._readings, rules._words, rules._tagged)
    assert all(0 < len(each) <= 20_000 for each in kept)
    assert rules.read(["mot7"]).surfaces == "mot7"
