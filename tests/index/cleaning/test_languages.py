from __future__ import annotations

from collections import Counter, defaultdict

import pytest

from index.cleaning import clean
from index.cleaning.dates import month
from index.cleaning.furniture import FIRST, announces, author, furniture
from index.cleaning.languages import phrases
from index.cleaning.phrases import Phrases
from index.source import RawArticle


@pytest.mark.parametrize("language", phrases())
def test_every_line_that_is_furniture_as_a_whole_is_found(language: Phrases) -> None:
    every = [phrase for text in language.whole.values() for phrase in text.split("|")]
    assert [phrase for phrase in every if furniture(phrase) is None or furniture(phrase.upper()) is None] == []


@pytest.mark.parametrize("language", phrases())
def test_every_beginning_of_furniture_is_found(language: Phrases) -> None:
    every = [phrase for text in language.starts.values() for phrase in text.split("|")]
    assert [phrase for phrase in every if furniture(f"{phrase} suite") is None] == []


@pytest.mark.parametrize("language", [language for language in phrases() if language.months])
def test_a_year_has_twelve_months(language: Phrases) -> None:
    assert len(language.months.split("|")) == 12


@pytest.mark.parametrize("language", phrases())
def test_no_phrase_is_empty(language: Phrases) -> None:
    tables = [
        *language.whole.values(),
        *language.starts.values(),
        *language.holds.values(),
        language.dated,
        language.by,
    ]
    assert all(all(phrase.strip() for phrase in text.split("|")) for text in tables)


@pytest.mark.parametrize("language", phrases())
def test_every_phrase_is_in_lower_case(language: Phrases) -> None:
    tables = [*language.whole.values(), *language.starts.values(), *language.holds.values(), language.by]
    assert [
        text for text in (*tables, language.dated, language.picture, language.counted) if text != text.lower()
    ] == []


@pytest.mark.parametrize("language", phrases())
def test_no_line_is_of_two_kinds_in_one_language(language: Phrases) -> None:
    kinds = defaultdict(set)
    for kind, text in language.whole.items():
        for phrase in text.split("|"):
            kinds[phrase].add(kind)
    assert {phrase: each for phrase, each in kinds.items() if len(each) > 1} == {}


@pytest.mark.parametrize("language", phrases())
def test_no_line_is_written_twice_in_one_language(language: Phrases) -> None:
    times = Counter(phrase for text in language.whole.values() for phrase in text.split("|"))
    assert [phrase for phrase, count in times.items() if count > 1] == []


@pytest.mark.parametrize("language", phrases())
def test_every_beginning_is_long_enough_to_be_looked_up(language: Phrases) -> None:
    starts = [phrase for text in language.starts.values() for phrase in text.split("|")]
    assert [phrase for phrase in starts if len(phrase) < FIRST] == []


@pytest.mark.parametrize("language", phrases())
def test_what_is_looked_for_in_every_line_is_long(language: Phrases) -> None:
    """Signs that each are a word or nearly one count for four letters."""
    held = [phrase for text in language.holds.values() for phrase in text.split("|")]
    weights = {phrase: sum(4 if char >= "\u2e80" else 1 for char in phrase) for phrase in held}
    assert [phrase for phrase, weight in weights.items() if weight < 6] == []


def test_no_month_has_two_numbers() -> None:
    months = [language.months.split("|") for language in phrases() if language.months]
    wrong = [
        name
        for year in months
        for number, names in enumerate(year, 1)
        for name in names.split()
        if month(name) != number
    ]
    assert wrong == []


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("Sdílet na Facebooku", "share"),
        ("Čtěte také: Most se opraví do jara", "related"),
        ("Zdieľať článok", "share"),
        ("Vaša e-mailová adresa nebude zverejnená", "comments"),
        ("Läs även: Bron stängs i vinter", "related"),
        ("Annons", "advertisement"),
        ("Læs også: Broen lukker til vinter", "related"),
        ("Følg os på Facebook", "share"),
        ("Les også: Brua stenges i vinter", "related"),
        ("Artikkelen fortsetter under annonsen", "advertisement"),
        ("Lue myös: Silta suljetaan talveksi", "related"),
        ("Juttu jatkuu mainoksen jälkeen", "advertisement"),
        ("Szóljon hozzá!", "comments"),
        ("Minden jog fenntartva 2019", "copyright"),
        ("Citește și: Podul se închide la iarnă", "related"),
        ("Abonează-te la newsletter", "newsletter"),
        ("İLGİLİ HABERLER", "related"),
        ("Yorum yapmak için giriş yapın", "comments"),
        ("Читайте також: Міст зачинять узимку", "related"),
        ("Підписатися на розсилку", "newsletter"),
        ("Прочетете още: Мостът затваря през зимата", "related"),
        ("Сподели", "share"),
        ("Pročitajte još: Most se zatvara zimi", "related"),
        ("Sva prava pridržana.", "copyright"),
        ("Пратите нас на Фејсбуку", "share"),
        ("Preberite še: Most bo pozimi zaprt", "related"),
        ("Susiję straipsniai", "related"),
        ("Lasi arī: Tiltu ziemā slēgs", "related"),
        ("Loe ka: Sild suletakse talveks", "related"),
        ("Comparteix a Facebook", "share"),
        ("続きを読む", "related"),
        ("コメントを残す", "comments"),
        ("댓글쓰기", "comments"),
        ("무단전재 및 재배포 금지", "copyright"),
        ("Tin liên quan", "related"),
        ("Baca juga: Jembatan ditutup musim ini", "related"),
        ("بیشتر بخوانید: پل در زمستان بسته می‌شود", "related"),
        ("כתבות נוספות", "related"),
        ("यह भी पढ़ें: पुल सर्दियों में बंद रहेगा", "related"),
        ("टिप्पणियां (12)", "comments"),
        ("Hinterlasse einen Kommentar", "comments"),
        ("Deine E-Mail-Adresse wird nicht veröffentlicht.", "comments"),
        ("Your email address will not be published.", "comments"),
        ("Votre adresse e-mail ne sera pas publiée.", "comments"),
        ("Previous post", "related"),
        ("Navegación de entradas", "related"),
        ("Il tuo indirizzo email non sarà pubblicato.", "comments"),
        ("Geef een reactie", "comments"),
        ("Deixe uma resposta", "comments"),
        ("Dodaj komentarz", "comments"),
        ("Αφήστε μια απάντηση", "comments"),
        ("發佈留言", "comments"),
    ],
)
def test_a_line_of_furniture_is_known_in_its_language(line: str, kind: str) -> None:
    assert str(furniture(line)).startswith(kind)


