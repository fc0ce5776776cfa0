"""Characters that were damaged on the way are repaired, and good ones never are."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.cleaning import clean
from index.cleaning.hyphens import joined, once
from index.cleaning.mojibake import LONGEST, mended
from index.cleaning.spacing import spaced
from index.source import RawArticle

GOOD = [
    "À l’été, l’« élu » déçu — Noël à Besançon… « œuvre » d’où naît l’« ambiguïté »…",
    "Zażółć gęślą jaźń; „Łódź”, Świnoujście – 100 €",
    "Съешь же ещё этих мягких французских булок — «СССР» и «Россия»…",
    "Pijamalı hasta yağız şoföre çabucak güvendi; İstanbul’da Ağrı",
    "Tiếng Việt: đường phố Hà Nội, Nguyễn Ái Quốc, “xã hội”",
    "Příliš žluťoučký kůň úpěl ďábelské ódy",
    "Ξεσκεπάζω την ψυχοφθόρα βδελυγμία «τέλος»",
    "São João, «coração», MANHÃ DE MARÇO",
    "日本語のニュース。한국어 뉴스. 中文新闻。",
    "أخبار اليوم: «فرنسا»",
]


@pytest.mark.parametrize("line", GOOD)
def test_a_good_line_is_never_mended(line):
    assert mended(line) is line


@pytest.mark.parametrize("encoding", ["cp1252", "latin-1"])
@pytest.mark.parametrize(
    "line", ["Le préfet a été reçu à l’Élysée", "Zażółć gęślą jaźń", "Новости дня", "đường phố Hà Nội"]
)
def test_a_line_read_in_a_wrong_encoding_is_mended(line, encoding):
    raw = line.encode()
    wrong = raw.decode("latin-1") if encoding == "latin-1" else "".join(_western(byte) for byte in raw)
    assert mended(wrong) == line


def _western(byte):
    try:
        return bytes([byte]).decode("cp1252")
    except UnicodeDecodeError:
        return chr(byte)


def test_so_is_one_read_so_twice():
    twice = "déjà reçu".encode().decode("cp1252", "replace").encode().decode("latin-1")
    assert mended(twice) == "déjà reçu"


def test_only_the_lines_that_need_it_change():
    assert mended("L’été est déjà là\nLe prÃ©fet a Ã©tÃ© reÃ§u\nFin") == "L’été est déjà là\nLe préfet a été reçu\nFin"


def test_a_line_too_long_is_left_as_it_is():
    line = "Ã©" * LONGEST
    assert mended(line) is line


@given(st.lists(st.text(alphabet="aéÃ©â€™\n\r\x80\x85Ð½ ")).map("".join))
def test_mending_never_moves_a_line(text):
    assert mended(text).count("\n") == text.count("\n")
    assert mended(text).count("\r") == text.count("\r")


@given(st.lists(st.sampled_from([word for line in GOOD for word in line.split()]), max_size=12).map(" ".join))
def test_no_words_put_together_look_damaged(text):
    assert mended(text) == text


@pytest.mark.parametrize(
    ("glued", "apart"),
    [
        ("C'est fini.Le lendemain", "C'est fini. Le lendemain"),
        ("en 2019.Le maire et le pont", "en 2019. Le maire et le pont"),
        ("à 90 km/h.Pour rouler", "à 90 km/h. Pour rouler"),
        ("le siège de l'ONU.Le président", "le siège de l'ONU. Le président"),
        ("c'est fini.À la fin", "c'est fini. À la fin"),
        ("c'est fini.L'élu", "c'est fini. L'élu"),
        ("(27 %).Du pain", "(27 %). Du pain"),
        ("« fini ».Le lendemain", "« fini ». Le lendemain"),
        ("pourquoi?Le maire", "pourquoi? Le maire"),
        ("« Oui »dit-il", "« Oui » dit-il"),
        ("c'est fini.« Le pont", "c'est fini. « Le pont"),
        ("Он сказал.Потом ушёл", "Он сказал. Потом ушёл"),
        ("το τέλος.Αρχή τώρα", "το τέλος. Αρχή τώρα"),
        ("यह है।वह", "यह है। वह"),
    ],
)
def test_sentences_glued_together_get_their_space(glued, apart):
    assert spaced(glued) == apart


@pytest.mark.parametrize(
    "text",
    [
        "Booking.com, Change.org et lemonde.fr; Amazon.Com; RTL.BE.",
        "http://www.Exemple.fr/Page.Html?x=Y.Zed et jean.Dupont@Exemple.org",
        "U.R.S.S., J.-C., S.N.C.F., A.B. Dupont, M.Dupont, C.I.A",
        "3.14, 1.000.000, 12.05.2016, 10.30, version 2.0.Beta",
        "rapport.PDF, Rapport.Pdf, index.Html, Node.JS, ASP.NET",
        "Attendre...Le temps",
        "System.Out.println(x); foo.Bar()",
        "»Ja«, sagte er, »nein«.",
        "«Oui», dit-il.",
        "Dr.Dre à St.Louis",
        "le fichier README.Debian, GNOME.Asia, Last.FM et Thomas-Krenn.AG",
        "Das ist »gut«.« Das ist »besser«",
        "结束了。新的一天",
    ],
)
def test_what_only_looks_so_is_left_alone(text):
    assert spaced(text) == text


@pytest.mark.parametrize(
    ("glued", "apart"),
    [
        ("Une enquête ouverteLe parquet a dit", "Une enquête ouverte Le parquet a dit"),
        ("une arme manquanteSelon l'autopsie", "une arme manquante Selon l'autopsie"),
        ("un cas saisiÀ gauche, rien", "un cas saisi À gauche, rien"),
        ("le mouvementL'accident est", "le mouvement L'accident est"),
        ("DES KILOS PERDUSLes médecins", "DES KILOS PERDUS Les médecins"),
        ("UNE PRATIQUE COURANTEL'exploitation", "UNE PRATIQUE COURANTE L'exploitation"),
        ("Trump. Réponse de TrumpLe président rit", "Trump. Réponse de Trump Le président rit"),
        ("la dépression. L'avis de MacronUn ministre, et de MacronLe maire", "la dépression. L'avis de Macron Un ministre, et de Macron Le maire"),
        ("des trains en plusDans la ville. Le RNLe parti dit", "des trains en plus Dans la ville. Le RN Le parti dit"),
        ("a new bridgeThe mayor said", "a new bridge The mayor said"),
        ("die neue BrückeDie Polizei sagt, die Brücke", "die neue Brücke Die Polizei sagt, die Brücke"),
        ("новый мостОн сказал", "новый мост Он сказал"),
    ],
)  # fmt: skip
def test_a_heading_glued_to_a_sentence_gets_its_space(glued, apart):
    assert spaced(glued) == apart


@pytest.mark.parametrize(
    "text",
    [
        "sur LinkedIn qui, avec LinkedIn propose; logOn fails, BackUp and MakeUp are",
        "LeHuffPost dit, DiCaprio joue, McDo vend, iPhone et eBay, YouTube propose",
        "-CDs eller DVDer utan, XML-DTD'er Python, inputNum funk, två URLs of, HOWTOs and, the URL's end, GNOMEs kärna, DPL'en siger",
        "LE CLAN DU NEYMAR RENOUE AVEC SON AGENT, LCI dit, la TVA sur, un CRI D'ALARME, DÉJÀ vu",
        "phpMyAdmin de, deMudi est, PostgreSQL's arrays",
    ],
)
def test_a_name_with_a_capital_within_it_is_left_alone(text):
    assert spaced(text) == text


@given(st.text(alphabet="ab .!?»«ABÉ0/@()'\n"))
def test_nothing_but_spaces_is_added(text):
    assert spaced(text).replace(" ", "") == text.replace(" ", "")
    assert spaced(spaced(text)) == spaced(text)


GLUE = ["mot", "Mot", "MOT", "Le", "Les", "L'", "On", "La", " ", " ", " a ", ". ", "À"]


@given(st.lists(st.sampled_from(GLUE), max_size=30).map("".join))
def test_headings_are_taken_apart_once(text):
    assert spaced(text).replace(" ", "") == text.replace(" ", "")
    assert spaced(spaced(text)) == spaced(text)


def across(*lines, known=""):
    return joined(lines, once([*lines, known]))


@pytest.mark.parametrize(
    ("lines", "whole"),
    [
        (("le gouverne-", "ment"), "le gouvernement"),
        (("à Saint-", "Denis"), "à Saint-Denis"),
        (("son grand-", "père"), "son grand-père"),
        (("oui, dit-", "il"), "oui, dit-il"),
        (("pense-t-", "elle"), "pense-t-elle"),
        (("va-", "t-on"), "va-t-on"),
        (("un arc-en-", "ciel"), "un arc-en-ciel"),
        (("un vis-", "à-vis"), "un vis-à-vis"),
        (("Seine-", "et-Marne"), "Seine-et-Marne"),
        (("Côtes-", "d'Armor"), "Côtes-d'Armor"),
        (("un ou-", "til"), "un outil"),
        (("de 1914-", "1918"), "de 1914-1918"),
        (("GOUVERNE-", "MENT"), "GOUVERNEMENT"),
        (("il vint -", "et repartit"), "il vint - et repartit"),
        (("gouverne¬", "ment"), "gouvernement"),
        (("la ligne", "suivante"), "la ligne suivante"),
        (("прави-", "тельство"), "правительство"),
    ],
)
def test_a_word_divided_at_the_end_of_a_line_is_made_whole(lines, whole):
    assert across(*lines) == whole


def test_a_very_long_paragraph_is_joined_too():
    assert joined(["gouverne-", "ment et"] * 20_000, once([])).count("gouvernement et") == 20_000


def test_the_words_of_the_text_tell_a_compound():
    assert across("le porte-", "avions est à quai", known="un porte-avions") == "le porte-avions est à quai"
    assert across("le vice-", "roi", known="le viceroi") == "le viceroi"


WRAPPED = """Le conseil municipal de Valbourg s'est réuni hier soir pour voter le
budget des travaux de la digue, dont le coût est estimé par la préfec-
ture à douze millions d'euros, soit le double de ce qui avait été dit
aux habitants lors de la réunion publique de Saint-Martin-de-Belle-
ville au mois de mars, rapporte le grand-
père du maire, qui y assistait avec une centaine de riverains inquiets
de voir les engins arriver avant que les expropriations soient finies."""


def test_a_wrapped_article_has_its_words_whole_and_its_lines_as_they_were():
    cleaned = clean(RawArticle(origin="o", id="1", text=WRAPPED, title="La digue"))
    assert "la préfecture à douze" in cleaned.body
    assert "grand-père du maire" in cleaned.body
    assert [line.text for line in cleaned.lines] == WRAPPED.split("\n")


def test_a_damaged_article_is_repaired_and_its_lines_are_as_they_were():
    text = "Un titre\n\nLe prÃ©fet a Ã©tÃ© reÃ§u par le maire de la ville hier matin.Le conseil a voté."
    cleaned = clean(RawArticle(origin="o", id="1", text=text))
    assert cleaned.body == "Le préfet a été reçu par le maire de la ville hier matin. Le conseil a voté."
    assert [line.text for line in cleaned.lines] == text.split("\n")


def test_an_apostrophe_of_windows_is_not_lost():
    assert clean(RawArticle(origin="o", id="1", text="L\x92article\x85")).body == "L’article"
