from __future__ import annotations

import re
from datetime import date

import pytest

from index.cleaning import Cleaned, clean
from index.source import RawArticle

FIRST = "Le conseil municipal a voté hier la rénovation du vieux pont, fermé depuis deux ans à la circulation."
SECOND = "Les travaux commenceront au printemps, a précisé la maire, et dureront un peu plus de dix-huit mois."
THIRD = "D'ici là, les habitants continueront de faire le tour par la rocade, ce qui prend un quart d'heure."
SCRAPED = f"""Le vieux pont sera rénové

S'abonner
{FIRST}

{SECOND}

Le vieux pont en hiver - Reuters
Les écluses du canal attendent leur tour

{THIRD}

Fil d’actu
0
Pour participer aux discussions, identifiez-vous
loader
Chat
Открыть в новом окне"""


def of(text: str, **fields: str) -> Cleaned:
    return clean(RawArticle(origin="", id="", text=text, **fields))  # type: ignore[arg-type]


def kept(text: str, **fields: str) -> list[str]:
    return [line.text for line in of(text, **fields).lines if line.kept and line.text]


def reasons(text: str) -> dict[str, str]:
    return {line.text: line.reason for line in of(text).lines if not line.kept}


def test_a_scraped_article_keeps_its_title_and_its_paragraphs() -> None:
    cleaned = of(SCRAPED)
    assert cleaned.title == "Le vieux pont sera rénové"
    assert cleaned.body == f"{FIRST}\n\n{SECOND}\n\n{THIRD}"


def test_each_line_of_furniture_is_taken_out_for_its_own_reason() -> None:
    assert reasons(SCRAPED) == {
        "S'abonner": "subscribe button",
        "Le vieux pont en hiver - Reuters": "caption",
        "Les écluses du canal attendent leur tour": "related title",
        "Fil d’actu": "news ticker",
        "0": "counter",
        "Pour participer aux discussions, identifiez-vous": "comments",
        "loader": "interface",
        "Chat": "interface",
        "Открыть в новом окне": "another script",
    }


@pytest.mark.parametrize("text", [SCRAPED, SCRAPED + "\n", SCRAPED.replace("\n", "\r\n"), "\n\n" + SCRAPED, "a\n\nb"])
def test_every_line_has_its_entry(text: str) -> None:
    assert [line.text.strip() for line in of(text).lines] == [line.strip() for line in text.splitlines()]
    assert [line.n for line in of(text).lines] == list(range(1, len(text.splitlines()) + 1))


def test_blank_lines_are_kept_and_have_no_reason() -> None:
    assert all(line.kept and not line.reason for line in of(SCRAPED).lines if not line.text)


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        pytest.param("Partager sur Facebook", "share button", id="fr"),
        pytest.param("Share this article", "share button", id="en"),
        pytest.param("Lesen Sie auch: Der Kanal wird später saniert", "related title", id="de"),
        pytest.param("Te puede interesar", "related title", id="es"),
        pytest.param("Riproduzione riservata", "copyright", id="it"),
        pytest.param("Deixe um comentário", "comments", id="pt"),
        pytest.param("Lees ook: de sluizen moeten wachten", "related title", id="nl"),
        pytest.param("Читайте также: шлюзы подождут", "related title", id="ru"),
        pytest.param("اقرأ أيضاً", "related title", id="ar"),
        pytest.param("Dodaj komentarz", "comments", id="pl"),
        pytest.param("Διαβάστε επίσης", "related title", id="el"),
        pytest.param("相关新闻", "related title", id="zh"),
        pytest.param("© Jean Martin / AFP", "photo credit", id="credit"),
        pytest.param("Crédit photo : Jean Martin", "photo credit", id="credit in words"),
        pytest.param("Le pont, lundi (photo d'archives) / AFP", "caption", id="caption"),
        pytest.param("Nous utilisons des cookies pour vous offrir la meilleure expérience.", "cookies", id="cookies"),
        pytest.param("Cet article est réservé aux abonnés", "paywall", id="paywall"),
        pytest.param("Inscrivez-vous à notre lettre du matin", "newsletter", id="newsletter"),
        pytest.param("Tous droits réservés", "copyright", id="copyright"),
        pytest.param("<div class='ad'></div>", "code", id="tags"),
        pytest.param("function show(id) { return 1; }", "code", id="program"),
    ],
)
def test_furniture_between_paragraphs_is_known_in_many_languages(line: str, reason: str) -> None:
    assert reasons(f"Un titre\n\n{FIRST}\n\n{line}\n\n{SECOND}")[line] == reason


