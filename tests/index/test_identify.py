from __future__ import annotations

import json
import lzma
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from index.identification.classifier import classifier
from index.identify import LOOKED_AT, identify, language_code, script_of

DATA = Path(__file__).resolve().parents[3] / "shared" / "data" / "multilingual" / "debian_news.jsonl.xz"


@pytest.mark.parametrize(
    ("text", "lang"),
    [
        ("Le conseil municipal a voté hier la rénovation du vieux pont.", "fr"),
        ("The town council voted yesterday to repair the old bridge.", "en"),
        ("Der Stadtrat hat gestern beschlossen, die alte Brücke zu sanieren.", "de"),
        ("El ayuntamiento votó ayer la renovación del puente viejo.", "es"),
        ("Il consiglio comunale ha votato ieri il restauro del vecchio ponte.", "it"),
        ("A câmara municipal votou ontem a renovação da ponte velha.", "pt"),
        ("De gemeenteraad heeft gisteren besloten de oude brug te herstellen.", "nl"),
        ("Городской совет вчера проголосовал за ремонт старого моста.", "ru"),
        ("Міська рада вчора проголосувала за ремонт старого мосту.", "uk"),
        ("صوّت المجلس البلدي أمس على ترميم الجسر القديم في المدينة.", "ar"),
        ("شورای شهر دیروز به بازسازی پل قدیمی رأی داد و کار آغاز می‌شود.", "fa"),
        ("Rada miasta przegłosowała wczoraj remont starego mostu.", "pl"),
        ("昨天晚上市议会通过了旧桥的修复计划。", "zh"),
        ("市議会は昨日、古い橋の修復を可決した。", "ja"),
        ("시의회는 어제 낡은 다리의 보수를 의결했다.", "ko"),
        ("Το δημοτικό συμβούλιο ψήφισε χθες την επισκευή της γέφυρας.", "el"),
        ("מועצת העיר הצביעה אתמול על שיפוץ הגשר הישן.", "he"),
        ("สภาเมืองลงมติเมื่อวานให้ซ่อมสะพานเก่า", "th"),
        ("Քաղաքային խորհուրդը երեկ քվեարկեց", "hy"),
        ("საქალაქო საბჭომ გუშინ მიიღო გადაწყვეტილება", "ka"),
        ("Kommunestyret vedtok i går å sette i stand den gamle brua over elva.", "no"),
    ],
)
def test_a_sentence_is_identified(text: str, lang: str) -> None:
    found = identify(text)
    assert found.lang == lang
    assert 0 < found.confidence <= 1


@pytest.mark.parametrize(
    ("claimed", "code"),
    [
        ("fr", "fr"),
        ("fr-FR", "fr"),
        ("pt_BR", "pt"),
        ("NB", "no"),
        ("nn", "nn"),
        ("zh-Hant-TW", "zh"),
        ("eng", "en"),
        ("iw", "he"),
        ("", ""),
        ("French", ""),
        ("und", ""),
        ("x", ""),
        ("é1", ""),
    ],
)
def test_a_claimed_language_is_written_as_an_identified_one(claimed: str, code: str) -> None:
    assert language_code(claimed) == code


@pytest.mark.parametrize("text", ["", " \n", "12 345,67 %", "a", "12:30 — 14:00", "😀 👍", "ok", "\ud800\udfff", "•••"])
def test_what_says_nothing_is_unknown(text: str) -> None:
    assert identify(text).lang == "und"


@pytest.mark.parametrize(
    "text", ["Mohamed Salah", "Angela Merkel", "Jean-Luc Mélenchon", "Владимир Путин", "Ursula von der Leyen"]
)
def test_a_name_is_of_no_language(text: str) -> None:
    assert identify(text).lang == "und"


@pytest.mark.parametrize(
    ("text", "lang"),
    [
        ("réforme des retraites", "fr"),
        ("prix du gaz", "fr"),
        ("grève SNCF", "fr"),
        ("Bonjour Mohamed", "fr"),
        ("climate change policy", "en"),
        ("Bundestagswahl Ergebnis", "de"),
        ("elecciones en Chile", "es"),
        ("цены на газ", "ru"),
        ("ціни на газ", "uk"),
    ],
)
def test_a_query_of_a_few_words_is_identified(text: str, lang: str) -> None:
    assert identify(text).lang == lang


def test_words_of_another_language_do_not_change_that_of_a_sentence() -> None:
    assert (
        identify("Le maire a répondu « no comment » aux journalistes venus l'attendre devant la mairie.").lang == "fr"
    )
    assert identify("The minister called it a coup de théâtre and left the room without another word.").lang == "en"