@pytest.mark.parametrize(
    "line",
    [
        "De Jeanne Moreau à Agnès Varda",
        "Od Hansen, un peintre du Nord",
        "Ad Astra",
        "Av Club Names Best Film",
        "El Nino Returns",
        "Pas de pont sans pierre",
        "Most bridges need repair",
        "Die Brücke wird im Frühjahr saniert.",
        "Partagez votre repas avec un voisin, disait la maire.",
        "Lisez aussi longtemps que vous le pouvez.",
        "Source : nos archives",
        "Le prix Nobel de la paix",
    ],
)
def test_a_line_of_an_article_is_no_furniture_of_another_language(line: str) -> None:
    assert (furniture(line), author(line)) == (None, "")


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("Text: Anna Svensson", "Anna Svensson"),
        ("Napsala: Jana Nová", "Jana Nová"),
        ("Írta: Kovács Anna", "Kovács Anna"),
        ("Piše: Ana Horvat", "Ana Horvat"),
        ("Автори: Олена Коваль", "Олена Коваль"),
        ("Oleh: Siti Rahma", "Siti Rahma"),
    ],
)
def test_the_line_of_the_author_is_known_in_its_language(line: str, names: str) -> None:
    assert author(line) == names


def test_a_heading_of_titles_is_known_in_its_language() -> None:
    assert all(map(announces, ["Liknande artiklar", "İlgili haberler", "Схожі новини", "関連記事", "관련기사"]))


SWEDISH = (
    ["Nyheter", "Sport", "Kultur", "Logga in", "Dela artikeln"],
    [
        "Kommunen beslutade i går att rusta upp den gamla stenbron, som varit stängd i två år.",
        "Arbetet börjar till våren och tar ungefär ett och ett halvt år, säger borgmästaren.",
        "Tills dess får de som bor i området ta vägen runt kvarnen, vilket tar en kvart.",
    ],
    ["Läs också: Slussarna väntar på sin tur", "Mest läst", "Skriv en kommentar", "Prenumerera på vårt nyhetsbrev"],
)
TURKISH = (
    ["GÜNDEM", "EKONOMİ", "Spor", "Giriş yap", "Haberi paylaş"],
    [
        "Belediye meclisi, iki yıldır kapalı olan eski taş köprünün onarılmasına dün karar verdi.",
        "Çalışmaların ilkbaharda başlayacağını söyleyen başkan, on sekiz ay süreceğini ekledi.",
        "Mahalle sakinleri o zamana kadar değirmen yolunu kullanacak, bu da bir çeyrek saat sürüyor.",
    ],
    ["İLGİLİ HABERLER", "En çok okunanlar", "Yorum yapmak için giriş yapın", "Tüm hakları saklıdır"],
)
UKRAINIAN = (
    ["Новини", "Політика", "Спорт", "Увійти", "Поділитися"],
    [
        "Міська рада вчора ухвалила рішення відновити старий кам'яний міст, закритий уже два роки.",
        "Роботи почнуться навесні, повідомила мерка, і триватимуть трохи більше півтора року.",
        "До того часу мешканці передмістя їздитимуть дорогою біля млина, а це чверть години.",
    ],
    ["Читайте також: Шлюзи чекають своєї черги", "Останні новини", "Залишити коментар", "Усі права захищені"],
)
JAPANESE = (
    ["ホーム", "社会", "スポーツ", "ログイン", "シェアする"],
    [
        "市議会は昨日、二年前から通行止めになっている古い石橋を修復することを決めた。",
        "市長によると、工事は来年の春に始まり、完成までに一年半ほどかかる見通しだという。",
        "それまでの間、住民は水車小屋の脇を通る道を使うことになり、十五分ほど余計にかかる。",
    ],
    ["関連記事", "アクセスランキング", "コメントを書く", "無断転載を禁じます"],
)


@pytest.mark.parametrize(("before", "article", "after"), [SWEDISH, TURKISH, UKRAINIAN, JAPANESE])
def test_a_page_is_cleaned_in_languages_beyond_the_great_ones(
    before: list[str], article: list[str], after: list[str]
) -> None:
    cleaned = clean(RawArticle(origin="", id="", text="\n\n".join([*before, *article, *after])))
    assert [line.text for line in cleaned.lines if line.kept and line.text.strip()] == article