@pytest.mark.parametrize(
    "line",
    [
        pytest.param("Des travaux attendus", id="heading"),
        pytest.param("Politique", id="heading that is a section elsewhere"),
        pytest.param("2016", id="number"),
        pytest.param("12 mars 2016", id="date as a heading"),
        pytest.param("« Il était temps. »", id="quotation"),
        pytest.param("Il est mort.", id="short sentence"),
        pytest.param("- un pont de pierre", id="item of a list"),
        pytest.param(
            "Partager les frais reste la seule issue, selon la région.", id="sentence that begins as a button"
        ),
        pytest.param("Москва", id="word in another script"),
        pytest.param("La politique de confidentialité du site de la ville a été jugée illégale.", id="news of the law"),
        pytest.param("La Commission veut encadrer les cookies.", id="news of cookies"),
        pytest.param("Selon l'AFP, le chantier coûtera deux millions.", id="agency in a sentence"),
    ],
)
def test_what_may_be_article_between_paragraphs_is_kept(line: str) -> None:
    assert line in kept(f"Un titre\n\n{FIRST}\n\n{line}\n\n{SECOND}")


def test_lines_announced_by_a_heading_are_titles_of_other_articles() -> None:
    text = f"Un titre\n\n{FIRST}\n\nÀ lire aussi\nLes écluses attendront\nLe marché couvert rouvre\n\n{SECOND}"
    assert kept(text) == ["Un titre", FIRST, SECOND]


def test_a_line_that_repeats_the_title_is_taken_out() -> None:
    text = f"Le vieux pont sera rénové\n\n{FIRST}\n\nLe vieux pont sera rénové | La Gazette\n\n{SECOND}"
    assert reasons(text) == {"Le vieux pont sera rénové | La Gazette": "duplicate of title"}


def test_a_given_title_is_the_title_and_its_line_is_taken_out() -> None:
    text = f"Le vieux pont sera rénové\n\n{FIRST}"
    cleaned = of(text, title="Le vieux pont sera rénové")
    assert (cleaned.title, cleaned.body) == ("Le vieux pont sera rénové", FIRST)


def test_a_given_lead_is_taken_out_of_the_body() -> None:
    cleaned = of(f"{FIRST}\n\n{SECOND}", title="Un titre", lead=FIRST)
    assert (cleaned.lead, cleaned.body) == (FIRST, SECOND)


def test_a_text_of_paragraphs_alone_has_no_title() -> None:
    cleaned = of(f"{FIRST}\n\n{SECOND}")
    assert (cleaned.title, cleaned.body) == ("", f"{FIRST}\n\n{SECOND}")


def test_one_line_is_a_body() -> None:
    cleaned = of(FIRST)
    assert (cleaned.title, cleaned.body, len(cleaned.lines)) == ("", FIRST, 1)


def test_an_article_in_chinese_is_cleaned() -> None:
    one = "昨天晚上市议会通过了旧桥的修复计划，这座桥已经关闭两年，居民们一直在等待消息。"
    two = "市长表示，工程将于春天开始，持续十八个月以上，费用由地区承担，预计明年秋天完工。"
    cleaned = of(f"旧桥将被修复\n\n{one}\n\n分享到微信\n\n{two}\n\n相关新闻\n运河船闸还要等\n登录")
    assert (cleaned.title, cleaned.body) == ("旧桥将被修复", f"{one}\n\n{two}")


def test_a_text_wrapped_to_a_width_is_put_together_again() -> None:
    words = f"{FIRST} {SECOND} {THIRD} {FIRST}".split()
    lines = [""]
    for word in words:
        lines = [*lines[:-1], f"{lines[-1]} {word}".strip()] if len(lines[-1]) < 60 else [*lines, word]
    cleaned = of("Le vieux pont\n\n" + "\n".join(lines) + "\n\n" + "\n".join(lines))
    assert cleaned.body == "\n\n".join([" ".join(words)] * 2)


