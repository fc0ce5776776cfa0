from __future__ import annotations

from datetime import date

import pytest

from index.cleaning import Cleaned, clean
from index.source import RawArticle

PARAGRAPHS = (
    "Le conseil municipal a voté hier la rénovation du vieux pont, fermé depuis deux ans à la circulation.",
    "Les travaux commenceront au printemps, a précisé la maire, et dureront un peu plus de dix-huit mois.",
    "D'ici là, les habitants continueront de faire le tour par la rocade, ce qui prend un quart d'heure.",
)
BODY = "".join(f"<p>{paragraph}</p>" for paragraph in PARAGRAPHS)
PAGE = f"""<!doctype html><html lang="fr"><head>
<title>Le vieux pont sera rénové - La Gazette</title>
<meta property="og:site_name" content="La Gazette">
<meta property="og:title" content="Le vieux pont sera rénové">
<meta property="article:published_time" content="2016-03-12T08:00:00+01:00">
<meta name="author" content="Jeanne Martin; Paul Roux">
<meta name="description" content="Après deux ans d'attente, le pont qui relie les deux rives va être refait à neuf.">
<link rel="canonical" href="https://gazette.example.org/pont">
</head><body><nav><ul><li><a href="/">Accueil</a></li><li><a href="/sport">Sport</a></li></ul></nav>
<article><h1>Le vieux pont sera rénové</h1>{BODY}<p>Lire aussi : les écluses attendront</p></article>
<footer>Tous droits réservés</footer><script>var a = 1;</script></body></html>"""


def of(html: str, **fields: str) -> Cleaned:
    return clean(RawArticle(origin="", id="", html=html, **fields))  # type: ignore[arg-type]


def test_the_article_is_taken_out_of_its_page() -> None:
    assert of(PAGE).body == "\n\n".join(PARAGRAPHS)


def test_a_page_says_what_it_is() -> None:
    cleaned = of(PAGE)
    assert (cleaned.title, cleaned.source, cleaned.lang_hint) == ("Le vieux pont sera rénové", "La Gazette", "fr")
    assert (cleaned.published, cleaned.authors) == (date(2016, 3, 12), ("Jeanne Martin", "Paul Roux"))
    assert cleaned.url == "https://gazette.example.org/pont"
    assert cleaned.lead.startswith("Après deux ans d'attente")


def test_what_its_source_says_wins() -> None:
    cleaned = of(PAGE, title="Un titre", published="2015-01-01", source="S", url="u", lead="l", section="x", lang="en")
    assert (cleaned.title, cleaned.published, cleaned.source) == ("Un titre", date(2015, 1, 1), "S")
    assert (cleaned.url, cleaned.lead, cleaned.section, cleaned.lang_hint) == ("u", "l", "x", "en")


def test_each_line_of_a_page_is_told_from_the_article() -> None:
    told = {line.text: line.reason for line in of(PAGE).lines}
    assert [told[paragraph] for paragraph in PARAGRAPHS] == ["", "", ""]
    assert told["Accueil"] == "navigation"
    assert told["Lire aussi : les écluses attendront"] == "related title"
    assert told["Tous droits réservés"] == "copyright"
    assert "var a = 1;" not in told


def test_a_description_that_the_body_repeats_is_no_lead() -> None:
    assert of(PAGE.replace("Après deux ans d'attente, le pont", PARAGRAPHS[0])).lead == ""


def test_a_page_without_structure_is_read_by_its_lines() -> None:
    assert of("Le pont<br>" + "<br>".join(PARAGRAPHS)).body.endswith("\n\n".join(PARAGRAPHS))


def test_a_short_page_keeps_its_words() -> None:
    cleaned = of("<p>Il pleut à Brest.</p>")
    assert cleaned.body == "Il pleut à Brest."


def test_the_heading_wins_over_the_name_of_the_site() -> None:
    page = PAGE.replace('<meta property="og:title" content="Le vieux pont sera rénové">', "").replace(
        "<nav>", "<h1>La Gazette</h1><nav>"
    )
    assert of(page).title == "Le vieux pont sera rénové"


def test_what_is_under_a_picture_is_no_part_of_the_body() -> None:
    cleaned = of(
        PAGE.replace("<article>", "<article><figure><img><figcaption>Le vieux pont, mardi.</figcaption></figure>")
    )
    assert "Le vieux pont, mardi." in cleaned.captions
    assert cleaned.body == "\n\n".join(PARAGRAPHS)


def test_comments_are_told_from_the_article() -> None:
    said = "Enfin une bonne nouvelle, depuis le temps que nous attendons la réouverture de ce pont, merci à la mairie !"
    comments = "".join(f"<div class=comment><b>Anne {number}</b><p>{said}</p></div>" for number in range(4))
    cleaned = of(PAGE.replace("</article>", f"</article><section id=comments><h2>Réactions</h2>{comments}</section>"))
    assert cleaned.body == "\n\n".join(PARAGRAPHS)
    assert {line.reason for line in cleaned.lines if line.text == said} == {"comments"}