def test_a_text_in_two_languages_is_in_one_of_them_but_not_surely() -> None:
    found = identify("Le pont est fermé depuis hier. The bridge has been closed since yesterday.")
    assert found.lang in ("fr", "en")
    assert found.confidence < 0.95


@pytest.mark.parametrize(
    ("text", "lang"),
    [("অসমৰ চৰকাৰ", "as"), ("বাংলাদেশ সরকার", "bn"), ("नगर परिषद ने कल पुराने पुल की मरम्मत का निर्णय लिया।", "hi")],
)
def test_languages_that_share_a_script_are_told_apart(text: str, lang: str) -> None:
    assert identify(text).lang == lang


@pytest.mark.parametrize(
    "text", ["a" * 1_000_000, "é\ud800" * 1_000, "\x01" * 50 + "abc", "q\u0301" * 300, "ﬁ" * 600, "a " * 500_000]
)
def test_whatever_is_written_has_an_answer(text: str) -> None:
    assert 0 <= identify(text).confidence <= 1


def test_several_threads_get_the_answers_of_one() -> None:
    texts = [f"Le conseil {chr(97 + number // 26) * 4} {chr(97 + number % 26) * 5} a voté" for number in range(600)]
    alone = [identify(text) for text in texts]
    classifier.cache_clear()
    with ThreadPoolExecutor(8) as pool:
        assert list(pool.map(identify, texts)) == alone


def test_a_text_whose_ends_are_in_two_languages_is_read_whole() -> None:
    ends = "The council met on Monday in the evening.", "Das Treffen am Montag war sehr lange."
    middle = "Le conseil municipal a voté hier la rénovation du vieux pont, fermé depuis deux ans. " * 4
    assert identify(f"{ends[0]} {middle} {ends[1]}").lang == "fr"


def test_many_words_are_forgotten_without_changing_an_answer() -> None:
    before = identify("Le conseil municipal a voté hier la rénovation du vieux pont.")
    for number in range(1_500):
        identify(
            " ".join(
                chr(97 + number // 26**power % 26) * 3 + chr(97 + word) for power in range(3) for word in range(26)
            )
        )
    assert identify("Le conseil municipal a voté hier la rénovation du vieux pont.") == before


def test_letters_in_disorder_are_not_trusted() -> None:
    assert identify("xkcd qzrv").confidence < 0.3


@pytest.mark.parametrize("word", ["été", "Straße", "mañana", "привет", "שלום", "東京タワー"])
def test_a_word_can_be_enough(word: str) -> None:
    assert identify(word).lang == {"été": "fr", "Straße": "de", "mañana": "es", "שלום": "he", "東京タワー": "ja"}.get(
        word, identify(word).lang
    )


def test_a_foreign_line_does_not_change_the_language_of_a_text() -> None:
    text = "Le conseil municipal a voté hier la rénovation du vieux pont, fermé depuis deux ans.\nЗагрузка страницы"
    assert identify(text).lang == "fr"


def test_only_the_beginning_is_looked_at() -> None:
    text = "Le conseil municipal a voté hier la rénovation du vieux pont. " * 20
    assert identify(text + "Городской совет проголосовал. " * 10_000) == identify(text[:LOOKED_AT])


@pytest.mark.parametrize(
    ("text", "script"), [("abc é", "Latin"), ("где", "Cyrillic"), ("abc где привет", "Cyrillic"), ("1 + 1", "")]
)
def test_the_script_is_that_of_most_letters(text: str, script: str) -> None:
    assert script_of(text)[0] == script


def test_nothing_heavy_is_loaded_until_a_text_is_read() -> None:
    code = "import sys, index.identify; sys.exit('numpy' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


def test_news_in_many_languages_are_identified() -> None:
    if not DATA.exists():
        pytest.skip("the news in 31 languages are not on this machine")
    with lzma.open(DATA, "rt", encoding="utf-8") as file:
        records = [json.loads(line) for number, line in enumerate(file) if number % 100 == 0]
    right = sum(identify(record["text"]).lang == language_code(record["lang"]) for record in records)
    assert right > 0.99 * len(records)


@pytest.mark.parametrize("text", ["aaaaaaaaaaaa", "hahahahahaha", "xxxxxxxxxx xxxxxxx"])
def test_letters_that_only_come_back_are_of_no_language(text: str) -> None:
    assert identify(text).lang == "und"