def test_a_poem_loses_nothing() -> None:
    poem = (
        "Chanson du pont\n\nSous le vieux pont\nLe vent du soir\n\nPassent les jours\nEt les bateaux\nChat\n12\nMonde"
    )
    assert kept(poem) == [line for line in poem.split("\n") if line]


def test_a_whole_page_gives_the_article_in_it() -> None:
    menu = (
        "Accueil\nMonde\nSport\nMétéo\nVidéos\nNewsletter\nSe connecter\nS'abonner\nLes marchés en hausse\nLa mer monte"
    )
    article = f"Le pont\nPublié le 12 mars 2016 à 10h30\n{FIRST}\n{SECOND}\nIl était temps."
    page = f"Le pont | La Gazette\n{menu}\n{article}\nRéagir\n{menu}"
    cleaned = of(page)
    assert cleaned.body == f"{FIRST}\n\n{SECOND}\n\nIl était temps."
    assert cleaned.published == date(2016, 3, 12)


def test_furniture_between_paragraphs_does_not_cut_the_article_in_two() -> None:
    furniture = "S'abonner\nPartager\nLire aussi : Le pont ferme\nPublicité\nCommentaires\nNewsletter"
    page = f"Le pont sera rénové\n\n{FIRST}\n\n{furniture}\n\n{SECOND}\n\n{furniture}\n\n{THIRD}\n0\nloader"
    assert of(page).body == f"{FIRST}\n\n{SECOND}\n\n{THIRD}"


def test_comments_longer_than_the_article_are_not_the_article() -> None:
    comment = (
        "Moi, je pense, comme beaucoup d'autres, que ce pont, on aurait dû le refaire depuis longtemps, et en mieux."
    )
    menu = "Accueil\nMonde\nSport\nMétéo\nVidéos\nContact\nConnexion\nNewsletter\nPlan du site\nJeux\nAide\nBlogs"
    page = (
        f"{menu}\n{menu}\nLe pont sera rénové\n{FIRST}\n{SECOND}\n{THIRD}\nCommentaires (4)\nanonyme\n"
        + f"{comment}\n" * 4
    )
    assert of(page).body == f"{FIRST}\n\n{SECOND}\n\n{THIRD}"


def test_the_line_of_the_date_gives_the_date_of_publication() -> None:
    assert of(f"Un titre\n\nPublié le 3 mai 2019 à 12h\n\n{FIRST}\n\n{SECOND}").published == date(2019, 5, 3)


def test_a_given_date_wins() -> None:
    assert of(f"Un titre\n\nPublié le 3 mai 2019\n\n{FIRST}", published="2018-01-02").published == date(2018, 1, 2)


def test_a_date_that_is_none_leaves_the_article() -> None:
    cleaned = of(FIRST, published="hier")
    assert (cleaned.published, cleaned.body) == (None, FIRST)


def test_the_line_of_the_author_gives_the_author() -> None:
    cleaned = of(f"Un titre\n\nPar Jeanne Martin\n\n{FIRST}\n\n{SECOND}")
    assert cleaned.authors == ("Jeanne Martin",)
    assert "Jeanne" not in cleaned.body


def test_fields_that_are_given_are_passed_on_on_one_line() -> None:
    cleaned = of(FIRST, source=" La\nGazette ", section="Vie locale", url="https://example.org/a", lang="fr-FR")
    assert (cleaned.source, cleaned.section) == ("La Gazette", "Vie locale")
    assert (cleaned.url, cleaned.lang_hint) == ("https://example.org/a", "fr")


@pytest.mark.parametrize("text", ["\u200b", "0\n0\n0", "\n \n"])
def test_nothing_left_is_said(text: str) -> None:
    assert of(text).empty == (not re.search(r"\w", text))


def test_a_million_lines_end_soon_and_lose_nothing() -> None:
    cleaned = of("Un titre\n" + "mot\n" * 1_000_000)
    assert cleaned.body.count("mot") == 1_000_000