@pytest.mark.parametrize(
    ("title", "paragraphs", "menu"),
    [
        pytest.param(
            "市议会通过老桥修缮计划",
            [
                "市议会昨天以多数票通过了老桥修缮计划，这座桥两年前因安全问题停止通行。",
                "市长表示，工程将于明年春天开始，预计需要一年半的时间才能完成。",
                "在此期间，居民仍须绕行环城公路，大约要多花一刻钟。",
            ],
            ["首页", "新闻", "体育", "财经", "天气", "联系我们"],
            id="Chinese",
        ),
        pytest.param(
            "Ανακαινίζεται η παλιά γέφυρα",
            [
                "Το δημοτικό συμβούλιο ενέκρινε χθες την ανακαίνιση της παλιάς γέφυρας, που έμεινε κλειστή δύο χρόνια.",
                "Οι εργασίες θα αρχίσουν την άνοιξη, είπε η δήμαρχος, και θα διαρκέσουν περίπου δεκαοκτώ μήνες.",
                "Ως τότε οι κάτοικοι θα περνούν από τον περιφερειακό δρόμο, κάτι που παίρνει ένα τέταρτο.",
            ],
            ["Αρχική", "Ειδήσεις", "Αθλητικά", "Οικονομία", "Καιρός", "Επικοινωνία"],
            id="Greek",
        ),
        pytest.param(
            "Stary most zostanie odnowiony",
            [
                "Rada miasta przegłosowała wczoraj remont starego mostu, który od dwóch lat jest zamknięty dla ruchu.",
                "Prace rozpoczną się na wiosnę, zapowiedziała pani burmistrz, i potrwają nieco ponad półtora roku.",
                "Do tego czasu mieszkańcy będą jeździć obwodnicą, co zajmuje im dodatkowy kwadrans.",
            ],
            ["Strona główna", "Wiadomości", "Sport", "Gospodarka", "Pogoda", "Kontakt"],
            id="Polish",
        ),
    ],
)
def test_pages_in_languages_never_trained_on_are_read_too(title: str, paragraphs: list[str], menu: list[str]) -> None:
    links = "".join(f"<li><a href=/>{word}</a></li>" for word in menu)
    text = "".join(f"<p>{paragraph}</p>" for paragraph in paragraphs)
    cleaned = of(
        f"<title>{title}</title><div class=menu><ul>{links}</ul></div><div class=wrap><h1>{title}</h1>"
        f"<div class=date>2016-03-12</div><div class=text>{text}</div></div><div class=foot><ul>{links}</ul></div>"
    )
    assert (cleaned.title, cleaned.body, cleaned.dated) == (title, "\n\n".join(paragraphs), "2016-03-12")


def test_a_date_and_an_author_that_only_the_page_shows_are_found() -> None:
    page = f"""<title>Le vieux pont sera rénové</title><h1>Le vieux pont sera rénové</h1>
        <p class="byline">Par Jeanne Martin</p><p>Publié le 12 mars 2016 à 8h00</p>{BODY}"""
    cleaned = of(page)
    assert (cleaned.dated, cleaned.authors) == ("2016-03-12", ("Jeanne Martin",))


def test_the_day_in_an_address_is_the_date_when_nothing_else_says_one() -> None:
    page = f"<title>Le pont</title><link rel=canonical href=https://g.example.org/2016/03/12/pont.html>{BODY}"
    assert of(page).dated == "2016-03-12"


@pytest.mark.parametrize("html", [" ", "<html></html>", "<script>var a</script>", "<!-- rien -->", "\0", "<"])
def test_a_page_that_shows_nothing_is_empty(html: str) -> None:
    assert of(html).empty == (html != "<")


@pytest.mark.parametrize(
    "html",
    [
        pytest.param("<div>" * 100_000 + BODY, id="a hundred thousand elements within each other"),
        pytest.param("<span>mot </span>" * 50_000 + BODY, id="fifty thousand elements beside each other"),
        pytest.param("<a href=x>mot</a> " * 20_000 + BODY, id="twenty thousand links"),
        pytest.param("<!-- " * 50_000 + "-->" + BODY, id="comments"),
        pytest.param("<p " + "a=b " * 100_000 + ">" + BODY, id="attributes"),
        pytest.param("<table><tr><td>" * 20_000 + BODY, id="tables"),
        pytest.param(f"<script type='application/ld+json'>{'[' * 100_000}</script>{BODY}", id="deep description"),
        pytest.param(f"<?xml version='1.0' encoding='utf-16'?>{BODY}", id="wrong declaration"),
        pytest.param(BODY + "<p>" + "mot, " * 1_000_000, id="five million characters"),
        pytest.param("\ud800" + BODY, id="lone surrogate"),
        pytest.param(f"<title>{'a b ' * 500_000}</title>{BODY * 1_000}", id="a title of two million characters"),
        pytest.param(f"<i class='{'comment ' * 100_000}'></i>{BODY}", id="a class of a hundred thousand words"),
        pytest.param(f"<svg><p></p></svg>{BODY}", id="letters among shapes"),
    ],
)
def test_no_page_breaks_it(html: str) -> None:
    cleaned = of(html)
    assert PARAGRAPHS[0] in cleaned.body
    assert len(cleaned.lines) <= 2_000
